/// Writes a corpus file section by section: the header comes first and is filled in last.
struct SectionWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var sink: Sink
  private var place = 0
  private var entries: [Entry] = []
  private var sums: [UInt32] = []
  /// Whether checksums are made; memory needs none.
  private let isGuarded: Bool

  /// A line of the table of sections.
  private struct Entry {
    var kind: SectionKind
    var instance: Int
    var width: Int
    var offset: Int
    var count: Int
    var firstSum: Int
  }

  /// Begins a file.
  init(to sink: consuming Sink, isGuarded: Bool) throws(CorpusFileError) {
    self.sink = sink
    self.isGuarded = isGuarded
    try append([UInt8](repeating: 0, count: CorpusFormat.headerSize))
  }

  /// Adds bytes.
  mutating func add(_ kind: SectionKind, _ instance: Int = 0, bytes: [UInt8]) throws(CorpusFileError) {
    try add(kind, instance, byteRuns: CollectionOfOne(bytes))
  }

  /// Adds bytes that come in runs.
  mutating func add(
    _ kind: SectionKind, _ instance: Int = 0, byteRuns runs: some Sequence<[UInt8]>
  ) throws(CorpusFileError) {
    try begin(kind, instance, width: 1)
    var piece: [UInt8] = []
    for run in runs {
      try append(run)
      guard isGuarded else { continue }
      var place = 0
      while place < run.count {
        let end = min(run.count, place + CorpusFormat.chunkSize - piece.count)
        piece.append(contentsOf: run[place..<end])
        place = end
        guard piece.count == CorpusFormat.chunkSize else { continue }
        endPiece(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    if !piece.isEmpty { endPiece(piece) }
    try end()
  }

  /// Adds numbers, in the least width that holds them all.
  mutating func add<Number: FixedWidthInteger & UnsignedInteger>(
    _ kind: SectionKind, _ instance: Int = 0, numbers: [Number]
  ) throws(CorpusFileError) {
    let width = Self.width(of: numbers.max() ?? 0)
    try begin(kind, instance, width: width)
    var piece = [UInt8](repeating: 0, count: Section.pieceSize(width: width))
    var first = 0
    while first < numbers.count {
      let end = min(first + piece.count / width, numbers.count)
      let size = (end - first) * width
      unsafe piece.withUnsafeMutableBytes { unsafe Self.pack(numbers[first..<end], into: $0, width: width) }
      if size < piece.count { piece.removeLast(piece.count - size) }
      try append(piece)
      endPiece(piece)
      first = end
    }
    try end()
  }

  /// Ends the file: checksums, the table of sections, and what the header says of them.
  consuming func finish() throws(CorpusFileError) -> Sink {
    let (entries, sums) = (entries, sums)
    try begin(.checksums, 0, width: 4)
    try append(sums.flatMap { Self.bytes(UInt64($0), 4) })
    let checksums = place
    try end()
    var table: [UInt8] = []
    for entry in entries {
      table += Self.bytes(UInt64(entry.kind.rawValue), 4) + Self.bytes(UInt64(entry.instance), 4)
      table += Self.bytes(UInt64(entry.width), 8) + Self.bytes(UInt64(entry.offset), 8)
      table += Self.bytes(UInt64(entry.count), 8) + Self.bytes(UInt64(entry.firstSum), 8) + Self.bytes(0, 8)
    }
    let tablePlace = place
    try append(table)
    var header = CorpusFormat.magic
    header += Self.bytes(UInt64(CorpusFormat.version), 4) + Self.bytes(UInt64(CorpusFormat.byteOrder), 4)
    header += Self.bytes(UInt64(CorpusFormat.analyzer), 4) + Self.bytes(UInt64(entries.count), 4)
    header += Self.bytes(UInt64(place), 8) + Self.bytes(UInt64(tablePlace), 8)
    header += Self.bytes(UInt64(checksums - sums.count * 4), 8)
    header += Self.bytes(Self.checksum(table), 8)
    header += Self.bytes(Self.checksum(header), 8)
    try sink.finish(header: header)
    return sink
  }

  // MARK: Steps

  private mutating func begin(_ kind: SectionKind, _ instance: Int, width: Int) throws(CorpusFileError) {
    let gap = (CorpusFormat.alignment - place % CorpusFormat.alignment) % CorpusFormat.alignment
    if gap > 0 { try append([UInt8](repeating: 0, count: gap)) }
    entries.append(
      Entry(kind: kind, instance: instance, width: width, offset: place, count: 0, firstSum: sums.count))
  }

  private mutating func end() throws(CorpusFileError) {
    let last = entries.count - 1
    entries[last].count = place - entries[last].offset
    try append([UInt8](repeating: 0, count: CorpusFormat.padding))
  }

  private mutating func append(_ bytes: [UInt8]) throws(CorpusFileError) {
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(CorpusFileError) in
      try unsafe sink.append(UnsafeRawBufferPointer(buffer))
    }
    place += bytes.count
  }

  private mutating func endPiece(_ piece: [UInt8]) {
    if isGuarded { sums.append(UInt32(truncatingIfNeeded: Self.checksum(piece))) }
  }

  /// Writes numbers side by side, little end first.
  @unsafe private static func pack(
    _ numbers: ArraySlice<some FixedWidthInteger>, into bytes: UnsafeMutableRawBufferPointer, width: Int
  ) {
    var place = 0
    for number in numbers {
      switch width {
      case 1: unsafe bytes.storeBytes(of: UInt8(truncatingIfNeeded: number), toByteOffset: place, as: UInt8.self)
      case 2:
        unsafe bytes.storeBytes(
          of: UInt16(truncatingIfNeeded: number).littleEndian, toByteOffset: place, as: UInt16.self)
      case 3:
        unsafe bytes.storeBytes(
          of: UInt16(truncatingIfNeeded: number).littleEndian, toByteOffset: place, as: UInt16.self)
        unsafe bytes.storeBytes(
          of: UInt8(truncatingIfNeeded: number >> 16), toByteOffset: place + 2, as: UInt8.self)
      case 4:
        unsafe bytes.storeBytes(
          of: UInt32(truncatingIfNeeded: number).littleEndian, toByteOffset: place, as: UInt32.self)
      default:
        unsafe bytes.storeBytes(
          of: UInt64(truncatingIfNeeded: number).littleEndian, toByteOffset: place, as: UInt64.self)
      }
      place += width
    }
  }

  private static func width(of greatest: some FixedWidthInteger) -> Int {
    switch UInt64(greatest) {
    case 0..<1 << 8: 1
    case 0..<1 << 16: 2
    case 0..<1 << 24: 3
    case 0..<1 << 32: 4
    default: 8
    }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe xxh3($0) }
  }

  private static func bytes(_ number: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) }
  }
}
