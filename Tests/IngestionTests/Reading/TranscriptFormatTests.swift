import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

struct CHATReaderTests {
  @Test func tiersOfOneParticipantAreOneTurn() throws {
    let document = try #require(try Reading.documents("chat-names-and-notes.cha").first)
    #expect(
      document.script == [
        "[metadata] recorded in a harbour",
        "Lynne Neagle AM: Good morning, everyone . <I like> [/] I like (be)cause &-um boats .", "INV: do you ?",
        "[stage] 0 [=! laughs] .", "[stage] &=laughs .", "INV: xxx ?", "[stage] a door opens", "INV: go on .",
      ])
    #expect(document.turns.map(\.time) == [125, 950, nil, nil])
    #expect(document.turns.map(\.place) == ["line 9", "line 14", "line 17", "line 19"])
    #expect(document.turns[1].role == .interviewer)
    #expect(document.language == "en")
    #expect(document.date == StatedDate(year: 2019, month: 1, day: 25))
    #expect(document.notes == ["Tiers that were not read: %mor, %com."])
  }

  @Test func aFileThatBreaksOffSaysSo() throws {
    let document = try #require(try Reading.documents("@UTF8\n@Begin\n*A:\tOne .\n*B:\tTw", as: "x.cha").first)
    #expect(document.script == ["A: One .", "B: Tw"])
    #expect(document.notes == ["The file breaks off: it has no @End."])
  }

  @Test func namesakesOfManyListsGoByTheirCodes() throws {
    let lists = (0..<2000).map { "@Participants:\tC\($0) Ann Target_Child\n" }.joined()
    let tiers = (0..<2000).map { "%x\($0 % 1500):\ta\n" }.joined()
    let text = "@UTF8\n@Begin\n\(lists)@Participants:\tMOT Eve_Roe Mother\n*C1:\tOne .\n*MOT:\tTwo .\n\(tiers)@End\n"
    let document = try #require(try Reading.documents(text, as: "x.cha").first)
    #expect(document.script == ["C1: One .", "Eve Roe: Two ."])
    #expect(document.notes.first?.hasPrefix("Tiers that were not read: %x0, %x1, %x2,") == true)
  }
}

struct RevTranscriptTests {
  @Test func tokensBecomeTurnsWithNamesFromTheListBeside() throws {
    let document = try #require(try Reading.documents("rev/4001.nlp").first)
    #expect(
      document.script == ["Roe, Jane: Good morning, all.", "[stage] <laugh>", "Vik Poe: It cost $350?"])
    #expect(document.turns.map(\.time) == [500, 1600])
    #expect(document.notes.contains { $0.hasPrefix("1 lines hold no token") })
    #expect(try Reading.documents("rev/speaker-metadata.csv").isEmpty)
  }

  @Test func withoutTheListSpeakersAreNumbers() throws {
    let document = try #require(try Reading.documents("rev-tokens-without-names.nlp").first)
    #expect(document.turns.map(\.label) == ["Speaker 0", "Speaker 2"])
    #expect(document.notes.contains { $0.contains("speaker-metadata.csv") })
  }
}
