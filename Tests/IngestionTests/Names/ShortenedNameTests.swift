import Testing

@testable import Ingestion

@Suite struct ShortenedNameTests {
  @Test(arguments: [
    ("Mirela Tavares", "Mirela Quintal Tavares"), ("Mirela Q. Tavares", "Mirela Quintal Tavares"),
    ("Th. Le Marrec", "Thibaud Le Marrec"), ("zu Hain und Torf", "Egbert Freiherr zu Hain und Torf"),
    ("Dal Ponte", "Ornella Dal Ponte"),
  ])
  func wordsMayBeLeftOut(short: String, name: String) {
    #expect(ShortenedName.fits(PersonName(short), PersonName(name)))
  }

  @Test(arguments: [
    ("Mirela Tavares", "Rosa Quintal Tavares"), ("Mirela P. Tavares", "Mirela Quintal Tavares"),
    ("Mirela Tavares", "Mirela Tavares"), ("Tavares", "Mirela Tavares"), ("Mirela Quintal Tavares", "Mirela Tavares"),
  ])
  func othersAreOthers(short: String, name: String) {
    #expect(!ShortenedName.fits(PersonName(short), PersonName(name)))
  }

  @Test(arguments: [
    ("一禾", "阮一禾"), ("望舒", "司徒望舒"), ("황보 과장", "황보석 과장"), ("佐藤", "佐藤澄子"), ("황보 과장", "황보석"), ("帕提", "帕提·艾山"),
  ])
  func partsOfUnspacedNames(short: String, name: String) { #expect(ShortenedName.fitsUnspaced(short, name)) }

  @Test(arguments: [("一禾", "一禾"), ("황보 교수", "황보석 과장"), ("禾", "阮一禾"), ("一舟", "阮一禾")])
  func noPartsOfUnspacedNames(short: String, name: String) { #expect(!ShortenedName.fitsUnspaced(short, name)) }
}
