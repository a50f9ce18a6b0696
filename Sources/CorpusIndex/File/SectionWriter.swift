/// Writes a corpus file section by section: the header comes first and is filled in last.
struct SectionWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var sink: Sink
  private var place = 0
  private var entries: [Entry] = []
  private var sums: [UInt32] = []
  /// Whether checksums are made; memory needs none.
  private let isGuarded: Bool
  /// What was not handed on yet of the section that was begun last.
  private var piece: [UInt8] = []

  /// The numbers that are decoded at a time.
  private static var stretch: Int { 1 << 16 }

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
    try begin(kind, instance, width: 1)
    try append(bytes: bytes)
    try end()
  }

  /// Adds bytes that were spooled.
  mutating func add(_ kind: SectionKind, _ instance: Int = 0, spool: Spool<UInt8>) throws(CorpusFileError) {
    try begin(kind, instance, width: 1)
    for first in stride(from: 0, to: spool.count, by: Self.stretch) {
      try append(bytes: spool.elements(first..<min(first + Self.stretch, spool.count)))
    }
    try end()
  }

  /// Adds numbers, in the least width that holds them all and that its kind allows.
  mutating func add<Number: FixedWidthInteger & UnsignedInteger>(
    _ kind: SectionKind, _ instance: Int = 0, numbers: [Number]
  ) throws(CorpusFileError) {
    try begin(kind, instance, greatest: UInt64(numbers.max() ?? 0))
    try append(numbers: numbers)
    try end()
  }

  /// Adds the numbers of a column, in the least width that holds them all and that its kind allows.
  mutating func add(_ kind: SectionKind, _ instance: Int = 0, column: GrowingColumn) throws(CorpusFileError) {
    try begin(kind, instance, greatest: UInt64(column.greatest))
    for first in stride(from: 0, to: column.count, by: Self.stretch) {
      try append(numbers: column.numbers(first..<min(first + Self.stretch, column.count)))
    }
    try end()
  }

  // MARK: Sections that come in parts

  /// Begins a section of numbers, none of them greater than `greatest`.
  mutating func begin(_ kind: SectionKind, _ instance: Int = 0, greatest: UInt64) throws(CorpusFileError) {
    let least = Self.width(of: greatest)
    try begin(kind, instance, width: least == 3 && !kind.isPacked ? 4 : least)
  }

  /// Goes on with a section of bytes.
  mutating func append(bytes: [UInt8]) throws(CorpusFileError) {
    var first = 0
    while first < bytes.count {
      let end = min(bytes.count, first + CorpusFormat.chunkSize - piece.count)
      piece.append(contentsOf: bytes[first..<end])
      first = end
      if piece.count == CorpusFormat.chunkSize { try endPiece() }
    }
  }

  /// Goes on with a section of numbers.
  mutating func append<Number: FixedWidthInteger & UnsignedInteger>(numbers: [Number]) throws(CorpusFileError) {
    let width = entries[entries.count - 1].width
    let size = Section.pieceSize(width: width)
    var first = 0
    while first < numbers.count {
      let end = min(first + (size - piece.count) / width, numbers.count)
      let start = piece.count
      piece.append(contentsOf: repeatElement(0, count: (end - first) * width))
      unsafe piece.withUnsafeMutableBytes { bytes in
        unsafe Self.pack(
          numbers[first..<end], into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]), width: width)
      }
      first = end
      if piece.count == size { try endPiece() }
    }
  }

  /// Ends the section that was begun last.
  mutating func end() throws(CorpusFileError) {
    if !piece.isEmpty { try endPiece() }
    let last = entries.count - 1
    entries[last].count = place - entries[last].offset
    try append([UInt8](repeating: 0, count: CorpusFormat.padding))
  }

  /// Ends the file: checksums, the table of sections, and what the header says of them.
  consuming func finish() throws(CorpusFileError) -> Sink {
    let (entries, sums) = (entries, sums)
    try begin(.checksums, 0, greatest: UInt64(UInt32.max))
    let checksums = place
    try append(numbers: sums)
    try end()
    var table: [UInt8] = []
    for entry in entries.sorted(by: { ($0.kind.rawValue, $0.instance) < ($1.kind.rawValue, $1.instance) }) {
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
    header += Self.bytes(UInt64(checksums), 8)
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

  private mutating func append(_ bytes: [UInt8]) throws(CorpusFileError) {
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(CorpusFileError) in
      try unsafe sink.append(UnsafeRawBufferPointer(buffer))
    }
    place += bytes.count
  }

  /// Hands on a piece with a checksum of its own.
  private mutating func endPiece() throws(CorpusFileError) {
    try append(piece)
    if isGuarded { sums.append(UInt32(truncatingIfNeeded: Self.checksum(piece))) }
    piece.removeAll(keepingCapacity: true)
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

  private static func width(of greatest: UInt64) -> Int {
    switch greatest {
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
