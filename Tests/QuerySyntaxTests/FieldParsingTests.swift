import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct FieldParsingTests {
  @Test(arguments: [
    ("speaker:tina", "speaker:'tina'"),
    ("of:bybit", "affiliation:'bybit'"),
    ("SPEAKER:Tina", "speaker:'Tina'"),
    ("speaker：谢家印", "speaker:'谢家印'"),
    ("ｌｅｎ：＞５０", "len:(> 50)"),
    ("speaker:tina topic:x", "(and speaker:'tina' topic:'x')"),
    ("title:\"two words\"", "title:(quoted 'two words')"),
    ("title:« two words »", "title:(quoted 'two words')"),
    ("title:/a b|c/i", "title:(regex 'a b|c' i)"),
    ("speaker:tin* speaker:*", "(and speaker:'tin*' speaker:'*')"),
    ("topic:any topic:none topic:\"any\"", "(and topic:any topic:none topic:(quoted 'any'))"),
    ("speaker:$guest", "speaker:$guest"),
    ("title:$10", "title:'$10'"),
    ("speaker:d'OK", "speaker:'d'OK'"),
    ("path:a/b.txt", "path:'a/b.txt'"),
    ("speaker:-tina", "speaker:(not 'tina')"),
    ("speaker:AND", "speaker:'AND'"),
    ("(speaker:tina)", "speaker:'tina'"),
  ])
  func values(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("len:>50", "len:(> 50)"),
    ("len:>=50 len:<3 len:<=3 len:=4 len:!=5 ", "(and len:(>= 50) len:(< 3) len:(<= 3) len:(= 4) len:(!= 5))"),
    ("len:≥50", "len:(>= 50)"), ("turn:3..8", "turn:(range 3 8)"), ("date:2024..2025-06", "date:(range 2024 2025-06)"),
    ("date:2025..", "date:(range 2025 -)"), ("date:..2025-06", "date:(range - 2025-06)"),
    ("date:2024…2025", "date:(range 2024 2025)"), ("date:>=2025-04 x", "(and date:(>= 2025-04) 'x')"),
    ("date:2025-04-02", "date:'2025-04-02'"), ("time:1:30..2:00", "time:(range 1:30 2:00)"),
    ("time:>1:02:03", "time:(> 1:02:03)"),
    ("len:>$n", "len:(> $n)"), ("turn:$n..$m", "turn:(range $n $m)"),
    ("turn:($n.. OR $m)", "turn:(or (range $n -) $m)"),
    ("title:wait..what", "title:'wait..what'"), ("turn:7", "turn:'7'"),
  ])
  func comparisons(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("speaker:(a OR b)", "speaker:(or 'a' 'b')"),
    ("title:(a b)", "title:(and 'a' 'b')"),
    ("title:(a AND b OR c)", "title:(or (and 'a' 'b') 'c')"),
    ("speaker:(-a)", "speaker:(not 'a')"),
    ("speaker:(NOT a)", "speaker:(not 'a')"),
    ("speaker:(\"Tina X\" OR /re/ OR $v)", "speaker:(or (quoted 'Tina X') (regex 're') $v)"),
    ("turn:(1 OR 3..5 OR >9)", "turn:(or '1' (range 3 5) (> 9))"),
    ("speaker:((a OR b) OR c)", "speaker:(or 'a' 'b' 'c')"),
    ("speaker:(a\nOR b) x", "(and speaker:(or 'a' 'b') 'x')"),
  ])
  func groups(source: String, tree: String) { #expect(outline(source) == tree) }

  /// Text that has a colon but is no field, with the names that the reply mentions.
  @Test(arguments: [
    ("https://a.b/c", "'https://a.b/c'", 1), ("10:18", "'10:18'", 1),
    ("note to self: x", "(and 'note' 'to' 'self:' 'x')", 1),
    ("speaker: tina", "(and 'speaker:' 'tina')", 1), ("abc:x", "'abc:x'", 1), ("ofx:y", "'ofx:y'", 1),
    (":-)x", "error", 0),
    ("l'https:x", "'l'https:x'", 0), ("张三：你好", "'张三：你好'", 1),
  ])
  func colonsInText(source: String, tree: String, notes: Int) {
    if tree != "error" { #expect(outline(source) == tree) }
    #expect(read(source).diagnostics.filter { $0.severity == .note }.count == notes)
  }

  @Test(arguments: [
    ("speeker:tina", "unknown field 'speeker'", 0..<7, "speaker"),
    ("a peaker:\"b c\" d", "unknown field 'peaker'", 2..<8, "speaker"),
    ("times:3", "unknown field 'times'", 0..<5, "time"),
    ("exatc:\"x\"", "unknown field 'exatc'", 0..<5, "exact"),
    ("-toppic:(a OR b)", "unknown field 'toppic'", 1..<7, "topic"),
  ])
  func slips(source: String, message: String, place: Range<Int>, suggestion: String) {
    let diagnostics = read(source).diagnostics
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.first?.range == SourceRange(place.lowerBound, place.upperBound))
    #expect(diagnostics.first?.suggestion == suggestion)
  }

  @Test(arguments: [
    ("turn:..", "a range has at least one end", false), ("len:>", "no value follows '>' directly", true),
    ("len:> 5", "no value follows '>' directly", false), ("speaker:(a OR", "the '(' is not closed", true),
    ("speaker:()", "nothing stands between '(' and ')'", false),
    ("speaker:(a OR )", "'OR' lacks a value beside it", false),
    ("speaker:(role:guest)", "'role:' stands among the values of 'speaker:'", false),
    ("speaker:$a-b", "a variable is a value by itself", false),
  ])
  func errors(source: String, message: String, isIncomplete: Bool) {
    let parsed = read(source)
    #expect(parsed.diagnostics.contains { $0.message == message && $0.severity == .error })
    #expect(parsed.isIncomplete == isIncomplete)
  }
}
