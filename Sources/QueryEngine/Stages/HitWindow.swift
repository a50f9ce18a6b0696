package import CorpusIndex

/// A hit with the words around it: neighbouring ranges of UTF-8 bytes of one document.
package struct HitWindow: Sendable, Equatable {
  package var left: Range<Int>
  package var hit: Range<Int>
  package var right: Range<Int>

  /// The window of `width` words a side around a hit, inside `bounds` (the row's range) of a block.
  ///
  /// Symbols and punctuation that touch the outermost words belong to it; symbols do not count as words.
  ///
  /// - Parameter tokens: the positions of the hit's tokens, where they are known.
  package init(
    around hit: Range<Int>, tokens: Range<Int>? = nil, width: Int, inside bounds: Range<Int>, ofBlock block: Int,
    in index: CorpusIndex
  ) {
    let bytes = index.part(ofBlock: block)
    let bounds = bounds.clamped(to: bytes.range)
    let hit = hit.clamped(to: bounds)
    let positions = index.termPositions(ofBlock: block)
    let isWhole = bounds == bytes.range
    let before =
      tokens.flatMap { isWhole ? positions.clamped(to: 0..<max(0, $0.lowerBound)) : nil }
      ?? index.tokens.positions(inside: bounds.lowerBound..<hit.lowerBound, among: positions)
    let behind =
      tokens.flatMap { isWhole ? positions.clamped(to: $0.upperBound..<max($0.upperBound, positions.upperBound)) : nil }
      ?? index.tokens.positions(inside: hit.upperBound..<bounds.upperBound, among: positions)
    self.hit = hit
    // In a damaged file a side may end before it begins.
    left = min(Self.left(of: hit.lowerBound, width, bounds, before, index, bytes), hit.lowerBound)..<hit.lowerBound
    right = hit.upperBound..<max(hit.upperBound, Self.right(of: hit.upperBound, width, bounds, behind, index, bytes))
  }

  /// The first byte of the left side: of the outermost of the words at positions, or of the row where there are no more.
  private static func left(
    of end: Int, _ width: Int, _ bounds: Range<Int>, _ positions: Range<Int>, _ index: CorpusIndex, _ bytes: TextPart
  ) -> Int {
    guard width > 0 else { return end }
    var (words, last, place) = (0, 0, positions.upperBound)
    while place > positions.lowerBound {
      place -= 1
      guard isWord(at: place, index) else { continue }
      words += 1
      if words > width {
        return touchingStart(
          index.termRange(at: last).lowerBound, bytes, notBefore: index.termRange(at: place).upperBound)
      }
      last = place
    }
    return bounds.lowerBound
  }

  /// The byte after the last of the right side.
  private static func right(
    of start: Int, _ width: Int, _ bounds: Range<Int>, _ positions: Range<Int>, _ index: CorpusIndex, _ bytes: TextPart
  ) -> Int {
    guard width > 0 else { return start }
    var (words, last) = (0, 0)
    for place in positions where isWord(at: place, index) {
      words += 1
      if words > width {
        return touchingEnd(index.termRange(at: last).upperBound, bytes, notAfter: index.termRange(at: place).lowerBound)
      }
      last = place
    }
    return bounds.upperBound
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
