/// Where a turn begins and who has it.
struct TurnOpening: Sendable {
  /// Who speaks, before names are resolved.
  enum Slot: Sendable, Hashable {
    /// A group of `LabelDecision.groups`.
    case label(Int)
    /// Whoever asks, told by form.
    case question
    /// Whoever answers, told by form.
    case answer
  }

  /// The place of the line among the lines.
  var line: Int
  /// Where the words begin; the line's end where they stand below.
  var wordsStart: Int
  /// The label as printed.
  var label: Range<Int>?
  var slot: Slot
  /// The time printed with the label, in milliseconds.
  var time: Int?
  /// What was unsure, a sentence each.
  var doubts: [String] = []
}

extension TurnOpening {
  /// The openings that accepted labels make, with the unlabelled turns of a dialogue of which one side only has labels.
  static func openings(of decision: LabelDecision, lines: [Line], text: [UInt8]) -> [TurnOpening] {
    let labelled = decision.labels.map { label in
      var opening = TurnOpening(
        line: label.candidate.line, wordsStart: label.candidate.wordsStart, label: label.candidate.label,
        slot: .label(label.group), time: label.candidate.time)
      if label.isMisspelt { opening.doubts.append("The label is taken for a misspelling of another.") }
      return opening
    }
    guard decision.isOneSided, !labelled.isEmpty else {
      return withForgottenAnswers(labelled, decision.groups, lines: lines, text: text)
    }
    return withUnlabelledSide(labelled, lines: lines, text: text)
  }

  private static func withUnlabelledSide(_ labelled: [TurnOpening], lines: [Line], text: [UInt8]) -> [TurnOpening] {
    let asks = labelled.count { opening in
      SpeechForm(text, opening.wordsStart..<lines[opening.line].extent.upperBound).endsWithQuestion
    }
    var result: [TurnOpening] = []
    if asks * 2 >= labelled.count {
      for (place, opening) in labelled.enumerated() {
        result.append(opening)
        let end = place + 1 < labelled.count ? labelled[place + 1].line : lines.count
        let start = opening.wordsStart < lines[opening.line].extent.upperBound ? opening.line + 1 : opening.line + 2
        guard let answer = firstAnswerLine(from: start, to: end, lines: lines, text: text) else { continue }
        result.append(TurnOpening(line: answer, wordsStart: lines[answer].wordsStart, slot: .answer))
      }
    } else {
      var floor = 0
      for opening in labelled {
        var start = opening.line
        while start > floor,
          isQuestion(lines[start - 1], text) || (start < opening.line && leadsToQuestion(start - 1, floor, lines, text))
        {
          start -= 1
        }
        if start < opening.line {
          result.append(TurnOpening(line: start, wordsStart: lines[start].wordsStart, slot: .question))
        }
        result.append(opening)
        floor = opening.line + 1
      }
    }
    return result
  }

  /// Opens answers between two questions where the label of the answer was forgotten.
  private static func withForgottenAnswers(
    _ labelled: [TurnOpening], _ groups: [LabelGroup], lines: [Line], text: [UInt8]
  ) -> [TurnOpening] {
    func asks(_ opening: TurnOpening) -> Bool {
      guard case .label(let group) = opening.slot else { return false }
      return RoleWords.isQuestion(groups[group].printed)
    }
    var result: [TurnOpening] = []
    for (place, opening) in labelled.enumerated() {
      result.append(opening)
      let end = place + 1 < labelled.count ? labelled[place + 1].line : lines.count
      guard asks(opening), place + 1 < labelled.count ? asks(labelled[place + 1]) : place > 0,
        isQuestion(lines[opening.line], text), opening.line + 1 < end, lines[opening.line + 1].followsBlank,
        let answer = firstAnswerLine(from: opening.line + 1, to: end, lines: lines, text: text),
        !lines[answer].isHeading
      else { continue }
      result.append(
        TurnOpening(
          line: answer, wordsStart: lines[answer].wordsStart, slot: .answer, doubts: ["The answer has no label."]))
    }
    return result
  }

  /// The first line of a range that is no question: where the answer begins.
  static func firstAnswerLine(from start: Int, to end: Int, lines: [Line], text: [UInt8]) -> Int? {
    var line = start
    while line < end, isQuestion(lines[line], text) { line += 1 }
    return line < end ? line : nil
  }

  static func isQuestion(_ line: Line, _ text: [UInt8]) -> Bool {
    !line.isCode && !line.isRule && SpeechForm(text, line.words).endsWithQuestion
  }

  /// A statement set apart like the question below it: emphasised, or in the same paragraph.
  private static func leadsToQuestion(_ index: Int, _ floor: Int, _ lines: [Line], _ text: [UInt8]) -> Bool {
    guard index >= floor, !lines[index + 1].followsBlank else { return false }
    return lines[index].words.count < 400 && lines[index].followsBlank
  }
}
