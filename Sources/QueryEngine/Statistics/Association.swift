/// How often a word stands near a node, and how often it would by chance.
///
/// The cells are those of surface co-occurrence: each word of the corpus outside the nodes either stands in a window or
/// not, and either is the word or not (S. Evert, “Corpora and Collocations”, Corpus Linguistics: An International
/// Handbook, 2008, section 4.1).
package struct Association: Sendable, Equatable {
  /// The word's places in the windows.
  package var joint: Int
  /// The number of hits.
  package var nodes: Int
  /// The word's places in the corpus outside the hits.
  package var word: Int
  /// All words in the windows.
  package var windows: Int
  /// All words of the corpus outside the hits.
  package var corpus: Int

  package init(joint: Int, nodes: Int, word: Int, windows: Int, corpus: Int) {
    (self.joint, self.nodes, self.word, self.windows, self.corpus) = (joint, nodes, word, windows, corpus)
  }

  /// How often the word would stand in the windows by chance.
  package var expected: Double { corpus > 0 ? Double(windows) * Double(word) / Double(corpus) : 0 }
}

/// A measure of how strongly a word and a node attract each other; the names are those of the language.
package enum AssociationMeasure: String, Sendable, CaseIterable {
  /// 14 + log₂ of Dice; at most 14 where words and nodes pair, and the size of the corpus does not count.
  ///
  /// P. Rychlý, “A Lexicographer-Friendly Association Score”, RASLAN 2008.
  case logdice
  /// The log-likelihood ratio over the four cells, below zero where the word is rarer than by chance.
  ///
  /// T. Dunning, Computational Linguistics 19(1), 1993.
  case ll
  /// Pointwise mutual information: log₂(O/E), which prefers what is rare.
  ///
  /// K. W. Church and P. Hanks, “Word Association Norms, Mutual Information, and Lexicography”, Computational
  /// Linguistics 16(1), 1990.
  case mi
  /// log₂(O³/E), which prefers what is frequent.
  ///
  /// B. Daille, “Approche mixte pour l’extraction automatique de terminologie”, Paris 7, 1994.
  case mi3
  /// (O − E) / √O.
  ///
  /// K. Church, W. Gale, P. Hanks and D. Hindle, “Using Statistics in Lexical Analysis”, 1991.
  case t
  /// 2·O over the frequencies of node and word.
  ///
  /// L. R. Dice, “Measures of the Amount of Ecologic Association between Species”, Ecology 26(3), 1945.
  case dice

  /// The score; nil where it has none, as for a word that nothing would lead one to expect.
  package func score(_ cells: Association) -> Double? {
    let observed = Double(cells.joint)
    let expected = cells.expected
    switch self {
    case .dice: return Self.dice(cells)
    case .logdice: return Self.dice(cells).flatMap(binaryLogarithm).map { 14 + $0 }
    case .mi: return expected > 0 ? binaryLogarithm(observed / expected) : nil
    case .mi3: return expected > 0 ? binaryLogarithm(observed * observed * observed / expected) : nil
    case .t: return observed > 0 ? (observed - expected) / observed.squareRoot() : nil
    case .ll: return Self.logLikelihood(cells)
    }
  }

  private static func dice(_ cells: Association) -> Double? {
    let together = cells.nodes + cells.word
    return together > 0 ? 2 * Double(cells.joint) / Double(together) : nil
  }

  private static func logLikelihood(_ cells: Association) -> Double? {
    guard cells.corpus > 0 else { return nil }
    let corpus = Double(cells.corpus)
    let rows = [Double(cells.windows), Double(cells.corpus - cells.windows)]
    let columns = [Double(cells.word), Double(cells.corpus - cells.word)]
    let observed = [
      [Double(cells.joint), Double(cells.windows - cells.joint)],
      [Double(cells.word - cells.joint), Double(cells.corpus - cells.windows - cells.word + cells.joint)],
    ]
    var sum = 0.0
    for row in 0..<2 {
      for column in 0..<2 {
        sum += LogLikelihood.part(observed[row][column], expected: rows[row] * columns[column] / corpus)
      }
    }
    return Double(cells.joint) < cells.expected ? -max(0, sum) : max(0, sum)
  }
}
