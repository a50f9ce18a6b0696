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
    [0x22, 0xAB, 0xBB, 0x201D, 0x2019, 0x201C, 0x300D, 0x300F].contains(last.value),
    !alwaysQuotes(candidate.label, lines.prefix(candidate.line + 24), text)
  else { return false }
  guard let below = LabelScanner(text).candidate(in: lines[candidate.line + 1], at: candidate.line + 1),
    below.layout == .colon
  else { return true }
  // Below the title the same person speaks, and not in quotation marks.
  return candidate.line == 0 && !below.isAlone
    && !quotationMarks.contains(text.scalar(at: below.wordsStart).value)
}

/// Whether a first line with a name and a colon is the title, as no stop ends it, a blank line follows and no label; the way
/// through a site may stand above it.
func isFirstLineTitle(_ candidate: LabelCandidate, _ lines: [Line], _ text: [UInt8]) -> Bool {
  let place = candidate.line
  if opensTitleLines(candidate, lines, text) { return true }
  guard place <= 2, !candidate.isAlone, !candidate.isTimed, place + 2 < lines.count,
    lines[..<place].allSatisfy({ isWayThroughSite($0, text) }),
    case let words = candidate.wordsStart..<lines[place].extent.upperBound, !SpeechForm(text, words).endsSentence
  else { return false }
  // "HARBOUR DAYS – SECOND MORNING"
  if candidate.layout == .dash { return place == 0 && !text.string(lines[0].words).contains(where: \.isLowercase) }
  guard candidate.layout == .colon, lines[place + 1].followsBlank,
    place > 0 || text[candidate.label].contains(0x2C) || !comesAgain(candidate.label, lines.dropFirst(), text)
  else { return false }
  // A row of credits and dates may have a colon in a later part.
  guard let below = LabelScanner(text).candidate(in: lines[place + 1], at: place + 1), below.layout == .colon else {
    return true
  }
  return text[lines[place + 1].wordsStart..<below.wordsStart].contains(0x7C)
}

/// Whether a label of two words or more opens the first of a few lines without other labels, a blank line behind them:
/// `Transcript of the panel: Whose waste?`, and where it was below.
private func opensTitleLines(_ candidate: LabelCandidate, _ lines: [Line], _ text: [UInt8]) -> Bool {
  guard candidate.line == 0, candidate.layout == .colon, !candidate.isAlone, lines.count > 3, !lines[1].followsBlank,
    !comesAgain(candidate.label, lines.dropFirst(), text),
    let blank = lines.prefix(5).dropFirst().firstIndex(where: \.followsBlank)
  else { return false }
  return lines[1..<blank].allSatisfy { line in
    !text[line.words].contains(0x3A) && line.words.count <= 160 && !SpeechForm(text, line.words).endsSentence
  }
}

/// Whether a label of two words or more opens one of some lines as well; those of one word may be said once alone.
private func comesAgain(_ label: Range<Int>, _ lines: ArraySlice<Line>, _ text: [UInt8]) -> Bool {
  guard text[label].contains(0x20) else { return true }
  return lines.contains { line in
    line.words.count > label.count && text[line.words].starts(with: text[label])
      && [0x3A, 0x20, 0x2A].contains(text[line.wordsStart + label.count])
      && text[line.words].prefix(label.count + 4).contains(0x3A)
  }
}

/// Whether a label opens three or more of some lines with a colon and a quotation behind it: all that somebody says is quoted.
private func alwaysQuotes(_ label: Range<Int>, _ lines: ArraySlice<Line>, _ text: [UInt8]) -> Bool {
  lines.count { line in
    let colon = line.wordsStart + label.count
    guard line.words.count > label.count + 2, text[line.words].starts(with: text[label]), text[colon] == 0x3A else {
      return false
    }
    let start = text.skippingBlanks(from: colon + 1, to: line.extent.upperBound)
    return start < line.extent.upperBound && quotationMarks.contains(text.scalar(at: start).value)
  } >= 3
}

/// Whether a line is the way through a site: `Home > Culture`.
private func isWayThroughSite(_ line: Line, _ text: [UInt8]) -> Bool {
  guard line.words.count < 120, case let words = text.string(line.words) else { return false }
  return [" > ", " » ", " › "].contains(where: words.contains)
}

/// Whether a name with words behind it is the only heading of the first level, the title: `# Jane Roe: clay forgives`.
func isTitle(_ candidate: LabelCandidate, _ title: Int?) -> Bool {
  candidate.line == title && !candidate.isAlone && candidate.layout == .colon
}

/// What quotations open with.
private let quotationMarks: Set<UInt32> = [0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2018, 0x300C, 0x300E]
