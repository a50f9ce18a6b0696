import CorpusModel
import TextAnalysis

/// A row of a relation by the names of its columns.
struct NamedRow {
  private let values: [Value]
  private let places: [String: Int]

  init(_ relation: Relation, _ place: Int, _ places: [String: Int]) {
    values = relation.rows[place]
    self.places = places
  }

  /// The places of a relation's columns; the first counts where names repeat.
  static func places(of relation: Relation) -> [String: Int] {
    Dictionary(
      relation.columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
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

/// Prints the words of one passage, indented, wrapped on a terminal only.
struct PassageWriter {
  let options: RenderOptions
  /// What stands before each line.
  var indent = "  "

  /// Nothing but line ends, controls and, on a terminal, blanks at line breaks differ from the words.
  func write(_ words: MarkedText, isFaint: Bool = false, into out: inout OutputBuffer) {
    var cleaned = sanitize(words, keepingLines: true)
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
