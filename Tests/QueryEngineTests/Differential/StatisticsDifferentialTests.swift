import CorpusModel
import Diagnostics
import Foundation
import Testing

@testable import QueryEngine

/// `collocates`, `keyness`, `dispersion`, `words` and `ngrams` against counts over the words of the documents themselves.
@Suite struct StatisticsDifferentialTests {
  /// A word with its place.
  private struct Word: Hashable {
    var document: Int
    var start: Int
    var text: String
  }

  /// A block that a query sees, with its words in their order.
  private struct Row {
    var speaker: String?
    var words: [Word]
  }

  private struct Sample {
    var engine: Engine
    var rows: [Row]
    var documents: Int

    /// All words of rows, each once.
    func said(_ rows: [Row]? = nil) -> Set<Word> { Set((rows ?? self.rows).flatMap(\.words)) }
  }

  /// Dialogues of few words with quotations inside.
  private func sample(_ seed: UInt64) -> Sample {
    var dice = Dice(seed: seed)
    var rows: [Row] = []
    var documents: [Document] = []
    for number in 0..<4 {
      var writer = DocumentWriter("d\(number)", language: "en")
      for _ in 0..<(3 + dice.roll(8)) {
        let speaker = dice.pick(["ann", "bob", "cleo"])
        let words = (0..<(1 + dice.roll(20))).map { _ in dice.pick(["sea", "moon", "sun", "sand", "wind", "tide"]) }
        writer.turn(speaker, .guest, words.joined(separator: " "))
        guard let block = writer.document.blocks.last(where: { !$0.kind.isOverlay }) else { continue }
        var start = block.range.lowerBound
        var placed: [Word] = []
        for word in words {
          placed.append(Word(document: number, start: start, text: word))
          start += word.utf8.count + 1
        }
        rows.append(Row(speaker: speaker, words: placed))
        guard dice.chance(30), words.count > 2 else { continue }
        let first = dice.roll(words.count - 1)
        let quoted = Array(placed[first...(first + dice.roll(words.count - first))])
        guard let last = quoted.last else { continue }
        writer.overlay(.nested, at: quoted[0].start..<last.start + last.text.utf8.count, by: "zoe")
        rows.append(Row(speaker: "zoe", words: quoted))
      }
      documents.append(writer.document)
    }
    return Sample(engine: stageEngine(documents), rows: rows, documents: documents.count)
  }

  private func frequencies(_ words: some Sequence<Word>) -> [String: Int] {
    words.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
  }

  private static let seeds: [UInt64] = Array(1...20)

  @Test(arguments: seeds) func wordsAndSequences(seed: UInt64) throws {
    let sample = sample(seed)
    let words = try sample.engine.rows("speaker:(ann OR zoe) | words")
    let found = sample.rows.filter { ["ann", "zoe"].contains($0.speaker) }
    let expected = frequencies(sample.said(found))
    #expect(
      Dictionary(uniqueKeysWithValues: words.map { ($0[0].shown, $0[1].shown) }) == expected.mapValues { "\($0)" })
    // A quotation inside a turn gives no sequence that the turn has not given.
    var sequences: [String: Set<Int>] = [:]
    for row in found where row.words.count > 1 {
      for (left, right) in zip(row.words, row.words.dropFirst()) {
        sequences["\(left.text) \(right.text)", default: []].insert(left.document << 32 | left.start)
      }
    }
    let pairs = try sample.engine.rows("speaker:(ann OR zoe) | ngrams 2")
    #expect(
      Dictionary(uniqueKeysWithValues: pairs.map { ($0[0].shown, $0[1].shown) })
        == sequences.mapValues { "\($0.count)" })
  }

  @Test(arguments: seeds) func collocates(seed: UInt64) throws {
    let sample = sample(seed)
    let width = 1 + Int(seed % 4)
    var nodes: Set<Word> = []
    var near: Set<Word> = []
    for row in sample.rows {
      for (place, word) in row.words.enumerated() where word.text == "sea" {
        nodes.insert(word)
        near.formUnion(row.words[max(0, place - width)..<min(row.words.count, place + width + 1)])
      }
    }
    near.subtract(nodes)
    let joint = frequencies(near)
    let all = frequencies(sample.said())
    let corpus = Double(sample.said().count - nodes.count)
    let relation = try sample.engine.answer("sea | collocates \(width) by ll, mi, dice min:1").relation
    let column = { (name: String) in try #require(relation.place(of: name)) }
    #expect(relation.cells.count == joint.count)
    for row in relation.cells {
      let word = row[0].shown
      let count = Double(joint[word] ?? 0)
      #expect(row[1].quantity == count)
      #expect(row[2].quantity == Double(all[word] ?? 0))
      let total = Double((all[word] ?? 0) - (word == "sea" ? nodes.count : 0))
      let expected = Double(near.count) * total / corpus
      #expect(abs((row[try column("expected")].quantity ?? -1) - expected) < 1e-9)
      #expect(abs((row[try column("mi")].quantity ?? -99) - log2(count / expected)) < 1e-9)
      #expect(abs((row[try column("dice")].quantity ?? -1) - 2 * count / (Double(nodes.count) + total)) < 1e-9)
      // G² as twice the sum of O·ln(O/E) over the table of two rows and two columns.
      let (windows, cells) = (Double(near.count), [(true, true), (true, false), (false, true), (false, false)])
      let sum = cells.reduce(0.0) { sum, cell in
        let (row, column) = (cell.0 ? windows : corpus - windows, cell.1 ? total : corpus - total)
        let observed =
          cell.0 ? (cell.1 ? count : windows - count) : cell.1 ? total - count : corpus - windows - total + count
        return observed > 0 ? sum + 2 * observed * log(observed / (row * column / corpus)) : sum
      }
      #expect(abs(abs(row[try column("ll")].quantity ?? -1) - sum) < 1e-6)
    }
  }

  @Test(arguments: seeds) func keyness(seed: UInt64) throws {
    let sample = sample(seed)
    let own = sample.said(sample.rows.filter { $0.speaker == "ann" })
    let others = sample.said().subtracting(own)
    let (counts, reference) = (frequencies(own), frequencies(others))
    let relation = try sample.engine.answer("speaker:ann | keyness min:1").relation
    let share = { (word: String) in
      (Double(counts[word] ?? 0) / Double(own.count), Double(reference[word] ?? 0) / Double(others.count))
    }
    let overused = counts.keys.filter { share($0).0 > share($0).1 }
    #expect(Set(relation.cells.map { $0[0].shown }) == Set(overused))
    for row in relation.cells {
      let word = row[0].shown
      let (a, b) = (Double(counts[word] ?? 0), Double(reference[word] ?? 0))
      #expect(row[1].quantity == a && row[2].quantity == b)
      let (c, d) = (Double(own.count), Double(others.count))
      let (first, second) = (c * (a + b) / (c + d), d * (a + b) / (c + d))
      let likelihood = 2 * (a * log(a / first) + (b > 0 ? b * log(b / second) : 0))
      #expect(abs((row[3].quantity ?? -1) - likelihood) < 1e-6)
    }
  }

  @Test(arguments: seeds) func dispersion(seed: UInt64) throws {
    let sample = sample(seed)
    let words = (0..<sample.documents).map { document in Set(sample.said().filter { $0.document == document }) }
    let hits = words.map { $0.count { $0.text == "sea" } }
    let relation = try sample.engine.answer("sea | dispersion").relation
    #expect(relation.cells.map { $0[0].shown } == hits.indices.filter { hits[$0] > 0 }.map { "d\($0)" })
    let total = Double(hits.reduce(0, +))
    let all = Double(words.map(\.count).reduce(0, +))
    // Gries' DP: half the sum of the differences between the shares that are expected and observed.
    let deviation = hits.indices.reduce(0) { $0 + abs(Double(words[$1].count) / all - Double(hits[$1]) / total) } / 2
    let place = try #require(relation.place(of: "dp"))
    for row in relation.cells {
      let document = Int(row[0].shown.dropFirst()) ?? 0
      #expect(row[1].quantity == Double(hits[document]))
      #expect(row[2].quantity == Double(words[document].count))
      #expect(abs((row[place].quantity ?? -1) - deviation) < 1e-9)
    }
  }
}
