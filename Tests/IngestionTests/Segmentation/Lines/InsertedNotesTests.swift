import CorpusModel
import Testing

@testable import Ingestion

@Suite struct InsertedNotesTests {
  private let talk = """
    Ann: I like tea, and I always have.
    Bob: So do I, but I never buy it.
    Ann: Then who buys it in your house?
    Bob: My wife does, every Friday.
    NOTE
    Ann: And she likes coffee, I hear?
    Bob: I never said that.
    """

  @Test(arguments: [
    "Note: the recording is damaged here for a minute.", "Nota: falta un minuto.",
    "Editor’s note: a minute is missing.",
    "Anm. d. Red.: Eine Minute fehlt.", "注：此处录音损坏。", "NDLR : il manque une minute.",
  ])
  func whatThoseSayWhoPrintItIsNoSpeech(note: String) throws {
    let document = try TestDocuments.segment(talk.replacing("NOTE", with: note))
    #expect(document.turns.count == 6)
    #expect(document.turns.allSatisfy { !document.words(at: $0.range).contains(note.suffix(8)) })
    #expect(document.blocks.contains { $0.kind == .boilerplate && document.words(at: $0.range) == note })
  }

  @Test func aNoteInALongAnswerIsOfWhoSpeaks() throws {
    let document = try TestDocuments.segment(
      """
      Ann: How do you dye wool?

      Bob: I boil it with onions. It takes a day.

      Note: never stir it.

      Then I hang it out.

      Ann: And when it rains?

      Bob: I wait. I am a patient man.

      Ann: Thank you, Bob.
      """)
    try #require(document.turns.count > 1)
    #expect(document.words(at: document.turns[1].range).contains("never stir it"))
  }

  @Test func aShortTalkMayHoldANote() throws {
    let document = try TestDocuments.segment(
      """
      Nora: Then he shouted.
      Viktor: I never shouted.
      Note: recording damaged here.
      Viktor: At noon.
      Nora: So yes.
      """)
    #expect(document.turns.map(\.label) == ["Nora", "Viktor", "Viktor", "Nora"])
  }

  @Test(arguments: [
    ("Note: yes", InsertedNote.Kind.anybodys), ("Ed. note: yes", .editors), ("прим. ред.: да", .editors),
    ("Anna: yes", nil), ("Note well", nil), ("I note: yes", nil),
  ])
  func wordsTellWhoseItIs(words: String, kind: InsertedNote.Kind?) {
    let text = Array(words.utf8)
    let line = Line(extent: text.indices, wordsStart: 0, number: 1, marks: [], headingLevel: 0)
    #expect(InsertedNote.kind(of: line, in: text) == kind)
  }
}
