import TextAnalysis

/// Numbers that are no figures: inside names, of dates and times, of list items.
extension FigureReader {
  /// Whether a hyphen or another sign ties the term to a word before it: `GPT-4`, `#1`.
  func isInsideName(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    if words[place - 1] == "#", gap(before: place).isEmpty { return true }
    guard ["-", "_", "."].contains(gap(before: place)), !terms[place - 1].isSymbol else { return false }
    return words[place - 1].unicodeScalars.first.map { NumberSpelling.digit($0) == nil } ?? false
      && numbers.number(words[place - 1]) == nil
  }

  /// Whether a plain number is a year, a day beside its month, or a part of a date, a time or a fraction.
  func isDateOrTime(_ place: Int, _ amount: Amount) -> Bool {
    let ties = ["/", ":", ".", "-", "："]
    let isTied = { (at: Int) in
      terms.indices.contains(at) && at > 0 && ties.contains(gap(before: at)) && isDigit(at) && isDigit(at - 1)
    }
    if isTied(place) || isTied(amount.end) { return true }
    let next = word(amount.end)
    let isDay = ["日", "号", "號", "月", "일", "월", "년"].contains(next) && amount.magnitude == 1
    if isDay || FigureUnits.clockWords.contains(next) || isPartOfDay(amount.end) { return true }
    guard amount.isPlain else { return false }
    if words[place].utf8.count == 4, (1_900...2_099).contains(amount.value) { return true }
    guard (1...31).contains(amount.value) else { return false }
    let ends = ["of", "de", "the", "le"]
    return [place - 1, place - (ends.contains(word(place - 1)) ? 2 : 1), amount.end]
      .contains { FigureUnits.isMonth(word($0)) && isCapitalised($0) }
      || (ends.contains(next) && FigureUnits.isMonth(word(amount.end + 1)))
  }

  /// `in the morning`, `at night`.
  func isPartOfDay(_ place: Int) -> Bool {
    if word(place) == "at" { return word(place + 1) == "night" }
    return word(place) == "in" && word(place + 1) == "the"
      && ["morning", "afternoon", "evening"].contains(word(place + 2))
  }

  /// `4 heures du matin`, `2025年`.
  func isTimeOfDay(_ place: Int, _ amount: Amount, _ unit: String?, end: Int) -> Bool {
    if unit == "year", amount.isPlain, ["年", "год", "года"].contains(word(end - 1)),
      (1_900...2_099).contains(amount.value), words[place].utf8.count == 4
    {
      return true
    }
    guard unit == "hour" else { return false }
    return ["matin", "soir", "midi"].contains(word(end + 1)) && ["du", "de"].contains(word(end))
  }

  /// Where a number ends that says only how great something is, or a part of a whole: `几十万`, `三分之一`, `3分の1`.
  func endOfVague(at place: Int) -> Int? {
    guard let language, language == "zh" || language == "ja" else { return nil }
    // Digit by digit, as a year or a number of a room is read: 二〇二三.
    var digits = place
    while let digit = numbers.small[word(digits)], digit < 10, digits == place || gap(before: digits).isEmpty {
      digits += 1
    }
    if digits - place > 2 { return digits }
    if ["几", "幾", "数", "數"].contains(words[place]), ["十", "百", "千", "万", "萬", "亿", "億"].contains(word(place + 1)),
      gap(before: place + 1).isEmpty
    {
      var end = place + 1
      while numbers.magnitudes[word(end)] != nil || word(end) == "十", gap(before: end).isEmpty { end += 1 }
      return end
    }
    guard let denominator = amount(at: place), word(denominator.end) == "分",
      ["之", "の"].contains(word(denominator.end + 1)), percentBefore(denominator.end + 2) == nil
    else { return nil }
    let numerator = denominator.end + 2
    return amount(at: numerator)?.end ?? numerator + 1
  }

  /// Where a number ends that says which and not how many: `第三`, `제2`, and years and times as English speaks them:
  /// `nineteen fifty-eight`, `twenty oh four`, `eleven thirty`.
  func endOfOrdinal(at place: Int) -> Int? {
    if place > 0, ["第", "제"].contains(words[place - 1]), gap(before: place).isEmpty { return amount(at: place)?.end }
    guard language == "en", (10...20).contains(numbers.number(words[place]) ?? 0), isClose(place + 1, hyphens: false)
    else { return nil }
    let second = word(place + 1)
    var end = place + 2
    let isUnit = { (at: Int) in (1...9).contains(numbers.number(word(at)) ?? 0) }
    if second == "oh" {
      guard isClose(end, hyphens: false), isUnit(end) else { return nil }
      end += 1
    } else {
      guard let tens = numbers.number(second), (10...90).contains(tens) else { return nil }
      if tens >= 20, isClose(end, hyphens: true), isUnit(end) { end += 1 }
    }
    // `twenty fifty-pound notes`
    return gap(before: end) == "-" ? nil : end
  }

  /// Whether a capital word that begins no sentence stands directly before: `Boeing 747`, `iPhone 15`, `Windows 11`.
  ///
  /// Where all nouns have capitals that says nothing.
  func isBehindName(_ place: Int) -> Bool {
    guard place > 0, language != "de", gap(before: place) == " ", !terms[place - 1].isSymbol else { return false }
    let name = String(decoding: text[terms[place - 1].range], as: UTF8.self)
    guard name.count > 1, FigureUnits.qualifiers[words[place - 1]] == nil, !grammar.contains(words[place - 1]) else {
      return false
    }
    if name.dropFirst().contains(where: \.isUppercase) { return true }
    return name.first?.isUppercase == true && isClose(place - 1, hyphens: false)
  }

  /// The end of digits that are a telephone number or another row of digits: three groups or more with blanks or hyphens
  /// between them, or three digits and four.
  func endOfPhoneNumber(at place: Int) -> Int? {
    let isRow = { (at: Int) in isDigit(at) && words[at].allSatisfy(\.isNumber) }
    guard isRow(place) else { return nil }
    var end = place + 1
    while isRow(end), [" ", "-", ") "].contains(gap(before: end)) { end += 1 }
    if end - place > 2 { return end }
    let isLocal =
      end - place == 2 && gap(before: place + 1) == "-" && words[place].count == 3 && words[end - 1].count == 4
    return isLocal ? end : nil
  }

  /// The number of a list's item: at the beginning of a line, a point or parenthesis and a blank after it.
  func isListNumber(_ place: Int, _ amount: Amount, _ kind: Figure.Kind) -> Bool {
    guard kind == .number, amount.isPlain, amount.value < 100 else { return false }
    let (start, end) = (terms[place].range.lowerBound, terms[place].range.upperBound)
    guard end + 1 < text.count, [0x2E, 0x29].contains(text[end]), text[end + 1] == 0x20 else { return false }
    return place == 0 || text[..<start].reversed().first { $0 != 0x20 } == 0x0A
  }
}
