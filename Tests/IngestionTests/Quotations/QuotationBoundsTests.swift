import CorpusModel
import Testing

@testable import Ingestion

struct QuotationBoundsTests {
  /// Texts that would take minutes if any rule looked further than a fixed distance at each step.
  @Test(arguments: [
    "“a” said Bo. He said: ‘", "he said that ", "Bo Roe said he told Al Low that ", "„", "Tom Lee sagte, er sei \"",
    "X: ", "他说他说，",
    "田中氏は「あ」とがもは", "(", "Anna Bell, CEO of ", "村民王小明", "の野口繁さん", "« Je pars, dit-il. Je reste. » ", "``a'' ",
    "der Bäcker sagte der 61-Jährige „a b c d“, ",
    "Den Hollis, 67, ",
  ])
  func readsLongParagraphs(_ piece: String) {
    var document = article(String(repeating: piece, count: 40_000 / piece.utf8.count))
    _ = found(in: &document, lexicon: Lexicon())
    for block in document.blocks where block.kind.isOverlay {
      #expect(block.extent.upperBound <= document.text.count && !block.range.isEmpty)
    }
  }

  @Test(arguments: ["", " ", "“", "“”", "\"\"", "\n\n", "：", "「", "’", "said", "“a” said", "： “"])
  func bearsScraps(_ text: String) { _ = found(in: text) }

  @Test func bearsAnyOrderOfWordsAndMarks() {
    var seed: UInt64 = 11
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let parts = [
      "“", "”", "„", "\"", "«", "»", "said", "sagte", "Jane", "Roe", "he", "sie", ",", ":", ".", "?", "\n\n", "Mr",
      "CEO", "of", "laut",
      "dass", "that", "according", "to", "“We are all here today.”", "他", "说", "「", "」", "は", "と述べた", "。", "，", "—",
      "'", "’", "(", "je", "dit",
    ]
    for _ in 0..<400 {
      let text = (0..<next(40)).map { _ in parts[next(parts.count)] }.joined(separator: next(2) == 0 ? " " : "")
      var document = article(text)
      _ = found(in: &document, lexicon: Lexicon())
      let leaves = document.blocks.filter { !$0.kind.isOverlay }
      for overlay in document.blocks where overlay.kind.isOverlay {
        #expect(!overlay.range.isEmpty && overlay.extent.lowerBound <= overlay.range.lowerBound)
        #expect(
          leaves.contains {
            $0.extent.lowerBound <= overlay.extent.lowerBound && overlay.extent.upperBound <= $0.extent.upperBound
          })
        #expect(String(validating: document.text[overlay.range], as: UTF8.self) != nil)
      }
    }
  }
}
