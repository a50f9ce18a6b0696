import CorpusIndex
import TextAnalysis

/// The terms that share a stem with a word, language by language.
struct Inflections {
  let index: CorpusIndex

  /// For each language of the corpus the terms whose stem is the word's; for blocks without a language or without a
  /// stemmer the word itself.
  ///
  /// Stems are taken of folded words on both sides: a query may leave out accents.
  func forms(of word: String) -> [CheckedText.Inflection] {
    let itself = Slot(terms: index.dictionary.number(of: word).map { [UInt32($0)] } ?? [])
    let languages = index.facet("lang").map { Array($0.entries) } ?? []
    return [CheckedText.Inflection(language: nil, slot: itself)]
      + languages.enumerated().map { number, language in
        CheckedText.Inflection(
          language: number, slot: Stemmer(language: language.id).map { slot(of: word, by: $0) } ?? itself)
      }
  }

  /// Stemmers change the ends of words: only terms that begin alike are stemmed.
  private func slot(of word: String, by stemmer: Stemmer) -> Slot {
    let stem = stemmer.stem(word)
    let beginning = String(
      zip(word.unicodeScalars, stem.unicodeScalars).prefix { $0 == $1 }.map { Character($0.0) }.prefix(2))
    let candidates = index.dictionary.range(ofPrefix: beginning)
    return Slot(terms: candidates.filter { stemmer.stem(index.dictionary.spelling($0)) == stem }.map { UInt32($0) })
  }
}
