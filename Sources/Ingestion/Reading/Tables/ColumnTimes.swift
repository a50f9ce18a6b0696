import CorpusModel

/// Reads the cells of a column of times.
///
/// All rows together tell what they count: `14:05` is minutes and seconds of a recording or hours and minutes of a day,
/// `1200` seconds or milliseconds.
struct ColumnTimes {
  /// What a row states that tells what its time counts.
  struct Row {
    var start: String?
    var end: String?
    /// The day on which the words were said.
    var day: StatedDate?
    /// The length of the words, in UTF-8 bytes.
    var length: Int
  }

  /// What a cell states: a distance from the start or a moment, both in milliseconds, and the day where it has one.
  struct Time: Equatable {
    var offset: Int?
    /// Milliseconds since 1970, or since the midnight before the first row where no day is stated.
    var moment: Int?
    var date: StatedDate?
  }

  private enum Unit { case recording, milliseconds, clock, unknown }

  private let unit: Unit
  /// The midnight before the last row, and how far into the day that was.
  private var midnight = 0
  private var last = 0
  private let example: String?

  init(_ rows: [Row]) {
    let cells = rows.compactMap(\.start)
    example = cells.first
    let clocks = cells.map { ClockTime($0) }
    if clocks.contains(where: { $0?.isHalfDay == true }) {
      unit = .clock
    } else if !cells.isEmpty, clocks.allSatisfy({ $0 != nil }) {
      unit = Self.unit(of: clocks.compactMap(\.self), rows)
    } else {
      unit = Self.countsMilliseconds(rows) ? .milliseconds : .recording
    }
  }

  /// The milliseconds from the start that rows state, or from the first moment; none where nothing decides.
  static func offsets(of rows: [Row]) -> [Int?] {
    var column = ColumnTimes(rows)
    let times = rows.map { row in row.start.map { column.time($0, on: row.day) } ?? Time() }
    let first = times.compactMap(\.moment).min() ?? 0
    return times.map { time in time.offset ?? time.moment.map { $0 - first } }
  }

  /// What a person should know of the times.
  var note: String? {
    guard unit == .unknown, let example else { return nil }
    return "Times such as '\(example)' can be hours and minutes or minutes and seconds; they were not taken."
  }

  /// What the cell of the next row states.
  mutating func time(_ text: String, on day: StatedDate?) -> Time {
    switch unit {
    case .clock:
      if let clock = ClockTime(text) { return moment(clock.milliseconds, on: day) }
    case .unknown:
      if ClockTime(text) != nil { return Time() }
    case .milliseconds:
      if let number = Double(text), case .offset = StatedTime(number: number) { return Time(offset: Int(number)) }
    case .recording: break
    }
    let stated = StatedTime(text)
    return Time(offset: stated?.offset, moment: stated?.moment, date: stated?.date)
  }

  private mutating func moment(_ clock: Int, on day: StatedDate?) -> Time {
    if let day, day.day != nil {
      midnight = StatedTime.milliseconds(of: day)
    } else if last - clock > ClockTime.day / 2 {
      midnight += ClockTime.day
    }
    last = clock
    return Time(moment: midnight + clock, date: day)
  }

  /// Whether times of day, all of them possible, are that: recordings begin near nought and never jump back.
  private static func unit(of clocks: [ClockTime], _ rows: [Row]) -> Unit {
    let times = clocks.map(\.milliseconds)
    let days = Set(rows.compactMap(\.day).filter { $0.day != nil }.map(\.iso))
    let jumpsBack = zip(times, times.dropFirst()).contains { $0 - $1 > ClockTime.day / 2 }
    let beginsLate = times[0] >= ClockTime.hour
    if jumpsBack || days.count > 1 || days.count == 1 && beginsLate { return .clock }
    // Programs write either all times with seconds or none.
    if clocks.contains(where: \.hasSeconds) || days.isEmpty && !beginsLate { return .recording }
    let length = rows.dropLast().reduce(0) { $0 + $1.length }
    let seconds = Double((times.last ?? 0) - times[0]) / 60_000
    // As minutes and seconds of a recording: so slowly nobody speaks.
    if seconds > 0, Double(length) / seconds < slowest { return .clock }
    return beginsLate ? .unknown : .recording
  }

  /// Whether numbers are milliseconds: read as seconds the words would take a thousand times as long as speech does.
  private static func countsMilliseconds(_ rows: [Row]) -> Bool {
    let starts = rows.map { $0.start.flatMap(Double.init) }
    let ends = rows.map { $0.end.flatMap(Double.init) }
    let hasEnds = ends.contains { $0 != nil }
    var length = 0
    var seconds = 0.0
    var quickest = 0.0
    for (place, row) in rows.enumerated() {
      // Where no ends are stated, words last until the next ones at the most.
      let end = hasEnds ? ends[place] : place + 1 < rows.count ? starts[place + 1] : nil
      guard let start = starts[place], let end, end > start else { continue }
      length += row.length
      seconds += end - start
      quickest = max(quickest, Double(row.length) / (end - start))
    }
    guard seconds > 0 else { return false }
    let pace = Double(length) / seconds
    guard pace < slowest / 10, pace * 1000 < fastest else { return false }
    return hasEnds || rows.count > 2 && pace * 1000 > slowest && quickest * 1000 < fastest
  }

  /// Bytes of words in a second: speech has about 15 in most scripts, which write a syllable with as many bytes.
  private static let slowest = 2.0
  private static let fastest = 60.0
}
