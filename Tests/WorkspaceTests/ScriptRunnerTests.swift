import Diagnostics
import QueryEngine
import QuerySyntax
import Testing

@testable import Workspace

@Suite struct ScriptRunnerTests {
  /// A runner whose commands are `.print`, `.param`, `.read`, `.quit`, and else an error.
  private func runner(_ bench: Workbench) -> ScriptRunner {
    ScriptRunner(session: bench.session, output: bench.output) { line, source in
      switch line.name.value {
      case "print": bench.output.write(line.arguments.map(\.value).joined(separator: " ") + "\n")
      case "quit": return .quit
      case "read": return self.runner(bench).run(file: line.arguments.first?.value ?? "")
      case "param":
        do {
          let words = line.arguments.map(\.value)
          try bench.session.parameters.declare(words[0], default: words.count > 1 ? words[1] : nil)
        } catch {
          return .failed(error as? Diagnostic ?? Diagnostic("\(error)"))
        }
      default: return .failed(Diagnostic("unknown command", at: line.name.range, in: source))
      }
      return .done
    }
  }

  private func run(_ text: String, on bench: Workbench) -> LineResult { runner(bench).run(SourceText(text)) }

  @Test func statementsGoOverLines() throws {
    let bench = try Workbench()
    let result = run(
      """
      #!/usr/bin/env quoth
      # What Boris says
      .print start

      speaker:boris OR
        speaker:anna
        # only those with users
        | where users
        | count
        | tsv
      @s = (users
        support);
      @s | count | tsv   # counted
      """, on: bench)
    guard case .done = result else {
      Issue.record("\(bench.output.errors)")
      return
    }
    #expect(bench.output.text == "start\nturns\n3\nturns\n1\n")
  }

  @Test func itStopsAtTheFirstError() throws {
    let bench = try Workbench()
    let result = run(".print one\nspeeker:x\n.print two", on: bench)
    guard case .failed = result else {
      Issue.record("it went on")
      return
    }
    #expect(bench.output.text == "one\n")
    #expect(result.exitStatus(inScript: true) == .scriptStopped)
    #expect(result.exitStatus(inScript: false) == .failed)
  }

  @Test func anExpectationThatFailsStopsIt() throws {
    let bench = try Workbench()
    let result = run("users | expect empty\n.print two", on: bench)
    #expect(result.exitStatus(inScript: true) == .scriptStopped)
    #expect(result.exitStatus(inScript: false) == .scriptStopped)
    #expect(bench.output.text.isEmpty)
  }

  @Test func quitEndsItWithoutAnError() throws {
    let bench = try Workbench()
    #expect(run(".print a\n.quit\n.print b", on: bench).exitStatus(inScript: true) == .done)
    #expect(bench.output.text == "a\n")
  }

  @Test func whatIsUnfinishedAtTheEndIsAnError() throws {
    let bench = try Workbench()
    guard case .failed(let error) = run("users\n(users OR", on: bench) else {
      Issue.record("it ran")
      return
    }
    #expect(error.message == "nothing follows 'OR'")
  }

  @Test func errorsOfAFileNameFileLineAndPlace() throws {
    let folder = TemporaryFolder()
    folder.write("# head\n\nusers | count | tsv\n  topic:x speeker:tina\n".utf8, to: "q.quoth")
    let bench = try Workbench()
    let result = runner(bench).run(file: folder("q.quoth"))
    #expect(result.exitStatus(inScript: true) == .scriptStopped)
    #expect(
      bench.output.errors == """
        \(folder("q.quoth")):4:11: unknown field 'speeker'
            topic:x speeker:tina
                    ^^^^^^^
          did you mean 'speaker'?

        """)
  }

  @Test func errorsWithoutAPlaceGetThatOfTheirStatement() throws {
    let folder = TemporaryFolder()
    folder.write("users | to \(folder("no/x.csv"))\n".utf8, to: "q.quoth")
    let bench = try Workbench()
    _ = runner(bench).run(file: folder("q.quoth"))
    #expect(bench.output.errors.hasPrefix("\(folder("q.quoth")):1:1: cannot write"))
  }

  @Test func includesAreRelativeToTheFile() throws {
    let folder = TemporaryFolder()
    folder.makeFolder("sub")
    folder.write(".read sub/b.quoth\n.print a".utf8, to: "a.quoth")
    folder.write(".read c.quoth\n.print b".utf8, to: "sub/b.quoth")
    folder.write("\u{FEFF}.print c\r\n".utf8, to: "sub/c.quoth")
    let bench = try Workbench()
    _ = runner(bench).run(file: folder("a.quoth"))
    #expect(bench.output.text == "c\nb\na\n")
    #expect(bench.session.scripts.isEmpty)
  }

  @Test func scriptsInACircleAreRefused() throws {
    let folder = TemporaryFolder()
    folder.write(".read b.quoth".utf8, to: "a.quoth")
    folder.write(".read ./../\(folder.path.split(separator: "/").last ?? "")/a.quoth".utf8, to: "b.quoth")
    let bench = try Workbench()
    let result = runner(bench).run(file: folder("a.quoth"))
    #expect(result.exitStatus(inScript: true) == .scriptStopped)
    #expect(bench.output.errors.contains("reads itself"))
  }

  @Test func onlyTheBlocksOfNotesAreRun() throws {
    let bench = try Workbench()
    let folder = TemporaryFolder()
    folder.write(
      """
      Words and *stars* are prose.

      ```quoth
      .print one
      ```
      ````markdown
      ```quoth
      .print shown, not run
      ```
      ````
      - ~~~ Quoth title
        .print two
        ~~~
      ```sql
      .print other
      """.utf8, to: "n.md")
    folder.write(
      "* a\n#+BEGIN_SRC quoth :x\n.print three\n#+END_SRC\n#+begin_src sh\nls\n#+end_src\n".utf8, to: "n.org")
    #expect(runner(bench).run(file: folder("n.md")).goesOn && runner(bench).run(file: folder("n.org")).goesOn)
    #expect(bench.output.text == "one\nthree\n")
  }

  @Test func errorsInNotesTellTheLineOfTheFile() throws {
    let bench = try Workbench()
    let folder = TemporaryFolder()
    folder.write(
      "prose\r\n\r\n```quoth\r\n.print one\r\nspeeker:x\r\n```\r\n\r\n```quoth\r\n.print two\r\n".utf8, to: "n.md")
    #expect(!runner(bench).run(file: folder("n.md")).goesOn)
    #expect(bench.output.text == "one\n")
    #expect(bench.output.errors.contains("n.md:5:1:"))
    folder.write("prose\n".utf8, to: "e.md")
    #expect(!runner(bench).run(file: folder("e.md")).goesOn)
    #expect(bench.output.errors.contains("holds no queries"))
  }

  @Test func filesThatAreNoScriptsAreRefused() throws {
    let folder = TemporaryFolder()
    folder.write([0x61, 0xFF, 0x62], to: "latin.quoth")
    folder.write([0x61, 0, 0x62], to: "binary.quoth")
    for (name, message) in [
      ("latin.quoth", "is not in UTF-8"), ("binary.quoth", "is no text"), ("none.quoth", "no such file"),
      (".", "cannot read"),
    ] {
      let bench = try Workbench()
      #expect(runner(bench).run(file: folder(name)).exitStatus(inScript: true) == .scriptStopped)
      #expect(bench.output.errors.contains(message))
    }
  }

  @Test func valuesFromOutsideWinOverDefaults() throws {
    let script = ".param who anna\n.param word users\nspeaker:$who $word | count | tsv"
    let bench = try Workbench()
    #expect(run(script, on: bench).goesOn)
    #expect(bench.output.text == "turns\n1\n")
    bench.output.clear()
    try bench.session.parameters.setFromOutside("who", to: "boris")
    #expect(run(script, on: bench).goesOn)
    #expect(bench.output.text == "turns\n2\n")
  }

  @Test func aValueThatNoScriptDeclaresIsWarnedOf() throws {
    let folder = TemporaryFolder()
    folder.write(".param guest anna".utf8, to: "q.quoth")
    let bench = try Workbench()
    try bench.session.parameters.setFromOutside("gest", to: "boris")
    #expect(runner(bench).run(file: folder("q.quoth")).goesOn)
    #expect(bench.output.errors.contains("no parameter 'gest'"))
    #expect(bench.output.errors.contains("did you mean 'guest'?"))
  }

  @Test func theSameScriptGivesTheSameBytes() throws {
    let script = "users | sort speaker\nusers | sample 1 seed:3 | jsonl\nusers | kwic"
    let outputs = try (0..<2).map { _ in
      let bench = try Workbench(["talk", "other"])
      #expect(run(script, on: bench).goesOn)
      return bench.output.text
    }
    #expect(outputs[0] == outputs[1] && !outputs[0].isEmpty)
  }

  @Test func aCancelledScriptStops() throws {
    let bench = try Workbench()
    let runner = ScriptRunner(session: bench.session, output: bench.output) { _, _ in
      bench.session.cancellation.cancel()
      return .done
    }
    #expect(runner.run(SourceText(".wait\nusers")).exitStatus(inScript: true) == .interrupted)
    #expect(bench.output.text.isEmpty)
  }
}
