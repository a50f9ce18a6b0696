import Testing

@testable import Ingestion

@Suite struct IdeographicNamesTests {
  @Test(arguments: [
    ("柏木ふみさん（63）は町で店を開いた。", ["柏木ふみ"]), ("器を焼き続けてきた柏木造さん（63）に聞いた。", ["柏木造"]), ("町で、宮下庄一さんは話した。", ["宮下庄一"]),
    ("店主の柏木造平さん（三十九）は元教師。", ["柏木造平"]),
    ("최말자 관장은 말했다.", ["최말자"]), ("한만수(60)는 농부다.", ["한만수"]),
    ("[인터뷰] 배 만드는 장인 한만수 \"나는 못 기다립니다\"", ["한만수"]), ("장인 정신이 필요하다.", []),
    ("今日は雨が降った。", []), ("Fenna Roe (34) lives here.", []),
  ])
  func whatStandsBeforeAnAgeAnHonourOrAPositionIsAName(text: String, names: [String]) {
    #expect(IdeographicNames.names(in: text) == names)
  }
}
