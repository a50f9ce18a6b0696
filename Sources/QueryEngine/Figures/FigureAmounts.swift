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
    if language == nil, isClose(end, hyphens: true), NumberWords.disputed.contains(self.word(end)) { return nil }
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
    addSmaller(&amount)
    addHalf(&amount)
    return amount
  }

  /// `1兆5000億`, `1万2345`: what follows a magnitude directly and is smaller belongs to the same number.
  private func addSmaller(_ amount: inout Amount) {
    guard let language, ["zh", "ja", "ko"].contains(language), amount.magnitude > 1 else { return }
    while gap(before: amount.end).isEmpty, isDigit(amount.end), let digits = spelling.value(words[amount.end]) {
      var smaller = Amount(value: digits, end: amount.end + 1)
      magnify(&smaller)
      guard smaller.value < amount.magnitude, smaller.magnitude > 1 || smaller.value * 10 >= amount.magnitude else {
        return
      }
      amount.value += smaller.value
      amount.magnitude = max(1, smaller.magnitude)
      amount.end = smaller.end
    }
  }

  /// `two and a half`, `два с половиной`.
  func addHalf(_ amount: inout Amount) {
    for half in Self.halves where half.indices.allSatisfy({ word(amount.end + $0) == half[$0] }) {
      guard half.indices.allSatisfy({ isClose(amount.end + $0, hyphens: true) }) else { continue }
      amount.value += amount.magnitude / 2
      amount.end += half.count
      amount.isPlain = false
      magnify(&amount)
      return
    }
  }

  private static let halves = [["and", "a", "half"], ["с", Folder.fold("половиной")], ["个", "半"], ["個", "半"]]

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
  ///
  /// Two groups behind blanks are a number in any language, one only where that is the custom; with further digits behind
  /// them, or more groups than a number has that people say, they are a row of digits, as a telephone number is.
  func joinGroups(_ digits: inout String, _ end: inout Int) {
    guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    var (joined, place, blanks) = (digits, end, 0)
    while terms.indices.contains(place), Self.groupGaps.contains(gap(before: place)) {
      let whole = words[place].prefix { $0.isNumber }
      let rest = words[place].dropFirst(whole.count)
      guard whole.utf8.count == 3, rest.isEmpty || rest.first == "," && rest.dropFirst().allSatisfy(\.isNumber) else {
        break
      }
      if gap(before: place) == " " { blanks += 1 }
      if place - end == Self.mostGroups { return }
      joined += words[place]
      place += 1
      if !rest.isEmpty { break }
    }
    if blanks == 1, !spelling.groupsByBlanks { return }
    if blanks > 0, isDigit(place), [" ", "-"].contains(gap(before: place)) { return }
    (digits, end) = (joined, place)
  }

  /// The groups behind the first: quintillions.
  private static let mostGroups = 6
  private static let groupGaps: Set<String> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’"]

  /// Multiplies by the magnitudes that follow: `12 Mrd.`, `3 千万`, `20多万`.
  func magnify(_ amount: inout Amount) {
    while terms.indices.contains(amount.end), isClose(amount.end, hyphens: true) {
      if let bound = Self.hanBounds[words[amount.end]], amount.bound == nil, amount.value >= 10 {
        amount.bound = bound
        amount.end += 1
        continue
      }
      guard let magnitude = numbers.magnitudes[words[amount.end]] ?? shortMagnitude(at: amount.end) else { return }
      amount.value *= magnitude
      amount.magnitude *= magnitude
      amount.isPlain = false
      amount.end += 1
    }
  }

  /// `1,2 Md€`, `350 M$`: letters that are a magnitude where the sign of a currency follows directly.
  private func shortMagnitude(at place: Int) -> Double? {
    guard terms.indices.contains(place + 1), terms[place + 1].isSymbol, gap(before: place + 1).isEmpty,
      FigureUnits.currencySigns[words[place + 1]] != nil
    else { return nil }
    return ["k": 1e3, "m": 1e6, "b": 1e9, "md": 1e9, "mds": 1e9][words[place]]
  }

  /// What stands between a round number of Han and its magnitude or unit.
  private static let hanBounds: [String: Figure.Bound] = [
    "多": .over, "余": .over, "餘": .over, "几": .over, "幾": .over, "来": .about, "來": .about,
  ]

  /// `two hundred and fifty thousand`, `fünfundzwanzig`, `quatre-vingt-dix`, `三千五百`.
  func amountInWords(at place: Int) -> Amount? {
    let first = words[place]
    let isBareMagnitude = Self.bareMagnitudes.contains(first) && numbers.magnitudes[first] != nil
    let lead = leadingArticle(at: place)
    guard lead != nil || numbers.number(first) != nil || isBareMagnitude else { return nil }
    var (total, current, end) = (0.0, lead?.value ?? 0, lead?.end ?? place)
    var (magnitude, last) = (1.0, 1.0)
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
        let counted = current > 0 ? current : 1
        if factor == 100 || (factor == 1_000 && word == "千") {
          // Characters stand one after the other: 三千五百.
          let last = current.truncatingRemainder(dividingBy: 10)
          current = word == "百" && current > 10 ? current - last + max(1, last) * factor : counted * factor
        } else if current == 0, total > 0, last == factor {
          total *= factor
        } else {
          // `mil doscientos millones`: all that is smaller is counted by what follows.
          let smaller = total.truncatingRemainder(dividingBy: factor)
          total += (smaller > 0 ? smaller + current : counted) * factor - smaller
          current = 0
        }
        (magnitude, last) = (max(magnitude, factor), factor)
      } else if numbers.ties.contains(word), current >= 20 || total > 0, numbers.number(self.word(end + 1)) != nil {
        // A tie alone joins nothing.
      } else {
        break
      }
      end += 1
    }
    guard end > place else { return nil }
    var amount = Amount(value: total + current, end: end, magnitude: magnitude)
    if let bound = Self.hanBounds[self.word(end)], amount.value >= 10, isClose(end, hyphens: false) {
      (amount.bound, amount.end) = (bound, end + 1)
      magnify(&amount)
    }
    addHalf(&amount)
    return isSaidAsNumber(place, amount) ? amount : nil
  }

  /// `a hundred`, `half a million`: what an English article counts before a magnitude, and the place of the magnitude.
  private func leadingArticle(at place: Int) -> (value: Double, end: Int)? {
    guard language == "en" else { return nil }
    let isHalf = words[place] == "half"
    let article = isHalf ? place + 1 : place
    guard ["a", "an"].contains(word(article)), isClose(article + 1, hyphens: false),
      !isHalf || isClose(article, hyphens: false), numbers.magnitudes[word(article + 1)] != nil,
      word(article + 1) != "k"
    else { return nil }
    return (isHalf ? 0.5 : 1, article + 1)
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
    // 一两天: one or two days.
    if words[place] == "一", ["两", "兩", "二"].contains(word(amount.end)) { return true }
    guard language == "en" else { return false }
    return unitAfter(amount, isMoney: false) != nil
  }

  static let bareMagnitudes: Set<String> = [
    "hundert", "tausend", "cent", "mille", "cien", "ciento", "mil", "cem", "cento", "honderd", "duizend", "сто",
    "двести",
  ]

  /// The greater end of a range: `12-14`, `10 to 20 million`, `$10–$20`.
  func rangeEnd(after amount: Amount, from place: Int) -> (Amount, Int)? {
    if let greater = neighbouringDigit(after: amount, from: place) { return greater }
    guard terms.indices.contains(amount.end) else { return nil }
    var next = amount.end
    let dash = gap(before: next).filter { !$0.isWhitespace }
    let isBetween = place > 0 && FigureUnits.betweenWords[word(place - 1)]?.contains(words[next]) == true
    if isBetween || FigureUnits.rangeWords.contains(words[next]), isClose(next, hyphens: false),
      isClose(next + 1, hyphens: false)
    {
      next += 1
    } else if !["-", "–", "—", "~", "～", "−"].contains(dash) {
      return nil
    }
    if FigureUnits.currencySigns[word(next)] != nil, terms.indices.contains(next), terms[next].isSymbol { next += 1 }
    guard let greater = self.amount(at: next) else { return nil }
    return (greater, greater.end)
  }

  /// `两三天`, `三四百`: two Han digits, the second the next after the first, mean from the one to the other.
  private func neighbouringDigit(after amount: Amount, from place: Int) -> (Amount, Int)? {
    guard amount.end == place + 1, (1...8).contains(amount.value), !isDigit(place),
      language == "zh" || language == "ja",
      gap(before: amount.end).isEmpty, let next = numbers.small[word(amount.end)], next == amount.value + 1,
      let greater = self.amount(at: amount.end)
    else { return nil }
    return (greater, greater.end)
  }
}
