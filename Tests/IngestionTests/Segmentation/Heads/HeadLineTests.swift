import Testing

@testable import Ingestion

@Suite struct HeadLineTests {
  private func line(_ words: String) -> HeadLine {
    HeadLine(words) { LabelShape($0, name: PersonName($0)).quality == .person }
  }

  @Test(arguments: [
    ("Jane Roe · 28 May 2023", true), ("Jane Roe | Updated 10:25", true), ("Jane Roe | Sport", false),
    ("Jane Roe, potter for 29 years", false),
  ])
  func datesHaveThreeFiguresOrAMonth(words: String, isDated: Bool) { #expect(line(words).isDated == isDated) }

  @Test func aLinkToSomebodyIsKept() {
    let found = line("[Culture](/culture/) · [Jane Roe](/authors/roe) · 5 May 2023")
    #expect(found.names.map(\.name) == ["Jane Roe"])
    #expect(found.names.first?.isLinked == true)
  }

  @Test(arguments: ["14 March 2021 Jane Roe", "Jane Roe 14.03.2021", "Thu 14 March Jane Roe"])
  func aNameMayStandRightBesideADate(words: String) { #expect(line(words).names.map(\.name) == ["Jane Roe"]) }

  @Test(arguments: [
    ("Jane Roe | Photo: Tom Lee | 5 May 2023", true), ("Jane Roe, 5 May 2023 | 6 comments", true),
    ("Jane Roe | Sport | 5 May 2023", false),
  ])
  func creditsAndCommentsAreOfArticles(words: String, isOfArticle: Bool) {
    #expect(line(words).isOfArticle == isOfArticle)
  }

  @Test func theWayThroughASiteNamesNobody() {
    #expect(line("Jane Roe | Tom Lee | Ann Poe | Max Fry | Sam Orr").names.isEmpty)
  }
}
