import CorpusModel
import Testing

@testable import Ingestion

@Suite struct ListItemsTests {
  private func talk(_ lead: String, _ items: [String]) throws -> Document {
    try TestDocuments.segment(
      """
      Ann: Why did you leave?
      Bob: \(lead)
      \(items.joined(separator: "\n"))
      Ann: I am sorry to hear it.
      Bob: It was long ago.
      Ann: And now?
      Bob: Now I am well.
      """)
  }

  @Test(arguments: [
    ("I had reasons enough.", ["Money: we had none.", "Time: we had less.", "Love: she had left."]),
    ("I had three reasons.", ["Money: We had none.", "Weather: We had rain.", "Love: She had left."]),
    ("I shall tell you:", ["Money: We had none.", "Love: She had left."]),
  ])
  func listsBelongToWhoTellsThem(lead: String, items: [String]) throws {
    let document = try talk(lead, items)
    try #require(document.turns.map(\.label) == ["Ann", "Bob", "Ann", "Bob", "Ann", "Bob"])
    #expect(document.words(at: document.turns[1].range).hasSuffix(items[items.count - 1]))
  }

  @Test func thoseWhoSpeakOnceAreNoList() throws {
    let document = try talk("I left.", ["Weaver: You never told us!", "Thatcher: He told me."])
    #expect(document.turns.map(\.label) == ["Ann", "Bob", "Weaver", "Thatcher", "Ann", "Bob", "Ann", "Bob"])
  }
}
