import Diagnostics
import QuerySyntax
import TextAnalysis

/// How a word must be spelled where more counts than the folded word.
struct Spelling: Sendable {
  /// What the spelling must be, folded as far as it does not count.
  enum Shape: Sendable {
    case pattern(TermPattern)
    /// At most some edits away.
    case near(String, edits: Int)
    /// A match of an expression for the whole of it.
    case expression(Pattern)
  }

  let folder: PartialFolder
  let shape: Shape

  /// Whether the bytes of a word are spelled so.
  func accepts(_ bytes: [UInt8]) -> Bool {
    let folded = folder.fold(bytes)
    switch shape {
    case .pattern(.literal(let word)): return folded.elementsEqual(word.utf8)
    case .pattern(.wildcard(let wildcard)): return wildcard.matches(String(decoding: folded, as: UTF8.self))
    case .near(let word, let edits):
      let scalars = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
      return editDistance(Array(word.unicodeScalars), scalars, limit: edits) <= edits
    case .expression(let pattern): return pattern.matches(in: folded, within: 0..<folded.count)
    }
  }
}

/// How a mention must be said where aliases count: the words of the text itself.
struct Saying: Sendable, Equatable {
  let folder: PartialFolder
  /// The words, all of them.
  let patterns: [TermPattern]

  /// Whether words are these.
  func accepts(_ words: String) -> Bool {
    let terms = NameMatching.terms(of: words, keeping: folder.kept)
    return terms.count == patterns.count && zip(patterns, terms).allSatisfy { $0.matches($1) }
  }
}

extension MatchAspects {
  /// What folding of spellings must keep.
  var kept: PartialFolder.Traits {
    var kept: PartialFolder.Traits = []
    if contains(.letterCase) { kept.insert(.letterCase) }
    if contains(.accents) { kept.insert(.accents) }
    if contains(.width) { kept.insert(.width) }
    return kept
  }
}

extension TermPattern {
  /// The pattern for the folded words among which those of a stricter spelling are: what is one character when something
  /// is kept may fold to two.
  var widened: TermPattern {
    guard case .wildcard(let wildcard) = self else { return self }
    return .wildcard(WildcardPattern(wildcard.pattern.replacing("?", with: "*")))
  }
}
