import Testing

@testable import QueryEngine

/// The example of Gries 2008 (and of the chapter on dispersion in the Practical Handbook of Corpus Linguistics, 2020): five
/// parts of 9, 10, 10, 10 and 11 words with 1 to 5 hits.
@Suite struct PartDispersionTests {
  private let example = PartDispersion(hits: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11])

  private func isNear(_ value: Double?, _ wanted: Double, within margin: Double = 0.000_5) -> Bool {
    value.map { abs($0 - wanted) < margin } ?? false
  }

  @Test func agreesWithGries() {
    #expect(example.range == 5)
    #expect(isNear(example.juillandD, 0.785))
    #expect(isNear(example.deviation, 0.18))
    #expect(isNear(example.normalisedDeviation, 0.2195))
    #expect(isNear(example.rosengrenS, 0.950))
  }

  @Test func isEvenWhereSharesAre() {
    let even = PartDispersion(hits: [2, 4, 6], sizes: [10, 20, 30])
    #expect(isNear(even.juillandD, 1) && isNear(even.deviation, 0) && isNear(even.rosengrenS, 1))
    #expect(isNear(even.normalisedDeviation, 0))
  }

  @Test func isUnevenWhereOnePartHasAll() {
    let uneven = PartDispersion(hits: [0, 0, 0, 8], sizes: [10, 10, 10, 10])
    #expect(uneven.range == 1)
    #expect(isNear(uneven.juillandD, 0) && isNear(uneven.deviation, 0.75) && isNear(uneven.normalisedDeviation, 1))
    #expect(isNear(uneven.rosengrenS, 0.25))
  }

  @Test func hasNoMeasureOfNothing() {
    let none = PartDispersion(hits: [0, 0], sizes: [5, 5])
    #expect(none.range == 0)
    #expect([none.juillandD, none.deviation, none.normalisedDeviation, none.rosengrenS] == [nil, nil, nil, nil])
    let single = PartDispersion(hits: [3], sizes: [5])
    #expect(single.juillandD == nil && single.normalisedDeviation == nil)
    #expect(single.deviation == 0)
    #expect(PartDispersion(hits: [], sizes: []).range == 0)
    #expect(PartDispersion(hits: [2, 0], sizes: [5, 0]).sizes == [5])
  }
}
