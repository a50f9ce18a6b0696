/// How a language writes numbers together: `fünfundzwanzigtausend`, `tweeëntwintig`, `duecentoventi`.
struct CompoundNumbers: Sendable {
  /// The words for a thousand, the longest first.
  let thousands: [String]
  /// The word for a hundred.
  let hundred: String
  /// What stands between ones and tens, ones first: `und`; nil where tens come first.
  let tie: String?

  static let german = CompoundNumbers(thousands: ["tausend"], hundred: "hundert", tie: "und")
  static let dutch = CompoundNumbers(thousands: ["duizend"], hundred: "honderd", tie: "en")
  static let swedish = CompoundNumbers(thousands: ["tusen"], hundred: "hundra", tie: nil)
  static let italian = CompoundNumbers(thousands: ["mille", "mila"], hundred: "cento", tie: nil)

  /// Longer words are no numbers that anybody says.
  private static let longest = 60

  /// The number that a folded word of several parts is; nil where a part of it is none.
  ///
  /// - Parameter small: The numbers below a hundred that have a word of their own.
  func value(_ word: String, small: [String: Double]) -> Double? {
    guard word.utf8.count <= Self.longest else { return nil }
    for thousand in thousands {
      guard let (before, after) = Self.parts(of: word, at: thousand) else { continue }
      guard let count = before.isEmpty ? 1 : belowThousand(before, small) else { continue }
      if after.isEmpty { return before.isEmpty ? nil : count * 1_000 }
      if let rest = belowThousand(withoutTie(after), small), rest < 1_000 { return count * 1_000 + rest }
    }
    return belowThousand(word, small)
  }

  /// Below a thousand, or hundreds up to nineteen of them: `zwölfhundert`.
  private func belowThousand(_ word: String, _ small: [String: Double]) -> Double? {
    guard let (before, after) = Self.parts(of: word, at: hundred) else { return belowHundred(word, small) }
    guard let count = before.isEmpty ? 1 : small[before], (1..<20).contains(count) else { return nil }
    if after.isEmpty { return count * 100 }
    return belowHundred(withoutTie(after), small).map { count * 100 + $0 }
  }

  private func belowHundred(_ word: String, _ small: [String: Double]) -> Double? {
    if let value = small[word] { return value }
    guard let tie else { return tensFirst(word, small) }
    guard let (before, after) = Self.parts(of: word, at: tie), let unit = small[before], let ten = small[after],
      (1..<10).contains(unit), ten >= 20
    else { return nil }
    return ten + unit
  }

  /// `venticinque`, and `ventuno` with the vowel of `venti` lost.
  private func tensFirst(_ word: String, _ small: [String: Double]) -> Double? {
    for (name, ten) in small where ten >= 20 && ten.truncatingRemainder(dividingBy: 10) == 0 {
      for stem in [name, String(name.dropLast())] where word.hasPrefix(stem) {
        let rest = String(word.dropFirst(stem.count))
        if let unit = small[rest], (1..<10).contains(unit) { return ten + unit }
      }
    }
    return nil
  }

  private func withoutTie(_ word: String) -> String {
    guard let tie, word.hasPrefix(tie) else { return word }
    return String(word.dropFirst(tie.count))
  }

  /// What stands before and after the first place of a part.
  private static func parts(of word: String, at part: String) -> (before: String, after: String)? {
    var start = word.startIndex
    while start < word.endIndex {
      if word[start...].hasPrefix(part) {
        return (String(word[..<start]), String(word[start...].dropFirst(part.count)))
      }
      start = word.index(after: start)
    }
    return nil
  }
}
