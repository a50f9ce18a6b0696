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

/// Which label candidates of a document are labels, decided by the evidence of the whole document.
///
/// A label recurs, alternates with others, has the shape of a name, stands before speech and not before values, is named
/// in front matter or title. One of these alone is not enough. Linear in the number of lines.
struct LabelDecision: Sendable {
  /// The labels in the order of the text.
  private(set) var labels: [AcceptedLabel] = []
  /// All groups, accepted or not.
  private(set) var groups: [LabelGroup] = []
  /// Whether only one speaker has labels, so that the other's words must be told by form.
  private(set) var isOneSided = false

  let text: [UInt8]
  let lines: [Line]
  private(set) var candidates: [LabelCandidate] = []
  /// The group of each candidate.
  private(set) var groupOf: [Int] = []
  private(set) var forms: [SpeechForm] = []
  private var joins = NameJoins([])

  /// Whether the format says that all lines are speech, cut where time ran out.
  private let isSpeech: Bool

  /// - Parameters:
  ///   - known: names that the document declares: in front matter, in its title, in the lexicon.
  ///   - isSpeech: whether the format says that all lines are speech, so that they need not read so.
  init(lines: [Line], text: [UInt8], known: KnownNames, isSpeech: Bool = false) {
    self.isSpeech = isSpeech
    self.lines = lines
    self.text = text
    collect(known)
    guard !candidates.isEmpty else { return }
    countSmallLetters()
    var best: Choice?
    for layout in LabelCandidate.Layout.allCases {
      guard let choice = choice(of: layout), choice.weight > best?.weight ?? 0 else { continue }
      best = choice
    }
    guard let best else { return }
    isOneSided = best.groups.count == 1
    accept(best)
  }

  // MARK: Collecting

  private mutating func collect(_ known: KnownNames) {
    var table = LabelTable(known: known)
    for candidate in possibleCandidates(known.vocabulary) {
      let group = table.place(of: text.string(candidate.label))
      guard table.groups[group].isPossible || candidate.time != nil else { continue }
      candidates.append(candidate)
      groupOf.append(group)
    }
    forms = readForms()
    groups = table.groups
    joins = NameJoins(groups)
  }

  /// What may be a label by where it stands and by its bytes; the lines of a large document are shared out among threads.
  private func possibleCandidates(_ declared: KnownNames.Vocabulary) -> [LabelCandidate] {
    let (lines, text) = (lines, text)
    let scanner = LabelScanner(text)
    return Parts.map(lines.map { $0.extent.count }) { places in
      places.compactMap { index -> LabelCandidate? in
        guard let candidate = scanner.candidate(in: lines[index], at: index) else { return nil }
        if candidate.time != nil { return candidate }
        // A heading or a plain line without mark and time is a label only where the words stand below.
        if candidate.layout == .bare, index + 1 == lines.count { return nil }
        if LabelBytes.isClause(candidate.label, in: text) { return nil }
        return LabelBytes.isNoName(candidate.label, in: text, beside: declared) ? nil : candidate
      }
    }
  }

  /// How the words behind each candidate read.
  private func readForms() -> [SpeechForm] {
    let words = candidates.map(firstWords)
    let text = text
    return Parts.map(words.map { min($0.count, 300) }) { $0.map { SpeechForm(text, words[$0], reach: 300) } }
  }

  /// The words behind a label on its line, else those of the line below.
  private func firstWords(of candidate: LabelCandidate) -> Range<Int> {
    let line = lines[candidate.line]
    if !candidate.isAlone { return candidate.wordsStart..<line.extent.upperBound }
    return candidate.line + 1 < lines.count ? lines[candidate.line + 1].words : 0..<0
  }

  /// Counts how often the words of labels stand in small letters in the text: names hardly ever do.
  private mutating func countSmallLetters() {
    var uses = SmallLetterUses()
    for (place, group) in groups.enumerated() where group.isPossible && !group.isKnown && group.role == nil {
      for word in group.shape.words { uses.add(word, of: place) }
    }
    uses.forEach(in: text) { groups[$0].smallLetterUses += $1 }
  }

  // MARK: Choosing a layout

  /// Groups of one layout that may be the labels of a dialogue.
  struct Choice {
    var layout: LabelCandidate.Layout
    var groups: Set<Int>
    var weight: Double
    var evidence: [Int: LabelEvidence]
  }

  /// Whether a candidate belongs to a layout; a time or emphasis makes every layout one with the colon.
  func belongs(_ candidate: LabelCandidate, to layout: LabelCandidate.Layout) -> Bool {
    if candidate.layout == layout { return true }
    return layout == .colon && candidate.time != nil && candidate.layout == .bare
  }

  private func choice(of layout: LabelCandidate.Layout) -> Choice? {
    var evidence: [Int: LabelEvidence] = [:]
    for (place, candidate) in candidates.enumerated() where belongs(candidate, to: layout) {
      var one = LabelEvidence()
      one.count = 1
      one.timed = candidate.time == nil ? 0 : 1
      one.emphasised = candidate.isEmphasised ? 1 : 0
      one.inBullets = lines[candidate.line].isBullet ? 1 : 0
      one.speech = forms[place].isSpeech ? 1 : 0
      one.sentences = forms[place].isSentence ? 1 : 0
      one.questions = forms[place].hasQuestion ? 1 : 0
      one.firstLine = candidate.line
      evidence[groupOf[place], default: LabelEvidence()].add(one)
    }
    if evidence.isEmpty { return nil }
    let present = Set(evidence.keys.map { groups[$0].key })
    let joined = joins.joined(evidence, groups)
    let accepted = Set(evidence.keys.filter { isEligible($0, joined[$0] ?? LabelEvidence(), layout, present) })
    let choice = Choice(layout: layout, groups: accepted, weight: 0, evidence: evidence)
    let whole = accepted.isEmpty ? nil : weighed(choice)
    return whole?.groups.count ?? 0 > 1 ? whole : shortExchange(choice) ?? whole
  }

  /// Whether a group by itself shows enough to count in a layout.
  private func isEligible(
    _ place: Int, _ evidence: LabelEvidence, _ layout: LabelCandidate.Layout, _ present: Set<String>
  ) -> Bool {
    let group = groups[place]
    let isListed = evidence.inBullets * 2 >= evidence.count && evidence.emphasised * 2 <= evidence.count
    guard group.isPossible,
      !isListed || isAnchor(place) && evidence.count >= 3 && evidence.sentences * 2 >= evidence.count
    else { return false }
    let count = evidence.count
    if group.isKnown { return true }
    if group.role != nil {
      if RoleWords.isQuestionOrAnswer(group.printed), group.name.text.count <= 2 {
        if group.printed.first?.isLowercase == true, layout == .point || !["q", "a"].contains(group.key) {
          return false
        }
        if layout == .point, group.role == .interviewer, evidence.questions * 3 < count { return false }
        return count >= 2
          && (RoleWords.partners(of: group.key).contains(where: present.contains)
            || layout == .colon && asksSomebodyNamed(group, evidence))
      }
      // "Editor: Jane Roe" is a credit, not speech.
      return layout == .colon ? !group.isTerm && evidence.sentences * 2 >= count : count >= 2
    }
    let isMarked = evidence.timed * 2 > count || evidence.emphasised * 2 > count
    switch layout {
    case .colon: break
    case .bracket, .bare, .dash:
      if count < (isMarked ? 2 : 3), group.shape.quality < .person || count < 2 && !group.isPersonByName {
        return false
      }
    // "A. … B. … C. …" are the items of a list.
    case .point: if count < 3 && !group.isPersonByName || group.name.text.count == 1 { return false }
    }
    if group.isCommonWord, count < 3 || group.isHandle { return false }
    if group.isHandle, !isMarked, evidence.sentences * 2 < count { return false }
    switch group.shape.quality {
    case .impossible: return false
    case .phrase: return count >= 3 && layout == .colon
    case .name: return count >= 2
    // Who speaks once in a long debate is known by a name that people bear.
    case .person: return count >= 2 || (layout != .bare && layout != .dash || isMarked) && group.isPersonByName
    }
  }

  /// Whether a lone `Q:` or `问：` puts questions to people whom other labels name.
  private func asksSomebodyNamed(_ group: LabelGroup, _ evidence: LabelEvidence) -> Bool {
    guard group.role == .interviewer, evidence.questions * 3 >= evidence.count else { return false }
    return groups.contains {
      $0.role == nil && $0.isPossible && $0.shape.quality >= .name && $0.occurrences * 3 >= evidence.count
        && !$0.isCommonWord
    }
  }

  /// Weighs a choice of groups as one dialogue; nil where it is none.
  private func weighed(_ choice: Choice) -> Choice? {
    var total = LabelEvidence()
    for group in choice.groups { total.add(choice.evidence[group] ?? LabelEvidence()) }
    let count = Double(total.count)
    let speech = Double(total.speech) / count
    let sentences = Double(total.sentences) / count
    let isTimed = isSpeech || total.timed * 2 > total.count
    let anchors = choice.groups.filter { isAnchor($0) }
    guard sentences >= 0.3 || isTimed else { return nil }
    // Speakers whom the document itself names need not sound like speech.
    let isDeclared = choice.groups.count > 1 && choice.groups.allSatisfy { groups[$0].isKnown }
    guard
      speech >= 0.15 || isTimed || isDeclared
        || anchors.count >= 2 && choice.groups.contains(where: { groups[$0].role != nil })
    else {
      return nil
    }
    if choice.groups.count == 1 {
      let group = groups[choice.groups.first ?? 0]
      guard total.count >= 3, group.isKnown || group.role != nil || group.shape.quality >= .name && !group.isCommonWord,
        choice.layout == .colon || choice.layout == .bracket, isHalfOfADialogue(choice)
      else { return nil }
      var choice = choice
      choice.weight = count * 0.5
      return choice
    }
    let once = choice.groups.count { choice.evidence[$0]?.count == 1 && groups[$0].role == nil && !groups[$0].isKnown }
    if once * 5 > total.count * 3, speech < 0.4, total.emphasised * 2 < total.count { return nil }
    let changes = choice.groups.contains(where: groups.shareInitials) ? count : Double(changes(in: choice))
    let isFormal = choice.groups.allSatisfy { groups[$0].role != nil || groups[$0].isKnown }
    guard total.count >= (isFormal ? 2 : 3),
      changes / max(1, count - 1) >= (choice.layout == .bare && !isTimed ? 0.4 : 0.2)
    else { return nil }
    if anchors.isEmpty, total.count < 6 || speech < 0.3 { return nil }
    if choice.layout == .bare, !isTimed, total.count < 4 { return nil }
    if choice.layout == .dash, total.emphasised * 2 < total.count, anchors.isEmpty { return nil }
    var choice = choice
    choice.weight = count * (0.5 + speech) * (choice.layout == .colon ? 1.2 : 1)
    return choice
  }

  private func isAnchor(_ place: Int) -> Bool {
    let group = groups[place]
    return group.isKnown || group.role != nil || (group.shape.quality == .person && !group.isCommonWord)
  }

  private func changes(in choice: Choice) -> Int {
    var last: Int?
    var changes = 0
    for (place, candidate) in candidates.enumerated()
    where belongs(candidate, to: choice.layout) && choice.groups.contains(groupOf[place]) {
      if let last, last != groupOf[place] { changes += 1 }
      last = groupOf[place]
    }
    return changes
  }

  /// Whether the one labelled speaker asks what unlabelled words answer, or answers what unlabelled words ask.
  private func isHalfOfADialogue(_ choice: Choice) -> Bool {
    var asked = 0
    var asks = 0
    var labels = 0
    for (place, candidate) in candidates.enumerated()
    where belongs(candidate, to: choice.layout) && choice.groups.contains(groupOf[place]) {
      labels += 1
      if candidate.line > 0, SpeechForm(text, lines[candidate.line - 1].words).endsWithQuestion { asked += 1 }
      if forms[place].endsWithQuestion { asks += 1 }
    }
    return asked * 3 >= labels * 2 || asks * 3 >= labels * 2
  }

  // MARK: Accepting

  private mutating func accept(_ choice: Choice) {
    let main = LayoutHabits(
      candidates.indices.filter { belongs(candidates[$0], to: choice.layout) && choice.groups.contains(groupOf[$0]) }
        .map { candidates[$0] }, lines: lines)
    let accepted = choice.groups.map { groups[$0] }
    let joins = NameJoins(accepted)
    let common = choice.groups.sorted { (choice.evidence[$0]?.count ?? 0, $1) > (choice.evidence[$1]?.count ?? 0, $0) }
      .prefix(64).map { (group: $0, letters: Array(groups[$0].key)) }
    // Labels that occur once, in a row, with no other between them, are the items of a list.
    var strangers: [AcceptedLabel] = []
    func takeStrangers(_ labels: inout [AcceptedLabel]) {
      if strangers.count == 1 || main.density >= 0.6 { labels += strangers }
      strangers.removeAll(keepingCapacity: true)
    }
    let slips = slips(in: choice, among: common)
    for (place, candidate) in candidates.enumerated() {
      let group = groupOf[place]
      let isOfLayout = belongs(candidate, to: choice.layout)
      if let meant = slips[group] {
        guard isOfLayout || candidate.layout == .colon || candidate.time != nil || candidate.isEmphasised else {
          continue
        }
        takeStrangers(&labels)
        labels.append(AcceptedLabel(candidate: candidate, group: meant, isMisspelt: true))
      } else if choice.groups.contains(group) {
        guard isOfLayout || candidate.layout == .colon || candidate.time != nil || candidate.isEmphasised else {
          continue
        }
        takeStrangers(&labels)
        labels.append(AcceptedLabel(candidate: candidate, group: group))
        continue
      }
      if slips[group] != nil { continue }
      guard isOfLayout, !groups[group].isTerm || groups[group].isKnown, main.fits(candidate, lines: lines) else {
        continue
      }
      if let meant = misspelling(of: groups[group], among: common), isRare(group, beside: meant, choice) {
        takeStrangers(&labels)
        labels.append(AcceptedLabel(candidate: candidate, group: meant, isMisspelt: true))
      } else if joins.hasPart(groups[group]) || main.isTimed && candidate.time != nil && candidate.label.count <= 64
        || saysItsRole(place)
      {
        takeStrangers(&labels)
        labels.append(AcceptedLabel(candidate: candidate, group: group))
      } else if isSpeakerOnce(place, choice, main) {
        strangers.append(AcceptedLabel(candidate: candidate, group: group))
      }
    }
    takeStrangers(&labels)
  }

  /// The groups of a choice that are slips of the pen for another, by group: at most one label of theirs to four of it.
  private func slips(in choice: Choice, among common: [(group: Int, letters: [Character])]) -> [Int: Int] {
    var slips: [Int: Int] = [:]
    for group in choice.groups {
      guard let meant = misspelling(of: groups[group], among: common.filter { $0.group != group }),
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
    let group = groups[groupOf[place]]
    return group.isKnown
      || group.role != nil && group.name.text.count > 2 && !group.isTerm && forms[place].isSentence
  }

  /// Whether a label that occurs too seldom to count by itself looks like a speaker who says little.
  private func isSpeakerOnce(_ place: Int, _ choice: Choice, _ habits: LayoutHabits) -> Bool {
    let group = groups[groupOf[place]]
    guard group.isPossible, !isOneSided, !group.isCommonWord, !habits.isTimed, forms[place].endsSentence,
      !isAnnounced(candidates[place])
    else { return false }
    let isDense = habits.density >= 0.6
    switch group.shape.quality {
    case .person:
      // Two to four signs that begin with a family name are a name; two capitalised words may be a term.
      return isDense
        || habits.density >= (group.name.isIdeographic ? 0.1 : 0.3)
          && (group.name.isIdeographic || forms[place].isSpeech)
    case .name: return isDense && choice.layout != .bare
    case .phrase, .impossible: return false
    }
  }

  /// Whether the line above ends with a colon, so that this one is the first item of what it announces.
  private func isAnnounced(_ candidate: LabelCandidate) -> Bool {
    guard candidate.line > 0, let last = text.scalar(before: lines[candidate.line - 1].extent.upperBound, from: 0)
    else {
      return false
    }
    return last.value == 0x3A || last.value == 0xFF1A
  }

  /// The group of which a rare label is a misspelling: one edit, two in longer names.
  private func misspelling(of group: LabelGroup, among common: [(group: Int, letters: [Character])]) -> Int? {
    let letters = Array(group.key)
    guard letters.count >= 4, group.role == nil, !group.isKnown else { return nil }
    let near = common.filter { Misspelling.isSlip(letters, of: $0.letters) }
    return near.count == 1 ? near[0].group : nil
  }
}
