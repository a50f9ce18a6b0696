import CorpusModel
import Diagnostics
import QueryEngine
import Testing

@testable import Workspace

@Suite struct PresenterTests {
  private let long = Relation(columns: [Column("n", .number)], rows: RowSource(count: 120) { [.integer($0)] })

  private func shown(_ settings: SettingValues, isTerminal: Bool) throws -> Transcript {
    let output = Transcript(isTerminal: isTerminal)
    try Presenter(settings: settings, target: output, people: output).show(long)
    return output
  }

  private func settings(_ change: (inout SettingValues) -> Void) -> SettingValues {
    var settings = SettingValues()
    change(&settings)
    return settings
  }

  @Test func aTerminalShowsAsManyRowsAsTheLimitSaysAndHowManyMore() throws {
    let output = try shown(settings { $0.limit = 10 }, isTerminal: true)
    #expect(output.text.contains("9") && !output.text.contains("10"))
    #expect(output.errors == "(110 more; '.set limit none' shows all)\n")
    #expect(try shown(settings { $0.limit = nil }, isTerminal: true).text.contains("119"))
  }

  @Test(arguments: ["markdown", "csv", "tsv", "json", "jsonl"])
  func formatsThatAreTakenElsewhereAreWhole(format: String) throws {
    let output = try shown(settings { ($0.limit, $0.mode) = (10, format) }, isTerminal: true)
    #expect(output.text.contains("119"))
    #expect(output.errors.isEmpty)
  }

  @Test func aPipeGetsAllRows() throws {
    let output = try shown(settings { $0.limit = 10 }, isTerminal: false)
    #expect(output.text.contains("119"))
    #expect(output.errors.isEmpty)
  }

  @Test func notesAreForPeopleAndNeverAmongTheData() throws {
    let relation = Relation(columns: [Column("n")], rows: RowSource([[.integer(1)]]), notes: ["left out: one heading"])
    for (isTerminal, notes, expected) in [
      (true, Moment.auto, true), (false, .auto, false), (false, .always, true), (true, .never, false),
    ] {
      let output = Transcript(isTerminal: isTerminal)
      try Presenter(settings: settings { $0.notes = notes }, target: output, people: output).show(relation)
      #expect(!output.text.contains("heading"))
      #expect(output.errors == (expected ? "(left out: one heading)\n" : ""))
    }
  }

  @Test(arguments: ["table", "text", "jsonl", "latex", "org"]) func whatIsStoppedIsNoWholeAnswer(format: String) {
    let output = Transcript()
    let cancellation = CancelToken()
    cancellation.cancel()
    var presenter = Presenter(settings: settings { $0.mode = format }, target: output, people: output)
    presenter.cancellation = cancellation
    #expect(throws: Diagnostic.cancelled) { try presenter.show(long) }
  }

  @Test func anEmptyAnswerIsExplainedInAPipeToo() throws {
    let bench = try Workbench()
    let remarks = bench.remarks("speaker:borys | jsonl")
    #expect(bench.output.text.isEmpty)
    #expect(remarks.contains("speaker:borys 0"))
  }

  @Test func controlCharactersInNotesAreMadeVisible() throws {
    let relation = Relation(columns: [Column("n")], rows: RowSource([]), notes: ["a\u{1B}[31mb"])
    let output = Transcript(isTerminal: true)
    try Presenter(settings: SettingValues(), target: output, people: output).show(relation)
    #expect(!output.errors.contains("\u{1B}"))
  }

  @Test func theQueryAsItWasReadStandsAboveTheAnswerOnRequest() throws {
    let bench = try Workbench()
    bench.session.settings.echo = true
    #expect(bench.remarks("SPEAKER:boris AND NOT users|tsv").hasPrefix("speaker:boris -users | as tsv\n"))
  }

  @Test func theFormatIsTheQuerysElseTheFilesElseTheSettings() throws {
    let bench = try Workbench()
    bench.session.settings.mode = "csv"
    #expect(bench.answer("users | count by speaker").contains(","))
    #expect(bench.answer("users | count by speaker | tsv").contains("\t"))
    bench.session.settings.mode = "nonsense"
    #expect(bench.remarks("users").contains("unknown format 'nonsense'"))
  }

  @Test func aFileIsWrittenInTheFormatOfItsEnding() throws {
    let bench = try Workbench(isTerminal: true)
    let folder = TemporaryFolder()
    let remarks = bench.remarks("users | count by speaker | to \"\(folder("a b.csv"))\"")
    #expect(bench.output.text.isEmpty)
    #expect(remarks.contains("2 rows written to \(folder("a b.csv"))"))
    #expect(try textOfFile(at: folder("a b.csv")) == bench.answer("users | count by speaker | csv"))
    bench.run("users | count by speaker | as tsv | to \(folder("x.dat"))")
    #expect(try textOfFile(at: folder("x.dat")).contains("\t"))
    #expect(bench.remarks("users | to \(folder("x.xyz"))").contains("no format is known"))
    #expect(bench.remarks("users | to \(folder("none/x.csv"))").contains("cannot write"))
    #expect(folder.names == ["a b.csv", "x.dat"])
  }

  @Test func aHeaderCanBeLeftOut() throws {
    let bench = try Workbench()
    let whole = bench.answer("users | count by speaker | tsv")
    bench.session.settings.headers = false
    let bare = bench.answer("users | count by speaker | tsv")
    #expect(whole.hasSuffix(bare) && whole.count > bare.count)
  }
}
