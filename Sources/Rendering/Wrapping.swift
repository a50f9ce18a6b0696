import CorpusModel
import TextAnalysis

/// The lines of a cleaned text as ranges of its UTF-8 bytes: cut at line ends and, with a width, before they pass it.
///
/// Lines break at blanks, which belong to no line then, and beside wide characters; a word wider than a line is cut. One
/// pass, in linear time.
func lines(of text: String, width: Int?) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var start = 0
  var offset = 0
  var column = 0
  /// Where the line can break: the end of what stays, the start of what follows, and the column there.
  var chance: (end: Int, next: Int, column: Int)?
  var isAfterBlank = true
  for character in text {
    let length = character.utf8.count
    if character == "\n" {
      lines.append(start..<offset)
      (start, column, chance, isAfterBlank) = (offset + length, 0, nil, true)
      offset += length
      continue
    }
    let isBlank = character == " " || character == "\t" || character == "\u{3000}"
    let columns = character == "\t" ? 1 : displayWidth(of: character)
    if isBlank {
      if !isAfterBlank {
        chance = (offset, offset + length, column + columns)
      } else if let old = chance {
        chance = (old.end, offset + length, column + columns)
      }
    } else if columns == 2, !isAfterBlank, offset > start, !closes(character) {
      chance = (offset, offset, column)
    }
    if let width, column + columns > width, !isBlank, offset > start {
      let cut = chance ?? (offset, offset, column)
      lines.append(start..<cut.end)
      start = cut.next
      column -= cut.column
      chance = nil
    }
    column += columns
    offset += length
    isAfterBlank = isBlank
  }
  lines.append(start..<offset)
  return lines
}

/// Marks that must not begin a line in scripts without blanks.
private func closes(_ character: Character) -> Bool { "、。，．：；？！）〕］｝〉》」』】”’".contains(character) }

extension MarkedText {
  /// A part of a cleaned text with its marks painted.
  func painted(_ part: Range<Int>, _ color: Bool) -> String {
    let bytes = text.utf8
    let words: (Range<Int>) -> String = { range in
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return String(text[start..<bytes.index(start, offsetBy: range.count)])
    }
    guard color, !marks.isEmpty else { return words(part) }
    var painted = ""
    var place = part.lowerBound
    for mark in marks[firstMark(endingAfter: part.lowerBound)...] {
      if mark.lowerBound >= part.upperBound { break }
      let mark = mark.clamped(to: part)
      guard !mark.isEmpty, mark.lowerBound >= place else { continue }
      painted += words(place..<mark.lowerBound) + Ink.match.paint(words(mark), color)
      place = mark.upperBound
    }
    return painted + words(place..<part.upperBound)
  }

  /// Marks are sorted: a text of many lines must not look at all of them for each.
  private func firstMark(endingAfter place: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
