import Testing

@testable import QueryEngine

/// The measures against worked examples of the literature.
@Suite struct AssociationTests {
  /// A pair of neighbours: the windows are as many words as there are nodes.
  private func pair(_ together: Int, _ node: Int, _ word: Int, of corpus: Int) -> Association {
    Association(joint: together, nodes: node, word: word, windows: node, corpus: corpus)
  }

  private func isNear(_ score: Double?, _ wanted: Double, within margin: Double) -> Bool {
    score.map { abs($0 - wanted) < margin } ?? false
  }

  /// Dunning 1993, table 1: the cells of bigrams with their −2 log λ.
  @Test(arguments: [
    (110, 2442, 111, 29114, 270.72), (29, 13, 123, 31612, 263.90), (31, 23, 139, 31584, 256.84),
    (10, 0, 3, 31764, 167.23), (76, 104, 2476, 29121, 157.21),
  ])
  func agreesWithDunning(both: Int, first: Int, second: Int, neither: Int, wanted: Double) {
    let cells = pair(both, both + first, both + second, of: both + first + second + neither)
    #expect(isNear(AssociationMeasure.ll.score(cells), wanted, within: 0.01))
  }

  /// Church and Hanks 1990, table 1: pairs in 15 million words of AP.
  @Test(arguments: [(12, 111, 621, 11.3), (8, 1105, 44, 11.3), (30, 1105, 241, 10.7), (8, 1105, 154, 9.4)])
  func agreesWithChurchAndHanks(together: Int, first: Int, second: Int, wanted: Double) {
    let cells = pair(together, first, second, of: 15_000_000)
    #expect(isNear(AssociationMeasure.mi.score(cells), wanted, within: 0.08))
  }

  /// Manning and Schütze 1999, section 5.3.1: “new companies”.
  @Test func agreesWithManningAndSchutze() {
    let cells = pair(8, 15_828, 4_675, of: 14_307_668)
    // They divide by the standard deviation √(s²/N) with s² = p, as here.
    #expect(isNear(AssociationMeasure.t.score(cells), 0.999_932, within: 0.000_5))
  }

  /// Worked examples of logDice of the Sugiura laboratory, in R from Rychlý’s formula: frequencies of the pair and of its words.
  @Test(arguments: [
    (8, 389, 230, 8.726_204), (300, 300, 300, 14), (3, 3_000, 3_000, 4.034_216), (6, 3_000, 3_000, 5.034_216),
    (300, 3_000, 3_000, 10.678_07),
  ])
  func agreesWithSugiura(together: Int, first: Int, second: Int, wanted: Double) {
    // The size of the corpus does not count.
    for size in [10_000, 1_000_000_000] {
      #expect(isNear(AssociationMeasure.logdice.score(pair(together, first, second, of: size)), wanted, within: 5e-6))
    }
  }

  /// Rychlý 2008, section 3: 0 is one pair in 16,000 of either word (2¹⁴), one more is twice as often, seven more about a
  /// hundred times.
  @Test func hasTheScaleThatRychlyDescribes() {
    let score = { AssociationMeasure.logdice.score(self.pair($0, 16_384, 16_384, of: 5_000_000)) }
    #expect(score(1) == 0 && score(2) == 1 && score(128) == 7 && score(16_384) == 14)
  }

  /// By hand: 2·8 / (389 + 230); an E of 32·32 / 2²² is 2⁻¹², so that O = 2³ gives 3 + 12 and 3·3 + 12.
  @Test func computesPairsByHand() {
    #expect(isNear(AssociationMeasure.dice.score(pair(8, 389, 230, of: 10_000)), 16.0 / 619, within: 1e-12))
    let rare = pair(8, 32, 32, of: 1 << 22)
    #expect(AssociationMeasure.mi.score(rare) == 15 && AssociationMeasure.mi3.score(rare) == 21)
  }

  @Test func computesTheRestByHand() {
    let cells = Association(joint: 4, nodes: 8, word: 8, windows: 40, corpus: 1_280)
    #expect(cells.expected == 0.25)
    #expect(AssociationMeasure.dice.score(cells) == 0.5)
    #expect(AssociationMeasure.logdice.score(cells) == 13)
    #expect(AssociationMeasure.mi.score(cells) == 4)
    #expect(AssociationMeasure.mi3.score(cells) == 8)
    #expect(AssociationMeasure.t.score(cells) == 1.875)
  }

  @Test func isBelowZeroForWhatIsRarerThanByChance() {
    let cells = Association(joint: 1, nodes: 50, word: 500, windows: 500, corpus: 1_000)
    #expect(AssociationMeasure.ll.score(cells).map { $0 < 0 } ?? false)
    #expect(AssociationMeasure.mi.score(cells).map { $0 < 0 } ?? false)
  }

  @Test(arguments: AssociationMeasure.allCases) func hasNoScoreOfNothing(measure: AssociationMeasure) {
    let score = measure.score(Association(joint: 0, nodes: 0, word: 0, windows: 0, corpus: 0))
    #expect(score == nil)
    let whole = measure.score(Association(joint: 3, nodes: 1, word: 3, windows: 3, corpus: 3))
    #expect(whole.map(\.isFinite) ?? true)
  }
}
