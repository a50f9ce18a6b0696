import CorpusModel

/// Whether what looks like labels opens the entries of something that nobody says: programmes, logs, bibliographies, results,
/// lists of requirements, rules of a house.
///
/// Names, times and questions stand there as well, and the same names come again. What is lacking is somebody who speaks of
/// themselves, and sentences of some length. All shares are of the labels of the choice.
struct LabelledEntries {
  private let choice: LabelDecision.Choice
  private let decision: LabelDecision
  /// The evidence of all labels together.
  private let total: LabelEvidence
  /// Whether most labels have times.
  private let isTimed: Bool
  /// Whether the labels can only mean one person.
  private let isOnePerson: Bool
  /// The candidates of the choice.
  private let places: [Int]

  init(
    _ choice: LabelDecision.Choice, in decision: LabelDecision, total: LabelEvidence, isTimed: Bool, isOnePerson: Bool
  ) {
    (self.choice, self.decision, self.total) = (choice, decision, total)
    (self.isTimed, self.isOnePerson) = (isTimed, isOnePerson)
    places = decision.candidates.indices.filter {
      choice.groups.contains(decision.groupOf[$0]) && decision.belongs($0, to: choice.layout)
    }
  }

  /// Whether the labels open entries; never where the format says that all is speech.
  var areEntries: Bool {
    !decision.isSpeech
      && (isProgramme || areRoundTimes || isLog || areNotes || areFigures || endInFigures || areValues
        || areSorted || areTitles || areOptions || areUnanswered || isUnheard || areRules)
  }

  /// How many labels stand before words of the first person.
  private var firstPersons: Int { places.count { decision.forms[$0].hasFirstPerson } }

  // MARK: Times

  /// Whether the labels stand in a programme: `15:00 Workshop: Kites`.
  private var isProgramme: Bool {
    guard isTimed, choice.layout == .colon, total.stamped + total.emphasised == 0 else { return false }
    return total.speech * 20 < total.count * 3 && total.sentences * 2 < total.count && decision.areAnyWords(choice)
  }

  /// Whether all labels stand behind times that are full quarters of an hour, not one like the other apart, on lines of which
  /// few end as a sentence.
  ///
  /// Who speaks does not wait for the clock. Those who are surely somebody have one each.
  private var areRoundTimes: Bool {
    let isOnceEach = choice.groups.allSatisfy { choice.evidence[$0]?.count == 1 }
    guard isOnceEach || !choice.groups.contains(where: decision.isSurelySomebody) else { return false }
    let lines = places.map { decision.lines[decision.candidates[$0].line] }
    let ended = lines.count { SpeechForm(decision.text, $0.words).endsSentence }
    guard choice.layout == .colon, total.stamped + total.emphasised == 0 || isOnceEach, ended * 2 < lines.count else {
      return false
    }
    let times = places.compactMap { decision.candidates[$0].time ?? timeAbove($0) }
    // `14:30` may have been taken for minutes and seconds.
    let quarter = 15_000
    return times.count >= (isOnceEach ? 3 : 4) && times.count == total.count && times.allSatisfy { $0 % quarter == 0 }
      && Set(zip(times, times.dropFirst()).map { $1 - $0 }).count > 1
  }

  /// The time that makes up the line above a label, as in the cells of a table; milliseconds.
  private func timeAbove(_ place: Int) -> Int? {
    let line = decision.candidates[place].line
    guard line > 0, case let words = decision.lines[line - 1].words, words.count <= 12,
      let (time, after) = LabelScanner(decision.text).timestamp(at: words.lowerBound, before: words.upperBound),
      after == words.upperBound
    else { return nil }
    return time
  }

  /// Whether times stand before notes of what happened or is to be done, `08:20 Roe: posts the letters`.
  ///
  /// These are few words in which hardly anybody asks and nobody speaks of themselves; who chats asks and says I.
  private var isLog: Bool {
    let timed = places.filter { decision.candidates[$0].isTimed }
    guard timed.count >= 5, timed.count * 2 >= places.count else { return false }
    let speech = timed.count { isSaid($0) }
    let ended = timed.count { decision.forms[$0].endsSentence }
    let words = timed.reduce(0) { $0 + decision.forms[$1].words }
    let selves = timed.count { decision.forms[$0].hasFirstPerson }
    if words < timed.count * 6, selves * 10 < timed.count, speech * 20 < timed.count * 3, ended * 2 < timed.count {
      return true
    }
    // Radio traffic has no persons either, but opens as sentences do.
    let small = timed.count { opensSmall($0) }
    if words < timed.count * 6, selves * 10 < timed.count, speech * 5 < timed.count, small * 5 >= timed.count * 4 {
      return true
    }
    return words < timed.count * 9 && selves * 20 < timed.count && speech * 10 < timed.count * 3
      && small * 5 >= timed.count * 3
  }

  /// Whether the words behind a label begin with a small letter.
  private func opensSmall(_ place: Int) -> Bool {
    guard let start = decision.firstWords(of: decision.candidates[place]).first,
      let scalar = Unicode.Scalar(decision.text.scalar(at: start).value)
    else { return false }
    return scalar.properties.isLowercase
  }

  /// Whether the words behind a label sound like speech, in scripts that leave persons out also by how they end.
  private func isSaid(_ place: Int) -> Bool {
    if decision.forms[place].isSpeech || decision.forms[place].endsWithParticle { return true }
    let words = decision.text.trimmed(decision.firstWords(of: decision.candidates[place]))
    return Self.saidEndings.contains { decision.text[words].suffix($0.count).elementsEqual($0) }
  }

  /// How what is said to somebody ends in Chinese, Japanese and Korean: `吧`, `ます`, `よ`, `요`.
  private static let saidEndings = "吧 啊 呢 吗 嗎 呀 嘛 哦 啦 ます です ません ね よ わ 요 까 네 죠 야".split(separator: " ").map {
    Array($0.utf8)
  }

  /// Whether the words behind a label begin with a figure.
  private func opensWithFigure(_ place: Int) -> Bool {
    decision.firstWords(of: decision.candidates[place]).first.map { isDigit(decision.text[$0]) } == true
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
    let small = places.count { opensSmall($0) || opensWithFigure($0) }
    let forms = places.map { decision.forms[$0] }
    return small * 4 >= places.count * 3 && forms.count(where: \.endsSentence) * 5 >= forms.count * 3
      && forms.count(where: \.isSpeech) * 5 <= forms.count * 2
      && forms.count { $0.hasFirstPerson || $0.hasSecondPerson } * 5 <= forms.count
  }

  // MARK: Values

  /// Whether figures stand behind the labels: `Total: 1,355 bytes`, `Max: 700 bytes`.
  private var areFigures: Bool {
    !isTimed && !choice.groups.contains(where: decision.isAnchor) && total.figures * 3 > total.count
      && total.questions * 8 < total.count
  }

  /// Whether most entries end in a figure, as the years and pages of a bibliography do.
  private var endInFigures: Bool {
    total.count >= 4
      && (total.speech * 2 <= total.count || choice.groups.allSatisfy { decision.groups[$0].printed.contains(",") })
      && places.count(where: { place in
        let words = decision.text.trimmed(decision.firstWords(of: decision.candidates[place]))
        return words.suffix(2).contains { isDigit(decision.text[$0]) }
      }) * 5 >= places.count * 3
  }

  /// Whether few words stand behind the labels, and fewer than half of them sound like speech, as in `Crew: Tobias. Guests: 210.`.
  private var areValues: Bool {
    choice.layout == .colon && !isTimed && total.count >= 6 && total.speech * 2 < total.count
      && total.questions * 4 < total.count
      && !choice.groups.allSatisfy { decision.groups[$0].isKnown } && !doPeopleComeBack
      && places.reduce(0) { $0 + decision.forms[$1].words } < places.count * 9 && areSpaced
  }

  /// Whether two people at least come back with sentences, as they do in plays.
  private var doPeopleComeBack: Bool {
    total.sentences * 5 >= total.count * 4
      && choice.groups.count {
        choice.evidence[$0]?.count ?? 0 > 1
          && (decision.groups[$0].isKnown || decision.groups[$0].isPersonByName
            || ShortExchange.isFirstName(decision.groups[$0]) || asks($0))
      } >= 2
  }

  /// Whether a label is a word for who asks or leads, and questions stand behind it.
  private func asks(_ group: Int) -> Bool {
    [.interviewer, .moderator].contains(decision.groups[group].role) && decision.groups[group].name.text.count > 3
      && choice.evidence[group]?.questions ?? 0 > 0
  }

  /// Whether the words behind the labels are of a script with blanks; others leave the persons out and count words otherwise.
  private var areSpaced: Bool {
    places.count { place in
      let start = decision.candidates[place].wordsStart
      return start < decision.text.count && isUnspaced(decision.text.scalar(at: start).value)
    } * 2 < places.count
  }

  private func isUnspaced(_ value: UInt32) -> Bool { isIdeographic(value) || (0xE01...0xEFF).contains(value) }

  // MARK: Items

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
    let once = places.count { choice.evidence[decision.groupOf[$0]]?.count == 1 }
    guard places.count >= 4, once * 5 >= places.count * 4, !isTimed, choice.layout == .colon else { return false }
    let forms = places.map { decision.forms[$0] }
    return forms.count { $0.endsSentence && !$0.endsWithQuestion } * 4 < forms.count
      && forms.count { $0.hasFirstPerson || $0.hasSecondPerson } * 4 <= forms.count
  }

  /// Whether most labels are letters in the order of the alphabet from `A` on, three or more, as those of answers to choose from.
  private var areOptions: Bool {
    var (last, letters, ordered, highest) = (UInt8(0), 0, 0, UInt8(0))
    for place in decision.candidates.indices where decision.candidates[place].layout == choice.layout {
      let key = decision.groups[decision.groupOf[place]].name.key.utf8
      guard key.count == 1, let letter = key.first, (0x61...0x7A).contains(letter) else { continue }
      letters += 1
      if letter == last + 1 || letter == 0x61 { ordered += 1 }
      (last, highest) = (letter, max(highest, letter))
    }
    return highest > 0x62 && letters * 2 >= places.count && ordered * 10 >= letters * 9 && letters >= 4
  }

  /// Whether behind the labels of several stands nothing but questions, as in lists of what is to be cleared up.
  private var areUnanswered: Bool {
    !isOnePerson && (4...60).contains(total.count) && total.endings * 10 >= total.count * 9
      && firstPersons * 5 < places.count
      && !choice.groups.contains { decision.groups[$0].role == .guest }
      && places.allSatisfy { place in
        let line = decision.lines[decision.candidates[place].line]
        return !decision.candidates[place].isAlone && line.words.count < 300
      }
  }

  /// Whether one who only asks does so line upon line, as on the sheet of an exam: whoever is asked would answer.
  private var isUnheard: Bool {
    let asking = places.filter { decision.groups[decision.groupOf[$0]].role == .interviewer }
    guard asking.count >= 4, asking.allSatisfy({ !decision.candidates[$0].isAlone && decision.forms[$0].asks }) else {
      return false
    }
    let unheard = zip(asking, asking.dropFirst()).count {
      decision.groupOf[$0] == decision.groupOf[$1] && decision.candidates[$1].line == decision.candidates[$0].line + 1
    }
    return unheard * 5 >= asking.count * 3
  }

  /// Whether the labels open the rules of a house, `QUIET HOURS: From ten to seven.`, where nobody asks and nobody bears such
  /// names.
  private var areRules: Bool {
    choice.layout == .colon && !isTimed && total.questions == 0 && decision.areInCapitals(choice) && !isOnePerson
      && firstPersons * 2 < places.count
      && !choice.groups.contains(where: decision.isSurelySomebody)
      && choice.groups.allSatisfy { place in
        let group = decision.groups[place]
        return !group.shape.isInitials && group.name.text.contains(where: \.isUppercase)
      }
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
