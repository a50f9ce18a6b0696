package import CorpusModel

/// A stretch of the calendar; the names are those of the language.
package enum CalendarUnit: String, Sendable, CaseIterable {
  case year, month, day

  /// The number of the unit in which a date lies, neighbours one apart; nil where the date does not state it.
  package func number(of date: StatedDate) -> Int? {
    switch self {
    case .year: date.year
    case .month: date.month.map { date.year * 12 + $0 - 1 }
    case .day:
      if let month = date.month, let day = date.day { Self.day(date.year, month, day) } else { nil }
    }
  }

  /// The unit with a number, as a date.
  package func date(of number: Int) -> StatedDate {
    switch self {
    case .year: StatedDate(year: number)
    case .month: StatedDate(year: number / 12, month: number % 12 + 1)
    case .day: Self.date(ofDay: number)
    }
  }

  /// The finest unit that all dates state and that cuts their span into no more pieces than people read.
  package static func fitting(_ dates: [StatedDate]) -> CalendarUnit {
    for (unit, most) in [(CalendarUnit.day, 62), (.month, 60)] {
      let numbers = dates.compactMap { unit.number(of: $0) }
      guard numbers.count == dates.count, let first = numbers.min(), let last = numbers.max() else { continue }
      if last - first < most { return unit }
    }
    return .year
  }

  // Days are counted from the first of March of the year 0, so that a leap day ends its year: 146 097 days are 400
  // years of the Gregorian calendar.

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let days = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + days
  }

  private static func date(ofDay number: Int) -> StatedDate {
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return StatedDate(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
