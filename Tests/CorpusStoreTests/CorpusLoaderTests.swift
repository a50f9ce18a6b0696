import CorpusIndex
import CorpusModel
import Diagnostics
import Testing

@testable import CorpusStore

@Suite struct CorpusLoaderTests {
  private let dialogue = """
    Anna: What did Binance promise to its users last year?
    Boris: It promised to answer every complaint.
    Anna: And did the party keep that promise to them?
    Boris: Ask the SPD.
    Anna: Why should anyone ask the SPD about that?
    Boris: Because they know.
    """

  private let junk =
    "\u{7F}ELF\u{2}\u{1}\u{1}\u{0}\u{0}\u{0}"
    + String(repeating: "\u{3}\u{0}\u{3E}\u{0}\u{1}\u{0}\u{0}\u{0}", count: 50)

  private func entries(_ field: String, _ corpus: LoadedCorpus) -> Set<String> {
    Set(
      (0..<corpus.index.blockCount).flatMap { corpus.index.mentions(inBlock: $0) }.filter { $0.field == field }.map(
        \.entry))
  }

  @Test func aCorpusFileIsOneByItsBytes() throws {
    let folder = TemporaryFolder()
    folder.write(dialogue, to: "in/a.txt")
    folder.write("speaker:anna", to: "checks.quoth")
    let (made, script) = (folder("made.quoth").text, folder("checks.quoth").text)
    _ = try CorpusLoader().build(made, from: [folder("in").text])
    let error = #expect(throws: Diagnostic.self) { try CorpusLoader().load([script]) }
    #expect(error?.message == "'\(script)' is no corpus file")
    let other = #expect(throws: Diagnostic.self) {
      try CorpusLoader().build(folder("all.quoth").text, from: [folder("in").text, made])
    }
    #expect(other?.message == "'\(made)' is a corpus file and no document")
  }

  @Test func aFolderBecomesAnIndexAndAReport() throws {
    let folder = TemporaryFolder()
    folder.write(dialogue, to: "b.txt")
    folder.write(dialogue, to: "a/b.txt")
    folder.write(junk, to: "junk.txt")
    folder.makePipe("pipe")
    var progress: [LoadProgress] = []
    let corpus = try CorpusLoader().load([folder.path.text], progress: { progress.append($0) })
    #expect((0..<corpus.index.documentCount).map { corpus.index.document($0).id } == ["a/b", "b"])
    #expect((0..<corpus.index.documentCount).map { corpus.index.document($0).path } == ["a/b.txt", "b.txt"])
    #expect(corpus.report.documents == 2)
    #expect(corpus.report.bytes == 2 * dialogue.utf8.count)
    #expect(corpus.report.unread.map(\.path) == [folder("pipe").text, folder("junk.txt").text])
    #expect(progress.last?.files == 3)
    #expect(progress.last?.bytes == progress.last?.totalBytes)
    #expect(entries("exchange", corpus) == ["binance"])
  }

  @Test func removesWhatKilledBuildersLeftThoughNothingChanged() throws {
    let folder = TemporaryFolder()
    folder.write(dialogue, to: "a.txt")
    let home = TemporaryFolder()
    let file = home("x.quoth").text
    _ = try CorpusLoader().build(file, from: [folder.path.text])
    home.write("half a file", to: "x.quoth.12-abc.part")
    home.write("another's", to: "y.quoth.12-abc.part")
    _ = try CorpusLoader().build(file, from: [folder.path.text])
    #expect((try? FileContents.read(home("x.quoth.12-abc.part")).get()) == nil)
    #expect((try? FileContents.read(home("y.quoth.12-abc.part")).get()) != nil)
  }

  @Test func refusesMoreThanPositionsHaveNumbersFor() throws {
    let folder = TemporaryFolder()
    folder.write(dialogue, to: "a.txt")
    let tokens = try CorpusLoader().load([folder.path.text]).index.tokens.count
    #expect(try CorpusLoader(mostTokens: tokens).load([folder.path.text]).index.tokens.count == tokens)
    let error = #expect(throws: Diagnostic.self) {
      _ = try CorpusLoader(mostTokens: tokens - 1).load([folder.path.text])
    }
    #expect(error?.message == "too much for one corpus: it holds at most \(tokens - 1) words, signs and turns together")
    let cache = TemporaryFolder()
    #expect(throws: Diagnostic.self) {
      _ = try CorpusLoader(mostTokens: 5).build(cache("x.quoth").text, from: [folder.path.text])
    }
    #expect((try? FileContents.read(cache("x.quoth")).get()) == nil)
  }

  @Test func gazetteersBesideTheDocumentsBringNamesAndFields() throws {
    let folder = TemporaryFolder()
    folder.write(dialogue, to: "talk.txt")
    folder.write("entries: {spd: [SPD, Sozialdemokraten]}", to: "gazetteers/party.yaml")
    folder.write("entries: {binance: ~, mine: [promise]}", to: "exchanges.yaml")
    folder.write("entries:\n  x: {alias: [y]}", to: "gazetteers/broken.yaml")
    let corpus = try CorpusLoader().load([folder.path.text])
    #expect(entries("party", corpus) == ["spd"])
    #expect(entries("exchange", corpus) == ["mine"])
    let broken = folder("gazetteers/broken.yaml").text
    #expect(
      corpus.report.unread == [
        LoadReport.Item(
          path: broken, message: "\(broken), line 2, column 7: unknown key 'alias'; did you mean 'aliases'?")
      ])
    let alone = try CorpusLoader().load([folder("talk.txt").text])
    #expect(entries("party", alone) == ["spd"])
  }

  @Test func whatHoldsNoDocumentIsSaid() throws {
    let folder = TemporaryFolder()
    let empty = try #require(throws: Diagnostic.self) { try CorpusLoader().load([folder.path.text]) }
    #expect(empty.message == "no documents in '\(folder.path.text)'")
    folder.write(junk, to: "junk.txt")
    let junk = try #require(throws: Diagnostic.self) { try CorpusLoader().load([folder.path.text]) }
    #expect(junk.message == "no document in '\(folder.path.text)' could be read")
    #expect(junk.notes.count == 1)
  }

  @Test func loadingCanBeInterrupted() throws {
    let folder = TemporaryFolder()
    folder.write(dialogue, to: "talk.txt")
    let error = try #require(throws: Diagnostic.self) {
      try CorpusLoader().load([folder.path.text], isCancelled: { true })
    }
    #expect(error.message == "loading was interrupted")
  }
}
