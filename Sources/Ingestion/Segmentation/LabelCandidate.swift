/// Something at the start of a line that could name the speaker: what stands there, decided by nothing but its form.
struct LabelCandidate: Sendable, Equatable {
  /// How the label is set off from the words.
  enum Layout: UInt8, Sendable, CaseIterable {
    /// `Name: words`, or `Name:` with the words below.
    case colon
    /// `Name` alone on its line.
    case bare
    /// `[Name] words`, `<Name> words`, `【Name】words`.
    case bracket
    /// `P. words`, `M. Roy. — words`, `El Periodista.- words`.
    case point
    /// `Name — words`, `Name - words`, `**Name** words`.
    case dash
  }

  /// The place of the line among the lines.
  var line: Int
  /// The label as printed, without colon, time and marks; UTF-8 byte offsets.
  var label: Range<Int>
  /// Where the words begin on the line; the line's end where they stand below.
  var wordsStart: Int
  var layout: Layout
  /// The time printed with the label, in milliseconds.
  var time: Int?
  /// Whether the label is set in bold or italics.
  var isEmphasised: Bool
  /// Whether nothing follows on the line.
  var isAlone: Bool
}

/// Finds label candidates at the starts of lines, looking at no more than `reach` bytes of each.
struct LabelScanner: Sendable {
  /// How far into a line a label may reach, in bytes.
  static let reach = 160

  private let text: [UInt8]

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

  /// A label found, before the words behind it are looked at.
  private struct Found {
    var label: Range<Int>
    var after: Int
    var layout: LabelCandidate.Layout
    var time: Int?
  }

  private func finish(_ found: Found, line: Int, end: Int, time: Int?, emphasis: Int) -> LabelCandidate? {
    let label = withoutMarks(found.label)
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
    return LabelCandidate(
      line: line, label: label, wordsStart: start, layout: found.layout, time: time, isEmphasised: emphasis > 0,
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
    default: return nil
    }
    var place = start + length
    if value == 0x3C, text.has("v ", at: place, before: limit) { place += 2 }
    let labelStart = place
    while place < limit {
      let (next, width) = text.scalar(at: place)
      if next == closing {
        let label = text.trimmed(labelStart..<place)
        var after = place + width
        // A link `[words](address)`, `[words][1]`, `[words], …` or the address of one (`[1]: http…`) is no label.
        if after < end, [0x28, 0x5B, 0x2C, 0x2E, 0x3B, 0x29, 0x2F].contains(text[after]) { return nil }
        let (isColon, width) = colon(at: text.skippingBlanks(from: after, to: end), before: end)
        if isColon { after = text.skippingBlanks(from: after, to: end) + width }
        let words = text.skippingBlanks(from: after, to: end)
        if isColon, text.has("http", at: words, before: end) || text.has("<http", at: words, before: end) { return nil }
        if value == 0x3C, isTag(label) { return nil }
        return label.isEmpty ? nil : Found(label: label, after: after, layout: .bracket)
      }
      if next == 0x3A || next == 0xFF1A || next == value { return nil }
      place += width
    }
    return nil
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
    if next == end { return Found(label: inner, after: end, layout: .bare) }
    return Found(label: inner, after: dashEnd(at: next, before: end) ?? next, layout: .dash)
  }

  private func hasColon(in range: Range<Int>) -> Bool { range.contains { colon(at: $0, before: range.upperBound).0 } }

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
    // "P. Words" has its label before the point, "E. David Roe: words" has not.
    var atPoint: Found?
    while place < limit {
      let byte = text[place]
      // Letters and blanks, most of most lines.
      if (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || byte == 0x20 {
        place += 1
        continue
      }
      let (value, length) = text.scalar(at: place)
      if depth == 0 || value == 0x28 || value == 0x5B, isWordStart(place, from: start),
        let (found, after) = timestamp(at: place, before: limit)
      {
        if labelEnd == nil { labelEnd = place }
        time = found
        place = after
        continue
      }
      switch value {
      case 0x28, 0x5B, 0xFF08, 0x3010: depth += 1
      case 0x29, 0x5D, 0xFF09, 0x3011: depth -= 1
      case 0x3A, 0xFF1A, 0xFE55, 0xFE13:
        guard depth <= 0, place > start, !text.has("//", at: place + 1, before: end) else { break }
        if let atPoint, !isShortName(start..<place) { return atPoint }
        return Found(label: start..<(labelEnd ?? place), after: place + length, layout: .colon, time: time)
      case 0x2A, 0x5F:
        guard emphasis > 0, depth <= 0, let after = emphasisEnd(at: place, count: emphasis, before: end) else { break }
        let next = text.skippingBlanks(from: after, to: end)
        let (isColon, width) = colon(at: next, before: end)
        let label = start..<(labelEnd ?? place)
        if isColon { return Found(label: label, after: next + width, layout: .colon, time: time) }
        if next == end { return Found(label: label, after: end, layout: .bare, time: time) }
        let dash = dashEnd(at: next, before: end) ?? next
        return Found(label: label, after: dash, layout: .dash, time: time)
      case 0x3E where depth <= 0 && place > start && !isBlankBefore(place):  // "Name> words"
        guard place + 1 < end, text[place + 1] == 0x20, place - start <= 60 else { break }
        return Found(label: start..<(labelEnd ?? place), after: place + 1, layout: .bracket, time: time)
      case 0x2E:  // .
        if atPoint == nil, let after = pointEnd(at: place, from: start, before: end) {
          atPoint = Found(label: start..<(labelEnd ?? place), after: after, layout: .point, time: time)
        }
        if let after = dashBehindPoint(at: place, before: end) {
          return Found(label: start..<(labelEnd ?? place), after: after, layout: .point, time: time)
        }
      case 0x2013, 0x2014, 0x2015, 0x2D:
        guard depth <= 0, place > start, isBlankBefore(place), let after = dashEnd(at: place, before: end),
          after > place + length
        else { break }
        return Found(label: start..<(labelEnd ?? place), after: after, layout: .dash, time: time)
      case 0x3F, 0x21, 0x3B, 0x3002, 0xFF1F, 0xFF01, 0xFF1B, 0x203D, 0xBF, 0xA1: return atPoint
      default: break
      }
      place += length
    }
    if let atPoint { return atPoint }
    guard place >= end else { return nil }
    return Found(label: start..<(labelEnd ?? end), after: end, layout: .bare, time: time)
  }

  /// Whether a range is a few words that all open with capitals.
  private func isShortName(_ range: Range<Int>) -> Bool {
    let words = text[range].split(separator: 0x20)
    return words.count <= 4
      && words.allSatisfy { word in (word.first.map { (65...90).contains($0) || $0 >= 0xC3 }) == true }
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
    let after = text.skippingBlanks(from: place + length, to: end)
    return after > place + length && after < end ? after : nil
  }

  /// The place behind a point and a dash (`.-`, `. —`) that set a label off.
  private func dashBehindPoint(at place: Int, before end: Int) -> Int? {
    let next = text.skippingBlanks(from: place + 1, to: end)
    guard next < end else { return nil }
    let (value, length) = text.scalar(at: next)
    guard [0x2D, 0x2013, 0x2014, 0x2015].contains(value) else { return nil }
    return text.skippingBlanks(from: next + length, to: end)
  }

  /// The place behind the point of a lone letter that is a label (`P. words`).
  private func pointEnd(at place: Int, from start: Int, before end: Int) -> Int? {
    let next = text.skippingBlanks(from: place + 1, to: end)
    let (_, width) = text.scalar(at: start)
    return next < end && start + width == place && next > place + 1 && !isDigit(text[start]) ? next : nil
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

  /// A label's range without blanks, emphasis and what else frames it.
  private func withoutMarks(_ range: Range<Int>) -> Range<Int> {
    var label = withoutOrdinal(text.trimmed(range))
    while let first = label.first, [0x2A, 0x5F, 0x2D, 0x2C, 0x7C].contains(text[first]) {
      label = text.trimmed(first + 1..<label.upperBound)
    }
    while let last = label.last, [0x2A, 0x5F, 0x2D, 0x2C, 0x7C, 0x28, 0x5B].contains(text[last]) {
      label = text.trimmed(label.lowerBound..<last)
    }
    return label
  }

  /// A label without the number of the turn before it: `12. Name`, `12) Name`.
  private func withoutOrdinal(_ label: Range<Int>) -> Range<Int> {
    var place = label.lowerBound
    while place < label.upperBound, place - label.lowerBound < 4, isDigit(text[place]) { place += 1 }
    guard place > label.lowerBound, place + 1 < label.upperBound, text[place] == 0x2E || text[place] == 0x29,
      text[place + 1] == 0x20
    else { return label }
    return text.trimmed(place + 1..<label.upperBound)
  }

  /// A time of a recording at a place: `0:12`, `01:02:03`, `[00:01.250]`, `(1:02)`, `[00:01 --> 00:03]`; with the place
  /// behind it.
  func timestamp(at start: Int, before end: Int) -> (milliseconds: Int, after: Int)? {
    guard start < end else { return nil }
    var place = start
    var closing: UInt8?
    if text[place] == 0x5B || text[place] == 0x28 {
      closing = text[place] == 0x5B ? 0x5D : 0x29
      place = text.skippingBlanks(from: place + 1, to: end)
    }
    guard let (time, after) = clock(at: place, before: end) else { return nil }
    place = after
    if let closing {
      if let second = secondOfSpan(at: place, before: end) { place = second }
      place = text.skippingBlanks(from: place, to: end)
      guard place < end, text[place] == closing else { return nil }
      return (time, place + 1)
    }
    // A time that letters touch is no time.
    guard place == end || !isLetterOrDigit(place) else { return nil }
    return (time, place)
  }

  private func secondOfSpan(at start: Int, before end: Int) -> Int? {
    var place = text.skippingBlanks(from: start, to: end)
    while place < end, text[place] == 0x2D || text[place] == 0x3E { place += 1 }
    guard let (_, after) = clock(at: text.skippingBlanks(from: place, to: end), before: end) else { return nil }
    return after
  }

  private func isLetterOrDigit(_ place: Int) -> Bool {
    let byte = text[place]
    return isDigit(byte) || (97...122).contains(byte | 0x20) || (byte >= 0x80 && !isBlank(text.scalar(at: place).value))
  }

  private func clock(at start: Int, before end: Int) -> (milliseconds: Int, after: Int)? {
    var place = start
    var parts: [Int] = []
    while parts.count < 3 {
      let digitsStart = place
      var number = 0
      while place < end, isDigit(text[place]), place - digitsStart < 4 {
        number = number * 10 + Int(text[place] - 48)
        place += 1
      }
      let digits = place - digitsStart
      guard digits > 0, parts.isEmpty ? digits < 4 : digits == 2 && number < 60 else { return nil }
      parts.append(number)
      guard place + 1 < end, text[place] == 0x3A, isDigit(text[place + 1]), parts.count < 3 else { break }
      place += 1
    }
    guard parts.count >= 2 else { return nil }
    var milliseconds = parts.reduce(0) { $0 * 60 + $1 } * 1000
    if place + 1 < end, text[place] == 0x2E || text[place] == 0x2C, isDigit(text[place + 1]) {
      place += 1
      var scale = 100
      while place < end, isDigit(text[place]) {
        milliseconds += Int(text[place] - 48) * scale
        scale /= 10
        place += 1
      }
    }
    return (milliseconds, place)
  }
}
