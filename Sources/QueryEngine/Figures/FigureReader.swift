import TextAnalysis

/// Finds the figures of a text: numbers in digits and words with their magnitudes, units and qualifiers.
///
/// Only what is said is told: no currency is guessed, no unit supplied. Years, days, times of day, ordinals, numbers of list
/// items and those inside names (`GPT-4`, `24/7`) are no figures.
package struct FigureReader {
  private let text: [UInt8]
  private let terms: [Term]
  private let words: [String]
  private let spelling: NumberSpelling
  private let numbers: NumberWords
  private let isEnglish: Bool
  private let grammar: Set<String>

  /// - Parameters:
  ///   - text: the bytes in which `range` counts.
  ///   - language: a code of ISO 639-1, or nil where it is not known.
  package init(_ text: [UInt8], within range: Range<Int>, language: String?) {
    self.text = text
    terms = TextAnalysis.terms(in: text, within: range)
    var folder = Folder()
    words = terms.map { folder.fold(text, $0.range) }
    spelling = NumberSpelling(language: language)
    numbers = NumberWords.of(language)
    isEnglish = language == nil || language == "en"
    grammar = language.flatMap { StopList.words(of: $0) } ?? []
  }

  /// The figures in the order of the text.
  package var figures: [Figure] {
    var figures: [Figure] = []
    var place = 0
    while place < terms.count {
      guard let (figure, next) = figure(at: place) else {
        place = endOfNumbers(from: place)
        continue
      }
      if let figure { figures.append(figure) }
      place = max(place + 1, next)
    }
    return figures
  }

  // MARK: One figure

  /// A number with its magnitude: what a figure has one or two of.
  private struct Amount {
    var value: Double
    /// The place after its last term.
    var end: Int
    var magnitude = 1.0
    /// Whether it is digits alone, such as `2025`.
    var isPlain = false
    /// A unit that the digits bear: `24h`.
    var unit: String?
    var bound: Figure.Bound?
  }

  /// The figure whose number begins at a term, with the place after it; no figure where the number is none, nil where no
  /// number begins.
  private func figure(at place: Int) -> (Figure?, Int)? {
    guard !isInsideName(place), let opening = self.amount(at: place) else { return nil }
    var amount = opening
    var upper: Double?
    if let (greater, end) = rangeEnd(after: amount) {
      let scale = amount.magnitude == 1 ? greater.magnitude : 1
      if greater.value > amount.value * scale {
        (amount.value, upper) = (amount.value * scale, greater.value)
        (amount.end, amount.isPlain) = (end, false)
        amount.magnitude = max(amount.magnitude, greater.magnitude)
        amount.unit = amount.unit ?? greater.unit
      }
    }
    var start = place
    var end = amount.end
    var kind = Figure.Kind.number
    var unit: String?
    if let sign = currencyBefore(place) {
      (kind, unit, start) = (.money, sign.unit, sign.start)
    } else if let bearing = amount.unit {
      (kind, unit) = (.duration, bearing)
    }
    if let percent = percentBefore(place) {
      (kind, unit, start) = (.percent, "%", percent)
    } else if let found = unitAfter(amount, isMoney: kind == .money) {
      if kind != .money { (kind, unit) = (found.kind, found.unit) }
      end = found.end
    }
    if kind == .number, isDateOrTime(place, amount) { return (nil, amount.end) }
    if kind == .duration, isTimeOfDay(place, amount, unit, end: end) { return (nil, end) }
    if isListNumber(place, opening, kind) { return (nil, amount.end) }

    var figure = Figure(
      range: terms[start].range.lowerBound..<terms[end - 1].range.upperBound, kind: kind, value: amount.value,
      upper: upper, unit: unit)
    if isNegative(start) {
      figure.value = -figure.value
      figure.range = figure.range.lowerBound - 1..<figure.range.upperBound
    }
    qualify(&figure, before: start, amount, &end)
    return (figure, end)
  }

  // MARK: Amounts

  private func amount(at place: Int) -> Amount? {
    guard terms.indices.contains(place), !terms[place].isSymbol else { return nil }
    guard let first = words[place].unicodeScalars.first else { return nil }
    guard NumberSpelling.digit(first) != nil else { return amountInWords(at: place) }
    let written = words[place].unicodeScalars
    let letters = written.firstIndex { !isNumeral($0) } ?? written.endIndex
    let suffix = String(written[letters...])
    var digits = String(written[..<letters])
    var end = place + 1
    if suffix.isEmpty { joinGroups(&digits, &end) }
    guard let value = spelling.value(digits) else { return nil }
    var amount = Amount(value: value, end: end)
    amount.isPlain = suffix.isEmpty && digits.allSatisfy(\.isNumber)
    if !suffix.isEmpty {
      if let magnitude = self.magnitude(ofSuffix: suffix, at: place) {
        amount.value *= magnitude
        amount.magnitude = magnitude
      } else if let unit = ["h": "hour", "min": "minute", "mins": "minute", "hrs": "hour"][suffix] {
        amount.unit = unit
        return amount
      } else {
        return nil
      }
    }
    magnify(&amount)
    return amount
  }

  private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    NumberSpelling.digit(scalar) != nil || scalar == "." || scalar == ","
  }

  /// `10k`, `3bn`; `5m` and `2b` are millions and billions of a currency alone.
  private func magnitude(ofSuffix suffix: String, at place: Int) -> Double? {
    if let magnitude = numbers.magnitudes[suffix] { return magnitude }
    guard currencyBefore(place) != nil || FigureUnits.currencySigns[word(place + 1)] != nil else { return nil }
    return ["m": 1e6, "b": 1e9][suffix]
  }

  /// Takes groups of three digits that blanks or apostrophes part: `120 000`, `1’700`.
  private func joinGroups(_ digits: inout String, _ end: inout Int) {
    guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    while terms.indices.contains(end) {
      let gap = gap(before: end)
      let parts = [
        " ": spelling.groupsByBlanks, "\u{A0}": true, "\u{202F}": true, "\u{2009}": true, "'": true, "’": true,
      ]
      let next = words[end]
      let whole = next.prefix { $0.isNumber }
      let rest = next.dropFirst(whole.count)
      guard parts[gap] ?? false, whole.utf8.count == 3,
        rest.isEmpty || (rest.first == "," && rest.dropFirst().allSatisfy(\.isNumber))
      else { return }
      digits += next
      end += 1
      if !rest.isEmpty { return }
    }
  }

  /// Multiplies by the magnitudes that follow: `12 Mrd.`, `3 千万`, `20多万`.
  private func magnify(_ amount: inout Amount) {
    while terms.indices.contains(amount.end), isClose(amount.end, hyphens: true) {
      if ["多", "余", "餘"].contains(words[amount.end]), amount.bound == nil {
        amount.bound = .over
        amount.end += 1
        continue
      }
      guard let magnitude = numbers.magnitudes[words[amount.end]] else { return }
      amount.value *= magnitude
      amount.magnitude *= magnitude
      amount.isPlain = false
      amount.end += 1
    }
  }

  /// `two hundred and fifty thousand`, `fünfundzwanzig`, `quatre-vingt-dix`, `三千五百`.
  private func amountInWords(at place: Int) -> Amount? {
    let first = words[place]
    let isBareMagnitude = Self.bareMagnitudes.contains(first) && numbers.magnitudes[first] != nil
    guard numbers.number(first) != nil || isBareMagnitude else { return nil }
    var (total, current, end) = (0.0, 0.0, place)
    var magnitude = 1.0
    while terms.indices.contains(end), end == place || isClose(end, hyphens: true) {
      let word = words[end]
      if let value = numbers.number(word) {
        if end == place || current == 0 && total > 0 {
          current = value
        } else if let joined = Self.joined(current, value) {
          current = joined
        } else {
          break
        }
      } else if let factor = numbers.magnitudes[word] {
        if factor == 100 || (factor == 1_000 && word == "千") {
          // Characters stand one after the other: 三千五百.
          let last = current.truncatingRemainder(dividingBy: 10)
          current = word == "百" && current > 10 ? current - last + max(1, last) * factor : max(1, current) * factor
        } else if current == 0, total > 0 {
          total *= factor
        } else {
          total += max(1, current) * factor
          current = 0
        }
        magnitude = max(magnitude, factor)
      } else if numbers.ties.contains(word), current >= 20 || total > 0, numbers.number(self.word(end + 1)) != nil {
        // A tie alone joins nothing.
      } else {
        break
      }
      end += 1
    }
    guard end > place else { return nil }
    let amount = Amount(value: total + current, end: end, magnitude: magnitude)
    return isSaidAsNumber(place, amount) ? amount : nil
  }

  /// Two numbers below a hundred as one, or one below a hundred after hundreds; nil where they are two.
  private static func joined(_ current: Double, _ value: Double) -> Double? {
    let rest = current.truncatingRemainder(dividingBy: 100)
    if rest == 0, current >= 100, value < 100 { return current + value }
    if value == 10, (1...9).contains(rest) { return current - rest + rest * 10 }
    if rest == 4, value == 20 { return current + 76 }
    if rest == 10, (1...9).contains(value) { return current + value }
    if rest >= 20, rest.truncatingRemainder(dividingBy: 10) == 0 {
      return value < 10 || ([60, 80].contains(rest) && value < 20) ? current + value : nil
    }
    if [70, 90].contains(rest), (1...9).contains(value) { return current + value }
    return nil
  }

  /// Whether a number in words is meant as one: articles are not, unless a magnitude or, in English, a unit follows.
  private func isSaidAsNumber(_ place: Int, _ amount: Amount) -> Bool {
    guard amount.end == place + 1, NumberWords.articles.contains(words[place]) else { return true }
    guard isEnglish else { return false }
    return unitAfter(amount, isMoney: false) != nil
  }

  private static let bareMagnitudes: Set<String> = [
    "hundert", "tausend", "cent", "mille", "cien", "ciento", "mil", "cem", "cento", "honderd", "duizend", "сто",
    "двести",
  ]

  /// The greater end of a range: `12-14`, `10 to 20 million`, `$10–$20`.
  private func rangeEnd(after amount: Amount) -> (Amount, Int)? {
    guard terms.indices.contains(amount.end) else { return nil }
    var next = amount.end
    let dash = gap(before: next).filter { !$0.isWhitespace }
    if FigureUnits.rangeWords.contains(words[next]), isClose(next, hyphens: false), isClose(next + 1, hyphens: false) {
      next += 1
    } else if !["-", "–", "—", "~", "～", "−"].contains(dash) {
      return nil
    }
    if FigureUnits.currencySigns[word(next)] != nil, terms.indices.contains(next), terms[next].isSymbol { next += 1 }
    guard let greater = self.amount(at: next) else { return nil }
    return (greater, greater.end)
  }

  // MARK: Units

  private func currencyBefore(_ place: Int) -> (unit: String, start: Int)? {
    let before = place - 1
    guard before >= 0, let unit = FigureUnits.currencySigns[words[before]] else { return nil }
    guard terms[before].isSymbol else { return gap(before: place) == " " ? (unit, before) : nil }
    guard ["", " ", "\u{A0}"].contains(gap(before: place)) else { return nil }
    let prefixes = [
      "us": "USD", "hk": "HKD", "au": "AUD", "a": "AUD", "ca": "CAD", "c": "CAD", "nt": "TWD", "sg": "SGD",
    ]
    if unit == "$", before > 0, gap(before: before).isEmpty, let whose = prefixes[words[before - 1]] {
      return (whose, before - 1)
    }
    return (unit, before)
  }

  /// `百分之七十`.
  private func percentBefore(_ place: Int) -> Int? {
    place >= 3 && words[place - 3..<place] == ["百", "分", "之"] ? place - 3 : nil
  }

  private func unitAfter(_ amount: Amount, isMoney: Bool) -> (kind: Figure.Kind, unit: String, end: Int)? {
    var place = amount.end
    guard terms.indices.contains(place), isClose(place, hyphens: true) else { return nil }
    // `millions de dollars`
    if amount.magnitude >= 1_000, ["of", "de", "d", "di"].contains(words[place]), terms.indices.contains(place + 1) {
      place += 1
    }
    if let (unit, end) = longest(FigureUnits.percents, from: place, most: 3) { return (.percent, unit, end) }
    if let found = currencyAfter(place) { return (.money, found.unit, found.end) }
    guard !isMoney, let (unit, end) = longest(FigureUnits.durations, from: amount.end, most: 2) else { return nil }
    return end == amount.end + 1 && grammar.contains(words[amount.end]) ? nil : (.duration, unit, end)
  }

  private func currencyAfter(_ place: Int) -> (unit: String, end: Int)? {
    if let unit = FigureUnits.currencySigns[words[place]] { return (unit, place + 1) }
    if let found = longest(FigureUnits.hanCurrencies, from: place, most: 3) { return found }
    var place = place
    var isAmerican = false
    // `US-Dollar`, `U.S. dollars`
    if words[place] == "us" {
      (place, isAmerican) = (place + 1, true)
    } else if words[place] == "u", word(place + 1) == "s" {
      (place, isAmerican) = (place + 2, true)
    }
    guard let unit = FigureUnits.currencyWords[word(place)] else { return nil }
    if isAmerican { return unit == "$" ? ("USD", place + 1) : nil }
    return (unit, place + 1)
  }

  /// The longest phrase of a table that stands at a place.
  private func longest(_ table: [String: String], from place: Int, most: Int) -> (unit: String, end: Int)? {
    for count in (1...most).reversed() where place + count <= words.count {
      guard (place + 1..<place + count).allSatisfy({ isClose($0, hyphens: false) }) else { continue }
      if let unit = table[words[place..<place + count].joined(separator: " ")] { return (unit, place + count) }
    }
    return nil
  }

  // MARK: Qualifiers

  private func qualify(_ figure: inout Figure, before start: Int, _ amount: Amount, _ end: inout Int) {
    for count in (1...3).reversed() where start >= count {
      let places = start - count..<start
      guard (places.lowerBound + 1...start).allSatisfy({ isClose($0, hyphens: false) }) else { continue }
      guard let bound = FigureUnits.qualifiers[words[places].joined(separator: " ")] else { continue }
      figure.bound = bound
      figure.qualifier = terms[places.lowerBound].range.lowerBound..<terms[start - 1].range.upperBound
      figure.range = terms[places.lowerBound].range.lowerBound..<figure.range.upperBound
      return
    }
    if word(end) == "+", gap(before: end).isEmpty {
      figure.bound = .atLeast
      figure.qualifier = terms[end].range
      figure.range = figure.range.lowerBound..<terms[end].range.upperBound
      end += 1
    } else if let bound = amount.bound {
      figure.bound = bound
    }
  }

  /// Whether a minus stands directly before, and nothing before it that would make it a hyphen.
  private func isNegative(_ start: Int) -> Bool {
    let place = terms[start].range.lowerBound
    guard place > 0, text[place - 1] == UInt8(ascii: "-") else { return false }
    return place == 1 || [0x20, 0x0A, 0x28].contains(text[place - 2])
  }

  // MARK: What is no figure

  /// Whether a hyphen or another sign ties the term to a word before it: `GPT-4`, `#1`.
  private func isInsideName(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    if words[place - 1] == "#", gap(before: place).isEmpty { return true }
    guard ["-", "_", "."].contains(gap(before: place)), !terms[place - 1].isSymbol else { return false }
    return words[place - 1].unicodeScalars.first.map { NumberSpelling.digit($0) == nil } ?? false
      && numbers.number(words[place - 1]) == nil
  }

  /// Whether a plain number is a year, a day beside its month, or a part of a date, a time or a fraction.
  private func isDateOrTime(_ place: Int, _ amount: Amount) -> Bool {
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
      .contains { FigureUnits.months.contains(word($0)) && isCapitalised($0) }
      || (ends.contains(next) && FigureUnits.months.contains(word(amount.end + 1)))
  }

  /// `in the morning`, `at night`.
  private func isPartOfDay(_ place: Int) -> Bool {
    if word(place) == "at" { return word(place + 1) == "night" }
    return word(place) == "in" && word(place + 1) == "the"
      && ["morning", "afternoon", "evening"].contains(word(place + 2))
  }

  /// `4 heures du matin`, `2025年`.
  private func isTimeOfDay(_ place: Int, _ amount: Amount, _ unit: String?, end: Int) -> Bool {
    if unit == "year", amount.isPlain, ["年", "год", "года"].contains(word(end - 1)),
      (1_900...2_099).contains(amount.value), words[place].utf8.count == 4
    {
      return true
    }
    guard unit == "hour" else { return false }
    return ["matin", "soir", "midi"].contains(word(end + 1)) && ["du", "de"].contains(word(end))
  }

  /// The number of a list's item: at the beginning of a line, a point or parenthesis and a blank after it.
  private func isListNumber(_ place: Int, _ amount: Amount, _ kind: Figure.Kind) -> Bool {
    guard kind == .number, amount.isPlain, amount.value < 100 else { return false }
    let (start, end) = (terms[place].range.lowerBound, terms[place].range.upperBound)
    guard end + 1 < text.count, [0x2E, 0x29].contains(text[end]), text[end + 1] == 0x20 else { return false }
    return place == 0 || text[..<start].reversed().first { $0 != 0x20 } == 0x0A
  }

  // MARK: Terms

  /// The folded term at a place; empty beyond the ends.
  private func word(_ place: Int) -> String { words.indices.contains(place) ? words[place] : "" }

  private func isDigit(_ place: Int) -> Bool {
    word(place).unicodeScalars.first.map { NumberSpelling.digit($0) != nil } ?? false
  }

  /// Whether a term is written with a capital, or in a script that has none, as a month's name is where `may` is a verb.
  private func isCapitalised(_ place: Int) -> Bool {
    guard ["may", "march", "mars", "mar", "sept", "set"].contains(word(place)), isEnglish else { return true }
    return (0x41...0x5A).contains(text[terms[place].range.lowerBound])
  }

  /// What stands between a term and the one before it, of at most four bytes; longer gaps are a sign of their own.
  private func gap(before place: Int) -> String {
    guard place > 0, terms.indices.contains(place) else { return "…" }
    let (start, end) = (terms[place - 1].range.upperBound, terms[place].range.lowerBound)
    guard end >= start, end - start <= 4 else { return "…" }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// Whether nothing but a blank stands before a term, or a hyphen, or the point of an abbreviation.
  private func isClose(_ place: Int, hyphens: Bool) -> Bool {
    switch gap(before: place) {
    case "", " ", "\u{A0}", "\u{202F}", "\u{2009}", "  ": true
    case "-": hyphens
    case ". ", ".": ["mio", "mrd", "tsd", "bio", "тыс", "млн", "млрд", "u", "s"].contains(word(place - 1))
    default: false
    }
  }

  /// The place after a number that is no figure, with what a sign ties to it.
  private func endOfNumbers(from place: Int) -> Int {
    var end = place + 1
    guard isDigit(place) else { return end }
    while isDigit(end), ["-", "/", ":", "."].contains(gap(before: end)) { end += 1 }
    return end
  }
}
