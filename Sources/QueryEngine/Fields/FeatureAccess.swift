import CorpusIndex
import CorpusModel
import Diagnostics

/// The field `has`: what a block's text contains.
struct FeatureAccess: FieldAccess {
  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    let features = index.features(ofBlock: block)
    return .list(Features.names.filter { features.contains($0.feature) }.map { .text($0.name) })
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    let all = Features.names.reduce(into: Features()) { $0.insert($1.feature) }
    switch test {
    case .any: return Resolution(.features(all))
    case .range, .comparison, .regex:
      throw FieldProblem(message: "has: takes names", notes: [Features.names.map(\.name).joined(separator: ", ")])
    case .value(let value, _):
      let name = value.lowercased()
      if let found = Features.names.first(where: { $0.name == name || $0.name + "s" == name }) {
        return Resolution(.features(found.feature), names: [found.name])
      }
      let nearest = Diagnostics.nearest(to: name, among: Features.names.map(\.name))
      return Resolution(.nothing, unknown: .init(value: value, nearest: nearest, hint: nil))
    }
  }

  func completions(in index: CorpusIndex) -> [Completion] {
    Features.names.map { name, feature in
      let count = (0..<index.blockCount).count {
        index.kind(ofBlock: $0).isSearchedByDefault && index.features(ofBlock: $0).contains(feature)
      }
      return Completion(value: name, name: name, count: count)
    }
  }
}
