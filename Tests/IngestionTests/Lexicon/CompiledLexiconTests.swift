import CorpusModel
import Foundation
import Testing

@testable import Ingestion

/// `QUOTH_RECORD=1 swift test --filter CompiledLexiconTests` compiles the shipped files anew.
@Suite struct CompiledLexiconTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/CResources/data/lexicon.bin")

  private let fresh: Lexicon
  private let compiled: [UInt8]

  init() throws {
    fresh = try Lexicon(ShippedData.files)
    compiled = CompiledLexicon.compile(ShippedData.files, fresh)
  }

  private func read(_ bytes: [UInt8], madeOf files: [(name: String, bytes: [UInt8])] = ShippedData.files) -> Lexicon? {
    unsafe bytes.withUnsafeBytes { bytes in
      var reader = unsafe PackedReader(bytes)
      return CompiledLexicon.read(&reader, madeOf: files)
    }
  }

  @Test func theCommittedFileIsWhatTheShippedFilesCompileTo() throws {
    if ProcessInfo.processInfo.environment["QUOTH_RECORD"] != nil { try Data(compiled).write(to: Self.file) }
    let committed = try [UInt8](Data(contentsOf: Self.file))
    #expect(
      committed == compiled,
      "Sources/CResources/data/lexicon.bin is out of date: QUOTH_RECORD=1 swift test --filter CompiledLexiconTests")
  }

  @Test func readingGivesBackWhatWasCompiled() throws {
    let lexicon = try #require(read(compiled))
    #expect(lexicon.all == fresh.all)
    #expect(lexicon.matcher.targets == fresh.matcher.targets)
    #expect(CompiledLexicon.compile(ShippedData.files, lexicon) == compiled)
    #expect(lexicon.isListed("changpeng zhao") && lexicon.beginsPerson("changpeng"))
    #expect(!lexicon.isListed("nobody at all") && !lexicon.beginsPerson("nobody"))
  }

  @Test func whatWasMadeOfOtherFilesIsNotUsed() {
    var files = ShippedData.files
    files[0].bytes.append(0x0A)
    #expect(read(compiled, madeOf: files) == nil)
    files = ShippedData.files
    files[0].name = "other.yaml"
    #expect(read(compiled, madeOf: files) == nil)
  }

  @Test func whatIsCutOffOrLongerIsNotUsed() {
    for count in stride(from: 0, to: compiled.count, by: 997) { #expect(read(Array(compiled[..<count])) == nil) }
    #expect(read(compiled + [0]) == nil)
  }

  @Test func damagedBytesNeverStopTheProgram() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      var bytes = compiled
      for _ in 0..<3 {
        bytes[Int.random(in: 40..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      guard let lexicon = read(bytes) else { continue }
      for name in ["Changpeng Zhao", "欧易", "OKX", "customer service", "Бинансом"] {
        _ = lexicon.matcher.targets(named: name).map { lexicon.matcher.alias(of: $0) }
      }
    }
  }
}
