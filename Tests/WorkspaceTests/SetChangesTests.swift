import CorpusModel
import Diagnostics
import QueryEngine
import QuerySyntax
import Testing

@testable import Workspace

@Suite struct SetChangesTests {
  private func changes(_ bench: Workbench, _ name: String) throws -> [String] {
    let relation = try bench.session.rerun(name)
    return (0..<relation.rows.count).map { place in
      let row = relation.rows[place]
      return "\(row[0].words ?? "") \(row[5].words ?? "-")"
    }
  }

  @Test func nothingChangesBetweenTwoRuns() throws {
    let bench = try Workbench()
    bench.run("@u = users speaker:boris")
    #expect(try changes(bench, "u").isEmpty)
    #expect(try bench.session.rerun("u").totals.map { "\($0.value.words ?? "")" } == ["0", "0", "2"])
  }

  @Test func variablesChangeWhatASetFinds() throws {
    let bench = try Workbench()
    try bench.session.parameters.set("who", to: "boris")
    bench.run("@w = speaker:$who keep OR speaker:$who support")
    try bench.session.parameters.set("who", to: "anna")
    #expect(
      try changes(bench, "w") == [
        "came And do you keep that promise?", "went Users trust us, and support answers every user.",
      ])
    #expect(try changes(bench, "w").isEmpty)
  }

  @Test func whatCountedInSpellingStaysWithTheSet() throws {
    let bench = try Workbench()
    bench.session.settings.strict = .letterCase
    bench.run("@small = users")
    bench.session.settings.strict = []
    #expect(bench.session.sets["small"]?.turns.count == 2)
    #expect(try changes(bench, "small").isEmpty)
    #expect(bench.answer("users | count | tsv") == "turns\n3\n")
  }

  @Test func aNewCorpusIsComparedWithTheOldOne() throws {
    let bench = try Workbench()
    bench.run("@s = support")
    try bench.session.load(["other"])
    #expect(try changes(bench, "s") == ["came Fees first, then users support.", "went -"])
    #expect(try changes(bench, "s").isEmpty)
  }

  @Test func anUnknownSetIsRefusedWithTheNearest() throws {
    let bench = try Workbench()
    bench.run("@promises = promise")
    #expect(throws: Diagnostic("unknown set '@promise'", suggestion: "@promises")) {
      try bench.session.rerun("promise")
    }
  }
}
