import Testing

@testable import TextAnalysis

@Suite struct TermPatternTests {
  private func written(_ text: String) -> [String] {
    termPatterns(of: text, wildcards: true).map {
      switch $0 {
      case .literal(let term): term
      case .wildcard(let shape): "<\(shape.pattern)>"
      }
    }
  }

  @Test func readsWildcards() {
    #expect(written("user*") == ["<user*>"])
    #expect(written("*Börse") == ["<*borse>"])
    #expect(written("organi?ation") == ["<organi?ation>"])
    #expect(written("do you trust us?") == ["do", "you", "trust", "us"])
    #expect(written("users * trust ** ?") == ["users", "trust"])
    #expect(written("比特*") == ["比", "特"])
    #expect(written("d'O* C++") == ["<o*>", "c", "+", "+"])
    #expect(written("a**b") == ["<a*b>"])
    #expect(written("…") == [])
  }

  @Test func takesStarsForPunctuationWhenTold() {
    #expect(termPatterns(of: "user*", wildcards: false) == [.literal("user")])
  }

  @Test(arguments: [
    ("user*", "users", true), ("user*", "user", true), ("*borse", "kryptoborse", true), ("*borse", "borsen", false),
    ("organi?ation", "organization", true), ("organi?ation", "organiation", false), ("a*b*c", "aXbXbc", true),
    ("а?в", "абв", true), ("*", "", true), ("?", "", false),
  ])
  func matches(_ shape: String, _ term: String, _ expected: Bool) {
    #expect(WildcardPattern(shape).matches(term) == expected)
  }

  @Test func knowsWhatMatchesBeginWith() {
    #expect(WildcardPattern("us?er*").literalPrefix == "us")
    #expect(WildcardPattern("*x").literalPrefix == "")
  }
}
