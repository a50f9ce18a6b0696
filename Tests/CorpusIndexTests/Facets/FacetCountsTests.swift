import CorpusModel
import Testing

@testable import CorpusIndex

/// Combinations of facets' values, against a count of each block by itself.
@Suite struct FacetCountsTests {
  private static let entries = ["aa", "bb", "cc", "dd", "ee"]

  /// More blocks than are looked at together, with none, one or several values each.
  private static let index: CorpusIndex = {
    var builder = IndexBuilder(
      gazetteers: ["exchange", "coin"].map { name in
        Gazetteer(name: name, entries: entries.map { GazetteerEntry(id: $0, name: $0.uppercased()) })
      },
      people: Gazetteer(name: "person"), outlets: Gazetteer(name: "outlet"), topics: Gazetteer(name: "topic"))
    for number in 0..<12 {
      var document = document("d\(number)", (0..<500).map { "words \($0)" })
      for (place, block) in document.blocks.enumerated() {
        for (weight, entry) in entries.enumerated() {
          for (step, field) in ["exchange", "coin"].enumerated()
          where (place * 7 + number * 3 + step) % (weight + 3) == 0 {
            document.mentions.append(Mention(field: field, entry: entry, range: block.range, alias: entry))
          }
        }
        document.blocks[place].language = place % 3 == 0 ? nil : ["en", "fr"][place % 2]
      }
      builder.add(document)
    }
    return builder.finish()
  }()

  private func expected(_ facets: [Facet], _ blocks: [UInt32]) -> [[Int]: Int] {
    var counts: [[Int]: Int] = [:]
    for block in blocks {
      var keys: [[Int]] = [[]]
      for facet in facets {
        let values = facet.values(ofBlock: Int(block)).map { Int($0) }
        keys = keys.flatMap { key in (values.isEmpty ? [facet.entries.count] : values).map { key + [$0] } }
      }
      for key in keys { counts[key, default: 0] += 1 }
    }
    return counts
  }

  @Test(arguments: [
    ["exchange"], ["lang"], ["exchange", "coin"], ["speaker", "exchange"], ["coin", "lang", "exchange"], [],
  ])
  func countsAsOneByOne(_ names: [String]) throws {
    let facets = try names.map { try #require(Self.index.facet($0)) }
    let all = (0..<UInt32(Self.index.blockCount)).map { $0 }
    for blocks in [all, all.filter { $0 % 3 == 1 }, [], [5], Array(all.suffix(4_097))] {
      var counting = try #require(FacetCounts(of: facets.map { .facet($0) }, limit: 1 << 16))
      let most = counting.add(blocks[...])
      var found: [[Int]: Int] = [:]
      for (number, count) in counting.counts.enumerated() where count > 0 {
        var rest = number
        var key: [Int] = []
        for size in counting.sizes.reversed() {
          key.insert(rest % size, at: 0)
          rest /= size
        }
        found[key] = count
      }
      #expect(found == expected(facets, blocks))
      let several = facets.indices.filter { place in
        blocks.contains { facets[place].values(ofBlock: Int($0)).count > 1 }
      }
      #expect(counting.multiple == Set(several))
      #expect(most == blocks.map { block in expected(facets, [block]).count }.max() ?? 0)
    }
  }

  @Test func refusesMoreCombinationsThanAllowed() throws {
    let facet = try #require(Self.index.facet("exchange"))
    #expect(FacetCounts(of: [.facet(facet), .facet(facet)], limit: 35) == nil)
    #expect(FacetCounts(of: [.facet(facet), .facet(facet)], limit: 36) != nil)
  }
}
