/// What takes the bytes of a corpus file as they are written, one behind the other.
protocol ByteSink: ~Copyable {
  /// Takes the next bytes.
  @unsafe mutating func append(_ bytes: UnsafeRawBufferPointer) throws(CorpusFileError)

  /// Puts the header over the bytes at the start, and ends.
  mutating func finish(header: [UInt8]) throws(CorpusFileError)
}

/// Bytes in memory.
@safe struct MemorySink: ByteSink, ~Copyable {
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  /// Begins with room for so many bytes.
  init(capacity: Int) {
    self.capacity = max(capacity, 4096)
    unsafe memory = .allocate(byteCount: self.capacity, alignment: CorpusFormat.alignment)
  }

  deinit { unsafe memory.deallocate() }

  @unsafe mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    if count + bytes.count > capacity {
      capacity = max(capacity * 2, count + bytes.count)
      let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: CorpusFormat.alignment)
      unsafe larger.copyMemory(from: memory, byteCount: count)
      unsafe memory.deallocate()
      unsafe memory = larger
    }
    unsafe (memory + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  mutating func finish(header: [UInt8]) {
    unsafe header.withUnsafeBytes {
      unsafe UnsafeMutableRawBufferPointer(start: memory, count: count).copyMemory(from: $0)
    }
  }

  /// Hands the bytes over.
  consuming func bytes() -> CorpusBytes {
    let (memory, count) = unsafe (memory, count)
    discard self
    return unsafe CorpusBytes(adopting: memory, count: count)
  }
}
