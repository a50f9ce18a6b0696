import CorpusIndex
package import CorpusModel
package import Diagnostics
import QueryEngine

/// What a named set held, by ids, which outlive the corpus in which they were found.
struct SetContents: Sendable {
  /// A row of it.
  struct Row: Sendable {
    var id: BlockID
    var document: String
    var turn: Int?
  }

  private(set) var rows: [Row] = []

  init(_ turns: TurnSet) {
    let index = turns.index
    var seen: Set<BlockID> = []
    for place in 0..<turns.count {
      let block = turns.block(at: place)
      let id = index.id(ofBlock: block)
      guard seen.insert(id).inserted else { continue }
      rows.append(
        Row(id: id, document: index.document(index.document(ofBlock: block)).id, turn: index.block(block).block.turn))
    }
  }
}

extension Session {
  /// Runs the query of a set again and gives a table of the rows that came and went since it was made, or since the last
  /// time; a reload of the corpus is among what can change them.
  package func rerun(_ name: String) throws(Diagnostic) -> Relation {
    guard let old = sets[name] else {
      throw Diagnostic(
        "unknown set '@\(name)'", notes: setNames.isEmpty ? ["'@name = query' makes one"] : [],
        suggestion: nearest(to: name, among: setNames).map { "@" + $0 })
    }
    let before = formerContents[name] ?? SetContents(old.turns)
    let now = try remake(name, by: old.query, strict: old.strict)
    formerContents[name] = nil
    return Self.changes(from: before, to: now)
  }

  private static func changes(from before: SetContents, to now: TurnSet) -> Relation {
    let index = now.index
    let old = Set(before.rows.map(\.id))
    var current: Set<BlockID> = []
    var rows: [[Value]] = []
    for place in 0..<now.count {
      let block = now.block(at: place)
      let id = index.id(ofBlock: block)
      guard current.insert(id).inserted, !old.contains(id) else { continue }
      let record = index.block(block)
      rows.append([
        .text("came"), .text(id.description), .text(index.document(record.document).id),
        record.block.turn.map { .integer($0) } ?? .null,
        index.speakerValue(ofBlock: block), .text(now.text(at: place)),
      ])
    }
    let came = rows.count
    for row in before.rows where !current.contains(row.id) {
      // Its words may still stand in the corpus, though the query does not find them any more.
      let blocks = index.blocks(withIDPrefix: row.id.description, limit: 1)
      rows.append([
        .text("went"), .text(row.id.description), .text(row.document), row.turn.map { .integer($0) } ?? .null,
        blocks.first.map { index.speakerValue(ofBlock: $0) } ?? .null,
        blocks.first.map { .text(index.text(index.document(ofBlock: $0), index.range(ofBlock: $0))) } ?? .null,
      ])
    }
    let went = rows.count - came
    return Relation(
      columns: [
        Column("change"), Column("id"), Column("doc"), Column("turn", .number), Column("speaker"), Column("text"),
      ], rows: RowSource(rows),
      totals: [
        Total("came", .integer(came)), Total("went", .integer(went)),
        Total("stayed", .integer(current.count - came)),
      ])
  }
}
