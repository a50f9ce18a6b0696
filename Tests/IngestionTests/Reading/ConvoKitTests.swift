import CorpusModel
import Testing

@testable import Ingestion

struct ConvoKitTests {
  @Test func conversationsAreDocumentsAndNamesComeFromTheNeighbours() throws {
    let documents = try Reading.documents("convokit-new/utterances.jsonl")
    #expect(documents.map(\.id) == ["c1", "c2"])
    #expect(documents.map(\.format) == ["convokit", "convokit"])
    #expect(
      documents[0].script == ["Justice Roe: Order, please.", "Jane Poe: Thank you.\nMay it please the court."])
    #expect(documents[0].title == "Roe v. Ferry")
    #expect(documents[0].date == StatedDate(year: 2021, month: 11, day: 9))
    #expect(documents[0].turns.map(\.role) == [.moderator, .unknown])
    #expect(documents[0].turns[1].affiliation == "Poe & Sons")
    #expect(documents[0].turns[1].time == 4500)
    #expect(documents[1].turns.map(\.label) == ["Justice Roe", "sam1", "sam2"])
    #expect(documents[1].turns.map(\.time) == [0, 12_000, 30_000])
    #expect(documents[1].turns[0].date == StatedDate(year: 2023, month: 11, day: 14))
  }

  @Test func oldKeysAreRead() throws {
    let document = try #require(try Reading.documents("convokit-old/utterances.jsonl").first)
    #expect(document.script == ["Ana: Is it raining?", "Bo: No."])
    #expect(document.title == "Rain")
    #expect(document.turns[0].affiliation == "Harbour Office")
    #expect(document.turns.map(\.time) == [12_000, 15_000])
  }

  @Test(arguments: ["speakers.json", "conversations.json", "corpus.json", "index.json"])
  func theFilesBesideAreNoDocuments(name: String) throws {
    #expect(try Reading.documents("convokit-new/" + name).isEmpty)
  }
}
