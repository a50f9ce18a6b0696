import Diagnostics

extension Reader {
  /// Every format that can be read; the first whose ending fits, else the first whose content does.
  ///
  /// Those without endings are layouts of plain text.
  static let all: [Reader] = [
    .webVTT,
    .subRip,
    .subStation,
    .jsonLines,
    .json,
    .commaSeparated,
    .tabSeparated,
    .gzip,
    .epub,
    .docx,
    .odt,
    .html,
    .tei,
    .akomaNtoso,
    .ttml,
    .xml,
    .chat,
    .revTokens,
    .zoomChat,
    .discordText,
    .copiedTable,
    .whatsApp,
    .markdown,
    .plainText,
  ]

  /// The reader for a file.
  ///
  /// - Throws: a diagnostic that names the format where it is known and cannot be read.
  static func reader(for bytes: [UInt8], path: String) throws(Diagnostic) -> Reader {
    let ending = ending(of: path)
    let head = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]).prefix(4096)
    // A document in a container begins as any archive does.
    let containers = [gzip, epub, docx, odt]
    if let reader = containers.first(where: { $0.sniff(head) })
      ?? containers.first(where: { $0.endings.contains(ending) && ContainerKind.isZip(head) })
    {
      return reader
    }
    if let format = refused.first(where: { $0.endings.contains(ending) || $0.sniff(head) }) {
      throw Diagnostic(
        "cannot read \(format.name) files",
        notes: ["Formats that can be read: \(all.map(\.name).joined(separator: ", "))."])
    }
    // Layouts of plain text that are known by their looks alone.
    if ending.isEmpty || Reader.plainText.endings.contains(ending),
      let reader = all.first(where: { $0.endings.isEmpty && $0.sniff(head) })
    {
      return reader
    }
    // Where several formats have an ending (`xml`), the content decides, and the last of them takes what is neither.
    let named = all.filter { $0.endings.contains(ending) }
    if let reader = named.first(where: { $0.sniff(head) }) ?? named.last { return reader }
    return all.first { $0.sniff(head) } ?? .plainText
  }

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  /// A format that is known by name only.
  private struct Refused {
    var name: String
    var endings: [String]
    var magic: [[UInt8]]

    func sniff(_ head: ArraySlice<UInt8>) -> Bool { magic.contains { head.starts(with: $0) } }
  }

  private static let refused: [Refused] = [
    Refused(name: "table", endings: ["xls", "xlsx", "ods"], magic: []),
    Refused(name: "PDF", endings: ["pdf"], magic: [Array("%PDF-".utf8)]),
    Refused(
      name: "Word", endings: ["doc", "rtf"], magic: [Array("{\\rtf".utf8), [0xD0, 0xCF, 0x11, 0xE0]]),
    Refused(
      name: "zip", endings: ["zip", "jar"], magic: [Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8)]),
    Refused(name: "tar", endings: ["tgz", "tar"], magic: []),
    Refused(name: "7-Zip", endings: ["7z"], magic: [[0x37, 0x7A, 0xBC, 0xAF]]),
    Refused(name: "RAR", endings: ["rar"], magic: [Array("Rar!".utf8)]),
    Refused(
      name: "compressed", endings: ["bz2", "xz", "zst"],
      magic: [[0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD]]),
    Refused(
      name: "picture", endings: ["png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "svg", "heic"],
      magic: [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
      ]),
    Refused(
      name: "sound and film", endings: ["mp3", "mp4", "m4a", "wav", "ogg", "flac", "webm", "mov", "mkv"],
      magic: [
        Array("ID3".utf8), Array("OggS".utf8), Array("fLaC".utf8),
      ]),
  ]
}
