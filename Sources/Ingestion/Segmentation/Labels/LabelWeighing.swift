import CorpusModel

/// Whether the labels of a choice make one dialogue, and how much speaks for it.
struct LabelWeighing {
  private let decision: LabelDecision
  private let choice: LabelDecision.Choice
  /// The evidence of all labels together.
  private let total: LabelEvidence
  /// How many labels there are.
  private let count: Double
  /// The share of labels before words that sound like speech.
  private let speech: Double
  /// The share of labels before sentences.
  private let sentences: Double
  /// Whether most labels have times, or the format or the program that printed them says as much.
  private let isTimed: Bool
  /// How many groups are somebody for certain: declared, a role, or a full name.
  private let anchors: Int
  /// Whether the labels can only mean one person.
  private let isOnePerson: Bool

  init(_ choice: LabelDecision.Choice, in decision: LabelDecision) {
    (self.choice, self.decision) = (choice, decision)
    var total = LabelEvidence()
    for group in choice.groups { total.add(choice.evidence[group] ?? LabelEvidence()) }
    self.total = total
    count = Double(total.count)
    speech = Double(total.speech) / count
    sentences = Double(total.sentences) / count
    isTimed = decision.isSpeech || total.timed * 2 > total.count || Self.isChat(choice, total, decision)
    anchors = choice.groups.count { decision.isAnchor($0) }
    isOnePerson = decision.areOnePerson(choice.groups)
  }

  /// Whether the labels open entries that nobody says.
  var areEntries: Bool {
    LabelledEntries(choice, in: decision, total: total, isTimed: isTimed, isOnePerson: isOnePerson).areEntries
  }

  /// How much speaks for a dialogue; nil where the labels make none.
  var weight: Double? {
    if isPrintedByProgram || areCircled { return count * 1.5 }
    guard readsAsSpeech, !areEntries else { return nil }
    if isOnePerson { return isOneSide ? count * 0.5 : nil }
    return takesTurns ? count * (0.5 + speech) * (choice.layout == .colon ? 1.2 : 1) : nil
  }

  private func isFormal(_ group: Int) -> Bool { decision.groups[group].role != nil || decision.groups[group].isKnown }

  // MARK: What the words behind all labels tell

  /// Whether a name and a time stand on lines of their own, again and again.
  private var isPrintedByProgram: Bool {
    total.stamped >= 3 && total.stamped * 5 >= total.count * 4 && choice.groups.count > 1 && decision.stampsRecur
  }

  /// Whether the circles of Japanese minutes open the lines of several.
  private var areCircled: Bool {
    guard !decision.circled.isEmpty, choice.layout == .colon, choice.groups.count > 1, sentences >= 0.5 else {
      return false
    }
    let circled = zip(decision.candidates, decision.groupOf).count { candidate, group in
      choice.groups.contains(group) && decision.circled[candidate.line] != nil
    }
    return circled * 10 >= total.count * 9
  }

  /// Whether names in angle brackets open nearly all lines and come again, as programs for chats print them: `<jroe> hi`.
  private static func isChat(
    _ choice: LabelDecision.Choice, _ total: LabelEvidence, _ decision: LabelDecision
  ) -> Bool {
    choice.layout == .bracket && choice.groups.count > 1 && total.count >= 5
      && total.count * 10 >= decision.lines.count * 8
      && zip(decision.candidates, decision.groupOf).allSatisfy { candidate, group in
        !choice.groups.contains(group) || candidate.layout != .bracket
          || candidate.label.lowerBound > 0 && decision.text[candidate.label.lowerBound - 1] == 0x3C
      }
  }

  /// Whether enough of the words are sentences and sound like speech; speakers whom the document names need not.
  private var readsAsSpeech: Bool {
    guard sentences >= 0.3 || isTimed else { return false }
    return speech >= 0.15 || isTimed
      || choice.groups.count > 1 && choice.groups.allSatisfy { decision.groups[$0].isKnown }
      || areDashed || sentences >= 0.8 && (areManyPeople || isOnePerson && isHalfOfADialogue)
      || anchors >= 2 && choice.groups.contains { decision.groups[$0].role != nil }
  }

  /// Whether a colon and a dash stand before most words, as in the minutes of parliaments (`O Sr. Presidente: — Está aberta`).
  private var areDashed: Bool {
    guard choice.layout == .colon, total.count >= 4, sentences >= 0.6 else { return false }
    let dashed = decision.candidates.indices.count {
      isOfChoice($0) && [0x2013, 0x2014].contains(decision.text.scalar(at: decision.candidates[$0].wordsStart).value)
    }
    return dashed * 5 >= total.count * 4
  }

  // MARK: One speaker with labels

  /// Whether the labels are those of one speaker, whom words without labels ask or answer.
  private var isOneSide: Bool {
    let names = decision.groups
    let group = names[choice.groups.max { names[$0].key.count < names[$1].key.count } ?? 0]
    // "The Harbour Review: Why?"
    let asksAlways = total.count >= 4 && total.questions * 5 >= total.count * 3
    return total.count >= 3 && isSomebody(group, asksAlways: asksAlways) && mayStandAlone(group) && isHalfOfADialogue
  }

  private func isSomebody(_ group: LabelGroup, asksAlways: Bool) -> Bool {
    if group.isKnown { return true }
    let isName = !asksAlways && !decision.areAnyWords(choice) || decision.isAnsweredInSentences(choice)
    if group.role != nil { return choice.layout != .point || isName }
    return isName && group.shape.quality >= (asksAlways ? .phrase : .name) && !group.isCommonWord
  }

  /// Whether the layout sets labels off by itself, or the label is of a kind that only labels have.
  private func mayStandAlone(_ group: LabelGroup) -> Bool {
    switch choice.layout {
    case .colon, .bracket: true
    case .point: group.role == .interviewer || group.shape.isInitials && group.printed.count > 1
    // "Jane Roe – Because it is." again and again below questions
    case .dash:
      total.emphasised == total.count
        || total.count >= 4 && total.sentences == total.count
          && choice.groups.contains(where: decision.isSurelySomebody)
    case .gap: group.name.isIdeographic
    case .bare: group.saysItAnswers
    }
  }

  /// Whether a line is a few words, a colon and a figure.
  private func isValue(_ line: Line) -> Bool {
    guard let colon = decision.text[line.words.prefix(60)].firstIndex(of: 0x3A) else { return false }
    let value = decision.text.trimmed(colon + 1..<line.words.upperBound)
    return value.count <= 12 && decision.text[value].contains(where: isDigit)
  }

  /// Whether the one labelled speaker asks what unlabelled words answer, or answers what unlabelled words ask.
  private var isHalfOfADialogue: Bool {
    let (lines, text) = (decision.lines, decision.text)
    var asked = 0
    var asks = 0
    var labels = 0
    var preceded = 0
    var answered = 0
    let labelled = Set(decision.candidates.indices.filter(isOfChoice).map { decision.candidates[$0].line })
    for (place, candidate) in decision.candidates.enumerated() where isOfChoice(place) {
      labels += 1
      // "——驚きました。" stands behind the sign of questions.
      if candidate.line > 0, !labelled.contains(candidate.line - 1),
        lines[candidate.line - 1].isDash || SpeechForm(text, lines[candidate.line - 1].words).asks
      {
        asked += 1
      }
      if candidate.line > 0, case let above = lines[candidate.line - 1], above.followsBlank, above.words.count <= 200,
        !above.isHeading, lines[candidate.line].followsBlank, SpeechForm(text, above.words).endsSentence
      {
        preceded += 1
      }
      if decision.forms[place].asks { asks += 1 }
      // The questions of an exam follow one on the other, and figures behind words are no answers: `Yes: 71 %`.
      let next = candidate.line + (candidate.isAlone ? 2 : 1)
      if next < lines.count, !labelled.contains(next), !isValue(lines[next]) { answered += 1 }
    }
    // Some want to hear of something and do not ask.
    if asks * 3 >= labels * 2, answered * 2 >= labels { return true }
    return asked * 3 >= labels * 2 || asked * 2 >= labels && preceded == labels
  }

  // MARK: Several speakers

  /// Whether the labels of several come often enough, change, and are names for certain or stand before speech.
  private var takesTurns: Bool {
    let once = choice.groups.count { choice.evidence[$0]?.count == 1 && !isFormal($0) }
    if once * 5 > total.count * 3, speech < 0.4, total.emphasised * 2 < total.count { return false }
    let changes = choice.groups.contains(where: decision.groups.shareInitials) ? count : Double(self.changes)
    guard total.count >= (choice.groups.allSatisfy(isFormal) ? 2 : 3), alternates(changes) else { return false }
    if anchors > 0 { return isLongEnough }
    return isLongEnough && comesFromStrangers(changes) && (!mayBeList || isNoList(changes, once: once))
  }

  private func alternates(_ changes: Double) -> Bool {
    // Cues that all name their speaker say the same name again and again while one speaks.
    if decision.isSpeech, choice.layout == .colon, total.count * 10 >= decision.lines.count * 8, changes >= 2 {
      return true
    }
    return changes / max(1, count - 1) >= (choice.layout == .bare && !isTimed ? 0.4 : 0.2)
  }

  private var isLongEnough: Bool { choice.layout != .bare || isTimed || total.count >= 4 }

  /// Whether labels of which none is somebody for certain are enough, and stand before words that are said.
  private func comesFromStrangers(_ changes: Double) -> Bool {
    if total.count < (isTimed || total.emphasised * 5 >= total.count * 4 ? 4 : 6) { return false }
    if isTimed { return true }
    if speech < 0.3, !decision.isScript(choice, total, changes), sentences < 0.8 || !areManyPeople { return false }
    return speech >= 0.6 || total.endings * 8 >= total.count || !decision.areAnyWords(choice)
  }

  /// Whether items of lists are set off in the same way.
  private var mayBeList: Bool {
    choice.layout == .gap || choice.layout == .dash && total.emphasised * 2 < total.count
  }

  private func isNoList(_ changes: Double, once: Int) -> Bool {
    let keys = Set(choice.groups.map { decision.groups[$0].name.key })
    // `Mod`, `P1`, `P2`: somebody leads participants without names.
    if choice.groups.contains(where: isFormal),
      choice.groups.allSatisfy({ isFormal($0) || decision.isNumberedLetter(decision.groups[$0], keys) })
    {
      return true
    }
    return choice.groups.count { ShortExchange.isFirstName(decision.groups[$0]) } >= 2
      || takesTurnsAllThrough(changes) || isTimed && decision.comesBack(choice)
      || total.count >= 6 && decision.areInCapitals(choice) && once == 0 && changes * 4 >= (count - 1) * 3
  }

  /// Whether few labels come back again and again, one after the other, before speech: no item of a list does.
  private func takesTurnsAllThrough(_ changes: Double) -> Bool {
    total.count >= 6 && choice.groups.count * 3 <= total.count
      && choice.groups.allSatisfy { choice.evidence[$0]?.count ?? 0 >= 3 && !decision.groups[$0].isCommonWord }
      && changes * 4 >= Double(total.count - 1) * 3 && total.speech * 2 >= total.count
  }

  /// Whether labels are full names that stand before most lines, so that what they say need not sound like speech:
  /// Japanese and other languages leave the persons out.
  private var areManyPeople: Bool {
    let people = choice.groups.filter {
      decision.isAnchor($0) && decision.groups[$0].role == nil || ShortExchange.isFirstName(decision.groups[$0])
    }
    guard people.count >= 2, total.count >= 6 else { return false }
    // Names alone on their lines are entries of a list unless most come again.
    if choice.layout == .bare {
      let returning = choice.groups.reduce(0) { $0 + (choice.evidence[$1].map { $0.count > 1 ? $0.count : 0 } ?? 0) }
      guard returning * 3 >= total.count * 2,
        people.count(where: { choice.evidence[$0]?.count ?? 0 > 1 && decision.isSurelySomebody($0) }) >= 2
      else { return false }
    }
    return changes * 5 >= (total.count - 1) * 2
  }

  /// How often another label follows.
  private var changes: Int {
    var last: Int?
    var changes = 0
    for place in decision.candidates.indices where isOfChoice(place) {
      if let last, last != decision.groupOf[place] { changes += 1 }
      last = decision.groupOf[place]
    }
    return changes
  }

  private func isOfChoice(_ place: Int) -> Bool {
    choice.groups.contains(decision.groupOf[place]) && decision.belongs(place, to: choice.layout)
  }
}
