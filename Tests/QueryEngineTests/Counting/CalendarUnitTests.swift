import CorpusModel
import Testing

@testable import QueryEngine

@Suite struct CalendarUnitTests {
  @Test(arguments: ["0001-01-01", "1600-02-29", "1900-03-01", "2000-12-31", "2024-02-29", "2025-04-02", "9999-12-31"])
  func findsEachDayAgain(iso: String) throws {
    let date = try #require(StatedDate(iso: iso))
    let number = try #require(CalendarUnit.day.number(of: date))
    #expect(CalendarUnit.day.date(of: number) == date)
  }

  @Test func countsTheDaysBetween() throws {
    let numbers = try ["2000-02-28", "2000-03-01", "2001-03-01", "1900-02-28", "1900-03-01"].map { iso in
      try #require(StatedDate(iso: iso).flatMap { CalendarUnit.day.number(of: $0) })
    }
    #expect(numbers[1] - numbers[0] == 2)
    #expect(numbers[2] - numbers[1] == 365)
    #expect(numbers[4] - numbers[3] == 1)
  }

  @Test func countsMonthsOverTheYear() throws {
    let december = try #require(StatedDate(iso: "2024-12-31").flatMap { CalendarUnit.month.number(of: $0) })
    #expect(CalendarUnit.month.date(of: december).iso == "2024-12")
    #expect(CalendarUnit.month.date(of: december + 1).iso == "2025-01")
  }

  @Test func takesNoUnitThatADateDoesNotState() {
    #expect(CalendarUnit.month.number(of: StatedDate(year: 2025)) == nil)
    #expect(CalendarUnit.day.number(of: StatedDate(year: 2025, month: 4)) == nil)
  }

  @Test func choosesTheFinestThatPeopleCanRead() {
    let days = (1...9).map { StatedDate(year: 2025, month: 4, day: $0) }
    #expect(CalendarUnit.fitting(days) == .day)
    #expect(CalendarUnit.fitting(days + [StatedDate(year: 2024, month: 1, day: 1)]) == .month)
    #expect(CalendarUnit.fitting(days + [StatedDate(year: 2025)]) == .year)
    #expect(CalendarUnit.fitting(days + [StatedDate(year: 1990, month: 1)]) == .year)
    #expect(CalendarUnit.fitting([]) == .year)
  }
}
