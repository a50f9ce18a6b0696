/// The day and time that open a message of a WhatsApp chat, in the layouts of all systems and countries:
/// `[03.05.24, 14:05:09] `, `5/3/24, 2:05 PM - `, `2024/5/3 下午2:05 - `, `2024년 5월 3일 오후 2:05, `.
struct WhatsAppOpening: Equatable {
  /// The three numbers of the day in the order of the file.
  var day: [Int]
  /// What stands between them.
  var separator: Character
  /// Milliseconds into the day.
  var time: Int
  /// Whether the hours are those of half a day.
  var isHalfDay: Bool
  /// Whether the opening stands in brackets, as phones of Apple write it.
  var isBracketed: Bool
  /// The number of bytes up to the message.
  var length: Int

  /// Reads the opening of a line; nil where it has none.
  init?(_ line: Substring) {
    var cursor = Cursor(rest: line.unicodeScalars)
    cursor.skipMarks()
    isBracketed = cursor.take("[")
    guard let (day, separator) = cursor.day() else { return nil }
    (self.day, self.separator) = (day, separator)
    cursor.skipBetween()
    var isAfternoon = cursor.halfOfDay()
    guard let time = cursor.clock() else { return nil }
    if isAfternoon == nil { isAfternoon = cursor.halfOfDay() }
    isHalfDay = isAfternoon != nil
    guard (0..<24).contains(time.hours), !isHalfDay || (0...12).contains(time.hours) else { return nil }
    // Layouts without brackets have no seconds; logs of programs have.
    guard isBracketed || !time.hasSeconds else { return nil }
    let hours = isAfternoon.map { time.hours % 12 + ($0 ? 12 : 0) } ?? time.hours
    self.time = hours * 3_600_000 + time.rest
    cursor.skipMarks()
    if isBracketed {
      guard cursor.take("]") else { return nil }
    } else {
      cursor.skipBlanks()
      guard cursor.take("-") || cursor.take("–") || cursor.take(",") else { return nil }
    }
    guard cursor.skipBlanks() || cursor.rest.isEmpty else { return nil }
    length = line.utf8.count - String(cursor.rest).utf8.count
  }
}

extension DayOrder {
  /// Finds the order that fits the days of all messages.
  init(_ openings: [WhatsAppOpening]) {
    self.init(
      openings.map(\.day), separator: openings.first?.separator, isHalfDay: openings.contains(where: \.isHalfDay))
  }
}

/// Walks over the scalars of a line.
private struct Cursor {
  var rest: Substring.UnicodeScalarView

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Skips marks of direction and byte order.
  mutating func skipMarks() {
    while let first = rest.first, [0x200E, 0x200F, 0xFEFF, 0x202A, 0x202B, 0x202C].contains(first.value) {
      rest.removeFirst()
    }
  }

  /// Skips white space and marks; false where there is none.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = rest.startIndex
    while let first = rest.first, [0x20, 0xA0, 0x202F, 0x2009].contains(first.value) { rest.removeFirst() }
    return rest.startIndex != start
  }

  /// A number of up to four digits of any script.
  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while digits < 4, let digit = rest.first?.properties.numericType == .decimal ? rest.first : nil,
      let number = digit.properties.numericValue
    {
      value = value * 10 + Int(number)
      digits += 1
      rest.removeFirst()
    }
    return digits > 0 ? (value, digits) : nil
  }

  /// Three numbers with signs between.
  mutating func day() -> ([Int], Character)? {
    var numbers: [Int] = []
    var separator: Character?
    for place in 0..<3 {
      skipMarks()
      guard let number = number() else { return nil }
      numbers.append(number.value)
      skipMarks()
      if place < 2 {
        guard let sign = rest.first, "./-年月년월".unicodeScalars.contains(sign) else { return nil }
        rest.removeFirst()
        separator = separator ?? Character(sign)
        skipBlanks()
      } else if let sign = rest.first, "日일".unicodeScalars.contains(sign) {
        rest.removeFirst()
      } else if numbers[0] > 31, separator == ".", rest.first == "." {
        rest.removeFirst()
      }
    }
    return separator.map { (numbers, $0) }
  }

  /// Skips what stands between day and time: a comma, a blank, a word or two (`à`, `klo`, `um`).
  mutating func skipBetween() {
    _ = take(",") || take("،")
    skipBlanks()
    skipMarks()
    for word in ["à ", "klo ", "kl. ", "um ", "at ", "às "] where rest.starts(with: word.unicodeScalars) {
      rest = rest.dropFirst(word.unicodeScalars.count)
    }
  }

  /// `14:05`, `2.05`, `14:05:09`.
  mutating func clock() -> (hours: Int, rest: Int, hasSeconds: Bool)? {
    guard let hours = number(), hours.digits <= 2, take(":") || take("."), let minutes = number(), minutes.digits == 2,
      minutes.value < 60
    else { return nil }
    var seconds: Int?
    let before = rest
    if take(":") || take("."), let found = number(), found.digits == 2, found.value < 60 {
      seconds = found.value
    } else {
      rest = before
    }
    return (hours.value, (minutes.value * 60 + (seconds ?? 0)) * 1000, seconds != nil)
  }

  /// Whether a word says that the hours are those after noon; nil where none stands here.
  mutating func halfOfDay() -> Bool? {
    let before = rest
    skipMarks()
    skipBlanks()
    for (words, isAfternoon) in Self.halves {
      for word in words where startsFolded(with: word) {
        rest = rest.dropFirst(word.count)
        skipBlanks()
        return isAfternoon
      }
    }
    rest = before
    return nil
  }

  private func startsFolded(with word: [Unicode.Scalar]) -> Bool {
    var place = rest.startIndex
    for scalar in word {
      guard place < rest.endIndex, Self.folded(rest[place]) == scalar else { return false }
      place = rest.index(after: place)
    }
    return true
  }

  /// The small letter of a capital, and the plain blank of any.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{202F}", "\u{A0}": " "
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
    case "\0"..."\u{7F}": scalar
    default: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }

  private static let halves = [
    halves(
      ["am", "a.m.", "a. m.", "a.m", "上午", "午前", "오전", "凌晨", "早上", "清晨", "ص", "vorm.", "πμ", "đpm", "sa"],
      isAfternoon: false),
    halves(
      ["pm", "p.m.", "p. m.", "p.m", "下午", "午後", "오후", "晚上", "中午", "م", "nachm.", "μμ", "ch"],
      isAfternoon: true),
  ]

  private static func halves(
    _ words: [String], isAfternoon: Bool
  ) -> (words: [[Unicode.Scalar]], isAfternoon: Bool) {
    (words.map { Array($0.unicodeScalars) }, isAfternoon)
  }
}
