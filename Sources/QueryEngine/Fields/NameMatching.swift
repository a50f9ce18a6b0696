import TextAnalysis

/// Finds the things that a written name means, each thing under all its spellings, folded and cut into terms.
struct NameMatching {
  /// How exact a name must be.
  enum Strictness: Sendable {
    /// Any spelling, whole or a part in order: everybody called Zhao.
    case parts
    /// Whole spellings where there are such, else parts: `binance` is not "Binance US" too.
    case wholeFirst
    /// Whole spellings only: codes.
    case whole
  }

  /// One thing that can be meant; its spelling is cut into terms only where it may match, since a corpus has thousands.
  private struct Candidate {
    var number: Int
    var written: String
    /// Whether its parts mean nothing.
    var isWhole: Bool
  }

  private var candidates: [Candidate] = []
  /// The folded terms of what is looked for; nil where it is no name.
  private let wanted: [String]?
  /// What keeps spellings out that cannot be what is looked for.
  let sieve: NameSieve
  /// What counts in spellings.
  private let kept: PartialFolder.Traits

  /// Matches patterns and tests.
  init(keeping kept: PartialFolder.Traits = []) {
    (wanted, sieve) = (nil, NameSieve([]))
    self.kept = kept
  }

  /// Matches a name; what cannot be it is left out as it comes.
  init(for value: String, keeping kept: PartialFolder.Traits = []) {
    self.kept = kept
    wanted = Self.terms(of: value, keeping: kept)
    sieve = NameSieve(Self.terms(of: value))
  }

  /// Adds a thing under one spelling; one that counts as a whole alone is found neither by its parts nor by patterns.
  mutating func add(_ number: Int, _ spelling: String, asWhole isWhole: Bool = false) {
    var spelling = spelling
    guard spelling.withUTF8({ unsafe sieve.passes(UnsafeRawBufferPointer($0)) }) else { return }
    candidates.append(Candidate(number: number, written: spelling, isWhole: isWhole))
  }

  /// The things that a written value means, ascending; the value is the one that spellings were kept for, if any was.
  func matches(_ value: String, strictness: Strictness) -> [Int] {
    let wanted = wanted ?? Self.terms(of: value, keeping: kept)
    guard !wanted.isEmpty else { return Self.distinct(candidates.filter { $0.written == value }.map(\.number)) }
    let joined = Self.joined(wanted)
    let possible = candidates.map { candidate in
      (number: candidate.number, terms: Self.terms(of: candidate.written, keeping: kept), isWhole: candidate.isWhole)
    }
    let whole = possible.filter { $0.terms == wanted || Self.joined($0.terms) == joined }.map(\.number)
    if strictness == .whole || (strictness == .wholeFirst && !whole.isEmpty) { return Self.distinct(whole) }
    // In CJK each character is a term, and characters apart are another name.
    let mayLeaveOut = wanted.allSatisfy { $0.unicodeScalars.count > 1 }
    let patterns = wanted.map { TermPattern.literal($0) }
    let parts = possible.filter { name in
      !name.isWhole
        && (Self.contains(name.terms, patterns) || (mayLeaveOut && Self.isSubsequence(wanted, of: name.terms)))
    }
    return Self.distinct(whole + parts.map(\.number))
  }

  /// The things of which a spelling has the pattern's parts side by side.
  func matches(pattern: String) -> [Int] {
    let patterns = termPatterns(of: pattern, wildcards: true, keeping: kept)
    guard !patterns.isEmpty else { return [] }
    return matches { Self.contains(Self.terms(of: $0, keeping: kept), patterns) }
  }

  /// The things of which a spelling passes a test on it as written.
  func matches(where test: (String) -> Bool) -> [Int] {
    Self.distinct(candidates.filter { !$0.isWhole && test($0.written) }.map(\.number))
  }

  /// The folded terms of a name; what is kept is not folded.
  static func terms(of name: String, keeping kept: PartialFolder.Traits = []) -> [String] {
    termPatterns(of: name, wildcards: false, keeping: kept).map { pattern in
      switch pattern {
      case .literal(let term): term
      case .wildcard(let wildcard): wildcard.pattern
      }
    }
  }

  /// Whether patterns match terms side by side somewhere.
  static func contains(_ terms: [String], _ patterns: [TermPattern]) -> Bool {
    guard !patterns.isEmpty, patterns.count <= terms.count else { return false }
    return (0...(terms.count - patterns.count)).contains { start in
      patterns.indices.allSatisfy { patterns[$0].matches(terms[start + $0]) }
    }
  }

  private static func distinct(_ numbers: [Int]) -> [Int] { Array(Set(numbers)).sorted() }

  /// Terms one behind the other: the library's own way asks for its types by name when it is first called, which a short question
  /// would wait for.
  static func joined(_ terms: [String]) -> String { terms.reduce(into: "") { $0 += $1 } }

  private static func isSubsequence(_ wanted: [String], of terms: [String]) -> Bool {
    var rest = terms[...]
    for term in wanted {
      guard let place = rest.firstIndex(of: term) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}

extension TermPattern {
  /// Whether a folded term fits.
  func matches(_ term: String) -> Bool {
    switch self {
    case .literal(let literal): literal == term
    case .wildcard(let wildcard): wildcard.matches(term)
    }
  }
}
