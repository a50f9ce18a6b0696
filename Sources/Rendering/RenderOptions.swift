/// What a renderer must know of the place that it renders for.
package struct RenderOptions: Sendable, Equatable {
  /// The columns of the terminal; nil where there is no limit, as in a file or a pipe.
  package var width: Int?
  /// Whether colours and bold may be used; the caller has looked at NO_COLOR.
  package var color: Bool
  /// Whether tables have a line with the names of their columns.
  package var headers: Bool
  /// Whether people look at it on a terminal: then text is wrapped to `width`, else never.
  package var isTerminal: Bool
  /// Whether CSV and TSV put `'` before cells that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` first).
  package var guardsFormulas: Bool

  /// Whether turns and concordance lines have their number in front, for commands that name rows.
  package var numbersRows: Bool
  /// The columns that there are for a strip, which is drawn shorter where it would be longer; nil for as many as it wants.
  var stripWidth: Int?
  /// Whether what is drawn (bars, strips, borders) must do with ASCII.
  package var isASCII: Bool

  package init(
    width: Int? = nil, color: Bool = false, headers: Bool = true, isTerminal: Bool = false,
    guardsFormulas: Bool = false, isASCII: Bool = false, numbersRows: Bool = false
  ) {
    self.width = width
    self.color = color
    self.headers = headers
    self.isTerminal = isTerminal
    self.guardsFormulas = guardsFormulas
    self.isASCII = isASCII
    self.numbersRows = numbersRows
  }

  /// The columns to wrap to, at least 20; nil where nothing is wrapped.
  var wrappingWidth: Int? { isTerminal ? width.map { max($0, 20) } : nil }
}
