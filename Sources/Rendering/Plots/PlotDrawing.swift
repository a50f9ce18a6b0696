import CorpusModel
import TextAnalysis

/// A chart as SVG 1.1: plain shapes and texts, with no style sheet, script or font of its own.
struct PlotDrawing {
  private let plot: PlotRows
  private var body: [String] = []
  private var height = 0.0

  private static let width = 760.0
  private static let margin = 20.0
  private static let size = 13.0
  /// Colours that differ for all readers, after Okabe and Ito.
  private static let colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"]

  init(_ plot: PlotRows) {
    self.plot = plot
    var top = Self.margin + 16
    text(plot.chart.title, x: Self.margin, y: top, size: 16, weight: "bold")
    top += 24
    switch plot.chart.shape {
    case .bar: top = bars(from: top)
    case .line: top = lines(from: top)
    case .heat: top = heat(from: top)
    case .strip: top = strips(from: top)
    }
    for line in Self.wrapped(plot.chart.query, to: 100) {
      top += 16
      text(line, x: Self.margin, y: top, size: 11, fill: "#666666", family: "monospace")
    }
    height = top + Self.margin
  }

  /// The drawing.
  var svg: String {
    let (width, height) = (Self.number(Self.width), Self.number(height))
    let title = escapeHTML(sanitize(plot.chart.title))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img">
      <title>\(title)</title>
      <rect width="\(width)" height="\(height)" fill="#ffffff"/>

      """ + body.joined(separator: "\n") + "\n</svg>\n"
  }

  // MARK: Shapes

  /// The width that labels take, of texts of some eight units a column.
  private func labelWidth() -> Double {
    let columns = plot.rows.map { displayWidth(of: $0.label) }.max() ?? 0
    return min(Double(columns) * 7.5 + 8, Self.width * 0.4)
  }

  /// A label that fits into the room for labels.
  private func label(_ text: String) -> String { cut(text, to: Int(Self.width * 0.4 / 7.5) - 1) }

  private mutating func bars(from top: Double) -> Double {
    let left = Self.margin + labelWidth()
    let right = Self.width - Self.margin - 60
    let ticks = AxisTicks(from: plot.least, to: plot.greatest)
    let (first, last) = (ticks.values.first ?? 0, ticks.values.last ?? 1)
    let place = { (value: Double) in left + (value - first) / (last - first) * (right - left) }
    let thick = 16.0
    let several = plot.names.count
    let step = thick * Double(several) + 8
    let bottom = top + step * Double(plot.rows.count)
    for tick in ticks.values {
      line(place(tick), top - 4, place(tick), bottom, stroke: tick == 0 ? "#333333" : "#dddddd")
      text(ticks.text(tick), x: place(tick), y: bottom + 16, size: 11, fill: "#333333", anchor: "middle")
    }
    for (number, row) in plot.rows.enumerated() {
      let y = top + step * Double(number)
      text(label(row.label), x: left - 8, y: y + step / 2, size: Self.size, anchor: "end")
      for (series, value) in row.values.enumerated() {
        guard let value else { continue }
        let (x, end) = (min(place(0), place(value)), max(place(0), place(value)))
        rectangle(x, y + thick * Double(series), end - x, thick - 2, fill: color(series))
        text(row.written[series], x: end + 5, y: y + thick * Double(series) + thick - 5, size: 11, fill: "#333333")
      }
    }
    text(plot.names.joined(separator: ", "), x: right, y: bottom + 32, size: 11, fill: "#333333", anchor: "end")
    return legend(from: bottom + 36)
  }

  private mutating func lines(from top: Double) -> Double {
    let ticks = AxisTicks(from: plot.least, to: plot.greatest)
    let (first, last) = (ticks.values.first ?? 0, ticks.values.last ?? 1)
    let left = Self.margin + 10 + (ticks.values.map { Double(ticks.text($0).utf8.count) }.max() ?? 1) * 7
    let right = Self.width - Self.margin
    let bottom = top + 260
    let y = { (value: Double) in bottom - (value - first) / (last - first) * (bottom - top) }
    let step = plot.rows.count > 1 ? (right - left) / Double(plot.rows.count - 1) : 0
    for tick in ticks.values {
      line(left, y(tick), right, y(tick), stroke: tick == 0 ? "#333333" : "#dddddd")
      text(ticks.text(tick), x: left - 6, y: y(tick) + 4, size: 11, fill: "#333333", anchor: "end")
    }
    // Labels stand where they do not touch each other.
    let widest = (plot.rows.map { displayWidth(of: $0.label) }.max() ?? 1) * 7 + 12
    let every = max(1, Int((Double(widest) / max(step, 0.001)).rounded(.up)))
    for place in stride(from: 0, to: plot.rows.count, by: min(every, max(1, plot.rows.count))) {
      text(
        plot.rows[place].label, x: left + step * Double(place), y: bottom + 16, size: 11, fill: "#333333",
        anchor: place == 0 ? "start" : "middle")
    }
    for series in plot.names.indices {
      var points: [String] = []
      for (place, row) in plot.rows.enumerated() {
        guard let value = row.values[series] else {
          polyline(points, stroke: color(series))
          points = []
          continue
        }
        let x = left + step * Double(place)
        points.append("\(Self.number(x)),\(Self.number(y(value)))")
        if plot.rows.count <= 200 { circle(x, y(value), fill: color(series)) }
      }
      polyline(points, stroke: color(series))
    }
    text(plot.names.joined(separator: ", "), x: left, y: top - 8, size: 11, fill: "#333333")
    return legend(from: bottom + 24)
  }

  private mutating func heat(from top: Double) -> Double {
    let left = Self.margin + labelWidth()
    let wide = min(90, max(34, (Self.width - Self.margin - left) / Double(max(1, plot.names.count))))
    let high = 24.0
    let span = plot.greatest - plot.least
    let most = max(1, Int(wide / 7) - 1)
    for (column, name) in plot.names.enumerated() {
      let x = left + wide * (Double(column) + 0.5)
      text(String(name.prefix(most)), x: x, y: top + 12, size: 11, fill: "#333333", anchor: "middle", hint: name)
    }
    for (number, row) in plot.rows.enumerated() {
      let y = top + 18 + high * Double(number)
      text(label(row.label), x: left - 8, y: y + high / 2 + 4, size: Self.size, anchor: "end")
      for (column, value) in row.values.enumerated() {
        let share = value.map { span > 0 ? ($0 - plot.least) / span : 0 } ?? 0
        let x = left + wide * Double(column)
        rectangle(x, y, wide - 1, high - 1, fill: value == nil ? "#ffffff" : Self.shade(share))
        text(
          row.written[column], x: x + wide / 2, y: y + high / 2 + 4, size: 11,
          fill: share > 0.55 ? "#ffffff" : "#333333", anchor: "middle")
      }
    }
    return top + 22 + high * Double(plot.rows.count)
  }

  private mutating func strips(from top: Double) -> Double {
    let left = Self.margin + labelWidth()
    let right = Self.width - Self.margin - 40
    let high = 22.0
    let most = Double(plot.rows.flatMap(\.strip).max() ?? 1)
    for (number, row) in plot.rows.enumerated() {
      let y = top + high * Double(number)
      text(label(row.label), x: left - 8, y: y + high / 2 + 2, size: Self.size, anchor: "end")
      rectangle(left, y, right - left, high - 6, fill: "#f2f2f2")
      let wide = (right - left) / Double(max(1, row.strip.count))
      for (place, count) in row.strip.enumerated() where count > 0 {
        let share = 0.35 + 0.65 * Double(count) / max(1, most)
        rectangle(left + wide * Double(place), y, wide, high - 6, fill: Self.shade(share))
      }
      text("\(row.strip.reduce(0, +))", x: right + 6, y: y + high / 2 + 2, size: 11, fill: "#333333")
    }
    return top + high * Double(plot.rows.count) + 4
  }

  private mutating func legend(from top: Double) -> Double {
    guard plot.names.count > 1 else { return top }
    var x = Self.margin
    var y = top + 16
    for (series, name) in plot.names.enumerated() {
      let room = Double(displayWidth(of: name)) * 7 + 34
      if x + room > Self.width - Self.margin {
        x = Self.margin
        y += 18
      }
      rectangle(x, y - 10, 12, 12, fill: color(series))
      text(name, x: x + 17, y: y, size: 11, fill: "#333333")
      x += room
    }
    return y + 6
  }

  // MARK: Elements

  private func color(_ series: Int) -> String { Self.colors[series % Self.colors.count] }

  /// From nearly white to the first colour.
  private static func shade(_ share: Double) -> String {
    let share = min(1, max(0, share))
    let (light, dark): (Double, [Double]) = (0xF2, [0x00, 0x72, 0xB2])
    let mixed = dark.map { Int((light + ($0 - light) * share).rounded()) }
    return "#" + mixed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private mutating func text(
    _ text: String, x: Double, y: Double, size: Double, weight: String? = nil, fill: String = "#000000",
    anchor: String? = nil, family: String = "sans-serif", hint: String? = nil
  ) {
    var element = "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" font-family=\"\(family)\""
    element += " font-size=\"\(Self.number(size))\" fill=\"\(fill)\""
    if let weight { element += " font-weight=\"\(weight)\"" }
    if let anchor { element += " text-anchor=\"\(anchor)\"" }
    let inside = hint.map { "<title>\(escapeHTML($0))</title>" } ?? ""
    body.append(element + ">" + inside + escapeHTML(sanitize(text)) + "</text>")
  }

  private mutating func line(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double, stroke: String) {
    let ends = zip(["x1", "y1", "x2", "y2"], [x, y, toX, toY]).map { "\($0)=\"\(Self.number($1))\"" }
    body.append("<line \(ends.joined(separator: " ")) stroke=\"\(stroke)\"/>")
  }

  private mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String) {
    let sides = zip(["x", "y", "width", "height"], [x, y, width, height]).map { "\($0)=\"\(Self.number($1))\"" }
    body.append("<rect \(sides.joined(separator: " ")) fill=\"\(fill)\"/>")
  }

  private mutating func circle(_ x: Double, _ y: Double, fill: String) {
    body.append("<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"3\" fill=\"\(fill)\"/>")
  }

  private mutating func polyline(_ points: [String], stroke: String) {
    guard points.count > 1 else { return }
    body.append(
      "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"2\"/>")
  }

  /// One decimal at most, so that the same chart is the same bytes.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = abs(tenths % 10)
    return (tenths < 0 && tenths > -10 ? "-" : "") + "\(tenths / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  /// A text cut at blanks into lines of so many columns.
  private static func wrapped(_ text: String, to width: Int) -> [String] {
    let cleaned = sanitize(text)
    return cleaned.isEmpty
      ? [] : Rendering.lines(of: cleaned, width: width).map { MarkedText(cleaned).painted($0, false) }
  }
}
