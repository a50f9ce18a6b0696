import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct FilterParsingTests {
  @Test(arguments: [
    ("a b", "(and 'a' 'b')"),
    ("a AND b", "(and 'a' 'b')"),
    ("a b OR c", "(or (and 'a' 'b') 'c')"),
    ("a OR b c OR d", "(or 'a' (and 'b' 'c') 'd')"),
    ("(a OR b) c", "(and (or 'a' 'b') 'c')"),
    ("((a))", "'a'"),
    ("(a b) c", "(and 'a' 'b' 'c')"),
    ("a OR (b OR c)", "(or 'a' 'b' 'c')"),
    ("a and b or not c", "(and 'a' 'and' 'b' 'or' 'not' 'c')"),
    ("ANDROID ORDER NOTE", "(and 'ANDROID' 'ORDER' 'NOTE')"),
    ("a\u{00A0}b\u{3000}c", "(and 'a' 'b' 'c')"),
    ("a(b)c", "(and 'a' 'b' 'c')"),
    ("（a OR b）", "(or 'a' 'b')"),
  ])
  func booleans(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("-a", "(not 'a')"),
    ("NOT a", "(not 'a')"),
    ("NOT -a", "(not (not 'a'))"),
    ("a -b", "(and 'a' (not 'b'))"),
    ("a - b", "(and 'a' '-' 'b')"),
    ("a -", "(and 'a' '-')"),
    ("-", "'-'"),
    ("--", "'--'"),
    ("--set", "'--set'"),
    ("->", "'->'"),
    ("-5", "(not '5')"),
    ("long-termism", "'long-termism'"),
    ("-\"a b\"", "(not (phrase 'a b'))"),
    ("-(a b)", "(not (and 'a' 'b'))"),
    ("-/a b/", "(not (regex 'a b'))"),
    ("-speaker:tina", "(not speaker:'tina')"),
    ("-@s -%2 -$v -*", "(and (not @s) (not %2) (not $v) (not *))"),
    ("-中文", "(not '中文')"),
    ("－a", "(not 'a')"),
  ])
  func denials(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("a OR", "nothing follows 'OR'", true), ("a AND", "nothing follows 'AND'", true),
    ("NOT", "nothing follows 'NOT'", true), ("(a", "the '(' is not closed", true),
    ("a OR | show", "nothing follows 'OR'", false), ("OR a", "nothing stands before 'OR'", false),
    ("AND a", "nothing stands before 'AND'", false), ("a AND AND b", "nothing follows 'AND'", false),
    ("a)", "no '(' stands before this ')'", false), ("()", "nothing stands between '(' and ')'", false),
    ("(a | show)", "a '|' stands inside '( … )'", false), ("(a OR) b", "nothing follows 'OR'", false),
  ])
  func errors(source: String, message: String, isIncomplete: Bool) {
    let parsed = read(source)
    #expect(parsed.diagnostics.map(\.message) == [message])
    #expect(parsed.isIncomplete == isIncomplete)
  }
}
