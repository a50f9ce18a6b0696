import Testing

@testable import QueryEngine

@Suite struct KeptResultTests {
  @Test func givesTheTurnsBackAsTheyWereFound() throws {
    let turns = try Talk.turns("users")
    let kept = KeptResult(turns)
    #expect(kept.count == turns.count)
    #expect(kept.turns.blockNumbers == turns.blockNumbers)
    #expect(kept.blocks == turns.blockSet)
    #expect((0..<turns.count).allSatisfy { kept.turns.matches(at: $0) == turns.matches(at: $0) })
  }

  @Test func keepsAnOrderOfTheirOwn() throws {
    let turns = try Talk.turns("*")
    let backwards = turns.reordered((0..<turns.count).reversed())
    #expect(turns.count > 1)
    #expect(KeptResult(backwards).turns.blockNumbers == turns.blockNumbers.reversed())
    #expect(KeptResult(backwards).blocks == turns.blockSet)
    #expect(KeptResult(turns.prefix(1)).blocks.count == 1)
  }
}
