import QuerySyntax
import Testing

@testable import Shell

/// A corpus and a session that exist only as lists.
private struct ListedSource: CompletionSource {
  var sets = ["promises", "risks"]
  var variables = ["guest"]
  var settings: [(name: String, choices: [String])] = [("mode", ["text", "csv"]), ("width", [])]

  func values(of field: String) -> [FieldValue] {
    switch field {
    case "speaker":
      [
        FieldValue("Tina Qué", names: ["Tina", "蒂娜"], count: 38),
        FieldValue("TechFlow", names: ["Deep Tide"], count: 36),
        FieldValue("Zhao", names: ["赵长鹏", "CZ"], count: 5),
      ]
    case "exchange": [FieldValue("gate-io", name: "Gate.io", count: 2), FieldValue("okx", name: "OKX", count: 1)]
    case "tag": [FieldValue("kept", count: 3), FieldValue("open question", count: 1)]
    default: []
    }
  }

  func files(startingWith path: String) -> [String] { ["notes/", "notes.txt"].filter { $0.hasPrefix(path) } }
}

@Suite struct CompleterTests {
  private let completer = Completer(
    vocabulary: Vocabulary(
      fields: [
        FieldSignature(name: "speaker", summary: "who"), FieldSignature(name: "exchange", summary: "which"),
        FieldSignature(name: "section", summary: "where"),
      ],
      stages: [
        StageSignature(
          name: "count", takes: .turns, gives: .table, parameters: [.word(["turns", "hits"], optional: true)],
          clauses: [.init("by", [.names(optional: false)]), .init("per", [.number(optional: false)])], synopsis: "",
          summary: "numbers", example: "", columns: ["<by>", "turns|hits", "<per_N_words>"]),
        StageSignature(
          name: "as", takes: .either, gives: .table, parameters: [.string(optional: false)], synopsis: "", summary: "",
          example: ""),
        StageSignature(
          name: "kwic", takes: .turns, gives: .table, options: ["width", "sort", "stop"], synopsis: "", summary: "",
          example: ""),
        StageSignature(
          name: "where", takes: .either, gives: .either, parameters: [.filterOrExpression], synopsis: "", summary: "",
          example: ""),
      ], formats: ["csv", "jsonl"]),
    commands: [
      Command(name: "mode", synopsis: "", summary: "format", help: "", argument: .words(["csv", "box"])) {
        (_, _) in .done
      },
      Command(name: "set", synopsis: "", summary: "", help: "", argument: .setting) { (_, _) in .done },
      Command(name: "load", synopsis: "", summary: "", help: "", argument: .file) { (_, _) in .done },
      Command(name: "tag", synopsis: "", summary: "", help: "", argument: .tag) { (_, _) in .done },
      Command(name: "explain", synopsis: "", summary: "", help: "", argument: .query) { (_, _) in .done },
    ], source: ListedSource())

  private func insertions(_ text: String) -> [String] {
    completer.completions(of: text, at: text.utf8.count).candidates.map(\.insertion)
  }

  @Test(arguments: [
    ("s", ["speaker:", "section:", "stem:"]),
    ("", ["speaker:", "exchange:", "section:", "within:", "asked:", "stem:", "exact:"]), ("@p", ["@promises"]),
    ("a (@", ["@promises", "@risks"]), ("$", ["$guest"]),
    ("speaker:", ["\"Tina Qué\"", "TechFlow", "Zhao"]), ("speaker:t", ["\"Tina Qué\"", "TechFlow"]),
    ("speaker:QUE", ["\"Tina Qué\""]), ("speaker:赵", ["Zhao"]), ("speaker:tide", ["TechFlow"]),
    ("speaker:\"ti", ["\"Tina Qué\"", "\"TechFlow\""]), ("speaker:x", []), ("exchange:G", ["gate-io"]),
    ("* | ", ["count", "as", "kwic", "where", "csv", "jsonl"]), ("* | count ", ["turns", "hits", "by", "per"]),
    ("* | count by s", ["speaker", "section"]), ("* | count by speaker p", ["per"]), ("* | as j", ["jsonl"]),
    ("* | kwic w", ["width:"]), ("* | where sp", ["speaker:"]),
    ("* | kwic sort:ri", ["sort:right1", "sort:right2"]), ("* | kwic stop:f", ["stop:fr"]),
    ("* | count by speaker | where ", ["speaker", "turns"]), ("* | count hits by speaker per 9 | where h", ["hits"]),
    ("with", ["within:"]), ("* | where speaker:z", ["Zhao"]),
    (".m", ["mode"]), (".mode ", ["csv", "box"]), (".set m", ["mode"]), (".set mode c", ["csv"]),
    (".load n", ["notes/", "notes.txt"]), (".explain speaker:z", ["Zhao"]), (".nothing x", []),
    ("okx%", ["okx%C", "okx%D", "okx%W", "okx%c", "okx%d", "okx%w"]), ("exchange:okx%CDW", ["okx%CDWA", "okx%CDWa"]),
    ("20%", []),
    (".tag 1", []), (".tag 1,3 k", ["kept"]), (".tag 1 kept ", ["kept", "\"open question\""]),
  ])
  func offers(text: String, expected: [String]) {
    #expect(insertions(text) == expected)
  }

  @Test func showsCountsAndNames() {
    let found = completer.completions(of: "exchange:", at: 9)
    #expect(found.candidates.map(\.label) == ["gate-io (Gate.io)", "okx"])
    #expect(found.candidates.map(\.note) == ["2", "1"])
  }

  @Test(arguments: [
    ("okx", "okx"), ("Gate.io", "\"Gate.io\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("-x", "\"-x\""), ("", "\"\""),
    ("赵长鹏", "赵长鹏"),
    ("OR", "\"OR\""),
  ])
  func spellsValuesSoThatTheyAreReadBack(value: String, spelled: String) {
    #expect(Completer.spelled(value, isQuoted: false) == spelled)
  }
}
