import CorpusModel

/// A time as data files state it: a moment, a day, or a distance from the start.
enum StatedTime: Equatable {
  /// Milliseconds since 1970 in UTC (or in the file's own clock where it states no zone), and the day as written.
  case moment(Int, StatedDate)
  case day(StatedDate)
  /// Milliseconds from the start of the recording.
  case offset(Int)

  /// Reads `2024-05-03`, `2024-05-03T14:05:09.250+02:00`, `2024-05-03 14:05`, `1:02:03.5`, `02:03`, or a number; nil
  /// for anything else.
  init?(_ text: String) {
    let text = StatedDialogue.trimmed(text)
    if let number = Double(text) {
      self.init(number: number)
      return
    }
    if let offset = Self.clock(Self.withoutFrames(text)) {
      self = .offset(offset)
      return
    }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == "T" || $0 == " " || $0 == "t" }
    guard let first = parts.first, first.contains("-"), let day = StatedDate(iso: first) else { return nil }
    guard parts.count == 2, day.day != nil, let (time, shift) = Self.zonedClock(parts[1]) else {
      self = .day(day)
      return
    }
    self = .moment(Self.milliseconds(of: day) + time - shift, day)
  }

  /// Reads what stands in a column of dates: as `init(_:)` does, but a number is a year, a day without hyphens (`20240503`)
  /// or since 1970, and never a distance from the start.
  init?(date text: String) {
    let text = StatedDialogue.trimmed(text)
    if let day = StatedDate(iso: text) ?? Self.compactDay(text) {
      self = .day(day)
      return
    }
    guard let time = StatedTime(text), time.offset == nil else { return nil }
    self = time
  }

  private static func compactDay(_ text: String) -> StatedDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy(isDigit) else { return nil }
    let (year, rest) = (text.prefix(4), text.dropFirst(4))
    return StatedDate(iso: "\(year)-\(rest.prefix(2))-\(rest.suffix(2))")
  }

  /// Reads a number: seconds or milliseconds since 1970 where it is great enough, else seconds from the start.
  init?(number: Double) {
    switch number {
    case 1e8..<1e10: self = Self.since1970(Int(number * 1000))
    case 1e11..<1e13: self = Self.since1970(Int(number))
    case 1e14..<1e16: self = Self.since1970(Int(number / 1000))
    case 0..<1e8: self = .offset(Int((number * 1000).rounded()))
    default: return nil
    }
  }

  /// A moment that is told by milliseconds since 1970, with its day in UTC.
  static func since1970(_ milliseconds: Int) -> StatedTime {
    .moment(milliseconds, day(ofDays: Int((Double(milliseconds) / 86_400_000).rounded(.down))))
  }

  /// The day, where one is stated.
  var date: StatedDate? {
    switch self {
    case .moment(_, let date), .day(let date): date
    case .offset: nil
    }
  }

  /// The milliseconds since 1970 of a moment.
  var moment: Int? { if case .moment(let moment, _) = self { moment } else { nil } }

  /// Milliseconds from the start, where that is stated.
  var offset: Int? { if case .offset(let offset) = self { offset } else { nil } }

  /// A time code without its frames, of which nobody says how many make a second: `00:01:03:10`, `00;01;03;10`.
  private static func withoutFrames(_ text: String) -> Substring {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == ";" }
    guard parts.count == 4, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }) else {
      return text[...]
    }
    return parts.prefix(3).joined(separator: ":")[...]
  }

  /// A time of day, or a distance, in milliseconds: `14:05`, `1:02:03`, `02:03.250`, `00:01,5`.
  static func clock(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let last = parts.last else { return nil }
    var total = 0
    for part in parts.dropLast() {
      guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy(isDigit), let number = Int(part) else { return nil }
      total = (total + number) * 60
    }
    let seconds = last.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let whole = seconds.first, whole.utf8.count == 2, whole.utf8.allSatisfy(isDigit), let number = Int(whole),
      number < 60
    else { return nil }
    var milliseconds = 0
    if seconds.count == 2 {
      guard (1...9).contains(seconds[1].utf8.count), seconds[1].utf8.allSatisfy(isDigit) else { return nil }
      milliseconds = Int((seconds[1] + "00").prefix(3)) ?? 0
    }
    // Two parts are hours and minutes in a day, minutes and seconds in a recording; alone they are the latter.
    return (total + number) * 1000 + milliseconds
  }

  /// A time of day with its distance from UTC, both in milliseconds.
  private static func zonedClock(_ text: Substring) -> (time: Int, shift: Int)? {
    var clockText = text
    var shift = 0
    if let last = text.last, last == "Z" || last == "z" {
      clockText = text.dropLast()
    } else if text.hasSuffix(" UTC") || text.hasSuffix(" GMT") {
      clockText = text.dropLast(4)
    } else if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" || $0 == "−" }) {
      let digits = text[sign...].dropFirst().filter { $0 != ":" }
      guard digits.utf8.count == 2 || digits.utf8.count == 4, digits.utf8.allSatisfy(isDigit),
        let hours = Int(digits.prefix(2)), let minutes = Int("0" + digits.dropFirst(2))
      else { return nil }
      shift = (hours * 60 + minutes) * 60_000 * (text[sign] == "+" ? 1 : -1)
      clockText = text[..<sign]
      while clockText.last == " " { clockText.removeLast() }
    }
    guard let time = clock(clockText) else { return nil }
    return (clockText.split(separator: ":").count == 2 ? time * 60 : time, shift)
  }

  /// Milliseconds from 1970 to the start of a day of the Gregorian calendar.
  static func milliseconds(of date: StatedDate) -> Int { days(to: date) * 86_400_000 }

  /// Days from 1970 to a day (Howard Hinnant, chrono-compatible low-level date algorithms).
  private static func days(to date: StatedDate) -> Int {
    let month = date.month ?? 1
    let year = month <= 2 ? date.year - 1 : date.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (date.day ?? 1) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func day(ofDays days: Int) -> StatedDate {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return StatedDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * part + 2) / 5 + 1)
  }
}
