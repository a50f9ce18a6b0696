import TextAnalysis

/// Items of a list in somebody's words, set off as labels are: `Money: we had none.` above `Time: we had less.`.
struct ListItems {
  private let choice: LabelDecision.Choice
  private let decision: LabelDecision
  /// The keys of those who speak.
  private let speakers: Set<String>
  /// Whether what is said begins in small letters more than now and then.
  private lazy var goesOnSmall: Bool = {
    let said = decision.candidates.indices.filter {
      choice.groups.contains(decision.groupOf[$0]) && !decision.candidates[$0].isAlone
    }
    return said.count { opensSmall(decision.candidates[$0]) } * 4 > said.count
  }()

  private var lines: [Line] { decision.lines }
  private var text: [UInt8] { decision.text }

  /// - Parameter choice: the labels of those who speak.
  init(beside choice: LabelDecision.Choice, in decision: LabelDecision) {
    (self.choice, self.decision) = (choice, decision)
    speakers = choice.layout == .colon ? Set(choice.groups.map { decision.groups[$0].key }) : []
  }

  /// Whether a label that comes once is the item of a list: any word at all, beside others of the kind on the lines right
  /// above or below, and the list is announced, counted, or goes on in small letters where speech does not.
  mutating func contains(_ place: Int) -> Bool {
    guard choice.layout == .colon, case let candidate = decision.candidates[place], candidate.layout == .colon,
      !candidate.isAlone, areAnyWords(decision.groups[decision.groupOf[place]])
    else { return false }
    let scanner = LabelScanner(text)
    let own = candidate.line
    var (first, end) = (own, own + 1)
    while first > 0, own - first < Self.longestList, item(first - 1, scanner) != nil,
      lines[first - 1].followsBlank == lines[own].followsBlank || first - 1 == 0
    {
      first -= 1
    }
    while end < lines.count, end - own < Self.longestList, lines[end].followsBlank == lines[own].followsBlank,
      item(end, scanner) != nil
    {
      end += 1
    }
    guard end - first > 1 else { return false }
    let items = (first..<end).compactMap { item($0, scanner) }
    return items.allSatisfy(opensSmall) && !goesOnSmall || first > 0 && announces(end - first, lines[first - 1])
  }

  /// How many lines above and below belong to one list at most.
  private static let longestList = 12

  /// The candidate of a line that prints any words, none of them the label of a speaker.
  private func item(_ line: Int, _ scanner: LabelScanner) -> LabelCandidate? {
    guard let found = scanner.candidate(in: lines[line], at: line), found.layout == .colon, !found.isAlone,
      !found.isTimed
    else { return nil }
    let group = LabelGroup(printed: text.string(found.label))
    return !speakers.contains(group.key) && areAnyWords(group) ? found : nil
  }

  /// Whether nothing in a label shows it to be somebody.
  private func areAnyWords(_ group: LabelGroup) -> Bool {
    if group.isTerm { return group.role == nil }
    return group.role == nil && !group.isKnown && !group.isJoint && !group.isTitled && !group.isKin
      && !group.areInitials && !group.isAccount && !group.name.isIdeographic && !group.holdsGivenName
      && !ShortExchange.isFirstName(group) && group.shape.quality > .impossible
      && group.name.text.contains(where: \.isLowercase)
  }

  /// Whether a word in small letters stands behind a label.
  private func opensSmall(_ candidate: LabelCandidate) -> Bool {
    Unicode.Scalar(text.scalar(at: candidate.wordsStart).value)?.properties.isLowercase == true
  }

  /// Whether a line ends with a colon, or its last sentence has the number of the items below: `I had three reasons.`.
  private func announces(_ count: Int, _ line: Line) -> Bool {
    guard let (last, _) = text.scalar(before: line.extent.upperBound, from: line.extent.lowerBound) else {
      return false
    }
    if last == 0x3A || last == 0xFF1A { return true }
    let words = text.string(line.words).split { ".!?".contains($0) }.last ?? ""
    return words.split { !$0.isLetter && !$0.isNumber }.contains { word in
      Int(word) == count || Self.numbers[foldedName(String(word))] == count
    }
  }

  private static let numbers: [String: Int] = {
    let words = [
      "two zwei deux dos due dois duas twee två to dwa dwie два две dva dvě",
      "three drei trois tres tre três drie trzy три tři",
      "four vier quatre cuatro quattro quatro fyra fire cztery четыре čtyři",
      "five fünf cinq cinco cinque vijf fem pięć пять pět",
      "six sechs seis sei zes sex seks sześć шесть šest",
      "seven sieben sept siete sette sete zeven sju siedem семь sedm",
    ]
    var numbers: [String: Int] = [:]
    for (place, list) in words.enumerated() {
      for word in list.splitAtBlanks { numbers[foldedName(word)] = place + 2 }
    }
    return numbers
  }()
}
