import CorpusModel

/// Tells from the bytes before a turn's words how its label is set.
enum TurnSetting {
  /// The layout of a turn; nil where nothing is known of how it was found.
  static func layout(of block: Block, in text: [UInt8]) -> DocumentCheck.Layout? {
    guard let attribution = block.attribution else { return nil }
    guard let label = block.label, block.range.lowerBound > block.extent.lowerBound else {
      switch attribution.method {
      case .format, .label: return DocumentCheck.Layout(form: .format)
      case .form, .title, .byline: return DocumentCheck.Layout(form: .form)
      case .cue, .introducer, .pronoun, .continuation, .correction: return nil
      }
    }
    let before = String(decoding: text[block.extent.lowerBound..<block.range.lowerBound], as: UTF8.self)
    return DocumentCheck.Layout(
      form: before.contains(where: \.isNewline) ? .ownLineLabels : .inlineLabels,
      marks: DocumentCheck.Layout.Mark.allCases.filter { isSet($0, label: label, before: before) })
  }

  private static func isSet(_ mark: DocumentCheck.Layout.Mark, label: String, before: String) -> Bool {
    let letters = label.filter(\.isLetter)
    let isCapitals = !letters.isEmpty && letters.allSatisfy { $0.isUppercase }
    switch mark {
    case .bold: return before.contains("**") || before.contains("__")
    case .heading: return before.hasPrefix("#")
    case .capitals: return isCapitals && letters.count > 4
    case .initials: return isCapitals && (2...4).contains(letters.count)
    case .question: return isQuestionOrAnswer(label)
    case .brackets: return before.first.map { "[(<【（［〈《".contains($0) } ?? false
    case .timed: return holdsTime(before)
    }
  }

  /// Whether a label is a letter or sign for question or answer.
  private static func isQuestionOrAnswer(_ label: String) -> Bool {
    let bare = label.filter { $0.isLetter }.lowercased()
    return ["q", "a", "f", "r", "p", "в", "о", "问", "答", "問", "question", "answer"].contains(bare)
  }

  /// Whether digits, a colon and digits stand in a text: `0:12`, `[00:01:02]`.
  private static func holdsTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.dropFirst().dropLast().contains { place in
      bytes[place] == UInt8(ascii: ":") && isDigit(bytes[place - 1]) && isDigit(bytes[place + 1])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
