import CorpusModel

/// Finds dialogues without labels: numbered questions, questions set in bold or as headings, questions or answers with a
/// sign of their own, answers in quotation marks, dashes of direct speech, and questions that nothing but their form
/// tells from answers.
///
/// Form alone never suffices: numbered lists and pages of frequent questions have the same form. The page must say
/// that it is an interview, or the questions must address somebody who answers in the first person.
struct FormDialogue {
  /// How questions are told from answers, as a reason to show.
  private(set) var cue: String?
  var openings: [TurnOpening] = []
  /// Those whom a label names before their first words and nowhere else.
  var named: [KnownNames.Declared] = []

  let lines: [Line]
  let text: [UInt8]
  let page: PageLines
  /// What the page says of itself.
  let front: FrontPage
  /// Who wrote the mail that a page is, and what it quotes.
  private(set) var mail: MailThread?

  init(page: PageLines, front: FrontPage) {
    self.page = page
    self.front = front
    lines = page.lines
    text = page.text
    mail = MailThread(page: page)
    if let mail, isNestedMail {
      // Whoever of several wrote what, form alone cannot tell.
      if let found = nestedMail() { (openings, named, cue) = (found, mail.declared, "mails that quote each other") }
      return
    }
    if accept(quotedQuestions(), cue: "quoted lines of a mail") { return }
    if let mail, let found = answerAboveMail() {
      (openings, named, cue) = (found, mail.declared, "a mail above what it answers")
      return
    }
    if accept(numberedQuestions(), cue: "numbered questions") { return }
    if accept(emphasisedQuestions(), cue: "questions set apart") { return }
    if accept(questionsBehindSigns(), cue: "questions behind a sign of their own") { return }
    if accept(questionsBehindLabel(), cue: "questions behind one label") { return }
    if accept(questionsBeforeDashes(), cue: Self.answersBehindDashes) { return }
    if accept(dashes(), cue: "dashes of direct speech") { return }
    if accept(hyphens(), cue: "hyphens of direct speech") { return }
    if accept(questionsBeforeQuotations(), cue: "answers in quotation marks") { return }
    _ = accept(plainQuestions(), cue: "questions and answers in turns", isPlain: true)
  }

  /// A line that asks and where its words begin.
  struct Question {
    var line: Int
    var wordsStart: Int
    /// Whether its form shows where the question ends, so that an answer may ask as well.
    var isSetApart = false
    /// What is printed before it and tells who asks.
    var label: Range<Int>?
  }

  private static let answersBehindDashes = "answers behind dashes"

  private func numberedQuestions() -> [Question] {
    var found: [Question] = []
    var asking = 0
    var expected = 1
    for (index, line) in lines.enumerated() where !line.isCode {
      if bareNumber(at: index) == expected {
        found.append(Question(line: index + 1, wordsStart: lines[index + 1].wordsStart, isSetApart: true))
        if SpeechForm(text, lines[index + 1].words).asks { asking += 1 }
        expected += 1
        continue
      }
      guard let (number, start) = ordinal(in: line), number == expected else { continue }
      let form = SpeechForm(text, start..<line.extent.upperBound)
      let asks = form.asks || nextAsks(after: index)
      // Among questions what is said to the other has a number too: "3. That sounds lonely."
      let isHeadingLikeOthers = line.isHeading && found.count > 1 && found.allSatisfy { lines[$0.line].isHeading }
      guard asks || form.endsSentence && line.words.count <= 300 || isHeadingLikeOthers else { continue }
      if asks { asking += 1 }
      found.append(Question(line: index, wordsStart: start, isSetApart: !asks || line.isHeading || isEmphasised(line)))
      expected += 1
    }
    return found.count >= (front.saysInterview ? 2 : 3) && asking * 5 >= found.count * 3 ? found : []
  }

  private func nextAsks(after index: Int) -> Bool {
    index + 1 < lines.count && !lines[index + 1].followsBlank && TurnOpening.isQuestion(lines[index + 1], text)
  }

  private func emphasisedQuestions() -> [Question] {
    var found: [Question] = []
    var asking = 0
    let level = levelOfQuestions
    for (index, line) in lines.enumerated() where !line.isCode && index + 1 < lines.count {
      guard line.isHeading || isEmphasised(line), !page.isAfterword(line), !isCaption(index), !page.appeals(index)
      else {
        continue
      }
      let form = SpeechForm(text, line.words)
      // What is said between questions is set like them; a heading that is no question is a heading.
      let isSetLikeQuestions = !line.isHeading || line.headingLevel == level
      guard form.asks || (form.endsSentence || form.hasQuestion) && isSetLikeQuestions,
        line.words.count > 160 || !page.isFurniture(line)
      else { continue }
      // What stands below a picture and above a question is a caption.
      if let last = found.last, last.line == index - 1, isBelowPicture(last.line),
        form.asksSomebody || page.wantsToHear(line),
        !SpeechForm(text, lines[last.line].words).asks
      {
        found.removeLast()
      }
      if let last = found.last, last.line == index - 1 {
        // A lead in bold may stand right above the first question.
        guard found.count == 1, !SpeechForm(text, lines[last.line].words).asksSomebody,
          form.asksSomebody || page.wantsToHear(line)
        else { continue }
        found.removeLast()
      }
      if form.hasQuestion || form.asks || page.wantsToHear(line) { asking += 1 }
      found.append(question(setApartAt: index))
    }
    // A lead in italics stands above questions in bold.
    let signs = found.filter { SpeechForm(text, lines[$0.line].words).asks }.map { emphasis(lines[$0.line]) }
    found.removeAll { question in
      !SpeechForm(text, lines[question.line].words).asks && !lines[question.line].isHeading
        && signs.count(where: { $0 == emphasis(lines[question.line]) }) * 4 < signs.count
    }
    // A lead in bold stands above the first question.
    while let first = found.first, isLead(first, before: found.dropFirst().first) { found.removeFirst() }
    if let last = found.last, isOfEditors(last, behind: found.dropLast()) { found.removeLast() }
    guard asking >= 3, asking * 5 >= found.count * (front.saysInterview ? 1 : 2) else { return [] }
    return withoutNumbers(found)
  }

  /// A question set apart, without a letter or word for question before it: `Q. Why salt?`.
  private func question(setApartAt index: Int) -> Question {
    let line = lines[index]
    if let found = LabelScanner(text).candidate(in: line, at: index), !found.isAlone,
      found.layout == .point || found.layout == .colon, RoleWords.isQuestion(text.string(found.label))
    {
      return Question(line: index, wordsStart: found.wordsStart, isSetApart: true, label: found.label)
    }
    return Question(line: index, wordsStart: line.wordsStart + emphasis(line), isSetApart: true)
  }

  /// Whether a line stands right below a picture.
  private func isCaption(_ index: Int) -> Bool { !lines[index].followsBlank && isBelowPicture(index) }

  private func isBelowPicture(_ index: Int) -> Bool {
    index > 0 && text[lines[index - 1].extent].starts(with: [0x21, 0x5B])
  }

  /// Whether what is set like the questions below it is a lead, not a short remark that a line answers.
  private func isLead(_ question: Question, before next: Question?) -> Bool {
    let words = lines[question.line].words
    if SpeechForm(text, words).asksSomebody { return false }
    guard question.line > 0, words.count <= 120, SpeechForm(text, words).endsSentence, let next else { return true }
    return next.line > question.line + 3 || lines[question.line + 1].isHeading || isEmphasised(lines[question.line + 1])
  }

  /// The level of headings of which most ask, so that what ends like a sentence among them is said to the other as well.
  private var levelOfQuestions: UInt8? {
    var levels: [UInt8: (all: Int, asking: Int)] = [:]
    for line in lines where line.isHeading {
      levels[line.headingLevel, default: (0, 0)].all += 1
      if case let form = SpeechForm(text, line.words), form.asks || form.hasQuestion {
        levels[line.headingLevel, default: (0, 0)].asking += 1
      }
    }
    return levels.first { $0.value.asking >= 3 && $0.value.asking * 5 >= $0.value.all * 3 }?.key
  }

  /// Questions without the numbers before them, where they are counted from one.
  private func withoutNumbers(_ questions: [Question]) -> [Question] {
    let numbers = questions.map { ordinal(in: lines[$0.line]) }
    guard numbers.enumerated().allSatisfy({ $1?.number == $0 + 1 }) else { return questions }
    return zip(questions, numbers).map { question, number in
      Question(line: question.line, wordsStart: number?.wordsStart ?? question.wordsStart, isSetApart: true)
    }
  }

  func emphasis(_ line: Line) -> Int { line.words.prefix { text[$0] == 0x2A || text[$0] == 0x5F }.count }

  func isEmphasised(_ line: Line) -> Bool {
    if line.emphasisEnd >= line.extent.upperBound { return true }
    guard emphasis(line) > 0, let last = line.words.last else { return false }
    return text[last] == 0x2A || text[last] == 0x5F
  }

  /// Questions that open with a dash, where dashes make up the dialogue.
  private func dashes() -> [Question] {
    let dashed = lines.indices.filter { lines[$0].isDash && !lines[$0].isCode }
    guard dashed.count >= 4, let first = dashed.first, let last = dashed.last else { return [] }
    // What is heard of the other and what one wants to hear asks as well, where every other dash does.
    let every = dashed.indices.filter { $0.isMultiple(of: 2) }.map { dashed[$0] }
    let wanted = Set(every.filter { page.wantsToHear(lines[$0]) })
    let questions = dashed.filter { wanted.contains($0) || TurnOpening.isQuestion(lines[$0], text) }
    let isOneSided = questions.count * 4 >= dashed.count * 3
    guard questions.count >= 2, isOneSided || dashed.count * 2 >= last - first + 1 else { return [] }
    guard isOneSided || questions.count * 3 >= dashed.count else { return [] }
    let asked = Set(questions)
    // Every other dash asks from the first on, but for a remark or two: what stands between is somebody else's.
    let inTurn = every.count(where: asked.contains)
    let takesTurns = inTurn >= 3 && (questions.count - inTurn) * 3 <= inTurn && (every.count - inTurn) * 2 <= inTurn
    let whole =
      takesTurns
      ? every
      : isOneSided || dashed.count * 5 < (last - first + 1) * 4 ? questions : alternating(dashed, questions)
    return whole.map {
      Question(line: $0, wordsStart: lines[$0].wordsStart, isSetApart: takesTurns || !asked.contains($0))
    }
  }

  /// The questions among dashes that stand before nearly all lines, with the remarks of the one who asks: what follows an
  /// answer and is answered in turn.
  private func alternating(_ dashed: [Int], _ questions: [Int]) -> [Int] {
    let asked = Set(questions)
    var found: [Int] = []
    var isAnswer = true
    for index in dashed {
      if asked.contains(index) || isAnswer {
        found.append(index)
        isAnswer = false
      } else {
        isAnswer = true
      }
    }
    return (found.count - questions.count) * 3 <= questions.count ? found : questions
  }

  /// Takes the questions for a dialogue where its form and its words say so.
  ///
  /// - Parameter isPlain: whether nothing but question marks tells questions, as in an essay or a list of frequent
  ///   questions.
  private mutating func accept(_ questions: [Question], cue: String, isPlain: Bool = false) -> Bool {
    guard !questions.isEmpty, !page.advisesOnInterviews else { return false }
    let evidence = FormEvidence(questions, in: self)
    let (count, addresses, speaks) = (evidence.count, evidence.addresses, evidence.speaks)
    let persons = evidence.addressing + evidence.answering
    guard evidence.answers * 3 >= count * 2 else { return false }
    // Where each answer is in quotation marks, somebody gave it; and a page may quote in its title whom it talks with.
    let isInterview =
      front.saysInterview || page.saysInterview(before: questions[0].line)
      || (front.quotesSomebody || front.meetsSomebody)
        && (!isPlain || count >= 4 && (persons >= 2 || alternateStrictly(questions)))
      || !isPlain && speaks && front.quotesTradesperson
      || isPlain && count >= 4
        && (addresses && page.statesAge(before: questions[0].line) || page.namesTalker(above: questions[0].line))
      || count >= 4 && labelsFirstAnswer(evidence.openings)
      || !isPlain
        && (evidence.quoted >= 3 && evidence.quoted * 5 >= count * 4 || mail != nil
          || persons > 0 && takeTurnsToTheEnd(evidence.openings, cue) || areAllDashed(evidence.openings, cue)
          || cue == Self.answersBehindDashes)
    let asksRole = !isPlain && count >= 3 && speaks && page.asksRole(before: questions[0].line)
    // Customers ask as themselves ("Can I cancel?"), and the house answers.
    let asOneself = evidence.asOneself
    let isHelp =
      mail == nil && (page.isFrequentQuestions || asOneself * 5 >= count * 2 && asOneself > evidence.addressing)
    if isPlain {
      guard
        isInterview && !isHelp
          && (addresses || speaks || count >= 4 && persons >= 2 || front.saysInterview && (count >= 5 || persons > 0)
            || alternateStrictly(questions))
          || !isHelp && count >= 4 && alternateStrictly(questions)
            && (addresses && speaks && page.namesReporter(above: questions[0].line)
              || presentsSomebody(evidence, atLeast: 4))
          || !isHelp && count >= 6 && addresses && speaks && page.quotesAndNames(above: questions[0].line)
            && presentsSomebody(evidence, atLeast: 4)
          || !isHelp && leavesToSpeak(evidence, questions)
      else { return false }
    } else {
      guard
        (isInterview || asksRole && !isHelp) && (addresses || speaks) || addresses && speaks
          || isInterview && !isHelp
            && (mail != nil
              ? count >= 2
              : cue != "numbered questions"
                ? count >= 3 : count >= 4 && (persons > 0 || front.asksSomebody || alternateStrictly(questions)))
          || !isHelp && count >= 3 && presentsSomebody(evidence, atLeast: lines[questions[0].line].isHeading ? 4 : 3)
      else { return false }
    }
    if !isInterview, mayBeNarrated(evidence, cue), !presentsSomebody(evidence, atLeast: 3) { return false }
    openings = evidence.openings
    if cue == "quoted lines of a mail" { named = mail?.declared ?? [] }
    readFirstLabels()
    if let label = questions[0].label.map({ LabelGroup(printed: text.string($0)) }), label.role == nil {
      named.append(
        KnownNames.Declared(
          name: label.name.text, role: .interviewer, affiliation: nil,
          attribution: Attribution(.label, .likely, cue: label.printed)))
    }
    self.cue = cue
    return true
  }

  /// Whether the title or the lead presents one person of whom no answer tells, and so much speaks for their speaking:
  /// two points for the person and for what is said throughout, one for what is said here and there.
  private func presentsSomebody(_ evidence: FormEvidence, atLeast least: Int) -> Bool {
    var points = 2 + (evidence.speaks ? 2 : min(1, evidence.answering))
    points += evidence.addresses ? 2 : min(1, evidence.addressing)
    if front.quotesSomebody || front.meetsSomebody || front.opensWithName { points += 1 }
    return points >= least
      && SilentPerson(evidence.openings, titles: front.titles, page: page, isStrict: false) != nil
  }

  /// Whether nothing in a dialogue tells of the one person whom the page presents, and so much speaks for their speaking: two
  /// points for what is said throughout, one for what is said here and there, and of three things that essays with questions
  /// have not one at least, two points each: a headline that an answer says, a note on the person's life below, requests.
  ///
  /// Answers may have several paragraphs there.
  private func leavesToSpeak(_ evidence: FormEvidence, _ questions: [Question]) -> Bool {
    guard questions.count >= 4, isRegular(questions), areParagraphs(questions),
      evidence.addressing + evidence.answering >= 2,
      let person = SilentPerson(evidence.openings, titles: front.titles, page: page, isStrict: true)
    else { return false }
    let requests = questions.count { isRequest(lines[$0.line]) }
    let signs = [person.isToldOfBelow, person.saysHeadline, requests >= 2].count { $0 }
    let said =
      (evidence.speaks ? 2 : min(1, evidence.answering)) + (evidence.addresses ? 2 : min(1, evidence.addressing))
    return signs > 0 && said + signs * 2 >= 4
  }

  /// Whether blank lines set most questions off from what stands above and below, where any stand in the text.
  private func areParagraphs(_ questions: [Question]) -> Bool {
    !page.hasBlanks
      || questions.count { $0.line + 1 < lines.count && lines[$0.line].followsBlank && lines[$0.line + 1].followsBlank }
        * 5 >= questions.count * 4
  }

  /// Whether three paragraphs or fewer answer a question as a rule, and never more than eight.
  private func isRegular(_ questions: [Question]) -> Bool {
    let answers = zip(questions, questions.dropFirst()).map { one, next in
      (one.line + 1..<next.line).count { !page.isFurniture(lines[$0]) && !lines[$0].isHeading }
    }
    return answers.allSatisfy { (1...8).contains($0) } && answers.reduce(0, +) <= answers.count * 3
  }

  /// Whether a line behind a question set apart is no more of it.
  func isAnswerLine(_ index: Int, to question: Question) -> Bool {
    let line = lines[index]
    return !line.isHeading && !isEmphasised(line) && !line.isRule
      && !(line.marks.contains(.quoted) && lines[question.line].marks.contains(.quoted))
  }

  /// Whether each question has one paragraph for an answer.
  private func alternateStrictly(_ questions: [Question]) -> Bool {
    questions.count >= 4 && zip(questions, questions.dropFirst()).allSatisfy { $1.line - $0.line == 2 }
  }

  /// Whether what is asked begins with a name that the text has elsewhere: `Herr Roe, wann …`, `Tullio, che cosa …`.
  func callsByName(_ question: Question) -> Bool {
    let words = question.wordsStart..<lines[question.line].extent.upperBound
    guard let comma = text[words].prefix(60).firstIndex(of: 0x2C) else { return false }
    let called = text.string(words.lowerBound..<comma).splitAtBlanks
    guard (1...3).contains(called.count), let last = called.last, last.count > 2,
      called.allSatisfy({ $0.first?.isUppercase == true && !LabelWords.isFunctionWord(foldedName($0)) })
    else { return false }
    return page.occurrences(of: last) > 1
  }

  /// Whether paragraphs without a dash stand between dashes of direct speech, as in novels, where somebody tells the rest.
  private func mayBeNarrated(_ evidence: FormEvidence, _ cue: String) -> Bool {
    guard cue == "dashes of direct speech", let first = evidence.openings.first?.line,
      let last = lines.lastIndex(where: { $0.isDash && !$0.isCode }), last >= first
    else { return false }
    let told = (first...last).count { !lines[$0].isDash && !page.isFurniture(lines[$0]) && !lines[$0].isHeading }
    return told * 4 >= evidence.count
  }

  /// Whether dashes make up nearly all of a page, and question and answer take turns in them from first to last.
  private func takeTurnsToTheEnd(_ made: [TurnOpening], _ cue: String) -> Bool {
    guard cue == "dashes of direct speech", made.count >= 8, let first = made.first?.line, let last = made.last?.line,
      first <= 12, (last - first + 1) * 5 >= lines.count * 3, made.count * 5 >= (last - first + 1) * 4
    else { return false }
    return zip(made, made.dropFirst()).allSatisfy { $0.slot != $1.slot }
      && made.allSatisfy { opening in
        lines[opening.line].isDash && (opening.slot == .question) == TurnOpening.isQuestion(lines[opening.line], text)
      }
  }

  /// Whether questions are set apart and dashes stand before them and all answers as well.
  private func areAllDashed(_ made: [TurnOpening], _ cue: String) -> Bool {
    cue == "questions set apart" && made.count >= 8 && made.allSatisfy { lines[$0.line].isDash }
  }
}
