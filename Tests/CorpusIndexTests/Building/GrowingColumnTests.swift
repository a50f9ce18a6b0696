import Testing

@testable import CorpusIndex

@Suite struct GrowingColumnTests {
  @Test func growsWithItsNumbers() {
    var column = GrowingColumn()
    #expect(column.isEmpty && column.last == 0)
    let numbers: [UInt32] = [0, 255, 1, 256, 65_535, 3, 65_536, .max, 2]
    for (place, number) in numbers.enumerated() {
      column.append(number)
      #expect(column.count == place + 1)
      #expect(column.last == number)
      #expect(column.numbers == Array(numbers[...place]))
    }
    #expect(column.greatest == .max)
    #expect(numbers.indices.map { column[$0] } == numbers)
    #expect(column.numbers(2..<5) == Array(numbers[2..<5]))
  }
}
