/// Which files of a corpus folder are no documents.
enum SideFiles {
  /// The gazetteers that may lie in the corpus folder itself; others lie in its folder `gazetteers`.
  static let gazetteers: Set<String> = ["exchanges.yaml", "outlets.yaml", "people.yaml", "topics.yaml"]

  /// The files of corrections that may lie in the corpus folder itself.
  static let corrections = ["corpus.yaml", "corpus.yml"]

  /// The folder of the gazetteers.
  static let gazetteerFolder = "gazetteers"

  /// The ending of files that keep what was chosen of a corpus.
  static let evidenceEnding = "evidence.rec"

  /// Whether a file or folder found in a corpus folder is left alone without a word: hidden ones, and what was chosen of a
  /// corpus.
  static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name == evidenceEnding || name.hasSuffix("." + evidenceEnding)
  }

  /// Why a file found in a corpus folder is read only where it is named itself, as a clause for people; nil where it is read.
  static func reasonToPassOver(_ name: String) -> String? {
    if name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#")) { return "what an editor left behind" }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if let last = parts.last, parts.count > 1, copyEndings.contains(last.lowercased()) { return "a copy of a file" }
    guard parts.count <= 2, pageEndings.contains(parts.count == 2 ? parts[1].lowercased() : "") else { return nil }
    return pages.contains(parts[0].lowercased()) ? "a page about the folder" : nil
  }

  /// Whether a file at the top of a corpus folder belongs to the corpus without being a document.
  static func isSideFile(_ name: String) -> Bool {
    gazetteers.contains(name) || corrections.contains(name)
  }

  /// Whether the name of a file in the folder `gazetteers` is that of a gazetteer.
  static func isGazetteer(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
  }

  /// What a file holds that by its ending is no text, as a clause for people; nil where it may be one.
  ///
  /// Such files can be very large; they are not opened.
  static func refusal(of name: String) -> String? {
    guard let point = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: point)...].lowercased() {
    case "png", "jpg", "jpeg", "gif", "webp", "heic", "tif", "tiff", "bmp", "ico", "psd": return "an image"
    case "mp3", "m4a", "wav", "flac", "ogg", "opus", "aac", "aiff": return "a recording, not its transcript"
    case "mp4", "mov", "mkv", "avi", "webm", "m4v", "mpg": return "a film, not its transcript"
    case "zip", "xz", "bz2", "zst", "7z", "rar", "tar", "tgz", "jar", "dmg", "iso":
      return "an archive: unpack it first"
    case "pdf": return "a PDF file: convert it to plain text first"
    case "doc", "rtf", "pages": return "an office document that is not read: save it as .docx or .txt"
    case "ppt", "pptx": return "slides: save them as plain text"
    case "xls", "xlsx": return "a spreadsheet: save it as .csv"
    default: return nil
    }
  }

  private static let pages: Set<String> = [
    "readme", "license", "licence", "copying", "notice", "changelog", "contributing", "authors",
  ]
  private static let copyEndings: Set<String> = ["bak", "orig", "swp", "tmp", "part", "crdownload"]
  private static let pageEndings: Set<String> = ["", "md", "markdown", "txt", "rst", "org"]
}
