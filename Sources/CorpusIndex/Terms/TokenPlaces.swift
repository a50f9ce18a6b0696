/// Where each token stands in its document's text, in one byte for most.
///
/// The byte has the gap since the token before in its upper two bits and the length in the lower six. What does not fit, and
/// the first token of each document, is 255 and stands in a table. Every 64 tokens there is an anchor to count from.
struct TokenPlaces: Sendable {
  /// The positions between two anchors, as a power of two.
  static let shift = 6
  /// The byte of a token that stands in the table.
  static let escape: UInt8 = 255
  /// The greatest length that fits.
  static let longest = 62

  private let bytes: MappedColumn<UInt8>
  /// For every 64th position the end of the token before it, and how many stand in the table before it.
  private let anchors: MappedColumn<UInt32>
  private let escapesBefore: MappedColumn<UInt32>
  private let starts: MappedColumn<UInt32>
  private let lengths: MappedColumn<UInt32>

  /// Opens the sections.
  init(_ image: CorpusImage, count: Int) throws(CorpusFileError) {
    bytes = try image.column(.tokenPlaces, count: count)
    starts = try image.column(.tokenEscapes, 0)
    lengths = try image.column(.tokenEscapes, 1, count: starts.count)
    let anchorCount = (count + (1 << Self.shift) - 1) >> Self.shift
    anchors = try image.column(.tokenAnchors, 0, count: anchorCount)
    escapesBefore = try image.column(.tokenAnchors, 1, count: anchorCount, rule: .rising(to: starts.count))
  }

  /// The UTF-8 bytes of the token at a position; empty for a boundary.
  func range(_ position: Int) -> Range<Int> {
    precondition(position >= 0 && position < bytes.count, "a position outside the stream")
    let block = position >> Self.shift
    var (start, end) = (0, Int(anchors[block]))
    var escape = Int(escapesBefore[block])
    let first = block << Self.shift
    unsafe bytes.withBytes(first..<position + 1) { bytes in
      for place in 0..<bytes.count {
        let byte = unsafe bytes[place]
        if byte == Self.escape {
          // In a damaged file there may be more than the table has.
          let isKnown = escape < starts.count
          start = isKnown ? Int(starts[escape]) : 0
          end = isKnown ? start + Int(lengths[escape]) : 0
          escape += 1
        } else {
          start = end + Int(byte >> 6)
          end = start + Int(byte & 63)
        }
      }
    }
    return start..<end
  }
}

/// The places of tokens under construction.
struct TokenPlaceCollector {
  private let bytes: Spool<UInt8>
  private var anchors = GrowingColumn()
  private var escapesBefore = GrowingColumn()
  private var starts = GrowingColumn()
  private var lengths = GrowingColumn()
  private var lastEnd: UInt32 = 0

  init(folder: String?) { bytes = Spool(folder: folder) }

  /// Adds the tokens of the next document.
  mutating func append(_ tokens: DocumentTokens) {
    var added: [UInt8] = []
    added.reserveCapacity(tokens.tokens.count)
    var position = bytes.count
    for (place, token) in tokens.tokens.enumerated() {
      if position & (1 << TokenPlaces.shift - 1) == 0 {
        anchors.append(lastEnd)
        escapesBefore.append(UInt32(starts.count))
      }
      let (start, length) = (token.start, token.end - token.start)
      if place > 0, start >= lastEnd, start - lastEnd < 4, length <= TokenPlaces.longest {
        added.append(UInt8(truncatingIfNeeded: (start - lastEnd) << 6 | length))
      } else {
        added.append(TokenPlaces.escape)
        starts.append(start)
        lengths.append(length)
      }
      lastEnd = token.end
      position += 1
    }
    bytes.append(contentsOf: added)
  }

  /// Writes the sections.
  func write<Sink: ByteSink & ~Copyable>(to writer: inout SectionWriter<Sink>) throws(CorpusFileError) {
    try writer.add(.tokenPlaces, spool: bytes)
    try writer.add(.tokenEscapes, 0, column: starts)
    try writer.add(.tokenEscapes, 1, column: lengths)
    try writer.add(.tokenAnchors, 0, column: anchors)
    try writer.add(.tokenAnchors, 1, column: escapesBefore)
  }
}
