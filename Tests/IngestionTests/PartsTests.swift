import Testing

@testable import Ingestion

@Suite struct PartsTests {
  @Test(arguments: [1, 2, 3, 7])
  func partsFollowEachOtherAndAreAlike(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let sizes = (0..<200).map { _ in Int.random(in: 0...1000, using: &generator) }
    let parts = Parts.of(sizes, count: count)
    #expect(parts.count == count)
    #expect(parts.flatMap { Array($0) } == Array(sizes.indices))
    let total = sizes.reduce(0, +)
    for part in parts { #expect(abs(sizes[part].reduce(0, +) - total / count) <= 2000) }
  }

  @Test func whatIsSmallOrOnePieceIsNotShared() {
    #expect(Parts.of([10, 20, 30]) == [0..<3])
    #expect(Parts.of([1 << 24]) == [0..<1])
    #expect(Parts.of([]) == [0..<0])
    #expect(Parts.of([1 << 24, 0, 0], count: 2).count == 2)
  }

  @Test func productsComeInOrder() {
    #expect(Parts.inParallel(1) { $0 } == [0])
    #expect(Parts.inParallel(16) { part in (0...part).reduce(0, +) } == (0..<16).map { ($0 * $0 + $0) / 2 })
  }
}

extension PartsTests {
  @Test func largePiecesComeInBatches() {
    #expect(Parts.batches(of: []) == [])
    #expect(Parts.batches(of: [1, 2, 3]) == [0..<3])
    let sizes = [Int](repeating: 1 << 20, count: 12)
    let batches = Parts.batches(of: sizes)
    #expect(batches.count == 4)
    #expect(batches.flatMap { Array($0) } == Array(sizes.indices))
  }

  @Test func whatPartsYieldIsJoinedInOrder() {
    let large = [Int](repeating: 1 << 12, count: 200)
    let expected = large.indices.flatMap { [$0, -$0] }
    #expect(Parts.map(large) { $0.flatMap { [$0, -$0] } } == expected)
    #expect(Parts.map([1, 2]) { $0.flatMap { [$0, -$0] } } == [0, 0, 1, -1])
    #expect(Parts.map([]) { Array($0) } == [])
  }
}
