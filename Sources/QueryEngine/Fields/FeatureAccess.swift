import CorpusIndex
import CorpusModel
import Diagnostics

/// The field `has`: what a block's text contains, and whether the user has noted something about it.
struct FeatureAccess: EvidenceReading {
  var evidence = AttachedEvidence()

  private static let note = "note"
  /// What texts contain, by name; what users note is no property of a text.
  private static let contained = Features.names.filter { $0.feature != .note }
  private static let names = contained.map(\.name) + [note]

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    let features = index.features(ofBlock: block)
    let contained = Self.contained.filter { features.contains($0.feature) }.map { Value.text($0.name) }
    return .list(contained + (evidence.entry(ofBlock: block)?.note == nil ? [] : [.text(Self.note)]))
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    let all = Self.contained.reduce(into: Features()) { $0.insert($1.feature) }
    switch test {
    case .any: return Resolution(.any([.features(all), noted]))
    case .range, .comparison, .regex:
      throw FieldProblem(message: "has: takes names", notes: [Self.names.joined(separator: ", ")])
    case .value(let value, _, _):
      let name = value.lowercased()
      if let found = Self.contained.first(where: { $0.name == name || $0.name + "s" == name }) {
        return Resolution(.features(found.feature), names: [found.name])
      }
      if name == Self.note || name == Self.note + "s" { return Resolution(noted, names: [Self.note]) }
      let nearest = Diagnostics.nearest(to: name, among: Self.names)
      return Resolution(.nothing, unknown: .init(value: value, nearest: nearest, hint: nil))
    }
  }

  func completions(in index: CorpusIndex) -> [Completion] {
    let contained = Self.contained.map { name, feature in
      let count = (0..<index.blockCount).count {
        index.kind(ofBlock: $0).isSearchedByDefault && index.features(ofBlock: $0).contains(feature)
      }
      return Completion(value: name, name: name, count: count)
    }
    let noted = evidence.blocks { $0.note != nil }.count
    return contained + (noted == 0 ? [] : [Completion(value: Self.note, name: Self.note, count: noted)])
  }

  private var noted: Condition { .blocks(evidence.blocks { $0.note != nil }) }
}
