import CorpusModel
import Testing

@testable import Ingestion

@Suite struct BylinesTests {
  private func page(_ credits: String, _ head: String = "") -> String {
    """
    \(head)# „Zvon má paměť“

    \(credits)

    Zvonař Karel Hruška mluví o zimě. Rozhovor.

    **Kdy zvon praskne?**

    V zimě. Já jich viděl pět.

    **Kdo si je objednává?**

    Farnosti a jedna banka.

    **Co bude potom?**

    Ticho, myslím.
    """
  }

  @Test(arguments: [
    "*14. února · Text: Dana Malá · Foto: archiv*", "**Text:** Dana Malá", "Dana Malá | 28. května 2023 | 5 minut",
    "Rozmlouvala: Dana Malá", "Rozmlouvala: Dana Malá · 4. ledna 2024 · upraveno 9. ledna 2024",
    "Rozmlouvala: Dana Malá | 28. května 2023", "Text: Dana Malá 9 února 2021",
    "Rozmlouvala: Dana Malá 28.05.2023 - 10:26 Upraveno: 29.05.2023 - 13:05",
  ])
  func whoAsksStandsAmongOtherCredits(credits: String) throws {
    let document = try TestDocuments.segment(page(credits), as: "test.md")
    #expect(document.turns.count == 6)
    #expect(document.turns.first.flatMap(document.speakerName) == "Dana Malá")
  }

  @Test func frontMatterNamesTheAuthor() throws {
    let document = try TestDocuments.segment(page("Zima", "---\nauthor: Dana Malá\n---\n"), as: "test.md")
    #expect(document.turns.first.flatMap(document.speakerName) == "Dana Malá")
  }

  @Test func aDateBehindAWideBlankIsNoPartOfTheName() throws {
    let document = try TestDocuments.segment(
      """
      对话陈立：我们不卖数据

      来源：青松周刊  2024年5月6日

      记者：你们卖用户数据吗？
      陈立：不卖。从来没有卖过。
      记者：有用户说收到了广告电话。
      陈立：那是第三方。
      记者：明年会怎样？
      陈立：明年我们会公开审计报告。
      """)
    #expect(document.source == "青松周刊")
    #expect(!document.cast.contains { $0.name.contains("2024") })
  }
}
