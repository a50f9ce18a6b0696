#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The likelihood ratio of observed to expected frequencies: a sum of O·ln(O/E), doubled.
///
/// T. Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”, Computational Linguistics 19(1), 1993.
enum LogLikelihood {
  /// The part of one cell; nothing where nothing was observed, since O·ln(O) goes to 0 with O.
  static func part(_ observed: Double, expected: Double) -> Double {
    observed > 0 && expected > 0 ? 2 * observed * log(observed / expected) : 0
  }

  /// The chance of a value at least as great where nothing but chance is at work: the tail of χ² with one degree of
  /// freedom, which is the complementary error function of √(x/2).
  static func chance(of value: Double) -> Double { erfc((max(0, value) / 2).squareRoot()) }
}

/// The binary logarithm, where there is one.
func binaryLogarithm(_ number: Double) -> Double? { number > 0 ? log2(number) : nil }

/// The natural logarithm, where there is one.
func naturalLogarithm(_ number: Double) -> Double? { number > 0 ? log(number) : nil }

/// e to a power.
func exponential(_ power: Double) -> Double { exp(power) }
