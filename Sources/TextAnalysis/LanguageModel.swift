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
  private let ends: [String: [Int]]
  private let beginnings: [String: [Int]]
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
    var ends: [String: [Int]] = [:]
    var beginnings: [String: [Int]] = [:]
    var letters: [UInt32: Set<Int>] = [:]
    for (language, profile) in profiles.enumerated() {
      for (rank, written) in profile.words.enumerated() {
        let word = Folder.fold(written)
        if words[word]?.contains(where: { $0.language == language }) == true { continue }
        words[word, default: []].append((language, log(0.06 / (Double(rank) + 1.5) / 0.0004)))
      }
      for end in profile.ends { ends[end, default: []].append(language) }
      for beginning in profile.beginnings { beginnings[beginning, default: []].append(language) }
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
    while count < 20_000, let term = cutter.next() {
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
    let length = word.unicodeScalars.count
    guard length > 3 else { return }
    for size in 2...5 where size < length {
      for language in ends[String(word.suffix(size))] ?? [] { points[language] += 0.15 * Double(size) }
      for language in beginnings[String(word.prefix(size))] ?? [] { points[language] += 0.1 * Double(size) }
    }
  }
}
