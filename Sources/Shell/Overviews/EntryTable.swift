package import CorpusIndex
package import CorpusModel

/// The entries of a gazetteer that the corpus mentions: how many turns, how often, in how many documents, and under
/// which names; with `all` those that it does not mention too.
package func entryTable(of gazetteer: Gazetteer, in index: CorpusIndex, all: Bool = false) -> Relation {
  var uses: [String: EntryUse] = [:]
  for document in 0..<index.documentCount {
    for mention in index.mentions(ofDocument: document, inside: 0..<index.document(document).byteCount)
    where mention.field == gazetteer.name {
      uses[mention.entry, default: EntryUse()].add(mention, in: document)
    }
  }
  var rows: [(turns: Int, row: [Value])] = []
  let facet = index.facet(gazetteer.name)
  let numbers = Dictionary(
    (facet.map { Array($0.entries) } ?? []).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  for entry in gazetteer.entries {
    let use = uses[entry.id] ?? EntryUse()
    if use.mentions == 0 && !all { continue }
    let blocks = numbers[entry.id].flatMap { facet?.blocks(withValue: $0) }.map(Array.init) ?? []
    let turns = blocks.count { index.kind(ofBlock: Int($0)).isSearchedByDefault }
    let spellings = use.spellings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    rows.append(
      (
        turns,
        [
          .text(entry.id), .text(entry.name), .integer(turns), .integer(use.mentions), .integer(use.documents.count),
          .list(listed(spellings.map { "\($0.key) \($0.value)" })),
          entry.facts["parent"].map { .text($0) } ?? .null,
        ]
      ))
  }
  // The order of the gazetteer decides between equals.
  let sorted = rows.enumerated().sorted { ($1.element.turns, $0.offset) < ($0.element.turns, $1.offset) }
  let columns = [
    Column(gazetteer.name), Column("name"), Column("turns", .number), Column("mentions", .number),
    Column("docs", .number), Column("names", .list), Column("parent", isDetail: true),
  ]
  let unused = gazetteer.entries.count - rows.count
  return Relation(
    columns: columns, rows: RowSource(sorted.map(\.element.row)),
    notes: unused > 0 ? ["\(unused) more in the list are mentioned nowhere; `all` shows them."] : [])
}

/// The first few of a list, and how many more there are.
private func listed(_ names: [String]) -> [Value] {
  let shown = names.prefix(6).map { Value.text($0) }
  return names.count > 6 ? shown + [.text("+\(names.count - 6) more")] : shown
}

/// Where and how an entry is named.
private struct EntryUse {
  var mentions = 0
  var documents: Set<Int> = []
  var spellings: [String: Int] = [:]

  mutating func add(_ mention: Mention, in document: Int) {
    mentions += 1
    documents.insert(document)
    spellings[mention.alias, default: 0] += 1
  }
}
