import Diagnostics
import TextAnalysis

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
    .mail,
    .chat,
    .revTokens,
    .f4,
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
    if let format = refused.first(where: { $0.endings.contains(ending) })?.format ?? FileKind.of(head)?.format {
      throw Diagnostic(
        "cannot read \(format) files",
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

  /// Formats that are known by name only, with the endings of their files.
  private static let refused: [(format: String, endings: [String])] = [
    ("table", ["xls", "xlsx", "ods"]),
    ("PDF", ["pdf"]),
    ("old Word", ["doc"]),
    ("rich text", ["rtf"]),
    ("zip", ["zip", "jar"]),
    ("tar", ["tgz", "tar"]),
    ("7-Zip", ["7z"]),
    ("RAR", ["rar"]),
    ("compressed", ["bz2", "xz", "zst"]),
    ("picture", ["png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "svg", "heic"]),
    ("sound and film", ["mp3", "mp4", "m4a", "wav", "ogg", "flac", "webm", "mov", "mkv"]),
  ]
}
