import CorpusModel
import TextAnalysis

/// A line that is not blank, with the marks at its start told apart from its words.
struct Line: Sendable {
  /// What stands at the start of the line before its words.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// `-`, `*`, `+`, `•` and the like, with a blank after it.
    static let bullet = Marks(rawValue: 1)
    /// `>` of a quotation in mails and Markdown.
    static let quoted = Marks(rawValue: 2)
    /// A dash that opens direct speech.
    static let dash = Marks(rawValue: 4)
    /// A blank line, or the start of the text, is above.
    static let afterBlank = Marks(rawValue: 8)
    /// Program code or another fenced passage: nothing in it is a label.
    static let code = Marks(rawValue: 16)
    /// Nothing but a rule (`---`, `***`, `====`).
    static let rule = Marks(rawValue: 32)
    /// Indented by four columns or more.
    static let indented = Marks(rawValue: 64)
    /// Set as a quotation by the format.
    static let setOut = Marks(rawValue: 128)
  }

  /// The line without outer white space; UTF-8 byte offsets.
  var extent: Range<Int>
  /// Where the words begin, after heading marks, quotation marks of mails and bullets.
  var wordsStart: Int
  /// The number in the file, from 1.
  var number: Int32
  var marks: Marks
  /// The level of a Markdown heading (1 to 6), 0 for other lines.
  var headingLevel: UInt8
  /// What the format says the line is, where that is neither speech nor prose; nil for all others.
  var statedKind: BlockKind?
  /// The byte behind the words that the line begins with in bold or italics by markup that is no part of the text; 0
  /// where there are none.
  var emphasisEnd = 0
  /// The time that the line states apart from its words, with the name where both have lines of their own in the file.
  var stamp: Stamp?

  /// The words.
  var words: Range<Int> { wordsStart..<extent.upperBound }

  var isBullet: Bool { marks.contains(.bullet) }
  var isDash: Bool { marks.contains(.dash) }
  var followsBlank: Bool { marks.contains(.afterBlank) }
  var isCode: Bool { marks.contains(.code) }
  var isRule: Bool { marks.contains(.rule) }
  var isHeading: Bool { headingLevel > 0 }
}

/// What the ends of lines begin with: LF, form feed, CR, and the first byte of U+2028 and U+2029.
private let lineEnds = ByteSet([10, 12, 13, 0xE2])

/// The lines of a text that are not blank, in order; a line ends at LF, CR, CR LF, a form feed, U+2028 or U+2029.
///
/// - Parameter start: the byte to start at, behind front matter.
func lines(of text: [UInt8], from start: Int = 0) -> [Line] {
  var result: [Line] = []
  var number: Int32 = 1
  for byte in text[..<min(start, text.count)] where byte == 10 { number += 1 }
  var afterBlank = true
  var fence: UInt8?
  var place = start
  while place < text.count {
    var end = lineEnds.firstPlace(in: text, place..<text.count)
    while end < text.count, text[end] == 0xE2, !text.hasSeparator(at: end) {
      end = lineEnds.firstPlace(in: text, end + 1..<text.count)
    }
    let extent = text.trimmed(place..<end)
    if extent.isEmpty {
      afterBlank = true
    } else {
      var line = line(at: extent, number: number, indent: extent.lowerBound - place, in: text)
      if afterBlank { line.marks.insert(.afterBlank) }
      if let mark = fenceMark(at: extent, in: text) {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
        line.marks.insert(.code)
      } else if fence != nil {
        line.marks.insert(.code)
      }
      result.append(line)
      afterBlank = false
    }
    if end < text.count {
      if text[end] == 13, end + 1 < text.count, text[end + 1] == 10 { end += 1 }
      if text[end] != 12 { number += 1 }
      end += text[end] == 0xE2 ? 3 : 1
    }
    place = end
  }
  // A fence that never closes was no fence: what follows it must not be lost to code.
  if fence != nil, let open = result.lastIndex(where: { !$0.isCode }) ?? result.indices.first {
    for index in open..<result.count { result[index].marks.remove(.code) }
  }
  return result
}

extension [Line] {
  /// Takes over what the format says of lines, which comes before what their signs say.
  mutating func apply(_ marks: [RawDocument.LineMark]) {
    var next = 0
    for index in indices {
      // White space that opens a line is no part of its extent.
      var found: RawDocument.LineMark?
      while next < marks.count, marks[next].start <= self[index].extent.lowerBound {
        found = marks[next]
        next += 1
      }
      if let found { self[index].apply(found) }
    }
  }
}

extension Line {
  fileprivate mutating func apply(_ mark: RawDocument.LineMark) {
    if isHeading || mark.headingLevel > 0 { wordsStart = extent.lowerBound }
    headingLevel = mark.headingLevel
    number = Int32(clamping: mark.number)
    if mark.isItem { marks.insert(.bullet) }
    if mark.isSetOut { marks.insert(.setOut) }
    statedKind = mark.kind
    // Nothing in such a line is a label.
    if mark.kind != nil { marks.insert(.code) }
    if mark.emphasisEnd > extent.lowerBound { emphasisEnd = mark.emphasisEnd }
  }
}

extension [UInt8] {
  /// Whether U+2028 (end of line) or U+2029 (end of paragraph) stands at a place that has its first byte.
  fileprivate func hasSeparator(at place: Int) -> Bool {
    place + 2 < count && self[place + 1] == 0x80 && (self[place + 2] == 0xA8 || self[place + 2] == 0xA9)
  }
}

private func fenceMark(at extent: Range<Int>, in text: [UInt8]) -> UInt8? {
  if text.has("```", at: extent.lowerBound, before: extent.upperBound) { return 0x60 }
  if text.has("~~~", at: extent.lowerBound, before: extent.upperBound) { return 0x7E }
  return nil
}

private func line(at extent: Range<Int>, number: Int32, indent: Int, in text: [UInt8]) -> Line {
  var line = Line(extent: extent, wordsStart: extent.lowerBound, number: number, marks: [], headingLevel: 0)
  if indent >= 4 { line.marks.insert(.indented) }
  if isRule(extent, in: text) {
    line.marks.insert(.rule)
    return line
  }
  var place = extent.lowerBound
  while place < extent.upperBound, text[place] == 0x3E {
    line.marks.insert(.quoted)
    place = text.skippingBlanks(from: place + 1, to: extent.upperBound)
  }
  if place < extent.upperBound, text[place] == 0x23 {
    var level = 0
    while place + level < extent.upperBound, text[place + level] == 0x23 { level += 1 }
    let after = text.skippingBlanks(from: place + level, to: extent.upperBound)
    // "#bitcoin" is a word; "##Routing Table" is a heading whose author forgot the blank.
    if level <= 6, after < extent.upperBound, after > place + level || level > 1 {
      line.headingLevel = UInt8(level)
      line.wordsStart = after
      return line
    }
  }
  if place < extent.upperBound { place = skipOpeningMark(at: place, &line, in: text) }
  line.wordsStart = place
  return line
}

/// Skips a bullet or a dash of direct speech, and says so in the line's marks.
private func skipOpeningMark(at place: Int, _ line: inout Line, in text: [UInt8]) -> Int {
  let end = line.extent.upperBound
  let (value, length) = text.scalar(at: place)
  var next = place + length
  switch value {
  case 0x2D, 0x2A, 0x2B:  // - * +
    if next == end || text[next] == 0x20 || text[next] == 0x09 {
      line.marks.insert(.bullet)
    } else if value == 0x2D, text[next] != 0x2D, !isDigit(text[next]), text[next] != 0x3E {
      line.marks.insert(.dash)
    } else {
      return place
    }
  case 0x2022, 0x2023, 0x25E6, 0x25AA, 0x25CF, 0x25CB, 0x25A0, 0x2043, 0x00B7, 0x25A1, 0x25B2, 0x25B3,
    0x25B7, 0x25BC, 0x25BD, 0x25B8, 0x25B9,
    0x25B6, 0x25BA, 0x25C6, 0x25C7, 0x25CE, 0x25EF, 0x2605, 0x2606:
    line.marks.insert(.bullet)
  case 0x2013, 0x2014, 0x2015, 0x2012, 0x2212, 0x2500, 0x2501, 0x2E3A, 0x2E3B, 0xFF0D:
    // Japanese sets two: "――なぜですか。", "──なぜですか。"
    while next < end, text.scalar(at: next).value == value { next += length }
    // "── Notes ──" is drawn.
    if value >= 0x2212, text.scalar(before: end, from: next)?.value == value { return place }
    line.marks.insert(.dash)
  default: return place
  }
  return text.skippingBlanks(from: next, to: end)
}

/// Whether a line is drawn, not written: at least three of the same sign, blanks aside, or a word between two rules of
/// hyphens (`---------- 2021-11-02 ----------`).
private func isRule(_ extent: Range<Int>, in text: [UInt8]) -> Bool {
  let sign = text[extent.lowerBound]
  if sign >= 0xE2 { return isDrawnRule(extent, in: text) }
  // Three points are words that somebody left out.
  if sign == 0x2E { return extent.count >= 10 && text[extent].allSatisfy { $0 == 0x2E } }
  guard [0x2D, 0x2A, 0x5F, 0x3D, 0x7E].contains(sign) else { return false }
  var signs = 0
  for byte in text[extent] {
    if byte == sign { signs += 1 } else if byte != 0x20 { return isWordBetweenRules(extent, in: text) }
  }
  return signs >= 3
}

/// Whether a line is one sign beyond ASCII again and again, with blanks between or not: `――――――`, `───`, `◇　◇　◇`.
private func isDrawnRule(_ extent: Range<Int>, in text: [UInt8]) -> Bool {
  let (sign, width) = text.scalar(at: extent.lowerBound)
  guard drawnSigns.contains(sign) else { return false }
  var place = extent.lowerBound + width
  var signs = 1
  while place < extent.upperBound {
    let (next, width) = text.scalar(at: place)
    if next == sign { signs += 1 } else if next != 0x20, next != 0x3000 { return false }
    place += width
  }
  return signs >= 3
}

/// Dashes, lines, wide hyphens and stars, and the shapes that set parts of a page off.
private let drawnSigns: Set<UInt32> = [
  0x2013, 0x2014, 0x2015, 0x2500, 0x2501, 0x2550, 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x2605, 0x2606,
  0x203B, 0xFF0A, 0xFF0D, 0xFF1D, 0xFF3F, 0xFF5E,
]

/// Whether ten hyphens open a line and ten close it.
private func isWordBetweenRules(_ extent: Range<Int>, in text: [UInt8]) -> Bool {
  guard extent.count >= 24 else { return false }
  return text[extent].prefix(10).allSatisfy { $0 == 0x2D } && text[extent].suffix(10).allSatisfy { $0 == 0x2D }
}
