/// Cuts texts into terms: the one place where words are split, for documents, queries and gazetteers alike.
///
/// A term is a run of letters, marks and digits; a Han, Hiragana or Katakana character alone; or one symbol that counts
/// ($ € £ ¥ % ‰ + # @ & = ° §). Punctuation and white space belong to no term. Numbers keep inner points and
/// commas (`2.000`, `1,700`, `3.5`). Elisions before a word (`d'`, `l'`, `qu'` …) and `'s` after it are cut off and belong to
/// no term; other inner apostrophes stay (`don't`, `aujourd'hui`). A change between Latin and another script ends a term.
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
