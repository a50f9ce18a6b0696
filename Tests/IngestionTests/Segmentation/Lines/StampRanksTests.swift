import CorpusModel
import Testing

@testable import Ingestion

@Suite struct StampRanksTests {
  private static let words = [
    "The kiln went out at noon. Why?", "Please tell us what the dial says.", "It says nine, I think.",
    "Then turn it to two and wait.", "I did, and it burns again.",
  ]

  /// Messages of two in turns; `@` stands for the name, `^` for the rank, `#` for a number from 2, `%` for the words.
  private func thread(_ message: String) -> String {
    Self.words.enumerated().map { number, words in
      message.replacing("@", with: number.isMultiple(of: 2) ? "Orla Finch" : "Tam Birk")
        .replacing("^", with: number.isMultiple(of: 2) ? "Customer" : "Kiln Team, Leeds")
        .replacing("#", with: "\(number + 2)").replacing("%", with: words)
    }.joined(separator: "\n\n")
  }

  @Test(arguments: ["@\n^\n# days ago\n%", "@\n# days ago\n^\n%"])
  func ranksAreNeitherNamesNorWords(message: String) throws {
    let document = try TestDocuments.segment(thread(message))
    #expect(document.turns.map { document.words(at: $0.range) } == Self.words)
    #expect(
      document.turns.map { document.speakerName(of: $0) } == [
        "Orla Finch", "Tam Birk", "Orla Finch", "Tam Birk", "Orla Finch",
      ])
  }

  @Test func whatChangesBelowANameIsNoRank() throws {
    let remarks = ["Not yet", "Soon", "Well", "Good", "Still cold"]
    let text = zip(remarks, Self.words).enumerated().map { number, said in
      "\(number.isMultiple(of: 2) ? "Orla Finch" : "Tam Birk")\n\(number + 2) days ago\n\(said.0)\n\(said.1)"
    }.joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(
      document.turns.map { document.words(at: $0.range) } == zip(remarks, Self.words).map { "\($0)\n\($1)" })
  }

  @Test func aWordForADayStandsBelowAKnownName() throws {
    let text = thread("@\n# days ago\n%") + "\n\nTam Birk\nyesterday\nI am glad that it does."
    let document = try TestDocuments.segment(text)
    #expect(document.turns.last.map { document.words(at: $0.range) } == "I am glad that it does.")
    #expect(document.turns.last.flatMap { document.speakerName(of: $0) } == "Tam Birk")
  }

  @Test func aTitleWithATimeInItIsNoName() throws {
    let text =
      "The kiln stops and starts every 20 seconds after the update\nIt is solved now.\n\n"
      + thread("@\n^\n# days ago\n%")
    #expect(try TestDocuments.segment(text).turns.count == Self.words.count)
  }

  @Test func aWordForADayStandsBelowARank() throws {
    let text = thread("@\n^\n# days ago\n%") + "\n\nTam Birk\nKiln Team, Leeds\nyesterday\nI am glad that it does."
    let document = try TestDocuments.segment(text)
    #expect(document.turns.last.map { document.words(at: $0.range) } == "I am glad that it does.")
    #expect(document.turns.count == Self.words.count + 1)
  }

  @Test func whatAProgramTellsOfSomebodyIsNoSpeech() throws {
    let text = thread("@\n^\n# days ago\n%").replacing(
      "Tam Birk\nKiln Team, Leeds\n5", with: "Tam Birk closed this ticket\n2 days ago\n\nTam Birk\nKiln Team, Leeds\n5")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { document.words(at: $0.range) } == Self.words)
    #expect(document.blocks.contains { $0.kind == .stage })
  }

  @Test func aWordForADayStandsBelowAnAccountThatWritesOnce() throws {
    let text = thread("@\n# days ago\n%") + "\n\nmossandpeat\nyesterday\nI am glad that it does."
    let document = try TestDocuments.segment(text)
    #expect(document.turns.last.flatMap { document.speakerName(of: $0) } == "mossandpeat")
  }

  @Test func oneRankStandsBetweenANameThatComesAgainAndTheTime() throws {
    let text = "Tam Birk\nOriginal poster\n9 days ago\nMy kiln stops.\n\n" + thread("@\n# days ago\n%")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.first.flatMap { document.speakerName(of: $0) } == "Tam Birk")
    #expect(document.turns.first.map { document.words(at: $0.range) } == "My kiln stops.")
  }
}
