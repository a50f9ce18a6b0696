import CorpusModel
import Testing

@testable import Ingestion

/// Documents of marked-up formats for tests, shown as lines `kind speaker: words`.
enum MarkupFixture {
  static let folder = TestDocuments.fixtures + "/markup"

  /// A document that a fixture makes.
  static func document(_ name: String) throws -> Document {
    try document(TestDocuments.bytes("\(folder)/\(name)"), name)
  }

  static func document(_ bytes: [UInt8], _ name: String) throws -> Document {
    try ingestor.get().read(bytes, path: name, id: "test")
  }

  /// The leaves, a line each: the kind, the speaker if there is one, the words with `/` for the ends of lines.
  static func leaves(_ document: Document) -> [String] {
    document.blocks.filter { !$0.kind.isOverlay }.map { block in
      let speaker = document.speakerName(of: block).map { " \($0)" } ?? ""
      let words = document.words(at: block.range).split(separator: "\n").joined(separator: " / ")
      return "\(block.kind.name)\(speaker): \(words)"
    }
  }

  private static let ingestor = Result { Ingestor(lexicon: try Lexicon.shipped()) }
}
