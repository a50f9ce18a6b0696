import CorpusModel
import Testing

@testable import Ingestion

@Suite struct CaptionLabelTests {
  private func document(_ cues: [String]) throws -> Document {
    let text = cues.enumerated().map {
      "\($0 + 1)\n00:00:0\($0),000 --> 00:00:0\($0),900\n\($1)\n"
    }.joined(separator: "\n")
    return try #require(try Reading.documents(text, as: "x.srt").first)
  }

  @Test func aFewNamesInCapitalsAreEnough() throws {
    let found = try document([
      "- Where were you last night?\n- At home, with the cat.", "MARLOW: Nobody saw you.",
      "<i>MARLOW: Nobody</i> at all.",
      "JUNE: The cat saw me.", "MARLOW: Cats don't testify.",
    ])
    try #require(found.turns.map(\.label) == [nil, nil, "MARLOW", "JUNE", "MARLOW"])
    #expect(found.words(at: found.turns[2].range) == "Nobody saw you. Nobody at all.")
    #expect(!found.notes.contains("The cues name no speakers."))
  }

  @Test func namesInsideACueOpenWordsOfTheirOwn() throws {
    let found = try document([
      "SAM: So the dam broke?", "RUTH: At four. Nobody warned us.", "and I mean nobody.\nSAM: Nobody?",
      "RUTH: Not the state - SAM: Not even? - RUTH: No.",
    ])
    #expect(
      found.script == [
        "SAM: So the dam broke?", "RUTH: At four. Nobody warned us. and I mean nobody.", "SAM: Nobody?",
        "RUTH: Not the state", "SAM: Not even?", "RUTH: No.",
      ])
  }

  @Test(arguments: ["LONDON: 1940", "Marlow: Yes.", "NOTE: yes", "MARLOW:", "A: yes", ""])
  func otherWordsAreNoName(words: String) {
    #expect(CaptionLabel.end(at: 0, in: Array(words.utf8)) == nil)
  }

  @Test func onePlaceOnTheScreenIsNobody() throws {
    let found = try document(["It rained.", "LONDON: the docks", "It rained on.", "And on."])
    #expect(found.turns.allSatisfy { $0.speaker == nil && $0.label == nil })
  }
}
