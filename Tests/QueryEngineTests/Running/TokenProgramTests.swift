import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct TokenProgramTests {
  private let engine: Engine = {
    var english = DocumentWriter("sea", language: "en")
    english.turn("ann", .guest, "The blue sea. The deep blue sea sings loudly! A sea.")
    english.turn("bob", .interviewer, "Investors invested; investing is invested.")
    english.overlay(.nested, "deep blue sea", by: "cleo")
    var french = DocumentWriter("mer", language: "fr")
    french.turn("ann", .guest, "La réalité de la mer bleue.")
    return stageEngine([english.document, french.document])
  }()

  /// What the pattern matches, turn by turn.
  private func matches(_ pattern: String, _ rest: String = "kind:turn") throws -> [String] {
    try engine.column("match", "cql:( \(pattern) ) \(rest) | table match")
  }

  @Test(arguments: [
    ("\"sea\"", ["sea", "sea", "sea"]), ("\"blue\" \"sea\"", ["blue sea", "blue sea"]),
    ("\"the\" []{0,2} \"sea\"", ["The blue sea", "The deep blue sea"]), ("\"deep\"? \"blue\"", ["blue", "deep blue"]),
    ("\"sin.*\"", ["sings"]), ("\"SEA\"", ["sea", "sea", "sea"]), ("\"realite\" []* \"mer\"", ["réalité de la mer"]),
    ("\"deep\" | \"a\"", ["deep", "A"]), ("[word=\"blue\" | word=\"sea\"]+", ["blue sea", "blue sea", "sea"]),
    ("[word!=\"sea\" & word=\"s.*\"]", ["sings"]),
    ("[stem=\"invest\"]", ["invested", "investing", "invested"]),
    ("\"sea\" \"the\"", ["sea. The"]), ("\"nowhere\"", []), ("[lang=\"fr\" & word=\"l.\"]", ["La", "la"]),
    ("[speaker=\"bob\" & word=\"is\"]", ["is"]), ("[]{7}", ["The blue sea. The deep blue sea"]),
  ])
  func findsTokens(pattern: String, wanted: [String]) throws {
    let found = try matches(pattern)
    #expect(found == wanted, "\(pattern): \(found)")
  }

  @Test func staysInItsUnit() throws {
    #expect(try matches("\"sea\" \"the\" within s") == [])
    #expect(try matches("<s> \"the\" []") == ["The blue", "The deep"])
    #expect(try matches("\"sea\" </s>") == ["sea", "sea"])
    #expect(try matches("<s> []+ </s> within s").count == 5)
  }

  @Test func findsItsPlacesInQuotations() throws {
    #expect(try matches("\"blue\" \"sea\"", "kind:nested") == ["blue sea"])
    // The quotation ends before the verb.
    #expect(try engine.rows("cql:( \"sea\" \"sings\" ) kind:nested") == [])
  }

  @Test func isATermOfAFilter() throws {
    #expect(try engine.rows("cql:( \"sea\" ) speaker:ann | count hits") == [[.integer(3)]])
    #expect(try engine.rows("-cql:( \"sea\" ) kind:turn").count == 2)
    #expect(try engine.rows("cql:( \"blue\" \"sea\" ) | collocates 1 min:1").count > 0)
  }

  @Test func agreesWithPhrases() throws {
    for words in [["blue", "sea"], ["the", "blue", "sea"], ["la", "mer"]] {
      let phrase = try engine.rows("\"\(words.joined(separator: " "))\" | table id, match")
      let pattern = words.map { "\"\($0)\"" }.joined(separator: " ")
      #expect(try engine.rows("cql:( \(pattern) ) | table id, match") == phrase)
    }
  }

  @Test func isBounded() throws {
    let failure = engine.failure("cql:( ([]{100}){100} )")
    #expect(failure?.message.hasPrefix("the pattern has more than 4000 steps") ?? false)
    var writer = DocumentWriter("long")
    writer.turn("ann", .guest, String(repeating: "wave ", count: 3_000))
    let long = stageEngine([writer.document])
    #expect(try long.rows("cql:( []* )  | count hits") == [[.integer(6)]])
    #expect(try long.rows("cql:( ([]*)* \"end\" )") == [])
  }

  @Test func namesThePlaceOfAnError() {
    let failure = engine.failure("sea cql:( [wrd=\"a\"] )")
    #expect(failure?.message == "unknown attribute 'wrd'" && failure?.suggestion == "word")
    #expect(failure?.range?.start == 11)
    #expect(engine.failure("cql:( \"(\" )")?.message.hasPrefix("the regular expression cannot be read") ?? false)
  }

  @Test func nothingRepeatedIsNothing() throws {
    #expect(try matches("((\"the\"){0}){999999} \"sea\"") == ["sea", "sea", "sea"])
    #expect(try matches("((\"the\"){0})* \"sea\"") == ["sea", "sea", "sea"])
    #expect(try matches("(((\"the\"){0}){999999}){999999} \"deep\"") == ["deep"])
  }
}
