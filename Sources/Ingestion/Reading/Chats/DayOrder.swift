import CorpusModel

/// In which order the days of a file that are written in numbers have year, month and day.
struct DayOrder {
  private enum Order { case yearFirst, dayFirst, monthFirst }

  /// Whether the file leaves no doubt.
  let isSure: Bool
  /// Whether it is known how far apart two moments are: also where all are of one day.
  let knowsMoments: Bool
  private let order: Order

  /// Finds the order that fits all days and puts them in the order of time.
  ///
  /// - Parameters:
  ///   - days: the three numbers of each, as they stand.
  ///   - separator: what stands between them.
  ///   - isHalfDay: whether a time beside one is that of half a day.
  init(_ days: [[Int]], separator: Character?, isHalfDay: Bool) {
    if days.contains(where: { $0[0] > 31 }) {
      (order, isSure) = (.yearFirst, true)
    } else if days.contains(where: { $0[0] > 12 }) || separator == "." {
      (order, isSure) = (.dayFirst, true)
    } else if days.contains(where: { $0[1] > 12 }) {
      (order, isSure) = (.monthFirst, true)
    } else {
      let dayFirst = Self.reversals(days, .dayFirst)
      let monthFirst = Self.reversals(days, .monthFirst)
      if dayFirst == monthFirst {
        order = isHalfDay && separator == "/" ? .monthFirst : .dayFirst
        isSure = days.allSatisfy { $0[0] == $0[1] }
      } else {
        order = dayFirst < monthFirst ? .dayFirst : .monthFirst
        isSure = true
      }
    }
    knowsMoments = isSure || days.allSatisfy { $0 == days[0] }
  }

  /// How often a day comes before the one above it.
  private static func reversals(_ days: [[Int]], _ order: Order) -> Int {
    let dates = days.map { date($0, order)?.firstDay ?? 0 }
    return zip(dates, dates.dropFirst()).count { $0 > $1 }
  }

  /// What a person should know where day and month cannot be told apart.
  var doubt: String? {
    isSure
      ? nil
      : "Days and months cannot be told apart; dates are given by the year\(knowsMoments ? "." : " and times not at all.")"
  }

  /// The day that three numbers tell; nil where they are none.
  func day(_ numbers: [Int]) -> StatedDate? { Self.date(numbers, order) }

  /// What may be stated of a day: its year alone where day and month cannot be told apart.
  func stated(_ day: StatedDate) -> StatedDate { isSure ? day : StatedDate(year: day.year) }

  private static func date(_ numbers: [Int], _ order: Order) -> StatedDate? {
    let (year, month, day) =
      switch order {
      case .yearFirst: (numbers[0], numbers[1], numbers[2])
      case .dayFirst: (numbers[2], numbers[1], numbers[0])
      case .monthFirst: (numbers[2], numbers[0], numbers[1])
      }
    let full = year < 100 ? year + 2000 : year
    guard (1...12).contains(month), (1...StatedDate.days(in: month, of: full)).contains(day) else { return nil }
    return StatedDate(year: full, month: month, day: day)
  }
}
