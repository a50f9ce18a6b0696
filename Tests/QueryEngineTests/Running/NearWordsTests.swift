import CorpusModel
import Testing

@testable import QueryEngine

@Suite struct NearWordsTests {
  private func engine(_ turns: String...) -> Engine {
    var writer = DocumentWriter("near")
    for words in turns { writer.turn("ann", .guest, words) }
    return stageEngine([writer.document])
  }

  private func matches(_ query: String, in words: String) throws -> [String] {
    try engine(words).column("match", query + " | table match")
  }

  @Test func marksAPlaceFromItsFirstWordToItsLast() throws {
    #expect(try matches("\"users trust\"~5", in: "Our users (all) trust you.") == ["users (all) trust"])
    #expect(try matches("\"trust users\"~2", in: "Our users do trust you.") == ["users do trust"])
    #expect(try matches("\"users users\"~2", in: "users and users and users") == ["users and users"])
  }

  @Test func takesTheShortestPlaceAndGoesOnBehindIt() throws {
    let words = "users here users trust, users trust trust"
    #expect(try matches("\"users trust\"~5", in: words) == ["users trust", "users trust"])
    #expect(try engine(words).rows("\"users trust\"~5 | count hits") == [[.integer(2)]])
    #expect(try engine(words).column("match", "\"users trust\"~5 | kwic").count == 2)
  }

  @Test func staysInsideSentencesWhereAskedTo() throws {
    let engine = engine("Users came. Trust them, users.")
    #expect(
      try engine.column("text", "within:sentence( \"users trust\"~5 ) | sentences | table text") == [
        "Trust them, users."
      ])
  }

  /// The first place from the left that ends first, the shortest that ends there, and so on behind it.
  private func naive(_ words: [String], _ wanted: [String], _ span: Int) -> [String] {
    var found: [String] = []
    var start = 0
    var end = 0
    while end < words.count {
      let first = (start...end).last { first in
        wanted.allSatisfy { word in words[first...end].count { $0 == word } >= wanted.count { $0 == word } }
      }
      if let first, end - first <= span {
        found.append(words[first...end].joined(separator: " "))
        start = end + 1
      }
      end += 1
    }
    return found
  }

  @Test(arguments: 0..<40) func agreesWithANaiveScan(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let words = (0..<60).map { _ in dice.pick(["sea", "moon", "sun", "sand"]) }
    let wanted = (0..<(2 + dice.roll(2))).map { _ in dice.pick(["sea", "moon", "sun"]) }
    let span = dice.roll(7)
    let query = "\"\(wanted.joined(separator: " "))\"~\(span)"
    #expect(try matches(query, in: words.joined(separator: " ")) == naive(words, wanted, span), "\(query)")
  }
}
