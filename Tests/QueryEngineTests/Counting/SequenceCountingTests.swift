import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

@Suite struct SequenceTableTests {
  private func entries(of table: SequenceTable) -> [SequenceTable.Entry] {
    var entries: [SequenceTable.Entry] = []
    table.forEach { entries.append($0) }
    return entries
  }

  @Test func countsEachKeyThroughAllItsGrowth() {
    var table = SequenceTable()
    for round in 0..<3 {
      let keys = (0..<20_000).filter { $0 % (round + 1) == 0 }
      table.count(keys.map { SequenceKeys.mixed(UInt64($0)) }, keys.map { UInt32(round * 20_000 + $0) }) { _, _ in true
      }
    }
    #expect(table.count == 20_000)
    let entries = entries(of: table).sorted { SequenceKeys.unmixed($0.key) < SequenceKeys.unmixed($1.key) }
    #expect(entries.map { SequenceKeys.unmixed($0.key) } == (0..<20_000).map { UInt64($0) })
    #expect(entries.allSatisfy { UInt64($0.first) == SequenceKeys.unmixed($0.key) })
    #expect(entries[6].count == 3)
    #expect(entries[7].count == 1)
  }

  @Test func keysThatAreEqualCountApartWhereTheyAreNotTheSame() {
    var table = SequenceTable()
    table.count([7, 7, 7, 9, 7], [10, 21, 30, 1, 41]) { $0 % 10 == $1 % 10 }
    #expect(entries(of: table).map(\.first).sorted() == [1, 10, 21])
    #expect(entries(of: table).sorted { $0.first < $1.first }.map(\.count) == [1, 2, 2])
  }
}

@Suite struct KeyBatchTests {
  @Test func putsKeysOfOnePartTogetherInTheirOrder() {
    var batch = KeyBatch()
    for round in 0..<2 {
      let numbers = (0..<(5_000 - round * 2_000)).map { UInt64($0 % 700) }
      for (place, number) in numbers.enumerated() { batch.append(SequenceKeys.mixed(number), at: place) }
      batch.partition()
      let parts = batch.keys.map { $0 >> 56 }
      #expect(parts == parts.sorted())
      #expect(batch.positions.sorted() == numbers.indices.map { UInt32($0) })
      #expect(zip(batch.keys, batch.positions).allSatisfy { SequenceKeys.unmixed($0) == UInt64($1 % 700) })
      for (left, right) in zip(batch.positions.indices, batch.positions.indices.dropFirst())
      where parts[left] == parts[right] {
        #expect(batch.positions[left] < batch.positions[right])
      }
      batch.removeAll()
    }
  }

  @Test func mixingLosesNothing() {
    for number in [0, 1, 2, UInt64.max, 0xFFFF_FFFF, 1 << 63, 0x1234_5678_9ABC_DEF0] {
      #expect(SequenceKeys.unmixed(SequenceKeys.mixed(number)) == number)
    }
  }
}

@Suite struct SequenceCellsTests {
  @Test func keysThatComeAgainAreNeverSingle() {
    let keys = (0..<4_000).map { SequenceKeys.mixed(UInt64($0 % 3_000)) }
    for parts in [1, 3] {
      var single: Set<UInt64> = []
      for part in 0..<parts {
        var cells = SequenceCells(for: 4_000 / parts)
        cells.add(keys, part, of: parts)
        single.formUnion(keys.filter { SequenceKeys.isOf(part, parts, $0) && cells.isSingle($0) })
      }
      #expect(single.isDisjoint(with: keys[..<1_000]))
      // The cells tell most of the others apart.
      #expect(single.count > 1_200)
    }
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

  @Test(arguments: [2, 4, 9]) func doesNotDependOnWhatIsCountedAtOnce(length: Int) throws {
    let turns = try #require(try Self.engine.answer("*").turns)
    let context = RunContext(
      index: turns.index, fields: Self.engine.fields, report: LoadReport(), cancellation: CancelToken())
    var lists: [[String]] = []
    for share in [1_000, 1 << 25] {
      var counting = SequenceCounting(length: length, of: CountedWords(turns.index), without: StopList(), share: share)
      try counting.count(turns.distinctPositions, in: context)
      let found = counting.found(in: context)
      lists.append((0..<found.count).map { "\(found[$0])" })
    }
    #expect(lists[0] == lists[1])
    #expect(lists[0].count > 50)
  }

  @Test func wordsOfGrammarBeginAndEndNone() throws {
    let rows = try Self.engine.rows("* | ngrams 3 stop:en")
    let expected = try naive(3, stop: ["so", "the", "of", "it", "what", "is"])
    #expect(rows.count == expected.count)
    #expect(rows.allSatisfy { expected[$0[0].shown].map { "\($0)" } == $0[1].shown })
  }

  @Test func moreThanMayBeHeldIsSaid() throws {
    let source = SourceText("* | ngrams 4")
    guard case .query(let query) = parse(source, vocabulary: Self.engine.vocabulary).statement else { return }
    let error = #expect(throws: Diagnostic.self) {
      try Self.engine.answer(query, in: source, environment: Environment(mostHeld: 1_000))
    }
    #expect(error?.message == "more than 1000 different sequences of 4 words")
    #expect(error?.notes.first?.contains(".set hold") == true)
  }
}
