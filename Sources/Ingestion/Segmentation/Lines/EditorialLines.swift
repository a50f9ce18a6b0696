import TextAnalysis

/// Lines between and below what is said that those who print it have put there: footnotes, notes with a time, paragraphs
/// in italics, introductions, numbers of sections.
extension PageLines {
  /// Whether a line in brackets opens with a time of the recording and tells what is heard: `[00:12:03 laughter]`.
  func isTimedNote(_ line: Line) -> Bool {
    guard line.followsBlank, line.words.count <= 80, [0x5B, 0x28].contains(text[line.extent.lowerBound]),
      isBracketed(line)
    else { return false }
    let start = line.extent.lowerBound + 1
    guard let (_, after) = LabelScanner(text).timestamp(at: start, before: line.extent.upperBound - 1) else {
      return false
    }
    return text[after..<line.extent.upperBound].contains { $0 | 0x20 >= 0x61 }
  }

  /// Whether a paragraph opens with a number in brackets, or one with a point, that a line above has as its reference:
  /// `[1] Rebuilt in 1971.` below `… was fourteen.[1]`.
  func isFootnote(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.followsBlank, index > 0, !line.isHeading, line.words.count >= 8 else { return false }
    let start = line.extent.lowerBound
    let head = text[start..<min(line.extent.upperBound, start + 8)]
    let above = lines[max(0, index - Self.mostAboveNote)].extent.lowerBound..<line.extent.lowerBound
    if head.first == 0x5B, let close = head.firstIndex(of: 0x5D), close > start + 1,
      text[start + 1..<close].allSatisfy({ isDigit($0) || $0 == 0x5E || $0 == 0x2A }),
      close + 1 < line.extent.upperBound
    {
      return above.contains { place in
        place > 0 && !isBlank(UInt32(text[place - 1])) && text[place - 1] != 10
          && place + close + 1 - start <= above.upperBound
          && text[place..<place + close + 1 - start].elementsEqual(text[start...close])
      }
    }
    let digits = head.prefix(while: isDigit)
    guard (1...2).contains(digits.count), digits.endIndex + 1 < line.extent.upperBound,
      [0x2E, 0x29].contains(text[digits.endIndex]), text[digits.endIndex + 1] == 0x20,
      !SpeechForm(text, line.words).hasQuestion
    else { return false }
    return above.contains { isReference(to: digits, at: $0, before: above.upperBound) }
  }

  /// How many lines above a footnote may have its reference.
  private static let mostAboveNote = 8

  /// Whether a number stands right behind the end of a sentence or a word, as it does where it was raised: `… it is.1`.
  private func isReference(to digits: ArraySlice<UInt8>, at place: Int, before end: Int) -> Bool {
    let after = place + digits.count
    guard place > 1, after <= end, text[place] == digits.first, text[place..<after].elementsEqual(digits),
      after == end || text[after] <= 0x20
    else { return false }
    let before = text[place - 1]
    let isStop = [0x2E, 0x21, 0x3F, 0x22].contains(before) && !isDigit(text[place - 2])
    return isStop || (0x61...0x7A).contains(before)
  }

  /// Whether a paragraph right below a heading tells of one of some people whom that heading names, and speaks neither of
  /// itself nor to anybody.
  func introduces(_ people: [String], _ index: Int) -> Bool {
    guard index > 0, lines[index - 1].isHeading, !lines[index].isHeading, !people.isEmpty,
      case let heading = text.string(lines[index - 1].words),
      case let named = people.filter(heading.contains), !named.isEmpty
    else { return false }
    return tellsOf(named, lines[index])
  }

  /// Whether all of a line is set in bold or italics, by marks in the text or of the format.
  func isEmphasisedThroughout(_ line: Line) -> Bool {
    if line.emphasisEnd > line.wordsStart { return line.emphasisEnd >= line.extent.upperBound }
    guard line.words.count > 4, let first = line.words.first, let last = line.words.last,
      [0x2A, 0x5F].contains(text[first]), text[last] == text[first]
    else { return false }
    // "*Yes* and *no*" begins and ends in italics.
    return !text[line.words].drop { $0 == text[first] }.reversed().drop { $0 == text[first] }.contains(text[first])
  }

  /// Whether a paragraph above a label is all in italics or bold and tells what happens: nobody says it.
  func isNoteInItalics(_ index: Int, above next: TurnOpening) -> Bool {
    guard case .label = next.slot, next.label != nil, lines[index].followsBlank, lines[next.line].followsBlank,
      isEmphasisedThroughout(lines[index]), index == 0 || !isEmphasisedThroughout(lines[index - 1])
    else { return false }
    let form = SpeechForm(text, lines[index].words)
    return form.endsSentence && !form.isSpeech
  }

  /// Whether the last lines of a page hold a paragraph in bold or italics behind an answer that is in neither: thanks of
  /// those who print it, or a note.
  func isEditorial(_ index: Int, behind opening: TurnOpening) -> Bool {
    lines.count - index <= 8 && lines[index].followsBlank && !lines[index].isHeading
      && opening.wordsStart < lines[opening.line].extent.upperBound
      && isEmphasisedThroughout(lines[index]) && !isEmphasisedThroughout(lines[opening.line])
      && (opening.slot == .answer || !SpeechForm(text, lines[index].words).isSpeech)
  }

  /// Whether words stand right below labels alone on their lines, and the few paragraphs apart from them are no speech.
  func tellsBetweenTurns(_ openings: [TurnOpening]) -> Bool {
    guard openings.count >= 8, !isWrapped,
      openings.allSatisfy({ opening in
        opening.label != nil && opening.time == nil && opening.wordsStart >= lines[opening.line].extent.upperBound
          && opening.line + 1 < lines.count && lines[opening.line].followsBlank
          && !lines[opening.line + 1].followsBlank
      })
    else { return false }
    let opens = Set(openings.map(\.line))
    let apart = (openings[0].line..<openings[openings.count - 1].line).filter {
      lines[$0].followsBlank && !opens.contains($0) && !lines[$0].isHeading
    }
    return apart.count > 1 && apart.count * 3 <= openings.count && apart.allSatisfy { tellsWhatHappens($0) }
  }

  /// Whether a line belongs to a short paragraph that speaks neither of itself nor to anybody, behind the end of a sentence.
  func tellsWhatHappens(_ index: Int) -> Bool {
    var first = index
    while first > 0, !lines[first].followsBlank, index - first < 4 { first -= 1 }
    guard first > 0, lines[first].followsBlank, endsSentence(lines[first - 1]) else { return false }
    var end = index + 1
    while end < lines.count, !lines[end].followsBlank, end - first < 6 { end += 1 }
    let words = lines[first].wordsStart..<lines[end - 1].extent.upperBound
    guard words.count <= 300, end - first <= 3 else { return false }
    let form = SpeechForm(text, words)
    return !form.hasQuestion && !form.hasSecondPerson && !(form.hasFirstPerson && PersonWords.sayI(text, words))
  }

  /// Whether a number alone stands above the title of a section: `02`.
  func isNumberOfSection(_ index: Int) -> Bool {
    lines[index].followsBlank && lines[index].words.count <= 3 && text[lines[index].words].allSatisfy(isDigit)
      && index > 0 && endsSentence(lines[index - 1])
  }
}
