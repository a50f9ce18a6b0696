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
      "Measures the time from a question to its first answer: median, 90th percentile, share in time.",
    example: "role:guest | latency by speaker under 1m",
    columns: ["<by>", "questions", "unanswered", "untimed", "median", "p90", "<under_T>"])

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

    mutating func add(_ time: Int?, isAnswered: Bool) {
      questions += 1
      answered += isAnswered ? 1 : 0
      if let time { times.append(time) }
    }
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
      for exchange in index.answeredQuestions(ofDocument: document) {
        let (question, answer) = (exchange.questions[0], exchange.answers.first)
        guard asked.contains(question) || answer.map({ asked.contains($0) }) ?? false else { continue }
        let values = fields.map { $0.value(ofBlock: answer ?? question, in: index) }
        for key in try context.combinations(values) {
          groups[key, default: Group()].add(
            answer.flatMap { time(from: question, to: $0, in: index) }, isAnswered: answer != nil)
        }
      }
    }
    if groups.values.allSatisfy({ $0.times.isEmpty }) { context.note("no question and answer have times") }
    return .table(try relation(groups, context))
  }

  /// The milliseconds from one turn to another; nil where one of them has no time, or they go backwards.
  private func time(from question: Int, to answer: Int, in index: CorpusIndex) -> Int? {
    guard let start = index.time(ofBlock: question), let end = index.time(ofBlock: answer), end >= start else {
      return nil
    }
    return end - start
  }

  private func relation(_ groups: [[Value]: Group], _ context: RunContext) throws(Diagnostic) -> Relation {
    let ranked = Array(groups)
    let order = try context.stableOrder(
      rows: ranked.count,
      keys: [ranked.map { .number(Double($0.value.questions)) }]
        + fields.indices.map { place in ranked.map { SortKey($0.key[place]) } },
      descending: [true] + fields.map { _ in false })
    var names = ColumnNames()
    var columns = fields.map { field in
      var column = TurnColumn.field(field).column.ofGroups
      column.name = names.name(column.name)
      return column
    }
    columns += [
      Column("questions", .number), Column("unanswered", .number), Column("untimed", .number),
      Column("median", .duration), Column("p90", .duration),
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
