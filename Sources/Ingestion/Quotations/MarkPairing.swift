import TextAnalysis

/// Pairs the quotation marks of a paragraph; one pass, a stack of at most eight open marks.
///
/// A mark that nothing closes opens nothing. `'` is never a mark; `’` closes only what `‘` or `‚` opened, and not
/// between letters; `"` opens or closes by what stands around it, and is neither behind feet and inches (5'10").
struct MarkPairing: Sendable {
  /// Whether »…« is this document's way, as in German books, rather than «…».
  let pointsInward: Bool
  private let text: [UInt8]
  /// What quotation marks begin with, as far as this document has them.
  private let telling: ByteSet
  private static let deepest = 8

  private struct Open {
    var mark: QuotationMark
    /// Where the mark begins; the paragraph's start for a quotation carried over.
    var start: Int
    /// Behind the mark.
    var end: Int
    var isCarried = false
    /// The first place where `’` could have closed the mark but may be an apostrophe (users’).
    var tentative: Int?
  }

  /// What the pairing of one paragraph yields.
  struct Result {
    /// Pairs by their start, the outer before the inner.
    var spans: [MarkedSpan] = []
    /// The outermost mark that nothing closed, and where.
    var unclosed: (mark: QuotationMark, range: Range<Int>)?
    /// Whether the quotation carried over was closed here.
    var closedCarried = false
    /// Whether the paragraph holds any mark.
    var hasMarks = false
  }

  init(text: [UInt8]) {
    self.text = text
    pointsInward = Self.guillemetsPointInward(in: text)
    telling = Self.holdsGraves(text) ? Self.tellingWithGraves : Self.tellingAlone
  }

  /// Whether a range holds a mark that can open a quotation: apostrophes are none, and most of what people say has no
  /// other.
  func mayOpen(within range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while true {
      place = telling.firstPlace(in: text, place..<range.upperBound)
      guard place < range.upperBound else { return false }
      if text[place] == 0x22 { return true }
      if let (mark, length) = QuotationMark.at(place, in: text, until: range.upperBound) {
        if mark != .rightSingle { return true }
        place += length
      } else {
        place += 1
      }
    }
  }

  private static let tellingAlone = ByteSet([0x22, 0xC2, 0xE2, 0xE3, 0xEF])
  private static let tellingWithGraves = ByteSet([0x22, 0x27, 0x60, 0xC2, 0xE2, 0xE3, 0xEF])
  private static let graves = ByteSet([0x60])

  /// Whether ``words'' stand in a text so: two graves, and two apostrophes somewhere behind them on the line.
  private static func holdsGraves(_ text: [UInt8]) -> Bool {
    var place = graves.firstPlace(in: text, text.indices)
    while place + 2 < text.count {
      if text[place + 1] == 0x60, text[place + 2] != 0x60 {
        let line = text[(place + 2)...].prefix { $0 != 0x0A && $0 != 0x60 }
        if line.indices.dropFirst().contains(where: { text[$0] == 0x27 && text[$0 - 1] == 0x27 }) { return true }
        place = line.endIndex
      } else {
        place += 1
      }
      place = graves.firstPlace(in: text, min(place, text.count)..<text.count)
    }
    return false
  }

  /// Pairs the marks within a paragraph.
  ///
  /// - Parameter carried: the mark of an earlier paragraph that is still open here.
  func pairs(within paragraph: Range<Int>, carried: QuotationMark? = nil) -> Result {
    var result = Result()
    var open: [Open] = []
    if let carried {
      open.append(Open(mark: carried, start: paragraph.lowerBound, end: paragraph.lowerBound, isCarried: true))
    }
    var place = paragraph.lowerBound
    while true {
      place = telling.firstPlace(in: text, place..<paragraph.upperBound)
      guard place < paragraph.upperBound else { break }
      guard let (mark, length) = QuotationMark.at(place, in: text, until: paragraph.upperBound)
      else {
        place += 1
        continue
      }
      if mark != .rightSingle { result.hasMarks = true }
      let range = place..<(place + length)
      place += length
      if let at = opener(closedBy: mark, at: range, in: open, paragraph) {
        if mark == .rightSingle, !isAfterPunctuation(range, paragraph), open[at].mark == .leftSingle {
          if open[at].tentative == nil, at == open.count - 1 { open[at].tentative = range.lowerBound }
        } else {
          close(open[at], at: range, into: &result, &open, keeping: at)
        }
      } else if opens(mark, at: range, paragraph), open.count < Self.deepest {
        if mark == .leftSingle { closeTentative(&open, &result, downTo: open.count - 1) }
        open.append(Open(mark: mark, start: range.lowerBound, end: range.upperBound))
      }
    }
    closeTentative(&open, &result, downTo: 0)
    if let first = open.first { result.unclosed = (first.mark, first.start..<first.end) }
    result.spans.sort { ($0.outer.lowerBound, $1.outer.upperBound) < ($1.outer.lowerBound, $0.outer.upperBound) }
    setDepths(&result.spans)
    return result
  }

  /// The place in the stack of the nearest mark that `mark` closes.
  private func opener(
    closedBy mark: QuotationMark, at range: Range<Int>, in open: [Open], _ paragraph: Range<Int>
  ) -> Int? {
    guard let at = open.lastIndex(where: { mark.closes($0.mark, inward: pointsInward) }) else { return nil }
    let before = scalarBefore(range.lowerBound, paragraph)
    let after = scalarAfter(range.upperBound, paragraph)
    switch mark {
    case .ascii where open[at].mark == .ascii:
      if isInches(range.lowerBound, paragraph) { return nil }
      // Two openings in a row: a quotation inside a quotation.
      if isSpaceOrOpening(before), let after, !Self.isSpace(after), !Self.isPunctuation(after) { return nil }
      return at
    case .leftDouble where open[at].mark == .leftDouble:
      return before.map { !Self.isSpace($0) } ?? false ? (after.map(Self.isWordLike) ?? false ? nil : at) : nil
    case .rightSingle: return after.map(Self.isWordLike) ?? false ? nil : at
    case .leftSingle: return before.map(Self.isSpace) ?? true ? nil : at
    default: return at
    }
  }

  /// Whether a mark that closes nothing can open a quotation here.
  private func opens(_ mark: QuotationMark, at range: Range<Int>, _ paragraph: Range<Int>) -> Bool {
    let before = scalarBefore(range.lowerBound, paragraph)
    let after = scalarAfter(range.upperBound, paragraph)
    guard let after else { return false }
    switch mark {
    case .lowDouble, .leftCorner, .leftWhiteCorner, .openPrime, .leftDouble: return true
    case .lowSingle: return !Self.isSpace(after)
    case .leftGuillemet, .leftAngle: return !pointsInward
    case .rightGuillemet, .rightAngle: return pointsInward
    case .leftSingle: return isSpaceOrOpening(before) && !Self.isSpace(after)
    case .rightDouble: return isSpaceOrOpening(before) && !Self.isSpace(after)
    case .ascii:
      if Self.isSpace(after) || isInches(range.lowerBound, paragraph) { return false }
      guard let before else { return true }
      return isSpaceOrOpening(before) || !(Self.isPunctuation(after) || Self.isDigit(before))
    case .rightSingle, .rightCorner, .rightWhiteCorner, .closePrime: return false
    }
  }

  private func close(
    _ opened: Open, at range: Range<Int>, into result: inout Result, _ open: inout [Open], keeping count: Int
  ) {
    closeTentative(&open, &result, downTo: count + 1)
    open.removeSubrange(count...)
    if opened.isCarried { result.closedCarried = true }
    add(opened, closedBy: range, to: &result)
  }

  private func add(_ opened: Open, closedBy range: Range<Int>, to result: inout Result) {
    let inner = trimmed(opened.end..<range.lowerBound)
    guard !inner.isEmpty else { return }
    result.spans.append(
      MarkedSpan(outer: opened.start..<range.upperBound, inner: inner, depth: 0, isOpened: !opened.isCarried))
  }

  /// Closes the marks from the top of the stack down to a place in it that `’` may have closed; those above are given up.
  private func closeTentative(_ open: inout [Open], _ result: inout Result, downTo floor: Int) {
    while open.count > max(floor, 0), let at = open.lastIndex(where: { $0.tentative != nil }), at >= floor,
      let place = open[at].tentative
    {
      add(open[at], closedBy: place..<(place + 3), to: &result)
      open.removeSubrange(at...)
    }
  }

  /// A range without the white space at its ends, no-break and ideographic blanks included.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let space = Self.spaceLength(text, at: start, until: end) { start += space }
    while start < end {
      if text[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, text[end - 2] == 0xC2, text[end - 1] == 0xA0 {
        end -= 2
      } else if end - start >= 3, Self.spaceLength(text, at: end - 3, until: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  private static func spaceLength(_ text: [UInt8], at place: Int, until end: Int) -> Int? {
    if text[place] <= 0x20 { return 1 }
    if place + 1 < end, text[place] == 0xC2, text[place + 1] == 0xA0 { return 2 }
    guard place + 2 < end else { return nil }
    switch (text[place], text[place + 1], text[place + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xE2, 0x81, 0x9F): return 3
    default: return nil
    }
  }

  private func setDepths(_ spans: inout [MarkedSpan]) {
    var ends: [Int] = []
    for place in spans.indices {
      while let end = ends.last, end <= spans[place].outer.lowerBound { ends.removeLast() }
      spans[place].depth = ends.count
      ends.append(spans[place].outer.upperBound)
    }
  }
}

// What stands around a mark.
extension MarkPairing {
  private func scalarBefore(_ place: Int, _ paragraph: Range<Int>) -> UInt32? {
    var start = place - 1
    while start >= paragraph.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= paragraph.lowerBound ? scalar(at: start, until: place) : nil
  }

  private func scalarAfter(_ place: Int, _ paragraph: Range<Int>) -> UInt32? {
    place < paragraph.upperBound ? scalar(at: place, until: paragraph.upperBound) : nil
  }

  private func scalar(at place: Int, until end: Int) -> UInt32? {
    let first = text[place]
    if first < 0x80 { return UInt32(first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard place + length <= end else { return nil }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in text[(place + 1)..<(place + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return value
  }

  private func isSpaceOrOpening(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return true }
    return Self.isSpace(scalar) || Self.opening.contains(scalar)
  }

  private func isAfterPunctuation(_ range: Range<Int>, _ paragraph: Range<Int>) -> Bool {
    scalarBefore(range.lowerBound, paragraph).map(Self.isPunctuation) ?? false
  }

  /// Whether the mark at a place stands behind figures as in 5'10", or in 27" without a quotation that it could close.
  private func isInches(_ place: Int, _ paragraph: Range<Int>) -> Bool {
    var start = place
    while start > paragraph.lowerBound, place - start < 4, Self.isDigit(UInt32(text[start - 1])) { start -= 1 }
    guard start < place, start > paragraph.lowerBound else { return false }
    if text[start - 1] == 0x27 { return start - 1 > paragraph.lowerBound && Self.isDigit(UInt32(text[start - 2])) }
    return start - 3 > paragraph.lowerBound && text[start - 3] == 0xE2 && text[start - 2] == 0x80
      && text[start - 1] == 0x99 && Self.isDigit(UInt32(text[start - 4]))
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar == 0xA0 || (0x2000...0x200B).contains(scalar) || scalar == 0x202F || scalar == 0x3000
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static func isPunctuation(_ scalar: UInt32) -> Bool { punctuation.contains(scalar) }

  /// Letters and digits of any script, as far as marks need to know.
  private static func isWordLike(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return isDigit(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }
    return scalar >= 0xC0 && !(0x2000...0x206F).contains(scalar) && !(0x3000...0x303F).contains(scalar)
      && !(0xFF00...0xFF0F).contains(scalar) && !(0xFF1A...0xFF20).contains(scalar)
  }

  private static let opening = Set("([{—–-/:：，、（【=>„“«»‚‘「『".unicodeScalars.map(\.value))
  private static let punctuation = Set(".,;:!?…)]}。，、；：！？）】".unicodeScalars.map(\.value))

  /// What guillemets begin with.
  private static let guillemets = ByteSet([0xC2])

  /// Whether more guillemets stand as in »word« than as in «word».
  private static func guillemetsPointInward(in text: [UInt8]) -> Bool {
    var inward = 0
    var outward = 0
    var next = text.startIndex
    while true {
      let place = guillemets.firstPlace(in: text, next..<text.count)
      next = place + 1
      guard next < text.count else { break }
      guard text[place + 1] == 0xBB || text[place + 1] == 0xAB else { continue }
      let opensHere = place == 0 || text[place - 1] <= 0x20 || text[place - 1] == 0x28
      let behind = place + 2 < text.count ? text[place + 2] : 0x20
      let touchesWord = behind > 0x40 && behind != 0xC2
      guard opensHere, touchesWord else { continue }
      if text[place + 1] == 0xBB { inward += 1 } else { outward += 1 }
    }
    // French sets blanks inside the marks and never touches a word with a closing one.
    return inward > outward
  }
}
