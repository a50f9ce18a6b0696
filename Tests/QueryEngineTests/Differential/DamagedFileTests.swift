import CorpusIndex
import CorpusModel
import Diagnostics
import Foundation
import QuerySyntax
import Testing

@testable import QueryEngine

/// Queries of a corpus file with spoilt bytes: nothing stops, and no answer is given that differs from the right one.
@Suite struct DamagedFileTests {
  static let queries = [
    "\"the users\" | kwic", "users | context 2", "users OR trust | sentences", "kind:all | words",
    "asked:users | pairs",
    "within:sentence( the users ) | show", "/user\\w*/ | kwic", "* | count by speaker, lang",
    "cql:( [word=\"user.*\"] []{0,2} \"trust\" ) | kwic", "cql:( <s> [word!=\"the\"]{2} within s )", "* | ngrams 2",
    "* | ngrams 9",
    "users | collocates min:1", "speaker:cz | keyness min:1", "users | dispersion", "users | timeline",
    "speaker:ann | compare speaker:cz", "kind:all | figures", "role:guest | latency by speaker",
    "* | count by speaker across exchange", "exchange:any | sort relevance",
  ]

  /// Every row of every answer, as text.
  private func answers(_ index: CorpusIndex) -> [String]? {
    let engine = Engine(index: index, report: LoadReport())
    var lines: [String] = []
    for query in Self.queries {
      do {
        let rows = try engine.answer(query).relation.rows
        for place in 0..<rows.count { lines.append("\(rows[place])") }
      } catch {
        lines.append("\(error)")
      }
    }
    return index.damage == nil ? lines : nil
  }

  @Test func answersRightlyOrNotAtAll() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quoth-damage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("c.quoth")
    try RandomCorpus(seed: 7, documents: 60).builder.write(to: file.path, CorpusInformation())
    let whole = try Data(contentsOf: file)
    let right = try #require(answers(try CorpusFile.open(file.path)))
    var told = 0
    for _ in 0..<60 {
      var spoilt = whole
      for _ in 0..<Int.random(in: 1...6) { spoilt[Int.random(in: 64..<whole.count)] ^= 1 << UInt8.random(in: 0..<8) }
      try spoilt.write(to: file)
      guard let index = try? CorpusFile.open(file.path), let found = answers(index) else {
        told += 1
        continue
      }
      #expect(found == right)
    }
    #expect(told > 0)
  }
}
