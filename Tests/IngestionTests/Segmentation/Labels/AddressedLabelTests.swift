import CorpusModel
import Testing

@testable import Ingestion

@Suite struct AddressedLabelTests {
  @Test(arguments: [
    ("Ann to Bob", "Ann", "Bob"), ("Jane Roe zu Tom Lee", "Jane Roe", "Tom Lee"), ("Anne à Jean", "Anne", "Jean"),
    ("Ana para João", "Ana", "João"),
  ])
  func namesWhoSpeaksAndToWhom(label: String, speaker: String, addressee: String) throws {
    let text = Array(label.utf8)
    let read = try #require(AddressedLabel(text.indices, in: text))
    #expect(text.string(read.speaker) == speaker && text.string(read.addressee) == addressee)
  }

  @Test(arguments: ["Ann", "to Bob", "Ann to bed", "Ann and Bob", "ann to Bob", ""])
  func otherLabelsDoNot(label: String) {
    let text = Array(label.utf8)
    #expect(AddressedLabel(text.indices, in: text) == nil)
  }

  private let talk = """
    Ann: I like tea, and I always have.
    Bob: So do I, but I never buy it.
    Ann: Then who buys it in your house?
    Bob: My wife does, every Friday.
    Ann to Bob: You are a liar.
    Bob: I am not.
    Ann: Well, goodbye.
    """

  @Test func whoSpeaksToAnotherSpeaks() throws {
    let document = try TestDocuments.segment(talk)
    try #require(document.dialogue.count == 7)
    #expect(document.dialogue[3...4] == ["Bob: My wife does, every Friday.", "Ann: You are a liar."])
  }

  @Test func somebodyWhoIsNoSpeakerIsNotSpokenTo() throws {
    let document = try TestDocuments.segment(talk.replacing("Ann to Bob", with: "London to Leeds"))
    #expect(!document.turns.contains { $0.label == "London" })
  }
}
