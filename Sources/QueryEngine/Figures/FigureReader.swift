import TextAnalysis

/// Finds the figures of a text: numbers in digits and words with their magnitudes, units and qualifiers.
///
/// Only what is said is told: no currency is guessed, no unit supplied. Years, days, times of day, ordinals, numbers of list
/// items and those inside names (`GPT-4`, `24/7`) are no figures.
package struct FigureReader {
  let text: [UInt8]
  let terms: [Term]
  let words: [String]
  let spelling: NumberSpelling
  let numbers: NumberWords
  let language: String?
  /// Words of grammar, which are no units.
  let grammar: Set<String>

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
    self.language = language
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

  /// The figure whose number begins at a term, with the place after it; no figure where the number is none, nil where no
  /// number begins.
  private func figure(at place: Int) -> (Figure?, Int)? {
    guard !isInsideName(place) else { return nil }
    if let end = endOfVague(at: place) ?? endOfOrdinal(at: place) { return (nil, end) }
    guard let opening = self.amount(at: place) else { return nil }
    var amount = opening
    var upper: Double?
    if let (greater, end) = rangeEnd(after: amount, from: place) {
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
    if kind == .number, opening.end == place + 1, countedNoun(at: end, amount, isRange: upper != nil) == nil {
      if opening.isPlain, isBehindName(place) { return (nil, amount.end) }
      if let end = endOfPhoneNumber(at: place) { return (nil, max(end, amount.end)) }
    }

    var figure = Figure(
      range: terms[start].range.lowerBound..<terms[end - 1].range.upperBound, kind: kind, value: amount.value,
      upper: upper, unit: unit)
    if isNegative(start) {
      figure.value = -figure.value
      figure.range = figure.range.lowerBound - 1..<figure.range.upperBound
    }
    if unit == nil, let noun = countedNoun(at: end, amount, isRange: upper != nil) {
      figure.unit = noun
      figure.range = figure.range.lowerBound..<terms[end].range.upperBound
      end += 1
    }
    if unit != nil, unit != "%", let half = halfBehind(end) {
      figure.value += amount.magnitude / 2
      figure.range = figure.range.lowerBound..<terms[half - 1].range.upperBound
      end = half
    }
    qualify(&figure, before: start, amount, &end)
    return (figure, end)
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
}
