#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How well one language explains a text.
struct LanguageScore {
  var code: String
  /// Logarithms of likelihood against a text of no known word, summed.
  var points: Double
  /// The words that are common ones of the language.
  var hits: Int
  /// How many different ones these are.
  var kinds: Int
  /// All words of the script.
  var words: Int
}

/// Tells the languages of one script apart.
///
/// A naive Bayes model: the common word of rank r is taken for 0.06 / (r + 1.5) of a language's texts (Zipf's law, the constant
/// from English counts), any other word for 0.0004 of them; an affix that fits or a letter that the language does not
/// write counts a fixed amount.
struct LanguageModel: Sendable {
  private let codes: [String]
  private let words: [String: [(language: Int, points: Double)]]
  private let ends: AffixTable
  private let beginnings: AffixTable
  private let letters: [UInt32: Set<Int>]

  private static let latin = LanguageModel(LanguageProfile.latin)
  private static let cyrillic = LanguageModel(LanguageProfile.cyrillic)
  private static let arabic = LanguageModel(LanguageProfile.arabic)

  /// The model for a script; nil where the script alone decides.
  static func of(_ script: Script) -> LanguageModel? {
    switch script {
    case .latin: latin
    case .cyrillic: cyrillic
    case .arabic: arabic
    default: nil
    }
  }

  private init(_ profiles: [LanguageProfile]) {
    codes = profiles.map(\.code)
    var words: [String: [(language: Int, points: Double)]] = [:]
    var ends = AffixTable()
    var beginnings = AffixTable()
    var letters: [UInt32: Set<Int>] = [:]
    for (language, profile) in profiles.enumerated() {
      for (rank, written) in profile.words.enumerated() {
        let word = Folder.fold(written)
        if words[word]?.contains(where: { $0.language == language }) == true { continue }
        words[word, default: []].append((language, log(0.06 / (Double(rank) + 1.5) / 0.0004)))
      }
      for end in profile.ends { ends.add(end.unicodeScalars.reversed(), language) }
      for beginning in profile.beginnings { beginnings.add(beginning.unicodeScalars, language) }
      for letter in profile.letters { letters[letter, default: []].insert(language) }
    }
    (self.words, self.ends, self.beginnings, self.letters) = (words, ends, beginnings, letters)
  }

  /// Every language's score for a range, the best first.
  func scores(of text: [UInt8], _ range: Range<Int>, script: Script) -> [LanguageScore] {
    var points = [Double](repeating: 0, count: codes.count)
    var hits = [Int](repeating: 0, count: codes.count)
    var kinds = [Int](repeating: 0, count: codes.count)
    var seen: Set<String> = []
    var count = 0
    var folder = Folder()
    var cutter = TermCutter(text, within: range)
    // A sample decides as well as a whole book.
    while count < 600, let term = cutter.next() {
      guard !term.isSymbol,
        Script(codePoint(in: text, at: term.range.lowerBound, end: range.upperBound).point) == script
      else {
        continue
      }
      count += 1
      weighLetters(text, term.range, script, &points)
      let word = folder.fold(text, term.range)
      if let known = words[word] {
        let isNew = seen.insert(word).inserted
        for entry in known {
          if isNew { kinds[entry.language] += 1 }
          points[entry.language] += entry.points
          hits[entry.language] += 1
        }
      } else {
        weighAffixes(word, &points)
      }
    }
    return codes.indices.map {
      LanguageScore(code: codes[$0], points: points[$0], hits: hits[$0], kinds: kinds[$0], words: count)
    }
    .sorted { $0.points != $1.points ? $0.points > $1.points : $0.code < $1.code }
  }

  /// A letter beyond the basic ones speaks for the languages that write it and against the others.
  private func weighLetters(_ text: [UInt8], _ range: Range<Int>, _ script: Script, _ points: inout [Double]) {
    var place = range.lowerBound
    while place < range.upperBound {
      let (point, length) = codePoint(in: text, at: place, end: range.upperBound)
      place += length
      guard point >= 0x80, let scalar = Unicode.Scalar(point) else { continue }
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? point
      guard let writers = letters[small] else { continue }
      for language in codes.indices { points[language] += writers.contains(language) ? 0.4 : -1.2 }
    }
  }

  private func weighAffixes(_ word: String, _ points: inout [Double]) {
    ends.forEachMatch(word.unicodeScalars.reversed()) { points[$0] += 0.15 * Double($1) }
    beginnings.forEachMatch(word.unicodeScalars) { points[$0] += 0.1 * Double($1) }
  }
}

/// Affixes of two to five letters with the languages that have them, looked up without making a string of any part.
private struct AffixTable: Sendable {
  private var languages: [UInt64: [Int]] = [:]
  /// A bit for each value of an affix's lowest twelve bits: most parts of words are settled by one look at it.
  private var isKnown = [UInt64](repeating: 0, count: 64)

  mutating func add(_ letters: some Sequence<Unicode.Scalar>, _ language: Int) {
    let key = letters.reduce(Self.empty, Self.extended)
    languages[key, default: []].append(language)
    isKnown[Int(key >> 6 & 63)] |= 1 << (key & 63)
  }

  /// Calls back with each language of each affix that a word longer than it begins with, and the affix's length.
  func forEachMatch(_ word: some Sequence<Unicode.Scalar>, _ body: (_ language: Int, _ size: Int) -> Void) {
    var key = Self.empty
    var keys: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var count = 0
    for letter in word {
      count += 1
      if count == 6 { break }
      key = Self.extended(key, letter)
      switch count {
      case 2: keys.0 = key
      case 3: keys.1 = key
      case 4: keys.2 = key
      case 5: keys.3 = key
      default: break
      }
    }
    guard count > 3 else { return }
    visit(keys.0, 2, body)
    visit(keys.1, 3, body)
    if count > 4 { visit(keys.2, 4, body) }
    if count > 5 { visit(keys.3, 5, body) }
  }

  private func visit(_ key: UInt64, _ size: Int, _ body: (_ language: Int, _ size: Int) -> Void) {
    guard isKnown[Int(key >> 6 & 63)] >> (key & 63) & 1 == 1 else { return }
    for language in languages[key] ?? [] { body(language, size) }
  }

  /// The hash of no letters, and that of some letters with one more (Fowler, Noll and Vo 1991, by letters).
  private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func extended(_ key: UInt64, _ letter: Unicode.Scalar) -> UInt64 {
    let mixed = (key ^ UInt64(letter.value)) &* 0x100_0000_01B3
    return mixed ^ mixed >> 29
  }
}
