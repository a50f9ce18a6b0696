import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

/// `sentences`, `paragraphs`, `words`, `ngrams`: turns cut up and their words counted.
@Suite struct UnitStagesTests {
  let engine = stageEngine(talk())

  @Test func cutsTurnsDownToTheSentencesThatMatch() throws {
    #expect(try engine.column("text", "mouth | sentences") == ["Users find us by word of mouth."])
    #expect(try engine.rows("speaker:bob turn:2 | sentences").count == 4)
  }

  @Test func keepsTurnsOfOneParagraphWhole() throws {
    #expect(try engine.rows("speaker:dan | paragraphs") == engine.rows("speaker:dan"))
  }

  @Test func countsTheWordsOfWhatIsLeft() throws {
    #expect(try engine.rows("mouth | sentences | count words") == [[.integer(7)]])
    #expect(try engine.rows("mouth | sentences | table words, hits") == [[.integer(7), .integer(1)]])
  }

  @Test func listsWordsByFrequency() throws {
    let rows = try engine.rows("kind:turn OR kind:nested | words")
    #expect(rows.first?.prefix(2).map(\.shown) == ["users", "5"])
    #expect(!rows.contains { $0[0] == .text("%") })
    let total = rows.reduce(0.0) { $0 + ($1[2].quantity ?? 0) }
    #expect(abs(total - 1_000_000) < 0.001)
  }

  @Test func writesWordsAsTheyStandInTheText() throws {
    var writer = DocumentWriter("fr", language: "fr")
    writer.turn("tina", .guest, "Gagner de l’argent : la Réalité, la réalité")
    let engine = stageEngine([writer.document])
    #expect(try engine.column("ngram", "* | ngrams 3").contains("gagner de l’argent"))
    #expect(try engine.rows("* | words | where count = 2").map { $0[0].shown } == ["la", "réalité"])
    #expect(try engine.column("folded", "* | words | where count = 2") == ["la", "realite"])
  }

  @Test func listsForAPartWhatThePartMentions() throws {
    #expect(try engine.column("exchange", "mouth | sentences") == [""])
    #expect(try engine.column("exchange", "Okex | sentences") == ["OKX+Bybit"])
  }

  @Test func listsSequencesOfWords() throws {
    #expect(try engine.rows("mouth | sentences | ngrams 3").first?.first == .text("by word of"))
    #expect(try engine.rows("speaker:dan | ngrams").count == 5)
    #expect(try engine.rows("speaker:dan | ngrams 20").isEmpty)
    #expect(engine.failure("users | ngrams 0") != nil)
  }
}
