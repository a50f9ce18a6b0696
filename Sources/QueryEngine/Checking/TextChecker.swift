import CorpusIndex
import Diagnostics
import QuerySyntax
import TextAnalysis

/// Turns words of a query into terms of the dictionary.
struct TextChecker {
  let index: CorpusIndex
  /// How many steps an expression may take in one text.
  let mostSteps: Int
  /// What counts in the spelling of words.
  var strict: MatchAspects = []

  /// The text with its terms; nil where it holds none, as a lone dash does.
  func check(_ pattern: TextPattern) throws(FieldProblem) -> CheckedText? {
    let label = pattern.canonical
    switch pattern {
    case .word(let written), .phrase(let written, slop: nil):
      return phrase(words(of: written, wildcards: true), label: label)
    case .phrase(let written, let slop?):
      let words = words(of: written, wildcards: true)
      return words.count > 1 ? near(words, span: max(0, slop), label: label) : phrase(words, label: label)
    case .fuzzy(let written, let edits): return try fuzzy(written, edits: edits, label: label)
    case .stem(let written): return try inflected(written, label: label)
    case .exact(let written):
      guard !written.isEmpty else { return nil }
      return CheckedText(
        label: label, test: .exact(Array(written.utf8), narrowing: Self.narrowing(written).map { slot($0) }),
        matching: .other("these characters"))
    case .regex(let literal):
      return CheckedText(
        label: label, test: .pattern(try Pattern(literal, mostSteps: mostSteps), narrowing: narrowing(literal)),
        matching: .other(literal.flags.contains("i") ? "the characters; any case" : "the characters"))
    case .switched(let inner, let switches):
      var text = try applying(switches).check(inner)
      text?.label = label
      return text
    }
  }

  /// A value put in as it is: wildcards in it are none.
  func check(value: String, _ switches: MatchSwitches?) throws(FieldProblem) -> CheckedText? {
    let label = quoted(value)
    guard let switches else { return phrase(words(of: value, wildcards: false), label: label) }
    let own = try applying(switches)
    return own.phrase(own.words(of: value, wildcards: false), label: label + switches.canonical)
  }

  /// The same, where what counts is what switches make of it.
  private func applying(_ switches: MatchSwitches) throws(FieldProblem) -> TextChecker {
    if switches.strict.contains(.aliases) {
      throw FieldProblem(
        message: "words have no aliases that could count",
        notes: ["%A stands after names in fields: speaker:Zhao%A, exchange:Okex%A"])
    }
    return TextChecker(index: index, mostSteps: mostSteps, strict: switches.applied(to: strict))
  }

  /// A word of a text: the terms that it can be, and their spelling where that counts.
  private struct Word {
    var pattern: TermPattern
    var slot: Slot
    var spelling: Spelling?
  }

  private var folder: PartialFolder { PartialFolder(keeping: strict.kept) }

  private var matching: Matching { .aspects(strict.intersection(.spelling), of: .spelling) }

  private func words(of written: String, wildcards: Bool) -> [Word] {
    let folded = termPatterns(of: written, wildcards: wildcards)
    guard !strict.kept.isEmpty else { return folded.map { Word(pattern: $0, slot: slot($0)) } }
    let spelled = termPatterns(of: written, wildcards: wildcards, keeping: strict.kept)
    return zip(folded, spelled).map { folded, spelled in
      Word(
        pattern: folded, slot: slot(folded.widened),
        spelling: Spelling(folder: folder, shape: .pattern(spelled)))
    }
  }

  private func phrase(_ words: [Word], label: String) -> CheckedText? {
    guard !words.isEmpty else { return nil }
    let slots = words.map(\.slot)
    let spellings = words.compactMap(\.spelling)
    return CheckedText(
      label: label, test: spellings.count == slots.count ? .spelled(slots, spellings) : .phrase(slots),
      missing: missing(words), matching: matching)
  }

  /// Words that stand several times are one that is wanted as often.
  private func near(_ words: [Word], span: Int, label: String) -> CheckedText {
    let keys = words.map { word in
      if case .pattern(let spelled)? = word.spelling?.shape { spelled } else { word.pattern }
    }
    var times: [TermPattern: Int] = [:]
    for key in keys { times[key, default: 0] += 1 }
    let wanted = zip(keys, words).compactMap { key, word in
      times.removeValue(forKey: key).map {
        CheckedText.Repeated(slot: word.slot, times: $0, spelling: word.spelling)
      }
    }
    return CheckedText(label: label, test: .near(wanted, span: span), missing: missing(words), matching: matching)
  }

  private func slot(_ pattern: TermPattern) -> Slot {
    Slot(terms: index.dictionary.numbers(matching: pattern).map { UInt32($0) })
  }

  private func missing(_ words: [Word]) -> String? {
    for word in words where word.slot.terms.isEmpty {
      if case .literal(let term) = word.pattern { return term }
    }
    return nil
  }

  private func fuzzy(_ written: String, edits: Int, label: String) throws(FieldProblem) -> CheckedText? {
    guard edits >= 0, edits <= 2 else {
      throw FieldProblem(message: "~ takes one or two edits", notes: ["\(written)~1, \(written)~2"])
    }
    let patterns = termPatterns(of: written, wildcards: false)
    guard let first = patterns.first else { return nil }
    guard patterns.count == 1, case .literal(let term) = first else {
      throw FieldProblem(
        message: "~\(edits) stands after one word, and '\(written)' is several",
        notes: ["for words near each other: \"\(written)\"~5"])
    }
    let near = NearbyTerms(of: term, within: edits, in: index.dictionary)
    let slot = Slot(terms: near.terms)
    return CheckedText(
      label: label,
      test: strict.kept.isEmpty
        ? .phrase([slot])
        : .spelled([slot], [Spelling(folder: folder, shape: .near(folder.fold(written), edits: edits))]),
      missing: near.terms.isEmpty ? term : nil, matching: matching)
  }

  private func inflected(_ written: String, label: String) throws(FieldProblem) -> CheckedText? {
    let patterns = termPatterns(of: written, wildcards: false)
    guard let first = patterns.first else { return nil }
    guard patterns.count == 1, case .literal(let word) = first else {
      throw FieldProblem(message: "stem: takes one word, and '\(written)' is several")
    }
    let forms = Inflections(index: index).forms(of: word)
    return CheckedText(
      label: label, test: .inflected(forms), missing: forms.allSatisfy(\.slot.terms.isEmpty) ? word : nil,
      matching: .other("any form; any case, accents, width"))
  }

  /// Terms that every block with these characters has: where the characters begin or end inside a term, any term that
  /// goes on.
  ///
  /// Only ASCII words serve, since what others fold to can depend on their neighbours. Words beside an apostrophe, and
  /// the short ones at the end that could be elided, may belong to no term of the text.
  private static func narrowing(_ written: String) -> [TermPattern] {
    let bytes = Array(written.utf8)
    let isApart: (Int) -> Bool = { bytes.indices.contains($0) && bytes[$0] == UInt8(ascii: " ") }
    return terms(in: bytes, within: 0..<bytes.count).compactMap { term in
      let word = bytes[term.range]
      guard !term.isSymbol, word.allSatisfy({ $0 < 0x80 }) else { return nil }
      let folded = Folder.fold(String(decoding: word, as: UTF8.self))
      let (before, after) = (isApart(term.range.lowerBound - 1), isApart(term.range.upperBound))
      if before && after { return .literal(folded) }
      guard before || term.range.lowerBound == 0 && folded != "s" else { return nil }
      guard after || term.range.upperBound == bytes.count && !mayBeElided(folded) else { return nil }
      return .wildcard(WildcardPattern("*" + folded + "*"))
    }
  }

  /// For each run of letters that a match must contain the terms with these letters inside.
  ///
  /// Neighbouring ASCII letters are in one term, or in an elided word, which belongs to none.
  private func narrowing(_ literal: RegexLiteral) -> [Slot] {
    RegexLiterals(literal).required.compactMap { runs in
      guard !runs.contains(where: { run in elidedWords.contains { $0.contains(run) } }) else { return nil }
      return Slot(
        terms: Set(runs.flatMap { index.dictionary.numbers(containing: Array($0.utf8)) }).sorted().map { UInt32($0) })
    }
  }

  /// Whether a word can be the end of an elided article or conjunction (`l'`, `jusqu'`, `quest'`).
  private static func mayBeElided(_ folded: String) -> Bool {
    folded.utf8.count <= 6 && folded.last.map { "cdhjlmnstu".contains($0) } ?? true
  }
}
