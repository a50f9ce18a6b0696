import CorpusModel
import Testing

@testable import Ingestion

@Suite struct DrawnRulesTests {
  /// A talk whose questions begin with two dashes, closed by a line.
  private func talk(closedBy rule: String) -> String {
    """
    【インタビュー】染色家・早瀬ほのかさん

    ――藍を始めたきっかけは何ですか。

    早瀬　祖母の布団です。あの青が忘れられませんでした。

    ――修業は長かったそうですね。

    八年です。最初の二年は甕に触らせてもらえませんでした。

    ――今年の藍はいかがですか。

    雨が多くて、少し心配しています。

    \(rule)
    はやせ・ほのか　1979年、徳島県生まれ。著書に『甕のそばで』。
    """
  }

  @Test(arguments: ["―――", "――――――――――――", "──────", "━━━━", "◇　◇　◇", "＊＊＊", "-----"])
  func aLineOfOneSignIsNoSpeech(_ rule: String) throws {
    let document = try TestDocuments.segment(talk(closedBy: rule), as: "test.txt")
    #expect(document.turns.count == 6)
    #expect(!document.turns.contains { document.words(at: $0.range).contains(rule.prefix(3)) })
  }
}
