import CorpusModel
import Diagnostics

/// Which label candidates of a document are labels, decided by the evidence of the whole document.
///
/// A label recurs, alternates with others, has the shape of a name, stands before speech and not before values, is named
/// in front matter or title. One of these alone is not enough. Linear in the number of lines.
struct LabelDecision: Sendable {
  /// The labels in the order of the text.
  var labels: [AcceptedLabel] = []
  /// All groups, accepted or not.
  var groups: [LabelGroup] = []
  /// Whether only one speaker has labels, so that the other's words must be told by form.
  private(set) var isOneSided = false

  let text: [UInt8]
  let lines: [Line]
  private(set) var candidates: [LabelCandidate] = []
  /// The group of each candidate.
  var groupOf: [Int] = []
  private(set) var forms: [SpeechForm] = []
  private var joins = NameJoins([])
  /// Whether a name that has lines of its own with a time comes again.
  private(set) var stampsRecur = false
  /// How often the account comes that has most lines of its own in bold type, with how long ago it wrote.
  private(set) var tallied = 0
  /// Groups of letters of question and answer that count beside labels with a colon whatever stands behind them.
  private(set) var letterPairs: Set<Int> = []

  /// Whether the format says that all lines are speech, cut where time ran out.
  let isSpeech: Bool

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
    letterPairs = findLetterPairs()
    var best: Choice?
    for layout in LabelCandidate.Layout.allCases {
      guard let choice = choice(of: layout), choice.weight > best?.weight ?? 0 else { continue }
      best = choice
    }
    guard let best else { return }
    isOneSided = areOnePerson(best.groups)
    labels = LabelAcceptance(of: best, in: self).labels
    if isOneSided, let other = labelsOfOtherSide(of: best) ?? labelsOfStrangers(of: best) {
      labels = (labels + other).sorted { $0.candidate.line < $1.candidate.line }
      isOneSided = false
    }
  }

  // MARK: Collecting

  private mutating func collect(_ known: KnownNames) {
    let possible = PointedLetters.joined(possibleCandidates(known.vocabulary), in: text)
    var table = LabelTable(known: known, numbered: NumberedLetters(possible, in: text))
    for candidate in possible {
      let group = table.place(of: text.string(candidate.label))
      guard table.groups[group].isPossible || candidate.isTimed else { continue }
      candidates.append(candidate)
      groupOf.append(group)
    }
    forms = readForms()
    groups = table.groups
    groups.readLetters()
    joinAbbreviations()
    let stamped = candidates.indices.filter { lines[candidates[$0].line].stamp?.name != nil }
    stampsRecur = Set(stamped.map { groupOf[$0] }).count < stamped.count
    joins = NameJoins(groups)
    var marked: [Int: Int] = [:]
    for (place, candidate) in candidates.enumerated()
    where candidate.isTimed && candidate.isEmphasised && candidate.isAlone && candidate.time == nil {
      marked[groupOf[place], default: 0] += 1
    }
    tallied = marked.values.max() ?? 0
  }

  /// What may be a label by where it stands and by its bytes; the lines of a large document are shared out among threads.
  private func possibleCandidates(_ declared: KnownNames.Vocabulary) -> [LabelCandidate] {
    let (lines, text) = (lines, text)
    let scanner = LabelScanner(
      text, pointed: PointedNames(lines, in: text), capitals: CapitalNames(lines, in: text))
    let titles = lines.indices.filter { lines[$0].headingLevel == 1 }
    let title = titles.count == 1 ? titles[0] : nil
    return Parts.map(lines.map { $0.extent.count }) { places in
      places.compactMap { index -> LabelCandidate? in
        guard let candidate = scanner.candidate(in: lines[index], at: index) else { return nil }
        if candidate.isTimed { return candidate }
        // A heading or a plain line without mark and time is a label only where the words stand below.
        if candidate.layout == .bare, index + 1 == lines.count { return nil }
        if isHeadline(candidate, lines, text) || isTitle(candidate, title) || isFirstLineTitle(candidate, lines, text) {
          return nil
        }
        if LabelBytes.isClause(candidate.label, in: text) { return nil }
        return LabelBytes.isNoName(candidate.label, in: text, beside: declared) ? nil : candidate
      }
    }
  }

  /// How the words behind each candidate read.
  private func readForms() -> [SpeechForm] {
    var opens = [Bool](repeating: false, count: lines.count + 1)
    for candidate in candidates { opens[candidate.line] = true }
    let words = candidates.map { wholeSentence(of: firstWords(of: $0), from: $0.line, before: opens) }
    let text = text
    return Parts.map(words.map { min($0.count, 300) }) { $0.map { SpeechForm(text, words[$0], reach: 300) } }
  }

  /// The words behind a label on its line, else those of the line below.
  func firstWords(of candidate: LabelCandidate) -> Range<Int> {
    let line = lines[candidate.line]
    if !candidate.isAlone { return candidate.wordsStart..<line.extent.upperBound }
    var below = candidate.line + 1
    // "NADIA", "(not looking)", "It moves around."
    if below + 1 < lines.count, !lines[below + 1].followsBlank, isDirection(lines[below]) { below += 1 }
    return below < lines.count ? lines[below].words : 0..<0
  }

  /// Words with the lines below them that go on with their first sentence, where lines are broken at a column.
  private func wholeSentence(of words: Range<Int>, from line: Int, before opens: [Bool]) -> Range<Int> {
    var (end, next) = (words.upperBound, line + 1)
    while next < lines.count, !lines[next].followsBlank, !opens[next], end - words.lowerBound < 300,
      end > words.lowerBound,
      lines[next].extent.lowerBound > words.lowerBound, isUnfinished(text[end - 1])
    {
      end = lines[next].extent.upperBound
      next += 1
    }
    return words.lowerBound..<end
  }

  /// Whether a line that ends with a byte goes on below: a letter of ASCII, a digit, a comma.
  private func isUnfinished(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) || byte == 0x2C
  }

  /// Whether all of a line stands in round brackets.
  private func isDirection(_ line: Line) -> Bool {
    guard let first = line.words.first, let last = line.words.last else { return false }
    return text[first] == 0x28 && text[last] == 0x29
  }

  /// Counts how often the words of labels stand in small letters in the text: names hardly ever do.
  private mutating func countSmallLetters() {
    var uses = SmallLetterUses()
    for (place, group) in groups.enumerated() where group.isPossible && !group.isKnown && group.role == nil {
      for word in group.shape.words { uses.add(word, of: place) }
    }
    uses.forEach(in: text) {
      groups[$0].smallLetterUses += $1
      groups[$0].smallWords += 1
    }
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
  func belongs(_ place: Int, to layout: LabelCandidate.Layout) -> Bool {
    let candidate = candidates[place]
    if candidate.layout == layout { return true }
    return layout == .colon
      && (candidate.isTimed && candidate.layout == .bare
        || candidate.layout == .point && letterPairs.contains(groupOf[place]))
  }

  /// Whether the labels of some groups can only mean one person: a full name, and parts of it.
  private func areOnePerson(_ places: Set<Int>) -> Bool {
    guard places.count > 1 else { return places.count == 1 }
    guard let full = places.max(by: { groups[$0].key.count < groups[$1].key.count }),
      groups[full].shape.quality == .person, places.allSatisfy({ groups[$0].role == nil })
    else { return false }
    let name = groups[full].name
    let parts = Set(name.givens + [name.key] + name.families).union(Initials.all(of: name.text))
    return places.allSatisfy { place in
      let group = groups[place]
      return parts.contains(group.shape.isInitials ? Initials.letters(of: group.key) : group.key)
    }
  }

  private func choice(of layout: LabelCandidate.Layout) -> Choice? {
    var evidence: [Int: LabelEvidence] = [:]
    for (place, candidate) in candidates.enumerated() where belongs(place, to: layout) {
      var one = LabelEvidence()
      one.count = 1
      one.timed = candidate.isTimed ? 1 : 0
      one.stamped = lines[candidate.line].stamp?.name == nil ? 0 : 1
      one.emphasised = candidate.isEmphasised ? 1 : 0
      one.inBullets = lines[candidate.line].isBullet ? 1 : 0
      one.speech = forms[place].isSpeech || forms[place].endsWithParticle ? 1 : 0
      one.sentences = forms[place].isSentence ? 1 : 0
      one.questions = forms[place].hasQuestion ? 1 : 0
      one.endings = forms[place].asks ? 1 : 0
      one.numbers = isNumber(firstWords(of: candidate)) ? 1 : 0
      one.figures = firstWords(of: candidate).first.map { isDigit(text[$0]) } == true ? 1 : 0
      one.firstLine = candidate.line
      evidence[groupOf[place], default: LabelEvidence()].add(one)
    }
    if evidence.isEmpty { return nil }
    let present = Present(evidence.keys.map { groups[$0] })
    let joined = joins.joined(evidence, groups)
    let accepted = Set(evidence.keys.filter { isEligible($0, joined[$0] ?? LabelEvidence(), layout, present) })
    let choice = Choice(layout: layout, groups: accepted, weight: 0, evidence: evidence)
    let whole = accepted.isEmpty ? nil : weighed(choice)
    return whole?.groups.count ?? 0 > 1 ? whole : shortExchange(choice) ?? whole
  }

  /// Whether a range is a number and nothing else.
  func isNumber(_ words: Range<Int>) -> Bool {
    (1...5).contains(words.count) && text[words].allSatisfy(isDigit)
  }

  /// Weighs a choice of groups as one dialogue; nil where it is none.
  private func weighed(_ choice: Choice) -> Choice? {
    var total = LabelEvidence()
    for group in choice.groups { total.add(choice.evidence[group] ?? LabelEvidence()) }
    let count = Double(total.count)
    let speech = Double(total.speech) / count
    let sentences = Double(total.sentences) / count
    let isTimed = isSpeech || total.timed * 2 > total.count || isChat(choice, total)
    let anchors = choice.groups.filter { isAnchor($0) }
    // A name and a time on lines of their own, again and again, are what programs print.
    if total.stamped >= 3, total.stamped * 5 >= total.count * 4, choice.groups.count > 1,
      stampsRecur
    {
      var choice = choice
      choice.weight = count * 1.5
      return choice
    }
    guard sentences >= 0.3 || isTimed else { return nil }
    // Speakers whom the document itself names need not sound like speech.
    let isDeclared = choice.groups.count > 1 && choice.groups.allSatisfy { groups[$0].isKnown }
    guard
      speech >= 0.15 || isTimed || isDeclared
        || sentences >= 0.8
          && (areManyPeople(choice, total) || areOnePerson(choice.groups) && isHalfOfADialogue(choice))
        || anchors.count >= 2 && choice.groups.contains(where: { groups[$0].role != nil })
    else {
      return nil
    }
    // "15:00 Workshop: Kites" stands in a programme.
    if isTimed, !isSpeech, choice.layout == .colon, total.stamped + total.emphasised == 0, speech < 0.15,
      sentences < 0.5, areAnyWords(choice)
    {
      return nil
    }
    // "Total: 1,355 bytes", "Max: 700 bytes"
    if !isTimed, anchors.isEmpty, total.figures * 3 > total.count, total.questions * 8 < total.count { return nil }
    // "QUIET HOURS: From ten to seven." is a rule of a house: nobody asks there, and nobody bears such names.
    if choice.layout == .colon, !isTimed, total.questions == 0, areInCapitals(choice), !areOnePerson(choice.groups),
      !choice.groups.contains(where: isSurelySomebody),
      choice.groups.allSatisfy({ !groups[$0].shape.isInitials && groups[$0].name.text.contains(where: \.isUppercase) })
    {
      return nil
    }
    if areOnePerson(choice.groups) {
      let group = groups[choice.groups.max { groups[$0].key.count < groups[$1].key.count } ?? 0]
      // "The Harbour Review: Why?"
      let asksAlways = total.count >= 4 && total.questions * 5 >= total.count * 3
      guard total.count >= 3,
        group.isKnown || group.role != nil && choice.layout != .point || !asksAlways && !areAnyWords(choice)
          || isAnsweredInSentences(choice),
        group.isKnown || group.role != nil
          || group.shape.quality >= (asksAlways ? .phrase : .name) && !group.isCommonWord,
        choice.layout == .colon || choice.layout == .bracket
          || choice.layout == .point
            && (group.role == .interviewer || group.shape.isInitials && group.printed.count > 1)
          || choice.layout == .dash && total.emphasised == total.count
          || choice.layout == .gap && group.name.isIdeographic || choice.layout == .bare && group.saysItAnswers,
        isHalfOfADialogue(choice)
      else { return nil }
      var choice = choice
      choice.weight = count * 0.5
      return choice
    }
    let once = choice.groups.count { choice.evidence[$0]?.count == 1 && groups[$0].role == nil && !groups[$0].isKnown }
    if once * 5 > total.count * 3, speech < 0.4, total.emphasised * 2 < total.count { return nil }
    let changes = choice.groups.contains(where: groups.shareInitials) ? count : Double(changes(in: choice))
    let isFormal = choice.groups.allSatisfy { groups[$0].role != nil || groups[$0].isKnown }
    // Cues that all name their speaker say the same name again and again while one speaks.
    let areNamedThroughout = isSpeech && choice.layout == .colon && total.count * 10 >= lines.count * 8 && changes >= 2
    guard total.count >= (isFormal ? 2 : 3),
      areNamedThroughout || changes / max(1, count - 1) >= (choice.layout == .bare && !isTimed ? 0.4 : 0.2)
    else { return nil }
    if anchors.isEmpty,
      total.count < (isTimed || total.emphasised * 5 >= total.count * 4 ? 4 : 6)
        || speech < 0.3 && !isTimed && !isScript(choice, total, changes)
          && !(sentences >= 0.8 && areManyPeople(choice, total))
    {
      return nil
    }
    if anchors.isEmpty, !isTimed, speech < 0.6, total.endings * 8 < total.count, areAnyWords(choice) { return nil }
    if choice.layout == .bare, !isTimed, total.count < 4 { return nil }
    if choice.layout == .dash && total.emphasised * 2 < total.count || choice.layout == .gap, anchors.isEmpty,
      choice.groups.count(where: { ShortExchange.isFirstName(groups[$0]) }) < 2,
      !takesTurnsAllThrough(choice, total, changes), !(isTimed && comesBack(choice)),
      !(total.count >= 6 && areInCapitals(choice) && once == 0 && changes * 4 >= (count - 1) * 3)
    {
      return nil
    }
    var choice = choice
    choice.weight = count * (0.5 + speech) * (choice.layout == .colon ? 1.2 : 1)
    return choice
  }

  /// Whether names in angle brackets open nearly all lines and come again, as programs for chats print them: `<jroe> hi`.
  private func isChat(_ choice: Choice, _ total: LabelEvidence) -> Bool {
    choice.layout == .bracket && choice.groups.count > 1 && total.count >= 5 && total.count * 10 >= lines.count * 8
      && candidates.indices.allSatisfy { place in
        !choice.groups.contains(groupOf[place]) || candidates[place].layout != .bracket
          || candidates[place].label.lowerBound > 0 && text[candidates[place].label.lowerBound - 1] == 0x3C
      }
  }

  /// Whether few labels come back again and again, one after the other, before speech: no item of a list does.
  private func takesTurnsAllThrough(_ choice: Choice, _ total: LabelEvidence, _ changes: Double) -> Bool {
    total.count >= 6 && choice.groups.count * 3 <= total.count
      && choice.groups.allSatisfy { choice.evidence[$0]?.count ?? 0 >= 3 && !groups[$0].isCommonWord }
      && changes * 4 >= Double(total.count - 1) * 3 && total.speech * 2 >= total.count
  }

  /// Whether labels are full names that stand before most lines, so that what they say need not sound like speech:
  /// Japanese and other languages leave the persons out.
  private func areManyPeople(_ choice: Choice, _ total: LabelEvidence) -> Bool {
    let people = choice.groups.filter {
      isAnchor($0) && groups[$0].role == nil || ShortExchange.isFirstName(groups[$0])
    }
    guard people.count >= 2, total.count >= 6 else { return false }
    // Names alone on their lines are entries of a list unless most come again.
    if choice.layout == .bare {
      let returning = choice.groups.reduce(0) { $0 + (choice.evidence[$1].map { $0.count > 1 ? $0.count : 0 } ?? 0) }
      guard returning * 3 >= total.count * 2,
        people.count(where: { choice.evidence[$0]?.count ?? 0 > 1 && isSurelySomebody($0) }) >= 2
      else {
        return false
      }
    }
    return changes(in: choice) * 5 >= (total.count - 1) * 2
  }

  func isAnchor(_ place: Int) -> Bool {
    let group = groups[place]
    return group.isKnown || group.role != nil || (group.shape.quality == .person && !group.isCommonWord)
  }

  private func changes(in choice: Choice) -> Int {
    var last: Int?
    var changes = 0
    for place in candidates.indices
    where belongs(place, to: choice.layout) && choice.groups.contains(groupOf[place]) {
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
    where belongs(place, to: choice.layout) && choice.groups.contains(groupOf[place]) {
      labels += 1
      // "——驚きました。" stands behind the sign of questions.
      if candidate.line > 0,
        lines[candidate.line - 1].isDash || SpeechForm(text, lines[candidate.line - 1].words).asks
      {
        asked += 1
      }
      if forms[place].asks { asks += 1 }
    }
    return asked * 3 >= labels * 2 || asks * 3 >= labels * 2
  }
}
