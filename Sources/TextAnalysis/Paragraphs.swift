/// The paragraphs of a part of a text, without the white space around them; UTF-8 byte offsets.
///
/// A blank line ends a paragraph, and so does the end of a line, except where the text is wrapped by hand: where no line is
/// wider than 120 bytes and the next line's first word would not have fitted on the line. LF, CR LF, CR, U+2028 and
/// U+2029 end lines.
package func paragraphs(in text: [UInt8], within range: Range<Int>) -> [Range<Int>] {
  let lines = nonBlankLines(in: text, within: range.clamped(to: 0..<text.count))
  let width = lines.reduce(0) { max($0, $1.range.count) }
  let mayBeWrapped = (50...120).contains(width)
  var paragraphs: [Range<Int>] = []
  for (place, line) in lines.enumerated() {
    let goesOn =
      place > 0 && mayBeWrapped && !line.followsBlank && !opensItem(text, line.range)
      && lines[place - 1].range.count + 1 + firstWordLength(text, line.range) > width
    if goesOn, let last = paragraphs.last {
      paragraphs[paragraphs.count - 1] = last.lowerBound..<line.range.upperBound
    } else {
      paragraphs.append(line.range)
    }
  }
  return paragraphs
}

/// A line without the white space around it.
private struct Line {
  var range: Range<Int>
  var followsBlank: Bool
}

private func nonBlankLines(in text: [UInt8], within range: Range<Int>) -> [Line] {
  var lines: [Line] = []
  var followsBlank = false
  var start = range.lowerBound
  var place = start
  while place <= range.upperBound {
    place = lineEndings.firstPlace(in: text, place..<range.upperBound)
    let ending = place < range.upperBound ? lineEnding(text, at: place, end: range.upperBound) : 1
    guard ending > 0 else {
      place += 1
      continue
    }
    let line = trimmed(text, start..<place)
    if line.isEmpty {
      followsBlank = true
    } else {
      lines.append(Line(range: line, followsBlank: followsBlank))
      followsBlank = false
    }
    place += ending
    start = place
  }
  return lines
}

/// What the endings of lines begin with.
private let lineEndings = ByteSet([0x0A, 0x0D, 0xE2])

/// The bytes of the line ending at a place; 0 where there is none.
private func lineEnding(_ text: [UInt8], at place: Int, end: Int) -> Int {
  switch text[place] {
  case 0x0A: return 1
  case 0x0D: return place + 1 < end && text[place + 1] == 0x0A ? 2 : 1
  case 0xE2:
    let isSeparator = place + 2 < end && text[place + 1] == 0x80 && (text[place + 2] == 0xA8 || text[place + 2] == 0xA9)
    return isSeparator ? 3 : 0
  default: return 0
  }
}

private func firstWordLength(_ text: [UInt8], _ line: Range<Int>) -> Int {
  (text[line].firstIndex { $0 == 0x20 || $0 == 0x09 } ?? line.upperBound) - line.lowerBound
}

/// Whether a line begins as an item of a list, a heading or a quotation of Markdown, which wrapping never makes.
private func opensItem(_ text: [UInt8], _ line: Range<Int>) -> Bool {
  switch text[line.lowerBound] {
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"):
    return line.count == 1 || text[line.lowerBound + 1] == 0x20 || text[line.lowerBound] == text[line.lowerBound + 1]
  case UInt8(ascii: "0")...UInt8(ascii: "9"):
    let digits = text[line].prefix { (0x30...0x39).contains($0) }
    return digits.endIndex < line.upperBound && digits.count < 4
      && [UInt8(ascii: "."), UInt8(ascii: ")")].contains(text[digits.endIndex])
  default: return false
  }
}

/// A range without the white space at its ends.
func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end {
    let (point, length) = codePoint(in: text, at: start, end: end)
    guard isWhiteSpace(point) else { break }
    start += length
  }
  while let (point, length) = codePoint(in: text, before: end, start: start), isWhiteSpace(point) { end -= length }
  return start..<end
}

/// White space as Unicode has it (property White_Space), with the byte order mark.
func isWhiteSpace(_ point: UInt32) -> Bool {
  switch point {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
  default: false
  }
}
