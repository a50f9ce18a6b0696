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
