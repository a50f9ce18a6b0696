/// A date as a document states it: a year, perhaps a month, perhaps a day.
///
/// Never completed by guessing.
package struct StatedDate: Sendable, Hashable {
  package var year: Int
  /// 1 to 12, or nil where only the year is stated.
  package var month: Int?
  /// 1 to 31, or nil where no day is stated.
  package var day: Int?

  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  /// Reads `2025`, `2025-04` or `2025-04-02`; nil for anything else, days beyond their month's end included.
  package init?(iso text: some StringProtocol) { self.init(iso: String(text)) }

  /// The same of a whole string, which is what rows of a corpus have.
  package init?(iso text: String) {
    // The digits of each part; texts of a million rows are read so.
    var (parts, digits) = ((0, 0, 0), 0)
    var part = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "-") {
        guard digits == (part == 0 ? 4 : 2), part < 2 else { return nil }
        (part, digits) = (part + 1, 0)
        continue
      }
      guard (48...57).contains(byte) else { return nil }
      let digit = Int(byte) - 48
      switch part {
      case 0: parts.0 = parts.0 * 10 + digit
      case 1: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
      digits += 1
      guard digits <= 4 else { return nil }
    }
    guard digits == (part == 0 ? 4 : 2), parts.0 > 0 else { return nil }
    self.init(year: parts.0)
    guard part > 0 else { return }
    guard (1...12).contains(parts.1) else { return nil }
    month = parts.1
    guard part > 1 else { return }
    guard (1...Self.days(in: parts.1, of: parts.0)).contains(parts.2) else { return nil }
    day = parts.2
  }

  /// The ISO 8601 spelling with as many parts as are stated.
  package var iso: String {
    var text = Self.padded(year, 4)
    if let month { text += "-" + Self.padded(month, 2) }
    if let day { text += "-" + Self.padded(day, 2) }
    return text
  }

  /// The first day that the date can mean, as year * 10000 + month * 100 + day.
  package var firstDay: Int { year * 10_000 + (month ?? 1) * 100 + (day ?? 1) }

  /// The last day that the date can mean, in the same form.
  package var lastDay: Int {
    let month = month ?? 12
    return year * 10_000 + month * 100 + (day ?? Self.days(in: month, of: year))
  }

  /// The number of days of a month (1 to 12) in the Gregorian calendar.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
