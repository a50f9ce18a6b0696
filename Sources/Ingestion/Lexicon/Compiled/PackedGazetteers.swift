import CorpusModel

/// Gazetteers in the form of `PackedWriter`.
///
/// Words that many aliases share (lists of context words, sorts, keys of facts) are written once, in front.
struct PackedGazetteers {
  /// Lists of words, each different.
  private var lists: [[String]] = []
  private var places: [[String]: Int] = [:]

  /// Writes gazetteers.
  static func write(_ gazetteers: [Gazetteer], to writer: inout PackedWriter) {
    var packed = PackedGazetteers()
    var body = PackedWriter()
    body.write(gazetteers) { body, gazetteer in
      body.write(gazetteer.name)
      body.write(gazetteer.entries) { packed.write($1, to: &$0) }
    }
    writer.write(packed.lists) { $0.write($1) { $0.write($1) } }
    writer.append(body)
  }

  /// Reads gazetteers.
  static func read(_ reader: inout PackedReader) throws(PackedReader.Damage) -> [Gazetteer] {
    let lists = try reader.array { reader throws(PackedReader.Damage) in try reader.array(text) }
    let packed = PackedGazetteers(lists: lists)
    return try reader.array { reader throws(PackedReader.Damage) in
      let name = try reader.text()
      return Gazetteer(
        name: name, entries: try reader.array { reader throws(PackedReader.Damage) in try packed.entry(&reader) })
    }
  }

  private static func text(_ reader: inout PackedReader) throws(PackedReader.Damage) -> String { try reader.text() }

  // MARK: Entries

  private mutating func write(_ entry: GazetteerEntry, to writer: inout PackedWriter) {
    writer.write(entry.id)
    writer.write(entry.name)
    writer.write(entry.aliases) { write($1, to: &$0) }
    writer.write(entry.facts.sorted { $0.key < $1.key }) { writer, fact in
      writer.write(place(of: [fact.key]))
      writer.write(fact.value)
    }
    writer.write(entry.denials) { $0.write($1) }
  }

  private func entry(_ reader: inout PackedReader) throws(PackedReader.Damage) -> GazetteerEntry {
    var entry = GazetteerEntry(id: try reader.text(), name: try reader.text())
    entry.aliases = try reader.array { reader throws(PackedReader.Damage) in try alias(&reader) }
    let facts = try reader.array { reader throws(PackedReader.Damage) in (try word(&reader), try reader.text()) }
    entry.facts.reserveCapacity(facts.count)
    for (key, value) in facts { entry.facts[key] = value }
    entry.denials = try reader.array(Self.text)
    return entry
  }

  // MARK: Aliases

  /// What an alias has besides its text, as bits of the number in front of it.
  private enum Trait: Int, CaseIterable {
    case exact, needsContext, requires, excludes, follows, scope, sort

    func isIn(_ traits: Int) -> Bool { traits >> rawValue & 1 == 1 }
  }

  private mutating func write(_ alias: Alias, to writer: inout PackedWriter) {
    let lists: [(Trait, [String])] = [
      (.requires, alias.requires), (.excludes, alias.excludes), (.follows, alias.follows),
      (.scope, alias.scope.map { [$0] } ?? []), (.sort, alias.sort.map { [$0] } ?? []),
    ]
    var traits =
      (alias.isExact ? 1 << Trait.exact.rawValue : 0) | (alias.needsContext ? 1 << Trait.needsContext.rawValue : 0)
    for (trait, words) in lists where !words.isEmpty { traits |= 1 << trait.rawValue }
    writer.write(traits)
    writer.write(alias.text)
    for (_, words) in lists where !words.isEmpty { writer.write(place(of: words)) }
  }

  private func alias(_ reader: inout PackedReader) throws(PackedReader.Damage) -> Alias {
    let traits = try reader.number()
    return Alias(
      try reader.text(), isExact: Trait.exact.isIn(traits), needsContext: Trait.needsContext.isIn(traits),
      requires: Trait.requires.isIn(traits) ? try list(&reader) : [],
      excludes: Trait.excludes.isIn(traits) ? try list(&reader) : [],
      follows: Trait.follows.isIn(traits) ? try list(&reader) : [],
      scope: Trait.scope.isIn(traits) ? try word(&reader) : nil,
      sort: Trait.sort.isIn(traits) ? try word(&reader) : nil)
  }

  // MARK: Shared lists

  private mutating func place(of list: [String]) -> Int {
    if let place = places[list] { return place }
    places[list] = lists.count
    lists.append(list)
    return lists.count - 1
  }

  private func list(_ reader: inout PackedReader) throws(PackedReader.Damage) -> [String] {
    let place = try reader.number()
    guard lists.indices.contains(place) else { throw PackedReader.Damage() }
    return lists[place]
  }

  private func word(_ reader: inout PackedReader) throws(PackedReader.Damage) -> String {
    guard let word = try list(&reader).first else { throw PackedReader.Damage() }
    return word
  }
}
