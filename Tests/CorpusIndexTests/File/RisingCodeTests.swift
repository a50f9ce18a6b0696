import Testing

@testable import CorpusIndex

@Suite struct RisingCodeTests {
  private func decoded(_ bytes: [UInt8], count: Int, bound: Int) -> [UInt32]? {
    unsafe bytes.withUnsafeBytes { unsafe RisingCode.decode($0, count: count, bound: bound) }
  }

  @Test func givesBackWhatWasWritten() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let greatest = UInt32(1) << UInt32.random(in: 1...31, using: &generator)
      let numbers = Set((0..<Int.random(in: 0...400)).map { _ in UInt32.random(in: 0..<greatest) }).sorted()
      var bytes: [UInt8] = []
      RisingCode.encode(numbers[...], into: &bytes)
      #expect(decoded(bytes, count: numbers.count, bound: Int(greatest)) == numbers)
    }
    var bytes: [UInt8] = []
    RisingCode.encode([0, 1, 2, UInt32.max - 1], into: &bytes)
    #expect(bytes.count == 3 + 5)
    #expect(decoded(bytes, count: 4, bound: Int(UInt32.max)) == [0, 1, 2, UInt32.max - 1])
  }

  @Test func whatIsNotWhatWasWrittenIsNothing() {
    var bytes: [UInt8] = []
    RisingCode.encode([3, 500, 70_000], into: &bytes)
    #expect(decoded(bytes, count: 3, bound: 70_001) != nil)
    #expect(decoded(bytes, count: 3, bound: 70_000) == nil)
    #expect(decoded(bytes, count: 2, bound: 70_001) == nil)
    #expect(decoded(bytes, count: 4, bound: 70_001) == nil)
    #expect(decoded(Array(bytes.dropLast()), count: 3, bound: 70_001) == nil)
    #expect(decoded([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], count: 1, bound: .max) == nil)
    #expect(decoded([], count: .max, bound: .max) == nil)
  }

  @Test func anyBytesAreNumbersBelowTheBoundOrNothing() {
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...12)).map { _ in UInt8.random(in: 0...255) }
      let (count, bound) = (Int.random(in: 0...8), Int.random(in: 0...1_000_000))
      guard let numbers = decoded(bytes, count: count, bound: bound) else { continue }
      #expect(numbers.count == count)
      #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
      #expect(numbers.allSatisfy { $0 < bound })
    }
  }
}
