import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct PrefixParsingTests {
  @Test(arguments: [
    ("within:sentence (a b)", "(within sentence (and 'a' 'b'))"),
    ("within:qa(role:guest -a)", "(within qa (and role:'guest' (not 'a')))"),
    ("within:paragraph ( a ) b", "(and (within paragraph 'a') 'b')"),
    ("WITHIN:doc (a)", "(within doc 'a')"),
    ("asked:fees", "(asked 'fees')"),
    ("asked:\"which fees\"", "(asked (phrase 'which fees'))"),
    ("asked:( fees OR topic:x )", "(asked (or 'fees' topic:'x'))"),
    ("asked:/a b/", "(asked (regex 'a b'))"),
    ("-asked:fees", "(not (asked 'fees'))"),
    ("cql:( [word=\"user.*\"] []{0,2} [word=\"first\"] )", "(cql '[word=\"user.*\"] []{0,2} [word=\"first\"]')"),
    ("cql:( ([a=\")\"] | []) ) x", "(and (cql '([a=\")\"] | [])') 'x')"),
    ("stem:invest stem:\"invest\"", "(and (stem 'invest') (stem 'invest'))"),
    ("exact:\"Okex Node\" exact:OK", "(and (exact 'Okex Node') (exact 'OK'))"),
    ("exact:« Okex »", "(exact 'Okex')"),
    ("exact:\" a\"", "(exact ' a')"),
  ])
  func prefixes(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("-within:qa (a)", "'within:' cannot be denied", false),
    ("NOT (b within:qa (a))", "'within:' cannot be denied", false),
    ("within:sentense (a)", "unknown unit 'sentense'", false),
    ("within:qa x", "'( … )' must follow 'within:qa'", false),
    ("within:qa", "'( … )' must follow 'within:qa'", true),
    ("cql:[word=\"a\"]", "'( … )' must follow 'cql:'", false),
    ("cql:( [a]", "the '(' is not closed", true),
    ("stem:\"\"", "a word or a quotation must follow 'stem:'", false),
  ])
  func errors(source: String, message: String, isIncomplete: Bool) {
    let parsed = read(source)
    #expect(parsed.diagnostics.filter { $0.severity == .error }.map(\.message) == [message])
    #expect(parsed.isIncomplete == isIncomplete)
  }
}
