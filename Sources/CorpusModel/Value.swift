/// A cell of a relation.
///
/// Names travel with their ids, so a renderer looks nothing up.
package enum Value: Sendable, Hashable {
  /// Unknown, or nothing: `null` in JSON, an empty cell elsewhere.
  case null
  case integer(Int)
  case number(Double)
  case truth(Bool)
  /// Text of the corpus or of quoth; hostile until a renderer has cleaned it.
  case text(String)
  /// Text with places marked, as matches in a turn.
  case marked(MarkedText)
  /// A thing with an id and a name: JSON prints the id of lists (`exchange`, `topic`) and the name of single entities
  /// (`speaker`), as the column's `showsID` says.
  case entity(id: String, name: String)
  case date(StatedDate)
  /// Milliseconds from the start of a recording.
  case time(Int)
  case list([Value])
}

/// A text with marked places.
package struct MarkedText: Sendable, Hashable {
  package var text: String
  /// UTF-8 byte offsets into `text`, sorted, apart from each other.
  package var marks: [Range<Int>]

  package init(_ text: String, marks: [Range<Int>] = []) {
    self.text = text
    self.marks = marks
  }
}
