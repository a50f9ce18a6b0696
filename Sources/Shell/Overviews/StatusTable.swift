package import CorpusIndex
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
    for row in contentRows(of: index) { add(row.what, row.value, row.count) }
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

/// One line about the corpus: "4 documents, 78 turns, 8 quotations, 3 languages, 7 speakers".
package func corpusLine(of session: Session) -> String {
  guard let index = session.engine?.index else { return "no corpus" }
  let contents = CorpusContents(of: index)
  let parts = [
    counted(contents.documents, "document"), counted(contents.turns, "turn"),
    contents.quotations > 0 ? counted(contents.quotations, "quotation") : nil,
    counted(contents.languages, "language"), counted(contents.speakers, "speaker"),
  ]
  return parts.compactMap(\.self).joined(separator: ", ")
}

/// How much a corpus holds, a row for each number with what it is made of.
package func contentRows(of index: CorpusIndex) -> [(what: String, value: String, count: Int)] {
  let contents = CorpusContents(of: index)
  let people = contents.people == 1 ? "1 person" : "\(contents.people) people"
  return [
    ("documents", "", contents.documents),
    ("languages", "", contents.languages),
    ("blocks", "", contents.blocks),
    ("said", "\(counted(contents.turns, "turn")), \(counted(contents.quotations, "quotation"))", contents.said),
    ("speakers", "\(people), \(counted(contents.labels, "label"))", contents.speakers),
  ]
}
