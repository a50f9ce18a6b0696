/// A kind of file that holds no text, known by the bytes that it begins with.
package struct FileKind: Sendable {
  /// With its article: "a PDF file".
  package let description: String
  /// The name of the format that a list of formats would have: "PDF"; nil for what nobody would take for a document.
  package let format: String?
  private let start: [UInt8]

  /// What a file is, by its first bytes (512 are enough); nil where they do not tell.
  package static func of(_ head: ArraySlice<UInt8>) -> FileKind? {
    if head.count > 11, head.dropFirst(4).starts(with: "ftyp".utf8) {
      return FileKind(description: "a video or audio file", format: "sound and film", start: [])
    }
    guard let found = known.first(where: { head.starts(with: $0.start) }) else { return nil }
    // Text may begin with the letters of the shorter marks.
    let isLetters = found.start.allSatisfy { (0x20..<0x7F).contains($0) } && found.start.count < 5
    return isLetters && !head.prefix(512).contains { $0 == 0 || $0 >= 0xF8 } ? nil : found
  }

  private init(description: String, format: String?, start: [UInt8]) {
    (self.description, self.format, self.start) = (description, format, start)
  }

  private init(_ description: String, _ format: String?, _ start: String) {
    self.init(description: description, format: format, start: Array(start.utf8))
  }

  private init(_ description: String, _ format: String?, _ start: UInt8...) {
    self.init(description: description, format: format, start: start)
  }

  private static let known = [
    FileKind("a PDF file", "PDF", "%PDF-"),
    FileKind("a ZIP archive or office document", "zip", "PK\u{3}\u{4}"),
    FileKind("an empty ZIP archive", "zip", "PK\u{5}\u{6}"),
    FileKind("a gzip file", "gzip", 0x1F, 0x8B),
    FileKind("a 7-Zip archive", "7-Zip", 0x37, 0x7A, 0xBC, 0xAF),
    FileKind("a RAR archive", "RAR", "Rar!"),
    FileKind("a bzip2 file", "compressed", "BZh"),
    FileKind("an xz file", "compressed", 0xFD, 0x37, 0x7A, 0x58, 0x5A),
    FileKind("a Zstandard file", "compressed", 0x28, 0xB5, 0x2F, 0xFD),
    FileKind("an old office document", "old office", 0xD0, 0xCF, 0x11, 0xE0),
    FileKind("a rich text document", "rich text", "{\\rtf"),
    FileKind("a PNG image", "picture", 0x89, 0x50, 0x4E, 0x47),
    FileKind("a JPEG image", "picture", 0xFF, 0xD8, 0xFF),
    FileKind("a GIF image", "picture", "GIF8"),
    FileKind("a RIFF media file", "sound and film", "RIFF"),
    FileKind("an MP3 recording", "sound and film", "ID3"),
    FileKind("an Ogg recording", "sound and film", "OggS"),
    FileKind("a FLAC recording", "sound and film", "fLaC"),
    FileKind("a SQLite database", nil, "SQLite format 3"),
    FileKind("a program", nil, 0x7F, 0x45, 0x4C, 0x46),
    FileKind("a program", nil, 0xCF, 0xFA, 0xED, 0xFE),
    FileKind("a program", nil, 0, 0x61, 0x73, 0x6D),
    FileKind("a program", nil, 0x4D, 0x5A, 0x90, 0x00),
  ]
}
