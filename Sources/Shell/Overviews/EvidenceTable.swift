import CorpusIndex
import CorpusModel
import QueryEngine

/// What is attached to rows, one a line, with what became of those whose words are no longer in the corpus.
///
/// People see the beginning of the words, or where they changed; machines all of them.
func evidenceTable(
  of evidence: AttachedEvidence, in index: CorpusIndex, path: String?, onlyChanged: Bool
) -> Relation {
  var rows: [[Value]] = []
  for (entry, standing) in zip(evidence.entries, evidence.standings) {
    var state: Value = .null
    var now: Int?
    switch standing {
    case .found: if onlyChanged { continue }
    case .changed(let block):
      state = .text("changed")
      now = block
    case .elsewhere:
      if onlyChanged { continue }
      state = .text("not in this corpus")
    }
    let text = now.map { index.text(index.document(ofBlock: $0), index.range(ofBlock: $0)) }
    let difference = text.map { firstDifference(entry.text, $0) } ?? 0
    rows.append([
      .text(entry.id.description), .text(entry.document), entry.turn.map { .integer($0) } ?? .null,
      entry.speaker.map { .text($0) } ?? .null, .list(entry.tags.map { .text($0) }),
      entry.note.map { .text($0) } ?? .null, .text(excerpt(of: entry.text, fromWord: difference)), .text(entry.text),
      state,
      text.map { .text(excerpt(of: $0, fromWord: difference)) } ?? .null,
      now.map { .text(index.id(ofBlock: $0).description) } ?? .null, text.map { .text($0) } ?? .null,
    ])
  }
  return Relation(
    columns: [
      Column("id"), Column("doc"), Column("turn", .number), Column("speaker"), Column("tag", .list), Column("note"),
      Column("words"), Column("text", isDetail: true), Column("state"), Column("now"), Column("now_id"),
      Column("now_text", isDetail: true),
    ],
    rows: RowSource(rows),
    notes: [path.map { "kept in \($0)" } ?? "kept in no file: it goes with this session"])
}

/// The number of words that two texts have in common at their beginning.
private func firstDifference(_ old: String, _ new: String) -> Int {
  zip(words(of: old), words(of: new)).prefix { $0 == $1 }.count
}

private func words(of text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
