import CorpusModel

/// Reads dates as people print them, in the languages of `MonthNames`.
enum PrintedDate {
  /// The first date that a short line states, down to the month at least, or nil.
  ///
  /// What could be two dates (`03/04/2025`) is none.
  static func read(_ line: String) -> StatedDate? {
    let text = Array(line.prefix(200).utf8)
    return DateReader(text, within: 0..<text.count, language: nil).dates().first?.date
  }
}
