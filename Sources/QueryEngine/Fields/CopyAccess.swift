import CorpusIndex
import CorpusModel
import Diagnostics

/// The field `dup`: which copies of a text a query sees.
///
/// No corpus knows copies yet, so that every text is a first.
struct CopyAccess: FieldAccess {
  func value(ofBlock block: Int, in index: CorpusIndex) -> Value { .null }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    switch test {
    case .value(let value, _) where ["primary", "all"].contains(value.lowercased()): return Resolution(.everything)
    case .any: return Resolution(.nothing)
    case .value(let value, _):
      let nearest = Diagnostics.nearest(to: value, among: ["primary", "all"])
      return Resolution(
        .nothing, unknown: .init(value: value, nearest: nearest, hint: "no copies are known in this corpus"))
    case .range, .comparison, .regex: throw FieldProblem(message: "dup: takes primary, all or a group")
    }
  }

  func completions(in index: CorpusIndex) -> [Completion] {
    ["primary", "all"].map { Completion(value: $0, name: $0, count: 0) }
  }
}

/// A field whose values users attach, which no corpus keeps yet: refused by name.
struct UnavailableAccess: FieldAccess {
  let name: String

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value { .null }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    throw FieldProblem(message: "\(name): is not available yet")
  }

  func completions(in index: CorpusIndex) -> [Completion] { [] }
}
