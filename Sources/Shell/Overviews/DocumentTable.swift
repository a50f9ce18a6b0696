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
    let speakers = speakers(in: index, blocks: document.blocks)
    return [
      .text(document.id), document.title.map { .text($0) } ?? .null, document.source.map { .text($0) } ?? .null,
      document.date.map { .date($0) } ?? .null, document.language.map { .text($0) } ?? .null, .text(document.format),
      .integer(document.blocks.count { index.kind(ofBlock: $0) == .turn }),
      .integer(document.blocks.count { index.kind(ofBlock: $0) == .quote }),
      .list(speakers.map(\.value)), .list(document.notes.map { .text($0) }),
      .text(document.path), .integer(document.byteCount), .integer(document.blocks.count),
    ]
  }
  return Relation(columns: columns, rows: rows)
}

/// Who speaks in some blocks, those with the most turns and quotations first.
private func speakers(in index: CorpusIndex, blocks: Range<Int>) -> [Voice] {
  var counts: [Voice: Int] = [:]
  for block in blocks where index.kind(ofBlock: block).isSearchedByDefault {
    if let voice = Voice(ofBlock: block, in: index) { counts[voice, default: 0] += 1 }
  }
  return Voice.ranked(counts)
}
