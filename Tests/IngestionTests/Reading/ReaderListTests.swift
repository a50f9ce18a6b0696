import CorpusModel
import Testing

@testable import Ingestion

struct ReaderListTests {
  /// The endings at the top of `scripts/fuzz`.
  private static func fuzzed() throws -> Set<String> {
    let script = String(decoding: try TestDocuments.bytes(TestDocuments.root + "/scripts/fuzz"), as: UTF8.self)
    let line = try #require(script.split(separator: "\n").first { $0.hasPrefix("all=") })
    return Set(line.dropFirst(4).split { " '".contains($0) }.map(String.init))
  }

  @Test func everyReaderIsFuzzed() throws {
    let fuzzed = try Self.fuzzed()
    // Layouts of plain text have no ending: plain text finds them.
    for reader in Reader.all where !reader.endings.isEmpty {
      #expect(reader.endings.contains(where: fuzzed.contains), "\(reader.name)")
    }
    let known = Set(Reader.all.flatMap(\.endings) + ["yaml"])
    #expect(fuzzed.subtracting(known).isEmpty)
  }

  @Test func chatsAreFormats() {
    #expect(Document.chatFormats.isSubset(of: Reader.all.map(\.name) + JSONFormat.all.map(\.name)))
  }
}
