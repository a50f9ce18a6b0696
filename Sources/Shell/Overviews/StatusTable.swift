import CorpusIndex
import CorpusModel
import QueryEngine
import Rendering
package import Workspace

/// What the session holds: the corpus, what is not in it, the sets and the last results.
func statusTable(of session: Session) -> Relation {
  var rows: [[Value]] = []
  func add(_ what: String, _ value: String, _ count: Int? = nil) {
    rows.append([.text(what), .text(value), count.map { .integer($0) } ?? .null])
  }
  for path in session.paths { add("corpus", path) }
  if let index = session.engine?.index {
    if let freshness = session.freshness {
      add("read", freshness.read)
      add("files", freshness.files)
    }
    add("fingerprint", index.fingerprint)
    add("documents", "", index.documentCount)
    add("blocks", "", index.blockCount)
    add("turns", "", turnCount(of: index))
    add("people", "", index.people.count)
  }
  for item in session.report.unread { add("not read", "\(item.path): \(item.message)") }
  for item in session.report.misfits { add("does not fit", "\(item.path): \(item.message)") }
  for item in session.report.assumed { add("assumed", "\(item.path): \(item.message)") }
  for name in session.setNames {
    guard let set = session.sets[name] else { continue }
    add("@\(name)", set.query, set.turns.count)
  }
  for number in session.results.numbers?.suffix(5) ?? [] {
    add("%\(number)", "a result", session.results[number]?.count)
  }
  return Relation(columns: [Column("what"), Column("value"), Column("count", .number)], rows: RowSource(rows))
}

/// One line about the corpus: "4 documents, 78 turns, 3 languages, 12 speakers".
package func corpusLine(of session: Session) -> String {
  guard let index = session.engine?.index else { return "no corpus" }
  let languages = Set((0..<index.documentCount).compactMap { index.language(ofDocument: $0) })
  let speakers = ["speaker", Facet.unnamed].compactMap { index.facet($0) }.reduce(0) { count, facet in
    count + facet.entries.indices.count { !facet.blocks(withValue: $0).isEmpty }
  }
  return [
    counted(index.documentCount, "document"), counted(turnCount(of: index), "turn"),
    counted(languages.count, "language"),
    counted(speakers, "speaker"),
  ].joined(separator: ", ")
}

private func turnCount(of index: CorpusIndex) -> Int {
  index.facet("kind")?.blocks(withValue: Int(BlockKind.turn.rawValue)).count ?? 0
}
