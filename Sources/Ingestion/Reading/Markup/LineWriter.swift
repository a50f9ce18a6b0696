import CorpusModel

/// Writes a text that must be segmented, a line for each block of its format, and keeps account of what the format says
/// of each line.
struct LineWriter {
  private(set) var text: [UInt8] = []
  private(set) var marks: [RawDocument.LineMark] = []

  /// The level of the heading that is written, 0 outside headings.
  var headingLevel: UInt8 = 0
  /// What is written, where that is no speech and no prose.
  var kind: BlockKind?
  /// How many elements around the words set them in bold or italics.
  var emphasis = 0
  /// Whether the next line opens an item of a list.
  var isItem = false
  /// Whether what is written is set as a quotation.
  var isSetOut = false
  /// The line or paragraph of the file, from 1.
  var number = 1

  private var gap = Gap.none
  /// Whether all of the line so far is emphasised.
  private var isEmphasised = false

  /// The white space that is owed before the next words.
  private enum Gap: Int { case none, blank, line, paragraph }

  /// Whether a line's end is owed or nothing is written.
  var isAtLineStart: Bool { text.isEmpty || gap.rawValue >= Gap.line.rawValue }

  /// Writes words; white space becomes single blanks, but for line feeds where lines are kept.
  mutating func write(_ words: some Sequence<UInt8>, keepsLines: Bool = false) {
    for byte in words {
      if byte == 0x20 || (9...13).contains(byte) {
        owe(keepsLines && byte == 10 ? .line : .blank)
        continue
      }
      open()
      text.append(byte)
      if emphasis == 0 { isEmphasised = false }
      if isEmphasised { marks[marks.count - 1].emphasisEnd = text.count }
    }
  }

  /// Sets what follows apart by a blank.
  mutating func newWord() { owe(.blank) }

  /// Sets what follows apart as a line.
  mutating func newLine() { owe(.line) }

  /// Sets what follows apart as a paragraph.
  mutating func newParagraph() { owe(.paragraph) }

  private mutating func owe(_ wanted: Gap) { if wanted.rawValue > gap.rawValue { gap = wanted } }

  /// Writes the white space that is owed and opens a line where one begins.
  private mutating func open() {
    if isAtLineStart {
      if !text.isEmpty { text.append(contentsOf: gap == .line ? [10] : [10, 10]) }
      marks.append(
        RawDocument.LineMark(
          start: text.count, number: number, headingLevel: headingLevel, isItem: isItem, isSetOut: isSetOut, kind: kind,
          emphasisEnd: text.count))
      isEmphasised = emphasis > 0
      isItem = false
    } else if gap == .blank {
      text.append(0x20)
    }
    gap = .none
  }
}
