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
  ///
  /// - Parameter tokens: the positions of the hit's tokens, where they are known.
  package init(
    around hit: Range<Int>, tokens: Range<Int>? = nil, width: Int, inside bounds: Range<Int>, ofBlock block: Int,
    in index: CorpusIndex
  ) {
    let whole = index.range(ofBlock: block)
    let bounds = bounds.clamped(to: whole)
    let hit = hit.clamped(to: bounds)
    let positions = index.termPositions(ofBlock: block)
    let before =
      tokens.flatMap { bounds == whole ? positions.clamped(to: 0..<max(0, $0.lowerBound)) : nil }
      ?? index.tokens.positions(inside: bounds.lowerBound..<hit.lowerBound, among: positions)
    let behind =
      tokens.flatMap {
        bounds == whole ? positions.clamped(to: $0.upperBound..<max($0.upperBound, positions.upperBound)) : nil
      }
      ?? index.tokens.positions(inside: hit.upperBound..<bounds.upperBound, among: positions)
    let start = width == 0 ? Side(at: hit.lowerBound) : Self.start(width, before, index) ?? Side(at: bounds.lowerBound)
    let end = width == 0 ? Side(at: hit.upperBound) : Self.end(width, behind, index) ?? Side(at: bounds.upperBound)
    // In a damaged file a side may end before it begins.
    let from = min(max(start.limit, bounds.lowerBound), hit.lowerBound)
    let upTo = max(min(end.limit, bounds.upperBound), hit.upperBound)
    let bytes = index.part(index.document(ofBlock: block), from..<upTo)
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

  /// The start of the left side among words at positions; nil where there are no more than `width`, which is 1 at least.
  private static func start(_ width: Int, _ positions: Range<Int>, _ index: CorpusIndex) -> Side? {
    var (words, last, place) = (0, 0, positions.upperBound)
    while place > positions.lowerBound {
      place -= 1
      guard isWord(at: place, index) else { continue }
      words += 1
      if words > width {
        let (next, outermost) = index.tokens.ranges(place, last)
        return Side(limit: next.upperBound, word: outermost.lowerBound)
      }
      last = place
    }
    return nil
  }

  /// The end of the right side, likewise.
  private static func end(_ width: Int, _ positions: Range<Int>, _ index: CorpusIndex) -> Side? {
    var (words, last) = (0, 0)
    for place in positions where isWord(at: place, index) {
      words += 1
      if words > width {
        let (outermost, next) = index.tokens.ranges(last, place)
        return Side(limit: next.lowerBound, word: outermost.upperBound)
      }
      last = place
    }
    return nil
  }

  private static func isWord(at position: Int, _ index: CorpusIndex) -> Bool {
    !index.isBoundary(at: position) && !index.isSymbol(at: position)
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
