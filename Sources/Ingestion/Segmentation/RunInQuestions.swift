/// Questions in bold at the head of the paragraphs that answer them.
///
/// `**Why clay?** Because it forgives.`
///
/// Such paragraphs are cut behind the question, where there are three or more and most of what is so set asks.
enum RunInQuestions {
  /// The lines with those cut that hold a question and its answer.
  static func split(_ lines: [Line], in text: [UInt8]) -> [Line] {
    var cuts: [Int: Int] = [:]
    var runs = 0
    for (index, line) in lines.enumerated() where !line.isCode && !line.isBullet && !line.isHeading {
      guard let end = emphasisEnd(of: line, in: text), end < line.extent.upperBound else { continue }
      let head = text.trimmed(line.wordsStart..<end)
      guard head.count >= 8, case let form = SpeechForm(text, head), form.endsSentence else { continue }
      runs += 1
      if form.asks { cuts[index] = end }
    }
    guard cuts.count >= 3, cuts.count * 3 >= runs * 2 else { return lines }
    var result: [Line] = []
    result.reserveCapacity(lines.count + cuts.count)
    for (index, line) in lines.enumerated() {
      guard let end = cuts[index] else {
        result.append(line)
        continue
      }
      var head = line
      head.extent = text.trimmed(line.extent.lowerBound..<end)
      head.emphasisEnd = line.emphasisEnd > 0 ? head.extent.upperBound : 0
      result.append(head)
      let start = text.skippingBlanks(from: end, to: line.extent.upperBound)
      result.append(
        Line(
          extent: start..<line.extent.upperBound, wordsStart: start, number: line.number, marks: [], headingLevel: 0))
    }
    return result
  }

  /// The place behind the words that a line opens with in bold or italics, by marks in the text or of the format.
  private static func emphasisEnd(of line: Line, in text: [UInt8]) -> Int? {
    if line.emphasisEnd > line.wordsStart { return line.emphasisEnd }
    let start = line.wordsStart
    guard text.has("**", at: start, before: line.extent.upperBound) else { return nil }
    var place = start + 2
    while place + 1 < line.extent.upperBound, place - start <= 600 {
      if text[place] == 0x2A, text[place + 1] == 0x2A { return place + 2 }
      place += 1
    }
    return nil
  }
}
