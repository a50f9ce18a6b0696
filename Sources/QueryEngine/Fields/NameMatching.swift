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

  /// One thing that can be meant.
  private struct Candidate {
    var number: Int
    var spelling: [String]
  }

  private var candidates: [Candidate] = []
  private var spellings: [String] = []

  /// Adds a thing under one spelling.
  mutating func add(_ number: Int, _ spelling: String) {
    candidates.append(Candidate(number: number, spelling: Self.terms(of: spelling)))
    spellings.append(spelling)
  }

  /// The things that a written value means, ascending.
  func matches(_ value: String, strictness: Strictness) -> [Int] {
    let wanted = Self.terms(of: value)
    guard !wanted.isEmpty else { return literalMatches(value) }
    let joined = wanted.joined()
    let whole = numbers { $0.spelling == wanted || $0.spelling.joined() == joined }
    if strictness == .whole || (strictness == .wholeFirst && !whole.isEmpty) { return whole }
    // In CJK each character is a term, and characters apart are another name.
    let mayLeaveOut = wanted.allSatisfy { $0.unicodeScalars.count > 1 }
    let parts = numbers {
      Self.contains($0.spelling, wanted.map { .literal($0) })
        || (mayLeaveOut && Self.isSubsequence(wanted, of: $0.spelling))
    }
    return Array(Set(whole + parts)).sorted()
  }

  /// The things of which a spelling has the pattern's parts side by side.
  func matches(pattern: String) -> [Int] {
    let patterns = termPatterns(of: pattern, wildcards: true)
    return patterns.isEmpty ? [] : numbers { Self.contains($0.spelling, patterns) }
  }

  /// The things of which a spelling passes a test on it as written.
  func matches(where test: (String) -> Bool) -> [Int] {
    Array(Set(zip(candidates, spellings).filter { test($0.1) }.map(\.0.number))).sorted()
  }

  /// The folded terms of a name.
  static func terms(of name: String) -> [String] {
    termPatterns(of: name, wildcards: false).map { pattern in
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

  /// Names without any term (a label "?") are compared as they are.
  private func literalMatches(_ value: String) -> [Int] { matches { $0 == value } }

  private func numbers(where test: (Candidate) -> Bool) -> [Int] {
    Array(Set(candidates.filter(test).map(\.number))).sorted()
  }

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
