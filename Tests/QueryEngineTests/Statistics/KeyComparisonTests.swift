import Testing

@testable import QueryEngine

@Suite struct KeyComparisonTests {
  private func isNear(_ value: Double?, _ wanted: Double, within margin: Double = 1e-9) -> Bool {
    value.map { abs($0 - wanted) < margin } ?? false
  }

  /// Twice as often in parts of one size: E is 15 each, so that G² is 2·(20·ln(4/3) + 10·ln(2/3)).
  @Test func computesByHand() {
    let cells = KeyComparison(count: 20, of: 1_000, reference: 10, of: 1_000)
    #expect(isNear(cells.logLikelihood, 3.397_980_735, within: 1e-8))
    #expect(isNear(cells.logRatio, 1))
    #expect(isNear(cells.percentDifference, 100))
    // ln 2000 = 7.600 902 46
    #expect(isNear(cells.bayesFactor, 3.397_980_735 - 7.600_902_460, within: 1e-8))
    #expect(cells.isOverused)
  }

  /// The example of Lancaster’s handout on significance tests for the log-likelihood wizard (Rayson): 52 times in 50,000
  /// words against 57 times in 75,000.
  @Test func agreesWithTheWizard() {
    let cells = KeyComparison(count: 52, of: 50_000, reference: 57, of: 75_000)
    #expect(isNear(cells.logLikelihood, 2.65, within: 0.005))
    #expect(cells.chance > 0.05)
  }

  /// Hardie 2014: 1 is twice as often, 2 four times, 3 eight times; a difference of 100, 300 and 700 per cent.
  @Test(arguments: [(2, 1.0, 100.0), (4, 2, 300), (8, 3, 700), (1, 0, 0)])
  func hasTheScaleOfLogRatio(times: Int, ratio: Double, difference: Double) {
    let cells = KeyComparison(count: 3 * times, of: 2_000, reference: 3, of: 2_000)
    #expect(isNear(cells.logRatio, ratio) && isNear(cells.percentDifference, difference))
  }

  /// The usual critical values of χ² with one degree of freedom.
  @Test(arguments: [(3.841_458_8, 0.05), (6.634_896_6, 0.01), (10.827_566_2, 0.001), (15.136_705_2, 0.0001)])
  func knowsTheCriticalValues(value: Double, chance: Double) {
    #expect(isNear(LogLikelihood.chance(of: value), chance, within: chance * 1e-5))
  }

  /// The standard error of ln(RR) is √(1/20 − 1/1000 + 1/10 − 1/1000) = √0.148.
  @Test func boundsTheRatio() throws {
    let bounds = try #require(KeyComparison(count: 20, of: 1_000, reference: 10, of: 1_000).logRatioBounds)
    let margin = 1.959_963_985 * 0.148.squareRoot() / 0.693_147_181
    #expect(isNear(bounds.lower, 1 - margin, within: 1e-6) && isNear(bounds.upper, 1 + margin, within: 1e-6))
  }

  @Test func saysHowMuchRarerToo() {
    let cells = KeyComparison(count: 10, of: 1_000, reference: 20, of: 1_000)
    #expect(isNear(cells.logLikelihood, -3.397_980_735, within: 1e-8))
    #expect(isNear(cells.logRatio, -1))
    #expect(isNear(cells.percentDifference, -50))
    #expect(!cells.isOverused)
  }

  @Test func knowsWordsThatOneSideNeverUses() {
    let cells = KeyComparison(count: 8, of: 1_000, reference: 0, of: 1_000)
    #expect(cells.percentDifference == nil)
    #expect(isNear(cells.logRatio, 4))
    // E is 4 each: 2·8·ln 2.
    #expect(isNear(cells.logLikelihood, 11.090_354_889, within: 1e-8))
    #expect(KeynessMeasure.diff.score(cells) == .infinity)
  }

  @Test func standsEmptySides() {
    for cells in [
      KeyComparison(count: 0, of: 0, reference: 0, of: 0), KeyComparison(count: 3, of: 9, reference: 0, of: 0),
      KeyComparison(count: 0, of: 0, reference: 3, of: 9),
    ] {
      #expect(cells.logLikelihood == 0)
      #expect(cells.logRatio == nil && cells.percentDifference == nil)
      #expect(cells.chance == 1)
    }
  }
}
