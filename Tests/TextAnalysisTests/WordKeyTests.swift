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

  @Test func listsOfWordsAndPhrasesAreFolded() {
    let words = WordTable(folding: "Étape  Straße\nÜBER ", number: 7)
    #expect(Set(words.words) == Set(["etape", "strasse", "uber"].map { WordKey($0) }))
    #expect(words["strasse"] == 7 && words["Straße"] == nil)
    let phrases = WordTable(folding: "for Example|à retenir|\n要点", separator: UInt8(ascii: "|"))
    #expect(phrases.contains("for example") && phrases.contains("a retenir") && phrases.contains("要点"))
    #expect(!phrases.contains("for") && !phrases.contains(""))
  }

  @Test func aUnionHasTheWordsOfBoth() {
    var table = WordTable(folding: "one two")
    table.formUnion(WordTable(folding: "two three", number: 2))
    #expect(table["one"] == 0 && table["two"] == 2 && table["three"] == 2)
    #expect(!table.isEmpty && WordTable().isEmpty && !WordTable().contains("one"))
  }
}
