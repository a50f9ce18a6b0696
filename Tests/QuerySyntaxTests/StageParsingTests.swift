import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct StageParsingTests {
  @Test(arguments: [
    ("a | show", "'a' | show"),
    ("a|quote", "'a' | quote"),
    ("a | quote markdown | jsonl", "'a' | (quote markdown) | (as jsonl)"),
    ("a | as md", "'a' | (as md)"),
    ("a | table doc", "'a' | (table doc)"),
    ("a | select doc, hits", "'a' | (table doc hits)"),
    ("a | COUNT", "'a' | count"),
    ("| quote", "@_ | quote"),
    ("  | quote", "@_ | quote"),
    ("a ｜ quote", "'a' | quote"),
    ("\"a | b\" | show", "(phrase 'a | b') | show"),
    ("a | kwic width:8 sort:left1,right1", "'a' | (kwic width:'8' sort:'left1,right1')"),
    ("a | kwic sort:left1, right1 width:8", "'a' | (kwic sort:'left1,right1' width:'8')"),
    ("a | context", "'a' | context"),
    ("a | context 2", "'a' | (context 2.0)"),
    ("a | context $n", "'a' | (context $n)"),
    ("a | sample 5 seed:3", "'a' | (sample 5.0 seed:'3')"),
    ("a | sample seed:3 5", "'a' | (sample 5.0 seed:'3')"),
    ("a | count by speaker, topic", "'a' | (count (by speaker topic))"),
    (
      "a | count turns by f, g across h per 1000 words",
      "'a' | (count turns (by f g) (across h) (per 1000.0 words))"
    ),
    ("a | keyness vs role:guest b", "'a' | (keyness (vs {(and role:'guest' 'b')}))"),
    ("a | sort date desc, speaker", "'a' | (sort (desc date) (asc speaker))"),
    ("a | sort date asc | first 3", "'a' | (sort (asc date)) | (first 3.0)"),
    ("a | verify \"a b\"", "'a' | (verify 'a b')"),
    ("a | verify « a b »", "'a' | (verify 'a b')"),
    ("a | to out/my(1).md", "'a' | (to 'out/my(1).md')"),
    ("a | to \"my file.md\"", "'a' | (to 'my file.md')"),
    ("a | to C:\\x.md", "'a' | (to 'C:\\x.md')"),
    ("a | expect 3", "'a' | (expect 3.0)"),
    ("a | expect >= 3", "'a' | (expect >= 3.0)"),
    ("a | expect >=3", "'a' | (expect >= 3.0)"),
    ("a | expect empty", "'a' | (expect empty)"),
    ("a | where speaker:tina OR b", "'a' | (where {(or speaker:'tina' 'b')})"),
    ("a | count by f | where turns > 3", "'a' | (count (by f)) | (where (> turns 3.0))"),
    ("a | sort f | where b", "'a' | (sort (asc f)) | (where {'b'})"),
    ("a | count | first 2 | where turns > 3", "'a' | count | (first 2.0) | (where (> turns 3.0))"),
    ("a | table hits * 2 as twice, doc AS d, len", "'a' | (table (as twice (* hits 2.0)) (as d doc) len)"),
    ("a | table doc, hits / words * 1000", "'a' | (table doc (* (/ hits words) 1000.0))"),
    ("@_ | count by $f, g", "@_ | (count (by $f g))"),
    ("a |\nshow", "'a' | show"),
    ("a\n| show", "'a' | show"),
    ("a\n\n  # why\n  | show", "'a' | show"),
    ("a | sort f,\n g", "'a' | (sort (asc f) (asc g))"),
  ])
  func stages(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test(arguments: [
    ("a | shwo", "unknown stage 'shwo'", 4..<8, "show", false),
    ("a | jsonll", "unknown stage 'jsonll'", 4..<10, "jsonl", false),
    ("a | | show", "nothing stands between '|' and '|'", 2..<3, nil, false),
    ("a |", "no stage follows '|'", 2..<3, nil, true),
    ("a | speaker:x", "'speaker:x' is no stage", 4..<13, nil, false),
    ("a | count bye f", "'bye' has no place in 'count'", 10..<13, "by", false),
    ("a | count by", "'count' lacks the name of a field or column", 11..<12, nil, false),
    ("a | count by f g", "'g' has no place in 'count'", 15..<16, nil, false),
    ("a | count by f by g", "'by' is given twice", 15..<17, nil, false),
    ("a | kwic widht:8", "'kwic' has no option 'widht:'", 9..<14, "width", false),
    ("a | kwic width:8 width:9", "'width:' is given twice", 17..<22, nil, false),
    ("a | kwic width: 8", "no value follows 'width:' directly", 9..<14, nil, false),
    ("a | first", "'first' lacks a number", 8..<9, nil, false),
    ("a | first x", "'first' wants a number, not 'x'", 10..<11, nil, false),
    ("a | quote markdow", "'markdow' has no place in 'quote'", 10..<17, "markdown", false),
    ("a | as jsonk", "'jsonk' cannot stand here", 7..<12, "jsonl", false),
    ("a | jsonl x", "nothing can follow 'jsonl'", 10..<11, nil, false),
    ("a | sort f,", "nothing follows ','", 10..<11, nil, true),
    ("a | show )", "')' has no place in 'show'", 9..<10, nil, false),
    ("a | where b)", "no '(' stands before this ')'", 11..<12, nil, false),
    ("a | expect >=", "'expect' lacks a number, '>= N' or 'empty'", 12..<13, nil, false),
    ("a | to", "'to' lacks a text", 5..<6, nil, false),
  ])
  func errors(source: String, message: String, place: Range<Int>, suggestion: String?, isIncomplete: Bool) {
    let parsed = read(source)
    #expect(parsed.diagnostics.map(\.message) == [message])
    #expect(parsed.diagnostics.first?.range == SourceRange(place.lowerBound, place.upperBound))
    #expect(parsed.diagnostics.first?.suggestion == suggestion)
    #expect(parsed.isIncomplete == isIncomplete)
  }
}
