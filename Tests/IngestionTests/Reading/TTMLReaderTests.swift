import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

struct TTMLReaderTests {
  @Test func agentsSpeak() throws {
    let document = try #require(try Reading.documents("ttml-agents.ttml").first)
    #expect(document.format == "ttml")
    #expect(document.title == "The ferry")
    #expect(document.language == "en")
    #expect(
      document.script == [
        "Nora Lindqvist: Who paid for the ferry?", "Emeka Obi: Nobody & everybody. So we did.",
        "Nora Lindqvist: You did?",
      ])
    #expect(document.turns.map(\.time) == [11_200, 13_000, 14_000])
  }

  @Test func namesBeforeTheWordsSpeakWhereNoAgentDoes() throws {
    let document = try #require(try Reading.documents("ttml-printed-names.dfxp").first)
    #expect(
      document.turns.map { document.words(at: $0.range) } == [
        "Wer hat die Fähre bezahlt?", "Das weiß hier niemand. Und keiner fragt danach.", "Ich frage doch gerade!",
      ])
    #expect(Set(document.turns.compactMap(\.speaker)).count == 2)
  }

  @Test func aFileThatBreaksOffKeepsWhatStoodBefore() throws {
    let whole = try Reading.bytes("ttml-agents.ttml")
    for length in stride(from: 0, to: whole.count, by: 37) {
      if let document = try? Reading.documents(Array(whole[..<length]), as: "cut.ttml").first {
        #expect(!document.notes.isEmpty)
      }
    }
    #expect(throws: Diagnostic.self) { try Reading.documents("<tt><body/></tt>", as: "empty.ttml") }
  }
}
