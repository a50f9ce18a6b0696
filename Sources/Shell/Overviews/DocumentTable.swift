package import CorpusIndex
package import CorpusModel

/// The documents of a corpus, one a row: what each is, who speaks in it, what was assumed of it.
package func documentTable(of index: CorpusIndex) -> Relation {
  let columns = [
    Column("doc"), Column("title"), Column("source"), Column("date", .date), Column("lang"), Column("format"),
    Column("turns", .number), Column("quotes", .number), Column("speakers", .list), Column("notes", .list),
    Column("path", isDetail: true), Column("bytes", .number, isDetail: true),
    Column("blocks", .number, isDetail: true),
  ]
  let rows = RowSource(count: index.documentCount) { number in
    let document = index.document(number)
    let speakers = speakerCounts(in: index, blocks: document.blocks)
    return [
      .text(document.id), document.title.map { .text($0) } ?? .null, document.source.map { .text($0) } ?? .null,
      document.date.map { .date($0) } ?? .null, document.language.map { .text($0) } ?? .null, .text(document.format),
      .integer(document.blocks.count { index.kind(ofBlock: $0) == .turn }),
      .integer(document.blocks.count { index.kind(ofBlock: $0) == .quote }),
      .list(speakers.map { .entity(id: $0.person.id, name: $0.person.name) }), .list(document.notes.map { .text($0) }),
      .text(document.path), .integer(document.byteCount), .integer(document.blocks.count),
    ]
  }
  return Relation(columns: columns, rows: rows)
}

/// Who speaks in some blocks, with the number of turns and quotations, the most first.
func speakerCounts(in index: CorpusIndex, blocks: Range<Int>) -> [(person: Person, count: Int)] {
  var counts: [String: (person: Person, count: Int)] = [:]
  for block in blocks where index.kind(ofBlock: block).isSearchedByDefault {
    guard let person = index.speaker(ofBlock: block) else { continue }
    counts[person.id, default: (person, 0)].count += 1
  }
  return counts.values.sorted { ($1.count, $0.person.id) < ($0.count, $1.person.id) }
}
