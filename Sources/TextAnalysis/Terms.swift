/// Cuts texts into terms: the one place where words are split, for documents, queries and gazetteers alike.
///
/// A term is
/// - a run of letters, marks and digits. It ends where Latin meets another script, where Hangul meets a digit, and at
///   hyphens, underscores and points (`long-term`, `bybit.com` and `U.S.` are two terms each);
/// - a Han, kana, bopomofo, Thai, Lao, Khmer or Myanmar character alone, with its marks;
/// - one symbol that counts: a currency sign, or one of `% ‰ + # @ & = ° §` in any width.
///
/// Digits keep points and commas between them (`2.000`, `1,700`, `3.5`); `10:18` is two terms. An elided article, pronoun or
/// conjunction before a word (`d'`, `l'`, `qu'`, `dell'` …) and `'s` after one are cut off and belong to no term; other
/// apostrophes between letters stay (`don't`, `aujourd'hui`, `rock'n'roll`). A middle dot between two `l` stays (`col·lecció`).
/// Other punctuation and white space belong to no term.
package struct Term: Sendable, Equatable {
  /// The UTF-8 bytes that the term covers in its text.
  package var range: Range<Int>
  /// Whether it is a symbol: found by queries, not counted as a word.
  package var isSymbol: Bool

  package init(range: Range<Int>, isSymbol: Bool) {
    self.range = range
    self.isSymbol = isSymbol
  }
}

/// Hands over the terms of a part of a text, in its order.
///
/// `range` counts UTF-8 bytes and is cut to the text. Bytes that are not UTF-8 belong to no term.
package func forEachTerm(in text: [UInt8], within range: Range<Int>, _ body: (Term) -> Void) {
  var cutter = TermCutter(text, within: range)
  while let term = cutter.next() { body(term) }
}

/// The terms of a part of a text, in its order; `range` counts UTF-8 bytes and is cut to the text.
package func terms(in text: [UInt8], within range: Range<Int>) -> [Term] {
  var terms: [Term] = []
  forEachTerm(in: text, within: range) { terms.append($0) }
  return terms
}
