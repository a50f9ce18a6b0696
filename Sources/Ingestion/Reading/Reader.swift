import Diagnostics
import TextAnalysis

/// One file format: how it is recognised and read.
struct Reader: Sendable {
  /// What a reader wants of a file.
  enum Content: Sendable {
    /// The text, decoded to valid UTF-8 without byte order mark.
    case text(@Sendable (_ text: [UInt8], _ file: SourceFile) throws(Diagnostic) -> [RawDocument])
    /// The bytes as they lie in the file: containers, and formats that state their encoding themselves.
    case bytes(@Sendable (_ bytes: [UInt8], _ file: SourceFile) throws(Diagnostic) -> [RawDocument])
  }

  /// The name in `Document.format`.
  let name: String
  /// The endings of file names, lower case, without point.
  let endings: [String]
  /// Whether the first bytes show the format, whatever the file is called.
  let sniff: @Sendable (_ head: ArraySlice<UInt8>) -> Bool
  /// Makes raw documents of a file: one, or as many as the file holds.
  let read: Content

  /// A reader of text that makes one document of a file.
  init(
    name: String, endings: [String], sniff: @escaping @Sendable (_ head: ArraySlice<UInt8>) -> Bool,
    read: @escaping @Sendable (_ text: [UInt8]) throws(Diagnostic) -> RawDocument
  ) {
    self.init(
      name: name, endings: endings, sniff: sniff,
      read: .text { text, _ throws(Diagnostic) in [try read(text)] })
  }

  init(
    name: String, endings: [String], sniff: @escaping @Sendable (_ head: ArraySlice<UInt8>) -> Bool, read: Content
  ) {
    (self.name, self.endings, self.sniff, self.read) = (name, endings, sniff, read)
  }

  /// The documents of a file, decoded where the format is one of text.
  func documents(of bytes: [UInt8], file: SourceFile) throws(Diagnostic) -> [RawDocument] {
    switch read {
    case .bytes(let read): return try read(bytes, file)
    case .text(let read): return try Self.documents(ofText: bytes) { text throws(Diagnostic) in try read(text, file) }
    }
  }

  /// The documents of a text, whose first tells what decoding assumed or repaired.
  static func documents(
    ofText bytes: [UInt8], read: (_ text: [UInt8]) throws(Diagnostic) -> [RawDocument]
  ) throws(Diagnostic) -> [RawDocument] {
    let decoded: DecodedText
    do { decoded = try decode(bytes) } catch { throw Diagnostic(error.message) }
    var documents = try read(decoded.bytes)
    if let note = decoded.note, !documents.isEmpty { documents[0].notes.insert(note, at: 0) }
    return documents
  }
}
