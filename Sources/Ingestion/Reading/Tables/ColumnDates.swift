import CorpusModel

/// Reads the cells of a column of dates, in which days can be written in numbers: `03.02.2024`, `2/3/24 14:05`.
///
/// Which number is the day is told by all cells together.
struct ColumnDates {
  /// A day in numbers, with what stands behind it.
  private struct Numbers {
    var day: [Int]
    var separator: Character
    var rest: Substring

    init?(_ text: String) {
      let head = text.prefix { $0.isASCII && $0.isNumber || "./-".contains($0) }
      guard let separator = head.first(where: { !$0.isNumber }) else { return nil }
      let parts = head.split(separator: separator, omittingEmptySubsequences: false)
      day = parts.compactMap { $0.count <= 4 ? Int($0) : nil }
      guard parts.count == 3, day.count == 3 else { return nil }
      self.separator = separator
      rest = text[head.endIndex...].drop { $0 == " " || $0 == "," || $0 == "T" }
    }

    /// The time of day behind it.
    var time: ClockTime? { ClockTime(rest) }
  }

  private var order: DayOrder?
  private var last: (text: String, time: StatedTime?)?
  /// Cells with figures that are no date, such as days beyond the end of their month: how many, and the first.
  private var unread: (count: Int, first: String)?

  /// Takes the cells, of which the first says whether days are written in numbers at all.
  init(_ cells: some Sequence<String>) {
    guard let first = cells.first(where: { _ in true }), StatedTime(date: first) == nil, Numbers(first) != nil else {
      return
    }
    let days = cells.compactMap { Numbers(StatedDialogue.trimmed($0)) }
    order = DayOrder(
      days.map(\.day), separator: days.first?.separator, isHalfDay: days.contains { $0.time?.isHalfDay == true })
  }

  /// What a person should know of the days.
  var note: String? {
    let lost = unread.map { count, first in
      count == 1 ? "'\(first)' is no date." : "\(count) rows have dates that are none, the first '\(first)'."
    }
    let notes = [order?.doubt, lost].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  /// The time that a cell states; rows side by side often state the same.
  mutating func time(_ text: String) -> StatedTime? {
    let time = last?.text == text ? last?.time : read(text)
    last = (text, time)
    if time == nil, order?.doubt == nil, text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      unread = unread.map { ($0.count + 1, $0.first) } ?? (1, String(text.prefix(40)))
    }
    return time
  }

  private func read(_ text: String) -> StatedTime? {
    StatedTime(date: text) ?? inNumbers(StatedDialogue.trimmed(text)) ?? inWords(text)
  }

  private func inNumbers(_ text: String) -> StatedTime? {
    guard let order, let numbers = Numbers(text), let day = order.day(numbers.day) else { return nil }
    guard order.knowsMoments, let time = numbers.time else { return .day(order.stated(day)) }
    return .moment(StatedTime.milliseconds(of: day) + time.milliseconds, order.stated(day))
  }

  /// `3 May 2024`, `3. Mai 2024`: nothing but a date.
  private func inWords(_ text: String) -> StatedTime? {
    let bytes = Array(text.utf8)
    let inner = bytes.trimmed(bytes.indices)
    guard bytes.count <= 64, order == nil, let found = DateReader(bytes, within: inner, language: "en").dates().first,
      found.range == inner
    else { return nil }
    return .day(found.date)
  }
}
