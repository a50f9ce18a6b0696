import TextAnalysis

/// Lines that pages put between the paragraphs of somebody's speech.
extension PageLines {
  /// Whether a line between paragraphs is none of what is said: a link to another page, a word for advertising, a picture and
  /// what it shows.
  func isInserted(_ index: Int) -> Bool {
    let line = lines[index]
    if isPicture(line) { return true }
    guard index > 0, line.words.count <= 200, !line.isDash, !line.isCode else { return false }
    if !line.followsBlank {
      return isPicture(lines[index - 1]) && index + 1 < lines.count && lines[index + 1].followsBlank
    }
    guard index + 1 < lines.count, lines[index + 1].followsBlank, endsSentence(lines[index - 1]) else { return false }
    return isAdvertising(line) || leadsElsewhere(line) || isCaption(line) && !SpeechForm(text, line.words).isSpeech
  }

  /// Whether a line is a picture of Markdown and nothing else.
  private func isPicture(_ line: Line) -> Bool {
    line.extent.count > 4 && text[line.extent.lowerBound] == 0x21 && text[line.extent.lowerBound + 1] == 0x5B
      && text[line.extent.upperBound - 1] == 0x29
  }

  private func isAdvertising(_ line: Line) -> Bool {
    line.words.count <= 40 && PageWords.advertising.contains(folded(line, limit: 40).trimmingMarks)
  }

  /// Whether a line opens with words for another page and a colon, or has them and no stop: `Read also: The last cooper`.
  private func leadsElsewhere(_ line: Line) -> Bool {
    let folded = folded(line, limit: 200)
    if let colon = folded.prefix(40).firstIndex(where: { ":：".contains($0) }) {
      return PageWords.furniture.occurs(in: String(folded[..<colon])) && folded.last != "."
    }
    return !endsLikeText(line) && PageWords.furniture.occurs(in: String(folded.prefix(24)))
  }
}
