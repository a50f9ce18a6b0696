/// Times of a recording that are printed with labels.
extension LabelScanner {
  /// A time of a recording or of a day at a place, with the place behind it: `0:12`, `01:02:03`, `[00:01.250]`, `(1:02)`,
  /// `[00:01 --> 00:03]`, `2:05 PM`, `12.03.2024 14:05`, `0 minutes 3 seconds`.
  ///
  /// Milliseconds from the beginning, or from midnight.
  func timestamp(at start: Int, before end: Int) -> (milliseconds: Int, after: Int)? {
    guard start < end else { return nil }
    var place = start
    var closing: UInt8?
    // Converters write `\[0:12\]` where Markdown could mistake a bracket for its own.
    let isEscaped = text[place] == 0x5C && place + 1 < end && text[place + 1] == 0x5B
    if isEscaped { place += 1 }
    if text[place] == 0x5B || text[place] == 0x28 {
      closing = text[place] == 0x5B ? 0x5D : 0x29
      place = text.skippingBlanks(from: place + 1, to: end)
    }
    var leadingHalf: Bool?
    if place < end, text[place] >= 0xE4,
      let half = Self.leadingHalves.first(where: { text.has($0.word, at: place, before: end) })
    {
      leadingHalf = half.isSecond
      place = text.skippingBlanks(from: place + half.word.utf8CodeUnitCount, to: end)
    }
    guard place < end, isDigit(text[place]) else { return nil }
    var time: Int
    var isCounted = false
    if let (spoken, after) = countedTime(at: place, before: end) {
      (time, place, isCounted) = (spoken, after, true)
    } else {
      let clockStart = afterDate(place, before: end)
      guard let (found, after) = clock(at: clockStart ?? place, before: end) else { return nil }
      let half = leadingHalf.map { ($0, after) } ?? halfOfDay(after, before: end)
      time = found
      if clockStart != nil || half != nil, text[(clockStart ?? place)..<after].count(where: { $0 == 0x3A }) == 1 {
        // Hours and minutes, not minutes and seconds.
        time *= 60
      }
      if let half {
        if half.isSecond == true, time < 43_200_000 { time += 43_200_000 }
        if half.isSecond == false, time >= 43_200_000 { time -= 43_200_000 }
      }
      place = half?.after ?? after
    }
    if let closing {
      if let second = secondOfSpan(at: place, before: end) { place = second }
      place = text.skippingBlanks(from: place, to: end)
      if isEscaped, place < end, text[place] == 0x5C { place += 1 }
      guard place < end, text[place] == closing else { return nil }
      return (time, place + 1)
    }
    // A time that letters touch is no time; one in words can have another in numbers right behind it.
    guard place == end || !isLetterOrDigit(place) || isCounted && isDigit(text[place]) else { return nil }
    return (time, place)
  }

  /// Whether a time in brackets opens a line and words follow it: `[06:52:14] Jane Roe sent a file`.
  func opensWithTime(_ line: Line) -> Bool {
    guard line.words.count > 12, [0x5B, 0x28].contains(text[line.extent.lowerBound]),
      let (_, after) = timestamp(at: line.extent.lowerBound, before: line.extent.upperBound)
    else { return false }
    return after + 1 < line.extent.upperBound
  }

  /// Where a time may stand behind the sign of a status or the mark of a program: `:palm_tree:  9:41 AM`, `APP  9:44 AM`.
  func placeOfTime(behindStatusAt start: Int, before end: Int) -> Int {
    guard start < end else { return start }
    if text.has("APP ", at: start, before: end) { return text.skippingBlanks(from: start + 4, to: end) }
    guard text[start] == 0x3A,
      let closing = (start + 1..<min(end, start + 40)).first(where: { text[$0] == 0x3A }),
      text[start + 1..<closing].contains(where: { (0x61...0x7A).contains($0) }),
      !text[start..<closing].contains(0x20)
    else { return start }
    return text.skippingBlanks(from: closing + 1, to: end)
  }

  /// A time behind a word for a day, `Today at 10:02 AM`, with the place behind it; nil where there is none.
  func timeOfNamedDay(at start: Int, before end: Int) -> (milliseconds: Int, after: Int)? {
    guard end - start <= 40, let digit = (start..<end).first(where: { isDigit(text[$0]) }), digit > start,
      Self.namedDays.contains(foldedName(text.string(text.trimmed(start..<digit))))
    else { return nil }
    return timestamp(at: digit, before: end)
  }

  private static let namedDays: Set<String> = Set(
    [
      "today at", "yesterday at", "heute um", "gestern um", "aujourd'hui à", "hier à", "hoy a las", "ayer a las",
      "hoje às", "ontem às", "oggi alle", "ieri alle", "vandaag om", "gisteren om", "сегодня в", "вчера в", "今天", "昨天",
      "今日", "昨日", "오늘", "어제", "dziś o", "wczoraj o", "bugün", "dün",
    ].map(foldedName))

  /// The half of the day that is said behind a time (nil for `Uhr`), with the place behind it.
  private func halfOfDay(_ place: Int, before end: Int) -> (isSecond: Bool?, after: Int)? {
    let start = text.skippingBlanks(from: place, to: end)
    guard start < end, [0x41, 0x50, 0x61, 0x70, 0x55].contains(text[start]) else { return nil }
    for (word, isSecond) in Self.halves {
      let after = start + word.count
      guard after <= end, text[start..<after].elementsEqual(word) else { continue }
      if after == end || !isLetterOrDigit(after) { return (isSecond, after) }
    }
    return nil
  }

  /// The halves of the day that stand before the time.
  private static let leadingHalves: [(word: StaticString, isSecond: Bool)] = [
    ("오전", false), ("오후", true), ("午前", false), ("午後", true), ("上午", false), ("下午", true),
  ]

  private static let halves: [(word: [UInt8], isSecond: Bool?)] = [
    ("AM", false), ("PM", true), ("am", false), ("pm", true), ("a.m.", false), ("p.m.", true), ("a. m.", false),
    ("p. m.", true), ("Uhr", nil),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The place behind a date of numbers (`03/12/2024`, `12.03.`, `2024-03-12,`) and the blanks after it; nil where there
  /// is none.
  private func afterDate(_ start: Int, before end: Int) -> Int? {
    var place = start
    var parts = 0
    while parts < 3 {
      let digits = place
      while place < end, isDigit(text[place]), place - digits < 4 { place += 1 }
      guard place > digits else { break }
      parts += 1
      guard place < end, [0x2E, 0x2F, 0x2D].contains(text[place]) else { break }
      place += 1
    }
    guard parts >= 2 else { return nil }
    if place < end, text[place] == 0x2C { place += 1 }
    let behind = text.skippingBlanks(from: place, to: end)
    return behind > place && behind < end ? behind : nil
  }

  /// A time in words with numbers, `1 hour 2 minutes 3 seconds`, with the place behind it; nil where there is none.
  private func countedTime(at start: Int, before end: Int) -> (milliseconds: Int, after: Int)? {
    var place = start
    var total = 0
    var after: Int?
    for _ in 0..<3 {
      var number = 0
      let digits = place
      while place < end, isDigit(text[place]), place - digits < 4 {
        number = number * 10 + Int(text[place] - 48)
        place += 1
      }
      let unit = text.skippingBlanks(from: place, to: end)
      guard place > digits, let (seconds, behind) = unitOfTime(at: unit, before: end) else { break }
      total += number * seconds
      after = behind
      place = text.skippingBlanks(from: behind, to: end)
    }
    return after.map { (total * 1000, $0) }
  }

  private func unitOfTime(at start: Int, before end: Int) -> (seconds: Int, after: Int)? {
    var after = start
    while after < end, after - start < 16, isLetterOrDigit(after), !isDigit(text[after]) { after += 1 }
    guard after - start >= 2 else { return nil }
    let word = foldedName(text.string(start..<after))
    guard let unit = Self.unitsOfTime.first(where: { $0.words.contains(word) }) else { return nil }
    return (unit.seconds, after)
  }

  private static let unitsOfTime: [(seconds: Int, words: Set<String>)] = [
    (
      3600,
      [
        "hour", "hours", "stunde", "stunden", "heure", "heures", "hora", "horas", "ora", "ore", "uur", "час", "часа",
        "часов", "時間", "小时", "시간",
      ]
    ),
    (
      60,
      [
        "minute", "minutes", "minuten", "minuto", "minutos", "minuti", "minuut", "минута", "минуты", "минут", "分", "分钟",
        "분",
      ]
    ),
    (
      1,
      [
        "second", "seconds", "sekunde", "sekunden", "seconde", "secondes", "seconden", "segundo", "segundos", "secondo",
        "secondi",
        "секунда", "секунды", "секунд", "秒", "초",
      ]
    ),
  ]

  func secondOfSpan(at start: Int, before end: Int) -> Int? {
    var place = text.skippingBlanks(from: start, to: end)
    while place < end, text[place] == 0x2D || text[place] == 0x3E { place += 1 }
    if let after = dashEnd(at: place, before: end) { place = after }
    guard let (_, after) = clock(at: text.skippingBlanks(from: place, to: end), before: end) else { return nil }
    return after
  }

  private func isLetterOrDigit(_ place: Int) -> Bool {
    let byte = text[place]
    return isDigit(byte) || (97...122).contains(byte | 0x20) || (byte >= 0x80 && !isBlank(text.scalar(at: place).value))
  }

  private func clock(at start: Int, before end: Int) -> (milliseconds: Int, after: Int)? {
    var place = start
    var parts: [Int] = []
    while parts.count < 3 {
      let digitsStart = place
      var number = 0
      while place < end, isDigit(text[place]), place - digitsStart < 4 {
        number = number * 10 + Int(text[place] - 48)
        place += 1
      }
      let digits = place - digitsStart
      guard digits > 0, parts.isEmpty ? digits < 4 : digits == 2 && number < 60 else { return nil }
      parts.append(number)
      guard place + 1 < end, text[place] == 0x3A, isDigit(text[place + 1]), parts.count < 3 else { break }
      place += 1
    }
    guard parts.count >= 2 else { return nil }
    var milliseconds = parts.reduce(0) { $0 * 60 + $1 } * 1000
    if place + 1 < end, text[place] == 0x2E || text[place] == 0x2C, isDigit(text[place + 1]) {
      place += 1
      var scale = 100
      while place < end, isDigit(text[place]) {
        milliseconds += Int(text[place] - 48) * scale
        scale /= 10
        place += 1
      }
    }
    return (milliseconds, place)
  }
}
