import CorpusIndex
import Testing

@testable import CorpusStore

/// What answers must not be written over.
@Suite struct CorpusProtectionTests {
  private let folder = TemporaryFolder()
  private let home = TemporaryFolder()

  private func protection() throws -> CorpusProtection {
    folder.write("Anna: Why?\nBen: Because.", to: "a.txt")
    folder.write("documents: {}", to: "corpus.yaml")
    folder.write("entries: {spd: [SPD]}", to: "gazetteers/party.yaml")
    let path = folder.path.text
    return CorpusProtection(of: try CorpusLoader().load([path]).index, openedBy: [path])
  }

  @Test func knowsWhatTheCorpusIsMadeOf() throws {
    let protection = try protection()
    #expect(protection.loss(byWritingTo: folder("a.txt").text) == "a document of the corpus")
    #expect(protection.loss(byWritingTo: folder("corpus.yaml").text) == "a file that says how the corpus is read")
    #expect(protection.loss(byWritingTo: folder("gazetteers/party.yaml").text) != nil)
    #expect(protection.loss(byWritingTo: folder("b.txt").text) == nil)
    home.write("Notes", to: "notes.md")
    #expect(protection.loss(byWritingTo: home("notes.md").text) == nil)
  }

  @Test func followsLinks() throws {
    let protection = try protection()
    folder.link("l.txt", to: "a.txt")
    home.link("out.txt", to: folder("a.txt").text)
    #expect(protection.loss(byWritingTo: folder("l.txt").text) == "a document of the corpus")
    #expect(protection.loss(byWritingTo: home("out.txt").text) == "a document of the corpus")
  }

  @Test func knowsFilesThatSayHowAnyCorpusIsRead() throws {
    let protection = try protection()
    home.write("documents: {}", to: "corpus.yaml")
    home.write("entries: {spd: [SPD]}", to: "gazetteers/party.yaml")
    home.write("a: b", to: "party.yaml")
    #expect(protection.loss(byWritingTo: home("corpus.yaml").text) == "a file that says how the corpus is read")
    #expect(protection.loss(byWritingTo: home("gazetteers/party.yaml").text) != nil)
    #expect(protection.loss(byWritingTo: home("party.yaml").text) == nil)
  }

  @Test func knowsWhatDocumentsWereReadWithTheHelpOf() throws {
    let messages = (1...4).map {
      #"{"type": "message", "user": "U\#($0 % 2)", "text": "Where are we now, then?", "ts": "171455040\#($0).000100"}"#
    }
    folder.write("[\(messages.joined(separator: ","))]", to: "general/2024-05-01.json")
    let users =
      #"[{"id": "U0", "profile": {"real_name": "Ann Roe"}}, {"id": "U1", "profile": {"real_name": "Ben Low"}}]"#
    folder.write(users, to: "users.json")
    home.write(users, to: "users.json")
    let protection = try protection()
    #expect(protection.loss(byWritingTo: folder("users.json").text) == "a file that says how the corpus is read")
    #expect(protection.loss(byWritingTo: home("users.json").text) == nil)
  }

  @Test func knowsADocumentOpenedByItself() throws {
    home.write("Anna: Why?\nBen: Because.", to: "b.txt")
    let path = home("b.txt").text
    let protection = CorpusProtection(of: try CorpusLoader().load([path]).index, openedBy: [path])
    #expect(protection.loss(byWritingTo: path) == "a document of the corpus")
    #expect(!protection.reads(home("c.txt").text))
  }

  @Test func knowsCorpusFiles() throws {
    folder.write("Anna: Why?\nBen: Because.", to: "a.txt")
    let file = home("x.quoth").text
    let index = try CorpusLoader().build(file, from: [folder.path.text]).index
    let protection = CorpusProtection(of: index, openedBy: [file])
    #expect(protection.loss(byWritingTo: file) == "a corpus file")
    // The documents that it was made of lie elsewhere.
    #expect(protection.loss(byWritingTo: folder("a.txt").text) == "a document of the corpus")
  }

  @Test func tellsWhatWouldBeReadTheNextTime() throws {
    let protection = try protection()
    folder.write("Anna: Where?", to: "deep/c.txt")
    #expect(protection.reads(folder("answers.md").text))
    #expect(protection.reads(folder("deep/answers.md").text))
    #expect(!protection.reads(home("answers.md").text))
    #expect(!protection.reads(folder(".answers.md").text))
    #expect(!protection.reads(folder("answers.pdf").text))
  }
}
