/// The value below which a share of sorted numbers lies, between neighbours in proportion; nil where there are none.
///
/// The seventh definition of R. J. Hyndman and Y. Fan, “Sample Quantiles in Statistical Packages”, The American
/// Statistician 50(4), 1996.
func quantile(_ sorted: [Int], _ share: Double) -> Double? {
  guard let last = sorted.indices.last else { return nil }
  let place = share * Double(last)
  let lower = Int(place.rounded(.down))
  let upper = min(last, lower + 1)
  return Double(sorted[lower]) + (place - Double(lower)) * Double(sorted[upper] - sorted[lower])
}
