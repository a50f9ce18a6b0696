import CorpusModel
import Testing

@testable import Ingestion

@Suite struct ParticipantsTests {
  private func participants(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return PageLines(lines: lines(of: bytes), text: bytes, lexicon: try Lexicon.shipped()).participants()
  }

  @Test func listsSayWhoIsPresent() throws {
    #expect(
      try participants("Present:\n- Orla Quist, mayor\n- Ben Oyono, fire brigade commander\n") == [
        "Orla Quist", "Ben Oyono",
      ])
    #expect(
      try participants("〈出席者〉\n根岸ゆかり（銭湯主人）\n鵜飼正臣（区議会議員）\n") == ["根岸ゆかり", "根岸", "鵜飼正臣", "鵜飼"])
  }

  @Test func oneNameOrNamesFarApartAreNone() throws {
    #expect(try participants("Orla Quist, Leeds\nMy bench wobbles.\n\nBen Oyono, Hull\nMy roof leaks.\n") == [])
    #expect(try participants("Orla Quist, mayor, spoke first.\n") == [])
  }

  @Test func lettersInBracketsAreOfThoseBeforeThem() throws {
    let document = try TestDocuments.segment(
      """
      Participants: Ann Roe (AR), Bob Poe (BP)

      AR: When did it start for you?
      BP: In May, I think it was.
      AR: Who told you that it would?
      BP: My brother told me so.
      """)
    #expect(document.turns.map { document.speakerName(of: $0) } == ["Ann Roe", "Bob Poe", "Ann Roe", "Bob Poe"])
  }
}
