/// Bytes of a text that a walk passes over: what stands before a token, or its word.
@safe
struct TextPiece {
  /// Where they stand in the document.
  let start: Int
  let count: Int
  /// Whether they are a token's word.
  let isWord: Bool
  private let letters: TokenForm.Letters
  /// Where they lie, with eight more behind them; nil where they are packed.
  private let address: UnsafeRawPointer?
  private let packed: PackedGap

  /// What stands between two tokens.
  @inline(__always)
  init(_ gap: PackedGap, at start: Int) {
    (self.start, count, isWord, letters, packed) = (start, gap.count, false, .folded, gap)
    unsafe address = nil
  }

  /// Bytes of a section, good for as long as it is there; none where the file is damaged.
  ///
  /// - Parameter letters: how a word's letters differ from what stands there; nil for what is no word.
  @inline(__always)
  @unsafe init(_ column: NumberReader, _ range: Range<Int>, at start: Int, _ letters: TokenForm.Letters?) {
    let found = unsafe column.address(of: range)
    unsafe address = found
    count = unsafe found == nil ? 0 : range.count
    (self.start, isWord, self.letters, packed) = (start, letters != nil, letters ?? .folded, PackedGap(bits: 0))
  }

  /// The bytes.
  var bytes: [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var filler = unsafe TextFiller(buffer, from: start)
      filler.take(self)
      filled = filler.count
    }
  }

  /// Copies a part to memory that has room for `room` bytes, as many as it has at least.
  @inline(__always)
  @unsafe fileprivate func copy(_ wanted: Range<Int>, to memory: UnsafeMutableRawPointer, room: Int) {
    guard let address = unsafe address else {
      for place in wanted {
        unsafe memory.storeBytes(of: packed[place], toByteOffset: place - wanted.lowerBound, as: UInt8.self)
      }
      return
    }
    if wanted.count <= 8, room >= 8 {
      // Most words: one load and one store, of which what is too much is written over.
      unsafe memory.storeBytes(of: (address + wanted.lowerBound).loadUnaligned(as: UInt64.self), as: UInt64.self)
    } else {
      unsafe memory.copyMemory(from: address + wanted.lowerBound, byteCount: wanted.count)
    }
    switch letters {
    case .folded: break
    case .capital: if wanted.lowerBound == 0, !wanted.isEmpty { unsafe Self.capitalise(memory) }
    case .capitals: for place in 0..<wanted.count { unsafe Self.capitalise(memory + place) }
    }
  }

  @inline(__always)
  @unsafe fileprivate static func capitalise(_ letter: UnsafeMutableRawPointer) {
    let byte = unsafe letter.load(as: UInt8.self)
    if byte &- 0x61 < 26 { unsafe letter.storeBytes(of: byte - 0x20, as: UInt8.self) }
  }
}

/// Fills memory with a range of a text, from pieces in their order.
@safe
struct TextFiller {
  private let memory: UnsafeMutableRawPointer?
  private let capacity: Int
  /// The byte of the document that comes first.
  private let first: Int
  /// As many bytes as were filled.
  private(set) var count = 0
  /// Whether the next piece is wanted from its first byte on.
  private var isInside = false

  /// Begins with the byte of a document at `first`; the memory has room for all that is wanted.
  @unsafe init(_ buffer: UnsafeMutableBufferPointer<UInt8>, from first: Int) {
    unsafe memory = UnsafeMutableRawPointer(buffer.baseAddress)
    (capacity, self.first) = (buffer.count, first)
  }

  /// Takes a gap and the folded word behind it, which lies with eight more bytes behind it; false, and nothing is taken,
  /// where that is not all wanted, there is no room to spare, or the word is long.
  @inline(__always)
  @unsafe mutating func takePlain(
    _ gap: PackedGap, _ word: UnsafeRawPointer, _ length: Int, _ letters: TokenForm.Letters
  ) -> Bool {
    guard isInside, length <= 16, count &+ 24 <= capacity, let memory = unsafe memory else { return false }
    unsafe (memory + count).storeBytes(of: gap.bits.littleEndian, as: UInt64.self)
    let place = unsafe memory + count + gap.count
    unsafe place.storeBytes(of: word.loadUnaligned(as: UInt64.self), as: UInt64.self)
    if length > 8 {
      unsafe (place + 8).storeBytes(of: (word + 8).loadUnaligned(as: UInt64.self), as: UInt64.self)
    }
    switch letters {
    case .folded: break
    case .capital: unsafe TextPiece.capitalise(place)
    case .capitals: for letter in 0..<length { unsafe TextPiece.capitalise(place + letter) }
    }
    count &+= gap.count &+ length
    return true
  }

  /// Takes what is wanted of the next piece; nothing where one before it was missing.
  @inline(__always)
  mutating func take(_ piece: TextPiece) {
    let skipped = first + count - piece.start
    let end = min(piece.count, skipped + capacity - count)
    guard let memory = unsafe memory, skipped >= 0, skipped < end else { return }
    unsafe piece.copy(skipped..<end, to: memory + count, room: capacity - count)
    count += end - skipped
    isInside = end == piece.count
  }
}
