package import CorpusIndex

/// A hit with the words around it: neighbouring ranges of UTF-8 bytes of one document.
package struct HitWindow: Sendable, Equatable {
  package var left: Range<Int>
  package var hit: Range<Int>
  package var right: Range<Int>

  /// The window of `width` words a side around a hit, inside `bounds` (the row's range) of a block.
  ///
  /// Symbols and punctuation that touch the outermost words belong to it; symbols do not count as words.
  package init(around hit: Range<Int>, width: Int, inside bounds: Range<Int>, ofBlock block: Int, in index: CorpusIndex)
  {
    let bytes = index.part(ofBlock: block)
    let bounds = bounds.clamped(to: bytes.range)
    let hit = hit.clamped(to: bounds)
    let positions = index.termPositions(ofBlock: block)
    self.hit = hit
    // In a damaged file a side may end before it begins.
    left = min(Self.left(of: hit.lowerBound, width, bounds, positions, index, bytes), hit.lowerBound)..<hit.lowerBound
    right = hit.upperBound..<max(hit.upperBound, Self.right(of: hit.upperBound, width, bounds, positions, index, bytes))
  }

  /// The first byte of the left side: of the outermost word, or of the row where there are no more words.
  private static func left(
    of end: Int, _ width: Int, _ bounds: Range<Int>, _ positions: Range<Int>, _ index: CorpusIndex, _ bytes: TextPart
  ) -> Int {
    guard width > 0 else { return end }
    let inside = index.tokens.positions(inside: bounds.lowerBound..<end, among: positions)
    let words = Array(inside.reversed().lazy.filter { isWord(at: $0, index) }.prefix(width + 1))
    guard words.count > width else { return bounds.lowerBound }
    return touchingStart(
      index.termRange(at: words[width - 1]).lowerBound, bytes,
      notBefore: index.termRange(at: words[width]).upperBound)
  }

  /// The byte after the last of the right side.
  private static func right(
    of start: Int, _ width: Int, _ bounds: Range<Int>, _ positions: Range<Int>, _ index: CorpusIndex, _ bytes: TextPart
  ) -> Int {
    guard width > 0 else { return start }
    let inside = index.tokens.positions(inside: start..<bounds.upperBound, among: positions)
    let words = Array(inside.lazy.filter { isWord(at: $0, index) }.prefix(width + 1))
    guard words.count > width else { return bounds.upperBound }
    return touchingEnd(
      index.termRange(at: words[width - 1]).upperBound, bytes,
      notAfter: index.termRange(at: words[width]).lowerBound)
  }

  private static func isWord(at position: Int, _ index: CorpusIndex) -> Bool {
    !index.isBoundary(at: position) && !index.isSymbol(at: position)
  }

  private static func touchingStart(_ start: Int, _ bytes: TextPart, notBefore limit: Int) -> Int {
    var start = min(max(start, bytes.range.lowerBound), bytes.range.upperBound)
    let limit = max(limit, bytes.range.lowerBound)
    while start > limit, !isBlank(bytes[start - 1]) { start -= 1 }
    return start
  }

  private static func touchingEnd(_ end: Int, _ bytes: TextPart, notAfter limit: Int) -> Int {
    var end = min(max(end, bytes.range.lowerBound), bytes.range.upperBound)
    let limit = min(limit, bytes.range.upperBound)
    while end < limit, !isBlank(bytes[end]) { end += 1 }
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
