import CorpusModel
import Testing

@testable import Ingestion

struct StatedTimeTests {
  @Test(arguments: [
    ("2024-02-29T00:00:00Z", 1_709_164_800_000), ("2024-02-29T01:30:00+01:30", 1_709_164_800_000),
    ("2024-02-28 19:00 -0500", 1_709_164_800_000), ("1969-12-31T23:59:59.500Z", -500),
    ("1709164800", 1_709_164_800_000),
    ("1709164800000", 1_709_164_800_000), ("2024-02-29T00:00:00.000000+00:00", 1_709_164_800_000),
  ])
  func moments(text: String, milliseconds: Int) {
    #expect(StatedTime(text)?.moment == milliseconds)
  }

  @Test func daysOfMoments() {
    #expect(StatedTime("1709164799")?.date == StatedDate(year: 2024, month: 2, day: 28))
    #expect(StatedTime("2024-02-28 19:00 -0500")?.date == StatedDate(year: 2024, month: 2, day: 28))
    #expect(StatedTime.since1970(-1).date == StatedDate(year: 1969, month: 12, day: 31))
    #expect(StatedTime("2024-05")?.date == StatedDate(year: 2024, month: 5))
  }

  @Test(arguments: [("1:02:03.5", 3_723_500), ("02:03", 123_000), ("00:01,25", 1250), ("12.5", 12_500), ("0", 0)])
  func offsets(text: String, milliseconds: Int) {
    #expect(StatedTime(text)?.offset == milliseconds)
  }

  @Test(arguments: ["", "soon", "1:2", "nan", "inf", "-5", "1e300", "2024-02-30", "1:99", "9223372036854775807:00"])
  func nothing(text: String) {
    #expect(StatedTime(text) == nil)
  }

  @Test(
    arguments: [
      ("2024", StatedDate(year: 2024)), ("20240503", StatedDate(year: 2024, month: 5, day: 3)),
      ("2024-05", StatedDate(year: 2024, month: 5)), ("1709164799", StatedDate(year: 2024, month: 2, day: 28)),
      ("1", nil), ("20241350", nil), ("12:30", nil),
    ] as [(String, StatedDate?)])
  func aNumberAmongDatesIsNoTime(text: String, date: StatedDate?) {
    #expect(StatedTime(date: text)?.date == date)
    #expect(StatedTime(date: text)?.offset == nil)
  }
}
