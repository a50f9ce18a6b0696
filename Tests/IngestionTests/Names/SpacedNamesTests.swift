import CorpusModel
import Testing

@testable import Ingestion

@Suite struct SpacedNamesTests {
  private static let talk = """
    座談会　川を渡る

    出席者
    岸田 光彦  渡船組合（宇治）
    水野 さち 橋梁研究家
    司会 編集部

    司会 今日はありがとうございます。船はいかがですか。

    岸田 まだ漕いでいます。冬は腕が痛みますが。

    水野 橋があるのに、なぜ船なのでしょう。

    岸田 橋は待ってくれません。船は待ちます。

    司会 なるほど。水野さんは何本の橋を測りましたか。

    水野 四百と二本です。二本は流されました。

    岸田 惜しいことをしました。
    """

  @Test func oneBlankSetsThemOff() throws {
    let document = try TestDocuments.segment(Self.talk)
    #expect(document.turns.map(\.label) == ["司会", "岸田", "水野", "岸田", "司会", "水野", "岸田"])
    #expect(document.turns.first.map { document.words(at: $0.range) } == "今日はありがとうございます。船はいかがですか。")
  }

  @Test func rowsOfATableAreNone() throws {
    let table = (1...4).map { "月曜 \($0)時から川の掃除\n火曜 \($0)時から橋の点検\n水曜 休み" }
    #expect(try TestDocuments.segment(table.joined(separator: "\n")).turns.isEmpty)
    let recipe = "豆腐 一丁\n味噌 大さじ二\n出汁 三百\n葱 一本\n豆腐 半丁\n味噌 小さじ一\n"
    #expect(try TestDocuments.segment(recipe).turns.isEmpty)
  }
}
