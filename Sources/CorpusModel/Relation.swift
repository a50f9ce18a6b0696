/// A table of typed columns, with how it wants to be shown: what the engine hands to the renderers.
package struct Relation: Sendable {
  package var columns: [Column]
  package var rows: RowSource
  /// How people should see it, where the format leaves a choice.
  package var presentation: Presentation
  /// What stands under it for people: counts before a limit, what was left out.
  ///
  /// A sentence each.
  package var notes: [String]
  /// Numbers of the whole, which people see under the rows; machines find those that a row cannot be without in columns.
  package var totals: [Total]
  /// The columns of the measure that the table is about, a range of places: one, or several over which it is spread
  /// (`count … across`); nil where there is none.
  package var measured: Range<Int>?
  /// What that measure is called.
  package var measure: String?
  /// The columns by which rows are called in a drawing, a range of places; nil where all columns of words do that.
  package var named: Range<Int>?
  /// Whether the row at a place only surrounds what was found (`context`); nil where no row does.
  package var isContext: (@Sendable (Int) -> Bool)?

  package init(
    columns: [Column], rows: RowSource, presentation: Presentation = .table, notes: [String] = [],
    totals: [Total] = [], isContext: (@Sendable (Int) -> Bool)? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.presentation = presentation
    self.notes = notes
    self.totals = totals
    self.isContext = isContext
  }

  /// The place of the column with a name.
  package func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// A number of a whole table, by name.
package struct Total: Sendable, Equatable {
  package var name: String
  package var value: Value

  package init(_ name: String, _ value: Value) {
    (self.name, self.value) = (name, value)
  }
}

/// A column of a relation.
package struct Column: Sendable, Equatable {
  /// What the values are, for alignment and arithmetic.
  package enum Kind: Sendable, Equatable {
    case text, number, date, time, list
    /// How long something takes: people see tenths of a second below a minute.
    case duration
    /// Lists of counts along a line: people see it drawn.
    case strip
  }

  /// The name in the header, in expressions and as the key in JSON.
  package var name: String
  package var kind: Kind
  /// Whether people see it only in formats for machines (JSON, CSV, TSV) and when they name it.
  package var isDetail: Bool
  /// Whether an entity stands in JSON, CSV and TSV by its id instead of its name.
  package var showsID: Bool
  /// Whether the values line up at their right end (the left side of a concordance).
  package var alignsRight: Bool
  /// Whether rows are grouped by it: what has no value is a group too, which people see named and machines as null.
  package var isGroup: Bool

  package init(
    _ name: String, _ kind: Kind = .text, isDetail: Bool = false, showsID: Bool = false, alignsRight: Bool? = nil,
    isGroup: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.isDetail = isDetail
    self.showsID = showsID
    self.alignsRight = alignsRight ?? (kind == .number)
    self.isGroup = isGroup
  }
}

/// How a relation wants to be seen by people; machines' formats (JSON, CSV, TSV) ignore it.
package enum Presentation: Sendable, Equatable {
  /// Plain columns.
  case table
  /// Turns one under the other: a line who and where, the words, marks shown. Columns by name, as JSON has them.
  case turns
  /// Quotations with their source under them, in a named style (`plain`, `markdown`, `footnote` …).
  case quotes(style: String)
  /// Concordance lines: left, match and right aligned on the match.
  case concordance
  /// Question and answer under each other.
  case pairs
  /// One finding in words (`verify`, `expect`).
  case statement
  /// A drawing of some of the columns.
  case plot(Chart)
}

/// Rows that are made when they are asked for.
package struct RowSource: Sendable {
  /// How many there are.
  package let count: Int
  private let make: @Sendable (Int) -> [Value]

  /// Rows made by a function of their place, from 0 to `count - 1`.
  package init(count: Int, make: @escaping @Sendable (Int) -> [Value]) {
    self.count = count
    self.make = make
  }

  /// Rows that are there already.
  package init(_ rows: [[Value]]) { self.init(count: rows.count) { rows[$0] } }

  /// The row at a place from 0; one value for each column.
  package subscript(place: Int) -> [Value] { make(place) }
}
