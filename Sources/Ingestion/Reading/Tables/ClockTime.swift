/// A time of day as people write it: `14:05`, `2:05 PM`, `14:05:09.250`.
struct ClockTime: Equatable {
  /// Milliseconds into the day.
  var milliseconds: Int
  var hasSeconds: Bool
  /// Whether it says which half of the day it is in.
  var isHalfDay: Bool

  /// Reads a text that is nothing else; nil where it is no time of day.
  init?(_ text: some StringProtocol) {
    let parts = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard var clock = parts.first.map(Substring.init), parts.count <= 2 else { return nil }
    var half = parts.count == 2 ? String(parts[1]) : ""
    if half.isEmpty, let letter = clock.firstIndex(where: \.isLetter) {
      half = String(clock[letter...])
      clock = clock[..<letter]
    }
    guard let time = StatedTime.clock(clock) else { return nil }
    hasSeconds = clock.count { $0 == ":" } == 2
    milliseconds = hasSeconds ? time : time * 60
    isHalfDay = !half.isEmpty
    if isHalfDay {
      guard let hours = ["am": 0, "pm": 12][half.filter { $0 != "." }], milliseconds < 13 * Self.hour else {
        return nil
      }
      milliseconds = milliseconds % (12 * Self.hour) + hours * Self.hour
    }
    guard milliseconds < Self.day else { return nil }
  }

  static let hour = 3_600_000
  static let day = 24 * hour
}
