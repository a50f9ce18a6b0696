/// Finds label candidates at the starts of lines, looking at no more than `reach` bytes of each.
struct LabelScanner: Sendable {
  /// How far into a line a label may reach, in bytes.
  static let reach = 160

  let text: [UInt8]
  /// Names that a point alone sets off.
  let pointed: PointedNames
  /// Names in capitals that a blank alone sets off.
  private let capitals: CapitalNames
  /// Names in Han and kana that a blank alone sets off.
  private let spaced: SpacedNames
  /// Where names end that a circle opens, by the place of the line.
  private let circled: [Int: Int]

  init(
    _ text: [UInt8], pointed: PointedNames = PointedNames(), capitals: CapitalNames = CapitalNames(),
    spaced: SpacedNames = SpacedNames(), circled: [Int: Int] = [:]
  ) {
    self.text = text
    self.pointed = pointed
    self.capitals = capitals
    self.spaced = spaced
    self.circled = circled
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
      // "00:00:12 - 00:00:15 Name:", "00:12 --> 00:15 Name:"
      if let behind = secondOfSpan(at: place, before: limit), behind < limit, isBlank(text.scalar(at: behind).value) {
        place = text.skippingBlanks(from: behind, to: limit)
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
      let open = circled[index].map({ Found(label: place..<$0, after: $0, layout: .colon) })
        ?? capitals.ends[index].map({ Found(label: place..<$0.name, after: $0.behind, layout: .gap) })
        ?? spaced.ends[index].map({ Found(label: place..<$0, after: $0, layout: .gap) })
        ?? open(from: place, end: end, limit: limit, emphasis: emphasis)
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

  /// Whether a range is a word for a role, not a letter.
  func isSpeltRole(_ range: Range<Int>) -> Bool {
    (4...40).contains(range.count) && RoleWords.role(of: text.string(range)) != nil
  }

  /// Whether a letter or an opening mark stands at a place.
  func opensWord(at place: Int, before end: Int) -> Bool {
    guard place < end else { return false }
    let value = text.scalar(at: place).value
    return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) || value >= 0xA1 && !isBlank(value)
  }

  /// Whether a range is a few words that all open with capitals, or the name of an account.
  func isShortName(_ range: Range<Int>) -> Bool {
    let words = text[range].split(separator: 0x20)
    return words.count <= 4
      && words.allSatisfy { word in (word.first.map { (64...90).contains($0) || $0 >= 0xC3 }) == true }
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
