import CorpusModel
import TextAnalysis

/// Decides what a candidate's own bytes and neighbours say: spelling, denials, the words beside it.
struct CandidateFilter {
  let matcher: NameMatcher
  let text: [UInt8]
  let terms: [Term]

  /// The candidates that nothing around them denies, context and scope aside.
  func plausible(_ candidates: [Candidate]) -> [Candidate] {
    let denials = Denials(candidates, matcher)
    return candidates.filter { candidate in
      let target = matcher.targets[Int(candidate.target)]
      guard isSpeltRight(candidate), !denials.cover(candidate, target) else { return false }
      let alias = matcher.alias(of: target)
      if !alias.excludes.isEmpty, hasNeighbour(candidate, among: alias.excludes) { return false }
      return alias.scope == nil || !isFirstOfLongerName(candidate)
    }
  }

  /// Whether one of the words stands directly before a candidate, as a term or as an elision ("d'").
  func follows(_ candidate: Candidate, _ words: [String]) -> Bool {
    if let elision = elision(before: candidate), words.contains(elision) { return true }
    return candidate.terms.lowerBound > 0 && isTerm(candidate.terms.lowerBound - 1, among: words)
  }

  /// Whether a candidate is a name, spelt as the name demands.
  func isSpeltRight(_ candidate: Candidate) -> Bool {
    let target = matcher.targets[Int(candidate.target)]
    guard target.kind == .name else { return false }
    if target.isExact, !isSpeltExactly(candidate, as: matcher.alias(of: target).text) { return false }
    guard target.isTight else { return true }
    // What hangs on the last word and the full stop of "F.A.Z." are no part of the comparison.
    let spelling = matcher.alias(of: target).text.utf8
    let end = spelling.lastIndex { $0 >= 0x80 || Self.isLetterOrDigit($0) } ?? spelling.startIndex
    return candidate.range.count > spelling.distance(from: spelling.startIndex, to: end)
      && zip(text[candidate.range], spelling[...end]).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
  }

  /// Whether the terms of a candidate are those of a name, case and accents included.
  private func isSpeltExactly(_ candidate: Candidate, as name: String) -> Bool {
    let written = Array(name.utf8)
    let spelling = TextAnalysis.terms(in: written, within: written.indices)
    for (term, part) in zip(terms[candidate.terms], spelling) where !text[term.range].starts(with: written[part.range])
    {
      return false
    }
    guard let last = spelling.last, let term = terms[candidate.terms].last else { return false }
    return term.range.count == last.range.count || written.last == UInt8(ascii: "*")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }

  private func hasNeighbour(_ candidate: Candidate, among words: [String]) -> Bool {
    (candidate.terms.lowerBound > 0 && isTerm(candidate.terms.lowerBound - 1, among: words))
      || (candidate.terms.upperBound < terms.count && isTerm(candidate.terms.upperBound, among: words))
  }

  private func isTerm(_ place: Int, among words: [String]) -> Bool {
    var folder = Folder()
    let term = folder.fold(text, terms[place].range)
    return words.contains { Folder.fold($0) == term }
  }

  /// The elided word directly before a candidate with its apostrophe (`d'`), folded.
  private func elision(before candidate: Candidate) -> String? {
    let head = text[..<candidate.range.lowerBound].suffix(12)
    let letters: ArraySlice<UInt8>
    if head.last == UInt8(ascii: "'") {
      letters = head.dropLast()
    } else if head.suffix(3).elementsEqual("\u{2019}".utf8) {
      letters = head.dropLast(3)
    } else {
      return nil
    }
    let start = letters.lastIndex { !($0 | 0x20 >= 97 && $0 | 0x20 <= 122) }.map { $0 + 1 } ?? letters.startIndex
    guard start < letters.endIndex else { return nil }
    return String(decoding: letters[start...].map { $0 | 0x20 }, as: UTF8.self) + "'"
  }

  /// Whether a capitalised Latin word follows after one blank: "Ben Affleck" is not the Ben who is meant.
  private func isFirstOfLongerName(_ candidate: Candidate) -> Bool {
    let after = candidate.range.upperBound
    guard after + 1 < text.count, text[after] == UInt8(ascii: " ") else { return false }
    return (65...90).contains(text[after + 1])
  }
}

/// The phrases of a block that deny an entry ("Golden Gate").
private struct Denials {
  private var places: [Int64: [Range<Int>]] = [:]
  private let longest: Int

  /// Takes them from the candidates, which are in the order of their first terms.
  init(_ candidates: [Candidate], _ matcher: NameMatcher) {
    longest = matcher.longest
    for candidate in candidates {
      let target = matcher.targets[Int(candidate.target)]
      if target.kind == .denial { places[Self.key(target), default: []].append(candidate.terms) }
    }
  }

  /// Whether one that denies the same entry holds a candidate.
  func cover(_ candidate: Candidate, _ target: NameMatcher.Target) -> Bool {
    guard !places.isEmpty, let denials = places[Self.key(target)] else { return false }
    var place = denials.partitionPoint { $0.lowerBound > candidate.terms.lowerBound }
    while place > 0, denials[place - 1].lowerBound + longest >= candidate.terms.upperBound {
      place -= 1
      if denials[place].upperBound >= candidate.terms.upperBound { return true }
    }
    return false
  }

  private static func key(_ target: NameMatcher.Target) -> Int64 { Int64(target.field) << 32 | Int64(target.entry) }
}
