import CorpusIndex
import CorpusModel
import QuerySyntax

/// The field `date`: only what a document states.
///
/// A stated date fits where all that it can mean does: a block dated 2025 is not known to be of April 2025.
struct DateAccess: FieldAccess {
  static let facet = "date"

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    guard let facet = index.facet(Self.facet), let number = facet.values(ofBlock: block).first else { return .null }
    return value(Int(number), of: facet)
  }

  /// The value with a number.
  func value(_ number: Int, of facet: Facet) -> Value {
    StatedDate(iso: facet.entries[number].id).map { .date($0) } ?? .null
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    switch test {
    case .any: return Resolution(.anyValue(facet: Self.facet))
    case .regex: throw FieldProblem(message: "a date cannot be matched by a regular expression", notes: [usage])
    case .value(let value, _, _), .comparison(.equal, let value):
      let wanted = try date(value)
      return resolution(in: index) { wanted.firstDay <= $0.firstDay && $0.lastDay <= wanted.lastDay }
    case .range(let lower, let upper):
      let first = if let lower { try date(lower).firstDay } else { Int.min }
      let last = if let upper { try date(upper).lastDay } else { Int.max }
      return resolution(in: index) { first <= $0.firstDay && $0.lastDay <= last }
    case .comparison(let comparison, let value):
      let wanted = try date(value)
      return resolution(in: index) { date in
        switch comparison {
        case .equal: wanted.firstDay <= date.firstDay && date.lastDay <= wanted.lastDay
        case .unequal: !(wanted.firstDay <= date.firstDay && date.lastDay <= wanted.lastDay)
        case .less: date.lastDay < wanted.firstDay
        case .atMost: date.lastDay <= wanted.lastDay
        case .greater: date.firstDay > wanted.lastDay
        case .atLeast: date.firstDay >= wanted.firstDay
        }
      }
    }
  }

  /// How a date is written.
  private var usage: String { "write 2025, 2025-04, 2025-04-02, 2024..2025-06, >=2025-04 or any" }

  func completions(in index: CorpusIndex) -> [Completion] {
    FacetAccess(facet: Self.facet, strictness: .whole).completions(in: index)
  }

  private func resolution(in index: CorpusIndex, where test: (StatedDate) -> Bool) -> Resolution {
    let entries = index.facet(Self.facet).map { Array($0.entries) } ?? []
    let fitting = entries.indices.filter { StatedDate(iso: entries[$0].id).map(test) ?? false }
    return Resolution(fitting.isEmpty ? .nothing : .values(facet: Self.facet, fitting))
  }

  private func date(_ written: String) throws(FieldProblem) -> StatedDate {
    if let date = StatedDate(iso: written) { return date }
    throw FieldProblem(
      message: "'\(written)' is no date", notes: [usage])
  }
}
