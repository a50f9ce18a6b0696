import Testing

@testable import TextAnalysis

@Suite struct WordKeyTests {
  @Test func tablesFindWhatTheyHold() {
    var table = WordTable()
    for number in 0..<5000 { table[WordKey("w\(number)")] = UInt32(number) }
    #expect((0..<5000).allSatisfy { table[WordKey("w\($0)")] == UInt32($0) })
    #expect(table[WordKey("w5000")] == nil)
    table[WordKey("w7")] = 9
    #expect(table[WordKey("w7")] == 9)
  }

  @Test func listsAreCutAtBlanks() {
    let table = WordTable(list: " one  two\nthree ")
    #expect(["one", "two", "three"].allSatisfy { table.contains(WordKey($0)) })
    #expect(!table.contains(WordKey("")))
    #expect(!table.contains(WordKey("four")))
  }
}
