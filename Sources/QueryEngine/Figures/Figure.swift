/// A number as a text says it, with what it can be compared by.
package struct Figure: Sendable, Equatable {
  /// What the number is of; the names are those of tables.
  package enum Kind: String, Sendable, CaseIterable { case money, percent, duration, number }

  /// How the number bounds what is meant, as its qualifier says.
  package enum Bound: String, Sendable, CaseIterable {
    case about = "~"
    case over = ">"
    case under = "<"
    case atLeast = ">="
    case atMost = "<="
  }

  /// The UTF-8 bytes of the whole in the document's text: qualifier, number, magnitude, unit.
  package var range: Range<Int>
  package var kind: Kind
  /// The number with its magnitude: 750000000000 for `750 billion`.
  package var value: Double
  /// The greater end of a range (`12-14 hours`); nil where there is none.
  package var upper: Double?
  /// The unit in one spelling: a currency's sign or code, `%`, `hour`; nil where none is said.
  package var unit: String?
  /// The UTF-8 bytes of the qualifier; nil where there is none.
  package var qualifier: Range<Int>?
  /// What the qualifier makes of the number.
  package var bound: Bound?

  package init(range: Range<Int>, kind: Kind, value: Double, upper: Double? = nil, unit: String? = nil) {
    (self.range, self.kind, self.value, self.upper, self.unit) = (range, kind, value, upper, unit)
  }
}
