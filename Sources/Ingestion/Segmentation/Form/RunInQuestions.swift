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
    let isPlain = cuts.count < 3 || cuts.count * 3 < runs * 2
    if isPlain { cuts = plainCuts(lines, in: text) }
    guard cuts.count >= 3 else { return lines }
    var result: [Line] = []
    result.reserveCapacity(lines.count + cuts.count)
    for (index, line) in lines.enumerated() {
      guard let end = cuts[index] else {
        result.append(line)
        continue
      }
      var head = line
      head.extent = text.trimmed(line.extent.lowerBound..<end)
      head.emphasisEnd = isPlain || line.emphasisEnd > 0 ? head.extent.upperBound : 0
      result.append(head)
      let start = text.skippingBlanks(from: end, to: line.extent.upperBound)
      result.append(
        Line(
          extent: start..<line.extent.upperBound, wordsStart: start, number: line.number, marks: [], headingLevel: 0))
    }
    return result
  }

  /// The ends of the questions that open most paragraphs of a page whose first lines call it an interview, where bold type
  /// was lost.
  private static func plainCuts(_ lines: [Line], in text: [UInt8]) -> [Int: Int] {
    guard lines.prefix(6).contains(where: { $0.words.count <= 200 && PageWords.saysInterview(text.string($0.words)) })
    else {
      return [:]
    }
    var cuts: [Int: Int] = [:]
    for (index, line) in lines.enumerated() where line.followsBlank && !line.isCode && !line.isBullet && !line.isHeading
    {
      if let end = firstQuestionEnd(of: line, in: text) { cuts[index] = end }
    }
    guard let first = cuts.keys.min(), let last = cuts.keys.max(), cuts.count >= 3,
      cuts.count * 3 >= (last - first + 1) * 2
    else { return [:] }
    return cuts
  }

  /// The place behind the question with which a line opens, where more follows it.
  private static func firstQuestionEnd(of line: Line, in text: [UInt8]) -> Int? {
    for place in line.words.prefix(240) where [0x2E, 0x21, 0x3F, 0x3A, 0x22].contains(text[place]) {
      guard text[place] == 0x3F, place - line.wordsStart >= 8, place + 2 < line.extent.upperBound,
        text[place + 1] == 0x20
      else { return nil }
      return place + 1
    }
    return nil
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
