import CorpusIndex
import CorpusModel
import Testing

@testable import CorpusStore

@Suite struct LostCorrectionsTests {
  private let dialogue = """
    Anna Berg: What did the house promise to its users last year?

    Boris Kahn: It promised to answer every single complaint within the hour.

    Anna Berg: And did the house keep that promise to them?

    Boris Kahn: Ask the users, who know it best of all.
    """

  private func load(_ folder: TemporaryFolder) throws -> LoadedCorpus { try CorpusLoader().load([folder.path.text]) }

  @Test func aCorrectionSurvivesChangesElsewhereAndItsOwnIds() throws {
    let folder = TemporaryFolder()
    folder.write(dialogue, to: "talk.txt")
    let id = try load(folder).index.id(ofBlock: 1)
    folder.write("documents: {talk: {id: kahn}}\nblocks: {\(id): {speaker: Clara Dorn}}", to: "corpus.yaml")
    folder.write("Anna Berg: Good morning to you, and welcome to the show!\n\n" + dialogue, to: "talk.txt")
    folder.write(dialogue.replacing("Boris", with: "Maria"), to: "other.txt")
    let corpus = try load(folder)
    #expect(corpus.report.misfits.isEmpty)
    #expect(corpus.index.document(withID: "kahn") != nil)
    let block = try #require(corpus.index.blocks(withIDPrefix: id.description).first)
    #expect(corpus.index.speaker(ofBlock: block)?.name == "Clara Dorn")
    #expect(corpus.index.block(block).attribution?.method == .correction)
  }

  @Test func aBlockThatWasRewrittenIsFoundByItsWords() throws {
    let folder = TemporaryFolder()
    folder.write(dialogue, to: "talk.txt")
    folder.write(
      "blocks:\n  aaaaaaaaaa: {speaker: X, words: promised to answer every complaint}\n  bbbbbbbbbb: {speaker: X}\n"
        + "documents: {tolk: {title: X}}", to: "corpus.yaml")
    let corpus = try load(folder)
    let near = corpus.index.id(ofBlock: 1)
    #expect(
      corpus.report.misfits.map(\.message) == [
        "line 4: there is no document 'tolk', did you mean 'talk'?",
        "line 2: no block has the id 'aaaaaaaaaa'; its words stand in '\(near)' (talk, line 3)",
        "line 3: no block has the id 'bbbbbbbbbb'; with 'words:' it would be looked for",
      ])
  }

  @Test func aFileWithAnErrorIsLeftOutAndTold() throws {
    let folder = TemporaryFolder()
    folder.write(dialogue, to: "talk.txt")
    folder.write("documents:\n  talk: {titel: X}", to: "corpus.yaml")
    let corpus = try load(folder)
    let file = folder("corpus.yaml").text
    #expect(
      corpus.report.unread == [
        .init(path: file, message: "\(file), line 2, column 10: unknown key 'titel'; did you mean 'title'?")
      ])
    #expect(corpus.report.documents == 1)
  }
}
