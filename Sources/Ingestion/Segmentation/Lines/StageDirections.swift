import TextAnalysis

/// Brackets between a name and the words of a play that tell how somebody speaks: `NINA. (at the window) Who is it?`.
enum StageDirections {
  /// Whether names in capitals have them three times or more, so that they are no words that are said.
  static func areGiven(_ page: PageLines, _ openings: [TurnOpening]) -> Bool {
    let labelled = openings.filter { $0.label != nil }
    guard labelled.count >= 6,
      labelled.count(where: { $0.label.map { isInCapitals(page.text.string($0)) } == true }) * 10 >= labelled.count * 9
    else { return false }
    let directed = labelled.count { opening in
      end(in: opening.wordsStart..<page.lines[opening.line].extent.upperBound, page.text) != nil
    }
    return directed >= 3
  }

  /// The place of the words behind a bracket that opens them in small letters; nil where there is none, or nothing else.
  static func end(in words: Range<Int>, _ text: [UInt8]) -> Int? {
    guard let first = words.first, text[first] == 0x28, words.count > 2,
      Unicode.Scalar(text.scalar(at: first + 1).value)?.properties.isLowercase == true,
      let close = text[words].prefix(120).firstIndex(of: 0x29), close + 2 < words.upperBound
    else { return nil }
    return text.skippingBlanks(from: close + 1, to: words.upperBound)
  }

  private static func isInCapitals(_ label: String) -> Bool {
    label.contains(where: \.isUppercase) && !label.contains(where: \.isLowercase)
  }

  /// Lines in brackets that are all the words of two turns or more, as where a recording has another language.
  static func spokenBrackets(_ page: PageLines, _ openings: [TurnOpening]) -> Set<String> {
    var counts: [String: Int] = [:]
    for (one, next) in zip(openings, openings.dropFirst()) {
      let line = page.lines[next.line - 1]
      let first = one.wordsStart < page.lines[one.line].extent.upperBound ? one.line : one.line + 1
      guard next.line - 1 == first, line.words.count <= 40, page.isBracketed(line) else { continue }
      counts[page.text.string(line.words), default: 0] += 1
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }
}
