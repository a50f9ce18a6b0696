import CorpusModel

/// Which groups show enough by themselves to be labels of a layout.
extension LabelDecision {
  /// Whether a group by itself shows enough to count in a layout.
  func isEligible(
    _ place: Int, _ evidence: LabelEvidence, _ layout: LabelCandidate.Layout, _ present: Present
  ) -> Bool {
    let group = groups[place]
    let isListed = evidence.inBullets * 2 >= evidence.count && evidence.emphasised * 2 <= evidence.count
    guard group.isPossible,
      !isListed
        || (isAnchor(place)
          || layout == .colon && group.shape.quality == .name && evidence.speech * 3 >= evidence.count)
          && evidence.count >= (layout == .gap ? 2 : 3) && evidence.sentences * 2 >= evidence.count
    else { return false }
    let count = evidence.count
    if evidence.numbers == count, layout != .colon { return false }
    if evidence.stamped == count, stampsRecur { return true }
    // Buttons below each message come again as well.
    if layout == .bare || layout == .gap, evidence.timed == 0, areStamped || tallied > 2 { return false }
    if group.isKnown || group.isJoint { return true }
    // "**jroe** · 4 h" of one who writes once, where others come again
    if tallied > 2, evidence.timed == count, evidence.stamped == 0, layout == .bare, group.name.isMononym {
      return true
    }
    if group.isTerm, group.role == nil, count < 3 || evidence.speech * 3 < count { return false }
    if group.isMonth, count < 2 || groups.count(where: \.isMonth) > 1 { return false }
    // The requirements `R1` to `R9` of a list stand once each; of participants some speak again, and `P` is short for them.
    if isNumberedLetter(group, present.keys),
      group.name.key.first == "p" || groups.contains(where: { sharesLetter($0, with: group) && $0.occurrences > 1 })
    {
      return evidence.sentences * 3 >= count * 2 || evidence.timed == count
    }
    if group.role != nil {
      if RoleWords.isQuestionOrAnswer(group.printed), group.name.text.count <= 2, !group.isLetterOfSomebody {
        if group.printed.first?.isLowercase == true, layout == .point || !["q", "a"].contains(group.key) {
          return false
        }
        if layout == .point, group.role == .interviewer, evidence.questions * 3 < count { return false }
        return count >= 2
          && (letterPairs.contains(place) || present.hasPartner(of: group)
            || (layout == .colon || layout == .bare && count >= 3) && asksSomebodyNamed(group, evidence)
            || asksWithoutEnd(place, evidence))
      }
      // "INTERVIEW: Jane Roe on clay" is a title.
      if count == 1, PageWords.interviews.contains(group.key) { return false }
      // "Editor: Jane Roe" is a credit, not speech.
      return layout == .colon
        ? !group.isTerm && (evidence.sentences * 2 >= count || evidence.timed == count)
        : count >= 2 || isOneOfNumbered(group, present.keys)
    }
    let isMarked = evidence.timed * 2 > count || evidence.emphasised * 2 > count
    switch layout {
    case .colon: break
    case .bracket, .bare, .dash:
      if count < (isMarked || isDense(layout) ? 2 : 3),
        group.shape.quality < .person || count < 2 && !group.isPersonByName
      {
        return false
      }
    // Tables and lists of keys have tabs as well.
    case .gap:
      if count < (isAnchor(place) ? 2 : 3) || group.name.text.count < 2
        || evidence.sentences * 3 < count * 2 && evidence.timed < count
      {
        return false
      }
    // "A. … B. … C. …" are the items of a list.
    case .point:
      if count < 2 && !group.isPersonByName || group.name.text.count == 1 { return false }
    }
    // "a.", "b.", "c." number the items of a list.
    if group.role == nil, group.printed.first?.isLowercase == true, group.name.text.filter(\.isLetter).count == 1 {
      return false
    }
    if group.isCommonWord, count < 3 || group.isHandle { return false }
    if group.isHandle, !isMarked, layout != .bracket || !isDense(layout), evidence.sentences * 2 < count {
      return false
    }
    switch group.shape.quality {
    case .impossible: return false
    case .phrase:
      return count >= 3 && (layout == .colon || evidence.emphasised == count && evidence.endings * 3 >= count * 2)
    // Cards and tables have values, no sentences.
    case .name: return count >= 2 && (evidence.sentences > 0 || isMarked || !mayBeAnyWord(place))
    // Who speaks once in a long debate is known by a name that people bear.
    case .person:
      return count >= 2 || ([.colon, .bracket, .point].contains(layout) || isMarked) && group.isPersonByName
        || layout == .colon && group.holdsGivenName
    }
  }

  /// Whether a bracket or a dash sets something off on most lines of the text.
  func isDense(_ layout: LabelCandidate.Layout) -> Bool {
    layout != .bare && candidates.count { $0.layout == layout } * 5 >= lines.count * 3
  }

  /// Whether labels may be any words for what nothing shows them to be names, as `Symptom` and `Remedy`: no given names,
  /// not in capitals, in letters of Latin.
  func areAnyWords(_ choice: Choice) -> Bool {
    !areInCapitals(choice) && choice.groups.allSatisfy(mayBeAnyWord)
  }

  /// Whether nothing in a label of one word shows it to be a name.
  func mayBeAnyWord(_ place: Int) -> Bool {
    let group = groups[place]
    return group.name.isMononym && !group.isHandle && !group.areInitials && !group.isTitled
      && !ShortExchange.isFirstName(group)
      && group.name.text.unicodeScalars.allSatisfy { $0.value < 0x250 }
  }

  /// Whether a label is that of a declared speaker or of a role, or has a title or a given name.
  func isSurelySomebody(_ place: Int) -> Bool {
    let group = groups[place]
    return group.isKnown || group.role != nil || group.isPersonByName || ShortExchange.isFirstName(group)
  }

  /// Whether sentences stand below most labels, not the values of cards and forms.
  func isAnsweredInSentences(_ choice: LabelDecision.Choice) -> Bool {
    var (all, answered) = (0, 0)
    for (place, candidate) in candidates.enumerated()
    where belongs(place, to: choice.layout) && choice.groups.contains(groupOf[place]) {
      all += 1
      let below = candidate.line + (candidate.isAlone ? 2 : 1)
      // "Category: Food" stands above sentences as well.
      let isHeading = !candidate.isAlone && !SpeechForm(text, firstWords(of: candidate)).isSentence
      if below < lines.count, !isHeading, SpeechForm(text, lines[below].words).isSentence { answered += 1 }
    }
    return answered * 2 >= all
  }

  /// Whether others with the same role and another number speak as well: `[Speaker 3]` beside `[Speaker 1]`.
  func isOneOfNumbered(_ group: LabelGroup, _ present: Set<String>) -> Bool {
    let key = group.name.key
    let bare = RoleWords.withoutNumber(key)
    return bare != key && (1...9).contains { present.contains("\(bare) \($0)") && "\(bare) \($0)" != key }
  }

  /// Whether a label is a letter and a number, and others have the letter with another number: `P1`, `P2`; those of questions
  /// and answers are not meant.
  func isNumberedLetter(_ group: LabelGroup, _ present: Set<String>) -> Bool {
    let key = group.name.key
    guard (2...3).contains(key.utf8.count), let letter = key.first, letter.isLetter, !"qaf".contains(letter),
      Int(key.dropFirst()) != nil
    else { return false }
    return (1...12).contains { present.contains("\(letter)\($0)") && "\(letter)\($0)" != key }
  }

  /// Whether two labels are the same letter and a number each.
  private func sharesLetter(_ group: LabelGroup, with other: LabelGroup) -> Bool {
    group.name.key.first == other.name.key.first && (2...3).contains(group.name.key.utf8.count)
      && Int(group.name.key.dropFirst()) != nil
  }

  /// Whether a lone `Q:` or `问：` puts questions to people whom other labels name.
  func asksSomebodyNamed(_ group: LabelGroup, _ evidence: LabelEvidence) -> Bool {
    guard group.role == .interviewer, evidence.questions * 3 >= evidence.count else { return false }
    return groups.contains {
      $0.role == nil && $0.isPossible && $0.shape.quality >= .name && $0.occurrences * 3 >= evidence.count
        && !$0.isCommonWord
    }
  }

  /// Whether a letter alone stands before questions to somebody, and hardly before anything else, as where the answers
  /// have no labels.
  func asksWithoutEnd(_ place: Int, _ evidence: LabelEvidence) -> Bool {
    let own = forms.indices.filter { groupOf[$0] == place }
    return groups[place].role == .interviewer && groups[place].printed.first == "Q" && evidence.count >= 3
      && evidence.questions * 5 >= evidence.count * 3
      && own.count(where: { forms[$0].hasSecondPerson }) * 3 >= own.count
      && own.count(where: { forms[$0].hasFirstPerson }) * 3 <= own.count
  }

  /// What the labels of one layout print.
  struct Present {
    let keys: Set<String>
    /// The roles that words print, not letters.
    private let spelt: Set<Role>

    init(_ groups: [LabelGroup]) {
      keys = Set(groups.map(\.key))
      spelt = Set(groups.filter { $0.name.text.count > 2 }.compactMap(\.role))
    }

    /// Whether the other of a pair of question and answer is there: `A` beside `Q`, `R` beside `Interviewer`.
    func hasPartner(of group: LabelGroup) -> Bool {
      if RoleWords.partners(of: group.key).contains(where: keys.contains) { return true }
      return group.role == .guest && spelt.contains(.interviewer)
        || group.role == .interviewer && spelt.contains(.guest)
    }
  }
}
