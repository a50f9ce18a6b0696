/// A corpus file that is open: its sections by what they are.
struct CorpusImage: Sendable {
  private let bytes: CorpusBytes
  /// In the order of their kinds and instances.
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    var kind: UInt32
    var instance: Int
    var range: Range<Int>
    var width: Int
    /// Where the checksums begin.
    var sums: Int

    func comes(before other: Entry) -> Bool { (kind, instance) < (other.kind, other.instance) }
  }

  /// Reads the header and the table of sections; checks that both are whole and that all sections lie in the file.
  ///
  /// The sections themselves are checked when they are touched.
  init(_ bytes: CorpusBytes) throws(CorpusFileError) {
    self.bytes = bytes
    let size = bytes.count
    guard size >= CorpusFormat.headerSize else {
      throw Self.beginsAsCorpus(bytes) ? .cut(stated: CorpusFormat.headerSize, found: size) : .foreign
    }
    guard Self.beginsAsCorpus(bytes) else { throw .foreign }
    guard bytes.word(at: 12) == CorpusFormat.byteOrder else { throw .damaged(byte: 12, part: "header") }
    let version = Int(bytes.word(at: 8))
    // What a later format says of itself is not for us to check, but that it says so.
    guard version <= CorpusFormat.version else { throw .newer(version: version) }
    guard version == CorpusFormat.version else { throw .older(version: version) }
    guard bytes.checksum(of: 0..<56) == bytes.longWord(at: 56) else { throw .damaged(byte: 0, part: "header") }
    let stated = Int(clamping: bytes.longWord(at: 24))
    guard stated == size else { throw .cut(stated: stated, found: size) }
    guard bytes.word(at: 16) == CorpusFormat.analyzer else { throw .otherTerms }

    let count = Int(bytes.word(at: 20))
    let table = Int(clamping: bytes.longWord(at: 32))
    let sums = Int(clamping: bytes.longWord(at: 40))
    guard table >= CorpusFormat.headerSize, table <= size, (size - table) / CorpusFormat.entrySize == count,
      (size - table) % CorpusFormat.entrySize == 0, sums >= CorpusFormat.headerSize, sums <= table,
      bytes.checksum(of: table..<size) == bytes.longWord(at: 48)
    else { throw .damaged(byte: table, part: "table of sections") }
    entries.reserveCapacity(count)
    for number in 0..<count { try addEntry(at: table + number * CorpusFormat.entrySize, sums: sums..<table) }
    // They mostly are so already: to ask is cheaper than to sort.
    let isSorted = entries.indices.dropFirst().allSatisfy { entries[$0 - 1].comes(before: entries[$0]) }
    if !isSorted { entries.sort { $0.comes(before: $1) } }
  }

  /// The numbers of a section, each of which obeys a rule.
  ///
  /// - Parameter count: how many there must be; nil for any number.
  func column<Element>(
    _ kind: SectionKind, _ instance: Int = 0, count: Int? = nil, rule: SectionRule = .any
  ) throws(CorpusFileError) -> MappedColumn<Element> {
    guard let entry = entry(kind.rawValue, instance) else {
      throw .damaged(byte: 0, part: "no section '\(kind.name)'")
    }
    let section = Section(
      bytes, entry.range, width: entry.width, kind: kind.rawValue, rule: rule, sums: entry.sums)
    let column = MappedColumn<Element>(section)
    // Numbers that name something need something to name.
    if rule == .below(0), column.endIndex > 0 { throw .damaged(byte: entry.range.lowerBound, part: kind.name) }
    if let count, column.endIndex != count { throw .damaged(byte: entry.range.lowerBound, part: kind.name) }
    return column
  }

  /// What was found to be damaged since the file was opened, or nil.
  var damage: CorpusFileError? { bytes.damage }

  /// Notes that what a section says makes no sense.
  func noteDamage(_ error: CorpusFileError) { bytes.noteDamage(error) }

  /// The size in bytes.
  var size: Int { bytes.count }

  /// Checks every section against its checksums; for whoever wants to know now.
  func checkAll() throws(CorpusFileError) {
    for entry in entries {
      let section = Section(bytes, entry.range, width: entry.width, kind: entry.kind, rule: .any, sums: entry.sums)
      _ = section.isGood(in: 0..<entry.range.count)
    }
    if let damage { throw damage }
  }

  // MARK: Steps

  private func entry(_ kind: UInt32, _ instance: Int) -> Entry? {
    var (lower, upper) = (0, entries.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if (entries[middle].kind, entries[middle].instance) < (kind, instance) {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    guard lower < entries.count, entries[lower].kind == kind, entries[lower].instance == instance else { return nil }
    return entries[lower]
  }

  private static func beginsAsCorpus(_ bytes: CorpusBytes) -> Bool {
    let shown = min(bytes.count, CorpusFormat.magic.count)
    let opening = unsafe [UInt8](UnsafeRawBufferPointer(start: bytes.start, count: shown))
    return shown > 0 && opening[...] == CorpusFormat.magic[..<shown]
  }

  private mutating func addEntry(at place: Int, sums: Range<Int>) throws(CorpusFileError) {
    let width = Int(clamping: bytes.longWord(at: place + 8))
    let offset = Int(clamping: bytes.longWord(at: place + 16))
    let count = Int(clamping: bytes.longWord(at: place + 24))
    let firstSum = Int(clamping: bytes.longWord(at: place + 32))
    let kind = bytes.word(at: place)
    guard [1, 2, 3, 4, 8].contains(width), offset % CorpusFormat.alignment == 0, offset >= CorpusFormat.headerSize,
      count % width == 0, offset <= sums.upperBound, count <= sums.upperBound - offset,
      sums.upperBound - offset - count >= CorpusFormat.padding
    else { throw .damaged(byte: place, part: "table of sections") }
    // The checksums guard themselves: a spoilt one fails with its piece.
    if kind == SectionKind.checksums.rawValue { return }
    let sumCount = bytes.isForeign ? Section.pieces(of: count, width: width) : 0
    guard firstSum <= sums.count / 4, sumCount <= sums.count / 4 - firstSum else {
      throw .damaged(byte: place, part: "table of sections")
    }
    entries.append(
      Entry(
        kind: kind, instance: Int(bytes.word(at: place + 4)), range: offset..<offset + count, width: width,
        sums: sums.lowerBound + firstSum * 4))
  }
}
