/// What stands on lines beside the words of a dialogue: times on lines of their own, the numbers of lines.
struct LineStamps {
  private let text: [UInt8]
  private let scanner: LabelScanner

  /// How long a line can be that is nothing but a time, and one that is a name, in bytes.
  private static let longest = (time: 48, name: 80)

  /// The lines with each time that has a line of its own below a name joined to the name, and with line numbers before the
  /// words.
  static func join(_ lines: [Line], in text: [UInt8]) -> [Line] {
    let stamps = LineStamps(text: text, scanner: LabelScanner(text))
    return stamps.withoutNumbers(stamps.withTimes(lines))
  }

  /// Joins `Jane Roe` and `00:03` below it, where pages set the time of each turn so.
  private func withTimes(_ lines: [Line]) -> [Line] {
    var joined: [Int] = []
    for index in lines.indices.dropFirst().dropLast() where isTime(lines[index]) && !lines[index].followsBlank {
      let above = lines[index - 1]
      guard above.words.count <= Self.longest.name, !above.isCode, joined.last != index - 1, !isTime(above),
        !isTime(lines[index + 1]), isName(above)
      else { continue }
      joined.append(index)
      // Teams says name and time once more.
      if index + 2 < lines.count, repeats(lines[index + 1], above) { joined.append(index + 1) }
    }
    guard joined.count >= 3 else { return lines }
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    var next = 0
    for (index, line) in lines.enumerated() {
      if next < joined.count, joined[next] == index {
        next += 1
        let last = result.count - 1
        result[last].extent = result[last].extent.lowerBound..<line.extent.upperBound
      } else {
        result.append(line)
      }
    }
    return result
  }

  private func isName(_ line: Line) -> Bool {
    let group = LabelGroup(printed: text.string(line.words))
    return group.isPossible && !group.isTerm && !SpeechForm(text, line.words).endsSentence
  }

  /// Whether a line is a name again that stands above, with a time.
  private func repeats(_ line: Line, _ name: Line) -> Bool {
    let words = line.words
    guard words.count > name.words.count, text[words].starts(with: text[name.words]) else { return false }
    var time = line
    time.wordsStart = text.skippingBlanks(from: words.lowerBound + name.words.count, to: words.upperBound)
    return isTime(time)
  }

  private func isTime(_ line: Line) -> Bool {
    let words = line.words
    let start = scanner.placeOfTime(behindStatusAt: words.lowerBound, before: words.upperBound)
    guard let first = (start..<words.upperBound).first, words.count <= Self.longest.time,
      isDigit(text[first]) || text[first] == 0x5B || text[first] == 0x28,
      var (_, after) = scanner.timestamp(at: first, before: words.upperBound)
    else { return false }
    // "0 minutes 3 seconds0:03"
    if let (_, second) = scanner.timestamp(at: after, before: words.upperBound) { after = second }
    return text.skippingBlanks(from: after, to: words.upperBound) == words.upperBound
  }

  /// Lets the words of transcripts with numbered lines begin behind the numbers, which count from 1 again on each page.
  private func withoutNumbers(_ lines: [Line]) -> [Line] {
    guard lines.count >= 12 else { return lines }
    var starts: [Int: Int] = [:]
    var last = 0
    var wide = 0
    for (index, line) in lines.enumerated() {
      // Behind a number of two digits may stand one blank, where the number before it had two.
      guard let (number, start, isWide) = number(of: line),
        number == last + 1 && (isWide || number >= 10) || number == 1
      else { continue }
      starts[index] = start
      last = number
      if isWide { wide += 1 }
    }
    guard starts.count * 5 >= lines.count * 4, wide * 2 >= starts.count else { return lines }
    var result = lines
    for (index, start) in starts { result[index].wordsStart = start }
    return result
  }

  /// The number that opens a line, blanks or a tab behind it, where the words begin, and whether more than one blank stands
  /// between.
  private func number(of line: Line) -> (number: Int, wordsStart: Int, isWide: Bool)? {
    let end = line.extent.upperBound
    var place = line.extent.lowerBound
    var number = 0
    while place < end, isDigit(text[place]), place - line.extent.lowerBound < 5 {
      number = number * 10 + Int(text[place] - 48)
      place += 1
    }
    guard place > line.extent.lowerBound, place + 1 < end, text[place] == 0x09 || text[place] == 0x20 else {
      return nil
    }
    return (number, text.skippingBlanks(from: place, to: end), text[place] == 0x09 || text[place + 1] == 0x20)
  }
}
