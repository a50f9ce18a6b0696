import CorpusModel
import Testing

@testable import Ingestion

struct ColumnTimesTests {
  private let talk = [
    "Is anybody there at this hour of the day?", "We are.", "Since when, and who sent you?", "Nobody.",
  ]

  private func times(_ starts: [String], ends: [String?] = [], days: [Int?] = []) -> (times: [Int?], note: String?) {
    let rows = starts.indices.map { place in
      ColumnTimes.Row(
        start: starts[place], end: place < ends.count ? ends[place] : nil,
        day: place < days.count ? days[place].map { StatedDate(year: 2024, month: 6, day: $0) } : nil,
        length: talk[place % talk.count].utf8.count)
    }
    var column = ColumnTimes(rows)
    let read = rows.map { column.time($0.start ?? "", on: $0.day) }
    let first = read.compactMap(\.moment).min() ?? 0
    return (read.map { time in time.offset ?? time.moment.map { $0 - first } }, column.note)
  }

  @Test func hoursBesideDaysAreThoseOfTheDay() {
    let hour = ClockTime.hour
    #expect(times(["14:05", "15:05", "0:35"], days: [1, 1, 2]).times == [0, hour, 10 * hour + hour / 2])
    #expect(times(["9:05", "9:06"], days: [1, 1]).times == [0, 60_000])
    #expect(times(["2:05 PM", "2:06 p.m.", "11:00PM"]).times == [0, 60_000, 8 * hour + 55 * 60_000])
    #expect(times(["12:05 AM", "12:05 PM"]).times == [0, 12 * hour])
  }

  @Test func recordingsBeginNearNought() {
    #expect(times(["0:05", "1:10", "12:00"]).times == [5000, 70_000, 720_000])
    #expect(times(["2:03", "63:00"]).times == [123_000, 3_780_000])
    #expect(times(["00:00:05", "00:01:10"], days: [1, 1]).times == [5000, 70_000])
    #expect(times(["0:05", "0:07", "0:09"], days: [1, 1, 1]).times == [5000, 7000, 9000])
    #expect(times(["00:00:01:12", "00:01:03:10"]).times == [1000, 63_000])
  }

  @Test func aJumpBackIsTheNextDay() {
    #expect(times(["23:58", "0:03", "0:04"]).times == [0, 300_000, 360_000])
  }

  @Test func soSlowlyNobodySpeaks() {
    #expect(times(["0:00", "1:00", "18:30"], days: [1, 1, 1]).times[1] == ClockTime.hour)
    #expect(times(["10:00", "11:00", "18:30"]).times == [0, ClockTime.hour, 8 * ClockTime.hour + ClockTime.hour / 2])
  }

  @Test func whereNothingDecidesThereIsNoTime() {
    let read = times(["14:05", "14:07", "14:09"])
    #expect(read.times.allSatisfy { $0 == nil })
    #expect(read.note?.contains("14:05") == true)
  }

  @Test func millisecondsAreToldByTheLengthOfTheWords() {
    #expect(times(["1200", "63000"], ends: ["3900", "63600"]).times == [1200, 63_000])
    #expect(times(["0", "3000", "3600", "5500"]).times == [0, 3000, 3600, 5500])
    #expect(times(["1", "4"], ends: ["4", "5"]).times == [1000, 4000])
    #expect(times(["0", "600", "2400", "3000"]).times == [0, 600_000, 2_400_000, 3_000_000])
  }

  @Test func rowsOfATableAreTimedTogether() throws {
    let rows = """
      name,date,time,message
      Ida,2024-06-01,23:50,Is it open?
      Bo,2024-06-02,00:20,It is.
      """
    let document = try #require(try Reading.documents(rows, as: "chat.csv").first)
    #expect(document.turns.map(\.time) == [0, 1_800_000])
    #expect(document.turns.map { $0.date?.iso } == ["2024-06-01", "2024-06-02"])
  }
}
