import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct SplitMixTests {
  /// The first numbers for seed 1234567 as the algorithm's reference implementation gives them.
  @Test func givesTheReferenceNumbers() {
    var generator = SplitMix(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func drawsAscendingPlacesOfTheRightNumber() {
    for count in 0..<40 {
      for wanted in 0..<45 {
        var generator = SplitMix(seed: UInt64(count * 100 + wanted))
        let places = generator.places(wanted, of: count)
        #expect(places.count == min(wanted, count))
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
        #expect(places.allSatisfy { (0..<count).contains($0) })
      }
    }
  }

  @Test func drawsEveryPlaceAboutEquallyOften() {
    var drawn = [Int](repeating: 0, count: 10)
    var generator = SplitMix(seed: 5)
    for _ in 0..<10_000 { for place in generator.places(3, of: 10) { drawn[place] += 1 } }
    #expect(drawn.allSatisfy { abs($0 - 3_000) < 200 })
  }

  @Test func staysBelowItsBound() {
    var generator = SplitMix(seed: 9)
    for bound in [1, 2, 3, 1_000, Int.max] {
      for _ in 0..<50 { #expect((0..<bound).contains(generator.next(below: bound))) }
    }
    #expect(generator.next(below: 0) == 0)
  }
}
