import CorpusModel

/// Tells what is printed like the labels of a dialogue and is none: counted items, references, programmes, notes of what
/// somebody saw, questions that nobody answers.
struct LabelLists {
  private let decision: LabelDecision
  /// The labels among the candidates, in the order of the text.
  private let places: [Int]
  private let choice: LabelDecision.Choice

  init(_ choice: LabelDecision.Choice, in decision: LabelDecision) {
    (self.choice, self.decision) = (choice, decision)
    places = decision.candidates.indices.filter {
      choice.groups.contains(decision.groupOf[$0]) && decision.belongs($0, to: choice.layout)
    }
  }

  /// Whether the labels are those of a list.
  var isList: Bool { !decision.isSpeech && (areSorted || areTitles || areNotes || areValues || areUnanswered) }

  /// How many labels have a name that no other has.
  private var once: Int { places.count { choice.evidence[decision.groupOf[$0]]?.count == 1 } }

  /// Whether names that come once each go up by the alphabet, as in lists of books and of members.
  private var areSorted: Bool {
    guard let first = places.first, let last = places.last, choice.layout == .colon else { return false }
    // Those that come once in no form of a name stand among them.
    let all = (first...last).filter { decision.belongs($0, to: choice.layout) && !isInsideLine($0) }
    guard all.count >= 6, Set(all.map { decision.groupOf[$0] }).count * 3 >= all.count * 2 else { return false }
    let names = all.map { foldedName(decision.groups[decision.groupOf[$0]].printed) }
    return zip(names, names.dropFirst()).count { $0 <= $1 } * 5 >= (names.count - 1) * 4
  }

  /// Whether a label stood inside a line, which was cut before it: the place and the printer of a book.
  private func isInsideLine(_ place: Int) -> Bool {
    let line = decision.candidates[place].line
    return line > 0 && decision.lines[line - 1].number == decision.lines[line].number
  }

  /// Whether what stands behind names that come once each hardly ever ends as a statement does and says nothing of those who
  /// speak: the titles of a programme.
  private var areTitles: Bool {
    guard places.count >= 4, once * 5 >= places.count * 4, !areTimed, choice.layout == .colon else { return false }
    let forms = places.map { decision.forms[$0] }
    return forms.count { $0.endsSentence && !$0.endsWithQuestion } * 4 < forms.count
      && forms.count { $0.hasFirstPerson || $0.hasSecondPerson } * 4 <= forms.count
  }

  /// Whether sentences that begin with small letters or figures, hardly any of them speech, stand behind words and first
  /// names.
  ///
  /// `Per: installs it on two hosts.`, `Redshank: 6.`
  private var areNotes: Bool {
    guard choice.layout == .colon, places.count >= 6,
      places.count(where: { decision.groups[decision.groupOf[$0]].role != nil }) * 4 <= places.count,
      choice.groups.allSatisfy({ place in
        let group = decision.groups[place]
        return !group.isKnown && !group.isHandle && !group.isAccount && !group.shape.isInitials
      })
    else { return false }
    let small = places.count { place in
      let words = decision.firstWords(of: decision.candidates[place])
      guard let first = words.first else { return false }
      return isDigit(decision.text[first])
        || Unicode.Scalar(decision.text.scalar(at: first).value)?.properties.isLowercase == true
    }
    let forms = places.map { decision.forms[$0] }
    return small * 4 >= places.count * 3 && forms.count(where: \.endsSentence) * 5 >= forms.count * 3
      && forms.count(where: \.isSpeech) * 5 <= forms.count * 2
      && forms.count { $0.hasFirstPerson || $0.hasSecondPerson } * 5 <= forms.count
  }

  /// Whether a word or three, or a figure, stand behind most of a few words that may be anything.
  ///
  /// `Referee: Roe. Crowd: 210.`
  private var areValues: Bool {
    guard choice.layout == .colon, !areTimed, places.count >= 6, !decision.areInCapitals(choice),
      places.count(where: { decision.isSurelySomebody(decision.groupOf[$0]) }) * 4 <= places.count
    else { return false }
    let values = places.count { place in
      let words = decision.firstWords(of: decision.candidates[place])
      let form = decision.forms[place]
      let figures = decision.text[words].count(where: isDigit)
      return !form.isSpeech && (form.words <= 3 || figures * 5 >= words.count)
    }
    return values * 4 >= places.count * 3
  }

  private var areTimed: Bool { places.count { decision.candidates[$0].isTimed } * 2 > places.count }

  /// Whether words for questions, or letters for them, stand right below each other with nothing that answers: an examination.
  private var areUnanswered: Bool {
    let asking = places.filter { RoleWords.isQuestion(decision.groups[decision.groupOf[$0]].printed) }
    guard asking.count >= 3, asking.count * 4 >= places.count * 3 else { return false }
    let answered = zip(asking, asking.dropFirst()).count { one, next in
      let label = decision.candidates[one]
      let first = label.line + (label.isAlone ? 2 : 1)
      let end = decision.candidates[next].line
      return first < end
        && decision.lines[first..<end].contains { line in
          !line.isHeading && SpeechForm(decision.text, line.words).isSentence
        }
    }
    return answered * 3 < asking.count - 1
  }
}

extension LabelDecision {
  /// Some groups without letters that are counted, each of which comes once, in their order and with no other label between
  /// them: `R1`, `R2`, `R3`, `R4`.
  func withoutCounted(_ accepted: Set<Int>, _ evidence: [Int: LabelEvidence]) -> Set<Int> {
    var byLetters: [String: [(group: Int, number: Int, line: Int)]] = [:]
    for place in accepted where evidence[place]?.count == 1 {
      let key = groups[place].name.key
      let letters = key.prefix(while: \.isLetter)
      guard (1...2).contains(letters.count), let number = Int(key.dropFirst(letters.count)) else { continue }
      byLetters[String(letters), default: []].append((place, number, evidence[place]?.firstLine ?? 0))
    }
    let counted = byLetters.values.filter { items in
      let sorted = items.sorted { $0.line < $1.line }
      guard items.count >= 4, zip(sorted, sorted.dropFirst()).allSatisfy({ $0.number < $1.number }) else {
        return false
      }
      let lines = sorted[0].line...sorted[sorted.count - 1].line
      return !zip(candidates, groupOf).contains { candidate, group in
        lines.contains(candidate.line) && accepted.contains(group) && !items.contains { $0.group == group }
      }
    }
    return accepted.subtracting(counted.joined().map(\.group))
  }

  /// Whether a label is a word of bylines and the name of whoever wrote at that time: `By Jane Roe – 11:30`.
  func isBylineWithTime(_ candidate: LabelCandidate) -> Bool {
    guard candidate.isAlone, candidate.label.count <= 60, text[candidate.label].count(where: { $0 == 0x20 }) >= 2 else {
      return false
    }
    let words = text.string(candidate.label).splitAtBlanks
    guard words.count >= 3, let given = words.dropFirst().first, given.first?.isUppercase == true else { return false }
    return PageWords.bylines.contains(foldedName(words[0])) && GivenNames.isGivenName(foldedName(given))
  }
}
