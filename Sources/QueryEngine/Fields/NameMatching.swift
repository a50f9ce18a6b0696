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
  }

  private var candidates: [Candidate] = []
  /// The folded terms of what is looked for; nil where it is no name.
  private let wanted: [String]?
  /// Those of them that ASCII can write, as bytes.
  private let plain: [[UInt8]]
  /// The letters and digits of these, as `sketch` draws them.
  private let letters: UInt32
  /// What counts in spellings.
  private let kept: PartialFolder.Traits

  /// Matches patterns and tests.
  init(keeping kept: PartialFolder.Traits = []) { (wanted, plain, letters, self.kept) = (nil, [], 0, kept) }

  /// Matches a name; what cannot be it is left out as it comes.
  init(for value: String, keeping kept: PartialFolder.Traits = []) {
    self.kept = kept
    wanted = Self.terms(of: value, keeping: kept)
    let plain = Self.terms(of: value).map { Array($0.utf8) }.filter { $0.allSatisfy(Self.isPlain) }
    letters = plain.joined().reduce(0) { $0 | Self.sketch($1) }
    self.plain = plain
  }

  /// Adds a thing under one spelling.
  mutating func add(_ number: Int, _ spelling: String) {
    var spelling = spelling
    guard spelling.withUTF8({ unsafe mayMean(UnsafeRawBufferPointer($0)) }) else { return }
    candidates.append(Candidate(number: number, written: spelling))
  }

  /// Whether a spelling has all terms of what is looked for, as far as ASCII tells.
  @unsafe func mayMean(_ spelling: UnsafeRawBufferPointer) -> Bool {
    guard !plain.isEmpty else { return true }
    // Most names lack a letter.
    var (found, all): (UInt32, UInt8) = (0, 0)
    for place in 0..<spelling.count {
      let byte = unsafe spelling[place]
      found |= Self.sketch(byte)
      all |= byte
    }
    guard found & letters == letters || all >= 0x80 else { return false }
    return unsafe Self.withSqueezed(spelling) { squeezed in
      // What is no plain letter may fold to several, so that such spellings are always cut.
      squeezed.isEmpty || plain.allSatisfy { unsafe Self.holds(squeezed, $0) }
    }
  }

  /// The things that a written value means, ascending; the value is the one that spellings were kept for, if any was.
  func matches(_ value: String, strictness: Strictness) -> [Int] {
    let wanted = wanted ?? Self.terms(of: value, keeping: kept)
    guard !wanted.isEmpty else { return matches { $0 == value } }
    let joined = wanted.joined()
    let possible = candidates.map { (number: $0.number, terms: Self.terms(of: $0.written, keeping: kept)) }
    let whole = Self.numbers(of: possible) { $0 == wanted || $0.joined() == joined }
    if strictness == .whole || (strictness == .wholeFirst && !whole.isEmpty) { return whole }
    // In CJK each character is a term, and characters apart are another name.
    let mayLeaveOut = wanted.allSatisfy { $0.unicodeScalars.count > 1 }
    let patterns = wanted.map { TermPattern.literal($0) }
    let parts = Self.numbers(of: possible) {
      Self.contains($0, patterns) || (mayLeaveOut && Self.isSubsequence(wanted, of: $0))
    }
    return Array(Set(whole + parts)).sorted()
  }

  /// The things of which a spelling has the pattern's parts side by side.
  func matches(pattern: String) -> [Int] {
    let patterns = termPatterns(of: pattern, wildcards: true, keeping: kept)
    guard !patterns.isEmpty else { return [] }
    return Self.numbers(of: candidates.map { ($0.number, Self.terms(of: $0.written, keeping: kept)) }) {
      Self.contains($0, patterns)
    }
  }

  /// The things of which a spelling passes a test on it as written.
  func matches(where test: (String) -> Bool) -> [Int] {
    Array(Set(candidates.filter { test($0.written) }.map(\.number))).sorted()
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

  /// Calls `body` with the small letters and digits of a spelling in ASCII, without what stands between them; with nothing
  /// for any other.
  @unsafe private static func withSqueezed<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { squeezed in
      var count = 0
      for place in 0..<bytes.count {
        let byte = unsafe bytes[place]
        guard byte < 0x80 else {
          count = 0
          break
        }
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if isPlain(small) {
          unsafe squeezed.initializeElement(at: count, to: small)
          count += 1
        }
      }
      return unsafe body(UnsafeBufferPointer(rebasing: squeezed[..<count]))
    }
  }

  /// A bit for a letter or digit, the same for a capital; others share it.
  @inline(__always)
  private static func sketch(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte & 31) }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

  @unsafe private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= bytes.count else { return part.isEmpty }
    var place = 0
    while place + part.count <= bytes.count {
      if unsafe bytes[place] == first {
        var length = 1
        while length < part.count, unsafe bytes[place + length] == part[length] { length += 1 }
        if length == part.count { return true }
      }
      place += 1
    }
    return false
  }

  private static func numbers(
    of candidates: [(number: Int, terms: [String])], where test: ([String]) -> Bool
  ) -> [Int] {
    Array(Set(candidates.filter { test($0.terms) }.map(\.number))).sorted()
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
