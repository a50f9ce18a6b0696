import CorpusModel

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
  static func openings(of decision: LabelDecision, page: PageLines) -> [TurnOpening] {
    let (lines, text) = (page.lines, page.text)
    let times = timesBehind(decision.labels, page)
    let spoken = withoutDeclarations(withoutBylines(decision.labels, page), decision.groups, page)
    let labels = withoutLives(withoutReaders(withoutHead(spoken, page), decision.groups, page), page)
    let labelled = labels.map { label in
      var opening = TurnOpening(
        line: label.candidate.line, wordsStart: label.candidate.wordsStart, label: label.candidate.label,
        slot: .label(label.group), time: label.candidate.time)
      if let (time, start) = times[label.candidate.line] { (opening.time, opening.wordsStart) = (time, start) }
      if label.isMisspelt { opening.doubts.append("The label is taken for a misspelling of another.") }
      return opening
    }
    guard decision.isOneSided, !labelled.isEmpty else {
      let whole = withQuotedAnswers(withForgottenAnswers(labelled, decision.groups, page), page)
      return withUnlabelledQuestions(
        whole, decision.groups, lines: lines, text: text, wantsToHear: page.wantsToHear)
    }
    return withUnlabelledSide(labelled, page)
  }

  /// The labels without those on lines of credits: with the only time or date among the labels of their name, as in
  /// `Jane Roe, 28.01, 21:14 | 112 comments`.
  private static func withoutBylines(_ labels: [AcceptedLabel], _ page: PageLines) -> [AcceptedLabel] {
    var timed: [Int: Int] = [:]
    var untimed: Set<Int> = []
    for label in labels {
      if label.candidate.isTimed { timed[label.group, default: 0] += 1 } else { untimed.insert(label.group) }
    }
    guard timed.values.contains(1), !untimed.isEmpty else { return labels }
    return labels.filter { label in
      !(label.candidate.isTimed && timed[label.group] == 1 && untimed.contains(label.group)
        && !page.authors(page.lines[label.candidate.line]).isEmpty)
    }
  }

  /// The labels without those behind whose word for a part nothing but what another label prints stands, so that they say
  /// who plays it: `Moderator: Jane Roe`.
  ///
  /// They stand above all others.
  private static func withoutDeclarations(
    _ labels: [AcceptedLabel], _ groups: [LabelGroup], _ page: PageLines
  ) -> [AcceptedLabel] {
    let declaring = labels.prefix(4).prefix { label in
      let end = page.lines[label.candidate.line].extent.upperBound
      guard label.candidate.wordsStart < end, end - label.candidate.wordsStart <= 60,
        case let words = page.text.string(label.candidate.wordsStart..<end), case let name = PersonName(words),
        name.key.count > 2, words.count <= name.text.count + 4
      else { return false }
      return labels.contains { $0.group != label.group && groups[$0.group].key == name.key }
    }
    return Array(labels.dropFirst(declaring.count))
  }

  /// The labels without the first where no stop ends its words, alone among all, so that it is a line of the head:
  /// `Chair: Jane Roe    Minutes: Tom Lee`.
  private static func withoutHead(_ labels: [AcceptedLabel], _ page: PageLines) -> [AcceptedLabel] {
    guard labels.count >= 8, let first = labels.first, !first.candidate.isAlone, !page.isWrapped,
      isUnfinished(first, before: labels[1].candidate.line, page),
      zip(labels.dropFirst(), labels.dropFirst(2)).allSatisfy({ !isUnfinished($0, before: $1.candidate.line, page) })
    else { return labels }
    return Array(labels.dropFirst())
  }

  /// Whether the words behind a label are all of a line or paragraph and end without a stop.
  private static func isUnfinished(_ label: AcceptedLabel, before next: Int, _ page: PageLines) -> Bool {
    let line = label.candidate.line
    guard !label.candidate.isAlone else { return false }
    return endsWithoutMark(page.lines[line], page)
      && (line + 1 >= next || page.lines[line + 1].followsBlank || endsWithoutMark(page.lines[line + 1], page))
  }

  /// Whether a letter, a digit or a bracket of East Asia ends a line, emphasis aside.
  private static func endsWithoutMark(_ line: Line, _ page: PageLines) -> Bool {
    var end = line.extent.upperBound
    while end > line.wordsStart, page.text[end - 1] == 0x2A || page.text[end - 1] == 0x5F { end -= 1 }
    guard let (value, _) = page.text.scalar(before: end, from: line.wordsStart),
      let last = Unicode.Scalar(value)
    else { return false }
    return last.properties.isAlphabetic || last.properties.numericType != nil || last == "）"
  }

  /// The labels without those of readers below the dialogue.
  ///
  /// They print names that none of the dialogue's speakers has, each once or twice, and the page puts something between:
  /// other articles, a heading, a line of furniture; or they are names of accounts, which the speakers' are not.
  private static func withoutReaders(
    _ labels: [AcceptedLabel], _ groups: [LabelGroup], _ page: PageLines
  ) -> [AcceptedLabel] {
    var counts: [Int: Int] = [:]
    for label in labels { counts[label.group, default: 0] += 1 }
    guard let last = labels.lastIndex(where: { counts[$0.group] ?? 0 >= 3 }), last + 1 < labels.count, last >= 5,
      (labels.count - last - 1) * 3 <= labels.count
    else { return labels }
    let tail = labels[(last + 1)...]
    let between = labels[last].candidate.line + 1..<labels[last + 1].candidate.line
    let isApart = between.contains { index in
      let line = page.lines[index]
      return page.isFurniture(line) || line.statedKind != nil || page.isHeadingOfComments(line)
        || page.looksLikeTitle(line, limit: 100) && (line.followsBlank || page.endsSentence(page.lines[index - 1]))
    }
    // "kite_77" and "Anna" beside "Jane Roe"
    let areAccounts =
      tail.allSatisfy { groups[$0.group].isAccount } && !labels[...last].contains { groups[$0.group].isAccount }
    guard isApart || areAccounts, tail.allSatisfy({ counts[$0.group] ?? 0 <= 2 }) else { return labels }
    // "Roe" at the end may be "Jane Roe".
    let words = Set(labels[...last].flatMap { groups[$0.group].key.split(separator: " ") })
    guard !tail.contains(where: { groups[$0.group].key.split(separator: " ").contains(where: words.contains) }) else {
      return labels
    }
    return Array(labels[...last])
  }

  /// The labels without the last ones where each stands once and a year opens the words behind it, as in notes on lives:
  /// `さえき・とおる　1966年、新潟県生まれ。`.
  private static func withoutLives(_ labels: [AcceptedLabel], _ page: PageLines) -> [AcceptedLabel] {
    guard labels.count >= 6 else { return labels }
    let lives = labels.reversed().prefix { label in
      let words = label.candidate.wordsStart..<page.lines[label.candidate.line].extent.upperBound
      let digits = page.text[words].prefix { isDigit($0) || $0 == 0x28 }
      return digits.count(where: isDigit) == 4 && [0x31, 0x32].contains(digits.first(where: isDigit))
        && !SpeechForm(page.text, words).hasQuestion && labels.count { $0.group == label.group } == 1
    }
    return Array(labels.dropLast(lives.count))
  }

  /// The times that open the words behind labels, with where the words go on, by line; none where not nearly all have one:
  /// `Jane Roe:  01:12 words`.
  private static func timesBehind(_ labels: [AcceptedLabel], _ page: PageLines) -> [Int: (time: Int, start: Int)] {
    guard labels.count >= 3, let first = labels.first?.candidate, first.time == nil,
      page.text[min(first.wordsStart, page.text.count - 1)] < 0x40
    else { return [:] }
    let scanner = LabelScanner(page.text)
    var found: [Int: (time: Int, start: Int)] = [:]
    for candidate in labels.map(\.candidate) where candidate.time == nil {
      let end = page.lines[candidate.line].extent.upperBound
      guard let (time, after) = scanner.timestamp(at: candidate.wordsStart, before: end), after < end else { continue }
      found[candidate.line] = (time, page.text.skippingBlanks(from: after, to: end))
    }
    return found.count * 5 >= labels.count * 4 ? found : [:]
  }

  private static func withUnlabelledSide(_ labelled: [TurnOpening], _ page: PageLines) -> [TurnOpening] {
    let (lines, text) = (page.lines, page.text)
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
      var remarks = 0
      var asked = 0
      var silent: [Int] = []
      for opening in labelled {
        var start = opening.line
        while start > floor, start == opening.line || !isNumbered(lines[start], text),
          isQuestion(lines[start - 1], text)
            || start == opening.line && (isEmphasised(lines[start - 1], text) || lines[start - 1].isDash)
            || (start < opening.line && leadsToQuestion(start - 1, floor, lines, text))
        {
          start -= 1
        }
        if start < opening.line {
          asked += 1
          result.append(TurnOpening(line: start, wordsStart: lines[start].wordsStart, slot: .question))
        } else if isRemark(opening.line - 1, remarks, lines, text) {
          silent.append(opening.line - 1)
        }
        result.append(opening)
        floor = opening.line + 1
        remarks = opening.wordsStart < lines[opening.line].extent.upperBound ? floor : floor + 1
      }
      // Where a question stands above nearly every label, or a paragraph above each, that above the others is said by whoever
      // asks.
      let isComplete = asked * 2 >= labelled.count && asked + silent.count == labelled.count
      if !isComplete, silent.count(where: { !page.wantsToHear(lines[$0]) }) * 4 > asked {
        silent.removeAll { !page.wantsToHear(lines[$0]) }
      }
      result += silent.map {
        TurnOpening(
          line: $0, wordsStart: lines[$0].wordsStart, slot: .question, doubts: ["The remark has no label."])
      }
      result.sort { $0.line < $1.line }
    }
    return withoutNumbers(result, lines, text)
  }

  /// Whether a number opens a line, so that nothing above it belongs to it.
  private static func isNumbered(_ line: Line, _ text: [UInt8]) -> Bool {
    LabelScanner(text).withoutOrdinal(line.words).lowerBound > line.wordsStart
  }

  /// Openings without the numbers before questions, where most of these have one.
  private static func withoutNumbers(_ openings: [TurnOpening], _ lines: [Line], _ text: [UInt8]) -> [TurnOpening] {
    let scanner = LabelScanner(text)
    let asked = openings.indices.filter { openings[$0].slot == .question }
    let starts = asked.map { scanner.withoutOrdinal(lines[openings[$0].line].words).lowerBound }
    let numbered = zip(asked, starts).filter { $1 > openings[$0].wordsStart }
    guard numbered.count >= 3, numbered.count * 2 > asked.count else { return openings }
    var result = openings
    for (place, start) in numbered { result[place].wordsStart = start }
    return result
  }

  /// Opens answers between two questions where the label of the answer was forgotten, or stands before the first alone.
  private static func withForgottenAnswers(
    _ labelled: [TurnOpening], _ groups: [LabelGroup], _ page: PageLines
  ) -> [TurnOpening] {
    let (lines, text) = (page.lines, page.text)
    let sides = Sides(labelled, page)
    func asks(_ opening: TurnOpening) -> Bool {
      guard case .label(let group) = opening.slot else { return false }
      return group == sides?.asking || RoleWords.isQuestion(groups[group].printed)
    }
    var result: [TurnOpening] = []
    for (place, opening) in labelled.enumerated() {
      result.append(opening)
      let end = place + 1 < labelled.count ? labelled[place + 1].line : lines.count
      guard asks(opening), place + 1 < labelled.count ? asks(labelled[place + 1]) : place > 0,
        isQuestion(lines[opening.line], text), opening.line + 1 < end, lines[opening.line + 1].followsBlank,
        let answer = firstAnswerLine(from: opening.line + 1, to: end, lines: lines, text: text),
        !lines[answer].isHeading, !page.isBracketed(lines[answer]), !page.isFurniture(lines[answer]),
        !page.isAfterword(lines[answer]), !page.isCredit(lines[answer])
      else { continue }
      result.append(
        TurnOpening(
          line: answer, wordsStart: lines[answer].wordsStart, slot: sides.map { .label($0.answering) } ?? .answer,
          doubts: ["The answer has no label."]))
    }
    return result
  }

  /// The two of a dialogue of whom one has labels before nothing but questions, three or more, and the other few or one.
  private struct Sides {
    let asking: Int
    let answering: Int

    /// Nil where labels name more than two, or both again and again.
    init?(_ labelled: [TurnOpening], _ page: PageLines) {
      var counts: [Int: Int] = [:]
      for case .label(let group) in labelled.map(\.slot) { counts[group, default: 0] += 1 }
      guard counts.count == 2, let most = counts.max(by: { $0.value < $1.value }),
        let least = counts.min(by: { $0.value < $1.value }), most.value >= 3, most.value >= least.value * 3,
        labelled.allSatisfy({ opening in
          opening.slot != .label(most.key)
            || SpeechForm(page.text, opening.wordsStart..<page.lines[opening.line].extent.upperBound).asks
        })
      else { return nil }
      (asking, answering) = (most.key, least.key)
    }
  }

  /// Opens the questions of somebody without a label between the labelled answers of several: `――いつですか。` between
  /// `三好　…` and `長谷川　…`, questions in bold between two guests.
  ///
  /// Only where no label stands before questions, and where such lines stand again and again right above labels.
  private static func withUnlabelledQuestions(
    _ labelled: [TurnOpening], _ groups: [LabelGroup], lines: [Line], text: [UInt8], wantsToHear: (Line) -> Bool
  ) -> [TurnOpening] {
    guard labelled.count >= 4,
      !labelled.contains(where: { opening in
        guard case .label(let group) = opening.slot else { return false }
        return groups[group].role == .interviewer || groups[group].role == .moderator
      })
    else { return labelled }
    let asking = labelled.count { opening in
      SpeechForm(text, opening.wordsStart..<lines[opening.line].extent.upperBound).endsWithQuestion
    }
    var found: [Int] = []
    for (place, opening) in labelled.enumerated() {
      let above = opening.line - 1
      let floor = place == 0 ? -1 : labelled[place - 1].line
      guard above > floor, !lines[above].isCode, !lines[above].isRule,
        above > 0 || place > 0 || isEmphasised(lines[above], text)
      else {
        continue
      }
      if place > 0, labelled[place - 1].wordsStart >= lines[floor].extent.upperBound, above == floor + 1 { continue }
      let line = lines[above]
      let isSetApart = line.isDash || line.isHeading || isEmphasised(line, text)
      let asks = isQuestion(line, text) || wantsToHear(line)
      guard isSetApart || asks && line.followsBlank else { continue }
      guard !line.isHeading || isQuestion(line, text), place > 0 || line.isDash || isQuestion(line, text) else {
        continue
      }
      found.append(above)
    }
    let questions = found.count {
      let form = SpeechForm(text, lines[$0].words)
      return form.asksSomebody || form.asksPolitely || wantsToHear(lines[$0])
    }
    let setApart = found.count { lines[$0].isDash || lines[$0].isHeading || isEmphasised(lines[$0], text) }
    // Some ask at the end of what they say; then the questions stand apart by more than a blank line.
    guard found.count >= 3, questions * 2 >= found.count, asking * 5 <= labelled.count,
      setApart * 5 >= found.count * 4
        || found.count * 3 >= labelled.count && setApart == 0 && found[0] < labelled[0].line
    else { return labelled }
    let made = found.map { TurnOpening(line: $0, wordsStart: lines[$0].wordsStart, slot: .question) }
    return (labelled + made).sorted { $0.line < $1.line }
  }

  /// Whether all of a line is set in bold or italics.
  private static func isEmphasised(_ line: Line, _ text: [UInt8]) -> Bool {
    if line.emphasisEnd >= line.extent.upperBound { return true }
    guard let first = line.words.first, let last = line.words.last, line.words.count > 4 else { return false }
    return [0x2A, 0x5F].contains(text[first]) && text[last] == text[first]
  }

  /// The first line of a range that is no question: where the answer begins.
  static func firstAnswerLine(from start: Int, to end: Int, lines: [Line], text: [UInt8]) -> Int? {
    var line = start
    while line < end, isQuestion(lines[line], text) { line += 1 }
    return line < end ? line : nil
  }

  static func isQuestion(_ line: Line, _ text: [UInt8]) -> Bool {
    !line.isCode && !line.isRule && SpeechForm(text, line.words).asks
  }

  /// Whether a line below the first paragraph of an answer is a short paragraph of its own, a sentence.
  private static func isRemark(_ index: Int, _ floor: Int, _ lines: [Line], _ text: [UInt8]) -> Bool {
    guard floor > 0, index >= floor, case let line = lines[index] else { return false }
    return line.followsBlank && lines[index + 1].followsBlank && line.words.count <= 200
      && !line.isHeading && !line.isRule && !line.isCode && !line.isBullet
      && SpeechForm(text, line.words).endsSentence
  }

  /// A statement set apart like the question below it: emphasised, or in the same paragraph.
  private static func leadsToQuestion(_ index: Int, _ floor: Int, _ lines: [Line], _ text: [UInt8]) -> Bool {
    guard index >= floor, !lines[index + 1].followsBlank else { return false }
    return lines[index].words.count < 400 && lines[index].followsBlank
  }
}
