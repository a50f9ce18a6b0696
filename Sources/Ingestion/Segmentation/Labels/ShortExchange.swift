/// Tells a dialogue of a few turns between bare first names from a list of remarks, values or definitions.
///
/// Three to five labels are too few to count on; here the labels must be first names that people bear or that others
/// are addressed by, take turns, come back, stand before speech, and leave room for little else in the document.
struct ShortExchange {
  /// A label with the number of its group.
  struct Label {
    var group: Int
    var candidate: LabelCandidate
    /// How the words behind it read.
    var form: SpeechForm
  }

  /// The lines of a document, blank ones not counted, up to which it can be a short exchange.
  static let mostLines = 24

  private let text: [UInt8]
  private let lines: [Line]
  private let groups: [LabelGroup]

  init(text: [UInt8], lines: [Line], groups: [LabelGroup]) {
    self.text = text
    self.lines = lines
    self.groups = groups
  }

  /// Whether labels, in the order of the text, are those of a dialogue.
  func isDialogue(_ labels: [Label]) -> Bool {
    let counts = labels.reduce(into: [:]) { counts, label in counts[label.group, default: 0] += 1 }
    let returning = labels.count { counts[$0.group] ?? 0 > 1 }
    let isMarked = labels.allSatisfy { $0.candidate.isTimed } || labels.allSatisfy { isInCapitals($0.group) }
    if isNothingElse(labels) { return true }
    guard (3...(isMarked ? 8 : 5)).contains(labels.count), counts.count > 1, returning * 2 >= labels.count,
      zip(labels, labels.dropFirst()).allSatisfy({ $0.group != $1.group })
    else { return false }
    // Three turns need be speech through and through.
    let sentences = labels.count { $0.form.isSentence }
    let speech = labels.count { $0.form.isSpeech }
    guard sentences * 4 >= labels.count * 3, speech * 2 >= labels.count,
      labels.count > 3 || sentences == 3 && speech >= 2
    else { return false }
    let own = labels.count { $0.candidate.isAlone }
    guard labels.count * 2 >= lines.count - own else { return false }
    if isMarked, labels.count > 3 { return true }
    let named = labels.count { Self.isFirstName(groups[$0.group]) || isAddressed(groups[$0.group]) }
    return named * 2 >= labels.count
  }

  /// Whether two first names, or one and another word where somebody asks, take turns from the first line to the last, headings
  /// aside, be it in a word each: `Anna: Coming?`.
  func isNothingElse(_ labels: [Label]) -> Bool {
    labels.count == lines.count { !$0.isHeading && InsertedNote.kind(of: $0, in: text) == nil }
      && (4...12).contains(labels.count)
      && Set(labels.map(\.group)).count == 2
      // Behind a note the same one may go on.
      && zip(labels, labels.dropFirst()).allSatisfy {
        $0.group != $1.group || $1.candidate.line > $0.candidate.line + 1
      }
      && (labels.allSatisfy { Self.isFirstName(groups[$0.group]) }
        || labels.contains { $0.form.hasQuestion } && labels.contains { Self.isFirstName(groups[$0.group]) }
          && labels.allSatisfy { Self.isName(groups[$0.group], inCapitals: false) })
      && labels.allSatisfy { label in
        let words = label.candidate.wordsStart..<lines[label.candidate.line].extent.upperBound
        return !label.candidate.isAlone && !text[words].contains(where: isDigit)
      }
  }

  /// Whether a label is a name of one word in capitals.
  private func isInCapitals(_ group: Int) -> Bool { Self.isName(groups[group], inCapitals: true) }

  /// Whether a label is one word that no text uses otherwise, which a time or capitals beside others can show to be a name.
  static func isName(_ group: LabelGroup, inCapitals: Bool) -> Bool {
    guard group.name.isMononym, group.isPossible, group.role == nil, !group.isCommonWord, !group.isMonth,
      group.printed.first?.isUppercase == true, group.name.text.count > 2
    else { return false }
    return !inCapitals || !group.name.text.contains(where: \.isLowercase)
  }

  /// Whether a label is one word that many people bear as a given name, or a pet name of Chinese.
  static func isFirstName(_ group: LabelGroup) -> Bool {
    let name = group.name
    guard name.isMononym, group.isPossible, group.role == nil else { return false }
    if name.isIdeographic {
      return (2...3).contains(name.text.count) && name.text.first.map { "小阿老".contains($0) } == true
    }
    return group.printed.first?.isUppercase == true && GivenNames.isGivenName(name.key) || group.isKin
  }

  /// Whether somebody is called by the name of a label, as in "I did, Thabo" and "Thabo, come here".
  private func isAddressed(_ group: LabelGroup) -> Bool {
    let name = Array(group.name.text.utf8)
    guard let first = name.first, name.count >= 2 else { return false }
    let end = text.count - name.count
    return lines.contains { line in
      line.extent.contains { place in
        guard place < end, text[place] == first, text[place..<place + name.count].elementsEqual(name) else {
          return false
        }
        let next = text[place + name.count]
        let isBehindComma = place >= 2 && text[place - 1] == 0x20 && text[place - 2] == 0x2C
        if isBehindComma { return [0x2C, 0x2E, 0x21, 0x3F].contains(next) }
        let opensSpeech = place >= 2 && text[place - 1] == 0x20 && [0x3A, 0x2E, 0x21, 0x3F].contains(text[place - 2])
        return opensSpeech && next == 0x2C
      }
    }
  }
}

extension LabelDecision {
  /// A choice with the first names that occur once, where all of it is a short exchange.
  func shortExchange(_ choice: Choice) -> Choice? {
    guard choice.layout == .colon || choice.layout == .dash, lines.count <= ShortExchange.mostLines else { return nil }
    var choice = choice
    for (place, evidence) in choice.evidence where evidence.count == 1 || lines.count <= 12 {
      if ShortExchange.isFirstName(groups[place])
        || ShortExchange.isName(groups[place], inCapitals: evidence.timed == 0)
      {
        choice.groups.insert(place)
      }
    }
    let labels = candidates.indices.filter {
      belongs($0, to: choice.layout) && choice.groups.contains(groupOf[$0])
    }.map { ShortExchange.Label(group: groupOf[$0], candidate: candidates[$0], form: forms[$0]) }
    let exchange = ShortExchange(text: text, lines: lines, groups: groups)
    guard choice.layout == .colon ? exchange.isDialogue(labels) : exchange.isNothingElse(labels),
      !LabelWeighing(choice, in: self).areEntries
    else { return nil }
    choice.weight = Double(labels.count)
    return choice
  }
}
