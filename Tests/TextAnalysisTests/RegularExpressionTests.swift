import Testing

@testable import TextAnalysis

@Suite struct RegularExpressionTests {
  private func found(_ pattern: String, _ text: String, foldsCase: Bool = false) throws -> [String] {
    let bytes = Array(text.utf8)
    let expression = try RegularExpression(pattern, foldsCase: foldsCase)
    return expression.matches(in: bytes, within: 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func findsAllThatDoNotOverlap() throws {
    #expect(
      try found(#"\$\d+ (million|billion)"#, "from $10 billion to $60 million") == ["$10 billion", "$60 million"])
    #expect(try found("é+", "réel, créée") == ["é", "éé"])
    #expect(try found("BYBIT", "Bybit", foldsCase: true) == ["Bybit"])
    #expect(try found("x*", "中x文") == ["x"])
    #expect(try found("", "abc").isEmpty)
  }

  @Test func seesOnlyItsRange() throws {
    let bytes = Array("one two three".utf8)
    let expression = try RegularExpression("^two$", foldsCase: false)
    #expect(expression.firstMatch(in: bytes, within: 4..<7, from: 4) == 4..<7)
    #expect(expression.firstMatch(in: bytes, within: 3..<7, from: 3) == nil)
    #expect(expression.firstMatch(in: bytes, within: 4..<99, from: 4) == nil)
  }

  @Test func saysWhereAPatternIsWrong() {
    #expect(throws: RegularExpression.Fault.self) { try RegularExpression("a(b", foldsCase: false) }
    do {
      _ = try RegularExpression("ab[", foldsCase: false)
      Issue.record("compiled")
    } catch {
      #expect(error.offset == 3)
      #expect(error.message.contains("]"))
    }
  }

  @Test func givesUpInsteadOfHanging() throws {
    let bytes = Array((String(repeating: "a", count: 40) + "b").utf8)
    let expression = try RegularExpression("(a+)+$", foldsCase: false)
    #expect(expression.firstMatch(in: bytes, within: 0..<bytes.count, from: 0) == nil)
    #expect(expression.timesGivenUp == 1)
    let patient = try RegularExpression("(a+)+$", foldsCase: false, mostSteps: 20)
    #expect(patient.firstMatch(in: Array("aab".utf8), within: 0..<3, from: 0) == nil)
    #expect(patient.timesGivenUp == 0)
  }

  @Test func survivesBytesThatAreNoUTF8() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3]
    let expression = try RegularExpression("b", foldsCase: false)
    #expect(expression.matches(in: bytes, within: 0..<4) == [2..<3])
  }
}
