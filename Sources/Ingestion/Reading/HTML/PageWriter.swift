import CorpusModel

/// Writes the text of a page, a line for each block, and keeps account of what the markup says of each line.
struct PageWriter {
  private(set) var text: [UInt8] = []
  private(set) var marks: [RawDocument.LineMark] = []

  /// Whether names of authors are bylines; where there are many, they are speakers.
  var hasBylines = true
  /// Whether an element is left out.
  private let isLeftOut: (MarkupElement) -> Bool

  private var gap = 0
  private var headingLevel: UInt8 = 0
  private var kind: BlockKind?
  private var emphasis = 0
  private var isItem = false
  private var isPreformatted = false
  private var line = 1
  /// Whether all of the line so far is emphasised.
  private var isEmphasised = false

  /// How white space is owed: none, a blank, a line's end, an empty line.
  private static let blank = 1, newLine = 2, paragraph = 3

  init(isLeftOut: @escaping (MarkupElement) -> Bool = { _ in false }) { self.isLeftOut = isLeftOut }

  /// Writes an element with all inside that is not left out.
  mutating func write(_ element: MarkupElement) {
    guard !isLeftOut(element) else { return }
    line = element.line
    let isBlock = HTMLElements.blocks.contains(element.name)
    if isBlock { owe(Self.isCell(element) ? Self.newLine : Self.paragraph) }
    switch element.name {
    case "br": owe(gap >= Self.newLine ? Self.paragraph : Self.newLine)
    case "wbr", "img", "hr", "col", "area", "base", "link", "meta", "source", "track", "param": break
    case "sup" where Self.isReference(element): break
    default: writeInside(element)
    }
    if isBlock { owe(Self.isCell(element) ? Self.newLine : Self.paragraph) }
  }

  /// Sets what follows apart as a paragraph.
  mutating func newParagraph() { owe(Self.paragraph) }

  private mutating func writeInside(_ element: MarkupElement) {
    let outer = (headingLevel, kind, isPreformatted, isItem)
    let isEmphasis = Self.isEmphasis(element) || !hasBylines && HTMLElements.isByline(element)
    if let level = HTMLElements.headingLevel(of: element) { headingLevel = level }
    if element.name == "figcaption" || element.name == "caption" { kind = .metadata }
    if hasBylines, headingLevel == 0, HTMLElements.isByline(element) { kind = .metadata }
    if element.name == "pre" { isPreformatted = true }
    if element.name == "li" { isItem = true }
    if isEmphasis { emphasis += 1 }
    for child in element.children {
      switch child {
      case .words(let words): write(words)
      case .element(let child): write(child)
      }
    }
    if isEmphasis { emphasis -= 1 }
    (headingLevel, kind, isPreformatted, isItem) = outer
  }

  private mutating func write(_ words: ArraySlice<UInt8>) {
    for byte in words {
      if byte == 0x20 || (9...13).contains(byte) {
        owe(isPreformatted && byte == 10 ? Self.newLine : Self.blank)
        continue
      }
      open()
      text.append(byte)
      if emphasis == 0 { isEmphasised = false }
      if isEmphasised { marks[marks.count - 1].emphasisEnd = text.count }
    }
  }

  /// Writes the white space that is owed and opens a line where one begins.
  private mutating func open() {
    if text.isEmpty || gap >= Self.newLine {
      if !text.isEmpty { text.append(contentsOf: gap == Self.newLine ? [10] : [10, 10]) }
      marks.append(
        RawDocument.LineMark(
          start: text.count, number: line, headingLevel: headingLevel, isItem: isItem, kind: kind,
          emphasisEnd: text.count))
      isEmphasised = emphasis > 0
      isItem = false
    } else if gap == Self.blank {
      text.append(0x20)
    }
    gap = 0
  }

  private mutating func owe(_ wanted: Int) { gap = max(gap, wanted) }

  private static func isCell(_ element: MarkupElement) -> Bool {
    ["td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "li"].contains(element.name)
  }

  /// Whether an element sets its words in bold or italics, or names a speaker.
  private static func isEmphasis(_ element: MarkupElement) -> Bool {
    switch element.name {
    case "b", "strong", "em", "i", "dt", "cite": return true
    case "span", "p", "div", "font":
      if HTMLElements.isSpeaker(element) { return true }
      guard let style = element["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
      return ["font-weight:bold", "font-weight:6", "font-weight:7", "font-weight:8", "font-weight:9"]
        .contains { style.contains($0) }
    default: return false
    }
  }

  /// Whether a raised word is the number of a note, which nobody says.
  private static func isReference(_ element: MarkupElement) -> Bool {
    element.elements.contains { $0.name == "a" && $0["href"]?.hasPrefix("#") == true } && element.words.utf8.count <= 8
  }
}

extension String {
  /// Whether a text contains another.
  fileprivate func contains(_ other: String) -> Bool {
    guard let first = other.utf8.first else { return true }
    let own = Array(utf8)
    let wanted = Array(other.utf8)
    guard wanted.count <= own.count else { return false }
    return (0...own.count - wanted.count).contains { own[$0] == first && own[$0..<$0 + wanted.count] == wanted[...] }
  }
}
