import Testing

@testable import QueryEngine

@Suite struct BlockSetTests {
  private static let universe = 5_000

  /// Some blocks of the universe: as many as one in `share`, so that small ones are lists and great ones bits.
  private static func some(_ share: Int, by random: inout SystemRandomNumberGenerator) -> Set<Int> {
    Set((0..<universe).filter { _ in Int.random(in: 0..<share, using: &random) == 0 })
  }

  private static func set(_ blocks: Set<Int>) -> BlockSet {
    BlockSet(rising: blocks.sorted().map { UInt32($0) }, of: universe)
  }

  @Test(arguments: [2, 40, 700, 4_000], [2, 40, 700, 4_000])
  func joinsMeetsAndTakesAwayAsSetsDo(leftShare: Int, rightShare: Int) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<8 {
      let (left, right) = (Self.some(leftShare, by: &random), Self.some(rightShare, by: &random))
      let (one, other) = (Self.set(left), Self.set(right))
      #expect(one.intersection(other) == Self.set(left.intersection(right)))
      #expect(one.union(other) == Self.set(left.union(right)))
      #expect(one.subtracting(other) == Self.set(left.subtracting(right)))
      let third = Self.some(100, by: &random)
      #expect(
        BlockSet.union(of: [one, .empty(of: Self.universe), Self.set(third), other], of: Self.universe)
          == Self.set(left.union(right).union(third)))
      #expect(BlockSet.union(of: [], of: Self.universe).isEmpty)
      #expect(BlockSet.union(of: [one], of: Self.universe) == one)
      #expect(one.subtracting(one).isEmpty)
      #expect(one.count == left.count)
      #expect((0..<Self.universe).allSatisfy { one.contains($0) == left.contains($0) })
    }
  }
}
