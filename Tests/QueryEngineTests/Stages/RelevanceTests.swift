import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct RelevanceTests {
  private var engine: Engine {
    var writer = DocumentWriter("fruit")
    writer.turn("ann", .guest, "Apple fig fig fig fig.")
    writer.turn("bob", .guest, "Apple, apple: pear!")
    writer.turn("ann", .guest, "Fig.")
    return stageEngine([writer.document])
  }

  private func scores(_ query: String) throws -> [Double] {
    let engine = engine
    let answer = try engine.answer(query)
    let turns = try #require(answer.turns)
    return try #require(try Relevance(of: turns, cancellation: CancelToken())).scores
  }

  @Test func scoresAreThoseComputedByHand() throws {
    // Three leaves of 5, 3 and 1 words, 3 in the mean; two of them have the word: ln(1 + 1.5 / 2.5) = 0.470004.
    let found = try scores("apple")
    #expect(found.count == 2)
    // Once in 5 words: 2.2 / (1 + 1.2 (0.25 + 0.75 · 5/3)) = 2.2 / 2.8.
    #expect(abs(found[0] - 0.369289) < 1e-5)
    // Twice in 3 words: 2 · 2.2 / (2 + 1.2).
    #expect(abs(found[1] - 0.646255) < 1e-5)
  }

  @Test func phrasesAndPatternsAreTerms() throws {
    #expect(try scores(#""fig fig""#).map { $0 > 0 } == [true])
    #expect(try scores("/f.g/i").map { $0 > 0 } == [true, true])
    let both = try scores("apple OR pear")
    #expect(both[1] > both[0])
  }

  @Test func theBestComeFirst() throws {
    #expect(
      try engine.column("text", "apple | sort relevance | table text") == [
        "Apple, apple: pear!", "Apple fig fig fig fig.",
      ])
    #expect(
      try engine.column("text", "apple OR fig | sort relevance | first 1 | table text") == ["Apple fig fig fig fig."])
    #expect(try engine.column("speaker", "* | count by speaker | sort speaker | table speaker").count == 2)
  }

  @Test func refusesWhereNothingWasLookedFor() {
    #expect(
      engine.failure("speaker:ann | sort relevance")?.message
        == "nothing to rank by: the query looks for no word or phrase")
    #expect(engine.failure("apple | sort relevance, date")?.message == "relevance is sorted by alone")
  }
}
