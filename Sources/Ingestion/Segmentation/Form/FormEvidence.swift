import TextAnalysis

/// What questions told by form and their answers show of being a dialogue, counted over all of them.
struct FormEvidence {
  /// Where the turns begin.
  private(set) var openings: [TurnOpening] = []
  /// Questions.
  let count: Int
  /// Questions that something answers.
  private(set) var answers = 0
  /// Questions that speak to somebody.
  private(set) var addressing = 0
  /// Questions of whoever asks for themselves, as in "Can I cancel?", where a house answers.
  private(set) var asOneself = 0
  /// Answers in the first person.
  private(set) var answering = 0
  /// Answers in quotation marks.
  private(set) var quoted = 0

  /// Whether questions speak to somebody throughout.
  var addresses: Bool { addressing * 5 >= count * 2 }
  /// Whether answers are in the first person throughout.
  var speaks: Bool { answering * 5 >= count * 2 }

  init(_ questions: [FormDialogue.Question], in form: FormDialogue) {
    count = questions.count
    let (lines, text, page) = (form.lines, form.text, form.page)
    // Words of the person settle most pages; what verbs say alone takes the language.
    let endings = PersonWords.endings(page, questions)
    let isDutch = PersonWords.isDutch(page)
    let start = questions.first.map { lines[$0.line].extent.lowerBound } ?? 0
    let language = PersonWords.bit(ofLanguageIn: text, start..<min(text.count, start + 1 << 11))
    for (place, question) in questions.enumerated() {
      let end = place + 1 < questions.count ? questions[place + 1].line : lines.count
      openings.append(
        TurnOpening(line: question.line, wordsStart: question.wordsStart, label: question.label, slot: .question))
      var start = question.line + 1
      if !question.isSetApart, start < end, !TurnOpening.isQuestion(lines[question.line], text) { start += 1 }
      let words = question.wordsStart..<lines[question.line].extent.upperBound
      let asked = SpeechForm(text, words, language: language)
      if asked.hasSecondPerson || asked.asksPolitely || form.callsByName(question)
        || form.isRequest(lines[question.line]) || endings?.saySecond(text, words) == true
        || isDutch && PersonWords.saysYouInDutch(text, words)
      {
        addressing += 1
      } else if asked.hasFirstPerson, !Self.asksInArabic(text, words) {
        asOneself += 1
      }
      let found =
        question.isSetApart
        ? (start..<end).first { form.isAnswerLine($0, to: question) }
        : TurnOpening.firstAnswerLine(from: start, to: end, lines: lines, text: text)
      // What alone stands between two questions answers, be it with one.
      let isOnlyOne = found == nil && start + 1 == end && place + 1 < questions.count
      guard var answer = isOnlyOne && form.isAnswerLine(start, to: question) ? start : found else { continue }
      if answer + 1 < end, page.isSetOut(answer) { answer += 1 }
      answers += 1
      if form.isQuotation(answer) { quoted += 1 }
      if lines[answer..<min(end, answer + 4)].contains(where: {
        SpeechForm(text, $0.words, language: language).hasFirstPerson || endings?.sayFirst(text, $0.words) == true
      }) {
        answering += 1
      }
      openings.append(TurnOpening(line: answer, wordsStart: lines[answer].wordsStart, slot: .answer))
    }
  }

  /// Whether words open with those that ask in Arabic and say I and we in Persian.
  private static func asksInArabic(_ text: [UInt8], _ words: Range<Int>) -> Bool {
    ["ما ", "من "].contains { text.has($0, at: words.lowerBound, before: words.upperBound) }
  }
}
