import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

/// Stages against loops over the documents themselves, on documents made at random.
@Suite struct StagePropertyTests {
  /// Some documents of turns and narration with quotations inside, from few words so that everything repeats.
  private static func corpus(_ seed: UInt64) -> [Document] {
    var generator = SplitMix(seed: seed)
    let words = ["sea", "moon", "sun", "sand", "wind", "Sea", "moons"]
    let speakers = ["ann", "bob", "cleo", "dan"]
    let roles: [Role] = [.interviewer, .guest, .moderator, .unknown]
    return (0..<3).map { number in
      var writer = DocumentWriter("d\(number)", language: "en")
      for _ in 0..<(2 + generator.next(below: 12)) {
        var text = ""
        for _ in 0..<(1 + generator.next(below: 14)) { text += words[generator.next(below: words.count)] + " " }
        text.removeLast()
        let speaker = generator.next(below: speakers.count)
        if generator.next(below: 5) == 0 {
          writer.leaf(.narration, text)
        } else {
          writer.turn(speakers[speaker], roles[speaker], text)
        }
        guard generator.next(below: 3) == 0, let leaf = writer.document.blocks.last, !leaf.kind.isOverlay else {
          continue
        }
        let part = text.split(separator: " ").prefix(1 + generator.next(below: 4)).joined(separator: " ")
        let start = leaf.range.lowerBound
        writer.overlay(
          leaf.kind == .turn ? .nested : .quote, at: start..<start + part.utf8.count,
          by: speakers[generator.next(below: speakers.count)])
      }
      return writer.document
    }
  }

  private static let seeds: [UInt64] = Array(1...25)

  private struct Word: Hashable {
    var document: String
    var start: Int
  }

  /// The blocks that a query sees, in the order of the index.
  private func visible(_ documents: [Document]) -> [(document: Document, block: Block)] {
    documents.flatMap { document in
      document.blocks.filter(\.kind.isSearchedByDefault)
        .sorted {
          ($0.extent.lowerBound, $0.kind.isOverlay ? 1 : 0) < ($1.extent.lowerBound, $1.kind.isOverlay ? 1 : 0)
        }
        .map { (document, $0) }
    }
  }

  /// Where words stand in a block, those that fold to `wanted` or all.
  private func words(_ document: Document, _ range: Range<Int>, _ wanted: String? = nil) -> Set<Word> {
    var found: Set<Word> = []
    var start = range.lowerBound
    for place in range.lowerBound...range.upperBound where place == range.upperBound || document.text[place] == 0x20 {
      let word = document.words(at: start..<place)
      if !word.isEmpty, wanted.map({ $0 == word.lowercased() }) ?? true {
        found.insert(Word(document: document.id, start: start))
      }
      start = place + 1
    }
    return found
  }

  /// A table of a name and a number as a dictionary.
  private func table(_ engine: Engine, _ line: String) throws -> [String: Int] {
    Dictionary(
      try engine.rows(line).map { ($0[0].shown, Int($0[1].quantity ?? -1)) }, uniquingKeysWith: { $0 + $1 })
  }

  @Test(arguments: seeds) func countsAsALoopDoes(seed: UInt64) throws {
    let documents = Self.corpus(seed)
    let engine = stageEngine(documents)
    var turns: [String: Int] = [:]
    var hits: [String: Set<Word>] = [:]
    var all: [String: Set<Word>] = [:]
    var kinds: [String: Int] = [:]
    for (document, block) in visible(documents) {
      let name = block.speaker.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "–"
      turns[name, default: 0] += 1
      kinds[block.kind.name, default: 0] += 1
      all[name, default: []].formUnion(words(document, block.range))
      let found = words(document, block.range, "sea")
      if !found.isEmpty { hits[name, default: []].formUnion(found) }
    }
    #expect(try table(engine, "* | count by speaker") == turns)
    #expect(try table(engine, "* | count by kind") == kinds)
    #expect(try table(engine, "* | count words by speaker") == all.mapValues(\.count))
    #expect(try table(engine, "sea | count hits by speaker") == hits.mapValues(\.count))
    let together = hits.values.reduce(into: Set<Word>()) { $0.formUnion($1) }
    #expect(try engine.rows("sea | count hits") == [[.integer(together.count)]])
    #expect(try engine.rows("* | count") == [[.integer(turns.values.reduce(0, +))]])
    #expect(
      try engine.rows("* | words").reduce(0) { $0 + Int($1[1].quantity ?? 0) }
        == all.values.reduce(into: Set<Word>()) { $0.formUnion($1) }.count)
  }

  @Test(arguments: seeds) func spreadsTheSameNumbersOverColumns(seed: UInt64) throws {
    let engine = stageEngine(Self.corpus(seed))
    let matrix = try engine.answer("* | count by speaker across kind").relation
    var cells: [String: Int] = [:]
    for row in matrix.cells {
      for (column, value) in zip(matrix.columns, row).dropFirst().dropLast() {
        let count = Int(value.quantity ?? -1)
        if count != 0 { cells["\(row[0].shown) \(column.name)"] = count }
      }
      #expect(row.dropFirst().dropLast().reduce(0) { $0 + ($1.quantity ?? 0) } == row.last?.quantity)
    }
    let list = try engine.rows("* | count by speaker, kind").map {
      ("\($0[0].shown) \($0[1].shown)", Int($0[2].quantity ?? -1))
    }
    #expect(cells == Dictionary(list, uniquingKeysWith: { $0 + $1 }))
  }

  @Test(arguments: seeds) func linesUpEveryHit(seed: UInt64) throws {
    let documents = Self.corpus(seed)
    let engine = stageEngine(documents)
    let texts = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0) })
    let lines = try engine.rows("sea OR \"moon sun\" | kwic width:\(seed % 4)")
    #expect(try engine.rows("sea OR \"moon sun\" | count hits") == [[.integer(lines.count)]])
    for line in lines {
      guard case .integer(let start) = line[7], case .integer(let end) = line[8], let document = texts[line[0].shown]
      else {
        Issue.record("no offsets")
        continue
      }
      #expect(document.words(at: start..<end) == line[4].shown)
      for (side, text) in [("left", line[3].shown), ("right", line[5].shown)] {
        #expect(text.split(separator: " ").count <= Int(seed % 4), "\(side)")
      }
      let window = [line[3].shown, line[4].shown, line[5].shown].filter { !$0.isEmpty }.joined(separator: " ")
      #expect(String(decoding: document.text, as: UTF8.self).contains(window))
    }
  }

  @Test(arguments: seeds) func choosesAndOrdersRows(seed: UInt64) throws {
    let documents = Self.corpus(seed)
    let engine = stageEngine(documents)
    let all = try engine.column("id", "*")
    for length in [0, 1, Int(seed), all.count, all.count + 3] {
      #expect(try engine.column("id", "* | first \(length)") == Array(all.prefix(length)))
      #expect(try engine.column("id", "* | last \(length)") == Array(all.suffix(length)))
      let sample = try engine.column("id", "* | sample \(length) seed:\(seed)")
      #expect(sample.count == min(length, all.count))
      #expect(sample == all.filter { Set(sample).contains($0) })
    }
    let lengths = visible(documents).map { words($0.document, $0.block.range).count }
    let order = lengths.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    #expect(try engine.column("id", "* | sort len") == order.map { all[$0] })
    let speakers = try engine.column("speaker", "*")
    #expect(
      try engine.column("id", "* | distinct speaker")
        == all.indices.filter { speakers.firstIndex(of: speakers[$0]) == $0 }.map { all[$0] })
  }

  @Test(arguments: seeds) func addsTheTurnsWithinReach(seed: UInt64) throws {
    let documents = Self.corpus(seed)
    let engine = stageEngine(documents)
    let reach = Int(seed % 4)
    var expected: [String] = []
    for document in documents {
      let turns = document.blocks.filter { $0.kind == .turn }
      let found = turns.indices.filter { !words(document, turns[$0].range, "sun").isEmpty }
      for place in turns.indices where found.contains(where: { abs($0 - place) <= reach }) {
        expected.append("\(document.id) \(turns[place].turn ?? 0) \(!found.contains(place))")
      }
    }
    let rows = try engine.rows("sun kind:turn | context \(reach) | table doc, turn, context")
    #expect(rows.map { $0.map(\.shown).joined(separator: " ") } == expected)
  }

  /// Whatever stages follow each other, an answer has as many cells in each row as columns, or an error names a place.
  @Test(arguments: seeds) func bearsStagesInAnyOrder(seed: UInt64) throws {
    let engine = stageEngine(Self.corpus(seed))
    let stages = [
      "context 1", "sentences", "paragraphs", "first 3", "last 2", "sample 2", "distinct", "distinct speaker",
      "sort len desc, speaker", "sort turns", "where sun", "where turns > 1", "count", "count by speaker",
      "count hits by match, speaker", "count words across role", "count hits by speaker per 100 words", "words",
      "ngrams 3", "kwic width:2 sort:right1,left2,match", "kwic", "pairs", "quote", "quote latex", "show",
      "table speaker, hits / words", "table match, left", "table text", "verify \"moon sun sand\"", "expect 2",
      "expect empty", "as jsonl", "to x.csv",
    ]
    let filters = ["*", "sea", "\"moon sun\"", "nowhere", "kind:all", "kind:nested", "sea OR role:guest", "-sea"]
    var generator = SplitMix(seed: seed)
    var answers = 0
    for _ in 0..<40 {
      let chosen = (0...generator.next(below: 4)).map { _ in stages[generator.next(below: stages.count)] }
      let line = ([filters[generator.next(below: filters.count)]] + chosen).joined(separator: " | ")
      do {
        let relation = try engine.answer(line).relation
        for row in relation.cells { #expect(row.count == relation.columns.count, "\(line)") }
        #expect(Set(relation.columns.map(\.name)).count == relation.columns.count, "\(line)")
        answers += 1
      } catch let error as Diagnostic {
        #expect(error.range != nil && error.source?.text == line, "\(line): \(error.message)")
      }
    }
    #expect(answers > 0)
  }
}
