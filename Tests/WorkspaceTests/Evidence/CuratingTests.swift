import CorpusIndex
import CorpusModel
import Diagnostics
import Ingestion
import QueryEngine
import QuerySyntax
import Testing
import Threads

@testable import Workspace

/// A corpus of one conversation whose words can be changed between two readings.
private final class ChangingProvider: CorpusProvider {
  static let first =
    "Anna Berg: What did you promise?\nBoris Klein: An answer within a day.\nAnna Berg: And now?\nBoris Klein: We keep it."
  private let text: String

  init(_ text: String = first) { self.text = text }

  func load(_ paths: [String], isCancelled: () -> Bool) throws(Diagnostic) -> (CorpusIndex, LoadReport) {
    do {
      let lexicon = try Lexicon.shipped()
      var builder = IndexBuilder(
        gazetteers: lexicon.gazetteers, people: lexicon.people, outlets: lexicon.outlets, topics: lexicon.topics)
      builder.add(try Ingestor(lexicon: lexicon).read(Array(text.utf8), path: "talk.txt", id: "talk"))
      return (builder.finish(), LoadReport(documents: 1))
    } catch {
      throw Diagnostic("\(error)")
    }
  }
}

@Suite struct CuratingTests {
  private let folder = TemporaryFolder()
  private var path: String { folder("evidence.rec") }

  private func session(_ text: String = ChangingProvider.first) throws -> (Session, [Diagnostic]) {
    let session = Session(provider: ChangingProvider(text), evidenceHome: .file(path))
    return (session, try session.load(["talk"]))
  }

  private func answer(_ line: String, _ session: Session) -> String {
    let output = Transcript()
    _ = session.run(SourceText(line), output: output)
    return output.text
  }

  private func rows(_ word: String) throws -> RowSelection {
    try RowSelection([Located(word, at: SourceRange(0, word.utf8.count))], in: SourceText(word))
  }

  @Test func whatIsChosenIsFoundByItsTagNowAndAfterReopening() throws {
    let (session, _) = try session()
    _ = answer("speaker:boris", session)
    let changed = try session.attach(to: try rows("2")) { $0.add(tag: "promise") }
    #expect(changed.map(\.text) == ["We keep it."])
    #expect(answer("tag:promise | table text | tsv", session) == "text\nWe keep it.\n")
    let (reopened, doubts) = try self.session()
    #expect(doubts.isEmpty)
    #expect(answer("tag:PROM* | table text, tag | tsv", reopened) == "text\ttag\nWe keep it.\tpromise\n")
    #expect(answer("tag:none | count | tsv", reopened) == "turns\n3\n")
    #expect(answer("* | count by tag | tsv", reopened) == "tag\tturns\npromise\t1\n")
  }

  @Test func notesAreSearchedByTheirWords() throws {
    let (session, _) = try session()
    _ = answer("*", session)
    _ = try session.attach(to: try rows("1-2")) { $0.note = "Compare with 2024" }
    #expect(answer("note:compare role:any | count | tsv", session) == "turns\n2\n")
    #expect(answer("note:\"with 2024\" | count | tsv", session) == "turns\n2\n")
    #expect(answer("note:\"2024 with\" | count | tsv", session) == "turns\n0\n")
    #expect(answer("has:note | count | tsv", session) == "turns\n2\n")
    #expect(answer("note:none | count | tsv", session) == "turns\n2\n")
    _ = try session.attach(to: try rows("%1")) { $0.note = nil }
    #expect(answer("note:any | count | tsv", session) == "turns\n0\n")
    #expect(session.evidence.entries.isEmpty)
  }

  @Test func aChangeCanBeTakenBackAndThenTheOneBefore() throws {
    let (session, _) = try session()
    _ = answer("*", session)
    _ = try session.attach(to: try rows("1")) { $0.add(tag: "a") }
    _ = try session.attach(to: try rows("2")) { $0.add(tag: "b") }
    #expect(try session.undoEvidence())
    #expect(answer("tag:any | count by tag | tsv", session) == "tag\tturns\na\t1\n")
    #expect(try session.undoEvidence())
    #expect(try !session.undoEvidence())
    #expect(answer("tag:any | count | tsv", session) == "turns\n0\n")
  }

  @Test func aRowWhoseWordsChangedIsSaidToHaveChanged() throws {
    let (session, _) = try session()
    _ = answer("*", session)
    _ = try session.attach(to: try rows("2,4")) { $0.add(tag: "kept") }
    let (changed, doubts) = try self.session(
      ChangingProvider.first.split(separator: "a day").joined(separator: "a week"))
    #expect(doubts.map(\.message) == ["1 row of the evidence says something else now, or is gone"])
    #expect(answer("tag:kept | table text | tsv", changed) == "text\nWe keep it.\n")
    let evidence = try changed.currentEvidence(Transcript())
    #expect(evidence.entries.first?.text == "An answer within a day.")
    guard case .changed(let now?) = evidence.standings.first else {
      Issue.record("it did not change")
      return
    }
    #expect(evidence.entry(ofBlock: now) == nil, "tags never move")
    // What is no longer there can be let go.
    let id = evidence.entries[0].id.description
    _ = try changed.attach(to: try rows(id)) { $0.remove(tag: "kept") }
    #expect(changed.evidence.entries.count == 1)
  }

  @Test func whatAPersonWritesIntoTheFileIsSeenAtOnce() throws {
    let (session, _) = try session()
    _ = answer("*", session)
    _ = try session.attach(to: try rows("2")) { $0.add(tag: "kept") }
    let text = try textOfFile(at: path)
    folder.write(
      text.split(separator: "tag: kept").joined(separator: "tag: kept\ntag: by hand\n# because").utf8,
      to: "evidence.rec")
    #expect(answer("tag:\"by hand\" | count | tsv", session) == "turns\n1\n")
    _ = try session.attach(to: try rows("%1")) { $0.add(tag: "kept") }
    #expect(try textOfFile(at: path).contains("# because"))
  }

  @Test func aFileThatCannotBeReadIsNeverWrittenOver() throws {
    folder.write("nonsense".utf8, to: "evidence.rec")
    let (session, doubts) = try session()
    #expect(doubts.map(\.severity) == [.warning])
    _ = answer("*", session)
    #expect(throws: Diagnostic.self) { try session.attach(to: try rows("1")) { $0.add(tag: "kept") } }
    #expect(try textOfFile(at: path) == "nonsense")
    #expect(folder.names == ["evidence.rec"])
  }

  @Test func shellsThatWriteAtOnceLoseNothing() throws {
    let (path, count) = (path, 12)
    let work = OrderedWork(count: count, threads: count) { number -> String? in
      do {
        let session = Session(provider: ChangingProvider(), evidenceHome: .file(path))
        _ = try session.load(["talk"])
        _ = session.run(SourceText("*"), output: Transcript())
        let row = try RowSelection([Located("1", at: SourceRange(0, 1))], in: SourceText("1"))
        for round in 1...3 { _ = try session.attach(to: row) { $0.add(tag: "\(number).\(round)") } }
        return nil
      } catch {
        return "\(error)"
      }
    }
    for _ in 0..<count { #expect(work.take() == .some(nil)) }
    work.finish()
    let written = try EvidenceText(try textOfFile(at: path), name: path)
    #expect(written.entries.map(\.tags.count) == [count * 3])
    #expect(folder.names == ["evidence.rec"])
  }

  @Test func numbersAreRowsOfTheLastAnswer() throws {
    let (session, _) = try session()
    #expect(throws: Diagnostic.self) { try session.attach(to: try rows("1")) { $0.add(tag: "kept") } }
    _ = answer("speaker:anna | sort turn desc", session)
    #expect(try session.attach(to: try rows("1")) { $0.add(tag: "x") }.map(\.text) == ["And now?"])
    _ = answer("* | count by speaker", session)
    #expect(throws: Diagnostic.self) { try session.attach(to: try rows("1")) { $0.add(tag: "kept") } }
    _ = answer("answer | kwic", session)
    #expect(try session.attach(to: try rows("1")) { $0.add(tag: "x") }.map(\.turn) == [2])
    #expect(throws: Diagnostic.self) { try session.attach(to: try rows("2")) { $0.add(tag: "x") } }
    #expect(try session.attach(to: try rows("%2")) { $0.add(tag: "y") }.count == 4)
    #expect(throws: Diagnostic.self) { try session.attach(to: try rows("@none")) { $0.add(tag: "x") } }
  }

  @Test func aHomeIsBesideTheCorpus() throws {
    folder.makeFolder("talks")
    #expect(EvidenceHome.besideCorpus.path(for: [folder("talks/"), "b"]) == folder("talks/evidence.rec"))
    #expect(EvidenceHome.besideCorpus.path(for: [folder("talk.txt")]) == folder("talk.txt.evidence.rec"))
    #expect(EvidenceHome.file("x.rec").path(for: ["talks"]) == "x.rec")
    #expect(EvidenceHome.nowhere.path(for: ["talks"]) == nil)
  }
}
