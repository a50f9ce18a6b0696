/// How a relation is drawn: which of its columns name what is drawn, and which measure it.
package struct Chart: Sendable, Equatable {
  /// The shapes; the names are those of the language.
  package enum Shape: String, Sendable, CaseIterable {
    /// A bar for each row.
    case bar
    /// A line for each column of numbers, from row to row.
    case line
    /// A field for each row and column of numbers.
    case heat
    /// A strip for each row, as long as what it stands for.
    case strip
  }

  package var shape: Shape
  /// The columns that name a row, by their places.
  package var labels: [Int]
  /// The columns that are drawn, by their places; one at least.
  package var values: [Int]
  /// What stands over it.
  package var title: String
  /// The query that it answers, which stands under it.
  package var query: String

  package init(shape: Shape, labels: [Int], values: [Int], title: String, query: String) {
    (self.shape, self.labels, self.values, self.title, self.query) = (shape, labels, values, title, query)
  }
}
