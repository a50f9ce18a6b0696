/// Finds label candidates at the starts of lines, looking at no more than `reach` bytes of each.
struct LabelScanner: Sendable {
  /// How far into a line a label may reach, in bytes.
  static let reach = 160

  let text: [UInt8]
  /// Names that a point alone sets off.
  let pointed: PointedNames
  /// Names in capitals that a blank alone sets off.
  private let capitals: CapitalNames

  init(_ text: [UInt8], pointed: PointedNames = PointedNames(), capitals: CapitalNames = CapitalNames()) {
    self.text = text
    self.pointed = pointed
    self.capitals = capitals
  }

  /// The candidate that opens a line, or nil.
  func candidate(in line: Line, at index: Int) -> LabelCandidate? {
    guard !line.isCode, !line.isRule, !line.words.isEmpty else { return nil }
    let end = line.extent.upperBound
    let limit = min(end, line.wordsStart + Self.reach)
    if let stamp = line.stamp, let name = stamp.name { return candidate(in: line, at: index, named: name, stamp.time) }
    // "March 11, 2024, 9:31 AM" names nobody.
    if line.words.count <= 48, moment(in: line.words)?.time != nil { return nil }
    var place = line.wordsStart
    var time = line.stamp?.time
    var emphasis = 0
    skipEmphasis(&place, &emphasis, before: limit)
    if let (found, after) = timestamp(at: place, before: limit) {
      time = found
      place = text.skippingBlanks(from: after, to: limit)
      if place < limit, text[place] == 0x2D || text[place] == 0x7C {  // "00:12 - Name:"
        place = text.skippingBlanks(from: place + 1, to: limit)
      }
      skipEmphasis(&place, &emphasis, before: limit)
    }
    place = placeOfLabel(behindOrdinalAt: place, before: limit) ?? place
    guard place < limit else { return nil }
    if let bracketed = bracketed(from: place, end: end, limit: limit) {
      return finish(bracketed, line: index, end: end, time: time, emphasis: emphasis)
    }
    if line.emphasisEnd > place, emphasis == 0,
      let found = emphasised(from: place, to: min(line.emphasisEnd, end), end: end, limit: limit)
    {
      return finish(found, line: index, end: end, time: time, emphasis: 1)
    }
    guard
      let open = capitals.ends[index].map({ Found(label: place..<$0.name, after: $0.behind, layout: .gap) })
        ?? open(from: place, end: end, limit: limit, emphasis: emphasis, isTimed: time != nil)
    else { return nil }
    return finish(open, line: index, end: end, time: time, emphasis: emphasis)
  }

  /// The candidate of a line that is nothing but a name and a time.
  private func candidate(in line: Line, at index: Int, named name: Range<Int>, _ time: Int?) -> LabelCandidate? {
    var name = name
    while let (value, length) = text.scalar(before: name.upperBound, from: name.lowerBound),
      value == 0x3A || value == 0xFF1A
    {
      name = name.lowerBound..<name.upperBound - length
    }
    let label = withoutManner(withoutMarks(name))
    guard !label.isEmpty else { return nil }
    return LabelCandidate(
      line: index, label: label, wordsStart: line.extent.upperBound, layout: .bare, time: time, isTimed: true,
      isEmphasised: name.first.map { text[$0] == 0x2A } == true || line.emphasisEnd > name.lowerBound, isAlone: true)
  }

  /// The bracket or the word for question behind the number of a turn: `12. [Name]`, `1、问：…`.
  private func placeOfLabel(behindOrdinalAt start: Int, before limit: Int) -> Int? {
    guard start < limit, isDigit(text[start]) else { return nil }
    var place = start
    while place < limit, place - start < 5, isDigit(text[place]) { place += 1 }
    if place < limit, case let (mark, length) = text.scalar(at: place),
      [0x2E, 0x29, 0x3001, 0xFF0E, 0xFF09].contains(mark),
      case let word = text.skippingBlanks(from: place + length, to: limit),
      let end = (word..<min(limit, word + 24)).first(where: { colon(at: $0, before: limit).0 }), end > word,
      RoleWords.isQuestion(text.string(word..<end))
    {
      return word
    }
    let behind = withoutOrdinal(start..<limit).lowerBound
    guard behind > start, behind < limit else { return nil }
    return [0x5B, 0x3C, 0x3010].contains(text.scalar(at: behind).value) ? behind : nil
  }

  /// A label found, before the words behind it are looked at.
  struct Found {
    var label: Range<Int>
    var after: Int
    var layout: LabelCandidate.Layout
    var time: Int?
    /// Whether something else that programs print stands in place of a time.
    var isTallied = false
  }

  private func finish(_ found: Found, line: Int, end: Int, time: Int?, emphasis: Int) -> LabelCandidate? {
    var label = withoutDirection(withoutManner(withoutMarks(found.label)))
    if found.time != nil { label = withoutWordsOfTime(label) }
    // "15:03:13 From Ana to Everyone:"
    if time != nil, found.layout == .colon { label = SenderFrame.sender(in: text, label) ?? label }
    guard !label.isEmpty else { return nil }
    var time = found.time ?? time
    var start = text.skippingBlanks(from: found.after, to: end)
    var closing = emphasis
    while closing > 0, start < end, text[start] == 0x2A || text[start] == 0x5F {
      start += 1
      closing -= 1
    }
    if closing < emphasis { start = text.skippingBlanks(from: start, to: end) }
    if let (found, after) = timestamp(at: start, before: end), time == nil {
      // "Name: 0:12" has its words below; "Name: 10:30 was late." has them here.
      let behind = text.skippingBlanks(from: after, to: end)
      if behind == end || text[start] == 0x5B || text[start] == 0x28 {
        time = found
        start = behind
        if start < end, text[start] == 0x3A { start = text.skippingBlanks(from: start + 1, to: end) }
      }
    }
    if found.layout == .dash, time == nil, let (found, after) = timeOfNamedDay(at: start, before: end), after == end {
      (time, start) = (found, end)
    }
    // "Jane Roe — 03/12/2024 2:00 PM" has its words below.
    let isStamp = found.layout == .dash && time != nil && start >= end
    return LabelCandidate(
      line: line, label: label, wordsStart: start, layout: isStamp ? .bare : found.layout, time: time,
      isTimed: time != nil || found.isTallied, isEmphasised: emphasis > 0,
      isAlone: start >= end)
  }

  /// A label without brackets around it: runs to a colon, a closing emphasis, a dash, a point, or the line's end.
  func open(from start: Int, end: Int, limit: Int, emphasis: Int, isTimed: Bool) -> Found? {
    var place = start
    var depth = 0
    var time: Int?
    var labelEnd: Int?
    var timeEnd: Int?
    // "P. Words" has its label before the point, "E. David Roe: words" has not.
    var atPoint: Found?
    while place < limit {
      let byte = text[place]
      // Letters and blanks, most of most lines.
      if (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || byte == 0x20 {
        if byte == 0x20, place + 1 < limit, text[place + 1] == 0x20, depth == 0,
          let found = gap(at: place, from: start, to: labelEnd, end: end, time)
        {
          return found
        }
        place += 1
        continue
      }
      let (value, length) = text.scalar(at: place)
      let opensBracket = value == 0x28 || value == 0x5B
      if depth == 0 || opensBracket, isWordStart(place, from: start) || place == timeEnd,
        let (found, after) = timestamp(at: place, before: limit)
          ?? (opensBracket ? bracketedMoment(at: place, before: limit) : nil)
      {
        if labelEnd == nil { labelEnd = place }
        time = time ?? found
        place = after
        timeEnd = after
        continue
      }
      switch value {
      case 0x28, 0x5B, 0xFF08, 0x3010: depth += 1
      case 0x29, 0x5D, 0xFF09, 0x3011: depth -= 1
      case 0x3A, 0xFF1A, 0xFE55, 0xFE13:
        guard depth <= 0, place > start, !text.has("//", at: place + 1, before: end) else { break }
        // "Q. Re: the house", but "J. Roe: words".
        if let atPoint, !(isInCapitals(start..<place) && endsWithInitial(atPoint.label)), !isInitials(start..<place),
          atPoint.label.count > text.scalar(at: start).length || text[start] == 0x51 || !isShortName(start..<place)
        {
          // "**Q. Re: the house:** words" has its subject in bold with the letter.
          if emphasis > 0 { break }
          return atPoint
        }
        return Found(label: start..<(labelEnd ?? place), after: place + length, layout: .colon, time: time)
      case 0x2A, 0x5F:
        guard emphasis > 0, depth <= 0, !joinsWord(at: place, before: end),
          let after = emphasisEnd(at: place, count: emphasis, before: end)
        else { break }
        let next = text.skippingBlanks(from: after, to: end)
        let (isColon, width) = colon(at: next, before: end)
        // "**H. Roe** : words" has its initial before the point.
        if var found = atPoint, !(isColon && isAbbreviatedName(start..<(labelEnd ?? place))) {
          if text[place - 1] == 0x3A, next < end { found.after = next }
          return found
        }
        var label = start..<(labelEnd ?? place)
        // "**Jane Roe –** words"
        while let (value, length) = text.scalar(before: label.upperBound, from: start),
          [0x2013, 0x2014, 0x20].contains(value)
        {
          label = start..<label.upperBound - length
        }
        if let letter = withoutPoint(label), next < end, !isColon {
          return Found(label: letter, after: next, layout: .point, time: time)
        }
        if isColon { return Found(label: label, after: next + width, layout: .colon, time: time) }
        if next == end { return Found(label: label, after: end, layout: .bare, time: time) }
        if isTally(next..<end) {
          return Found(label: label, after: end, layout: .bare, time: time, isTallied: true)
        }
        let dash = dashEnd(at: next, before: end) ?? next
        return Found(label: label, after: dash, layout: .dash, time: time)
      case 0x3E where depth <= 0 && place > start && !isBlankBefore(place):  // "Name> words"
        guard place + 1 < end, text[place + 1] == 0x20, place - start <= 60 else { break }
        return Found(label: start..<(labelEnd ?? place), after: place + 1, layout: .bracket, time: time)
      case 0x09, 0x3000:
        if depth == 0, let found = gap(at: place, from: start, to: labelEnd, end: end, time) { return found }
      case 0x2E:  // .
        if atPoint == nil, depth <= 0, let after = pointEnd(at: place, from: start, before: end) {
          // "Roe J. P. Words" ends with a point of its own.
          let last = hasSurnameFirst(start..<place) ? place + 1 : place
          atPoint = Found(label: start..<(labelEnd ?? last), after: after, layout: .point, time: time)
        }
        // "Mrs. H.—words"
        if place + 4 < end, text.scalar(at: place + 1).value == 0x2014, opensWord(at: place + 4, before: end),
          isTitled(start..<place + 1)
        {
          return Found(label: start..<(labelEnd ?? place + 1), after: place + 4, layout: .dash, time: time)
        }
        if !isInitials(start..<place + 1), let after = dashBehindPoint(at: place, before: end) {
          return Found(label: start..<(labelEnd ?? place), after: after, layout: .point, time: time)
        }
      case 0x2014
      where depth <= 0 && place > start && !isBlankBefore(place) && opensWord(at: place + length, before: end)
        && (isInCapitals(start..<place) || isTitled(start..<place) || isSpeltRole(start..<place)):  // "MARY ROE—words"
        return Found(label: start..<(labelEnd ?? place), after: place + length, layout: .dash, time: time)
      case 0x7C:  // "Mary | words"
        guard depth <= 0, place > start, place + 1 < end, text[place + 1] == 0x20,
          isShortName(start..<(labelEnd ?? place)), !isWholeName(place + 2..<end),
          !hasColon(behindName: place + 2..<max(place + 2, limit)), !text[place + 1..<end].contains(0x7C)
        else { break }
        return Found(label: start..<(labelEnd ?? place), after: place + 2, layout: .dash, time: time)
      case 0xBB, 0x203A, 0x2192, 0x25B6, 0x25B8, 0x25BA:  // "Mary » words"
        guard depth <= 0, place > start, place + length < end, text[place + length] == 0x20,
          isShortName(start..<(labelEnd ?? place)), opensSentence(place + length + 1..<end)
        else { break }
        return Found(label: start..<(labelEnd ?? place), after: place + length, layout: .dash, time: time)
      case 0x2013, 0x2014, 0x2015, 0x2D:
        // "SORU- words"
        guard depth <= 0, place > start, isBlankBefore(place) || isInCapitals(start..<place),
          let after = dashEnd(at: place, before: end), after > place + length
        else { break }
        // "Z. R. – words" has initials before the dash.
        if let atPoint, !isInitials(start..<place), !isInCapitals(start..<place) { return atPoint }
        if statesPosition(after..<end) {
          return Found(label: start..<(labelEnd ?? place), after: end, layout: .bare, time: time)
        }
        return Found(label: start..<(labelEnd ?? place), after: after, layout: .dash, time: time)
      case 0x3F, 0x21, 0x3B, 0x3002, 0xFF1F, 0xFF01, 0xFF1B, 0x203D, 0xBF, 0xA1: return atPoint
      default: break
      }
      place += length
    }
    // "H. Roe (0:12)" is an initial, a name and a time.
    if let atPoint, !(timeEnd == end && isAbbreviatedName(text.trimmed(start..<(labelEnd ?? end)))) { return atPoint }
    guard place >= end, !endsClause(start..<end) else { return nil }
    return Found(label: start..<(labelEnd ?? end), after: end, layout: .bare, time: time)
  }

  /// Whether a range has three letters at least and none of them is small; brackets and signs aside, but no digits.
  func isInCapitals(_ range: Range<Int>) -> Bool {
    var capitals = 0
    var depth = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let (value, length) = text.scalar(at: place)
      place += length
      switch value {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth -= 1
      case _ where depth > 0: break
      case 0x41...0x5A, 0xC0...0xDE, 0x410...0x42F, 0x391...0x3A9: capitals += 1
      case 0x61...0x7A, 0xDF...0xFF, 0x430...0x45F, 0x3B1...0x3C9, 0x30...0x39: return false
      default: if isIdeographic(value) { return false }
      }
    }
    return capitals >= 3
  }

  /// Whether one letter behind a blank ends a range: the initial of `JANE J. ROE`.
  private func endsWithInitial(_ range: Range<Int>) -> Bool {
    range.count > 2 && text[range.upperBound - 2] == 0x20 && (0x41...0x5A).contains(text[range.upperBound - 1])
  }

  /// Whether a range is a word for a role, not a letter.
  func isSpeltRole(_ range: Range<Int>) -> Bool {
    (4...40).contains(range.count) && RoleWords.role(of: text.string(range)) != nil
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

  /// Whether a letter or an opening mark stands at a place.
  func opensWord(at place: Int, before end: Int) -> Bool {
    guard place < end else { return false }
    let value = text.scalar(at: place).value
    return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) || value >= 0xA1 && !isBlank(value)
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

  /// Whether a range is a few words that all open with capitals, or the name of an account.
  func isShortName(_ range: Range<Int>) -> Bool {
    let words = text[range].split(separator: 0x20)
    return words.count <= 4
      && words.allSatisfy { word in (word.first.map { (64...90).contains($0) || $0 >= 0xC3 }) == true }
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

  func isWordStart(_ place: Int, from start: Int) -> Bool { place == start || isBlankBefore(place) }

  func isBlankBefore(_ place: Int) -> Bool {
    guard let (value, _) = text.scalar(before: place, from: 0) else { return true }
    return isBlank(value)
  }

  /// Whether a colon of any width stands at a place, and its length.
  func colon(at place: Int, before end: Int) -> (Bool, Int) {
    guard place < end else { return (false, 0) }
    let (value, length) = text.scalar(at: place)
    return (value == 0x3A || value == 0xFF1A || value == 0xFE55 || value == 0xFE13, length)
  }

  /// The place behind the dash at a place and the blanks after it; nil where the dash joins a word.
  func dashEnd(at place: Int, before end: Int) -> Int? {
    guard place < end else { return nil }
    let (value, length) = text.scalar(at: place)
    guard [0x2013, 0x2014, 0x2015, 0x2D].contains(value) else { return nil }
    // Typewriters have two hyphens for a dash.
    let isDouble = value == 0x2D && place + 1 < end && text[place + 1] == 0x2D
    let behind = place + length + (isDouble ? 1 : 0)
    let after = text.skippingBlanks(from: behind, to: end)
    return after > behind && after < end ? after : nil
  }
}
