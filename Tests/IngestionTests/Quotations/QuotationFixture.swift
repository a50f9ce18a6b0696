import CorpusModel
import TextAnalysis

@testable import Ingestion

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A text with the quotations that must be found in it.
///
/// The text comes first, then a line `----`, then a line for each quotation with kind, speaker and words, tabs between. A speaker `-` is unknown, `~words` is a label without a person.
struct QuotationFixture {
  let name: String
  let text: String
  let gold: [String]

  init(_ name: String) throws {
    self.name = name
    let whole = String(decoding: try Self.bytes(of: Self.folder + name), as: UTF8.self)
    let parts = whole.split(separator: "\n----\n", maxSplits: 1)
    text = String(parts[0])
    gold = parts.count > 1 ? parts[1].split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") } : []
  }

  /// The fixtures of the folder.
  static func all() -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(".txt") { names.append(name) }
    }
    return names.sorted()
  }

  static let folder = packageFolder + "Tests/IngestionTests/Fixtures/quotations/"
  static let packageFolder: String = {
    let path = #filePath
    return String(path.prefix(path.count - "Tests/IngestionTests/Quotations/QuotationFixture.swift".count))
  }()

  struct Unreadable: Error { var path: String }

  static func bytes(of path: String) throws -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

/// A document whose paragraphs are leaves of one kind, as a segmenter would make them of an article.
func article(_ text: String, kind: BlockKind = .narration) -> Document {
  var document = Document(id: "article", path: "article.txt", format: "text", text: Array(text.utf8))
  for range in paragraphs(in: document.text, within: 0..<document.text.count) {
    document.blocks.append(Block(kind: kind, extent: range, range: range))
  }
  return document
}

/// What is found in a document, a line each as in a fixture.
func found(in document: inout Document, lexicon: Lexicon, cast: Cast? = nil) -> [String] {
  var cast = cast ?? Cast(lexicon: lexicon, document: document.id, text: document.text)
  findQuotations(in: &document, cast: &cast, lexicon: lexicon)
  let document = document
  return document.blocks.filter { $0.kind.isOverlay || $0.kind == .lead }.map { block in
    let speaker = block.speaker.flatMap { cast[$0]?.person.name } ?? block.label.map { "~" + $0 } ?? "-"
    return "\(block.kind.name)\t\(speaker)\t\(document.words(at: block.range))"
  }
}

/// What is found in a text whose paragraphs are narration.
func found(in text: String, lexicon: Lexicon = Lexicon()) -> [String] {
  var document = article(text)
  return found(in: &document, lexicon: lexicon)
}
