import CorpusModel
import Diagnostics
import QueryEngine
import QuerySyntax
import Synchronization
import Testing
import Threads

@testable import Workspace

@Suite struct SessionTests {
  @Test func withoutACorpusAQueryIsAnError() throws {
    let bench = try Workbench([])
    guard case .failed(let error) = bench.run("users") else {
      Issue.record("it ran")
      return
    }
    #expect(error.message == "no corpus is loaded")
    #expect(bench.output.text.isEmpty)
    #expect(bench.output.errors.contains("no corpus is loaded"))
  }

  @Test func aCorpusThatCannotBeLoadedLeavesTheOneThatIsOpen() throws {
    let bench = try Workbench()
    #expect(throws: Diagnostic.self) { try bench.session.load(["nowhere"]) }
    #expect(bench.session.paths == ["talk"])
    #expect(bench.answer("speaker:boris | count") != "")
  }

  @Test func noAnswerGoesOverEvidenceOrTheScriptThatRuns() throws {
    let folder = TemporaryFolder()
    let bench = try Workbench()
    for name in ["evidence.rec", "me.quoth"] { folder.write("# mine".utf8, to: name) }
    folder.link("note.txt", to: "me.quoth")
    bench.session.evidence = EvidenceStore(path: folder("evidence.rec"))
    bench.session.scripts.append(folder("me.quoth"))
    for name in ["evidence.rec", "me.quoth", "note.txt"] {
      guard case .failed(let error) = bench.run("* | as text | to \(folder(name))") else {
        Issue.record("\(name) was written over")
        continue
      }
      #expect(error.message.hasSuffix("which would be lost"))
    }
    guard case .done = bench.run("* | as text | to \(folder("other.txt"))") else {
      Issue.record("nothing was written")
      return
    }
    #expect(folder.names == ["evidence.rec", "me.quoth", "note.txt", "other.txt"])
  }

  @Test func errorsShowTheirPlaceAndNothingIsAnswered() throws {
    let bench = try Workbench()
    let remarks = bench.remarks("speeker:boris users")
    #expect(
      remarks == """
        quoth: unknown field 'speeker'
          speeker:boris users
          ^^^^^^^
          did you mean 'speaker'?

        """)
    #expect(bench.output.text.isEmpty)
  }

  @Test func theTimeOfEachStepIsToldOnRequest() throws {
    let bench = try Workbench()
    #expect(!bench.remarks("users | count | sort turns").contains(" ms"))
    bench.session.settings.timer = true
    let told = bench.remarks("users | count | sort turns")
    #expect(
      told.contains(
        /^\d+\.\d ms: check \d+\.\d, filter \d+\.\d, count \d+\.\d, sort \d+\.\d, print \d+\.\d$/
          .anchorsMatchLineEndings()),
      "\(told)")
  }

  @Test func aQueryThatGoesOnAfterItWasStoppedEndsTheProgramAtOnce() throws {
    let bench = try Workbench()
    let hasEnded = Atomic(false)
    bench.session.whenDeaf = (milliseconds: 0, end: { hasEnded.store(true, ordering: .relaxed) })
    let token = bench.session.cancellation
    let stopping = AbandonableWork { while !hasEnded.load(ordering: .relaxed) { token.cancel() } }
    // A query that is done before anybody stops it is not cut short.
    while !hasEnded.load(ordering: .relaxed) { bench.run("*e* | ngrams 3") }
    _ = stopping.wait()
    bench.output.clear()
    #expect(bench.run("users").goesOn)
    #expect(!bench.output.text.isEmpty)
  }

  @Test func commandsAreHandedToTheCaller() throws {
    guard case .command(let line) = try Workbench().run(".mode box") else {
      Issue.record("no command")
      return
    }
    #expect(line.name.value == "mode")
  }

  @Test func resultsAreCountedFromTheFirst() throws {
    let bench = try Workbench()
    bench.run("speaker:boris")
    bench.run("speaker:anna")
    #expect(bench.session.results.count == 2)
    #expect(bench.answer("%1 | table speaker | tsv") == bench.answer("speaker:boris | table speaker | tsv"))
    bench.run("speaker:anna promise")
    #expect(bench.answer("| table text | tsv") == bench.answer("speaker:anna promise | table text | tsv"))
  }

  @Test func aTableLeavesTheTurnsItWasMadeOf() throws {
    let bench = try Workbench()
    bench.run("speaker:boris | count by speaker")
    #expect(bench.answer("@_ | count | tsv") == bench.answer("speaker:boris | count | tsv"))
  }

  @Test func namedSetsAreTermsOfTheFilter() throws {
    let bench = try Workbench()
    bench.run("@b = speaker:boris")
    bench.run("@u = users")
    #expect(bench.session.setNames == ["b", "u"])
    #expect(bench.session.sets["b"]?.query == "speaker:boris")
    #expect(bench.answer("@b @u | count | tsv") == bench.answer("speaker:boris users | count | tsv"))
    #expect(bench.answer("@u -@b | count | tsv") == bench.answer("users -speaker:boris | count | tsv"))
    bench.run("@b = @b support")
    #expect(bench.session.setNames == ["b", "u"])
    #expect(bench.answer("@b | count | tsv") == bench.answer("speaker:boris support | count | tsv"))
  }

  @Test func aTableCannotBeASet() throws {
    let bench = try Workbench()
    let remarks = bench.remarks("@b = speaker:boris | count by speaker")
    #expect(remarks.contains("'@b' needs turns"))
    #expect(remarks.contains("                      ^^^^^^^^^^^^^^^^"))
    #expect(bench.session.sets.isEmpty)
  }

  @Test func setsAreMadeAnewInAnotherCorpusAndResultsGo() throws {
    let bench = try Workbench()
    bench.run("users")
    bench.run("@u = users")
    bench.run("@w = @u support")
    bench.run("@lost = %1")
    let notes = try bench.session.load(["talk", "other"])
    #expect(bench.session.results.last == nil)
    #expect(bench.session.setNames == ["u", "w"])
    #expect(notes.map(\.message) == ["the set '@lost' could not be made in this corpus"])
    #expect(bench.answer("@w | count | tsv") == bench.answer("users support | count | tsv"))
  }

  @Test func setsCanBeUsedAfterTheSameCorpusIsLoadedAgain() throws {
    let bench = try Workbench()
    bench.run("users")
    bench.run("@u = users")
    #expect(try bench.session.load(["talk"]).isEmpty)
    #expect(bench.session.results.count == 0)
    #expect(bench.answer("@u | kwic | csv") == bench.answer("users | kwic | csv"))
    #expect(try bench.session.rerun("u").totals.map(\.value) == [.integer(0), .integer(0), .integer(3)])
  }

  @Test func variablesArePutInAsOneValue() throws {
    let bench = try Workbench()
    try bench.session.parameters.set("who", to: "boris")
    #expect(bench.answer("speaker:$who | count | tsv") == bench.answer("speaker:boris | count | tsv"))
    #expect(bench.remarks("speaker:$whom").contains("whom"))
  }

  @Test func aCancelledQueryAnswersNothing() throws {
    let bench = try Workbench()
    let parsed = parse(SourceText("users"), vocabulary: bench.session.vocabulary)
    bench.session.cancellation.cancel()
    let result = bench.session.run(parsed, of: SourceText("users"), output: bench.output)
    guard case .cancelled = result else {
      Issue.record("it was not cancelled")
      return
    }
    #expect(bench.output.text.isEmpty)
    #expect(bench.output.errors == "cancelled\n")
    #expect(bench.answer("users") != "")
  }

  @Test func anExpectationThatFailsIsAResultOfItsOwn() throws {
    let bench = try Workbench()
    guard case .expectationFailed = bench.run("speaker:boris | expect empty") else {
      Issue.record("it held")
      return
    }
    #expect(bench.output.text.isEmpty)
    #expect(bench.output.errors.contains("expected"))
    guard case .done = bench.run("speaker:boris | expect 2") else {
      Issue.record("it did not hold")
      return
    }
  }

  @Test func answersCanGoElsewhereOnceOrForGood() throws {
    let bench = try Workbench()
    let elsewhere = Transcript()
    try bench.session.redirect(to: elsewhere, once: true)
    #expect(bench.answer("speaker:boris | count | tsv").isEmpty)
    #expect(!elsewhere.text.isEmpty)
    #expect(!bench.answer("speaker:boris | count | tsv").isEmpty)
    try bench.session.redirect(to: elsewhere, once: false)
    elsewhere.clear()
    #expect(bench.answer("a | count | tsv").isEmpty && bench.answer("b | count | tsv").isEmpty)
    #expect(bench.remarks("nothing:x here").contains("nothing"))
    #expect(bench.session.redirectedOutput === elsewhere)
    try bench.session.endRedirection()
    #expect(bench.session.redirectedOutput == nil)
  }
}
