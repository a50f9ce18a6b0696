import CorpusModel
import TextAnalysis

/// A row of a relation by the names of its columns.
struct NamedRow {
  /// Its place among the rows.
  let place: Int
  private let values: [Value]
  private let places: [String: Int]

  fileprivate init(_ relation: Relation, _ place: Int, _ places: [String: Int]) {
    self.place = place
    values = relation.rows[place]
    self.places = places
  }

  /// The value of a column; null where there is none.
  subscript(name: String) -> Value {
    guard let place = places[name], values.indices.contains(place) else { return .null }
    return values[place]
  }

  /// The value as one cleaned line; nil where it is unknown or empty.
  func line(_ name: String) -> String? {
    let text = sanitize(self[name].forPeople)
    return text.isEmpty ? nil : text
  }
}

extension Relation {
  /// Writes rows one under the other, something between two, until `out` is stopped.
  func writeRows(
    into out: inout OutputBuffer, between: String = "\n", _ write: (NamedRow, inout OutputBuffer) -> Void
  ) {
    // The first counts where names repeat.
    let places = Dictionary(
      columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for place in 0..<rows.count {
      if out.isStopped { return }
      if place > 0 { out.write(between) }
      write(NamedRow(self, place, places), &out)
    }
  }
}

/// Prints the words of one passage, indented, wrapped on a terminal only.
struct PassageWriter {
  let options: RenderOptions
  /// What stands before each line.
  var indent = "  "

  /// Nothing but line ends, controls and, on a terminal, blanks at line breaks differ from the words.
  func write(_ words: MarkedText, isFaint: Bool = false, into out: inout OutputBuffer) {
    var cleaned = sanitize(words, keepingLines: true, onScreen: options.isTerminal)
    if isFaint { cleaned.marks = [] }
    for range in lines(of: cleaned.text, width: options.wrappingWidth.map { $0 - displayWidth(of: indent) }) {
      let text = cleaned.painted(range, options.color)
      if range.isEmpty {
        out.write("\n")
      } else {
        out.write(indent + (isFaint ? Ink.faint.paint(text, options.color) : text) + "\n")
      }
    }
  }
}
