import CorpusModel
import Diagnostics
import Ingestion
import Soundness

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Feeds the readers with what libFuzzer makes of the fixtures: nothing may crash, hang or take much memory, and what is
// read must be a sound document.

/// libFuzzer's own loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The name of the file that the bytes are taken for; its ending chooses the reader.
private let path = unsafe getenv("QUOTH_FUZZ_PATH").map { unsafe String(cString: $0) } ?? "fuzz.txt"

private let ingestor: Ingestor = {
  do throws(Diagnostic) { return Ingestor(lexicon: try Lexicon.shipped()) } catch { fatalError(error.message) }
}()

/// Reads bytes as each of the files that people write beside their documents.
private func readYAML(_ bytes: [UInt8]) {
  var lexicon = Lexicon()
  try? lexicon.extend(with: bytes, file: "fuzz.yaml")
  var corrections = Corrections(lexicon: lexicon)
  try? corrections.add(bytes, file: "corpus.yaml")
  // What they say of documents is about this one.
  let text = Array("Ann: Here I am.\n\nBen: And I.\n".utf8)
  guard let document = try? ingestor.read(text, file: SourceFile(path: "a.txt"), id: "a").first else { return }
  var corrected = document
  var ids = BlockIDRegister()
  corrections.apply(
    to: &corrected, ids: ids.ids(of: document.blocks, origin: document.origin, text: document.text))
  if let flaw = corrected.flaw { fatalError(flaw) }
}

private func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if path.hasSuffix(".yaml") {
    readYAML(bytes)
    return 0
  }
  // Files that lie beside the one that is read are as strange as it.
  let file = SourceFile(path: path, neighbour: { _ in bytes }, above: { _ in bytes })
  let documents: [Document]
  do throws(Diagnostic) { documents = try ingestor.read(bytes, file: file, id: "fuzz") } catch { return 0 }
  for document in documents { if let flaw = document.flaw { fatalError(flaw) } }
  return 0
}

/// SwiftPM calls the entry point of an executable after its target.
@_cdecl("Fuzz_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments = unsafe arguments
  return unsafe runDriver(&count, &arguments) { start, count in unsafe test(start, count) }
}
