package import CorpusIndex

/// A hit with the words around it: neighbouring ranges of UTF-8 bytes of one document.
package struct HitWindow: Sendable {
  package var left: Range<Int>
  package var hit: Range<Int>
  package var right: Range<Int>
  /// The text of all three, and of what stands between them and the next words.
  package let bytes: TextPart

  /// The window of `width` words a side around a hit, inside `bounds` (the row's range) of a block.
  ///
  /// Symbols and punctuation that touch the outermost words belong to it; symbols do not count as words.
  package init(
    around hit: Range<Int>, width: Int, inside bounds: Range<Int>, ofBlock block: Int, in index: CorpusIndex
  ) {
    let bounds = bounds.clamped(to: index.range(ofBlock: block))
    let hit = hit.clamped(to: bounds)
    let positions = index.termPositions(ofBlock: block)
    let before = index.tokens.positions(inside: bounds.lowerBound..<hit.lowerBound, among: positions)
    let behind = index.tokens.positions(inside: hit.upperBound..<bounds.upperBound, among: positions)
    var start = Side(at: width == 0 ? hit.lowerBound : bounds.lowerBound)
    if let ends = Ends(of: width, before.reversed(), index) {
      let (next, outermost) = index.tokens.ranges(ends.next, ends.outermost)
      start = Side(limit: next.upperBound, word: outermost.lowerBound)
    }
    var end = Side(at: width == 0 ? hit.upperBound : bounds.upperBound)
    if let ends = Ends(of: width, behind, index) {
      let (outermost, next) = index.tokens.ranges(ends.outermost, ends.next)
      end = Side(limit: next.lowerBound, word: outermost.upperBound)
    }
    let range = Self.range(from: start, to: end, around: hit, inside: bounds)
    self.init(hit, from: start, to: end, index.part(index.document(ofBlock: block), range))
  }

  /// The window of `width` words a side around tokens of a block that is a whole row, one at least.
  init(around tokens: Range<Int>, width: Int, ofBlock block: Int, in index: CorpusIndex) {
    let bounds = index.range(ofBlock: block)
    let positions = index.termPositions(ofBlock: block)
    let before = positions.clamped(to: 0..<tokens.lowerBound)
    let behind = positions.clamped(to: tokens.upperBound..<max(tokens.upperBound, positions.upperBound))
    let (left, right) = (Ends(of: width, before.reversed(), index), Ends(of: width, behind, index))
    var wanted: [Int] = []
    if let left {
      wanted = [left.next, left.outermost]
    } else if width > 0, !before.isEmpty {
      // The text is told from here on.
      wanted = [before.lowerBound]
    }
    let first = wanted.count
    wanted.append(tokens.lowerBound)
    if tokens.count > 1 { wanted.append(tokens.upperBound - 1) }
    let last = wanted.count - 1
    if let right { wanted += [right.outermost, right.next] }

    var (hit, start, end) = (0..<0, Side(at: 0), Side(at: 0))
    let (_, part) = index.part(index.document(ofBlock: block), around: wanted) { places in
      // In a damaged file the end may come before the start.
      hit = places[first].lowerBound..<max(places[first].lowerBound, places[last].upperBound)
      hit = hit.clamped(to: bounds)
      start =
        left == nil
        ? Side(at: width == 0 ? hit.lowerBound : bounds.lowerBound)
        : Side(limit: places[0].upperBound, word: places[1].lowerBound)
      end =
        right == nil
        ? Side(at: width == 0 ? hit.upperBound : bounds.upperBound)
        : Side(limit: places[last + 2].lowerBound, word: places[last + 1].upperBound)
      return Self.range(from: start, to: end, around: hit, inside: bounds)
    }
    self.init(hit, from: start, to: end, part)
  }

  private init(_ hit: Range<Int>, from start: Side, to end: Side, _ bytes: TextPart) {
    (self.hit, self.bytes) = (hit, bytes)
    left = min(Self.touchingStart(start.word, bytes), hit.lowerBound)..<hit.lowerBound
    right = hit.upperBound..<max(hit.upperBound, Self.touchingEnd(end.word, bytes))
  }

  /// Where the outermost word of a side ends it, and the next word, which belongs to it no more, begins.
  private struct Side {
    var limit: Int
    var word: Int

    init(limit: Int, word: Int) { (self.limit, self.word) = (limit, word) }

    /// A side that ends where there are no more words.
    init(at end: Int) { self.init(limit: end, word: end) }
  }

  /// The positions of the outermost word of a side, and of the next one, which belongs to it no more.
  private struct Ends {
    var outermost: Int
    var next: Int

    /// The ends of a side of `width` words among positions from the hit on; nil where there are no more.
    init?(of width: Int, _ positions: some Sequence<Int>, _ index: CorpusIndex) {
      guard width > 0 else { return nil }
      var (words, last) = (0, 0)
      for place in positions where index.isWord(at: place) {
        words += 1
        if words > width {
          (outermost, next) = (last, place)
          return
        }
        last = place
      }
      return nil
    }
  }

  /// The bytes that must be looked at: up to the words behind the sides, which what touches the outermost ones cannot reach.
  private static func range(
    from start: Side, to end: Side, around hit: Range<Int>, inside bounds: Range<Int>
  ) -> Range<Int> {
    // In a damaged file a side may end before it begins.
    min(max(start.limit, bounds.lowerBound), hit.lowerBound)..<max(min(end.limit, bounds.upperBound), hit.upperBound)
  }

  /// A start with what touches the word there.
  private static func touchingStart(_ start: Int, _ bytes: TextPart) -> Int {
    var start = min(max(start, bytes.range.lowerBound), bytes.range.upperBound)
    while start > bytes.range.lowerBound, !isBlank(bytes[start - 1]) { start -= 1 }
    return start
  }

  private static func touchingEnd(_ end: Int, _ bytes: TextPart) -> Int {
    var end = min(max(end, bytes.range.lowerBound), bytes.range.upperBound)
    while end < bytes.range.upperBound, !isBlank(bytes[end]) { end += 1 }
    return end
  }
}

/// Whether a byte is ASCII white space.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// The words at a range of bytes on one line: each run of ASCII white space or of line separators becomes one blank,
/// and none is left at the ends.
package func singleLine(of text: TextPart, _ range: Range<Int>) -> String {
  singleLine(of: text.bytes, text.inside(range))
}

/// The same of bytes that are no part of a document.
func singleLine(of bytes: [UInt8], _ range: Range<Int>) -> String {
  if isSingleLine(bytes, range) { return String(decoding: bytes[range], as: UTF8.self) }
  var line: [UInt8] = []
  line.reserveCapacity(range.count)
  var place = range.lowerBound
  var isPending = false
  while place < range.upperBound {
    let breakLength = lineSeparatorLength(bytes, at: place, before: range.upperBound)
    if isBlank(bytes[place]) || breakLength > 0 {
      isPending = !line.isEmpty
      place += max(1, breakLength)
      continue
    }
    if isPending { line.append(0x20) }
    isPending = false
    line.append(bytes[place])
    place += 1
  }
  return String(decoding: line, as: UTF8.self)
}

/// Whether bytes have neither line breaks nor blanks at their ends or in a row: most have none.
private func isSingleLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  unsafe bytes.withUnsafeBufferPointer { bytes in
    var wasBlank = true
    for place in range {
      let byte = unsafe bytes[place]
      if byte == 0x20 {
        if wasBlank { return false }
        wasBlank = true
      } else {
        // White space, and what separators of lines begin with.
        if byte < 0x20 || byte == 0xC2 || byte == 0xE2 { return false }
        wasBlank = false
      }
    }
    return !wasBlank || range.isEmpty
  }
}

/// The bytes of a NEL, line separator or paragraph separator at a place, or 0.
private func lineSeparatorLength(_ bytes: [UInt8], at place: Int, before end: Int) -> Int {
  if bytes[place] == 0xC2, place + 1 < end, bytes[place + 1] == 0x85 { return 2 }
  if bytes[place] == 0xE2, place + 2 < end, bytes[place + 1] == 0x80,
    bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9
  {
    return 3
  }
  return 0
}
