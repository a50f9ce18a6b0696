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
  /// Whether names that have lines of their own with a time come again and again, so that no other line is a name.
  private(set) var areStamped = false
  /// How often the account comes that has most lines of its own with nothing but how long ago it wrote.
  private(set) var tallied = 0
  /// Groups of letters of question and answer that count beside labels with a colon whatever stands behind them.
  private(set) var letterPairs: Set<Int> = []

  /// Where speakers of Japanese minutes end that a circle opens, by the place of the line.
  private(set) var circled: [Int: Int] = [:]

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
    circled = CircledNames.ends(lines, in: text)
    let found = Self.withoutMiddles(possibleCandidates(known.vocabulary), lines, in: text)
    let possible = Self.withoutAddressees(PointedLetters.joined(found, in: text), in: text)
    var table = LabelTable(known: known, numbered: NumberedLetters(possible, in: text))
    for candidate in possible {
      let group = table.place(of: text.string(candidate.label))
      guard
        table.groups[group].isPossible || table.groups[group].joint != nil
          || candidate.isTimed && !LabelBytes.holdsStop(candidate.label, in: text)
      else {
        continue
      }
      candidates.append(candidate)
      groupOf.append(group)
    }
    groups = table.groups
    settleJoints()
    settleNamesakes()
    forms = readForms()
    groups.readLetters()
    joinAbbreviations()
    let stamped = candidates.indices.filter { lines[candidates[$0].line].stamp?.name != nil }
    stampsRecur = Set(stamped.map { groupOf[$0] }).count < stamped.count
    areStamped = stampsRecur && stamped.count > 3
    joins = NameJoins(groups)
    var marked: [Int: Int] = [:]
    for (place, candidate) in candidates.enumerated()
    where candidate.isTimed && candidate.isAlone && candidate.time == nil && lines[candidate.line].stamp == nil {
      marked[groupOf[place], default: 0] += 1
    }
    tallied = marked.values.max() ?? 0
  }

  /// Whether a label of one group stands right behind one of another.
  func stand(beside group: Int, _ other: LabelGroup) -> Bool {
    let key = other.key
    return zip(groupOf, groupOf.dropFirst()).contains { one, next in
      one == group && groups[next].key == key || next == group && groups[one].key == key
    }
  }

  /// Decides which labels name several, and gives those that do not to the name that they print.
  private mutating func settleJoints() {
    let same = groups.readJoints()
    let kept = candidates.indices.filter {
      let group = groups[groupOf[$0]]
      return group.joint == nil || group.isPossible || candidates[$0].isTimed
    }
    (candidates, groupOf) = (kept.map { candidates[$0] }, kept.map { same[groupOf[$0]] ?? groupOf[$0] })
  }

  /// What may be a label by where it stands and by its bytes; the lines of a large document are shared out among threads.
  private func possibleCandidates(_ declared: KnownNames.Vocabulary) -> [LabelCandidate] {
    let (lines, text, circled) = (lines, text, circled)
    let scanner = LabelScanner(
      text, pointed: PointedNames(lines, in: text), capitals: CapitalNames(lines, in: text),
      spaced: SpacedNames(lines, in: text), circled: circled)
    let titles = lines.indices.filter { lines[$0].headingLevel == 1 }
    let title = titles.count == 1 ? titles[0] : nil
    return Parts.map(lines.map { $0.extent.count }) { places in
      places.compactMap { index -> LabelCandidate? in
        guard let candidate = scanner.candidate(in: lines[index], at: index) else { return nil }
        if candidate.isTimed { return isBylineWithTime(candidate) ? nil : candidate }
        // A heading or a plain line without mark and time is a label only where the words stand below.
        if candidate.layout == .bare, index + 1 == lines.count { return nil }
        if isHeadline(candidate, lines, text) || isTitle(candidate, title) || isFirstLineTitle(candidate, lines, text) {
          return nil
        }
        if JointLabel.mayStand(in: candidate.label, of: text) || AddressedLabel(candidate.label, in: text) != nil {
          return candidate
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
      lines[next].extent.lowerBound > words.lowerBound, isUnfinished(text[end - 1]), !isItem(lines[next])
    {
      end = lines[next].extent.upperBound
      next += 1
    }
    return words.lowerBound..<end
  }

  /// Whether a bullet, or a number with a point and a blank behind it, opens a line.
  private func isItem(_ line: Line) -> Bool {
    line.isBullet || LabelScanner(text).withoutOrdinal(line.words).lowerBound > line.wordsStart
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
  func areOnePerson(_ places: Set<Int>) -> Bool {
    if places.contains(where: { groups[$0].isJoint }) {
      return areOnePerson(places.filter { !groups[$0].isJoint })
    }
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
      one.inBullets = lines[candidate.line].isBullet && circled[candidate.line] == nil ? 1 : 0
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
    let choice = Choice(
      layout: layout, groups: withoutCounted(withoutNotices(accepted, evidence), evidence), weight: 0,
      evidence: evidence)
    var whole: Choice?
    if !choice.groups.isEmpty, let weight = LabelWeighing(choice, in: self).weight {
      whole = choice
      whole?.weight = weight
    }
    return whole?.groups.count ?? 0 > 1 ? whole : shortExchange(choice) ?? whole
  }

  /// Some groups without the labels that come once or twice, each with a time, and tell of one that comes more often:
  /// `Jane Roe sent a file: …`.
  private func withoutNotices(_ accepted: Set<Int>, _ evidence: [Int: LabelEvidence]) -> Set<Int> {
    let rare = accepted.filter { place in
      evidence[place].map { $0.count <= 2 && $0.timed == $0.count } == true && groups[place].printed.contains(" ")
    }
    guard !rare.isEmpty else { return accepted }
    let names = Set(accepted.filter { evidence[$0]?.count ?? 0 > 2 }.map { groups[$0].printed })
    return accepted.subtracting(rare.filter { tells($0, ofOneOf: names) })
  }

  /// Whether a label opens with one of some names, a blank behind it, and goes on in small letters.
  func tells(_ place: Int, ofOneOf names: Set<String>) -> Bool {
    let printed = groups[place].printed
    return printed.indices.contains { blank in
      printed[blank] == " " && printed[printed.index(after: blank)...].first?.isLowercase == true
        && names.contains(String(printed[..<blank]))
    }
  }

  /// Whether a range is a number and nothing else.
  func isNumber(_ words: Range<Int>) -> Bool {
    (1...5).contains(words.count) && text[words].allSatisfy(isDigit)
  }

  /// Whether a group is somebody for certain: declared, a role, or a full name.
  func isAnchor(_ place: Int) -> Bool {
    let group = groups[place]
    return group.isKnown || group.role != nil
      || group.shape.quality == .person && !group.isCommonWord && !group.isJoint
  }
}
