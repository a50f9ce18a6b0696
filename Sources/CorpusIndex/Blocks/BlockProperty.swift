/// What is kept of each block as a number; the raw values are part of the format of corpus files.
///
/// A property that a block may lack is kept as its number plus one, and 0 stands for none.
enum BlockProperty: Int, CaseIterable, Sendable {
  case kind = 0
  case document = 1
  case extentStart = 2
  case extentLength = 3
  /// The bytes of the extent before the words, and behind them.
  case before = 4
  case behind = 5
  case turn = 6
  /// The start in milliseconds; from 2³⁰ on (twelve days, which only chats last) 2³⁰ and whole seconds.
  case time = 7
  /// Year, month and day as one number that sorts, with 0 for what is not stated.
  case date = 8
  case parent = 9
  case features = 10
  case role = 11
  case method = 12
  case confidence = 13
  /// A number in the table of people.
  case speaker = 14
  case label = 15
  case affiliation = 16
  case language = 17
  case section = 18
  case place = 19
  case cue = 20
  /// The position of the block's first token, and how many positions are its own.
  case firstToken = 21
  case tokenCount = 22
  /// Words: tokens that are no symbols.
  case words = 23
  /// The last question turn before, or the block itself where it asks.
  case question = 24
  /// The number that `place` ends with.
  case placeNumber = 25

  private static let longTime = 1 << 30

  /// A time in milliseconds, as `time` keeps it.
  static func packed(_ milliseconds: Int) -> Int {
    milliseconds < longTime ? milliseconds : longTime + milliseconds / 1000
  }

  /// The milliseconds of a time that is kept.
  static func unpacked(_ number: Int) -> Int { number < longTime ? number : (number - longTime) * 1000 }
}

/// What is kept of each block as a list of strings; the raw values are part of the format of corpus files.
enum BlockList: Int, CaseIterable, Sendable {
  case mainTopics = 0
  case doubts = 1
  /// Field and text, one behind the other.
  case grounds = 2
}
