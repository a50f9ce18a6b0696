import TextAnalysis

/// What numbers are of: currencies, shares, durations, and nouns that are counted.
extension FigureReader {
  func currencyBefore(_ place: Int) -> (unit: String, start: Int)? {
    let before = place - 1
    guard before >= 0, let unit = FigureUnits.currencySigns[words[before]] else { return nil }
    guard terms[before].isSymbol else { return gap(before: place) == " " ? (unit, before) : nil }
    guard ["", " ", "\u{A0}"].contains(gap(before: place)) else { return nil }
    let prefixes = [
      "us": "USD", "hk": "HKD", "au": "AUD", "a": "AUD", "ca": "CAD", "c": "CAD", "nt": "TWD", "sg": "SGD", "s": "SGD",
      "nz": "NZD", "r": "BRL", "mx": "MXN",
    ]
    if unit == "$", before > 0, gap(before: before).isEmpty, let whose = prefixes[words[before - 1]] {
      return (whose, before - 1)
    }
    return (unit, before)
  }

  /// `百分之七十`.
  func percentBefore(_ place: Int) -> Int? {
    place >= 3 && words[place - 3..<place] == ["百", "分", "之"] ? place - 3 : nil
  }

  func unitAfter(_ amount: Amount, isMoney: Bool) -> (kind: Figure.Kind, unit: String, end: Int)? {
    var place = amount.end
    let isElided = amount.magnitude >= 1_000 && [" d'", " d’"].contains(gap(before: place))
    guard terms.indices.contains(place), isClose(place, hyphens: true) || isElided else { return nil }
    // `millions de dollars`, `milliards d’euros`
    if amount.magnitude >= 1_000, ["of", "de", "d", "di"].contains(words[place]), terms.indices.contains(place + 1) {
      place += 1
    }
    if let (unit, end) = longest(FigureUnits.percents, from: place, most: 5) { return (.percent, unit, end) }
    if let found = currencyAfter(place) { return (.money, found.unit, found.end) }
    // Minutes in Japanese, but for thirds and quarters (3分の1).
    if language == "ja", words[place] == "分", word(place + 1) != "の" { return (.duration, "minute", place + 1) }
    guard !isMoney, let (unit, end) = longest(FigureUnits.durations, from: amount.end, most: 3) else { return nil }
    return end == amount.end + 1 && grammar.contains(words[amount.end]) ? nil : (.duration, unit, end)
  }

  func currencyAfter(_ place: Int) -> (unit: String, end: Int)? {
    if let unit = FigureUnits.currencySigns[words[place]] { return (unit, place + 1) }
    if let found = longest(FigureUnits.hanCurrencies, from: place, most: 4) { return found }
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

  /// The place after a half that stands behind the unit: `deux heures et demie`, `três horas e meia`, `三年半`.
  func halfBehind(_ end: Int) -> Int? {
    if word(end) == "半", gap(before: end).isEmpty { return end + 1 }
    guard isClose(end, hyphens: false), isClose(end + 1, hyphens: false),
      FigureUnits.halves[word(end)]?.contains(word(end + 1)) == true
    else { return nil }
    return end + 2
  }

  /// The longest phrase of a table that stands at a place.
  func longest(_ table: [String: String], from place: Int, most: Int) -> (unit: String, end: Int)? {
    for count in (1...most).reversed() where place + count <= words.count {
      guard (place + 1..<place + count).allSatisfy({ isClose($0, hyphens: false) }) else { continue }
      if let unit = table[words[place..<place + count].joined(separator: " ")] { return (unit, place + count) }
    }
    return nil
  }

  // MARK: Counted nouns

  /// The noun right behind a number, as it is written: `12 users`, `300 Kunden`.
  ///
  /// Only what its form shows to be one: in English a plural, which no adjective has; in German a capital; in French, Spanish and
  /// Portuguese a plural that no other plural follows, as one of the two could be an adjective. Other languages have none.
  func countedNoun(at place: Int, _ amount: Amount, isRange: Bool) -> String? {
    guard terms.indices.contains(place), !terms[place].isSymbol, isClose(place, hyphens: false),
      !gap(before: place).isEmpty,
      !grammar.contains(words[place]), numbers.number(words[place]) == nil, numbers.magnitudes[words[place]] == nil,
      !FigureUnits.isMonth(words[place])
    else { return nil }
    let written = String(decoding: text[terms[place].range], as: UTF8.self)
    guard written.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic }) else { return nil }
    let isNoun: Bool
    switch language {
    case "en": isNoun = (amount.value != 1 || isRange) && Self.isEnglishPlural(words[place])
    case "de": isNoun = written.first?.isUppercase == true && written.count > 2
    case "fr", "es", "pt":
      let endings: Set<Character> = language == "fr" ? ["s", "x"] : ["s"]
      let isPlural = { (at: Int) in self.word(at).count > 2 && self.word(at).last.map { endings.contains($0) } ?? false
      }
      let isFollowed =
        isClose(place + 1, hyphens: false) && isPlural(place + 1) && !grammar.contains(word(place + 1))
      isNoun = isPlural(place) && !isFollowed
    default: isNoun = false
    }
    return isNoun ? written : nil
  }

  private static func isEnglishPlural(_ word: String) -> Bool {
    if ["people", "men", "women", "children", "feet", "teeth", "mice", "geese", "criteria", "data"].contains(word) {
      return true
    }
    guard word.count > 2, word.last == "s", !["plus", "minus", "versus", "thus", "perhaps", "always"].contains(word)
    else {
      return false
    }
    return !["ss", "us", "is"].contains { word.hasSuffix($0) }
  }
}
