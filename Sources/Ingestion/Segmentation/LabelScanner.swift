/// Finds label candidates at the starts of lines, looking at no more than `reach` bytes of each.
struct LabelScanner: Sendable {
  /// How far into a line a label may reach, in bytes.
  static let reach = 160

  let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// The candidate that opens a line, or nil.
  func candidate(in line: Line, at index: Int) -> LabelCandidate? {
    guard !line.isCode, !line.isRule, !line.words.isEmpty else { return nil }
    let end = line.extent.upperBound
    let limit = min(end, line.wordsStart + Self.reach)
    var place = line.wordsStart
    var time: Int?
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
    place = placeOfBracket(behindOrdinalAt: place, before: limit) ?? place
    guard place < limit else { return nil }
    if let bracketed = bracketed(from: place, end: end, limit: limit) {
      return finish(bracketed, line: index, end: end, time: time, emphasis: emphasis)
    }
    if line.emphasisEnd > place, emphasis == 0,
      let found = emphasised(from: place, to: min(line.emphasisEnd, end), end: end, limit: limit)
    {
      return finish(found, line: index, end: end, time: time, emphasis: 1)
    }
    guard let open = open(from: place, end: end, limit: limit, emphasis: emphasis, isTimed: time != nil) else {
      return nil
    }
    return finish(open, line: index, end: end, time: time, emphasis: emphasis)
  }

  /// The bracket behind the number of a turn: `12. [Name]`.
  private func placeOfBracket(behindOrdinalAt start: Int, before limit: Int) -> Int? {
    guard start < limit, isDigit(text[start]) else { return nil }
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
  }

  private func finish(_ found: Found, line: Int, end: Int, time: Int?, emphasis: Int) -> LabelCandidate? {
    let label = withoutManner(withoutMarks(found.label))
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
      isEmphasised: emphasis > 0,
      isAlone: start >= end)
  }

  /// `[Name]`, `<Name>`, `【Name】`, `(Name)`, a colon after it or not.
  private func bracketed(from start: Int, end: Int, limit: Int) -> Found? {
    let (value, length) = text.scalar(at: start)
    let closing: UInt32
    switch value {
    case 0x5B: closing = 0x5D
    case 0x3C: closing = 0x3E
    case 0x3010: closing = 0x3011
    case 0x28: closing = 0x29
    default: return nil
    }
    var place = start + length
    // "((Jane Roe)) Why?"
    let isDouble = value == 0x28 && place < limit && text[place] == 0x28
    if isDouble { place += 1 }
    if value == 0x3C, text.has("v ", at: place, before: limit) { place += 2 }
    let labelStart = place
    while place < limit {
      let (next, width) = text.scalar(at: place)
      if next == closing {
        let label = text.trimmed(labelStart..<place)
        var after = place + width
        if isDouble {
          guard after < end, text[after] == 0x29 else { return nil }
          after += 1
        }
        // A link `[words](address)`, `[words][1]`, `[words], …` or the address of one (`[1]: http…`) is no label.
        if after < end, [0x28, 0x5B, 0x2C, 0x2E, 0x3B, 0x29, 0x2F].contains(text[after]) { return nil }
        let (isColon, width) = colon(at: text.skippingBlanks(from: after, to: end), before: end)
        if isColon { after = text.skippingBlanks(from: after, to: end) + width }
        let words = text.skippingBlanks(from: after, to: end)
        if isColon, text.has("http", at: words, before: end) || text.has("<http", at: words, before: end) { return nil }
        if value == 0x3C, isTag(label) { return nil }
        // "(laughs) Indeed." is no label; "(Jane Roe) Indeed." is one.
        if value == 0x28, isColon || words == after || words >= end { return nil }
        if value == 0x28, !isDouble, !text[label].contains(0x20), !isInitialsInCapitals(label) { return nil }
        return label.isEmpty ? nil : Found(label: label, after: after, layout: .bracket)
      }
      if next == 0x3A || next == 0xFF1A || next == value { return nil }
      place += width
    }
    return nil
  }

  /// Whether a range is two or three capitals of ASCII: `(JR) Why?`.
  private func isInitialsInCapitals(_ label: Range<Int>) -> Bool {
    (2...3).contains(label.count) && text[label].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// A label that markup sets in bold or italics: all of what is so set, where no colon stands in it.
  private func emphasised(from start: Int, to boldEnd: Int, end: Int, limit: Int) -> Found? {
    guard boldEnd < limit || boldEnd == end, boldEnd - start <= Self.reach else { return nil }
    let inner = text.trimmed(start..<boldEnd)
    guard let last = text.scalar(before: inner.upperBound, from: start) else { return nil }
    let closing = inner.upperBound - last.length
    if colon(at: closing, before: end).0, closing > start {
      guard !hasColon(in: start..<closing) else { return nil }
      return Found(label: start..<closing, after: inner.upperBound, layout: .colon)
    }
    guard !hasColon(in: inner) else { return nil }
    let next = text.skippingBlanks(from: boldEnd, to: end)
    let (isColon, width) = colon(at: next, before: end)
    if isColon { return Found(label: inner, after: next + width, layout: .colon) }
    // "**Jane Roe**, potter" names somebody in a list or a sentence.
    if next == boldEnd, next < end, text[next] == 0x2C { return nil }
    if let letter = withoutPoint(inner), next < end { return Found(label: letter, after: next, layout: .point) }
    if next == end { return Found(label: inner, after: end, layout: .bare) }
    return Found(label: inner, after: dashEnd(at: next, before: end) ?? next, layout: .dash)
  }

  func hasColon(in range: Range<Int>) -> Bool { range.contains { colon(at: $0, before: range.upperBound).0 } }

  /// Whether what stands between `<` and `>` is HTML.
  private func isTag(_ label: Range<Int>) -> Bool {
    let name = text[label].prefix { $0 != 0x20 }
    guard let first = name.first, let last = name.last else { return true }
    return first == 0x2F || first == 0x21 || last == 0x2F || name.count < label.count && text[label].contains(0x3D)
      || Self.tags.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static let tags: Set<String> = [
    "a", "abbr", "article", "aside", "b", "big", "blockquote", "body", "br", "button", "caption", "center", "cite",
    "code",
    "col", "dd", "del", "details", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1",
    "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "li", "link",
    "main", "mark", "meta", "nav", "ol", "option", "p", "picture", "pre", "q", "s", "samp", "script", "section",
    "select",
    "small", "source", "span", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
    "textarea", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul", "var", "video",
  ]

  /// A label without brackets around it: runs to a colon, a closing emphasis, a dash, a point, or the line's end.
  private func open(from start: Int, end: Int, limit: Int, emphasis: Int, isTimed: Bool) -> Found? {
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
      if depth == 0 || value == 0x28 || value == 0x5B, isWordStart(place, from: start) || place == timeEnd,
        let (found, after) = timestamp(at: place, before: limit)
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
        // "**Q. Re: the house:** words" has its subject in bold with the letter.
        if atPoint != nil, emphasis > 0 { break }
        // "Q. Re: the house".
        if let atPoint,
          atPoint.label.count > text.scalar(at: start).length || text[start] == 0x51 || !isShortName(start..<place)
        {
          return atPoint
        }
        return Found(label: start..<(labelEnd ?? place), after: place + length, layout: .colon, time: time)
      case 0x2A, 0x5F:
        guard emphasis > 0, depth <= 0, let after = emphasisEnd(at: place, count: emphasis, before: end) else { break }
        let next = text.skippingBlanks(from: after, to: end)
        let (isColon, width) = colon(at: next, before: end)
        if var found = atPoint {
          if text[place - 1] == 0x3A, next < end { found.after = next }
          return found
        }
        let label = start..<(labelEnd ?? place)
        if let letter = withoutPoint(label), next < end, !isColon {
          return Found(label: letter, after: next, layout: .point, time: time)
        }
        if isColon { return Found(label: label, after: next + width, layout: .colon, time: time) }
        if next == end { return Found(label: label, after: end, layout: .bare, time: time) }
        let dash = dashEnd(at: next, before: end) ?? next
        return Found(label: label, after: dash, layout: .dash, time: time)
      case 0x3E where depth <= 0 && place > start && !isBlankBefore(place):  // "Name> words"
        guard place + 1 < end, text[place + 1] == 0x20, place - start <= 60 else { break }
        return Found(label: start..<(labelEnd ?? place), after: place + 1, layout: .bracket, time: time)
      case 0x0A where labelEnd == nil:  // the time of a line of its own, joined to the name
        labelEnd = place
        place = placeOfTime(behindStatusAt: text.skippingBlanks(from: place + 1, to: limit), before: limit)
        continue
      case 0x09, 0x3000:
        if depth == 0, let found = gap(at: place, from: start, to: labelEnd, end: end, time) { return found }
      case 0x2E:  // .
        if atPoint == nil, depth <= 0, let after = pointEnd(at: place, from: start, before: end) {
          // "Roe J. P. Words" ends with a point of its own.
          let last = hasSurnameFirst(start..<place) ? place + 1 : place
          atPoint = Found(label: start..<(labelEnd ?? last), after: after, layout: .point, time: time)
        }
        if !isInitials(start..<place + 1), let after = dashBehindPoint(at: place, before: end) {
          return Found(label: start..<(labelEnd ?? place), after: after, layout: .point, time: time)
        }
      case 0x2014
      where depth <= 0 && place > start && !isBlankBefore(place) && opensWord(at: place + length, before: end)
        && (isInCapitals(start..<place) || isTitled(start..<place)):  // "MARY ROE—words", "Mr ROE—words"
        return Found(label: start..<(labelEnd ?? place), after: place + length, layout: .dash, time: time)
      case 0x7C:  // "Mary | words"
        guard depth <= 0, place > start, isBlankBefore(place), place + 1 < end, text[place + 1] == 0x20,
          isShortName(start..<(labelEnd ?? place)), !isWholeName(place + 2..<end), !hasColon(in: place..<limit),
          !text[place + 1..<end].contains(0x7C)
        else { break }
        return Found(label: start..<(labelEnd ?? place), after: place + 2, layout: .dash, time: time)
      case 0x2013, 0x2014, 0x2015, 0x2D:
        guard depth <= 0, place > start, isBlankBefore(place), let after = dashEnd(at: place, before: end),
          after > place + length
        else { break }
        // "Z. R. – words" has initials before the dash.
        if let atPoint, !isInitials(start..<place) { return atPoint }
        if statesPosition(after..<end) {
          return Found(label: start..<(labelEnd ?? place), after: end, layout: .bare, time: time)
        }
        return Found(label: start..<(labelEnd ?? place), after: after, layout: .dash, time: time)
      case 0x3F, 0x21, 0x3B, 0x3002, 0xFF1F, 0xFF01, 0xFF1B, 0x203D, 0xBF, 0xA1: return atPoint
      default: break
      }
      place += length
    }
    if let atPoint { return atPoint }
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

  /// Whether a letter or an opening mark stands at a place.
  private func opensWord(at place: Int, before end: Int) -> Bool {
    guard place < end else { return false }
    let value = text.scalar(at: place).value
    return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) || value >= 0xA1 && !isBlank(value)
  }

  /// Whether a range ends with a full stop that belongs to no initial or title, as names do not.
  private func endsClause(_ range: Range<Int>) -> Bool {
    guard range.count > 4, text[range.upperBound - 1] == 0x2E else { return false }
    return !text[range.upperBound - 4..<range.upperBound - 1].contains { $0 == 0x20 || $0 == 0x2E }
  }

  /// Whether a range is a few words that all open with capitals.
  func isShortName(_ range: Range<Int>) -> Bool {
    let words = text[range].split(separator: 0x20)
    return words.count <= 4
      && words.allSatisfy { word in (word.first.map { (65...90).contains($0) || $0 >= 0xC3 }) == true }
  }

  /// Whether a range is a name to its end, as of a firm behind a person's: "Acme Group", and no "Yes." that is said.
  private func isWholeName(_ range: Range<Int>) -> Bool {
    guard isShortName(range), let last = text[range].last(where: { $0 != 0x20 }) else { return false }
    return last >= 0x80 || (0x30...0x39).contains(last) || (0x61...0x7A).contains(last | 0x20)
  }

  private func isWordStart(_ place: Int, from start: Int) -> Bool { place == start || isBlankBefore(place) }

  private func isBlankBefore(_ place: Int) -> Bool {
    guard let (value, _) = text.scalar(before: place, from: 0) else { return true }
    return isBlank(value)
  }

  /// Whether a colon of any width stands at a place, and its length.
  private func colon(at place: Int, before end: Int) -> (Bool, Int) {
    guard place < end else { return (false, 0) }
    let (value, length) = text.scalar(at: place)
    return (value == 0x3A || value == 0xFF1A || value == 0xFE55 || value == 0xFE13, length)
  }

  /// The place behind the dash at a place and the blanks after it; nil where the dash joins a word.
  private func dashEnd(at place: Int, before end: Int) -> Int? {
    guard place < end else { return nil }
    let (value, length) = text.scalar(at: place)
    guard [0x2013, 0x2014, 0x2015, 0x2D].contains(value) else { return nil }
    // Typewriters have two hyphens for a dash.
    let isDouble = value == 0x2D && place + 1 < end && text[place + 1] == 0x2D
    let behind = place + length + (isDouble ? 1 : 0)
    let after = text.skippingBlanks(from: behind, to: end)
    return after > behind && after < end ? after : nil
  }

  private func skipEmphasis(_ place: inout Int, _ emphasis: inout Int, before limit: Int) {
    while place < limit, text[place] == 0x2A || text[place] == 0x5F, emphasis < 3 {
      place += 1
      emphasis += 1
    }
  }

  private func emphasisEnd(at place: Int, count: Int, before end: Int) -> Int? {
    var after = place
    while after < end, text[after] == 0x2A || text[after] == 0x5F { after += 1 }
    return after - place >= count ? after : nil
  }
}
