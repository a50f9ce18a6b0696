import CorpusModel
import Testing

@testable import Ingestion

@Suite struct CircledNamesTests {
  private static let minutes = """
    令和二年第一回 南浦町議会会議録

    ○議長（北村修君） これより会議を開きます。

    〔5番 野々宮はな子君登壇〕

    ○5番（野々宮はな子君） 渡し船について二点お尋ねいたします。
     一点目、利用者の数をお示しください。

    ○町長（東山伸弘君） お答えいたします。二万人でございます。

    〔笑声〕

    ○5番（野々宮はな子君） 少ないと思います。

    ○東山伸弘君 そうは申しません。

    ○議長（北村修君） 終わります。
    """

  /// The blank behind a name may be narrow or wide, the mark a circle or another.
  @Test(arguments: [("○", " "), ("○", "　"), ("◆", " "), ("◯", "　")])
  func whoSpeaksStandsInTheBracket(mark: String, blank: String) throws {
    let text = Self.minutes.replacing("○", with: mark).replacing("） ", with: "）\(blank)").replacing(
      "君 ", with: "君\(blank)")
    let document = try TestDocuments.segment(text.replacing("5番\(blank)", with: "5番 "))
    #expect(
      document.turns.map { document.speakerName(of: $0) } == [
        "北村修", "野々宮はな子", "東山伸弘", "野々宮はな子", "東山伸弘", "北村修",
      ])
    #expect(document.turns.first.map { document.words(at: $0.range) } == "これより会議を開きます。")
    #expect(document.turns.allSatisfy { !document.words(at: $0.range).contains("〔") })
  }

  @Test func itemsOfAListAreNoSpeakers() throws {
    let list = "◆日時 九月十二日\n◆場所 公民館\n◆料金 三百円\n◆日時 九月二十日\n◆場所 図書館\n◆料金 無料\n"
    #expect(try TestDocuments.segment(list).turns.isEmpty)
  }
}
