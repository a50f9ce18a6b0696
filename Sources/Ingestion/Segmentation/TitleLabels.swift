import TextAnalysis

/// Whether a name near the start stands before nothing but a quotation, and no label below it: `Jane Roe, potter: “Clay
/// forgives.”` is the title of an interview.
func isHeadline(_ candidate: LabelCandidate, _ lines: [Line], _ text: [UInt8]) -> Bool {
  guard candidate.line < 12, candidate.layout == .colon, !candidate.isAlone, candidate.line + 1 < lines.count else {
    return false
  }
  let words = candidate.wordsStart..<lines[candidate.line].extent.upperBound
  guard let last = text.scalar(before: words.upperBound, from: words.lowerBound),
    quotationMarks.contains(text.scalar(at: words.lowerBound).value),
    [0x22, 0xAB, 0xBB, 0x201D, 0x2019, 0x201C, 0x300D, 0x300F].contains(last.value)
  else { return false }
  guard let below = LabelScanner(text).candidate(in: lines[candidate.line + 1], at: candidate.line + 1),
    below.layout == .colon
  else { return true }
  // Below the title the same person speaks, and not in quotation marks.
  return candidate.line == 0 && !below.isAlone
    && !quotationMarks.contains(text.scalar(at: below.wordsStart).value)
}

/// Whether a first line with a name and a colon is the title, as no stop ends it, a blank line follows and no label.
func isFirstLineTitle(_ candidate: LabelCandidate, _ lines: [Line], _ text: [UInt8]) -> Bool {
  guard candidate.line == 0, candidate.layout == .colon, !candidate.isAlone, !candidate.isTimed, lines.count > 2,
    lines[1].followsBlank, case let words = candidate.wordsStart..<lines[0].extent.upperBound,
    !SpeechForm(text, words).endsSentence, text[candidate.label].contains(0x2C)
  else { return false }
  return LabelScanner(text).candidate(in: lines[1], at: 1)?.layout != .colon
}

/// Whether a name with words behind it is the only heading of the first level, the title: `# Jane Roe: clay forgives`.
func isTitle(_ candidate: LabelCandidate, _ title: Int?) -> Bool {
  candidate.line == title && !candidate.isAlone && candidate.layout == .colon
}

/// What quotations open with.
private let quotationMarks: Set<UInt32> = [0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2018, 0x300C, 0x300E]
