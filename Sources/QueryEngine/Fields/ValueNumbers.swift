import CorpusIndex
import CorpusModel

/// The values of a field as the index numbers them, so that rows can be counted by numbers.
struct ValueNumbers: Sendable {
  let source: FacetCounts.Source
  /// What a number means, as the field shows it.
  let value: @Sendable (_ number: Int) -> Value
  /// The values of blocks that have none of these: one source, or none.
  var otherwise: [ValueNumbers] = []
}

extension FacetAccess {
  func numbers(in index: CorpusIndex) -> ValueNumbers? {
    guard let facet = index.facet(facet) else { return nil }
    return ValueNumbers(source: .facet(facet)) { value($0, of: facet) }
  }
}

extension SpeakerAccess {
  func numbers(in index: CorpusIndex) -> ValueNumbers? {
    guard var numbers = persons.numbers(in: index), let labels = unnamed.numbers(in: index) else { return nil }
    numbers.otherwise = [labels]
    return numbers
  }
}

extension KindAccess {
  func numbers(in index: CorpusIndex) -> ValueNumbers? { kinds.numbers(in: index) }
}

extension LanguageAccess {
  func numbers(in index: CorpusIndex) -> ValueNumbers? { codes.numbers(in: index) }
}

extension DateAccess {
  func numbers(in index: CorpusIndex) -> ValueNumbers? {
    guard let facet = index.facet(Self.facet) else { return nil }
    return ValueNumbers(source: .facet(facet)) { value($0, of: facet) }
  }
}

extension DocumentAccess {
  func numbers(in index: CorpusIndex) -> ValueNumbers? {
    ValueNumbers(source: .documents(index.documentNumbers)) { value(ofDocument: $0, in: index) }
  }
}
