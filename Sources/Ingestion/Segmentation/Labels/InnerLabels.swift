import TextAnalysis

/// Labels inside lines: pages that lost their line ends print several turns side by side
/// (`Ann: Why? Ben: Because. Ann: I see.`).
///
/// A name and a colon behind the end of a sentence are a label only where at least two names alternate so, again and
/// again; prose that announces one thing has neither. Linear in the text.
struct InnerLabels {
  /// A place inside a line where a label may begin.
  private struct Place {
    var line: Int
    var start: Int
    var name: Int
  }

  /// How far before a colon its label may begin, in bytes.
  private static let reach = 48

  /// What colons begin with.
  private static let colons = ByteSet([0x3A, 0xEF])

  private let text: [UInt8]
  private var places: [Place] = []
  private var numbers: [String: Int] = [:]
  private var counts: [Int] = []

  /// The lines with those cut that hold turns inside.
  static func split(_ lines: [Line], in text: [UInt8]) -> [Line] {
    var labels = InnerLabels(text: text)
    for (index, line) in lines.enumerated() where !line.isCode && line.extent.count > 24 {
      labels.collect(in: line, at: index)
    }
    return labels.split(lines)
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func collect(in line: Line, at index: Int) {
    var place = line.wordsStart
    while true {
      place = Self.colons.firstPlace(in: text, place..<line.extent.upperBound)
      guard place < line.extent.upperBound else { break }
      let byte = text[place]
      let isColon =
        byte == 0x3A && place + 1 < line.extent.upperBound && text[place + 1] == 0x20
        || byte == 0xEF && text.has("：", at: place, before: line.extent.upperBound)
      if isColon, let start = labelStart(before: place, in: line) {
        let name = text.string(start..<place)
        let number = numbers[name] ?? counts.count
        if number == counts.count {
          numbers[name] = number
          counts.append(0)
        }
        counts[number] += 1
        places.append(Place(line: index, start: start, name: number))
      }
      place += 1
    }
  }

  /// Where the name before a colon begins: behind the end of a sentence, or at the start of the line.
  private func labelStart(before colon: Int, in line: Line) -> Int? {
    var place = colon
    while let (value, length) = text.scalar(before: place, from: line.wordsStart) {
      guard colon - place <= Self.reach else { return nil }
      switch value {
      case 0x2E where endsTitle(at: place - length, from: line.wordsStart): place -= length
      case 0x2E, 0x21, 0x3F, 0x2026, 0x22, 0x201D, 0xBB, 0x29, 0x5D:
        // A blank ends the sentence; without one the point belongs to the name (`J.R. Roe`).
        let start = text.skippingBlanks(from: place, to: colon)
        guard start > place, start < colon, hasNameForm(start..<colon) else { return nil }
        // "J. P. Roe" has its points in the name.
        if text[line.wordsStart..<place].allSatisfy({
          (0x41...0x5A).contains($0) || [0x20, 0x2A, 0x2D, 0x2E].contains($0)
        }) {
          return line.wordsStart
        }
        // Behind a time or a number alone the label opens the line.
        return text[line.wordsStart..<place].contains { (97...122).contains($0 | 0x20) || $0 >= 0xC3 }
          ? start : line.wordsStart
      case 0x3002, 0xFF01, 0xFF1F, 0x300D:
        let start = text.skippingBlanks(from: place, to: colon)
        return start < colon && hasNameForm(start..<colon) ? start : nil
      case 0x3A, 0xFF1A, 0x3B, 0x2C, 0xFF0C, 0x3001: return nil
      default: place -= length
      }
    }
    return hasNameForm(line.wordsStart..<colon) ? line.wordsStart : nil
  }

  /// Whether the point at a place ends a title or an initial, which a name goes on behind: `Mrs. Roe`, `J. Roe`.
  private func endsTitle(at point: Int, from start: Int) -> Bool {
    var place = point
    var key = WordKey()
    while place > start, text[place - 1] != 0x20, point - place <= 5 { place -= 1 }
    guard place < point, place == start || text[place - 1] == 0x20 else { return false }
    if text.scalar(at: place).length == point - place {
      return Unicode.Scalar(text.scalar(at: place).value)?.properties.isUppercase == true
    }
    for byte in text[place..<point] { key.append(byte | 0x20) }
    return PersonName.shortened.contains(key)
  }

  /// Whether a range is one to four words with capitals, or up to six characters of Han or kana.
  private func hasNameForm(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.reach else { return false }
    let words = text[range].split(separator: 0x20)
    return (1...4).contains(words.count)
      && words.allSatisfy { word in
        let value = text.scalar(at: word.startIndex).value
        return (65...90).contains(value) || (0xC0...0xDE).contains(value) || (0x400...0x42F).contains(value)
          || isIdeographic(value) && word.count <= 18
      }
  }

  /// Cuts lines before labels, where the labels found make a dialogue.
  private func split(_ lines: [Line]) -> [Line] {
    var isLabel = [Bool](repeating: false, count: counts.count)
    for (name, number) in numbers where counts[number] >= 3 {
      let group = LabelGroup(printed: name)
      isLabel[number] = group.isPossible && !group.isTerm && (group.role != nil || group.shape.quality >= .name)
    }
    let inner = places.filter { isLabel[$0.name] && $0.start > lines[$0.line].wordsStart }
    let named = places.filter { isLabel[$0.name] }
    let changes = zip(named, named.dropFirst()).count { $0.name != $1.name }
    guard inner.count >= 3, Set(named.map(\.name)).count >= 2, changes * 2 >= named.count - 1 else { return lines }
    var result: [Line] = []
    var next = 0
    for (index, line) in lines.enumerated() {
      var rest = line
      while next < inner.count, inner[next].line == index {
        let cut = inner[next].start
        next += 1
        var head = rest
        head.extent = text.trimmed(rest.extent.lowerBound..<cut)
        if !head.extent.isEmpty { result.append(head) }
        rest = Line(
          extent: cut..<line.extent.upperBound, wordsStart: cut, number: line.number, marks: [], headingLevel: 0)
      }
      result.append(rest)
    }
    return result
  }
}
