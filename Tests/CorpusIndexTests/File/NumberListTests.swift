import Testing

@testable import CorpusIndex

@Suite struct NumberListTests {
  /// A list of bytes in memory, as a column of a corpus file.
  private func list(_ bytes: [UInt8], count: Int, bound: Int) throws -> (NumberList, CorpusImage) {
    var writer = try SectionWriter(to: MemorySink(capacity: 1 << 12), isGuarded: false)
    try writer.add(.postings, bytes: bytes)
    let image = try CorpusImage(try writer.finish().bytes())
    return (NumberList(try image.column(.postings), 0..<bytes.count, count: count, bound: bound), image)
  }

  @Test func givesBackWhatWasWrittenDenseOrNot() throws {
    for _ in 0..<300 {
      let bound = Int.random(in: 1...700)
      let share: Double = [0.01, 0.1, 0.2, 0.9, 1.0].randomElement() ?? 1.0
      let numbers = (0..<UInt32(bound)).filter { _ in Double.random(in: 0..<1) < share }
      var bytes: [UInt8] = []
      NumberList.encode(numbers[...], bound: bound, into: &bytes)
      #expect(bytes.count <= max(numbers.count * 2, 1))
      let (list, image) = try list(bytes, count: numbers.count, bound: bound)
      #expect(list.numbers == numbers)
      var words = [UInt64](repeating: 0, count: (bound + 63) / 64)
      list.mark(in: &words)
      let marked = (0..<UInt32(bound)).filter { (words[Int($0 / 64)] >> UInt64($0 % 64)) & 1 == 1 }
      #expect(marked == numbers)
      #expect(image.damage == nil)
    }
  }

  @Test func keepsManyInABitEach() throws {
    var bytes: [UInt8] = []
    NumberList.encode((0..<1_000).map { UInt32($0) }[...], bound: 8_000, into: &bytes)
    #expect(bytes.count == 1_000)
    bytes = []
    NumberList.encode((0..<8_000).map { UInt32($0) }[...], bound: 8_000, into: &bytes)
    #expect(bytes.count == 1_000)
    // A twentieth of them, where they are many.
    bytes = []
    NumberList.encode((0..<2_000).map { UInt32($0 * 20) }[...], bound: 40_000, into: &bytes)
    #expect(bytes.count == 5_000)
    #expect(try list(bytes, count: 2_000, bound: 40_000).0.numbers == (0..<2_000).map { UInt32($0 * 20) })
    bytes = []
    NumberList.encode((0..<1_000).map { UInt32($0 * 20) }[...], bound: 20_000, into: &bytes)
    #expect(bytes.count == 1_000)
  }

  @Test(
    arguments: [
      // Other bits than are counted, a bit behind the bound, a byte too few and one too many.
      (bytes: [0b111, 0], count: 4, bound: 10), (bytes: [0b1, 0b100], count: 2, bound: 10),
      (bytes: [0b11], count: 2, bound: 10),
      (bytes: [0b11, 0, 0], count: 2, bound: 10),
    ] as [(bytes: [UInt8], count: Int, bound: Int)])
  func notesWhatMakesNoSense(_ sample: (bytes: [UInt8], count: Int, bound: Int)) throws {
    let (list, image) = try list(sample.bytes, count: sample.count, bound: sample.bound)
    #expect(list.isDense)
    #expect(list.numbers == [])
    #expect(image.damage != nil)
  }

  /// Bounds that end in a word of 64, in a byte and between.
  @Test(arguments: [61, 62, 121, 63, 70]) func noBitBehindTheBoundIsTakenOver(_ bound: Int) throws {
    let bytes = [UInt8](repeating: 0xFF, count: (bound + 7) / 8)
    let (list, image) = try list(bytes, count: bound, bound: bound)
    var words = [UInt64](repeating: 0, count: (bound + 63) / 64)
    list.mark(in: &words)
    #expect(words.reduce(0) { $0 + $1.nonzeroBitCount } == bound)
    #expect((words.last ?? 0) >> UInt64(bound % 64) == 0)
    #expect(image.damage != nil)
  }
}
