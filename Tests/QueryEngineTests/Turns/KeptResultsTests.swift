import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct KeptResultsTests {
  @Test func keepsTheLastOnesUnderTheirNumbers() throws {
    let (one, two) = (KeptResult(try Talk.turns("users")), KeptResult(try Talk.turns("*")))
    var results = KeptResults()
    #expect(results.last == nil)
    #expect(results.numbers == nil)
    #expect(results[0] == nil)
    let most = 2 * KeptResults.fewestKept
    for number in 1...most { results.append(number == most ? two : one) }
    #expect(results.numbers == 1...most)
    #expect(results[1]?.count == one.count)
    #expect(results[most]?.count == two.count)
    results.append(one)
    #expect(results.count == most + 1)
    #expect(results.numbers == KeptResults.fewestKept + 1...most + 1)
    #expect(results[KeptResults.fewestKept] == nil)
    #expect(results[most]?.count == two.count)
    #expect(results.last?.count == one.count)
    #expect(results[most + 2] == nil)
    results.removeAll()
    results.append(two)
    #expect(results[1]?.count == two.count)
  }

  @Test func saysWhichAreKept() throws {
    let users = KeptResult(try Talk.turns("users"))
    var results = KeptResults()
    for _ in 0...2 * KeptResults.fewestKept { results.append(users) }
    let gone = Talk.error("%1", environment: Environment(results: results))
    #expect(gone?.message == "the result %1 is kept no longer")
    #expect(gone?.notes == ["there are %\(KeptResults.fewestKept + 1) to %\(2 * KeptResults.fewestKept + 1)"])
    #expect(Talk.error("%9999", environment: Environment(results: results))?.message == "there is no result %9999")
  }
}
