/// One word in two parts of a corpus: what makes it key for the first.
package struct KeyComparison: Sendable, Equatable {
  /// The word's places in the part in question.
  package var count: Int
  /// All words of that part.
  package var words: Int
  /// The word's places in the reference.
  package var reference: Int
  /// All words of the reference.
  package var referenceWords: Int

  package init(count: Int, of words: Int, reference: Int, of referenceWords: Int) {
    (self.count, self.words, self.reference, self.referenceWords) = (count, words, reference, referenceWords)
  }

  /// Its share of the words of the part in question.
  package var share: Double { words > 0 ? Double(count) / Double(words) : 0 }

  /// Its share of the words of the reference.
  package var referenceShare: Double { referenceWords > 0 ? Double(reference) / Double(referenceWords) : 0 }

  /// Whether the part in question uses the word more.
  package var isOverused: Bool { share > referenceShare }

  /// The log-likelihood ratio over the word's two frequencies; below zero where the reference uses it more.
  ///
  /// P. Rayson and R. Garside, “Comparing Corpora using Frequency Profiling”, 2000.
  package var logLikelihood: Double {
    guard words + referenceWords > 0 else { return 0 }
    let together = Double(count + reference) / (Double(words) + Double(referenceWords))
    let sum =
      LogLikelihood.part(Double(count), expected: Double(words) * together)
      + LogLikelihood.part(Double(reference), expected: Double(referenceWords) * together)
    return share < referenceShare ? -max(0, sum) : max(0, sum)
  }

  /// The chance of a difference at least as great between parts that use the word alike (χ², one degree of freedom).
  package var chance: Double { LogLikelihood.chance(of: abs(logLikelihood)) }

  /// The Bayesian information criterion, approximately: log-likelihood less ln N.
  ///
  /// Above 2 there is evidence against chance, above 6 it is strong, above 10 very strong; below 0 chance explains it
  /// better. A. Wilson, “Embracing Bayes factors for key item analysis in corpus linguistics”, 2013.
  package var bayesFactor: Double {
    abs(logLikelihood) - (naturalLogarithm(Double(words) + Double(referenceWords)) ?? 0)
  }

  /// The binary logarithm of the ratio of shares: 1 is twice as often; half a place stands for none.
  ///
  /// A. Hardie, “Log Ratio – an informal introduction”, CASS, Lancaster, 2014. Nil where one side has no words.
  package var logRatio: Double? {
    guard words > 0, referenceWords > 0, count + reference > 0 else { return nil }
    let (first, second) = smoothed
    return binaryLogarithm(first / Double(words) / (second / Double(referenceWords)))
  }

  /// The bounds between which the log ratio lies with 95 % confidence: the ratio of two binomial shares.
  ///
  /// D. Katz, J. Baptista, S. P. Azen and M. C. Pike, “Obtaining Confidence Intervals for the Risk Ratio in Cohort
  /// Studies”, Biometrics 34(3), 1978.
  package var logRatioBounds: (lower: Double, upper: Double)? {
    guard let logRatio, let doubling = naturalLogarithm(2) else { return nil }
    let (first, second) = smoothed
    let variance = 1 / first - 1 / Double(words) + 1 / second - 1 / Double(referenceWords)
    let margin = 1.959_963_984_540_054 * max(0, variance).squareRoot() / doubling
    return (logRatio - margin, logRatio + margin)
  }

  /// %DIFF: how many per cent more the part in question uses the word; nil where the reference never does, and any
  /// percentage would be too small.
  ///
  /// C. Gabrielatos and A. Marchi, “Keyness: Matching metrics to definitions”, 2011.
  package var percentDifference: Double? {
    guard reference > 0, referenceWords > 0, words > 0 else { return nil }
    return (share - referenceShare) / referenceShare * 100
  }

  private var smoothed: (Double, Double) {
    (count > 0 ? Double(count) : 0.5, reference > 0 ? Double(reference) : 0.5)
  }
}

/// What key words are ranked by; the names are those of the language.
package enum KeynessMeasure: String, Sendable, CaseIterable {
  case ll
  case logratio
  case diff

  /// The score by which words are ranked; what the reference never uses comes before all percentages.
  package func score(_ cells: KeyComparison) -> Double {
    switch self {
    case .ll: cells.logLikelihood
    case .logratio: cells.logRatio ?? 0
    case .diff: cells.percentDifference ?? .infinity
    }
  }
}
