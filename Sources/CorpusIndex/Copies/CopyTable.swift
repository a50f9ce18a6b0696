/// Which blocks say again what another document's block says more fully.
package struct CopyTable: Sendable {
  /// The blocks that are copies, ascending.
  package var copies: [UInt32] { copyColumn.numbers(0..<copyColumn.count) }

  private let copyColumn: MappedColumn<UInt32>
  /// For each copy the fullest block of its group, which is no copy.
  private let primaries: MappedColumn<UInt32>
  /// The places of copies in the order of their primaries.
  private let byPrimary: MappedColumn<UInt32>

  /// Opens the sections.
  init(_ image: CorpusImage, blocks: Int) throws(CorpusFileError) {
    copyColumn = try image.column(.copies, rule: .below(blocks))
    primaries = try image.column(.copyPrimaries, count: copyColumn.count, rule: .below(blocks))
    byPrimary = try image.column(.copiesByPrimary, count: copyColumn.count, rule: .below(copyColumn.count))
  }

  /// Writes copies, each with the fuller block that it was found in, which may be a copy itself.
  static func write<Sink: ByteSink & ~Copyable>(
    _ containers: [UInt32: UInt32], to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    let copies = containers.keys.sorted()
    let primaries = copies.map { copy in
      var root = copy
      while let next = containers[root] { root = next }
      return root
    }
    let byPrimary = copies.indices.sorted { (primaries[$0], $0) < (primaries[$1], $1) }
    try writer.add(.copies, numbers: copies)
    try writer.add(.copyPrimaries, numbers: primaries)
    try writer.add(.copiesByPrimary, numbers: byPrimary.map { UInt32($0) })
  }

  /// The primary of the group that a block is in, itself included; nil for a block without copies.
  package func primary(ofBlock block: Int) -> Int? {
    let block = UInt32(block)
    let place = copyColumn.firstPlace { $0 >= block }
    if place < copyColumn.count, copyColumn[place] == block { return Int(primaries[place]) }
    return group(of: block).isEmpty ? nil : Int(block)
  }

  /// A primary with its copies, ascending; the block alone where it has none.
  package func group(ofPrimary block: Int) -> [UInt32] {
    ([UInt32(block)] + group(of: UInt32(block)).map { copyColumn[Int(byPrimary[$0])] }).sorted()
  }

  /// All blocks that have copies or are some, ascending.
  package var members: [UInt32] { Array(Set(copies).union(primaries)).sorted() }

  /// The places in `byPrimary` of the copies of a primary.
  private func group(of primary: UInt32) -> Range<Int> {
    let first = byPrimary.firstPlace { primaries[Int($0)] >= primary }
    return first..<byPrimary.firstPlace { primaries[Int($0)] > primary }
  }
}
