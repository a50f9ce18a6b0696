import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `latency [by f] [under T]`: how long answers take in dialogues with times.
package struct Latency: Stage {
  package static let signature = StageSignature(
    name: "latency", takes: .turns, gives: .table,
    clauses: [
      StageSignature.Clause("by", [.names(optional: false)]),
      StageSignature.Clause("under", [.string(optional: false)]),
    ],
    synopsis: "latency [by f, g] [under T]",
    summary:
      "Measures the time from a question to the first answer by another role: median, 90th percentile, share in time.",
    example: "role:guest | latency by speaker under 1m")

  private let fields: [Field]
  /// The T of `under T` in milliseconds, and as it was written.
  private let bound: (milliseconds: Int, written: String)?

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    var fields: [Field] = []
    for name in try context.names(call.clause("by") ?? []) { fields.append(try context.field(name)) }
    self.fields = fields
    guard let argument = call.clause("under")?.first else {
      bound = nil
      return
    }
    let written = try context.text(argument, what: "the time")
    guard let milliseconds = TimeSpan.milliseconds(written.value) else {
      throw context.error(
        "'\(written.value)' is no time", at: written.range, notes: ["write 30s, 1m, 2h, 90, 1:30 or 1:02:03"])
    }
    bound = (milliseconds, written.value)
  }

  /// What is known of the questions of a group.
  private struct Group {
    var questions = 0
    var answered = 0
    /// The times of the answers in milliseconds.
    var times: [Int] = []
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "latency")
    let index = turns.index
    let asked = turns.blockSet
    var documents = Set<Int>()
    for block in asked.blocks { documents.insert(index.document(ofBlock: Int(block))) }
    var groups: [[Value]: Group] = fields.isEmpty ? [[]: Group()] : [:]
    for document in documents.sorted() {
      try context.checkCancelled()
      for exchange in Exchange.all(ofDocument: document, in: index)
      where asked.contains(exchange.question) || exchange.answer.map({ asked.contains($0) }) ?? false {
        let time = exchange.answer.flatMap { answer -> Int? in
          guard let start = index.time(ofBlock: exchange.question), let end = index.time(ofBlock: answer) else {
            return nil
          }
          return end >= start ? end - start : nil
        }
        for key in keys(ofBlock: exchange.answer ?? exchange.question, in: index) {
          groups[key, default: Group()].questions += 1
          groups[key, default: Group()].answered += exchange.answer == nil ? 0 : 1
          if let time { groups[key, default: Group()].times.append(time) }
        }
      }
    }
    if groups.values.allSatisfy({ $0.times.isEmpty }) { context.note("no question and answer have times") }
    return .table(relation(groups))
  }

  /// Every combination of a block's values.
  private func keys(ofBlock block: Int, in index: CorpusIndex) -> [[Value]] {
    var keys: [[Value]] = [[]]
    for field in fields {
      let values: [Value]
      switch field.value(ofBlock: block, in: index) {
      case .list(let several): values = several.isEmpty ? [.null] : several
      case let single: values = [single]
      }
      keys = keys.flatMap { key in values.map { key + [$0] } }
    }
    return keys
  }

  private func relation(_ groups: [[Value]: Group]) -> Relation {
    let ranked = Array(groups)
    let order = stableOrder(
      rows: ranked.count,
      keys: [ranked.map { .number(Double($0.value.questions)) }]
        + fields.indices.map { place in ranked.map { SortKey($0.key[place]) } },
      descending: [true] + fields.map { _ in false })
    var names = ColumnNames()
    var columns = fields.map { field in
      var column = TurnColumn.field(field).groupColumn
      column.name = names.name(column.name)
      return column
    }
    columns += [
      Column("questions", .number), Column("unanswered", .number), Column("untimed", .number),
      Column("median", .time), Column("p90", .time),
    ]
    if let bound { columns.append(Column(names.name("under_\(bound.written)"), .number)) }
    let rows = order.map { place in
      let (key, group) = (ranked[place].key, ranked[place].value)
      let times = group.times.sorted()
      var row: [Value] = key
      row += [
        .integer(group.questions), .integer(group.questions - group.answered),
        .integer(group.answered - times.count), time(quantile(times, 0.5)), time(quantile(times, 0.9)),
      ]
      if let bound {
        let within = times.count { $0 <= bound.milliseconds }
        row.append(times.isEmpty ? .null : .number(Double(within) * 100 / Double(times.count)))
      }
      return row
    }
    var relation = Relation(columns: columns, rows: RowSource(rows))
    relation.measured = fields.count + 3..<fields.count + 4
    return relation
  }

  private func time(_ milliseconds: Double?) -> Value { milliseconds.map { .time(Int($0.rounded())) } ?? .null }
}

/// A question with its first answer.
struct Exchange {
  /// The block of the question, the first of several in a row.
  var question: Int
  /// The block of the first turn of another role, or else of another speaker, before the next question; nil where there is
  /// none.
  var answer: Int?

  /// The exchanges of a document in the order of its text.
  static func all(ofDocument document: Int, in index: CorpusIndex) -> [Exchange] {
    var exchanges: [Exchange] = []
    var open: Int?
    for block in index.blocks(ofDocument: document) where index.kind(ofBlock: block) == .turn {
      if let question = open, isByAnother(block, than: question, in: index) {
        exchanges.append(Exchange(question: question, answer: block))
        open = nil
      }
      if open == nil, index.isQuestion(block) { open = block }
    }
    if let open { exchanges.append(Exchange(question: open, answer: nil)) }
    return exchanges
  }

  private static func isByAnother(_ block: Int, than question: Int, in index: CorpusIndex) -> Bool {
    let (answering, asking) = (index.block(block).block, index.block(question).block)
    if answering.role != asking.role { return true }
    return answering.speaker != asking.speaker || answering.label != asking.label
  }
}

/// The value below which a share of sorted numbers lies, between neighbours in proportion; nil where there are none.
///
/// The seventh definition of R. J. Hyndman and Y. Fan, “Sample Quantiles in Statistical Packages”, The American
/// Statistician 50(4), 1996.
func quantile(_ sorted: [Int], _ share: Double) -> Double? {
  guard let last = sorted.indices.last else { return nil }
  let place = share * Double(last)
  let lower = Int(place.rounded(.down))
  let upper = min(last, lower + 1)
  return Double(sorted[lower]) + (place - Double(lower)) * Double(sorted[upper] - sorted[lower])
}

/// Spans of time as people write them.
enum TimeSpan {
  /// The milliseconds of `30s`, `1m`, `2h`, `1d`, `90` (seconds), `1:30` and `1:02:03`; nil for anything else.
  static func milliseconds(_ written: String) -> Int? {
    let units: [(String, Double)] = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)]
    for (suffix, factor) in units where written.hasSuffix(suffix) {
      let digits = written.dropLast(suffix.count)
      guard let number = Double(digits), digits.allSatisfy({ $0.isNumber || $0 == "." }), number < 1e9 else { continue }
      return Int((number * factor).rounded())
    }
    var seconds = 0
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    for (place, part) in parts.enumerated() {
      guard let number = Int(part), part.allSatisfy(\.isNumber), number < (place == 0 ? 1_000_000 : 60) else {
        return nil
      }
      seconds = seconds * 60 + number
    }
    return seconds * 1_000
  }
}
