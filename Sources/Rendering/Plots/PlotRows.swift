import CorpusModel

/// The cells of a relation that a chart draws.
struct PlotRows {
  /// One row.
  struct Row {
    /// What names it, cleaned.
    var label: String
    /// The numbers, one for each drawn column; nil where there is none.
    var values: [Double?]
    /// The same as people read them.
    var written: [String]
    /// The counts of a strip.
    var strip: [Int]
  }

  let chart: Chart
  /// The names of the drawn columns as people read them.
  let names: [String]
  let rows: [Row]
  /// The least number, or zero where all are above.
  let least: Double
  /// The greatest number, or zero where all are below.
  let greatest: Double

  init(_ relation: Relation, _ chart: Chart) {
    self.chart = chart
    names = chart.values.map { sanitize(relation.columns[$0].name).replacing("_", with: " ") }
    rows = (0..<relation.rows.count).compactMap { place in
      let values = relation.rows[place]
      // What has no place along the line is not on it.
      if chart.shape == .line, !chart.labels.isEmpty, chart.labels.allSatisfy({ values[$0] == .null }) { return nil }
      let label = chart.labels.map { sanitize(values[$0].shown(in: relation.columns[$0], RenderOptions()).text) }
        .joined(separator: " · ")
      return Row(
        label: label.isEmpty ? "–" : label, values: chart.values.map { values[$0].number },
        written: chart.values.map { values[$0].forPeople },
        strip: chart.values.first.map { values[$0].counts } ?? [])
    }
    let numbers = rows.flatMap { $0.values.compactMap { $0 } }
    least = min(0, numbers.min() ?? 0)
    greatest = max(0, numbers.max() ?? 0)
  }
}

extension Value {
  /// The number that can be drawn.
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number.isFinite ? number : nil
    case .time(let milliseconds): Double(milliseconds)
    case .null, .truth, .text, .marked, .entity, .date, .list: nil
    }
  }

  /// The counts of a strip.
  fileprivate var counts: [Int] {
    guard case .list(let values) = self else { return [] }
    return values.map { if case .integer(let count) = $0 { max(0, count) } else { 0 } }
  }
}

extension Relation {
  /// Whether it can be drawn.
  package var isDrawable: Bool { chart != nil }

  /// The chart of a presentation whose columns are there.
  var chart: Chart? {
    guard case .plot(let chart) = presentation, !chart.values.isEmpty,
      (chart.labels + chart.values).allSatisfy(columns.indices.contains)
    else { return nil }
    return chart
  }
}
