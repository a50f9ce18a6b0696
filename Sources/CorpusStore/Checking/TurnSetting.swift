import CorpusModel

/// Tells from the bytes before a turn's words how its label is set.
struct TurnSetting {
  private typealias Mark = DocumentCheck.Layout.Mark

  private let text: [UInt8]
  /// What the letters of each label say: a dialogue prints a few labels thousands of times.
  private var marksOfLabels: [String: Set<Mark>] = [:]

  /// Takes the text of a document.
  init(text: [UInt8]) { self.text = text }

  /// The layout of a turn; nil where nothing is known of how it was found.
  mutating func layout(of block: Block) -> DocumentCheck.Layout? {
    guard let attribution = block.attribution else { return nil }
    guard let label = block.label, block.range.lowerBound > block.extent.lowerBound else {
      switch attribution.method {
      case .format, .label: return DocumentCheck.Layout(form: .format)
      case .form, .title, .byline: return DocumentCheck.Layout(form: .form)
      case .cue, .introducer, .pronoun, .continuation, .correction: return nil
      }
    }
    let before = text[block.extent.lowerBound..<block.range.lowerBound]
    let marks = marks(ofLabel: label).union(Self.marks(before: before))
    return DocumentCheck.Layout(
      form: before.contains { (0x0A...0x0D).contains($0) } ? .ownLineLabels : .inlineLabels,
      marks: Mark.allCases.filter(marks.contains))
  }

  private mutating func marks(ofLabel label: String) -> Set<Mark> {
    if let known = marksOfLabels[label] { return known }
    let letters = label.filter(\.isLetter)
    var marks: Set<Mark> = []
    if !letters.isEmpty, letters.allSatisfy(\.isUppercase) {
      if letters.count > 4 { marks.insert(.capitals) }
      if (2...4).contains(letters.count) { marks.insert(.initials) }
    }
    if Self.questionsAndAnswers.contains(letters.lowercased()) { marks.insert(.question) }
    marksOfLabels[label] = marks
    return marks
  }

  /// Letters and signs that stand for question or answer.
  private static let questionsAndAnswers: Set<String> = [
    "q", "a", "f", "r", "p", "в", "о", "问", "答", "問", "question", "answer",
  ]

  private static func marks(before bytes: ArraySlice<UInt8>) -> Set<Mark> {
    var marks: Set<Mark> = []
    var last: UInt8 = 0
    for (place, byte) in zip(bytes.indices, bytes) {
      if byte == last, byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") { marks.insert(.bold) }
      // Digits, a colon and digits: `0:12`, `[00:01:02]`.
      if byte == UInt8(ascii: ":"), isDigit(last), place + 1 < bytes.endIndex, isDigit(bytes[place + 1]) {
        marks.insert(.timed)
      }
      last = byte
    }
    if bytes.first == UInt8(ascii: "#") { marks.insert(.heading) }
    // Four bytes hold the first character whole.
    if let first = String(decoding: bytes.prefix(4), as: UTF8.self).first, "[(<【（［〈《".contains(first) {
      marks.insert(.brackets)
    }
    return marks
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
