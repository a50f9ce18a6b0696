import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct ParserTests {
  @Test(arguments: [
    ("", "empty"), (" \t\u{FEFF}", "empty"), ("# a comment", "empty"), ("#! /usr/bin/env quoth", "empty"),
    ("#!quoth", "empty"), ("#-----", "empty"), (";", "empty"), ("\n\n# x\n", "empty"),
    ("a # b", "'a'"), ("a #", "'a'"), ("a#b", "'a#b'"), ("a ## b", "'a'"), ("a # b\n| show # c", "'a' | show"),
    ("a;", "'a'"), ("a ; ", "'a'"), ("a ; # done", "'a'"), ("a;b", "'a;b'"), ("a ; b", "(and 'a' ';' 'b')"),
    ("a \\\nb", "(and 'a' 'b')"), ("a\\\r\nb", "(and 'a' 'b')"), ("a\\b", "'a\\b'"),
    ("(a\nb)", "(and 'a' 'b')"), ("a AND\nb", "(and 'a' 'b')"), ("a OR\n# why\nb", "(or 'a' 'b')"),
    ("NOT\na", "(not 'a')"), ("a\r\n| show\r\n", "'a' | show"),
    ("@promises = speaker:tina \"objectif\"", "(set promises (and speaker:'tina' (phrase 'objectif')))"),
    ("@p=a | first 3", "(set p 'a' | (first 3.0))"), ("@a = @b -@c", "(set a (and @b (not @c)))"),
    ("@a =\nb", "(set a 'b')"),
  ])
  func lines(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("@_ = a", "'@_' is the last result and cannot be set", false), ("@a =", "'@a =' has no query", true),
    ("a \\", "no line follows the backslash", true), ("a\nb", "a second statement starts here", false),
  ])
  func errors(source: String, message: String, isIncomplete: Bool) {
    let parsed = read(source)
    #expect(parsed.diagnostics.map(\.message) == [message])
    #expect(parsed.isIncomplete == isIncomplete)
  }

  @Test func aHashAtTheStartOfALineIsTextWithANote() {
    #expect(read("#bitcoin").diagnostics.map(\.severity) == [.note])
    #expect(read("a #bitcoin").diagnostics.isEmpty)
  }

  @Test func precedenceOfWordsIsNoted() {
    #expect(read("a b OR c").diagnostics.map(\.notes) == [["read as (a b) OR c"]])
    #expect(read("(a b) OR topic:x").diagnostics.isEmpty)
    #expect(read("a OR b").diagnostics.isEmpty)
  }

  @Test func operatorsInSmallLettersAreNotedOnce() {
    #expect(read("a or b and not c").diagnostics.map(\.message) == ["'or' is read as a word"])
    #expect(read("or not").diagnostics.map(\.message) == ["'not' is read as a word"])
    #expect(read("\"a or b\" and-or").diagnostics.isEmpty)
  }

  @Test func statementsAreReadOneAfterTheOther() {
    let source = SourceText(
      "# head\n.param a b\nspeaker:tina\n  topic:x OR\n y\n| show;\n\n@s = (a\nb)\n.print \"x\ny\" z\n")
    var reader = StatementReader(source)
    var trees: [String] = []
    while let item = reader.next(vocabulary: sample) {
      #expect(item.parsed.diagnostics.isEmpty)
      trees.append(item.parsed.statement.outline)
    }
    #expect(
      trees == [
        "(command param 'a' 'b')", "speaker:'tina'", "(or topic:'x' 'y') | show", "(set s (and 'a' 'b'))",
        "(command print 'x\ny' 'z')",
      ])
  }

  @Test func placesCountFromTheStartOfTheWholeSource() {
    let source = SourceText("a\n\nspeeker:x", name: "q.quoth")
    var reader = StatementReader(source)
    _ = reader.next(vocabulary: sample)
    let item = reader.next(vocabulary: sample)
    #expect(item?.range == SourceRange(3, 12))
    #expect(item?.parsed.firstError?.range == SourceRange(3, 10))
    #expect(item?.parsed.firstError?.source == source)
  }

  @Test(arguments: [
    ("", "("), ("", "-("), ("", "NOT "), ("", "within:qa ("), ("", "asked:"), ("", "asked:("), ("speaker:", "("),
    ("speaker:(", "NOT "), ("speaker:(", "-("), ("a | count | where ", "("), ("a | count | where ", "NOT "),
    ("a | count | where ", "-"),
  ])
  func depthIsLimited(start: String, opening: String) {
    let deep = read(start + String(repeating: opening, count: 50_000) + "a")
    #expect(deep.diagnostics.count == 1)
    #expect(deep.diagnostics.first?.message == "more than 200 parentheses and negations are open")
    #expect(!deep.isIncomplete)
  }

  @Test func twoHundredLevelsAreRead() {
    let text = String(repeating: "(a OR ", count: 199) + "b" + String(repeating: ")", count: 199)
    #expect(read(text).diagnostics.isEmpty)
    #expect(read("a | count | where " + String(repeating: "x + ", count: 5000) + "x").diagnostics.count == 1)
  }

  /// Inputs on which a careless reader is quadratic or runs out of stack; each has 100 kB.
  @Test(arguments: [
    "a ", "a:b ", "speeker:x ", "\"a\" ", "“a\" ", "(a) ", "( ", ") ", "/a ", "/a/x ", ";", "; ", "\n", "# \n", "\\\n",
    "a OR ", "| ", "a | show ", "-", "- ", "«", "»", "speaker:( ", "a~ ", "a ;\n", "cql:( ", "\u{FF02}", "{\"a\": ",
    "x,",
  ])
  func longInputsAreReadInOnePass(piece: String) {
    let parsed = read(String(repeating: piece, count: 100_000 / piece.utf8.count))
    #expect(parsed.diagnostics.count <= 40)
  }

  /// Any bytes give a tree: no crash, no hang, and every place inside the text.
  @Test func anyTextIsRead() {
    let pieces = [
      "a", " ", "\n", "(", ")", "\"", "“", "”", "«", "|", "-", "NOT ", "OR ", "AND ", "speaker:", "len:>", "..", "/",
      "\\",
      "~", "5", "$x", "@", "%3", "#", ";", ".", "count ", "where ", "by ", ",", "=", "：", "（", "within:qa", "cql:", "*",
      "🇩🇪", "e\u{301}", "\0", "sort:", "to ", "expect ", "\u{2028}",
    ]
    var generator = SplitMix(seed: 7)
    for _ in 0..<5_000 {
      let text = (0..<generator.below(14)).map { _ in pieces[generator.below(pieces.count)] }.joined()
      var reader = StatementReader(SourceText(text))
      var end = 0
      while let item = reader.next(vocabulary: sample) {
        #expect(item.range.start >= end && item.range.end > item.range.start, "\(text.debugDescription)")
        end = item.range.end
        for diagnostic in item.parsed.diagnostics {
          guard let range = diagnostic.range else { continue }
          #expect(range.start >= 0 && range.end <= text.utf8.count, "\(text.debugDescription) \(diagnostic.message)")
        }
        if item.range.end <= item.range.start { break }
      }
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }
}
