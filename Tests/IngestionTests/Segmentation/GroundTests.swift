import CorpusModel
import Testing

@testable import Ingestion

/// Roles and affiliations come with what says them.
struct GroundTests {
  /// The ground of a property of each turn.
  private func grounds(_ field: String, _ text: String, as name: String = "test.md") throws -> [String?] {
    let document = try Reading.documents(text, as: name)[0]
    return document.turns.map { turn in turn.grounds.last { $0.field == field }?.text }
  }

  @Test func whoAsksIsCounted() throws {
    let text = (1...3).map { "Ana Kovač: Is it the \($0)th?\n\nBo Li: It is, and it was a long way for us.\n\n" }
      .joined()
    let found = try grounds("role", text)
    #expect(found[0] == "asks in 3 of 3 turns, the others in 0 of 3 (guess)")
    #expect(found[1] == "speaks where somebody else asks (guess)")
  }

  @Test func labelsSayRoles() throws {
    let text = (1...3).map { "Interviewer: Is it the \($0)th?\n\nBo Li (Bybit): It is, as you know.\n\n" }.joined()
    #expect(try grounds("role", text)[0] == "the label says \"Interviewer\"")
    #expect(try grounds("affiliation", text)[1] == "the label says \"Bo Li (Bybit)\"")
  }

  @Test func frontMatterSaysRoles() throws {
    let text = "---\nhost: Ana Kovač\nguest: Bo Li\n---\n" + "Ana Kovač: So it goes.\n\nBo Li: It does, you know.\n\n"
    #expect(try grounds("role", text) == ["front matter", "front matter"])
  }

  @Test func introductionsSayAffiliations() throws {
    let text =
      "We met Bo Li, the chief economist of Kraken, on the quay.\n\n"
      + (1...3).map { "Ana Kovač: Is it the \($0)th?\n\nBo Li: It is, as you know.\n\n" }.joined()
    #expect(try grounds("affiliation", text)[1] == "\"Bo Li the chief economist of Kraken\" in the introduction")
  }

  @Test func formatsSayBoth() throws {
    let text = #"{"speaker": "Bo Li", "role": "guest", "affil": "Quay AG", "text": "Well."}"#
    #expect(try grounds("role", text + "\n" + text, as: "x.jsonl")[0] == "the file states it")
    #expect(try grounds("affiliation", text + "\n" + text, as: "x.jsonl")[0] == "the file states it")
  }

  @Test func quotationsHaveGroundsToo() throws {
    let text =
      "“Nobody lost a penny in all these years,” said Marta Veld, chief executive of Kraken. “We counted it twice,” she "
      + "said."
    let document = try Reading.documents(text, as: "news.txt")[0]
    let quote = try #require(document.blocks.first { $0.kind == .quote })
    #expect(quote.grounds.contains(Ground("role", "is quoted")))
    #expect(quote.affiliation == nil || quote.grounds.contains { $0.field == "affiliation" })
  }

  @Test func nothingIsSaidOfWhatIsUnknown() throws {
    let text = "Ana Kovač: I see.\n\nBo Li: We do.\n\nAna Kovač: I know.\n\nBo Li: You do.\n\n"
    for block in try Reading.documents(text, as: "x.md")[0].turns where block.role == .unknown {
      #expect(!block.grounds.contains { $0.field == "role" })
    }
  }
}
