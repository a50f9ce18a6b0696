import CorpusModel
import Diagnostics

extension Reader {
  /// Files of Word (Office Open XML).
  static let docx = Reader(
    name: "docx", endings: ["docx", "docm", "dotx"], sniff: { ContainerKind.names("word/", in: $0) },
    read: .bytes { bytes, _ throws(Diagnostic) in
      var document = try DOCXDocument(bytes)
      return [try document.raw()]
    })
}

/// A file of Word: its paragraphs in order, cells of tables and notes included.
struct DOCXDocument: SpokenTableWriter {
  private let packed: PackedParts
  var lines = LineWriter()
  private var styles = DOCXStyles(nil)
  /// The notes of the foot and the end, by `footnote` or `endnote` and id.
  private var footnotes: [String: MarkupElement] = [:]
  /// The notes that the paragraph refers to, which stand behind it.
  private var owed: [MarkupElement] = []
  private var paragraph = 0
  /// The names in the columns of speakers of tables.
  private var speakers: [String] = []

  /// The namespaces of the text: transitional and strict.
  private static let text: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]

  init(_ bytes: [UInt8]) throws(Diagnostic) { packed = try PackedParts(bytes) }

  mutating func raw() throws(Diagnostic) -> RawDocument {
    let name = try mainPart()
    let main = try packed.needed(name)
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    styles = DOCXStyles(try packed.xml("\(folder)/styles.xml")?.tree.root)
    for kind in ["footnote", "endnote"] {
      guard let root = try packed.xml("\(folder)/\(kind)s.xml")?.tree.root else { continue }
      for note in root.all(kind) where note["w:type"] == nil { footnotes["\(kind) \(note["w:id"] ?? "")"] = note }
    }
    if let body = main.tree.root?.first("body") { walk(body) }
    guard !lines.text.isEmpty else {
      throw Diagnostic("it holds no text\(packed.problem.map { " (\($0))" } ?? "")")
    }
    var raw = RawDocument(text: lines.text)
    raw.lineMarks = lines.marks
    raw.lineUnit = "paragraph"
    raw.speakers = speakers.map { RawDocument.Speaker(name: $0, role: .unknown) }
    if let properties = try packed.xml("docProps/core.xml")?.tree.root {
      raw.title = properties.first("title").map(\.words).flatMap { $0.isEmpty ? nil : $0 }
      // When the file or its template was made says nothing of when the words were said.
      raw.language = LanguageCode.short(properties.first("language")?.words)
    }
    raw.notes = [packed.note, main.note(of: name)].compactMap { $0 }
    return raw
  }

  /// The name of the part that holds the text, as the package's relations say.
  private func mainPart() throws(Diagnostic) -> String {
    let relations = try packed.xml("_rels/.rels")?.tree.root
    let target = relations?.all("Relationship").first { $0["Type"]?.hasSuffix("/officeDocument") == true }?["Target"]
    let name = PackedParts.resolve(target ?? "word/document.xml", in: [])
    return packed.parts[name] == nil ? "word/document.xml" : name
  }

  private mutating func walk(_ element: MarkupElement) {
    for child in element.elements {
      switch child.name {
      case "p" where isText(child): write(child)
      case "tbl":
        if let table = SpokenTable(child, .word) { writeSpeech(table) } else { walk(child) }
      case "AlternateContent": if let chosen = Self.alternative(child) { walk(chosen) }
      case "sectPr", "pPr", "rPr", "tblPr", "trPr", "tcPr", "del", "moveFrom": break
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
    paragraph += cell.descendants.count { $0.name == "p" && isText($0) }
    lines.newWord()
    lines.write(cell.words.utf8)
  }

  mutating func writeParagraphs(of cell: MarkupElement) { walk(cell) }

  private func isText(_ element: MarkupElement) -> Bool { Self.text.contains(element.namespace) }

  private mutating func write(_ element: MarkupElement) {
    paragraph += 1
    lines.number = paragraph
    let properties = element.first("pPr")
    let style = properties?.first("pStyle")?["w:val"]
    let stated = properties?.first("outlineLvl")?["w:val"].flatMap(Int.init).flatMap {
      (0...5).contains($0) ? $0 + 1 : nil
    }
    let outer = lines.headingLevel
    lines.headingLevel = UInt8(stated ?? styles.headingLevel(of: style) ?? 0)
    lines.newParagraph()
    writeRuns(of: element, isBold: styles.isBold(style))
    lines.headingLevel = outer
    let notes = owed
    owed = []
    for note in notes {
      lines.newParagraph()
      lines.kind = .stage
      for paragraph in note.outermost({ $0.name == "p" }) {
        writeRuns(of: paragraph, isBold: false)
        lines.newLine()
      }
      lines.kind = nil
    }
    lines.newParagraph()
  }

  private mutating func writeRuns(of element: MarkupElement, isBold: Bool) {
    for child in element.elements {
      switch child.name {
      case "r" where isText(child): writeRun(child, isBold: isBold)
      case "del", "moveFrom", "pPr", "instrText", "rPr", "rt": break
      case "AlternateContent": if let chosen = Self.alternative(child) { writeRuns(of: chosen, isBold: isBold) }
      // A frame inside a paragraph has paragraphs of its own.
      case "p": walkFrame(child)
      default: writeRuns(of: child, isBold: isBold)
      }
    }
  }

  private mutating func writeRun(_ run: MarkupElement, isBold: Bool) {
    let properties = run.first("rPr")
    if Self.isOn(properties?.first("vanish")) { return }
    let style = properties?.first("rStyle")?["w:val"]
    let isEmphasised =
      properties?.first("b").map { Self.isOn($0) } ?? (isBold || styles.isBold(style))
      || Self.isOn(properties?.first("i"))
    if isEmphasised { lines.emphasis += 1 }
    writeParts(of: run)
    if isEmphasised { lines.emphasis -= 1 }
  }

  private mutating func writeParts(of run: MarkupElement) {
    for child in run.elements {
      switch child.name {
      case "t": lines.write(child.rawWords)
      case "tab", "ptab": lines.newWord()
      case "br", "cr": lines.newLine()
      case "noBreakHyphen": lines.write("\u{2011}".utf8)
      case "footnoteReference": refer("footnote", child)
      case "endnoteReference": refer("endnote", child)
      case "AlternateContent": if let chosen = Self.alternative(child) { writeParts(of: chosen) }
      case "drawing", "pict", "ruby": writeRuns(of: child, isBold: false)
      default: break
      }
    }
  }

  /// Of two ways to say a thing the newer, where it has words.
  private static func alternative(_ element: MarkupElement) -> MarkupElement? {
    element.all("Choice").first { choice in choice.descendants.contains { $0.name == "t" } }
      ?? element.first("Fallback")
  }

  private mutating func refer(_ kind: String, _ reference: MarkupElement) {
    // A note stands once, behind the first paragraph that refers to it.
    if let note = footnotes.removeValue(forKey: "\(kind) \(reference["w:id"] ?? "")") { owed.append(note) }
  }

  private mutating func walkFrame(_ paragraph: MarkupElement) {
    guard isText(paragraph) else { return }
    lines.newParagraph()
    writeRuns(of: paragraph, isBold: false)
    lines.newParagraph()
  }

  /// Whether a property that can be switched off is on.
  private static func isOn(_ property: MarkupElement?) -> Bool {
    guard let property else { return false }
    return !["0", "false", "off", "none"].contains(property["w:val"] ?? "1")
  }
}

/// The styles of a file of Word, as far as they tell headings and bold words.
struct DOCXStyles {
  private struct Style {
    var level: Int?
    var isBold: Bool
    var base: String?
  }

  private var styles: [String: Style] = [:]

  init(_ root: MarkupElement?) {
    for style in root?.all("style") ?? [] {
      guard let id = style["w:styleId"] else { continue }
      // The name is English whatever the language of the program.
      let name = style.first("name")?["w:val"]?.lowercased() ?? ""
      var level = style.at("pPr", "outlineLvl")?["w:val"].flatMap(Int.init).map { $0 + 1 }
      if name == "title" { level = 1 }
      if name.hasPrefix("heading "), let number = Int(name.dropFirst(8)) { level = number }
      let bold = style.at("rPr", "b")
      let isBold =
        bold.map { !["0", "false"].contains($0["w:val"] ?? "1") } ?? (name == "strong" || name == "emphasis")
      styles[id] = Style(
        level: level.flatMap { (1...6).contains($0) ? $0 : nil }, isBold: isBold, base: style.first("basedOn")?["w:val"]
      )
    }
  }

  /// The level of the heading that a style makes; nil for other styles.
  func headingLevel(of id: String?) -> Int? { first(id) { $0.level } }

  /// Whether a style sets words in bold.
  func isBold(_ id: String?) -> Bool { first(id) { $0.isBold ? true : nil } ?? false }

  /// What a style or those that it is based on say first.
  private func first<Value>(_ id: String?, _ value: (Style) -> Value?) -> Value? {
    var next = id
    for _ in 0..<16 {
      guard let style = next.flatMap({ styles[$0] }) else { return nil }
      if let found = value(style) { return found }
      next = style.base
    }
    return nil
  }
}
