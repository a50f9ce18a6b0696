import Testing

@testable import CorpusIndex

@Suite struct RepeatCodeTests {
  private func decoded(_ bytes: [UInt8], count: Int) -> [UInt32]? {
    unsafe bytes.withUnsafeBytes { unsafe RepeatCode.decode($0, count: count) }
  }

  @Test func givesBackWhatWasWritten() {
    for _ in 0..<300 {
      let greatest = UInt32(1) << UInt32.random(in: 0...31)
      let counts = (0..<Int.random(in: 0...400)).map { _ in Bool.random() ? 1 : UInt32.random(in: 1...greatest) }
      var bytes: [UInt8] = []
      RepeatCode.encode(counts[...], into: &bytes)
      #expect(decoded(bytes, count: counts.count) == counts)
    }
  }

  @Test func onesTakeNoBytes() {
    var bytes: [UInt8] = []
    RepeatCode.encode([1, 1, 1], into: &bytes)
    #expect(bytes.isEmpty)
    #expect(decoded(bytes, count: 3) == [1, 1, 1])
  }

  @Test func anyBytesAreCountsOrNothing() {
    #expect(decoded([3, 0], count: 3) == nil)
    #expect(decoded([2, 0], count: 3) == [1, 1, 2])
    #expect(decoded([0], count: 3) == nil)
    #expect(decoded([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0], count: 3) == nil)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...12)).map { _ in UInt8.random(in: 0...255) }
      if let counts = decoded(bytes, count: 8) { #expect(counts.count == 8 && counts.allSatisfy { $0 > 0 }) }
    }
  }
}
