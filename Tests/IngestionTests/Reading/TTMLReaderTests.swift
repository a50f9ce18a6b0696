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

  @Test(arguments: ["1e-300", "0", "-25", "nan", "1e300"]) func ratesThatNobodyFilmsAtAreNotTaken(_ rate: String) throws
  {
    let file = """
      <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="\(rate)">
      <body><div><p begin="00:00:02:15">Ana: Who is there?</p><p begin="99999999999999999:00">Bo: The plumber.</p>
      </div></body></tt>
      """
    let document = try #require(try Reading.documents(file, as: "talk.ttml").first)
    #expect(document.turns.first?.time == 2500)
  }
}
