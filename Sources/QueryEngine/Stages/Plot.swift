package import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `plot [bar|line|heat] [of f, g]`: a table as a drawing; the rows go on as they are.
package struct Plot: Stage {
  package static let signature = StageSignature(
    name: "plot", takes: .table, gives: .table, parameters: [.word(shapes, optional: true)],
    clauses: [StageSignature.Clause("of", [.names(optional: false)])], synopsis: "plot [bar|line|heat] [of f, g]",
    summary: "Draws a table in the terminal, or as SVG where the answer goes to a file that ends so.",
    example: "role:guest | count by speaker | plot bar")

  private static let shapes = [Chart.Shape.bar, .line, .heat].map(\.rawValue)

  /// More rows are not drawn: nobody could tell them apart.
  package static func mostRows(_ shape: Chart.Shape) -> Int { shape == .line ? 5_000 : 500 }

  /// More columns of a row are not drawn.
  package static let mostColumns = 60

  private let shape: Chart.Shape?
  private let values: [Located<String>]
  private let range: SourceRange
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    (range, source) = (call.name.range, context.source)
    values = try context.names(call.clause("of") ?? [])
    guard let argument = call.arguments.first else {
      shape = nil
      return
    }
    let word = try context.text(argument, what: "the shape")
    guard Self.shapes.contains(word.value.lowercased()), let shape = Chart.Shape(rawValue: word.value.lowercased())
    else {
      throw context.error(
        "cannot plot as '\(word.value)'", at: word.range, notes: ["plot draws \(Self.shapes.joined(separator: ", "))"],
        suggestion: nearest(to: word.value, among: Self.shapes))
    }
    self.shape = shape
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    var relation = try input.table(for: "plot")
    let labels = (relation.named ?? relation.columns.indices).filter { place in
      let column = relation.columns[place]
      return !column.isDetail && !Self.isMeasure(column) && column.kind != .strip
    }
    let shape = shape ?? Self.usualShape(relation, labels)
    var drawn = try drawnColumns(of: relation, as: shape)
    if drawn.count > Self.mostColumns {
      context.note("the first \(Self.mostColumns) of \(drawn.count) columns are drawn")
      drawn = Array(drawn.prefix(Self.mostColumns))
    }
    let most = Self.mostRows(shape)
    if relation.rows.count > most {
      context.note("the first \(most) of \(relation.rows.count) rows are drawn")
      relation = relation.reordered(Array(0..<most))
    }
    if shape == .line { noteUnplaced(relation, labels, context) }
    let names = { (places: [Int]) in
      places.map { relation.columns[$0].name.replacing("_", with: " ") }.joined(separator: ", ")
    }
    let isUsual = shape == .strip || relation.measured == drawn[...].range
    let what = isUsual ? relation.measure ?? names(drawn) : names(drawn)
    let chart = Chart(
      shape: shape, labels: labels, values: drawn,
      title: labels.isEmpty ? what : "\(what) by \(names(labels))",
      query: source.text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ").trimmed)
    relation.presentation = .plot(chart)
    return .table(relation)
  }

  /// Says how many rows have no place along a line, and are not on it.
  private func noteUnplaced(_ relation: Relation, _ labels: [Int], _ context: RunContext) {
    guard !labels.isEmpty else { return }
    let unplaced = (0..<relation.rows.count).count { number in
      let row = relation.rows[number]
      return labels.allSatisfy { row[$0] == .null }
    }
    let names = labels.map { relation.columns[$0].name }.joined(separator: ", ")
    if unplaced > 0 {
      context.note("not drawn: \(unplaced) row\(unplaced == 1 ? "" : "s") without \(names), which the table has")
    }
  }

  /// A strip where there is one, a line along dates, else bars.
  private static func usualShape(_ relation: Relation, _ labels: [Int]) -> Chart.Shape {
    if relation.columns.contains(where: { $0.kind == .strip && !$0.isDetail }) { return .strip }
    return labels.count == 1 && relation.columns[labels[0]].kind == .date ? .line : .bar
  }

  private static func isMeasure(_ column: Column) -> Bool { [.number, .time, .duration].contains(column.kind) }

  /// The columns that are named, or those of the table's measure, or the first of numbers.
  private func drawnColumns(of relation: Relation, as shape: Chart.Shape) throws(Diagnostic) -> [Int] {
    var places: [Int] = []
    for name in values {
      let place = try relation.place(of: name, in: source)
      guard Self.isMeasure(relation.columns[place]) else {
        throw Diagnostic(
          "'\(name.value)' holds no numbers to draw", at: name.range, in: source,
          suggestion: relation.columns.first(where: Self.isMeasure)?.name)
      }
      places.append(place)
    }
    if !places.isEmpty { return places }
    let shown = relation.columns.indices.filter { !relation.columns[$0].isDetail }
    if shape == .strip, let strip = shown.first(where: { relation.columns[$0].kind == .strip }) { return [strip] }
    if let measured = relation.measured, !measured.isEmpty { return Array(measured) }
    let measures = shown.filter { Self.isMeasure(relation.columns[$0]) }
    if shape == .heat, !measures.isEmpty { return measures }
    guard let first = measures.first else {
      throw Diagnostic(
        "plot finds no column of numbers", at: range, in: source,
        notes: ["the table has \(relation.columns.map(\.name).joined(separator: ", "))"])
    }
    return [first]
  }
}

extension ArraySlice<Int> {
  /// The range of rising neighbours; nil for anything else.
  fileprivate var range: Range<Int>? {
    guard let first, let last, last - first + 1 == count else { return nil }
    return first..<last + 1
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
