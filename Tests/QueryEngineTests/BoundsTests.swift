import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

/// What asks for more than a machine has: it is stopped at a limit that is named, or simply answered.
@Suite struct BoundsTests {
  private let engine = stageEngine(talk())

  /// The error of a line where a stage may hold little.
  private func refusal(_ line: String, mostHeld: Int) -> Diagnostic? {
    let source = SourceText(line)
    guard case .query(let query) = parse(source, vocabulary: engine.vocabulary).statement else { return nil }
    do throws(Diagnostic) {
      _ = try engine.answer(query, in: source, environment: Environment(mostHeld: mostHeld))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("* | count by id across speaker", 10, "more than 10 cells"), ("/./ | kwic", 9, "more than 9 places that match"),
    ("/./ | table match", 9, "more than 9 places that match"), ("/./ | dispersion", 9, "more than 9 places that match"),
    ("/./ | collocates", 9, "more than 9 places that match"),
    ("* | count hits by id, text", 3, "more than 3 groups of values"),
    ("* | count words by id", 3, "more than 3 groups of values"),
    ("exchange:any | count by exchange, exchange, exchange", 7, "more than 7 groups of values"),
    ("exchange:any | count by exchange, exchange, has, exchange", 7, "more than 7 groups of values"),
    ("* | ngrams 2", 1, "more than 1 different sequences of 2 words"),
  ])
  func stopsAtWhatItMayHold(line: String, most: Int, message: String) {
    let refusal = refusal(line, mostHeld: most)
    #expect(refusal?.message == message)
    #expect(refusal?.notes.first?.contains("'.set hold N'") == true)
    #expect(self.refusal(line, mostHeld: 1_000_000) == nil)
  }

  /// A text of 96 bytes counts as seven values.
  @Test(arguments: [
    "* | count by text", "* | count hits by text", "* | distinct text", "* | table text | count by text",
  ])
  func longTextsCountForMore(line: String) throws {
    var writer = DocumentWriter("long", language: "en")
    for number in 0..<10 {
      writer.turn("ann", .guest, String(repeating: "words \(number)", count: 14).prefix(96).description)
    }
    let engine = stageEngine([writer.document])
    let source = SourceText(line)
    guard case .query(let query) = parse(source, vocabulary: engine.vocabulary).statement else { return }
    let answer = { (most: Int) in try engine.answer(query, in: source, environment: Environment(mostHeld: most)) }
    #expect(throws: Diagnostic.self) { try answer(69) }
    #expect(throws: Never.self) { try answer(70) }
  }

  /// Each text costs little, but there are many of them.
  @Test func expressionsAreGivenUpWhereTheyWorkTooMuch() throws {
    var writer = DocumentWriter("long", language: "en")
    for _ in 0..<150 { writer.turn("ann", .guest, String(repeating: "a", count: 30) + "!") }
    let engine = stageEngine([writer.document])
    let source = SourceText("/(a+)+$/")
    guard case .query(let query) = parse(source, vocabulary: engine.vocabulary).statement else { return }
    var environment = Environment()
    environment.mostSteps = 1_000
    #expect(throws: Diagnostic.self) { try engine.answer(query, in: source, environment: environment) }
    do {
      _ = try engine.answer(query, in: source, environment: environment)
    } catch {
      #expect(error.message == "/(a+)+$/ is too much work: it was given up in 100 texts after 1000 steps each")
      #expect(error.notes.last?.contains("'.set steps N'") == true)
    }
  }

  @Test func whatWasGivenUpIsLacking() throws {
    var writer = DocumentWriter("long", language: "en")
    for _ in 0..<3 { writer.turn("ann", .guest, String(repeating: "a", count: 30) + "!") }
    let engine = stageEngine([writer.document])
    let source = SourceText("/(a+)+$/ | count")
    guard case .query(let query) = parse(source, vocabulary: engine.vocabulary).statement else { return }
    var environment = Environment()
    environment.mostSteps = 1_000
    let lacking = ["not all was found: /(a+)+$/ was given up in 3 texts after 1000 steps (.set steps N allows more)"]
    for _ in 0..<2 {
      #expect(try engine.answer(query, in: source, environment: environment).shortfalls == lacking)
    }
  }

  @Test func parenthesesAreOpenToALimit() {
    let deep = { (depth: Int) in
      String(repeating: "(", count: depth) + "users" + String(repeating: ")", count: depth)
    }
    #expect(engine.failure(deep(150)) == nil)
    #expect(engine.failure(deep(10_000))?.message == "more than 200 parentheses and negations are open")
    #expect(engine.failure(String(repeating: "NOT ", count: 10_000) + "users") != nil)
    #expect(engine.failure("role:" + deep(10_000)) != nil)
    #expect(engine.failure("* | table " + String(repeating: "(", count: 10_000) + "len") != nil)
    #expect(engine.failure("cql:( " + String(repeating: "(", count: 10_000) + "\"a\" )") != nil)
  }

  @Test func aThousandTermsAreAnswered() throws {
    let words = (0..<1_000).map { "word\($0)" }
    #expect(try engine.column("id", (words + ["users"]).joined(separator: " OR ")) == engine.column("id", "users"))
    #expect(try engine.rows(words.joined(separator: " ")).isEmpty)
    #expect(try engine.rows("users " + words.map { "-" + $0 }.joined(separator: " ")) == engine.rows("users"))
    #expect(try engine.rows("\"\(words.joined(separator: " "))\"").isEmpty)
    #expect(try engine.rows("speaker:(" + words.joined(separator: " OR ") + " OR bob)") == engine.rows("speaker:bob"))
  }

  @Test(arguments: [
    "*e*", "?*", "*a* *e* *s*", "\"* *\"", "/.*/", "cql:( []+ )", "users~2", "\"users minute\"~1000000",
  ])
  func whatMatchesNearlyAllIsAnswered(filter: String) throws {
    #expect(engine.failure("\(filter) | count hits") == nil)
  }

  @Test(arguments: [
    "users | first 99999999999999999999", "users | sample 1000000000000", "users | context 1000000000000",
    "users | last 9223372036854775807", "len:>99999999999999999999", "turn:1..9223372036854775807",
    "users | collocates 1000 min:9223372036854775807", "* | sentences | ngrams 20", "time:999999999:59:59",
    "users | kwic width:1000 sort:right1,right2,right3,left1,left2,left3",
  ])
  func greatNumbersStopNothing(line: String) {
    // An error names a place; nothing traps.
    if let failure = engine.failure(line) { #expect(failure.range != nil, "\(failure.message)") }
  }
}
