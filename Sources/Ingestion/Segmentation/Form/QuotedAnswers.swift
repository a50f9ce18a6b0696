/// Answers in quotation marks whose label was left out, where those of two that have labels show who speaks in such marks.
extension TurnOpening {
  /// Opens the paragraphs in quotation marks right below what one of two says who never speaks in them: they are said by the
  /// other, who always does, as in `THE HERALD Why?` and `«Because it is late.»` below `ROE «It is not mine.»`.
  static func withQuotedAnswers(_ labelled: [TurnOpening], _ page: PageLines) -> [TurnOpening] {
    let bySlot = Dictionary(grouping: labelled, by: \.slot)
    guard labelled.count >= 5, bySlot.count == 2, let quoting = bySlot.first(where: { $0.value.allSatisfy(opens) }),
      let other = bySlot.first(where: { $0.key != quoting.key }), !other.value.contains(where: opens),
      quoting.value.count >= 2, other.value.count >= 3
    else { return labelled }
    func opens(_ opening: TurnOpening) -> Bool {
      let start = firstWord(of: opening, page)
      return start < page.text.count && marks.contains(page.text.scalar(at: start).value)
    }
    var result: [TurnOpening] = []
    for (place, opening) in labelled.enumerated() {
      result.append(opening)
      let below = opening.line + 1
      guard opening.slot == other.key,
        below < (place + 1 < labelled.count ? labelled[place + 1].line : page.lines.count),
        case let line = page.lines[below], line.followsBlank, !line.isCode, !line.isHeading, !line.words.isEmpty,
        marks.contains(page.text.scalar(at: line.wordsStart).value)
      else { continue }
      result.append(
        TurnOpening(
          line: below, wordsStart: line.wordsStart, slot: quoting.key, doubts: ["The answer has no label."]))
    }
    return result
  }

  /// Where the words of an opening begin, on its line or below.
  private static func firstWord(of opening: TurnOpening, _ page: PageLines) -> Int {
    if opening.wordsStart < page.lines[opening.line].extent.upperBound { return opening.wordsStart }
    return opening.line + 1 < page.lines.count ? page.lines[opening.line + 1].wordsStart : page.text.count
  }

  /// The marks that open quotations.
  private static let marks: Set<UInt32> = [0x22, 0xAB, 0xBB, 0x201C, 0x201E, 0x2018, 0x300C, 0x300E]
}
