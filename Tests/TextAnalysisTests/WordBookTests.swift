import Testing

@testable import TextAnalysis

@Suite struct WordBookTests {
  private func numbers(_ words: [String], _ book: inout WordBook) -> [UInt32] {
    words.map { word in
      let bytes = Array(word.utf8)
      return unsafe bytes.withUnsafeBufferPointer { bytes in
        let head = unsafe WordBytes.head(of: bytes, 0, bytes.count)
        book.expect(head: head)
        return unsafe book.entry(of: Term(range: bytes.indices, isSymbol: word == "%"), head: head, in: bytes).number
      }
    }
  }

  @Test func wordsAreNumberedAsTheyComeAndKnownAgain() {
    var book = WordBook()
    let words = ["The", "the", "THE", "a", "ab", "abcdefgh", "abcdefghi", "abcdefghj", "été", "%", "the", "abcdefghi"]
    #expect(numbers(words, &book) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 6])
  }

  @Test func manyWordsKeepTheirNumbers() {
    var book = WordBook()
    let words = (0..<20_000).map { "w\($0 * 7919)" }
    let first = numbers(words, &book)
    #expect(first == (0..<20_000).map { UInt32($0) })
    #expect(numbers(words, &book) == first)
  }

  @Test func theRegisterSaysWhatTheNumbersMean() {
    var book = WordBook()
    _ = numbers(["The", "USA", "iPhone", "café", "it", "%", "I"], &book)
    book.register.withWords { words in
      #expect(
        (0..<words.count).map { String(decoding: words.folded($0), as: UTF8.self) }
          == ["the", "usa", "iphone", "cafe", "it", "%", "i"])
      #expect(words.letters == [.capital, .capitals, .other, .other, .folded, .folded, .capital])
      #expect(words.symbols == [false, false, false, false, false, true, false])
      #expect(words.keys == (0..<words.count).map { WordKey(words.folded($0)) })
    }
  }

  @Test func aBookThatIsNotFullGoesOn() {
    var book = WordBook()
    let register = book.register
    _ = numbers(["one"], &book)
    book.turnOver()
    #expect(book.register === register)
  }

  @Test func bytesThatAreNoLettersAreMarked() {
    for byte in UInt8.min...UInt8.max {
      let isLetter = (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
      let marks = WordBytes.othersThanLetters(UInt64(byte) << 24 | 0x6161_6161_0061_6161)
      #expect(marks == (isLetter ? 0 : 0x8000_0000), "byte \(byte)")
    }
  }

  @Test func aWordAtTheEndOfATextIsReadNoFurther() {
    let text = Array("abcdefghijk".utf8)
    let heads = unsafe text.withUnsafeBufferPointer { text in
      [8, 0].map { unsafe WordBytes.head(of: text, $0, 3) }
    }
    #expect(heads == [0x6B_6A69, 0x63_6261])
  }
}
