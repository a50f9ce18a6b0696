import CorpusIndex
import CorpusModel
import Diagnostics
import Foundation
import Synchronization
import Testing
import Workspace

@testable import Shell

@Suite struct ConsoleTests {
  private let transcript = Transcript()
  private let provider = SmallProvider()
  private let console: Console

  init() throws {
    console = Console(session: Session(provider: provider), output: transcript)
    try console.load(["talks"])
    // Tables in a form that does not depend on layout.
    console.session.settings.mode = "tsv"
  }

  /// What a line typed at the prompt writes.
  private func answer(_ line: String) -> String {
    transcript.clear()
    _ = console.run(typed: line)
    return transcript.text
  }

  private func message(_ line: String) -> String {
    _ = answer(line)
    return transcript.errors
  }

  @Test func listsDocuments() {
    let lines = answer(".docs").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 2)
    let row = Dictionary(uniqueKeysWithValues: zip(lines[0].map(String.init), lines[1].map(String.init)))
    #expect(row["doc"] == "talk")
    #expect(row["path"] == "talks/talk.txt")
    #expect(row["date"] == "2025-04")
    #expect(row["turns"] == "2")
    #expect(row["quotes"] == "1")
    #expect(row["notes"] == "read as GB18030")
    #expect(row["speakers"]?.contains("Tina Qué") == true)
  }

  @Test func listsSpeakersWithTheirParts() {
    let rows = answer(".speakers").split(separator: "\n")
    #expect(rows.count == 4)
    #expect(rows.contains { $0.hasPrefix("Tina Qué\tguest\tBitget\ttalk\t1\t0\t0\t0\t5\tTina") })
    #expect(rows.contains { $0.hasPrefix("Zhao\tquoted\t\ttalk\t0\t1\t") })
  }

  @Test func listsWhatTextsMention() {
    let rows = answer(".exchanges").split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows[1].hasPrefix("okx\tOKX\t2\t2\t1\t"))
    #expect(answer(".exchanges all").split(separator: "\n").count == 3)
    #expect(answer(".topics").contains("trust\tTrust\t1\t1\t1"))
    #expect(message(".exchanges some").contains("'some' is not understood"))
  }

  @Test func listsFieldsAndTheirValues() {
    #expect(answer(".fields").contains("speaker:"))
    #expect(answer(".fields speaker:").contains("Zhao\tZhao\t1"))
    #expect(message(".fields speeker").contains("speaker"))
  }

  @Test func saysWhyABlockIsWhatItIs() {
    let index = SmallCorpus.index
    let answer = answer(".why \(index.id(ofBlock: 0).description.prefix(6))")
    #expect(answer.contains("speaker\tTina Qué (tina-que)\tsure, by label: "))
    #expect(answer.contains("okx (OKX)"))
    #expect(answer.contains("main topic; "))
    #expect(answer.contains("(weak)"))
    #expect(answer.contains("April 2025"))
    #expect(message(".why zz").contains("no block has the id 'zz'"))
    #expect(message(".why").contains("needs an argument"))
  }

  @Test func setsAndShowsSettings() {
    #expect(answer(".mode") == "tsv\n")
    _ = answer(".mode csv")
    #expect(console.session.settings.mode == "csv")
    #expect(message(".mode cvs").contains("csv"))
    _ = answer(".set width 100")
    #expect(answer(".set width") == "100\n")
    #expect(message(".set width x").contains("no value of 'width'"))
    #expect(message(".set widht 3").contains("width"))
    _ = answer(".set $guest tina")
    #expect(answer(".set $guest") == "tina\n")
    #expect(answer(".set").contains("$guest"))
  }

  @Test func theTimerIsSwitchedByItsOwnName() {
    #expect(answer(".timer") == "off\n")
    _ = answer(".timer on")
    #expect(answer(".timer") == "on\n")
    #expect(message(".timer now").contains("'now' is neither on nor off"))
    _ = answer(".timer off")
    #expect(answer(".set timer").contains("off"))
  }

  @Test func printsAndDeclares() {
    #expect(answer(".print two  words") == "two  words\n")
    #expect(answer(".print \"  two \"") == "  two \n")
    #expect(answer(".print") == "\n")
    _ = answer(".param guest zhao")
    #expect(console.session.parameters.values["guest"] == "zhao")
    #expect(message(".param 9x y").contains("9x"))
  }

  @Test func understandsTheFingersOfOtherShells() {
    for line in ["\\q", "exit", "quit;", " :q ", ".q", ".exit", "\\q"] {
      guard case .quit = console.run(typed: line) else {
        Issue.record("'\(line)' does not leave")
        continue
      }
    }
    for line in ["?", "help", "\\?", "\\h", ".h"] { #expect(answer(line).contains("Commands")) }
  }

  @Test func takesShortNamesOnlyWhenTyped() {
    #expect(answer(".doc").hasPrefix("doc\t"))
    transcript.clear()
    guard case .failed = console.run(SourceText(".doc")) else {
      Issue.record("a script may not shorten")
      return
    }
    #expect(transcript.errors.contains(".docs"))
    #expect(message(".ex").contains("could be"))
    #expect(message(".spekers").contains(".speakers"))
  }

  @Test func refusesWhatIsTooMuch() {
    for line in [".docs x", ".quit now"] { #expect(message(line).contains("takes no argument"), "\(line)") }
    for line in [".mode csv box", ".set a b c"] { #expect(message(line).contains("takes no more"), "\(line)") }
  }

  @Test func helpsOnEverything() {
    let pages = HelpPages(vocabulary: console.vocabulary, offered: console.offered, commands: commandList)
    for topic in pages.topics { #expect(pages.page(on: topic) != nil, "\(topic)") }
    #expect(pages.overview.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(answer(".help .why").contains(".why ID"))
    #expect(answer(".help speaker:").contains("speaker:value"))
    for setting in settingList { #expect(answer(".help \(setting.name)").contains(".set \(setting.name)")) }
    #expect(message(".help speeker").contains("speaker"))
  }

  @Test func loadsAndSaysWhatIsMissing() {
    #expect(message(".load a.txt b.bin").contains("b.bin: it is no text"))
    #expect(provider.asked.withLock { $0.last } == ["a.txt", "b.bin"])
    #expect(message(".load missing").contains("cannot read 'missing'"))
    #expect(message(".load").contains("needs an argument"))
  }

  @Test func needsACorpusForWhatNeedsOne() {
    let empty = Console(session: Session(provider: provider), output: transcript)
    transcript.clear()
    for command in commandList where command.needsCorpus { _ = empty.run(typed: ".\(command.name)") }
    let count = commandList.count { $0.needsCorpus }
    #expect(transcript.errors.components(separatedBy: "no corpus is loaded").count == count + 1)
  }

  @Test func rowsAreChosenTaggedAndNoted() {
    _ = answer("* | show")
    #expect(message(".keep 1,3") == "")
    #expect(message(".tag 2 question \"two words\"") == "")
    #expect(message(".note 1 \"look again\"") == "")
    #expect(
      answer("tag:any | table speaker, tag, note") == """
        speaker\ttag\tnote
        Tina Qué\tkept\tlook again
        TechFlow\tquestion; two words\t
        Zhao\tkept\t

        """)
    let rows = answer(".evidence").split(separator: "\n")
    #expect(rows.count == 4)
    #expect(rows[1].contains("\tTina Qué\tkept\tlook again\tWe trust OKX users. Réalité!\t"))
    #expect(answer(".evidence changed").split(separator: "\n").count == 1)
    #expect(answer(".fields tag").contains("kept\tkept\t2"))
    _ = answer("* | show")
    _ = answer(".drop 1")
    _ = answer(".untag 2 question")
    #expect(answer("tag:any | count by tag") == "tag\tturns\nkept\t1\ntwo words\t1\n")
    _ = answer(".undo")
    #expect(answer("tag:question | count") == "turns\n1\n")
  }

  @Test(arguments: [
    (".keep", "'.keep' needs rows"), (".tag 1", "'.tag' needs a tag"), (".note 1", "'.note' needs a text"),
    (".keep 9", "there is no row 9"), (".tag 1 \"\"", "'' cannot be a tag"), (".undo", "there is nothing to take back"),
    (".keep zzzz", "no row has the id 'zzzz'"), (".keep @x", "there is no such set or result"),
    (".keep x", "'x' names no row"),
    (".evidence all", "'.evidence' takes 'changed' or nothing"),
  ])
  func refusesWhatNamesNothing(line: String, expected: String) {
    _ = answer("* | show")
    #expect(message(line).contains(expected))
  }

  @Test func explainsAQuery() {
    #expect(answer(".explain speaker:zhao term").contains("speaker:Zhao"))
    #expect(message(".explain").contains("needs an argument"))
    #expect(message(".explain speeker:x").contains("speaker"))
  }

  @Test func writesToFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quoth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "out.tsv")
    #expect(answer(".output \(file.path)\n.exchanges\n.print x") == "")
    _ = answer(".output")
    #expect(try String(contentsOf: file, encoding: .utf8).hasSuffix("\nx\n"))
    #expect(answer(".print here") == "here\n")
    #expect(message(".output \(folder.path)").contains("folder"))
  }

  @Test func readsScriptsBesideEachOther() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quoth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(".print outer\n.read inner.quoth\n.print after\n".utf8).write(to: folder.appending(path: "outer.quoth"))
    try Data(".print inner\n.load talks\n".utf8).write(to: folder.appending(path: "inner.quoth"))
    #expect(answer(".read \(folder.path)/outer.quoth") == "outer\ninner\nafter\n")
    #expect(provider.asked.withLock { $0.last } == ["\(folder.path)/talks"])
    try Data("\n.nope\n.print never\n".utf8).write(to: folder.appending(path: "inner.quoth"))
    #expect(answer(".read \(folder.path)/outer.quoth") == "outer\n")
    #expect(transcript.errors.contains("inner.quoth"))
  }
}
