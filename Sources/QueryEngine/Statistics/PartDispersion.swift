/// How evenly hits are spread over the parts of a corpus, which may differ in size.
///
/// The measures are those of S. Th. Gries, “Dispersions and adjusted frequencies in corpora”, International Journal of
/// Corpus Linguistics 13(4), 2008, in their forms for parts of unequal size.
package struct PartDispersion: Sendable, Equatable {
  /// The hits of each part.
  package let hits: [Int]
  /// The size of each part in words; no part is empty.
  package let sizes: [Int]
  private let total: Double
  private let size: Double

  /// Parts by hits and words; parts without words are left out.
  package init(hits: [Int], sizes: [Int]) {
    let parts = zip(hits, sizes).filter { $0.1 > 0 }
    self.hits = parts.map(\.0)
    self.sizes = parts.map(\.1)
    total = Double(self.hits.reduce(0, +))
    size = Double(self.sizes.reduce(0, +))
  }

  /// The number of parts with hits.
  package var range: Int { hits.count { $0 > 0 } }

  /// 1 less the coefficient of variation of the parts' relative frequencies over √(n − 1): 1 is perfectly even.
  ///
  /// A. Juilland and E. Chang-Rodríguez, “Frequency Dictionary of Spanish Words”, 1964. Nil without hits or with one part.
  package var juillandD: Double? {
    guard total > 0, hits.count > 1 else { return nil }
    let shares = zip(hits, sizes).map { Double($0) / Double($1) }
    let count = Double(shares.count)
    let mean = shares.reduce(0, +) / count
    let variance = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    return 1 - variance.squareRoot() / mean / (count - 1).squareRoot()
  }

  /// Half the sum of the differences between each part's share of the hits and of the words: 0 is perfectly even.
  ///
  /// S. Th. Gries 2008. Nil without hits.
  package var deviation: Double? {
    guard total > 0 else { return nil }
    return zip(hits, sizes).reduce(0) { $0 + abs(Double($1.0) / total - Double($1.1) / size) } / 2
  }

  /// The deviation over the greatest that these parts allow, so that 1 is perfectly uneven.
  ///
  /// J. Lijffijt and S. Th. Gries, “Correction to ‘Dispersions and adjusted frequencies in corpora’”, International
  /// Journal of Corpus Linguistics 17(1), 2012. Nil without hits or with one part.
  package var normalisedDeviation: Double? {
    guard let deviation, hits.count > 1, let least = sizes.min() else { return nil }
    return deviation / (1 - Double(least) / size)
  }

  /// (Σ √(sᵢ·fᵢ))² / f with the parts' shares of the words sᵢ: 1 is perfectly even.
  ///
  /// I. Rosengren, “The quantitative concept of language and its relation to the structure of frequency dictionaries”,
  /// Études de linguistique appliquée 1, 1971. Nil without hits.
  package var rosengrenS: Double? {
    guard total > 0 else { return nil }
    let sum = zip(hits, sizes).reduce(0) { $0 + (Double($1.1) / size * Double($1.0)).squareRoot() }
    return sum * sum / total
  }
}
