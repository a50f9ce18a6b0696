import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct TokenPatternTests {
  private func pattern(_ text: String) throws -> TokenPattern {
    try TokenPatternParser.pattern(text, at: 4, in: SourceText("cql(" + text))
  }

  private func word(
    _ text: String, _ switches: MatchSwitches? = nil, isDenied: Bool = false
  ) -> TokenPattern.Condition {
    .attribute(.word, Located(text, at: SourceRange(0, 0)), switches, isDenied: isDenied)
  }

  @Test func readsTokensAndRepetitions() throws {
    #expect(
      try pattern("[word=\"user.*\"] []{0,2} \"first\"").root
        == .sequence([.token(word("user.*")), .repeated(.token(nil), 0, 2), .token(word("first"))]))
    #expect(
      try pattern("\"a\"? \"b\"* \"c\"+").root
        == .sequence([
          .repeated(.token(word("a")), 0, 1), .repeated(.token(word("b")), 0, nil),
          .repeated(.token(word("c")), 1, nil),
        ]))
    #expect(try pattern("[]{3}").root == .repeated(.token(nil), 3, 3))
    #expect(try pattern("[]{2,}").root == .repeated(.token(nil), 2, nil))
    #expect(try pattern("[]{,2}").root == .repeated(.token(nil), 0, 2))
  }

  @Test func readsAlternativesEdgesAndUnits() throws {
    #expect(
      try pattern("<s> (\"a\" | \"b\" \"c\") </s> within s")
        == TokenPattern(
          root: .sequence([
            .edge(.sentence, isEnd: false),
            .alternatives([.token(word("a")), .sequence([.token(word("b")), .token(word("c"))])]),
            .edge(.sentence, isEnd: true),
          ]), unit: .sentence))
  }

  @Test func readsConditions() throws {
    #expect(
      try pattern("[word=\"a\" & !(lang=\"en\" | speaker!=\"x \"\"y\"\"\")]").root
        == .token(
          .and(
            word("a"),
            .not(
              .or(
                .attribute(.lang, Located("en", at: SourceRange(0, 0)), nil, isDenied: false),
                .attribute(.speaker, Located("x \"y\"", at: SourceRange(0, 0)), nil, isDenied: true))))))
    #expect(try pattern("[word = \"A\" %cd]").root == .token(word("A", MatchSwitches(loose: [.letterCase, .accents]))))
    #expect(try pattern("\"A.*\"%C").root == .token(word("A.*", MatchSwitches(strict: .letterCase))))
  }

  @Test(arguments: [
    ("", "a token is missing", 4), ("[word=\"a\"", "']' is missing", 4), ("[wrd=\"a\"]", "unknown attribute 'wrd'", 5),
    ("[word \"a\"]", "'=' or '!=' must follow 'word'", 5), ("[word=a]", "a value in quotation marks must follow", 5),
    ("\"a", "the quotation is not closed", 4), ("(\"a\"", "the '(' is not closed", 4),
    ("\"a\"{3,2}", "the upper bound is below the lower", 7), ("\"a\"{x}", "a number is missing in '{ }'", 7),
    ("\"a\" within x", "'within' takes s (a sentence) or p (a paragraph)", 15),
    (
      "\"a\"%l",
      "'%' takes C, D, W or A for case, diacritics, width or aliases that count, and c, d, w, a for those that do not",
      7
    ),
    ("<q>", "an edge is written <s>, </s>, <p> or </p>", 4),
    ("\"a\" ]", "']' has no place in a pattern", 8), ("\"a\"**", "a repetition cannot be repeated", 8),
    ("\"a\" |", "a token is missing", 9),
  ])
  func namesWhatIsWrong(text: String, message: String, start: Int) {
    do {
      let read = try pattern(text)
      Issue.record("read as \(read)")
    } catch {
      #expect((error as? Diagnostic)?.message == message)
      #expect((error as? Diagnostic)?.range?.start == start)
    }
  }

  @Test func standsDepth() {
    let deep = String(repeating: "(", count: 10_000)
    #expect(throws: Diagnostic.self) { try pattern(deep) }
    #expect(throws: Diagnostic.self) { try pattern("[" + String(repeating: "!", count: 10_000)) }
  }

  @Test func conditionsHaveABoundedNumberOfOperators() throws {
    func word(_ count: Int) -> String {
      "[" + [String](repeating: "word=\"a\"", count: count).joined(separator: "|") + "]"
    }
    _ = try pattern(word(TokenPatternParser.mostOperators + 1))
    let error = #expect(throws: Diagnostic.self) { try pattern(word(100_000)) }
    #expect(error?.message.contains("more than 1000 '|' and '&'") == true)
  }

  @Test func longNumbersOfRepetitionsAreRead() throws {
    #expect(try pattern("[]{1000000}").root == .repeated(.token(nil), 1_000_000, 1_000_000))
  }
}
