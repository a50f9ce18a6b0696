import TextAnalysis

/// Numbers in digits and words, with their magnitudes.
extension FigureReader {
  /// A number with its magnitude: what a figure has one or two of.
  struct Amount {
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

  func amount(at place: Int) -> Amount? {
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

  func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    NumberSpelling.digit(scalar) != nil || scalar == "." || scalar == ","
  }

  /// `10k`, `3bn`; `5m` and `2b` are millions and billions of a currency alone.
  func magnitude(ofSuffix suffix: String, at place: Int) -> Double? {
    if let magnitude = numbers.magnitudes[suffix] { return magnitude }
    guard currencyBefore(place) != nil || FigureUnits.currencySigns[word(place + 1)] != nil else { return nil }
    return ["m": 1e6, "b": 1e9][suffix]
  }

  /// Takes groups of three digits that blanks or apostrophes part: `120 000`, `1’700`.
  func joinGroups(_ digits: inout String, _ end: inout Int) {
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
  func magnify(_ amount: inout Amount) {
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
  func amountInWords(at place: Int) -> Amount? {
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
  static func joined(_ current: Double, _ value: Double) -> Double? {
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
  func isSaidAsNumber(_ place: Int, _ amount: Amount) -> Bool {
    guard amount.end == place + 1, NumberWords.articles.contains(words[place]) else { return true }
    guard language == "en" else { return false }
    return unitAfter(amount, isMoney: false) != nil
  }

  static let bareMagnitudes: Set<String> = [
    "hundert", "tausend", "cent", "mille", "cien", "ciento", "mil", "cem", "cento", "honderd", "duizend", "сто",
    "двести",
  ]

  /// The greater end of a range: `12-14`, `10 to 20 million`, `$10–$20`.
  func rangeEnd(after amount: Amount) -> (Amount, Int)? {
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
}
