import QuerySyntax
import TextAnalysis
import Testing

@testable import QueryEngine

@Suite struct RegexLiteralsTests {
  private func required(_ pattern: String, _ flags: String = "") -> [[String]] {
    RegexLiterals(RegexLiteral(pattern: pattern, flags: flags)).required
  }

  @Test func readsWhatAMatchMustContain() {
    #expect(required("users") == [["users"]])
    #expect(required("Users? first") == [["user"], ["first"]])
    #expect(required(#"\b\w+(?:ization|ability)[.,?]? (?:of|and)\b"#) == [["ization", "ability"]])
    #expect(required("(foo|barbar)(?:baz)+") == [["foo", "barbar"], ["baz"]])
    #expect(required("trus+t") == [["trus"]])
    #expect(required("abcd{2}ef") == [["abcd"], ["def"]])
    #expect(required("(?<name>liquid)(?i)ity") == [["liquid"], ["ity"]])
    #expect(required("[a-z[:alpha:]]]users") == [["users"]])
    #expect(required(#"[\]x]users\."#) == [["users"]])
    #expect(required("(?i:WARM)est") == [["warm"], ["est"]])
    #expect(required("long.*short") == [["long"], ["short"]])
  }

  @Test func promisesNothingWhereNothingIsSure() {
    for pattern in [
      "us|users", "(users)?", "(users)*", "(users){0,3}", "u", "", "(?=users)", "(?!users)x", "(?<!users)x",
      #"\Qusers\E"#, #"us\x65rs"#, "(*UTF)users", "(?#users)x", "users(", "users)", "[users", "(users|)",
      "a?b*c?", #"(users)\1"#, "users{", "(?x)u s e r s",
    ] {
      #expect(required(pattern).isEmpty, "\(pattern)")
    }
    #expect(required("u s e r s", "x").isEmpty)
    #expect(required("users", "i") == [["users"]])
  }

  /// Whatever matches has what is promised.
  @Test func keepsItsPromises() throws {
    let parts = [
      "abc", "b", "cab", "(abc|bca)", "(?:ab|c)+", "c?", "a*", "[ab]c", ".", "(a(bc)?b)", "x{2}", "(b|)", "(?=ab)",
      "\\w+",
      "(?i)", "ba{1,2}c", "(?>ca)",
    ]
    for _ in 0..<600 {
      let pattern = (0..<Int.random(in: 1...5)).map { _ in parts.randomElement() ?? "" }
        .joined(separator: Bool.random() ? "" : "|")
      let promised = required(pattern)
      let expression = try RegularExpression(pattern, foldsCase: true)
      for _ in 0..<20 {
        let text = (0..<Int.random(in: 1...12)).map { _ in ["a", "b", "c", "x", "A", "C"].randomElement() ?? "" }
          .joined()
        let bytes = Array(text.utf8)
        guard expression.firstMatch(in: bytes, within: 0..<bytes.count, from: 0) != nil else { continue }
        #expect(
          promised.allSatisfy { runs in runs.contains { text.lowercased().contains($0) } }, "\(pattern) in \(text)")
      }
    }
  }
}
