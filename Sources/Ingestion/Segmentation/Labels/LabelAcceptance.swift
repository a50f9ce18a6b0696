import CorpusModel
import Diagnostics

/// A label that was accepted, with the speaker slot that it opens.
struct AcceptedLabel: Sendable {
  var candidate: LabelCandidate
  /// The place of its group in `LabelDecision.groups`.
  var group: Int
  /// Whether the group was accepted for being one slip of the pen away from another.
  var isMisspelt = false
}

/// Which candidates of a chosen layout become labels: those of its groups, slips of the pen for them, parts of their names,
/// roles, and speakers who say too little to count by themselves.
struct LabelAcceptance: Sendable {
  /// The labels in the order of the text.
  private(set) var labels: [AcceptedLabel] = []

  private typealias Choice = LabelDecision.Choice

  private let decision: LabelDecision

  /// Goes through the candidates once.
  init(of choice: LabelDecision.Choice, in decision: LabelDecision) {
    self.decision = decision
    let (candidates, groups, groupOf, lines) = (
      decision.candidates, decision.groups, decision.groupOf, decision.lines
    )
    let main = LayoutHabits(
      candidates.indices.filter { decision.belongs($0, to: choice.layout) && choice.groups.contains(groupOf[$0]) }
        .map { candidates[$0] }, lines: lines)
    let accepted = choice.groups.map { groups[$0] }
    let joins = NameJoins(accepted)
    let printed = Set(accepted.map(\.printed))
    let common = choice.groups.sorted { (choice.evidence[$0]?.count ?? 0, $1) > (choice.evidence[$1]?.count ?? 0, $0) }
      .prefix(64).map { (group: $0, letters: Array(groups[$0].key)) }
    // Labels that occur once, in a row, with no other between them, are the items of a list.
    var strangers: [AcceptedLabel] = []
    func takeStrangers(_ labels: inout [AcceptedLabel]) {
      if strangers.count == 1 || main.density >= 0.6 { labels += strangers }
      strangers.removeAll(keepingCapacity: true)
    }
    let slips = slips(in: choice, among: common)
    var items = ListItems(beside: choice, in: decision)
    for (place, candidate) in candidates.enumerated() {
      let group = groupOf[place]
      let isOfLayout = decision.belongs(place, to: choice.layout)
      if let meant = slips[group] {
        guard isOfLayout || candidate.layout == .colon || candidate.isTimed || candidate.isEmphasised else {
          continue
        }
        takeStrangers(&labels)
        labels.append(AcceptedLabel(candidate: candidate, group: meant, isMisspelt: true))
      } else if choice.groups.contains(group) {
        guard isOfLayout || candidate.layout == .colon || candidate.isTimed || candidate.isEmphasised else {
          continue
        }
        // "The Courier — 2" is the head of a page.
        if candidate.layout == .dash, decision.isNumber(decision.firstWords(of: candidate)) { continue }
        // "**Jane Roe** teaches geography." tells of her.
        if candidate.layout == .dash, choice.layout == .colon, candidate.isEmphasised, opensSmall(candidate) {
          continue
        }
        // "Jane Roe wrote:" stands above what a message quotes.
        if decision.areStamped, main.isTimed, !candidate.isTimed { continue }
        // A byline is no heading where labels are.
        if candidate.layout == .bare, main.areHeadings, !lines[candidate.line].isHeading, !candidate.isEmphasised {
          continue
        }
        takeStrangers(&labels)
        labels.append(AcceptedLabel(candidate: candidate, group: group))
        continue
      }
      if slips[group] != nil || decision.areStamped && main.isTimed && !candidate.isTimed { continue }
      guard isOfLayout, !groups[group].isTerm || groups[group].isKnown, main.fits(candidate, lines: lines) else {
        continue
      }
      if let meant = misspelling(of: groups[group], among: common), isRare(group, beside: meant, choice) {
        takeStrangers(&labels)
        labels.append(AcceptedLabel(candidate: candidate, group: meant, isMisspelt: true))
      } else if joins.hasPart(groups[group])
        || main.isTimed && candidate.isTimed && candidate.label.count <= 64
          && !decision.tells(group, ofOneOf: printed)
        || saysItsRole(place)
      {
        takeStrangers(&labels)
        labels.append(AcceptedLabel(candidate: candidate, group: group))
      } else if isSpeakerOnce(place, choice, main), !items.contains(place) {
        strangers.append(AcceptedLabel(candidate: candidate, group: group))
      }
    }
    takeStrangers(&labels)
    if choice.layout == .gap, !main.isTimed { labels.removeFirst(labels.prefix { !readsAsSentence($0) }.count) }
    removeLists()
    while labels.count > 4, let last = labels.last, isImprint(last) { labels.removeLast() }
    if main.isTimed { removeUntimedEnds() }
    labels.removeFirst(
      labels.indices.prefix {
        isCredit(labels[$0]) || isByline(labels[$0]) || isEmpty($0) || isInTable(labels[$0])
      }.count)
  }

  /// Takes labels without times and without sentences out that stand before the first with a time, or behind the last: what a
  /// file says of itself.
  private mutating func removeUntimedEnds() {
    func tells(_ label: AcceptedLabel) -> Bool { !label.candidate.isTimed && !readsAsSentence(label) }
    labels.removeFirst(labels.prefix(while: tells).count)
    labels.removeLast(labels.reversed().prefix(while: tells).count)
  }

  /// Whether a label above all speech says who has a part: `Hosts: Jane Roe and Tom Lee.`, `司会：編集部`.
  private func isCredit(_ label: AcceptedLabel) -> Bool {
    let group = decision.groups[label.group]
    if explainsLetter(label, of: group) { return true }
    guard group.role != nil, !RoleWords.isQuestionOrAnswer(group.printed) else { return false }
    if label.candidate.isAlone { return isNameInCell(below: label) }
    let range = label.candidate.wordsStart..<decision.lines[label.candidate.line].extent.upperBound
    guard range.count <= 240, !SpeechForm(decision.text, range).isSpeech else { return false }
    let words = decision.text.string(range).trimmingMarks
    if RoleWords.role(of: words) != nil { return true }
    // "嘉宾：陆铮，创始人；唐宁，分析师"
    let head = words.prefix { !"，、；（".contains($0) }
    if head.count < words.count, let last = words.last, !"。！？!?".contains(last),
      LabelShape.isFullName(ideographic: String(head)), PersonName(String(head)).isIdeographic
    {
      return true
    }
    var name: [Substring] = []
    for word in words.split(separator: " ") where word != "," {
      if ["and", "und", "et", "y", "e", "en", "&"].contains(word) { break }
      name.append(word)
      if word.last == "," || word.last == ";" || word.last == "." && !PersonName.isHonorific(String(word)) { break }
    }
    // "Ms. Roe, please." is said to her.
    if words.split(separator: " ").count <= name.count + 2, name.last?.last == ",", words.last == "." { return false }
    while let last = name.last, let mark = last.last, ",;.".contains(mark) { name[name.count - 1] = last.dropLast() }
    guard (2...5).contains(name.count) else { return false }
    let printed = name.joined(separator: " ")
    return LabelShape(printed, name: PersonName(printed)).quality == .person
  }

  /// Whether nothing but a name in Han, with a title or without, stands below a label that is alone, and other words without a
  /// stop below that: the cells of a table that tells who was there.
  private func isNameInCell(below label: AcceptedLabel) -> Bool {
    let (line, lines) = (label.candidate.line, decision.lines)
    guard line + 2 < lines.count, !label.candidate.isTimed, lines[line + 1].words.count <= 24,
      !SpeechForm(decision.text, lines[line + 2].words).endsSentence
    else { return false }
    let name = decision.text.string(lines[line + 1].words)
    return PersonName(name).isIdeographic && LabelShape.isFullName(ideographic: name)
  }

  /// Whether a word in small letters stands behind a label.
  private func opensSmall(_ candidate: LabelCandidate) -> Bool {
    guard !candidate.isAlone else { return false }
    return Unicode.Scalar(decision.text.scalar(at: candidate.wordsStart).value)?.properties.isLowercase == true
  }

  /// Whether a label behind all speech says who made a page.
  ///
  /// `Redaktion: Jonna Roe. Tryk: Roes Trykkeri.`
  private func isImprint(_ label: AcceptedLabel) -> Bool {
    let role = decision.groups[label.group].role
    guard role == .interviewer || role == .moderator, labels.count(where: { $0.group == label.group }) == 1 else {
      return false
    }
    return isCredit(label)
  }

  /// Whether another label stands right below a label alone on its line.
  private func isEmpty(_ place: Int) -> Bool {
    place + 1 < labels.count && labels[place].candidate.isAlone && !labels[place].candidate.isTimed
      && labels[place + 1].candidate.line == labels[place].candidate.line + 1
  }

  /// Whether nothing but a date stands below a name above all speech.
  private func isByline(_ label: AcceptedLabel) -> Bool {
    let words = decision.firstWords(of: label.candidate)
    guard label.candidate.isAlone, !label.candidate.isTimed, words.count <= 48 else { return false }
    let form = SpeechForm(decision.text, words)
    return decision.text[words].count(where: isDigit) >= 4 && form.words <= 5 && !form.isSpeech
  }

  /// Whether a label above all speech stands in a table of what a document says of itself: lines below it that all have a
  /// colon and end no sentence lead to a term such as `Date:` or `Place:`.
  private func isInTable(_ label: AcceptedLabel) -> Bool {
    let (candidate, text) = (label.candidate, decision.text)
    guard !candidate.isAlone, !candidate.isTimed,
      !SpeechForm(text, candidate.wordsStart..<decision.lines[candidate.line].extent.upperBound).endsSentence
    else { return false }
    for line in decision.lines.dropFirst(candidate.line + 1).prefix(8) {
      guard !line.followsBlank, line.words.count <= 160, !SpeechForm(text, line.words).endsSentence,
        let colon = text[line.words].prefix(32).firstIndex(of: 0x3A)
      else { return false }
      let word = text.string(line.wordsStart..<colon)
      if LabelWords.isTerm(word), RoleWords.role(of: word) == nil, !word.contains(where: \.isNumber) { return true }
    }
    return false
  }

  /// Whether a label of a letter or two stands before the word for a role that it is short for: `M: Moderation; B: Befragte`.
  private func explainsLetter(_ label: AcceptedLabel, of group: LabelGroup) -> Bool {
    guard group.name.text.count <= 3, !label.candidate.isAlone else { return false }
    let range = label.candidate.wordsStart..<decision.lines[label.candidate.line].extent.upperBound
    let head = decision.text.string(range.lowerBound..<min(range.upperBound, range.lowerBound + 48)).prefix {
      !";,.(".contains($0)
    }
    return RoleWords.role(of: String(head).trimmingBlanks) != nil && !SpeechForm(decision.text, range).endsSentence
  }

  /// Whether a sentence stands behind a label; lists of those present have none.
  private func readsAsSentence(_ label: AcceptedLabel) -> Bool {
    SpeechForm(decision.text, decision.firstWords(of: label.candidate)).isSentence
  }

  /// Takes labels out that stand below each other without words, as lists of participants do.
  private mutating func removeLists() {
    var isListed = [Bool](repeating: false, count: labels.count)
    var start = 0
    for place in labels.indices {
      let isNext =
        place > start && labels[place].candidate.isAlone && labels[place - 1].candidate.isAlone
        && labels[place].candidate.line == labels[place - 1].candidate.line + 1
      if place > start, !isNext { start = place }
      if place - start >= 2 { for listed in start...place { isListed[listed] = true } }
    }
    guard isListed.contains(true) else { return }
    labels = labels.indices.filter { !isListed[$0] }.map { labels[$0] }
  }

  /// The groups of a choice that are slips of the pen for another, by group: at most one label of theirs to four of it.
  private func slips(in choice: Choice, among common: [(group: Int, letters: [Character])]) -> [Int: Int] {
    var slips: [Int: Int] = [:]
    for group in choice.groups {
      guard let meant = misspelling(of: decision.groups[group], among: common.filter { $0.group != group }),
        isRare(group, beside: meant, choice)
      else { continue }
      slips[group] = meant
    }
    return slips
  }

  /// Whether a group has so few labels beside another that they can be its slips.
  private func isRare(_ group: Int, beside other: Int, _ choice: Choice) -> Bool {
    (choice.evidence[group]?.count ?? 1) * 4 <= choice.evidence[other]?.count ?? 0
      || choice.evidence[group]?.count ?? 1 == 1
  }

  /// Whether a rare label names a role, and a sentence follows.
  private func saysItsRole(_ place: Int) -> Bool {
    let group = decision.groups[decision.groupOf[place]]
    // "INTERVIEW: Jane Roe on clay" is a title.
    if PageWords.interviews.contains(group.key) { return false }
    return group.isKnown
      || group.role != nil && group.name.text.count > 2 && !group.isTerm && decision.forms[place].isSentence
  }

  /// Whether a label that occurs too seldom to count by itself looks like a speaker who says little.
  private func isSpeakerOnce(_ place: Int, _ choice: Choice, _ habits: LayoutHabits) -> Bool {
    let group = decision.groups[decision.groupOf[place]]
    // "Roundtable: What Are Small Museums For?" is a title.
    if decision.candidates[place].line == 0, group.shape.quality < .person { return false }
    if habits.isSetIn, choice.layout == .bare, isInCapitals(decision.groupOf[place]),
      choice.groups.allSatisfy(isInCapitals), !isLastOfAll(decision.candidates[place])
    {
      return group.isPossible && !group.isTerm
    }
    if isNameLikeOthers(place, choice, habits) { return true }
    guard group.isPossible, !group.isMonth, !decision.isOneSided,
      !group.isCommonWord || isNameHere(place, choice, habits) || endsWithNameAbove(group),
      !habits.isTimed,
      decision.forms[place].endsSentence,
      !isAnnounced(decision.candidates[place])
    else { return false }
    let isDense = habits.density >= 0.6
    if choice.layout == .bare, isFollowedByTitle(decision.candidates[place]) { return false }
    switch group.shape.quality {
    case .person:
      // Two to four signs that begin with a family name are a name; two capitalised words may be a term.
      return isDense || habits.areEmphasised && habits.density >= 0.25
        || habits.density >= (group.name.isIdeographic ? 0.1 : 0.3)
          && (group.name.isIdeographic || decision.forms[place].isSpeech)
    // "举个例子：…" goes on with what is said.
    case .name where group.name.isIdeographic && group.name.text.count > 3 && !group.name.text.utf8.contains(0x20):
      return group.name.text.unicodeScalars.allSatisfy { (0x30A0...0x30FF).contains($0.value) } && isDense
    // Beside letters of question and answer a word before a colon is a term (`Care: …`).
    case .name where choice.groups.allSatisfy({ decision.groups[$0].role != nil }): return false
    case .name:
      let isAccount = group.printed.first == "@"
      if isAccount, habits.areEmphasised, habits.density >= 0.25 { return true }
      return (isDense || isAccount && choice.layout == .colon && habits.density >= 0.25)
        && (choice.layout != .bare || choice.groups.allSatisfy(isInCapitals) && isInCapitals(decision.groupOf[place]))
    // "Head of the village Jane Roe:"
    case .phrase:
      return choice.layout == .colon && habits.areJoined && isDense && decision.candidates[place].isAlone
        && NameRun.all(in: group.printed).last.map { group.printed.hasSuffix($0.name) } == true
    case .impossible: return false
    }
  }

  /// Whether a full name before a sentence is set like all other labels and unlike the rest of the text: with a given name
  /// in bold type, or in capitals.
  private func isNameLikeOthers(_ place: Int, _ choice: Choice, _ habits: LayoutHabits) -> Bool {
    let group = decision.groups[decision.groupOf[place]]
    guard choice.layout == .colon, choice.groups.count > 1, group.shape.quality == .person, group.isPossible,
      !group.isCommonWord, !group.isMonth, decision.forms[place].isSentence, !isAnnounced(decision.candidates[place])
    else { return false }
    return habits.areEmphasised && group.holdsGivenName
      || isInCapitals(decision.groupOf[place]) && group.name.text.contains(where: \.isUppercase)
        && choice.groups.allSatisfy(isInCapitals)
  }

  /// Whether a label that holds a common word is a name all the same: in capitals like all others, or a full name by form
  /// that recurs where nearly every line has a label.
  private func isNameHere(_ place: Int, _ choice: Choice, _ habits: LayoutHabits) -> Bool {
    let group = decision.groupOf[place]
    if isInCapitals(group) { return choice.groups.count > 1 && choice.groups.allSatisfy(isInCapitals) }
    return decision.groups[group].shape.quality == .person && choice.evidence[group]?.count ?? 0 >= 2
      && habits.density >= 0.75
  }

  /// Whether the last of two words or more of a label ends a name in the lines that open the text: `Commander Roe` of
  /// `Jane Roe, fire brigade commander`.
  private func endsWithNameAbove(_ group: LabelGroup) -> Bool {
    guard group.shape.quality == .person, let family = group.printed.split(separator: " ").last, family.count > 2 else {
      return false
    }
    let head = decision.lines.prefix(16).prefix { $0.extent.upperBound <= 1 << 12 }
    return head.contains { line in
      let words = decision.text.string(line.words)
      return words.contains(family) && NameRun.all(in: words).contains { $0.words.last.map { $0[...] } == family }
    }
  }

  private func isInCapitals(_ place: Int) -> Bool {
    let name = decision.groups[place].name.text
    return name.count > 2 && !name.contains(where: \.isLowercase)
  }

  /// Whether nothing, or nothing that follows directly, stands below a label.
  private func isLastOfAll(_ candidate: LabelCandidate) -> Bool {
    candidate.line + 1 >= decision.lines.count || decision.lines[candidate.line + 1].followsBlank
  }

  /// Whether the line below a label is in capitals like it, so that both are titles.
  private func isFollowedByTitle(_ candidate: LabelCandidate) -> Bool {
    guard candidate.isAlone, candidate.line + 1 < decision.lines.count else { return false }
    let words = decision.text[decision.lines[candidate.line + 1].words]
    return words.contains { (0x41...0x5A).contains($0) } && !words.contains { (0x61...0x7A).contains($0) || $0 >= 0x80 }
  }

  /// Whether the line above ends with a colon, so that this one is the first item of what it announces.
  private func isAnnounced(_ candidate: LabelCandidate) -> Bool {
    guard candidate.line > 0,
      let last = decision.text.scalar(before: decision.lines[candidate.line - 1].extent.upperBound, from: 0)
    else {
      return false
    }
    return last.value == 0x3A || last.value == 0xFF1A
  }

  /// The group of which a rare label is a misspelling: one edit, two in longer names.
  ///
  /// Of names that a sign stands for a syllable in, one with a sign more is another or a fuller one.
  private func misspelling(of group: LabelGroup, among common: [(group: Int, letters: [Character])]) -> Int? {
    let letters = Array(group.key)
    guard letters.count >= 4, group.role == nil, !group.isKnown, !group.isJoint else { return nil }
    let near = common.filter {
      Misspelling.isSlip(letters, of: $0.letters) && (!group.name.isIdeographic || letters.count == $0.letters.count)
    }
    // Nobody answers themselves, and two given names are of two people: "Jane Poe" beside "Jan Poe".
    guard near.count == 1, !decision.stand(beside: near[0].group, group),
      !haveTwoGivenNames(group, decision.groups[near[0].group])
    else { return nil }
    return near[0].group
  }

  private func haveTwoGivenNames(_ one: LabelGroup, _ other: LabelGroup) -> Bool {
    let (first, second) = (one.name.text.splitAtBlanks, other.name.text.splitAtBlanks)
    guard first.count > 1, first.count == second.count,
      case let (given, meant) = (foldedName(first[0]), foldedName(second[0])),
      given != meant
    else { return false }
    return GivenNames.isGivenName(given) && GivenNames.isGivenName(meant)
  }
}
