import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `timeline [by year|month|day]`: when the hits were said, against all that was said then.
package struct Timeline: Stage {
  package static let signature = StageSignature(
    name: "timeline", takes: .turns, gives: .table,
    clauses: [
      StageSignature.Clause("by", [.word(CalendarUnit.allCases.map(\.rawValue), optional: false)]),
      StageSignature.Clause("per", [.number(optional: false), .word(["words"], optional: true)]),
    ], synopsis: "timeline [by year|month|day] [per N words]",
    summary: "Shows when the hits were said, per million words of that time; times without any are shown too.",
    example: "bitcoin | timeline by month",
    columns: ["date", "hits|turns", "words", "per_million|per_N_words"])

  /// A table with more rows is nothing that anybody reads.
  package static let mostRows = 100_000

  private let unit: CalendarUnit?
  private let rate: Rate
  private let range: SourceRange
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    (range, source) = (call.range, context.source)
    rate =
      try call.clause("per")?.first.map { argument throws(Diagnostic) in
        Rate(base: try context.wholeNumber(argument, atLeast: 1, what: "the number of words"))
      } ?? .million
    guard let written = call.clause("by")?.first else {
      unit = nil
      return
    }
    let name = try context.text(written, what: "a stretch of time")
    let names = CalendarUnit.allCases.map(\.rawValue)
    guard let unit = CalendarUnit(rawValue: name.value.lowercased()) else {
      throw context.error(
        "a timeline goes by \(names.joined(separator: ", ")), not by '\(name.value)'", at: name.range,
        suggestion: nearest(to: name.value, among: names))
    }
    self.unit = unit
  }

  /// What was found and said at one time.
  private struct Moment {
    var hits = 0
    var words = 0
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "timeline")
    let index = turns.index
    let places = try HitPlaces(turns, in: context)
    let population = try Population(measuring: turns, in: context)
    let dates = index.facet("date")
    let stated = (0..<(dates?.entries.count ?? 0)).map { number in
      dates.flatMap { StatedDate(iso: $0.entries.id(number)) }
    }
    // A moment for each date of the list, and one more for what states none.
    var moments = [Moment](repeating: Moment(), count: stated.count + 1)
    let number = { (block: Int) in dates?.values(ofBlock: block).first.map { Int($0) } ?? stated.count }
    for place in population.blocks.indices {
      if place % 4_096 == 0 { try context.checkCancelled() }
      moments[number(Int(population.blocks[place]))].words += population.words(at: place)
    }
    for place in places.all { moments[number(place.block)].hits += 1 }
    let unit = unit ?? CalendarUnit.fitting(zip(stated, moments).compactMap { $1.words > 0 ? $0 : nil })
    return .table(try relation(moments, stated, by: unit, counting: places.unit, context))
  }

  private func relation(
    _ moments: [Moment], _ dates: [StatedDate?], by unit: CalendarUnit, counting name: String, _ context: RunContext
  ) throws(Diagnostic) -> Relation {
    var byNumber: [Int: Moment] = [:]
    var undated = Moment()
    for (place, moment) in moments.enumerated() where moment.words > 0 || moment.hits > 0 {
      if place < dates.count, let number = dates[place].flatMap({ unit.number(of: $0) }) {
        byNumber[number, default: Moment()].hits += moment.hits
        byNumber[number, default: Moment()].words += moment.words
      } else {
        undated.hits += moment.hits
        undated.words += moment.words
      }
    }
    let (first, last) = (byNumber.keys.min() ?? 0, byNumber.keys.max() ?? -1)
    let count = last - first + 1
    guard count <= Self.mostRows else {
      throw Diagnostic(
        "a timeline by \(unit.rawValue) has \(count) rows, more than \(Self.mostRows)", at: range, in: source,
        notes: ["'by year' has fewer"])
    }
    if undated.hits > 0 {
      let what =
        undated.hits == 1
        ? "1 \(name.dropLast()) of no stated \(unit.rawValue) stands"
        : "\(undated.hits) \(name) of no stated \(unit.rawValue) stand"
      context.note("\(what) apart, in the last row")
    }
    let (known, rate, unknown) = (byNumber, rate, undated)
    let hasUnknown = undated.hits > 0 || undated.words > 0
    let rows = RowSource(count: count + (hasUnknown ? 1 : 0)) { place in
      let moment = place < count ? known[first + place] ?? Moment() : unknown
      return [
        place < count ? .date(unit.date(of: first + place)) : .null, .integer(moment.hits), .integer(moment.words),
        rate.value(moment.hits, of: moment.words),
      ]
    }
    let all = moments.reduce(into: Moment()) {
      $0.hits += $1.hits
      $0.words += $1.words
    }
    var relation = Relation(
      columns: [
        Column("date", .date, isGroup: true), Column(name, .number), Column("words", .number),
        Column(rate.name, .number),
      ], rows: rows,
      totals: [
        Total(name, .integer(all.hits)), Total("words", .integer(all.words)),
        Total(rate.name, rate.value(all.hits, of: all.words)),
      ])
    relation.measured = 3..<4
    return relation
  }
}
