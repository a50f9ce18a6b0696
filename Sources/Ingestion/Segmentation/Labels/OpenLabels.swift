/// Labels without brackets around them: they run to a colon, a closing emphasis, a dash, a point, or the line's end.
extension LabelScanner {
  /// A walk over the bytes of a line from where a label may begin.
  private struct Walk {
    let start: Int
    let end: Int
    let limit: Int
    /// How many marks of emphasis stand before the label.
    let emphasis: Int
    var place: Int
    /// How many brackets are open.
    var depth = 0
    /// The first time on the way, and where it and its like end.
    var time: Int?
    var timeEnd: Int?
    /// Where the label ends before a time.
    var labelEnd: Int?
    /// The label before a point: `P. Words` has one there, `E. David Roe: words` has not.
    var atPoint: Found?

    /// What would be the label if it ended at the place.
    var label: Range<Int> { start..<(labelEnd ?? place) }

    func found(_ label: Range<Int>? = nil, after: Int, _ layout: LabelCandidate.Layout) -> Found {
      Found(label: label ?? self.label, after: after, layout: layout, time: time)
    }
  }

  /// What a sign tells of a label that runs up to it.
  private enum Step {
    case goesOn
    case ends(Found?)
  }

  /// The label that begins at a place of a line, looking no further than `limit`; nil where none does.
  func open(from start: Int, end: Int, limit: Int, emphasis: Int) -> Found? {
    var walk = Walk(start: start, end: end, limit: limit, emphasis: emphasis, place: start)
    while walk.place < limit {
      let byte = text[walk.place]
      // Letters and blanks, most of most lines.
      if (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || byte == 0x20 {
        if byte == 0x20, walk.place + 1 < limit, text[walk.place + 1] == 0x20, let found = gap(walk) { return found }
        walk.place += 1
        continue
      }
      let (value, length) = text.scalar(at: walk.place)
      if takeTime(&walk, opensBracket: value == 0x28 || value == 0x5B) { continue }
      if case .ends(let found) = step(over: value, length, &walk) { return found }
      walk.place += length
    }
    // "H. Roe (0:12)" is an initial, a name and a time.
    if let atPoint = walk.atPoint,
      !(walk.timeEnd == end && isAbbreviatedName(text.trimmed(start..<(walk.labelEnd ?? end))))
    {
      return atPoint
    }
    guard walk.place >= end, !endsClause(start..<end), walk.timeEnd.map({ !isInSentence($0, walk) }) ?? true else {
      return nil
    }
    if let timeEnd = walk.timeEnd, isRowOfFacts(walk.label, timeEnd..<end) { return nil }
    return walk.found(start..<(walk.labelEnd ?? end), after: end, .bare)
  }

  /// Whether dots part a time from what stands before and behind it, and that in two: `Exported 6 May · 11:48 · 3 voices ·
  /// English`.
  private func isRowOfFacts(_ label: Range<Int>, _ behind: Range<Int>) -> Bool {
    let dots = text.string(behind).split(separator: "·", omittingEmptySubsequences: false)
    guard dots.count > 2, dots.dropFirst().allSatisfy({ $0.contains(where: \.isLetter) }) else { return false }
    return text.string(label).trimmingBlanks.last == "·"
  }

  /// Whether two words stand behind a time and four before it: `It stops every 20 seconds after the update`.
  private func isInSentence(_ timeEnd: Int, _ walk: Walk) -> Bool {
    let after = text[timeEnd..<walk.end].split(separator: 0x20)
    return after.count >= 2 && after[0].first.map { (0x61...0x7A).contains($0) } == true
      && text[walk.label].count { $0 == 0x20 } >= 4
  }

  private func gap(_ walk: Walk) -> Found? {
    walk.depth == 0 ? gap(at: walk.place, from: walk.start, to: walk.labelEnd, end: walk.end, walk.time) : nil
  }

  /// Takes the time that stands at the place, if one does.
  private func takeTime(_ walk: inout Walk, opensBracket: Bool) -> Bool {
    guard walk.depth == 0 || opensBracket, isWordStart(walk.place, from: walk.start) || walk.place == walk.timeEnd,
      let (found, after) = timestamp(at: walk.place, before: walk.limit)
        ?? (opensBracket ? bracketedMoment(at: walk.place, before: walk.limit) : nil)
    else { return false }
    if walk.labelEnd == nil { walk.labelEnd = walk.place }
    walk.time = walk.time ?? found
    walk.place = after
    walk.timeEnd = after
    return true
  }

  private func step(over value: UInt32, _ length: Int, _ walk: inout Walk) -> Step {
    switch value {
    case 0x28, 0x5B, 0xFF08, 0x3010: walk.depth += 1
    case 0x29, 0x5D, 0xFF09, 0x3011: walk.depth -= 1
    case 0x3A, 0xFF1A, 0xFE55, 0xFE13: return atColon(walk, length)
    case 0x2A, 0x5F: return atEmphasis(walk)
    case 0x09, 0x3000: return gap(walk).map { .ends($0) } ?? .goesOn
    case 0x2E: return atPoint(&walk)
    case 0x3E, 0x7C, 0xBB, 0x203A, 0x2192, 0x25B6, 0x25B8, 0x25BA: return atSign(value, length, walk)
    case 0xB7, 0x2022: return atDot(walk, length)
    case 0x2014 where joinsSpeech(walk, length): return .ends(walk.found(after: walk.place + length, .dash))
    case 0x2013, 0x2014, 0x2015, 0x2D: return atDash(walk, length)
    case 0x3F, 0x21, 0x3B, 0x3002, 0xFF1F, 0xFF01, 0xFF1B, 0x203D, 0xBF, 0xA1: return .ends(walk.atPoint)
    default: break
    }
    return .goesOn
  }

  private func atColon(_ walk: Walk, _ length: Int) -> Step {
    let label = walk.start..<walk.place
    guard walk.depth <= 0, !label.isEmpty, !text.has("//", at: walk.place + 1, before: walk.end) else { return .goesOn }
    // "Q. Re: the house", but "J. Roe: words".
    if let atPoint = walk.atPoint, !(isInCapitals(label) && endsWithInitial(atPoint.label)), !isInitials(label),
      atPoint.label.count > text.scalar(at: walk.start).length || text[walk.start] == 0x51 || !isShortName(label)
    {
      // "**Q. Re: the house:** words" has its subject in bold with the letter.
      return walk.emphasis > 0 ? .goesOn : .ends(atPoint)
    }
    return .ends(walk.found(after: walk.place + length, .colon))
  }

  private func atEmphasis(_ walk: Walk) -> Step {
    let (place, end) = (walk.place, walk.end)
    guard walk.emphasis > 0, walk.depth <= 0, !joinsWord(at: place, before: end),
      let after = emphasisEnd(at: place, count: walk.emphasis, before: end)
    else { return .goesOn }
    let next = text.skippingBlanks(from: after, to: end)
    let (isColon, width) = colon(at: next, before: end)
    // "**H. Roe** : words" has its initial before the point.
    if var found = walk.atPoint, !(isColon && isAbbreviatedName(walk.label)) {
      if text[place - 1] == 0x3A, next < end { found.after = next }
      return .ends(found)
    }
    let label = withoutFinalPoint(withoutDash(walk.label))
    if let letter = withoutPoint(withoutDash(walk.label)), next < end, !isColon {
      return .ends(walk.found(letter, after: next, .point))
    }
    if isColon { return .ends(walk.found(label, after: next + width, .colon)) }
    if next == end { return .ends(walk.found(label, after: end, .bare)) }
    if isTally(next..<end) {
      var found = walk.found(label, after: end, .bare)
      found.isTallied = true
      return .ends(found)
    }
    return .ends(walk.found(label, after: dashEnd(at: next, before: end) ?? next, .dash))
  }

  /// A label without a dash at its end: `**Jane Roe –** words`.
  private func withoutDash(_ label: Range<Int>) -> Range<Int> {
    var label = label
    while let (value, length) = text.scalar(before: label.upperBound, from: label.lowerBound),
      [0x2013, 0x2014, 0x20].contains(value)
    {
      label = label.lowerBound..<label.upperBound - length
    }
    return label
  }

  private func atPoint(_ walk: inout Walk) -> Step {
    let (start, place, end) = (walk.start, walk.place, walk.end)
    if walk.atPoint == nil, walk.depth <= 0, let after = pointEnd(at: place, from: start, before: end) {
      // "Roe J. P. Words" ends with a point of its own.
      let last = hasSurnameFirst(start..<place) ? place + 1 : place
      walk.atPoint = walk.found(start..<(walk.labelEnd ?? last), after: after, .point)
    }
    // "Mrs. H.—words"
    if place + 4 < end, text.scalar(at: place + 1).value == 0x2014, opensWord(at: place + 4, before: end),
      isTitled(start..<place + 1)
    {
      return .ends(walk.found(start..<(walk.labelEnd ?? place + 1), after: place + 4, .dash))
    }
    if !isInitials(start..<place + 1), let after = dashBehindPoint(at: place, before: end) {
      return .ends(walk.found(after: after, .point))
    }
    return .goesOn
  }

  /// A sign that some pages put between name and words: `Name> words`, `Mary | words`, `Mary » words`.
  private func atSign(_ value: UInt32, _ length: Int, _ walk: Walk) -> Step {
    let after = walk.place + length
    guard walk.depth <= 0, walk.place > walk.start, after < walk.end, text[after] == 0x20 else { return .goesOn }
    if value == 0x3E {
      let isLabel = !isBlankBefore(walk.place) && walk.place - walk.start <= 60
      return isLabel ? .ends(walk.found(after: after, .bracket)) : .goesOn
    }
    guard isShortName(walk.label) else { return .goesOn }
    if value == 0x7C {
      let words = after + 1..<walk.end
      let isLabel =
        !isWholeName(words) && !hasColon(behindName: after + 1..<max(after + 1, walk.limit))
        && !text[after..<walk.end].contains(0x7C)
      return isLabel ? .ends(walk.found(after: after + 1, .dash)) : .goesOn
    }
    return opensSentence(after + 1..<walk.end) ? .ends(walk.found(after: after, .dash)) : .goesOn
  }

  /// A dot between a name and how long ago its bearer wrote, a badge between them or not: `jane_roe · OP · 3 h ago`.
  private func atDot(_ walk: Walk, _ length: Int) -> Step {
    let after = text.skippingBlanks(from: walk.place + length, to: walk.end)
    guard walk.depth <= 0, isBlankBefore(walk.place), after > walk.place + length, walk.place - walk.start <= 60,
      walk.end - after <= 64, case let name = text.trimmed(walk.start..<walk.place), !name.isEmpty
    else { return .goesOn }
    var rest = after..<walk.end
    if moment(in: rest) == nil,
      let dot = text[rest].indices.first(where: { [0xB7, 0x2022].contains(text.scalar(at: $0).value) }),
      dot - after <= 24
    {
      rest = text.skippingBlanks(from: dot + text.scalar(at: dot).length, to: walk.end)..<walk.end
    }
    guard let stamp = moment(in: rest) else { return .goesOn }
    var found = walk.found(name, after: walk.end, .bare)
    (found.time, found.isTallied) = (stamp.time, true)
    return .ends(found)
  }

  /// Whether a dash without blanks stands between a name in capitals, with a title or for a role, and words:
  /// `MARY ROE—words`.
  private func joinsSpeech(_ walk: Walk, _ length: Int) -> Bool {
    let label = walk.start..<walk.place
    return walk.depth <= 0 && !label.isEmpty && !isBlankBefore(walk.place)
      && opensWord(at: walk.place + length, before: walk.end)
      && (isInCapitals(label) || isTitled(label) || isSpeltRole(label))
  }

  private func atDash(_ walk: Walk, _ length: Int) -> Step {
    let label = walk.start..<walk.place
    // "SORU- words"
    guard walk.depth <= 0, !label.isEmpty, isBlankBefore(walk.place) || isInCapitals(label),
      let after = dashEnd(at: walk.place, before: walk.end), after > walk.place + length
    else { return .goesOn }
    // "Z. R. – words" and "M. Roe – words" have their points before the dash.
    let name = text.trimmed(label)
    if let atPoint = walk.atPoint, !isInitials(label), !isInCapitals(label), !isAbbreviatedName(name), !isTitled(name) {
      return .ends(atPoint)
    }
    if statesPosition(after..<walk.end) { return .ends(walk.found(after: walk.end, .bare)) }
    return .ends(walk.found(after: after, .dash))
  }

  /// Whether one letter behind a blank ends a range: the initial of `JANE J. ROE`.
  private func endsWithInitial(_ range: Range<Int>) -> Bool {
    range.count > 2 && text[range.upperBound - 2] == 0x20 && (0x41...0x5A).contains(text[range.upperBound - 1])
  }

  /// Whether what stands behind a dash to the end of the line is a position, so that the words stand below:
  /// `Jane Roe -- Chief Executive Officer`.
  private func statesPosition(_ range: Range<Int>) -> Bool {
    guard range.count <= 120, let last = text.scalar(before: range.upperBound, from: range.lowerBound),
      ![0x2E, 0x3F, 0x21, 0x3A].contains(last.value)
    else { return false }
    let form = SpeechForm(text, range)
    guard !form.endsSentence, !form.isSpeech, form.words <= 9, !hasStop(range) else { return false }
    return text.string(range).split { !$0.isLetter }.contains { LabelWords.isPosition(foldedName(String($0))) }
  }

  /// Whether a sentence ends within a range.
  private func hasStop(_ range: Range<Int>) -> Bool {
    range.dropLast().contains { [0x2E, 0x3F, 0x21].contains(text[$0]) && text[$0 + 1] == 0x20 && text[$0 - 1] >= 0x61 }
  }

  /// Whether nothing but a mark in brackets and what readers gave stands in a range: `[OP] · 1.3k points`, `· 2 h`.
  private func isTally(_ range: Range<Int>) -> Bool {
    var range = range
    if text[range.lowerBound] == 0x5B, let close = text[range].prefix(16).firstIndex(of: 0x5D) {
      range = text.skippingBlanks(from: close + 1, to: range.upperBound)..<range.upperBound
    }
    guard range.count <= 48, range.count > 3, text.scalar(at: range.lowerBound).value == 0xB7,
      text[range].contains(where: isDigit)
    else { return false }
    return !SpeechForm(text, range).endsSentence
  }

  /// Whether an underscore stands inside a word, as in the name of an account.
  private func joinsWord(at place: Int, before end: Int) -> Bool {
    text[place] == 0x5F && !isBlankBefore(place) && text[place - 1] != 0x2A
      && (opensWord(at: place + 1, before: end) || place + 1 < end && isDigit(text[place + 1]))
  }

  /// Whether a range ends with a full stop that belongs to no initial or title, as names do not.
  private func endsClause(_ range: Range<Int>) -> Bool {
    guard range.count > 4, text[range.upperBound - 1] == 0x2E else { return false }
    if text[range].contains(0x2C), let blank = text[range].lastIndex(of: 0x20), (0x61...0x7A).contains(text[blank + 1])
    {
      return true  // "Señora presidenta, según eso."
    }
    return !text[range.upperBound - 4..<range.upperBound - 1].contains { $0 == 0x20 || $0 == 0x2E }
  }

  /// Whether a range is an initial that means neither question nor answer, and a short name.
  private func isAbbreviatedName(_ range: Range<Int>) -> Bool {
    isShortName(range) && text[range].contains(0x20) && AbbreviatedName(PersonName(text.string(range))) != nil
      && !RoleWords.isQuestionOrAnswer(
        text.string(range.lowerBound..<range.lowerBound + text.scalar(at: range.lowerBound).length))
  }

  /// Whether a colon stands in a range behind nothing but a short name, or in a time: `Acme: words`, `Acme 0:12`.
  private func hasColon(behindName range: Range<Int>) -> Bool {
    guard let place = range.first(where: { colon(at: $0, before: range.upperBound).0 }) else { return false }
    if text[range.lowerBound..<place].contains(where: { $0 >= 0xE2 }), place - range.lowerBound > 18 { return false }
    return place > range.lowerBound && isDigit(text[place - 1]) || isShortName(text.trimmed(range.lowerBound..<place))
  }

  /// Whether a range opens with a capital or in a script without, and is more than a name.
  private func opensSentence(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, case let first = Unicode.Scalar(text.scalar(at: range.lowerBound).value),
      first?.properties.isLowercase == false
    else { return false }
    return !isWholeName(range) || SpeechForm(text, range).endsSentence
  }

  /// Whether a range is a name to its end, as of a firm behind a person's: "Acme Group", and no "Yes." that is said.
  private func isWholeName(_ range: Range<Int>) -> Bool {
    guard isShortName(range), let last = text[range].last(where: { $0 != 0x20 }), !SpeechForm(text, range).endsSentence,
      // Scripts without capitals show no names.
      range.count <= 24 || Unicode.Scalar(text.scalar(at: range.lowerBound).value)?.properties.isCased == true
    else { return false }
    return last >= 0x80 || (0x30...0x39).contains(last) || (0x61...0x7A).contains(last | 0x20)
  }
}
