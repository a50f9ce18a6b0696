/// Looks for amounts, shares and dates among the terms of a text.
struct FigureScanner {
  private let text: [UInt8]
  private let terms: [Term]
  private let keys: [WordKey]
  /// The places in `terms` that begin with a digit.
  private let figures: [Int]
  /// The places in `terms` that could name a currency or a share; few words can.
  private let hints: [Int]

  init(_ text: [UInt8], _ cut: CutText) {
    self.text = text
    terms = cut.terms
    keys = cut.keys
    var places = cut.figures
    if cut.register == nil {
      for (place, term) in terms.enumerated() {
        places.append(FigureRole(of: term, keys[place], in: text), at: place)
      }
    }
    (figures, hints) = (places.figures, places.hints)
  }

  var hasNumber: Bool { !figures.isEmpty }

  /// Whether a word can be a currency or a word for percent: a listed one, or beyond the Latin letters one that begins
  /// like a listed one.
  fileprivate static func couldName(_ word: WordKey, _ first: UInt32) -> Bool {
    guard first >= 0x250 else { return nameable.contains(word) }
    return first >= 0xFF00 || openers[Int(first >> 6)] >> UInt64(first & 63) & 1 != 0
  }

  private static let percentWords = list(percentList)
  /// What can make a figure a share.
  private static let percentHints = percentWords.union(list("% ‰ ٪ cent ciento cento mille mil 分 百 퍼센트 パ"))
  private static let percentList =
    """
    percent pct prozent promille procent prosent prosenttia yuzde процент процента процентов проценты відсотків відсотки \
    відсоток
    """
  fileprivate static let nameable = currencies.union(percentWords).union(list("cent ciento cento mille mil"))

  /// The first letters, small and capital, of listed words and stems beyond the Latin letters: a bit for each code point
  /// below 0x10000.
  private static let openers: [UInt64] = {
    let listed = [currencyList, percentList].flatMap { $0.utf8.split { $0 == 0x20 || $0 == 0x0A } }
    let words = listed.map { String(Substring($0)) } + currencyStems + hanCurrencies + ["分", "百", "퍼센트", "パ"]
    let letters = words.compactMap(\.unicodeScalars.first).filter { $0.value >= 0x250 }.flatMap { first in
      [first] + first.properties.uppercaseMapping.unicodeScalars
    }
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    for letter in letters.map(\.value) where letter < 1 << 16 { bits[Int(letter >> 6)] |= 1 << UInt64(letter & 63) }
    return bits
  }()

  var hasPercent: Bool {
    for place in hints where Self.percentHints.contains(keys[place]) {
      switch word(place) {
      case "%", "‰", "٪":
        if isFigure(place - 1) || isFigure(place + 1) { return true }
      case "cent", "ciento", "cento", "mille", "mil":
        if ["per", "pour", "por"].contains(word(place - 1)), word(place) != "mil" || isFigure(place - 2) {
          return true
        }
      case "分", "百", "퍼센트", "パ":
        if Self.percents.contains(where: { follows(place, $0) }) { return true }
      case let word where Self.percentWords.contains(word): return true
      default: continue
      }
    }
    return false
  }

  var hasMoney: Bool {
    for place in hints {
      if Self.signKeys.contains(keys[place]) {
        if isFigure(place - 1) || isFigure(place + 1) || isAmount(before: place) { return true }
      } else if isCurrency(place) {
        if isAmount(before: place) || Self.codes.contains(word(place)) && isFigure(place + 1) { return true }
      } else if Self.hanCurrencyOpeners.contains(keys[place]) {
        if Self.hanCurrencySpellings.contains(where: { follows(place, $0) }), isAmount(before: place) { return true }
      }
    }
    return false
  }

  var hasDate: Bool {
    for place in figures {
      if isDay(place) || isWrittenDate(place) || isYear(place) { return true }
    }
    return false
  }

  /// Whether the word at a place is a currency, or begins like one in languages that inflect them.
  private func isCurrency(_ place: Int) -> Bool {
    if Self.currencies.contains(keys[place]) { return true }
    // The stems are Russian, Ukrainian and Korean, and no ideographs, of which there are many more.
    switch text[terms[place].range.lowerBound] {
    case 0xD0...0xD3, 0xE1, 0xEA...0xED: return Self.currencyStems.contains(where: word(place).hasPrefix)
    default: return false
    }
  }

  /// A word of single characters, as a whole and character by character.
  private struct Spelling {
    let whole: WordKey
    let characters: [WordKey]

    init(_ spelling: String) {
      whole = WordKey(spelling)
      characters = spelling.map { WordKey(String($0)) }
    }
  }

  private static let percents = ["百分之", "퍼센트", "パーセント"].map(Spelling.init)
  private static let hanCurrencySpellings = hanCurrencies.map(Spelling.init)
  private static let hanCurrencyOpeners = WordTable(
    hanCurrencies.compactMap { $0.first.map { (WordKey(String($0)), 0) } })
  private static let signKeys = WordTable(signs.map { (WordKey($0), 0) })

  /// The folded term at a place; empty beyond the ends.
  private func word(_ place: Int) -> String {
    guard terms.indices.contains(place) else { return "" }
    var folder = Folder()
    return folder.fold(text, terms[place].range)
  }

  private func isFigure(_ place: Int) -> Bool {
    guard terms.indices.contains(place) else { return false }
    let first = codePoint(in: text, at: terms[place].range.lowerBound, end: terms[place].range.upperBound).point
    return CharacterClasses.shared.class(of: first) == .digit
  }

  /// The whole number that a term is, without point or comma; nil for anything else.
  private func number(_ place: Int) -> Int? {
    let word = word(place)
    guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(word)
  }

  /// Whether single characters from a place on spell a word.
  private func follows(_ place: Int, _ spelling: Spelling) -> Bool {
    if keys[place] == spelling.whole { return true }
    guard place + spelling.characters.count <= keys.count else { return false }
    for (offset, character) in spelling.characters.enumerated() where keys[place + offset] != character {
      return false
    }
    return true
  }

  /// Whether an amount ends before a place: a figure or a number word, with up to four words of magnitude and ties between.
  private func isAmount(before place: Int) -> Bool {
    var at = place - 1
    for _ in 0..<5 {
      if isFigure(at) { return true }
      let word = word(at)
      if Self.numberWords.contains(word) { return true }
      guard Self.ties.contains(word) else { return false }
      at -= 1
    }
    return false
  }

  /// The one byte between two terms, or nil where there are more or none.
  private func separator(after place: Int) -> UInt8? {
    guard terms.indices.contains(place), terms.indices.contains(place + 1) else { return nil }
    let start = terms[place].range.upperBound
    return terms[place + 1].range.lowerBound == start + 1 ? text[start] : nil
  }

  /// `2025-04-02`, `02/04/2025`, `02.04.2025`, `2025.4.2`, `2025-04`.
  private func isDay(_ place: Int) -> Bool {
    let written = text[terms[place].range]
    if written.contains(where: { $0 >= 0x80 }) || written.count(where: { $0 == 0x2E }) == 2 {
      let parts = word(place).split(separator: ".", omittingEmptySubsequences: false)
      if parts.count == 3, !word(place).contains(",") {
        return Self.isDay(parts.map { Int($0) ?? -1 }, parts.map(\.utf8.count))
      }
    }
    guard let separator = separator(after: place), [0x2D, 0x2F, 0x2E].contains(separator) else { return false }
    guard let first = number(place), let second = number(place + 1) else { return false }
    if self.separator(after: place + 1) == separator, let third = number(place + 2) {
      return Self.isDay([first, second, third], [word(place), word(place + 1), word(place + 2)].map(\.utf8.count))
    }
    return separator == 0x2D && Self.years.contains(first) && (1...12).contains(second)
      && word(place + 1).utf8.count == 2
      && self.separator(after: place - 1) != separator
  }

  private static func isDay(_ numbers: [Int], _ widths: [Int]) -> Bool {
    if widths[0] == 4 {
      return years.contains(numbers[0]) && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
    }
    guard widths[0] <= 2, widths[1] <= 2, (1...31).contains(numbers[0]), (1...31).contains(numbers[1]) else {
      return false
    }
    guard numbers[0] <= 12 || numbers[1] <= 12 else { return false }
    return widths[2] == 4 ? years.contains(numbers[2]) : widths[2] == 2 && widths[0] == 2 && widths[1] == 2
  }

  /// `2 avril 2025`, `April 2nd`, `avril 2024`, `4月2日`, `2025年`, `3월`.
  private func isWrittenDate(_ place: Int) -> Bool {
    guard mayBeWrittenDate(place) else { return false }
    let next = word(place + 1)
    let isAdjacent =
      terms.indices.contains(place + 1) && terms[place + 1].range.lowerBound == terms[place].range.upperBound
    if let number = number(place), isAdjacent || next.unicodeScalars.first?.properties.isIdeographic == true {
      switch next {
      case "年": return Self.years.contains(number)
      case "月": return (1...12).contains(number)
      default: break
      }
      if next.hasPrefix("년"), Self.years.contains(number) { return true }
      if next.hasPrefix("월"), (1...12).contains(number) { return true }
    }
    let word = word(place)
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let tail = word.dropFirst(digits.count)
    guard let number = Int(digits), digits.utf8.count <= 4,
      ["", "st", "nd", "rd", "th", "er", "e", "o", "."].contains(tail)
    else {
      return false
    }
    let isDay = (1...31).contains(number) && digits.utf8.count <= 2
    let isYear = tail.isEmpty && Self.years.contains(number)
    guard isDay || isYear else { return false }
    let before = Self.dateTies.contains(self.word(place - 1)) ? place - 2 : place - 1
    let after = Self.dateTies.contains(next) ? place + 2 : place + 1
    if MonthNames.isName(self.word(before)), isYear || isMonthName(before) { return true }
    return isDay && MonthNames.isName(self.word(after)) && isMonthName(after)
  }

  /// Whether a month stands beside a figure, or a character that may fold to one of the signs for years and months.
  private func mayBeWrittenDate(_ place: Int) -> Bool {
    if terms.indices.contains(place + 1), text[terms[place + 1].range.lowerBound] >= 0xE2 { return true }
    return (max(0, place - 2)...min(place + 2, keys.count - 1)).contains { MonthNames.isName(keys[$0]) }
  }

  /// Whether a month's name is written as one: `may` and `march` are words too unless they begin with a capital.
  private func isMonthName(_ place: Int) -> Bool {
    guard ["may", "march", "mars", "mai", "mar", "sept", "set"].contains(word(place)) else { return true }
    return word(place) == "mars" || word(place) == "mai" || (0x41...0x5A).contains(text[terms[place].range.lowerBound])
  }

  /// A year that the words before or after it make one.
  private func isYear(_ place: Int) -> Bool {
    // A year in full-width digits has twelve bytes.
    guard terms[place].range.count == 4 || text[terms[place].range.lowerBound] >= 0x80,
      let number = number(place), word(place).utf8.count == 4, Self.years.contains(number)
    else { return false }
    let next = word(place + 1)
    if ["年", "г", "году", "года", "год", "року", "рік", "yilinda", "roku"].contains(next) { return true }
    // A figure with a unit is an amount, whatever stands before it.
    if Self.ties.contains(next) || Self.signs.contains(next) || next == "%" || Self.currencies.contains(next) {
      return false
    }
    // `of 2017`, but `of 2000 users`.
    return Self.yearCues.contains(word(place - 1)) || word(place - 1) == "of" && number % 100 != 0
  }

  private static let years = 1900...2099
}

/// What a term tells of amounts, shares and dates by itself.
enum FigureRole: UInt8, Sendable {
  case none
  /// It begins with a digit.
  case figure
  /// It could name a currency or a share.
  case hint
  /// It is a symbol, which could do that too.
  case symbol

  /// The role of a term of a text whose folded spelling has a key.
  init(of term: Term, _ key: WordKey, in text: [UInt8]) {
    let head = text[term.range.lowerBound]
    if (0x61...0x7A).contains(head | 0x20), head < 0x80 {
      self = FigureScanner.nameable.contains(key) ? .hint : .none
      return
    }
    let first = codePoint(in: text, at: term.range.lowerBound, end: term.range.upperBound).point
    if CharacterClasses.shared.class(of: first) == .digit {
      self = .figure
    } else {
      self = term.isSymbol ? .symbol : FigureScanner.couldName(key, first) ? .hint : .none
    }
  }
}

/// The places of terms that tell something of amounts, shares and dates.
struct FigurePlaces: Sendable {
  private(set) var figures: [Int] = []
  private(set) var hints: [Int] = []
  private(set) var symbols: [Int] = []

  mutating func append(_ role: FigureRole, at place: Int) {
    switch role {
    case .none: break
    case .figure: figures.append(place)
    case .hint: hints.append(place)
    case .symbol:
      hints.append(place)
      symbols.append(place)
    }
  }

  /// Forgets all places, of which most parts of texts have none.
  mutating func removeAll() {
    if !figures.isEmpty { figures.removeAll(keepingCapacity: true) }
    if !hints.isEmpty { hints.removeAll(keepingCapacity: true) }
    if !symbols.isEmpty { symbols.removeAll(keepingCapacity: true) }
  }
}
