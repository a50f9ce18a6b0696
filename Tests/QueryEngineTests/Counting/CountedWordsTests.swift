import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

@Suite struct CountedWordsTests {
  private let engine: Engine = {
    var writer = DocumentWriter("ou", language: "fr")
    writer.turn("ann", .interviewer, "Où est-elle, là ou là-bas ?")
    writer.turn("bob", .guest, "Ou LÀ, ou la mer. Où ça ?")
    writer.turn("bob", .guest, "La mer, la mer.")
    return stageEngine([writer.document])
  }()

  private func answer(_ line: String, _ strict: MatchAspects) throws -> Relation {
    let source = SourceText(line)
    guard case .query(let query) = parse(source, vocabulary: engine.vocabulary).statement else {
      throw Diagnostic("no query: \(line)")
    }
    return try engine.answer(query, in: source, environment: Environment(strict: strict)).relation
  }

  /// Each word of an answer with its count.
  private func counts(_ line: String, _ strict: MatchAspects, _ column: String = "count") throws -> [String: String] {
    let relation = try answer(line, strict)
    let place = try #require(relation.place(of: column))
    return Dictionary(relation.cells.map { ($0[0].shown, $0[place].shown) }, uniquingKeysWith: { "\($0), \($1)" })
  }

  @Test func joinsSpellingsUnlessTheyCount() throws {
    let joined = try counts("* | words", [])
    #expect(joined["où"] == "5" && joined["là"] == "6" && joined["mer"] == "3")
    let apart = try counts("* | words", .accents)
    #expect(apart["où"] == "2" && apart["ou"] == "3" && apart["là"] == "3" && apart["la"] == "3")
    #expect(try counts("* | words", .accents, "folded")["là"] == "la")
  }

  @Test func tellsCapitalsApartWhereCaseCounts() throws {
    let words = try counts("* | words", [.accents, .letterCase])
    #expect(words["Où"] == "2" && words["ou"] == "2" && words["Ou"] == "1")
    #expect(words["LÀ"] == "1" && words["là"] == "2" && words["La"] == "1" && words["la"] == "2")
    #expect(try counts("* | words", .letterCase)["LÀ"] == "1")
  }

  @Test(arguments: [2, 5]) func countsSequencesOfSpellings(length: Int) throws {
    let joined = try counts("* | ngrams \(length)", [])
    let apart = try counts("* | ngrams \(length)", .accents)
    let sum = { (counts: [String: String]) in counts.values.compactMap { Int($0) }.reduce(0, +) }
    #expect(sum(joined) == sum(apart))
    if length == 2 { #expect(apart["ou là"] == "2" && apart["ou la"] == "1" && joined["ou là"] == "3") }
  }

  @Test func measuresSpellingsInAllThatIsSaid() throws {
    #expect(try counts("mer | collocates 2 min:1", .accents, "frequency")["la"] == "3")
    #expect(try counts("mer | collocates 2 min:1", [], "frequency")["la"] == "6")
    #expect(try counts("speaker:bob | keyness min:1", .accents, "reference")["ou"] == "1")
    #expect(try counts("speaker:bob | keyness min:1", .accents)["là"] == nil)
    #expect(try counts("* | words stop:fr", .accents)["où"] == nil)
  }
}
