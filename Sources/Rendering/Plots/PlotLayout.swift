import CorpusModel
import TextAnalysis

/// A chart in characters, as wide as the terminal: bars and lines of eighths of a block, or of ASCII.
struct PlotLayout {
  private let plot: PlotRows
  private let options: RenderOptions
  private let width: Int

  /// Columns where no terminal says how many there are.
  static let usualWidth = 80
  /// The rows of a line's panel.
  private static let height = 8

  init(_ relation: Relation, _ chart: Chart, options: RenderOptions) {
    plot = PlotRows(relation, chart)
    self.options = options
    width = max(20, options.width ?? Self.usualWidth)
  }

  func render(into out: inout OutputBuffer) {
    out.write(Ink.strong.paint(sanitize(plot.chart.title), options.color) + "\n")
    switch plot.chart.shape {
    case .bar: bars(into: &out)
    case .line: lines(into: &out)
    case .heat: heat(into: &out)
    case .strip: strips(into: &out)
    }
    let query = sanitize(plot.chart.query)
    if !query.isEmpty { out.write(Ink.faint.paint(query, options.color) + "\n") }
  }

  /// The labels, those that are too long cut, with the width of the widest.
  private func labels(atMost most: Int) -> (texts: [String], width: Int) {
    let texts = plot.rows.map { cut($0.label, to: most) }
    return (texts, texts.map { displayWidth(of: $0) }.max() ?? 0)
  }

  private func cut(_ text: String, to width: Int) -> String {
    Rendering.cut(text, to: width, sign: options.isASCII ? "~" : "…")
  }

  private func filled(_ text: String, _ width: Int, right: Bool = false) -> String {
    padded(text, columns: displayWidth(of: text), to: width, right: right)
  }

  // MARK: Bars

  private func bars(into out: inout OutputBuffer) {
    let (labels, labelWidth) = labels(atMost: max(8, width / 3))
    let several = plot.names.count > 1
    let names = plot.names.map { cut($0, to: max(6, width / 5)) }
    let nameWidth = several ? names.map { displayWidth(of: $0) }.max() ?? 0 : 0
    let numberWidth = plot.rows.flatMap(\.written).map { displayWidth(of: $0) }.max() ?? 0
    let room = max(8, width - labelWidth - numberWidth - 4 - (several ? nameWidth + 2 : 0))
    let span = plot.greatest - plot.least
    let below = span > 0 ? Int((-plot.least / span * Double(room)).rounded(.up)) : 0
    let axis = options.isASCII ? "|" : "│"
    for (place, row) in plot.rows.enumerated() where !out.isStopped {
      for (number, value) in row.values.enumerated() {
        var line = filled(number == 0 ? labels[place] : "", labelWidth)
        if several { line += "  " + filled(names[number], nameWidth) }
        let length = span > 0 ? abs(value ?? 0) / span * Double(room) : 0
        let isBelow = (value ?? 0) < 0
        line += " " + filled(isBelow ? bar(length.rounded()) : "", below, right: true) + axis
        line += isBelow ? "" : bar(length)
        line += " " + row.written[number]
        while line.last == " " { line.removeLast() }
        out.write(line + "\n")
      }
    }
  }

  private func bar(_ length: Double) -> String {
    if options.isASCII { return String(repeating: "#", count: Int(length.rounded())) }
    let eighths = Int((length * 8).rounded())
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }

  // MARK: Lines

  /// A panel for each column: a column of characters for each row, or for several where they would not fit.
  private func lines(into out: inout OutputBuffer) {
    for (number, name) in plot.names.enumerated() where !out.isStopped {
      let values = plot.rows.map { $0.values[number] }
      let known = values.compactMap { $0 }
      let (least, greatest) = (min(0, known.min() ?? 0), max(0, known.max() ?? 0))
      let written = { (wanted: Double) in
        plot.rows.first { $0.values[number] == wanted }?.written[number] ?? (wanted == 0 ? "0" : "\(wanted)")
      }
      let marks = [written(greatest), written(least)]
      let side = marks.map { displayWidth(of: $0) }.max() ?? 0
      let room = max(8, width - side - 2)
      let together = max(1, (values.count + room - 1) / room)
      // The highest of those that share a character shows.
      let points = stride(from: 0, to: values.count, by: together).map { start in
        values[start..<min(start + together, values.count)].compactMap { $0 }.max()
      }
      let wide = max(1, min(6, room / max(1, points.count)))
      if plot.names.count > 1 { out.write(name + "\n") }
      for level in (0..<Self.height).reversed() {
        let mark = level == Self.height - 1 ? marks[0] : level == 0 ? marks[1] : ""
        var line = filled(mark, side, right: true) + (options.isASCII ? " |" : " ┤")
        for point in points {
          let share = point.map { greatest > least ? ($0 - least) / (greatest - least) : 0 }
          line += String(repeating: cell(share, level: level), count: wide)
        }
        while line.last == " " { line.removeLast() }
        out.write(line + "\n")
      }
      let ends = [plot.rows.first?.label ?? "", plot.rows.count > 1 ? plot.rows.last?.label ?? "" : ""]
      let gap = max(1, points.count * wide - ends.reduce(0) { $0 + displayWidth(of: $1) })
      out.write(String(repeating: " ", count: side + 2) + ends[0] + String(repeating: " ", count: gap) + ends[1] + "\n")
    }
  }

  /// The character at a level of the panel under a point.
  private func cell(_ share: Double?, level: Int) -> String {
    guard let share else { return " " }
    let eighths = Int((share * Double(Self.height * 8)).rounded()) - level * 8
    if options.isASCII { return eighths >= 4 || (level == 0 && share > 0) ? "#" : " " }
    // A value above the least shows at least a line.
    let least = level == 0 && share > 0 ? 1 : 0
    return [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][min(8, max(least, eighths))]
  }

  // MARK: Fields and strips

  /// A field for each row and column; columns that do not fit stand in further panels below.
  private func heat(into out: inout OutputBuffer) {
    let (labels, labelWidth) = labels(atMost: max(8, width / 3))
    let names = plot.names.map { cut($0, to: 14) }
    let widths = names.indices.map { column in
      max(displayWidth(of: names[column]), (plot.rows.map { displayWidth(of: $0.written[column]) }.max() ?? 0) + 2)
    }
    var first = 0
    while first < names.count, !out.isStopped {
      var end = first + 1
      var used = labelWidth + 2 + widths[first]
      while end < names.count, used + 2 + widths[end] <= width {
        used += 2 + widths[end]
        end += 1
      }
      if first > 0 { out.write("\n") }
      let head = (first..<end).map { filled(names[$0], widths[$0], right: true) }
      out.write(filled("", labelWidth) + "  " + head.joined(separator: "  ") + "\n")
      for (place, row) in plot.rows.enumerated() where !out.isStopped {
        let cells = (first..<end).map { shaded(row, $0, widths[$0]) }
        out.write(filled(labels[place], labelWidth) + "  " + cells.joined(separator: "  ") + "\n")
      }
      first = end
    }
  }

  /// A shade for the size of a value, and the value.
  private func shaded(_ row: PlotRows.Row, _ column: Int, _ width: Int) -> String {
    let shades = options.isASCII ? [" ", ".", "-", "+", "#"] : [" ", "░", "▒", "▓", "█"]
    let span = plot.greatest - plot.least
    let share = row.values[column].map { span > 0 ? ($0 - plot.least) / span : 0 } ?? 0
    let shade = shades[share > 0 ? min(4, 1 + Int(share * 4 - 0.000_001)) : 0]
    return shade + filled(row.written[column], width - 1, right: true)
  }

  private func strips(into out: inout OutputBuffer) {
    let (labels, labelWidth) = labels(atMost: max(8, width / 3))
    let edge = options.isASCII ? "|" : "│"
    for (place, row) in plot.rows.enumerated() where !out.isStopped {
      let column = Column("", .strip)
      let marks = Value.list(row.strip.map { .integer($0) }).shown(in: column, options).text
      out.write("\(filled(labels[place], labelWidth)) \(edge)\(marks)\(edge) \(row.strip.reduce(0, +))\n")
    }
  }
}
