import Testing

@testable import TextAnalysis

@Suite struct CanonicalPatternTests {
  private func finds(_ pattern: String, in text: String, foldsCase: Bool = false) throws -> Int {
    let expression = try RegularExpression(
      CanonicalPattern.withAllSpellings(pattern) ?? pattern, foldsCase: foldsCase)
    let bytes = Array(text.utf8)
    return expression.matches(in: bytes, within: 0..<bytes.count).count
  }

  @Test(arguments: ["caf\u{E9}", "cafe\u{301}"])
  func bothSpellingsAreFound(pattern: String) throws {
    #expect(try finds(pattern, in: "caf\u{E9} and cafe\u{301} and cafe") == 2)
    #expect(try finds(pattern.uppercased(), in: "caf\u{E9} and CAFE\u{301}", foldsCase: true) == 2)
  }

  @Test func repetitionTakesTheWholeLetter() throws {
    #expect(try finds("^x\u{E9}{2}$", in: "xe\u{301}\u{E9}") == 1)
    #expect(try finds("한{2}", in: "\u{1112}\u{1161}\u{11AB}한") == 1)
  }

  @Test(arguments: ["plain", #"a\d+"#, "中文", #"\Q\u{E9}[\E"#])
  func whatHasOneSpellingStays(pattern: String) {
    #expect(CanonicalPattern.withAllSpellings(pattern) == nil)
  }

  @Test func classesAndEscapesStay() throws {
    #expect(CanonicalPattern.withAllSpellings("[\u{E9}\u{E8}]x") == nil)
    #expect(try finds("[\u{E9}]\u{E9}", in: "\u{E9}e\u{301}") == 1)
    #expect(try finds(#"\[\u{E9}"#.replacing(#"\u{E9}"#, with: "\u{E9}"), in: "[e\u{301}") == 1)
  }
}
