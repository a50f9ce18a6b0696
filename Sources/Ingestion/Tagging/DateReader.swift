import CorpusModel
import TextAnalysis

/// Reads the dates that a line states, in words or figures, down to the month at least.
struct DateReader {
  /// A date with the bytes that state it.
  struct Finding: Equatable {
    var date: StatedDate
    var range: Range<Int>
  }

  private let text: [UInt8]
  private let terms: [Term]
  private let words: [String]
  /// Whether `3/5/2024` means the third of May: not in English, where it can mean both.
  private let putsDayFirst: Bool

  /// Takes a line of a text whose language is known or not.
  init(_ text: [UInt8], within range: Range<Int>, language: String?) {
    self.text = text
    var folder = Folder()
    terms = TextAnalysis.terms(in: text, within: range)
    words = terms.map { folder.fold(text, $0.range) }
    putsDayFirst = language.map { $0 != "en" } ?? false
  }

  /// The dates in the order of the line, none overlapping another.
  func dates() -> [Finding] {
    var found: [Finding] = []
    var place = 0
    while place < terms.count {
      if let (date, count) = date(at: place) {
        found.append(
          Finding(date: date, range: terms[place].range.lowerBound..<terms[place + count - 1].range.upperBound))
        place += count
      } else {
        place += 1
      }
    }
    return found
  }

  /// A date that begins at a term, with the number of terms that state it; the fullest reading first.
  private func date(at place: Int) -> (StatedDate, Int)? {
    isoLike(at: place) ?? eastAsian(at: place) ?? dayFirst(at: place) ?? yearFirst(at: place) ?? monthFirst(at: place)
      ?? figures(at: place)
  }

  /// `2025-04-02`, `2025/4/2`; `2025.04.02` is one term.
  private func isoLike(at place: Int) -> (StatedDate, Int)? {
    let parts = words[place].split(separator: ".")
    if parts.count == 3, let year = year(parts[0]), let date = valid(year, Int(parts[1]), Int(parts[2])) {
      return (date, 1)
    }
    guard let year = year(words[place]), place + 2 < terms.count, gap(after: place) == gap(after: place + 1),
      ["-", "/"].contains(gap(after: place)), let date = valid(year, number(place + 1), dayBeforeTime(place + 2))
    else { return nil }
    return (date, 3)
  }

  /// `2025年4月2日`, `2025년 4월 2일`, and without the day.
  private func eastAsian(at place: Int) -> (StatedDate, Int)? {
    var place = place
    let start = place
    var parts: [Int] = []
    for unit in [["年", "년"], ["月", "월"], ["日", "일"]] {
      guard place < terms.count else { break }
      if place + 1 < terms.count, let value = number(place), unit.contains(words[place + 1]) {
        parts.append(value)
        place += 2
      } else if let last = words[place].last, unit.contains(String(last)), let value = Int(words[place].dropLast()) {
        parts.append(value)
        place += 1
      } else {
        break
      }
    }
    guard parts.count >= 2, let year = year(String(parts[0])) else { return nil }
    guard let date = valid(year, parts[1], parts.count > 2 ? parts[2] : nil) else { return nil }
    return (date, place - start)
  }

  /// `3 May 2024`, `3. Mai 2024`, `3rd of May, 2024`, `le 1er mai 2024`, `3 de mayo de 2024`.
  private func dayFirst(at place: Int) -> (StatedDate, Int)? {
    guard let day = ordinal(place) else { return nil }
    var next = place + 1
    if next < terms.count, Self.joins.contains(words[next]) { next += 1 }
    guard next < terms.count, let month = MonthNames.month(words[next]) else { return nil }
    next += 1
    if next < terms.count, Self.joins.contains(words[next]) { next += 1 }
    guard next < terms.count, let year = year(words[next]), let date = valid(year, month, day) else { return nil }
    return (date, next - place + 1)
  }

  /// `2024. május 3.`, `2024 May 3`.
  private func yearFirst(at place: Int) -> (StatedDate, Int)? {
    guard let year = year(words[place]), place + 2 < terms.count, gap(after: place).count <= 2,
      let month = MonthNames.month(words[place + 1]), gap(after: place + 1) == " ", let day = ordinal(place + 2),
      let date = valid(year, month, day)
    else { return nil }
    return (date, 3)
  }

  /// `May 3, 2024`, `May 2024`, `mayo de 2024`.
  private func monthFirst(at place: Int) -> (StatedDate, Int)? {
    // A day before it that did not make a date (31 June) leaves nothing to believe.
    guard let month = MonthNames.month(words[place]), place == 0 || ordinal(place - 1) == nil else { return nil }
    var next = place + 1
    if next + 1 < terms.count, let day = ordinal(next), let year = year(words[next + 1]),
      let date = valid(year, month, day)
    {
      return (date, 3)
    }
    if next < terms.count, Self.joins.contains(words[next]) { next += 1 }
    guard next < terms.count, let year = year(words[next]), gap(after: next - 1).count <= 2 else { return nil }
    return (StatedDate(year: year, month: month), next - place + 1)
  }

  /// `03.05.2024` (day first), `3/5/2024`, `05/31/2024`: only where one reading is possible.
  private func figures(at place: Int) -> (StatedDate, Int)? {
    var parts = words[place].split(separator: ".").map { Int($0) }
    var count = 1
    var hasPoints = true
    if parts.count != 3, place + 2 < terms.count, gap(after: place) == gap(after: place + 1) {
      guard ["/", ".", "-"].contains(gap(after: place)) else { return nil }
      hasPoints = gap(after: place) == "."
      parts = [number(place), number(place + 1), dayBeforeTime(place + 2)]
      count = 3
    }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let last = parts[2],
      let year = year(String(last))
    else { return nil }
    let isDayFirst = hasPoints || putsDayFirst || first > 12
    if isDayFirst, let date = valid(year, second, first) { return (date, count) }
    if !isDayFirst, second > 12, let date = valid(year, first, second) { return (date, count) }
    return !isDayFirst && first == second ? valid(year, first, second).map { ($0, count) } : nil
  }

  private static let joins: Set<String> = ["de", "of", "del", "di", "г", "року"]

  private func year(_ word: some StringProtocol) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1800...2199).contains(year) else { return nil }
    return year
  }

  private func number(_ place: Int) -> Int? {
    words[place].utf8.count <= 4 && words[place].utf8.allSatisfy { (48...57).contains($0) } ? Int(words[place]) : nil
  }

  /// The day of `02T10`, which is one term with the hour; else the number.
  private func dayBeforeTime(_ place: Int) -> Int? {
    number(place) ?? words[place].split(separator: "t").first.flatMap { Int($0) }
  }

  /// `3`, `3rd`, `1er`, `1º`.
  private func ordinal(_ place: Int) -> Int? {
    let digits = words[place].prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.utf8.count), let day = Int(digits) else { return nil }
    return ["", "st", "nd", "rd", "th", "er", "o", "e", "го"].contains(words[place].dropFirst(digits.count)) ? day : nil
  }

  private func valid(_ year: Int, _ month: Int?, _ day: Int?) -> StatedDate? {
    guard let month, (1...12).contains(month) else { return nil }
    guard let day else { return StatedDate(year: year, month: month) }
    return (1...StatedDate.days(in: month, of: year)).contains(day)
      ? StatedDate(year: year, month: month, day: day) : nil
  }

  /// What stands between a term and the next.
  private func gap(after place: Int) -> String {
    guard place + 1 < terms.count else { return "" }
    return String(decoding: text[terms[place].range.upperBound..<terms[place + 1].range.lowerBound], as: UTF8.self)
  }
}
