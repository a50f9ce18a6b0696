import CorpusModel
import Testing

@testable import Ingestion

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The documents that tests read: the seeds, the fixtures, and texts written in the tests.
enum TestDocuments {
  /// The package's root, two folders above the tests of this room.
  static let root: String = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
  static let fixtures = root + "/Tests/IngestionTests/Fixtures"
  static let seeds = [
    "000_c29ba4278306a2c9.txt", "001_b44944916b4661d4.txt", "002_3da5ec78fd56ba79.txt", "003_4984252a8fa03faa.txt",
  ].map { root + "/seeds/" + $0 }

  /// The folder of sample corpora beside the package, or where `QUOTH_CORPORA` says; nil where there is none.
  static let corpora: String? = {
    let stated = unsafe getenv("QUOTH_CORPORA").map { unsafe String(cString: $0) }
    let path = stated ?? root + "/../shared/corpora"
    return unsafe access(path, R_OK) == 0 ? path : nil
  }()

  /// Three bold questions and their answers, which name nobody, between a head and a foot that may.
  static func boldQuestions(below head: String, above foot: String) throws -> Document {
    try segment(
      """
      \(head)

      **How did you begin?**

      I began late. My knees did not like it.

      **Who taught you?**

      Nobody. I read a book, and I still have it.

      **What do you do now?**

      I wait for the frost.

      \(foot)
      """, as: "test.md")
  }

  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    let file = unsafe try #require(fopen(path, "rb"), "no file \(path)")
    defer { unsafe fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let read = unsafe buffer.withUnsafeMutableBytes { unsafe fread($0.baseAddress, 1, $0.count, file) }
      guard read > 0 else { return result }
      result += buffer[..<read]
    }
  }

  /// The names of the files of a folder, sorted.
  static func files(in folder: String) throws -> [String] {
    let directory = unsafe try #require(opendir(folder), "no folder \(folder)")
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// A document segmented with the shipped lexicon.
  static func segment(_ text: String, as name: String = "test.txt") throws -> Document {
    try segment(Array(text.utf8), as: name)
  }

  static func segment(_ bytes: [UInt8], as name: String = "test.txt") throws -> Document {
    let reader = try Reader.reader(for: bytes, path: name)
    let raw = try raw(bytes, reader, SourceFile(path: name))
    return segmenter.segment(raw, id: "test", path: name, format: reader.name).document
  }

  /// The first document that a reader makes of a file.
  static func raw(_ bytes: [UInt8], _ reader: Reader, _ file: SourceFile) throws -> RawDocument {
    switch reader.read {
    case .text(let read), .bytes(let read): try #require(try read(bytes, file).first)
    }
  }

  static func segment(file: String) throws -> Document { try segment(bytes(file), as: file) }

  private static let segmenter = Segmenter(lexicon: (try? Lexicon.shipped()) ?? Lexicon())
}

extension Document {
  /// The turns in order.
  var turns: [Block] { blocks.filter { $0.kind == .turn } }

  /// The turns as `speaker: words`.
  var dialogue: [String] { turns.map { "\(speakerName(of: $0) ?? "-"): \(words(at: $0.range))" } }

  /// The name to show of a block's speaker, else its label.
  func speakerName(of block: Block) -> String? {
    block.speaker.flatMap { id in cast.first { $0.id == id }?.name } ?? block.label
  }
}
