import CorpusModel
import TextAnalysis

/// The lines of a cleaned text as ranges of its UTF-8 bytes: cut at line ends and, with a width, before they pass it.
///
/// Lines break at blanks, which belong to no line then, and beside wide characters; a word wider than a line is cut. One
/// pass, in linear time.
func lines(of text: String, width: Int?) -> [Range<Int>] {
  var lines = LineBreaking(width: width)
  // In ASCII a byte is a character, and need not be looked for.
  if text.utf8.allSatisfy({ $0 < 0x80 }) {
    for byte in text.utf8 { lines.add(byte) }
  } else {
    for character in text { lines.add(character) }
  }
  return lines.all
}

/// Lines that grow by a character at a time.
private struct LineBreaking {
  private let width: Int?
  private var lines: [Range<Int>] = []
  private var start = 0
  private var offset = 0
  private var column = 0
  /// Where the line can break: the end of what stays, the start of what follows, and the column there.
  private var chance: (end: Int, next: Int, column: Int)?
  private var isAfterBlank = true

  init(width: Int?) { self.width = width }

  /// The lines, the one that is not ended included.
  var all: [Range<Int>] { lines + [start..<offset] }

  mutating func add(_ byte: UInt8) {
    switch byte {
    case 0x0A: end(1)
    case 0x20, 0x09: add(1, columns: 1, isBlank: true)
    default: add(1, columns: byte > 0x20 && byte < 0x7F ? 1 : 0, isBlank: false)
    }
  }

  mutating func add(_ character: Character) {
    let length = character.utf8.count
    if character == "\n" { return end(length) }
    let isBlank = character == " " || character == "\t" || character == "\u{3000}"
    let columns = character == "\t" ? 1 : displayWidth(of: character)
    if columns == 2, !isBlank, !isAfterBlank, offset > start, !closes(character) { chance = (offset, offset, column) }
    add(length, columns: columns, isBlank: isBlank)
  }

  private mutating func end(_ length: Int) {
    lines.append(start..<offset)
    offset += length
    (start, column, chance, isAfterBlank) = (offset, 0, nil, true)
  }

  private mutating func add(_ length: Int, columns: Int, isBlank: Bool) {
    if isBlank {
      if !isAfterBlank {
        chance = (offset, offset + length, column + columns)
      } else if let old = chance {
        chance = (old.end, offset + length, column + columns)
      }
    } else if let width, column + columns > width, offset > start {
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
