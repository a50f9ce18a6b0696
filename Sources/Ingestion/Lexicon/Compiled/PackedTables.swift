/// The tables of a matcher in the form of `PackedWriter`.
extension NameMatcher.Tables {
  func write(to writer: inout PackedWriter) {
    // By columns, since most of a column is alike.
    writer.write(flat: targets.map(\.traits))
    writer.write(flat: targets.map(\.field))
    writer.write(flat: targets.map(\.entry))
    writer.write(flat: targets.map(\.alias))
    writer.write(flat: targets.map(\.context))
    spellings.write(to: &writer)
    endings.write(to: &writer)
    names.write(to: &writer)
    writer.write(flat: firstTargets)
    writer.write(flat: targetsByNode)
    writer.write(longest)
  }

  /// Reads tables for gazetteers; what points outside them throws.
  static func read(
    _ reader: inout PackedReader, isInside: (NameMatcher.Target) -> Bool
  ) throws(PackedReader.Damage) -> NameMatcher.Tables {
    let traits: [UInt8] = try reader.flat()
    let fields: [Int32] = try reader.flat()
    let entries: [Int32] = try reader.flat()
    let aliases: [Int32] = try reader.flat()
    let contexts: [Int32] = try reader.flat()
    let spellings = try SpellingTrie.read(&reader)
    let endings = try SpellingTrie.read(&reader)
    let names = try FlatTrie<Int32>.read(&reader)
    let firstTargets: [UInt32] = try reader.flat()
    let targetsByNode: [Int32] = try reader.flat()
    let longest = try reader.number()
    let count = traits.count
    guard [fields.count, entries.count, aliases.count, contexts.count].allSatisfy({ $0 == count }),
      firstTargets.count == names.count + 1, firstTargets.last == UInt32(targetsByNode.count),
      firstTargets.isAscending,
      targetsByNode.allSatisfy({ (0..<Int32(count)).contains($0) })
    else { throw PackedReader.Damage() }
    var targets: [NameMatcher.Target] = []
    targets.reserveCapacity(count)
    for place in 0..<count {
      let target = NameMatcher.Target(
        traits: traits[place], field: fields[place], entry: entries[place], alias: aliases[place],
        context: contexts[place])
      guard let target, isInside(target) else { throw PackedReader.Damage() }
      targets.append(target)
    }
    return NameMatcher.Tables(
      targets: targets, spellings: spellings, endings: endings, names: names, firstTargets: firstTargets,
      targetsByNode: targetsByNode, longest: longest)
  }
}

extension NameMatcher.Target {
  private static let tight: UInt8 = 1 << 6
  private static let exact: UInt8 = 1 << 7

  /// Kind, tightness and exactness in one byte.
  fileprivate var traits: UInt8 { kind.rawValue | (isTight ? Self.tight : 0) | (isExact ? Self.exact : 0) }

  fileprivate init?(traits: UInt8, field: Int32, entry: Int32, alias: Int32, context: Int32) {
    guard let kind = Kind(rawValue: traits & ~(Self.tight | Self.exact)) else { return nil }
    self.init(
      kind: kind, field: field, entry: entry, alias: alias, context: context, isTight: traits & Self.tight != 0,
      isExact: traits & Self.exact != 0)
  }
}

extension SpellingTrie {
  fileprivate func write(to writer: inout PackedWriter) {
    nodes.write(to: &writer)
    writer.write(flat: marks)
  }

  fileprivate static func read(_ reader: inout PackedReader) throws(PackedReader.Damage) -> SpellingTrie {
    guard let trie = SpellingTrie(nodes: try FlatTrie.read(&reader), marks: try reader.flat()) else {
      throw PackedReader.Damage()
    }
    return trie
  }
}

extension FlatTrie {
  fileprivate func write(to writer: inout PackedWriter) {
    writer.write(flat: labels)
    writer.write(flat: firstChildren)
  }

  fileprivate static func read(_ reader: inout PackedReader) throws(PackedReader.Damage) -> FlatTrie {
    guard let trie = FlatTrie(labels: try reader.flat(), firstChildren: try reader.flat()) else {
      throw PackedReader.Damage()
    }
    return trie
  }
}
