import CorpusModel
import Testing

@testable import Ingestion

struct MarkPairingTests {
  private func pairs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return MarkPairing(text: bytes).pairs(within: 0..<bytes.count).spans
      .map { String(repeating: ">", count: $0.depth) + String(decoding: bytes[$0.inner], as: UTF8.self) }
  }

  @Test(arguments: [
    ("„a b“, c", ["a b"]), ("„a b”, c", ["a b"]), ("„a ‚b c‘ d“", ["a ‚b c‘ d", ">b c"]),
    ("»a b«, c »d«", ["a b", "d"]),
    ("« a b », c «\u{00A0}d\u{00A0}»", ["a b", "d"]), ("«a “b” c»", ["a “b” c", ">b"]),
    ("“a ‘b’s c’ d”", ["a ‘b’s c’ d", ">b’s c"]),
    ("‘the users’ data,’ he", ["the users’ data,"]), ("”a b” c", ["a b"]), ("\"a,\" b \"c\"", ["a,", "c"]),
    ("\"a \"b\" c\" d", ["a \"b\" c", ">b"]), ("「a『b』c」", ["a『b』c", ">b"]), ("说:\"你好\",他", ["你好"]), ("“a“ b", ["a"]),
  ])
  func pairsMarksOfManyLanguages(_ text: String, _ expected: [String]) { #expect(pairs(text) == expected) }

  @Test(arguments: [
    "it's the '90s", "5'10\" and 27\" wide", "he said “ nothing more", "rock ’n’ roll and users’ data", "d’OK l’un",
    "\"\"", "„“",
    "a 3\" pipe", "« ", "”",
  ])
  func leavesOtherSignsAlone(_ text: String) { #expect(pairs(text).isEmpty) }

  @Test func staysInsideTheParagraphOnAnyBytes() {
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let parts = [
      "„", "“", "”", "\"", "«", "»", "‘", "’", "‚", "「", "」", " ", "a", "é", "字", "1", ".", ",", "'", ":", "\u{C2}",
    ]
    for _ in 0..<2000 {
      let text = Array((0..<next(30)).map { _ in parts[next(parts.count)] }.joined().utf8)
      let result = MarkPairing(text: text).pairs(within: 0..<text.count)
      for span in result.spans {
        #expect(span.outer.lowerBound < span.inner.lowerBound && span.inner.upperBound < span.outer.upperBound)
        #expect(span.outer.upperBound <= text.count && !span.inner.isEmpty)
        #expect(String(validating: text[span.inner], as: UTF8.self) != nil)
      }
      for (left, right) in zip(result.spans, result.spans.dropFirst()) {
        #expect(right.outer.lowerBound >= left.outer.upperBound || right.outer.upperBound <= left.outer.upperBound)
      }
    }
  }

  @Test func readsAMillionMarks() {
    let bytes = Array(String(repeating: "„\"« ", count: 250_000).utf8)
    _ = MarkPairing(text: bytes).pairs(within: 0..<bytes.count)
    var document = article(String(repeating: "“a” said Bo. He said: ‘", count: 2_000))
    _ = found(in: &document, lexicon: Lexicon())
    #expect(document.blocks.allSatisfy { $0.range.upperBound <= document.text.count })
  }
}
