import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

@Suite struct SequenceTableTests {
  @Test func countsEachKeyThroughAllItsGrowth() {
    var table = SequenceTable()
    for round in 0..<3 {
      let keys = (0..<20_000).filter { $0 % (round + 1) == 0 }
      table.count(keys.map { UInt64($0) << 32 }, keys.map { UInt32(round * 20_000 + $0) })
    }
    #expect(table.count == 20_000)
    let entries = table.entries.sorted { $0.key < $1.key }
    #expect(entries.map(\.key) == (0..<20_000).map { UInt64($0) << 32 })
    #expect(entries.allSatisfy { $0.first == UInt32($0.key >> 32) })
    #expect(entries[6].count == 3)
    #expect(entries[7].count == 1)
  }

  @Test func numbersKeysAlike() {
    var table = SequenceTable()
    let keys = (0..<5_000).map { UInt64($0 % 1_700) &* 0x1_0000_0001 }
    let numbers = table.numbers(of: keys)
    #expect(Set(numbers) == Set(0..<1_700))
    for place in 1_700..<5_000 { #expect(numbers[place] == numbers[place - 1_700]) }
    #expect(table.numbers(of: keys.reversed()) == numbers.reversed())
  }
}

@Suite struct SequenceCountingTests {
  /// A dialogue of words drawn from a few, with symbols between some of them.
  private static let engine: Engine = {
    var random = SplitMix(seed: 11)
    var writer = DocumentWriter("talk")
    for turn in 0..<60 {
      let words = (0..<(random.next() % 900)).map { _ in
        random.next() % 9 == 0
          ? "$" : ["so", "the", "users", "of", "it", "trust", "what", "is"][Int(random.next() % 8)]
      }
      writer.turn(turn % 2 == 0 ? "ann" : "bob", .guest, words.joined(separator: " "))
    }
    return stageEngine([writer.document])
  }()

  /// Counts the sequences of a text by splitting and joining strings.
  private func naive(_ length: Int, stop: Set<String> = []) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    let turns = try #require(try Self.engine.answer("*").turns)
    for place in 0..<turns.count {
      for run in turns.text(at: place).split(separator: "$") {
        let words = run.split(separator: " ").map(String.init)
        guard words.count >= length else { continue }
        for first in 0...words.count - length
        where !stop.contains(words[first]) && !stop.contains(words[first + length - 1]) {
          counts[words[first..<first + length].joined(separator: " "), default: 0] += 1
        }
      }
    }
    return counts
  }

  @Test(arguments: [2, 3, 5, 16, 20]) func agreesWithCountingStrings(length: Int) throws {
    let rows = try Self.engine.rows("* | ngrams \(length)")
    let expected = try naive(length).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    #expect(rows.map { $0[0].shown } == expected.map(\.key))
    #expect(rows.map { $0[1].shown } == expected.map { "\($0.value)" })
  }

  @Test func wordsOfGrammarBeginAndEndNone() throws {
    let rows = try Self.engine.rows("* | ngrams 3 stop:en")
    let expected = try naive(3, stop: ["so", "the", "of", "it", "what", "is"])
    #expect(rows.count == expected.count)
    #expect(rows.allSatisfy { expected[$0[0].shown].map { "\($0)" } == $0[1].shown })
  }

  @Test func moreThanMayBeHeldIsSaid() throws {
    let source = SourceText("* | ngrams 9")
    guard case .query(let query) = parse(source, vocabulary: Self.engine.vocabulary).statement else { return }
    let error = #expect(throws: Diagnostic.self) {
      try Self.engine.answer(query, in: source, environment: Environment(mostHeld: 1_000))
    }
    #expect(error?.message == "more than 1000 different sequences of 9 words")
    #expect(error?.notes.first?.contains(".set hold") == true)
  }
}
