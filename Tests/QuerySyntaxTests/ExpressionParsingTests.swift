import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct ExpressionParsingTests {
  private func condition(_ text: String) -> String {
    String(outline("a | count | where \(text)").replacing("'a' | count | ", with: ""))
  }

  @Test(arguments: [
    ("turns > 3", "(where (> turns 3.0))"),
    ("turns>3", "(where (> turns 3.0))"),
    ("a + b * c - d", "(where (- (+ a (* b c)) d))"),
    ("a-b", "(where (- a b))"),
    ("(a + b) * c", "(where (* (+ a b) c))"),
    ("a / b / c", "(where (/ (/ a b) c))"),
    ("-a * -2.5", "(where (* (- a) (- 2.5)))"),
    ("a - -b", "(where (- a (- b)))"),
    ("speaker = \"Tina X\"", "(where (= speaker 'Tina X'))"),
    ("a != 1 AND b <= 2 OR NOT c >= 3", "(where (or (and (!= a 1.0) (<= b 2.0)) (not (>= c 3.0))))"),
    ("a > 1 and b > 2 or c", "(where (or (and (> a 1.0) (> b 2.0)) c))"),
    ("a ≥ $n", "(where (>= a $n))"),
    ("not a > 1 and not (b)", "(where (and (not (> a 1.0)) (not b)))"),
    ("not > 3 and not", "(where (and (> not 3.0) not))"),
    ("(a > 1\nOR b > 2)", "(where (or (> a 1.0) (> b 2.0)))"),
  ])
  func trees(source: String, tree: String) { #expect(condition(source) == tree) }

  @Test(arguments: [
    ("a >", "a column, a number or a text is missing", true),
    ("topic:x", "'topic:x' is a filter on turns, and here a table is filtered", false),
    ("a > 12x", "'12x' is no number", false),
    ("a > ]", "']' is neither a column nor a number nor a quoted text", false),
    ("(a", "the '(' is not closed", true),
  ])
  func errors(source: String, message: String, isIncomplete: Bool) {
    let parsed = read("x | count | where \(source)")
    #expect(parsed.diagnostics.map(\.message) == [message])
    #expect(parsed.isIncomplete == isIncomplete)
  }
}
