import CorpusModel
import Diagnostics

extension Reader {
  /// Text documents of OpenDocument.
  static let odt = Reader(
    name: "odt", endings: ["odt", "ott"],
    sniff: { ContainerKind.mimeType(of: $0)?.hasPrefix("application/vnd.oasis.opendocument.text") == true },
    read: .bytes { bytes, _ throws(Diagnostic) in
      var document = try ODTDocument(bytes)
      return [try document.raw()]
    })
}

/// A text document of OpenDocument: its paragraphs in order, cells of tables and notes included.
struct ODTDocument: SpokenTableWriter {
  private let packed: PackedParts
  var lines = LineWriter()
  private var notes: [MarkupElement] = []
  private var paragraph = 0
  /// The names in the columns of speakers of tables.
  private var speakers: [String] = []
  /// The styles that set words in bold or italics.
  private var emphatic: Set<String> = []
  private var titleStyles: Set<String> = ["Title"]

  init(_ bytes: [UInt8]) throws(Diagnostic) { packed = try PackedParts(bytes) }

  mutating func raw() throws(Diagnostic) -> RawDocument {
    let content = try packed.needed("content.xml")
    if try packed.xml("META-INF/manifest.xml")?.tree.root?.descendants
      .contains(where: { $0.name == "encryption-data" }) == true
    {
      throw Diagnostic("the file is encrypted")
    }
    for root in [content.tree.root, try packed.xml("styles.xml")?.tree.root].compactMap({ $0 }) { readStyles(root) }
    if let text = content.tree.root?.at("body", "text") { walk(text) }
    guard !lines.text.isEmpty else {
      throw Diagnostic("it holds no text\(packed.problem.map { " (\($0))" } ?? "")")
    }
    var raw = RawDocument(text: lines.text)
    raw.lineMarks = lines.marks
    raw.lineUnit = "paragraph"
    raw.speakers = speakers.map { RawDocument.Speaker(name: $0, role: .unknown) }
    if let meta = try packed.xml("meta.xml")?.tree.root?.first("meta") {
      raw.title = meta.first("title").map(\.words).flatMap { $0.isEmpty ? nil : $0 }
      // When the file or its template was made says nothing of when the words were said.
      raw.language = LanguageCode.short(meta.first("language")?.words)
    }
    raw.notes = [packed.note, content.note(of: "content.xml")].compactMap { $0 }
    return raw
  }

  private mutating func readStyles(_ root: MarkupElement) {
    for style in root.descendants where style.name == "style" {
      guard let name = style["style:name"] else { continue }
      if let properties = style.first("text-properties") {
        let isBold = ["bold", "600", "700", "800", "900"].contains(properties["fo:font-weight"] ?? "")
        if isBold || properties["fo:font-style"] == "italic" { emphatic.insert(name) }
      }
      if style["style:parent-style-name"] == "Title" { titleStyles.insert(name) }
    }
  }

  private mutating func walk(_ element: MarkupElement) {
    for child in element.elements {
      switch child.name {
      case "p", "h": write(child)
      case "table":
        if let table = SpokenTable(child, .openDocument) { writeSpeech(table) } else { walk(child) }
      case "tracked-changes", "sequence-decls", "variable-decls", "forms", "table-of-content", "alphabetical-index",
        "illustration-index", "user-index", "annotation":
        break
      default: walk(child)
      }
    }
  }

  private mutating func writeSpeech(_ table: SpokenTable) {
    speakers += table.names.filter { !speakers.contains($0) }
    write(table)
  }

  mutating func begin(row: MarkupElement) { lines.number = paragraph + 1 }

  mutating func writeInLine(_ cell: MarkupElement) {
    paragraph += cell.descendants.count { $0.name == "p" || $0.name == "h" }
    lines.newWord()
    lines.write(cell.words.utf8)
  }

  mutating func writeParagraphs(of cell: MarkupElement) { walk(cell) }

  private mutating func write(_ element: MarkupElement) {
    paragraph += 1
    lines.number = paragraph
    let outer = (lines.headingLevel, lines.kind)
    let style = element["text:style-name"] ?? ""
    if element.name == "h" {
      lines.headingLevel =
        element["text:outline-level"].flatMap(UInt8.init).flatMap { (1...6).contains($0) ? $0 : nil } ?? 1
    } else if titleStyles.contains(style) {
      lines.headingLevel = 1
    }
    lines.newParagraph()
    writeInside(element, isEmphatic: emphatic.contains(style))
    lines.newParagraph()
    lines.headingLevel = outer.0
    let owed = notes
    notes = []
    for note in owed {
      lines.kind = .stage
      walk(note)
      lines.kind = outer.1
    }
  }

  private mutating func writeInside(_ element: MarkupElement, isEmphatic: Bool) {
    if isEmphatic { lines.emphasis += 1 }
    for child in element.children {
      switch child {
      case .words(let words): lines.write(words)
      case .element(let child):
        switch child.name {
        case "s", "tab": lines.newWord()
        case "line-break": lines.newLine()
        case "note": if let body = child.first("note-body") { notes.append(body) }
        case "annotation", "annotation-end", "ruby-text", "bookmark", "change": break
        case "frame", "text-box", "custom-shape", "g": walk(child)
        case "p", "h": write(child)
        default: writeInside(child, isEmphatic: emphatic.contains(child["text:style-name"] ?? ""))
        }
      }
    }
    if isEmphatic { lines.emphasis -= 1 }
  }
}
