import CorpusModel
import TextAnalysis

/// Labels that nothing but blank space sets off from the words.
extension LabelScanner {
  /// A label that a tab, a wide blank of East Asia or several blanks set off: `Q    words`, `三好　words`.
  ///
  /// Several blanks alone do so only behind Q and A and behind names: many put two behind a sentence.
  func gap(at place: Int, from start: Int, to labelEnd: Int?, end: Int, _ time: Int?) -> Found? {
    let label = withoutOrdinal(start..<(labelEnd ?? place))
    let words = text.skippingBlanks(from: place, to: end)
    // "09:21<tab>Jane R. (Agent)<tab>words" has its initial in a column.
    let isColumn = text[place] == 0x09 && start > 0 && text[start - 1] == 0x09
    guard place > start, label.count <= 60, words < end,
      !text[label].contains(where: { $0 == 0x2C || $0 == 0x2E && !isColumn })
    else { return nil }
    if text[place] == 0x20, timestamp(at: words, before: end) != nil { return nil }
    if isSpreadName(label, goingOnAt: words, end: end) { return nil }
    // "司会　佐藤健一" is a role and a name.
    if isIdeographic(text.scalar(at: start).value), words + 24 >= end, RoleWords.role(of: text.string(label)) != nil,
      LabelShape.isFullName(ideographic: text.string(words..<end))
    {
      return nil
    }
    // Further columns make a table.
    guard text[place] != 0x09 || !text[words..<end].contains(0x09) else { return nil }
    let isRole = isRoleLetter(label)
    guard
      isRole || text[place] != 0x20 || isInCapitals(label)
        || isIdeographic(text.scalar(at: label.lowerBound).value)
        || isName(label, beforeWordsAt: words, end: end)
    else { return nil }
    return Found(label: label, after: words, layout: isRole ? .colon : .gap, time: time)
  }

  /// Whether one to three signs of Han stand before a blank and as many behind it up to a colon or bracket, as names are
  /// spread to one width: `周　颖：`, `長谷川　誠：`.
  private func isSpreadName(_ label: Range<Int>, goingOnAt words: Int, end: Int) -> Bool {
    guard (3...9).contains(label.count), label.allSatisfy({ text[$0] >= 0x80 }) else { return false }
    var place = words
    while place < end, place - words < 9, (0x4E00...0x9FFF).contains(text.scalar(at: place).value) { place += 3 }
    guard place > words, place < end else { return false }
    return colon(at: place, before: end).0 || [0xFF08, 0x28].contains(text.scalar(at: place).value)
  }

  /// Whether a letter in capitals stands for a question or an answer, a number behind it or not.
  private func isRoleLetter(_ label: Range<Int>) -> Bool {
    guard let first = label.first, label.count <= 4, case let length = text.scalar(at: first).length,
      text[(first + length)..<label.upperBound].allSatisfy(isDigit)
    else { return false }
    let letter = text.string(label)
    return letter.first?.isUppercase == true && RoleWords.isQuestionOrAnswer(letter)
  }

  /// Whether a range is a name of a few capitalised words, not the first of two, with no colon soon behind it, before a
  /// sentence.
  private func isName(_ label: Range<Int>, beforeWordsAt words: Int, end: Int) -> Bool {
    guard label.count >= 3, isShortName(label), isShortName(words..<min(end, words + 1)) || text[words] >= 0x80,
      end - words >= 12
    else { return false }
    return !hasColon(in: words..<min(end, words + 48))
  }
}
