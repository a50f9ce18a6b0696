import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct GazetteerFileTests {
  private func read(_ yaml: String, file: String = "gazetteers/party.yaml") throws(Diagnostic) -> GazetteerFile {
    try GazetteerFile(Array(yaml.utf8), file: file)
  }

  private func entry(_ yaml: String) throws -> GazetteerEntry {
    guard case .entry(let entry) = try #require(try read(yaml).changes.first) else {
      throw Diagnostic("no entry")
    }
    return entry
  }

  @Test(arguments: [
    ("exchanges.yaml", "exchange"), ("a/people.yaml", "person"), ("outlets.yaml", "outlet"), ("topics.yaml", "topic"),
    ("corpus/gazetteers/party.yaml", "party"), ("Coin.yml", "coin"),
  ])
  func theNameOfTheFileNamesTheField(file: String, field: String) throws {
    #expect(try read("", file: file).field == field)
  }

  @Test func anEntryIsANameAListOrAMapping() throws {
    #expect(try entry("entries: {spd: SPD}").name == "SPD")
    #expect(try entry("entries: {spd: [SPD, Sozis]}").aliases.map(\.text) == ["SPD", "Sozis"])
    let full = try entry(
      """
      context: [election]
      entries:
        spd:
          name: {text: SPD, exact: true, needs-context: true, excludes: [Fest]}
          former: [{text: SDAP, until: 1890-09}, SAP]
          native: [社民党]
          not: [SPD-Fest]
          tokens: [A, B]
          facts: {colour: red}
      """)
    #expect(
      full.aliases.first
        == Alias("SPD", isExact: true, needsContext: true, requires: ["election"], excludes: ["Fest"]))
    #expect(full.aliases.dropFirst().map(\.sort) == ["former", "former", "native"])
    #expect(full.denials == ["SPD-Fest"])
    #expect(
      full.facts == ["former": "SDAP (until 1890-09); SAP", "native": "社民党", "tokens": "A, B", "colour": "red"])
  }

  @Test func bothOrdersOfAPersonsNameCount() throws {
    let person = try entry("entries: {x: {name: Xie Jiayin, given: Jiayin, family: Xie}}")
    #expect(person.aliases.map(\.text) == ["Xie Jiayin", "Jiayin Xie"])
  }

  @Test(arguments: [
    ("entries:\n  a: {alias: [x]}", "line 2, column 7: unknown key 'alias'", "aliases"),
    ("entry: {}", "line 1, column 1: unknown key 'entry'", nil),
    ("entries:\n  a:\n    name: {txt: x}", "line 3, column 12: unknown key 'txt'", "text"),
    ("entries:\n  A B: x", "line 2, column 3: 'A B' cannot be an id", nil),
    ("field: Two Words", "line 1, column 8: 'Two Words' cannot name a field", nil),
    ("entries: [a]", "line 1, column 10: the entries must be a mapping (key: value), not a list", nil),
    ("entries:\n  a: {name: [x, y]}", "line 2, column 13: a name must be a text, not a list", nil),
    ("entries:\n  a: {name: {exact: true}}", "line 2, column 13: an alias without 'text'", nil),
    ("entries:\n  a: {name: {text: x, exact: perhaps}}", "line 2, column 30: exact must be true or false", nil),
    ("entries:\n  a: {former: {text: x, until: soon}}", "line 2, column 32: 'soon' is no date", nil),
    ("entries: {a: x, a: y}", "line 1, column 17: the key 'a' stands here twice", nil),
    ("entries: {a: &x y, b: *x}", "line 1, column 14: anchors (&) and aliases (*) are not read", nil),
    ("a: 1\n---\nb: 2", "line 2, column 1: a second document in one file", nil),
    ("? [a]\n: b", "line 1, column 3: a key must be a word", nil),
    ("entries: {a: [x", "line 2, column 1: did not find expected ',' or ']'", nil),
    ("entries:\n\ta: x", "line 2, column 1: found character that cannot start any token", nil),
    ("- a", "line 1, column 1: a gazetteer file must be a mapping (key: value), not a list", nil),
    ("entries: {a: ''}", "line 1, column 14: a name is empty", nil),
  ])
  func errorsNameThePlaceAndTheReason(yaml: String, message: String, suggestion: String?) throws {
    let error = try #require(throws: Diagnostic.self) { try read(yaml, file: "p.yaml") }
    #expect(error.message == "p.yaml, " + message)
    #expect(error.suggestion == suggestion)
    #expect(error.source?.name == "p.yaml")
  }

  @Test func theCaretStandsUnderTheWordWhateverIsBeforeIt() throws {
    let error = try #require(throws: Diagnostic.self) { try read("entries:\n  a: {name: 赵长鹏, alias: x}") }
    let source = try #require(error.source)
    let range = try #require(error.range)
    let bytes = Array(source.text.utf8)
    #expect(String(decoding: bytes[range.start..<range.end], as: UTF8.self) == "alias")
    #expect(source.firstLine == 2)
  }

  @Test func hostileFilesCostAMessage() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: Diagnostic.self) { try read("entries: " + deep) }
    #expect(throws: Diagnostic.self) { try read(String(repeating: "a:\n ", count: 2000)) }
    #expect(throws: Diagnostic.self) { try read("\u{0}\u{1}\u{2}") }
    #expect(throws: Diagnostic.self) { try GazetteerFile([0x61, 0x3A, 0x20, 0xFF, 0xFE], file: "p.yaml") }
    #expect(throws: Diagnostic.self) { try read("entries: {a: " + String(repeating: "x", count: 5000) + "}") }
    let bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]"
    #expect(throws: Diagnostic.self) { try read(bomb) }
  }

  @Test func aLongFileIsRead() throws {
    var yaml = "entries:\n"
    for number in 0..<20_000 { yaml += "  e\(number): [Name \(number), Other name \(number)]\n" }
    #expect(try read(yaml).changes.count == 20_000)
  }

  @Test func anEmptyFileChangesNothing() throws {
    for yaml in ["", "\n\n", "# a remark\n", "entries:\n"] { #expect(try read(yaml).changes.isEmpty) }
  }
}
