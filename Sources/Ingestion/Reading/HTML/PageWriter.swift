import CorpusModel

/// Writes the text of a page with what its elements say of the lines.
struct PageWriter: SpokenTableWriter {
  var lines = LineWriter()

  /// Whether names of authors are bylines; where there are many, they are speakers.
  var hasBylines = true

  private let isElementLeftOut: (MarkupElement) -> Bool
  private var isPreformatted = false

  init(isLeftOut: @escaping (MarkupElement) -> Bool) { isElementLeftOut = isLeftOut }

  func isLeftOut(_ element: MarkupElement) -> Bool { isElementLeftOut(element) }

  /// Writes an element with all inside that is not left out.
  mutating func write(_ element: MarkupElement) {
    guard !isLeftOut(element) else { return }
    lines.number = element.line
    let isBlock = HTMLElements.blocks.contains(element.name)
    if isBlock { setApart(element) }
    switch element.name {
    case "br": if lines.isAtLineStart { lines.newParagraph() } else { lines.newLine() }
    case "sup" where Self.isReference(element): break
    case "a" where Self.isRaised(element): break
    case "table":
      if let table = SpokenTable(element, .page) { write(table) } else { writeInside(element) }
    default: writeInside(element)
    }
    if isBlock { setApart(element) }
  }

  mutating func begin(row: MarkupElement) { lines.number = row.line }

  mutating func writeInLine(_ cell: MarkupElement) {
    guard !isLeftOut(cell) else { return }
    lines.newWord()
    lines.write(cell.words.utf8)
  }

  mutating func writeParagraphs(of cell: MarkupElement) { writeInside(cell) }

  /// Sets what follows apart as a paragraph.
  mutating func newParagraph() { lines.newParagraph() }

  private mutating func setApart(_ element: MarkupElement) {
    if Self.isCell(element) { lines.newLine() } else { lines.newParagraph() }
  }

  private mutating func writeInside(_ element: MarkupElement) {
    let outer = (lines.headingLevel, lines.kind, lines.isItem, lines.isSetOut, isPreformatted)
    let isEmphasis = Self.isEmphasis(element) || !hasBylines && HTMLElements.isByline(element)
    if let level = HTMLElements.headingLevel(of: element) { lines.headingLevel = level }
    if element.name == "figcaption" || element.name == "caption" { lines.kind = .metadata }
    if hasBylines, lines.headingLevel == 0, HTMLElements.isByline(element) { lines.kind = .metadata }
    if element.name == "pre" { isPreformatted = true }
    if element.name == "li" { lines.isItem = true }
    if element.name == "blockquote" { lines.isSetOut = true }
    if isEmphasis { lines.emphasis += 1 }
    var previous: MarkupElement?
    for child in element.children {
      switch child {
      case .words(let words):
        lines.write(words, keepsLines: isPreformatted)
        previous = nil
      case .element(let child):
        if let previous, Self.isTime(child, behind: previous) { lines.newWord() }
        write(child)
        if Self.isNameByStyle(child), Self.opensWord(behind: child, in: element) { lines.newLine() }
        previous = child
      }
    }
    if isEmphasis { lines.emphasis -= 1 }
    (lines.headingLevel, lines.kind, lines.isItem, lines.isSetOut, isPreformatted) = outer
  }

  /// Whether an element in a line names a speaker and nothing in it sets the name off from the words behind it.
  private static func isNameByStyle(_ element: MarkupElement) -> Bool {
    guard ["span", "b", "strong", "a", "cite", "em"].contains(element.name), HTMLElements.isSpeaker(element) else {
      return false
    }
    return element.words(atMost: HTMLElements.longestName)?.last.map { $0.isLetter || $0.isNumber || $0 == ")" } == true
  }

  /// Whether what stands behind an element opens with a letter or a quotation mark, an ordinary blank or none before it.
  private static func opensWord(behind element: MarkupElement, in parent: MarkupElement) -> Bool {
    for child in parent.children(behind: element) {
      switch child {
      case .words(let words):
        guard let first = words.first(where: { $0 != 0x20 && $0 != 0x0A }) else { continue }
        // Colons, dashes and wide blanks set a name off.
        return isDigit(first) || (0x61...0x7A).contains(first | 0x20) || (0xC3...0xE1).contains(first)
      case .element(let other):
        guard let first = other.firstSign else { continue }
        return first.isLetter || first.isNumber || "“\"¿«".contains(first)
      }
    }
    return false
  }

  /// Whether a time stands right behind a name, which only their style keeps apart: `<span>Jane</span><span>0:03</span>`.
  private static func isTime(_ element: MarkupElement, behind previous: MarkupElement) -> Bool {
    guard ["span", "time", "small"].contains(element.name), ["span", "a", "b", "strong"].contains(previous.name) else {
      return false
    }
    guard let time = element.words(atMost: 32), time.first?.isNumber == true, time.contains(":") else { return false }
    return previous.words(atMost: HTMLElements.longestName)?.last?.isLetter == true
  }

  private static func isCell(_ element: MarkupElement) -> Bool {
    ["td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "li"].contains(element.name)
  }

  /// Whether an element sets its words in bold or italics, or names a speaker.
  private static func isEmphasis(_ element: MarkupElement) -> Bool {
    switch element.name {
    case "b", "strong", "em", "i", "dt", "cite": return true
    case "span", "p", "div", "font":
      if HTMLElements.isSpeaker(element) || HTMLElements.isQuestion(element) { return true }
      guard let style = element["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
      return style.split(separator: ";").contains { rule in
        ["font-weight:bold", "font-weight:6", "font-weight:7", "font-weight:8", "font-weight:9"]
          .contains { rule.hasPrefix($0) }
      }
    default: return false
    }
  }

  /// Whether a link is the raised number of a note.
  private static func isRaised(_ link: MarkupElement) -> Bool {
    guard link["href"]?.hasPrefix("#") == true, link.words(atMost: 8) != nil else { return false }
    return link["epub:type"] == "noteref" || link["role"] == "doc-noteref"
      || link.elements.contains { $0.name == "sup" }
  }

  /// Whether a raised word is the number of a note, which nobody says.
  private static func isReference(_ element: MarkupElement) -> Bool {
    element.words(atMost: 8) != nil
      && element.elements.contains { $0.name == "a" && $0["href"]?.hasPrefix("#") == true }
  }
}
