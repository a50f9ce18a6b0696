/// Letters that can mean question or answer, with numbers behind them that come again and again: those of people, as in
/// groups of `P1` to `P6`, while the number of a question comes once, or once more in a list of all questions.
struct NumberedLetters {
  private var ofPeople: Set<String> = []

  /// None.
  init() {}

  /// Looks for them among the labels of a text.
  init(_ candidates: [LabelCandidate], in text: [UInt8]) {
    var counts: [String: [Int: Int]] = [:]
    for candidate in candidates where (2...5).contains(candidate.label.count) {
      guard isDigit(text[candidate.label.upperBound - 1]),
        let (letter, number) = Self.parts(of: text.string(candidate.label))
      else { continue }
      counts[letter, default: [:]][number, default: 0] += 1
    }
    for (letter, numbers) in counts where numbers.count > 1 && numbers.count <= 30 {
      let all = numbers.values.reduce(0, +)
      if numbers.values.contains(where: { $0 > 2 }), all >= numbers.count * 2 { ofPeople.insert(letter) }
    }
  }

  /// Whether a label is one of them.
  func areOfPeople(_ label: String) -> Bool {
    !ofPeople.isEmpty && label.utf8.count <= 5 && Self.parts(of: label).map { ofPeople.contains($0.letter) } == true
  }

  private static func parts(of label: String) -> (letter: String, number: Int)? {
    guard let first = label.first, first.isUppercase, let number = Int(label.dropFirst()), number < 100 else {
      return nil
    }
    return (foldedName(String(first)), number)
  }
}
