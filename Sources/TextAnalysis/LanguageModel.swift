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
/// from English counts), any other word for 0.0001 of them; an affix that fits or a letter that the language does not
/// write counts a fixed amount.
final class LanguageModel: Sendable {
  private let codes: [String]
  /// The number of each common word.
  private let words: WordTable
  /// A common word of one language, with what it counts for it.
  private struct Common {
    var language: Int
    var points: Double
  }

  /// The languages of all common words, those of a word side by side.
  private let common: [Common]
  /// By word the first of its places in `common`; one place more than words.
  private let firstCommon: [Int]
  /// By word its languages as bits.
  private let languages: [UInt64]
  private let ends: AffixTable
  private let beginnings: AffixTable
  private let letters: LetterTable

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

  /// The words that are looked at: a sample decides as well as a whole book.
  private static let sample = 600

  private init(_ profiles: [LanguageProfile]) {
    codes = profiles.map(\.code)
    var words = WordTable(minimumCapacity: 4096)
    var languages: [UInt64] = []
    // Each common word of each language with its rank, and how many languages each word has.
    var found: [(word: Int, language: Int, rank: Int)] = []
    var counts: [Int] = []
    var ends = AffixTable()
    var beginnings = AffixTable()
    var letters = LetterTable()
    var folder = Folder()
    for (language, profile) in profiles.enumerated() {
      let list = Array(profile.words.utf8)
      var rank = -1
      forEachItem(of: list, separator: UInt8(ascii: " ")) { item in
        rank += 1
        let key = folder.key(list, item)
        let word = words[key].map(Int.init) ?? counts.count
        if word == counts.count {
          words[key] = UInt32(word)
          counts.append(0)
          languages.append(0)
        }
        // What a list has twice counts where it stands first.
        guard languages[word] >> UInt64(language) & 1 == 0 else { return }
        languages[word] |= 1 << UInt64(language)
        counts[word] += 1
        found.append((word, language, rank))
      }
      for end in profile.ends { ends.add(end.unicodeScalars.reversed(), language) }
      for beginning in profile.beginnings { beginnings.add(beginning.unicodeScalars, language) }
      for letter in profile.letters { letters.add(letter, language) }
    }
    var next: [Int] = []
    var total = 0
    for count in counts {
      next.append(total)
      total += count
    }
    firstCommon = next + [total]
    let points = (0...(found.map(\.rank).max() ?? 0)).map { log(0.06 / (Double($0) + 1.5) / 0.0001) }
    var common = [Common](repeating: Common(language: 0, points: 0), count: total)
    for (word, language, rank) in found {
      common[next[word]] = Common(language: language, points: points[rank])
      next[word] += 1
    }
    (self.words, self.common, self.languages) = (words, common, languages)
    (self.ends, self.beginnings) = (ends, beginnings)
    self.letters = letters
  }

  /// Every language's score for a range, the best first.
  func scores(of text: [UInt8], _ range: Range<Int>, script: Script) -> [LanguageScore] {
    var points = [Double](repeating: 0, count: codes.count)
    var hits = [Int](repeating: 0, count: codes.count)
    var kinds = [Int](repeating: 0, count: codes.count)
    var seen = [Bool](repeating: false, count: languages.count)
    var count = 0
    var folder = Folder()
    var cutter = TermCutter(text, within: range)
    while count < Self.sample, let (term, key) = cutter.nextWord(&folder) {
      guard !term.isSymbol, isWord(term, of: script, in: text) else { continue }
      count += 1
      weighLetters(text, term.range, &points)
      if let place = words[key].map(Int.init) {
        for entry in common[firstCommon[place]..<firstCommon[place + 1]] {
          if !seen[place] { kinds[entry.language] += 1 }
          points[entry.language] += entry.points
          hits[entry.language] += 1
        }
        seen[place] = true
      } else {
        weighAffixes(text, term.range, &folder, &points)
      }
    }
    return codes.indices.map {
      LanguageScore(code: codes[$0], points: points[$0], hits: hits[$0], kinds: kinds[$0], words: count)
    }
    .sorted { $0.points != $1.points ? $0.points > $1.points : $0.code < $1.code }
  }

  /// The place of a language among the model's; nil where the model does not know it.
  func language(_ code: String) -> Int? { codes.firstIndex(of: code) }

  /// Whether terms are plainly in a language: a fourth of them are common words of it, at least four different ones.
  func confirms(_ language: Int, _ cut: CutText, _ places: Range<Int>) -> Bool {
    var (terms, hits, kinds) = (0, 0, 0)
    var seen = SIMD4<UInt32>(repeating: .max)
    for place in places where !cut.terms[place].isSymbol {
      terms += 1
      guard let word = words[cut.keys[place]], languages[Int(word)] >> UInt64(language) & 1 == 1 else { continue }
      hits += 1
      if kinds < 4, !any(seen .== SIMD4(repeating: word)) {
        seen[kinds] = word
        kinds += 1
      }
      // Not even words of nothing else could change that.
      if kinds == 4, hits * 4 >= places.count { return true }
    }
    return kinds == 4 && hits * 4 >= terms
  }

  /// Whether some language beside one expected has at least three different common words in a text, and twice as many as
  /// that one: where none has, the scores need not be asked.
  ///
  /// Looks at the words that `scores` looks at. Counts of all languages are kept side by side, a bit of each in one word
  /// of 64 bits.
  func mayContradict(_ expected: Int?, _ text: [UInt8], _ cut: CutText, script: Script) -> Bool {
    var seen = [UInt64](repeating: 0, count: languages.count / 64 + 1)
    var counts = SIMD16<UInt64>(repeating: 0)
    var (terms, own, kinds) = (0, 0, 0)
    for (place, term) in cut.terms.enumerated() where !term.isSymbol && isWord(term, of: script, in: text) {
      terms += 1
      if let word = words[cut.keys[place]], seen[Int(word >> 6)] >> UInt64(word & 63) & 1 == 0 {
        seen[Int(word >> 6)] |= 1 << UInt64(word & 63)
        kinds += 1
        var carry = languages[Int(word)]
        if let expected, carry >> UInt64(expected) & 1 == 1 { own += 1 }
        var bit = 0
        while carry != 0 {
          (counts[bit], carry) = (counts[bit] ^ carry, counts[bit] & carry)
          bit += 1
        }
      }
      if terms == Self.sample { break }
    }
    let needed = max(3, 2 * own)
    guard kinds >= needed else { return false }
    return codes.indices.contains { language in
      language != expected
        && (0..<counts.scalarCount).reduce(0) { $0 | Int(counts[$1] >> UInt64(language) & 1) << $1 } >= needed
    }
  }

  @inline(__always)
  private func isWord(_ term: Term, of script: Script, in text: [UInt8]) -> Bool {
    let first = text[term.range.lowerBound]
    if first < 0x80 { return script == .latin && (0x61...0x7A).contains(first | 0x20) }
    return Script(codePoint(in: text, at: term.range.lowerBound, end: term.range.upperBound).point) == script
  }

  /// A letter beyond the basic ones speaks for the languages that write it and against the others.
  private func weighLetters(_ text: [UInt8], _ range: Range<Int>, _ points: inout [Double]) {
    var place = range.lowerBound
    while place < range.upperBound {
      if text[place] < 0x80 {
        place += 1
        continue
      }
      let (point, length) = codePoint(in: text, at: place, end: range.upperBound)
      place += length
      let writers = letters.writers(of: point)
      if writers == 0 { continue }
      for language in codes.indices { points[language] += writers >> UInt64(language) & 1 == 1 ? 0.4 : -1.2 }
    }
  }

  private func weighAffixes(_ text: [UInt8], _ range: Range<Int>, _ folder: inout Folder, _ points: inout [Double]) {
    if range.allSatisfy({ text[$0] < 0x80 }) {
      let letters = text[range].lazy.map { byte in
        Unicode.Scalar((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
      ends.forEachMatch(letters.reversed()) { points[$0] += 0.15 * Double($1) }
      beginnings.forEachMatch(letters) { points[$0] += 0.1 * Double($1) }
    } else {
      let word = folder.fold(text, range).unicodeScalars
      ends.forEachMatch(word.reversed()) { points[$0] += 0.15 * Double($1) }
      beginnings.forEachMatch(word) { points[$0] += 0.1 * Double($1) }
    }
  }
}

/// The letters beyond a script's basic ones, small and capital, with the languages that write them as bits.
private struct LetterTable: Sendable {
  private var near = [UInt64](repeating: 0, count: 0x600)
  private var far: [UInt32: UInt64] = [:]

  mutating func add(_ small: UInt32, _ language: Int) {
    guard let scalar = Unicode.Scalar(small) else { return }
    let capitals = scalar.properties.uppercaseMapping.unicodeScalars
    for point in [small] + (capitals.count == 1 ? capitals.map(\.value) : []) {
      if point < near.count {
        near[Int(point)] |= 1 << UInt64(language)
      } else {
        far[point, default: 0] |= 1 << UInt64(language)
      }
    }
  }

  @inline(__always)
  func writers(of point: UInt32) -> UInt64 { point < near.count ? near[Int(point)] : far[point] ?? 0 }
}

/// Affixes of two to five letters with the languages that have them, looked up without making a string of any part.
private struct AffixTable: Sendable {
  /// The place in `languages` of each affix.
  private var places = WordTable()
  private var languages: [[Int]] = []
  /// A bit for each value of an affix's lowest twelve bits: most parts of words are settled by one look at it.
  private var isKnown = [UInt64](repeating: 0, count: 64)

  mutating func add(_ letters: some Sequence<Unicode.Scalar>, _ language: Int) {
    let key = letters.reduce(Self.empty, Self.extended)
    let word = WordKey(bits: key | 1)
    let place = places[word].map(Int.init) ?? languages.count
    if place == languages.count {
      places[word] = UInt32(place)
      languages.append([])
    }
    languages[place].append(language)
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
    guard isKnown[Int(key >> 6 & 63)] >> (key & 63) & 1 == 1, let place = places[WordKey(bits: key | 1)] else { return }
    for language in languages[Int(place)] { body(language, size) }
  }

  /// The hash of no letters, and that of some letters with one more (Fowler, Noll and Vo 1991, by letters).
  private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func extended(_ key: UInt64, _ letter: Unicode.Scalar) -> UInt64 {
    let mixed = (key ^ UInt64(letter.value)) &* 0x100_0000_01B3
    return mixed ^ mixed >> 29
  }
}
