import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

/// Reads fixtures of formats that state who speaks, as the loader would.
enum Reading {
  static let fixtures = TestDocuments.fixtures + "/data"
  /// Real files beside the package, where they are.
  static let corpora = TestDocuments.root + "/../shared/corpora"

  static func bytes(_ fixture: String) throws -> [UInt8] { try TestDocuments.bytes(fixtures + "/" + fixture) }

  /// The documents of a fixture; its neighbours are the files of its folder.
  static func documents(_ fixture: String) throws -> [Document] {
    let parts = fixture.split(separator: "/")
    let folder = ([fixtures] + parts.dropLast().map(String.init)).joined(separator: "/")
    let names = try TestDocuments.files(in: folder)
    return try documents(bytes(fixture), as: fixture) { name in
      names.contains(name) ? try? TestDocuments.bytes(folder + "/" + name) : nil
    }
  }

  static func documents(
    _ bytes: [UInt8], as name: String, neighbour: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) throws(Diagnostic) -> [Document] {
    try ingestor.read(bytes, file: SourceFile(path: name, neighbour: neighbour), id: "test")
  }

  static func documents(_ text: String, as name: String) throws(Diagnostic) -> [Document] {
    try documents(Array(text.utf8), as: name)
  }

  static let ingestor = Ingestor(lexicon: (try? Lexicon.shipped()) ?? Lexicon())
}

extension Document {
  /// The leaves, a line each: label and words of turns, other kinds in brackets.
  var script: [String] {
    blocks.filter { !$0.kind.isOverlay }.map { block in
      let words = words(at: block.range)
      return block.kind == .turn ? "\(block.label ?? "-"): \(words)" : "[\(block.kind.name)] \(words)"
    }
  }
}
