import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct TermParsingTests {
  @Test(arguments: [
    ("users", "'users'"),
    ("user* *börse organi?ation", "(and 'user*' '*börse' 'organi?ation')"),
    ("C++ a.b a,b x/y", "(and 'C++' 'a.b' 'a,b' 'x/y')"),
    ("d'OK d’OK 'tis rock'n'roll", "(and 'd'OK' 'd’OK' ''tis' 'rock'n'roll')"),
    ("*", "*"),
    ("＊", "*"),
    ("* users", "(and * 'users')"),
    ("** …", "(and '**' '…')"),
    (".5", "'.5'"),
    ("…", "'…'"),
    ("...", "'...'"),
    ("a@b.c", "'a@b.c'"),
    ("24/7 and/or", "(and '24/7' 'and/or')"),
    ("#bitcoin", "'#bitcoin'"),
    ("a #bitcoin", "(and 'a' '#bitcoin')"),
    ("$10 $ US$", "(and '$10' '$' 'US$')"),
    ("2.000 %", "(and '2.000' '%')"),
    ("5% %", "(and '5%' '%')"),
    ("%3x", "'%3x'"),
    ("[a] {b} <c> =", "(and '[a]' '{b}' '<c>' '=')"),
    ("你好？", "'你好？'"),
  ])
  func words(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("okx%C", "'okx'%C"), ("okx%wdc", "'okx'%cdw"), ("okx％Ｃ", "'okx'%C"), ("C++%C", "'C++'%C"),
    ("user*%CD x", "(and 'user*'%CD 'x')"), ("\"a b\"%D", "(phrase 'a b')%D"), ("«a b»~5%C", "(phrase 'a b' 5)%C"),
    ("bitgte~1%C", "(fuzzy 'bitgte' 1)%C"), ("bitgte~%C", "(fuzzy 'bitgte' 2)%C"), ("-okx%C", "(not 'okx'%C)"),
    ("(okx%C)", "'okx'%C"),
    // No switches: text.
    ("20%C", "'20%C'"), ("%C", "'%C'"), ("okx%x", "'okx%x'"), ("okx%", "'okx%'"), ("okx%cC", "'okx%cC'"),
    ("https%3A", "'https%3A'"), ("\"a b\" %C", "(and (phrase 'a b') '%C')"), ("\"a\"%x", "(and (phrase 'a') '%x')"),
    ("exact:\"a\" x%D", "(and (exact 'a') 'x'%D)"), ("exact:a%C", "(exact 'a%C')"),
    ("speaker:tina%A", "speaker:'tina'%A"), ("speaker:\"Tina X\"%CA", "speaker:(quoted 'Tina X')%CA"),
    ("speaker:(a%C OR -b%a)", "speaker:(or 'a'%C (not 'b'%a))"), ("len:3%C", "len:'3%C'"),
  ])
  func switches(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("@promises", "@promises"), ("@my-set", "@my-set"), ("@_", "@_"), ("@a -@b", "(and @a (not @b))"),
    ("%3", "%3"), ("%12 users", "(and %12 'users')"), ("$guest", "$guest"), ("$a_1 x", "(and $a_1 'x')"),
    ("＠a ％2 ＄v", "(and @a %2 $v)"), ("@", "'@'"),
  ])
  func references(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("\"warmest exchange\"", "(phrase 'warmest exchange')"),
    ("\"a | b (c) -d OR field:x\"", "(phrase 'a | b (c) -d OR field:x')"),
    ("\"he said \"\"no\"\" twice\"", "(phrase 'he said \"no\" twice')"),
    ("\"\"\"no\"\"\"", "(phrase '\"no\"')"),
    ("«warmest»", "(phrase 'warmest')"),
    ("« oui »", "(phrase 'oui')"),
    ("«\u{202F}oui\u{00A0}»", "(phrase 'oui')"),
    ("„Börse“", "(phrase 'Börse')"),
    ("„Börse”", "(phrase 'Börse')"),
    ("“a b”", "(phrase 'a b')"),
    ("”a b”", "(phrase 'a b')"),
    ("»a b«", "(phrase 'a b')"),
    ("‹a b›", "(phrase 'a b')"),
    ("「你好」", "(phrase '你好')"),
    ("『你好』", "(phrase '你好')"),
    ("＂a b＂", "(phrase 'a b')"),
    ("“a \"b\" c”", "(phrase 'a \"b\" c')"),
    ("他说「你好」吗", "(and '他说' (phrase '你好') '吗')"),
    ("a\"b\"c", "(and 'a' (phrase 'b') 'c')"),
    ("\"two\nlines\"", "(phrase 'two\nlines')"),
    ("\"users trust\"~5", "(phrase 'users trust' 5)"),
    ("“users trust”~12", "(phrase 'users trust' 12)"),
    ("\"$10 billion\"", "(phrase '$10 billion')"),
  ])
  func quotations(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("bitgte~1", "(fuzzy 'bitgte' 1)"), ("bitgte~", "(fuzzy 'bitgte' 2)"), ("bitgte~2", "(fuzzy 'bitgte' 2)"),
    ("bitgte～1", "(fuzzy 'bitgte' 1)"), ("a~b", "'a~b'"), ("~5", "'~5'"), ("~", "'~'"), ("~/notes", "'~/notes'"),
  ])
  func nearWords(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("/a|b (c)/", "(regex 'a|b (c)')"),
    ("/\\$\\d+ ?(million|billion)/i", "(regex '\\$\\d+ ?(million|billion)' i)"),
    ("/a\\/b/", "(regex 'a/b')"),
    ("/a\\\\/", "(regex 'a\\\\')"),
    ("a /b c/ d", "(and 'a' (regex 'b c') 'd')"),
    ("(/a/ OR /b/is)", "(or (regex 'a') (regex 'b' is))"),
    ("/a/ | show", "(regex 'a') | show"),
    ("a / b", "(and 'a' '/' 'b')"),
    ("// b", "(and '//' 'b')"),
  ])
  func regularExpressions(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("\"a b", "the quotation that '\"' opens is not closed", 0..<1, true),
    ("a « b", "the quotation that '«' opens is not closed", 2..<4, true),
    ("x /abc", "the regular expression that '/' opens is not closed", 2..<3, true),
    ("/abc\n", "the regular expression that '/' opens is not closed", 0..<1, false),
    ("/etc/passwd", "unknown flag 'p' of a regular expression", 5..<11, false),
    ("\"\"", "the quotation is empty", 0..<2, false),
    ("\"a b\"~x", "a number of words must follow '~'", 5..<7, false),
    ("word~3", "a word can be one or two edits away", 0..<6, false),
    ("wor*~1", "wildcards and '~' do not go together", 0..<6, false),
    ("x @a.b", "'a.b' cannot be the name of a set", 2..<6, false),
    ("$a-b", "'a-b' cannot be the name of a variable", 0..<4, false),
    ("%0", "'%0' is no result", 0..<2, false),
    ("%99999999999999999999", "'%99999999999999999999' is no result", 0..<21, false),
  ])
  func errors(source: String, message: String, place: Range<Int>, isIncomplete: Bool) {
    let parsed = read(source)
    #expect(parsed.diagnostics.map(\.message) == [message])
    #expect(parsed.diagnostics.first?.range == SourceRange(place.lowerBound, place.upperBound))
    #expect(parsed.isIncomplete == isIncomplete)
  }

  @Test func aDashThatIsNoHyphenIsNoted() {
    #expect(read("–users").diagnostics.map(\.message) == ["'–users' is read as text"])
    #expect(read("a – b").diagnostics.isEmpty)
  }

  @Test func anOpenerThatNothingClosesIsLookedForOnce() {
    let marks = String(repeating: "„a\" ", count: 400)
    #expect(outline(marks) == "(and " + [String](repeating: "(phrase 'a')", count: 400).joined(separator: " ") + ")")
    #expect(read(marks + "„b“ «c").firstError != nil)
  }
}
