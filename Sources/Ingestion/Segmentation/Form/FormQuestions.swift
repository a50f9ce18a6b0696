import TextAnalysis

/// Questions that are told from answers by a sign before them, by quotation marks around the answers, or by their own
/// form alone.
extension FormDialogue {
  /// Lines behind a sign that answers do not have: `● When did you begin?`, `――なぜですか。`, `-어디에 있나?`.
  ///
  /// The sign must stand before lines of which many ask, and other lines must stand between them.
  func questionsBehindSigns() -> [Question] {
    var bySign: [UInt32: [Int]] = [:]
    for (index, line) in lines.enumerated() where !line.isCode {
      guard let sign = sign(of: line) else { continue }
      bySign[sign, default: []].append(index)
      // "-Why?" is no item of a list as "- Salt" is.
      if sign == 0x2D, line.isDash { bySign[0, default: []].append(index) }
    }
    let found = bySign.values.filter { $0.count >= (front.saysInterview ? 2 : 3) && areQuestions($0) }
    guard let best = found.max(by: { ($0.count, $1[0]) < ($1.count, $0[0]) }) else { return [] }
    return best.map { Question(line: $0, wordsStart: lines[$0].wordsStart, isSetApart: true) }
  }

  private func areQuestions(_ signed: [Int]) -> Bool {
    let forms = signed.map { SpeechForm(text, lines[$0].words) }
    let asking = forms.count { $0.endsWithQuestion || $0.endsWithParticle }
    // Items of lists are cut at a column, or no sentences.
    guard asking * 5 >= signed.count * 2, asking >= 2, forms.count(where: \.endsSentence) * 10 >= signed.count * 9
    else {
      return false
    }
    var answered = 0
    for (place, index) in signed.enumerated() {
      let end = place + 1 < signed.count ? signed[place + 1] : lines.count
      if index + 1 < end, !lines[index + 1].isHeading { answered += 1 }
    }
    return answered * 5 >= signed.count * 4
  }

  /// Items behind hyphens of which every other one asks, from the first to the last, as those print dialogues who have no
  /// dash.
  func hyphens() -> [Question] {
    let items = lines.indices.filter {
      lines[$0].isBullet && !lines[$0].isCode && text[lines[$0].extent.lowerBound] == 0x2D
    }
    guard items.count >= 6,
      items.enumerated().allSatisfy({ place, index in
        let asks = TurnOpening.isQuestion(lines[index], text)
        return place.isMultiple(of: 2) ? asks || isRequest(lines[index]) : !asks
      })
    else { return [] }
    return items.enumerated().filter { $0.offset.isMultiple(of: 2) }
      .map { Question(line: $0.element, wordsStart: lines[$0.element].wordsStart, isSetApart: true) }
  }

  /// The bullet or dash that opens a line, all dashes being one.
  private func sign(of line: Line) -> UInt32? {
    guard line.isBullet || line.isDash else { return nil }
    var place = line.extent.lowerBound
    while place < line.wordsStart, text[place] == 0x3E || text[place] == 0x20 { place += 1 }
    guard place < line.wordsStart else { return nil }
    let (value, _) = text.scalar(at: place)
    return line.isDash && value != 0x2D ? 0x2014 : value
  }

  /// Lines outside quotation marks each of which a line inside them answers, as papers in many languages print
  /// interviews.
  func questionsBeforeQuotations() -> [Question] {
    let isQuoted = lines.indices.map { isQuotation($0) }
    var found: [Question] = []
    var quoted = 0
    for index in lines.indices.dropLast() where isQuoted[index + 1] && !isQuoted[index] {
      let line = lines[index]
      let form = SpeechForm(text, line.words)
      guard !line.isCode, !line.isHeading, line.words.count <= 600, form.endsSentence else { continue }
      found.append(Question(line: index, wordsStart: line.wordsStart, isSetApart: true))
    }
    guard let first = found.first, let last = found.last, found.count >= 3 else { return [] }
    let asking = found.count { TurnOpening.isQuestion(lines[$0.line], text) }
    for index in first.line...last.line + 1 where isQuoted[index] { quoted += 1 }
    // A report quotes between what it tells: there the quotations are no answers to questions.
    guard asking * 2 >= found.count, (quoted + found.count) * 5 >= (last.line - first.line + 2) * 4 else { return [] }
    return found
  }

  /// Whether a line is in quotation marks from its first sign to its last, or begins so and goes on in a next line.
  func isQuotation(_ index: Int) -> Bool {
    let line = lines[index]
    guard !line.isCode, !line.words.isEmpty, opensQuotation(line) else { return false }
    var end = line.extent.upperBound
    while let (value, length) = text.scalar(before: end, from: line.wordsStart) {
      switch value {
      case 0x2E, 0x2C, 0x21, 0x3F, 0x3002, 0x20: end -= length
      case 0x22, 0xBB, 0x201D, 0x2019, 0x201C, 0x300D, 0x300F, 0x203A, 0x27, 0xAB: return true
      default: return index + 1 < lines.count && opensQuotation(lines[index + 1]) && endsSentence(line)
      }
    }
    return false
  }

  func endsSentence(_ line: Line) -> Bool { SpeechForm(text, line.words).endsSentence }

  func opensQuotation(_ line: Line) -> Bool {
    !line.words.isEmpty
      && [0x22, 0xAB, 0xBB, 0x201C, 0x201E, 0x2018, 0x300C, 0x300E, 0x2039, 0x203A].contains(
        text.scalar(at: line.wordsStart).value)
  }

  /// Paragraphs that ask, and between them such as answer: what is left of an interview whose bold type was lost.
  ///
  /// A short remark to somebody between two answers, as `Tell me about the leather.`, asks as well.
  func plainQuestions() -> [Question] {
    var asking: [Int] = []
    for (index, line) in lines.enumerated()
    where !line.isCode && !line.isHeading && line.words.count <= 500 && index + 1 < lines.count {
      guard TurnOpening.isQuestion(line, text) && opensSentence(line) || isRequestAlone(index) else { continue }
      asking.append(index)
    }
    let marked = asking.count { TurnOpening.isQuestion(lines[$0], text) }
    if marked < asking.count {
      // Who leaves out the mark behind requests may do so behind questions.
      let silent = lines.indices.filter { opensWithInterrogative($0) && !asking.contains($0) && !lines[$0].isCode }
      if marked < asking.count - marked + silent.count { asking = (asking + silent).sorted() }
    }
    // Titles of other pages stand right below each other.
    if asking.count(where: { lines[$0].followsBlank }) * 4 >= asking.count * 3 {
      asking.removeAll { $0 > 0 && !lines[$0].followsBlank && page.looksLikeTitle(lines[$0 - 1], limit: 100) }
    }
    // They stand in lists as well.
    if asking.count(where: { lines[$0].isBullet }) * 2 < asking.count { asking.removeAll { lines[$0].isBullet } }
    // The last of several in a row is what is answered; the first is where the words begin.
    var first: [Int] = []
    for (place, index) in asking.enumerated() where place == 0 || asking[place - 1] != index - 1 { first.append(index) }
    let countered = answeredByQuestions(asking)
    first = (first + countered.map { $0 + 2 }.filter { TurnOpening.isQuestion(lines[$0], text) }).sorted()
    let answered = first.filter { isAnswer(after: $0) }
    guard answered.count >= (front.saysInterview || page.saysInterview(before: answered.first ?? 0) ? 3 : 4),
      let start = answered.first, let last = answered.last,
      last - start <= answered.count * 14
    else { return [] }
    let endings = PersonWords.endings(page, answered.map { Question(line: $0, wordsStart: lines[$0].wordsStart) })
    let lengths = answered.map { lines[$0].words.count }.sorted()
    let longest = lengths[lengths.count * 9 / 10]
    var answers = 0
    for place in answered.indices.dropLast() {
      answers += (answered[place] + 1..<answered[place + 1]).reduce(0) { $0 + lines[$1].words.count }
    }
    guard answers >= lengths.dropLast().reduce(0, +) else { return [] }
    let leavesOutMarks = answered.count { !TurnOpening.isQuestion(lines[$0], text) } * 2 >= answered.count
    var found = Set(answered)
    // The first remark may stand above the first question.
    if start >= 3, lines[start - 2].words.count <= max(longest, 80), endsSentence(lines[start - 1]),
      isRemark(start - 2, endings)
    {
      found.insert(start - 2)
    }
    // The last ones may stand behind the last question that has a mark.
    for index in start + 2..<max(start + 2, end(behind: last))
    where !found.contains(index) && !found.contains(index - 1)
      && lines[index].words.count <= max(longest, 140 * bytesPerSign(from: start))
      && (isRemark(index, endings) || leavesOutMarks && isTakenUp(index))
    {
      found.insert(index)
    }
    found.formUnion(
      remarksBetweenAnswers(found.sorted(), longest: longest, endings, leavesOutMarks: leavesOutMarks))
    // Whoever asks takes leave behind the last question.
    for index in start + 2..<max(start + 2, min(lines.count - 1, last + 16))
    where !found.contains(index) && !found.contains(index - 1) && takesLeave(index) {
      found.insert(index)
    }
    let asked = Set(answered).subtracting(countered)
    return found.sorted().map {
      Question(
        line: $0, wordsStart: lines[$0].wordsStart,
        isSetApart: !asked.contains($0) || !TurnOpening.isQuestion(lines[$0], text))
    }
  }

  /// Whether a paragraph of its own is a sentence of somebody who wants to hear of something: `Walk us through a day.`.
  private func isRequestAlone(_ index: Int) -> Bool {
    let line = lines[index]
    return line.followsBlank && lines[index + 1].followsBlank && !line.isBullet && !line.isDash
      && !line.marks.contains(.quoted) && !opensQuotation(line) && isRequest(line) && endsSentence(line)
  }

  /// The questions that another question answers and a third one follows, each a paragraph of its own, where hardly any
  /// other questions stand below each other: `Do you talk to it?`, `Do you not, in your car?`, `What will you build?`.
  private func answeredByQuestions(_ asking: [Int]) -> [Int] {
    var runs: [Range<Int>] = []
    for index in withRequestsBelow(asking) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    let threes = runs.filter { run in run.count == 3 && run.allSatisfy { lines[$0].followsBlank } }
    let singles = runs.count - threes.count
    let isEven = runs.allSatisfy { $0.count == 1 || threes.contains($0) || isRequest(lines[$0.upperBound - 1]) }
    guard isEven, singles >= threes.count * 4 || singles >= max(2, threes.count * 2) && threes.allSatisfy(isCountered)
    else { return [] }
    return threes.map(\.lowerBound)
  }

  /// Lines that ask with the requests right below them: `Do you not?`, `Tell me about her.`.
  private func withRequestsBelow(_ asking: [Int]) -> [Int] {
    let asked = Set(asking)
    let requests = asking.map { $0 + 1 }.filter { index in
      index < lines.count && lines[index].followsBlank && !asked.contains(index) && isRequest(lines[index])
    }
    return (asking + requests).sorted()
  }

  /// Whether the second of questions takes up a word of the first, or is two words at most: `Are you not tired?`, `Are you
  /// tired of breathing?`.
  private func isCountered(_ run: Range<Int>) -> Bool {
    let (asked, counter) = (lines[run.lowerBound].words, lines[run.lowerBound + 1].words)
    return SpeechForm(text, counter).words <= 2 || takesUp(counter, asked, atLeast: 3)
  }

  /// How many bytes a letter of the script of a line takes, 1 for those that say more with each sign.
  private func bytesPerSign(from index: Int) -> Int {
    let words = lines[index].words
    let signs = max(1, text.signs(in: words))
    return words.count * 2 >= signs * 3 && words.count * 2 <= signs * 5 ? 2 : 1
  }

  /// Whether sentences that do not ask follow a question.
  private func isAnswer(after index: Int) -> Bool {
    var next = index + 1
    while next < lines.count, TurnOpening.isQuestion(lines[next], text) { next += 1 }
    if next + 1 < lines.count, page.isSetOut(next) { next += 1 }
    guard next < lines.count, !lines[next].isHeading, !lines[next].isCode else { return false }
    return endsSentence(lines[next])
  }

  /// Whether a line begins as a sentence does, so that it is no rest of one.
  private func opensSentence(_ line: Line) -> Bool {
    let value = text.scalar(at: line.wordsStart).value
    return !(0x61...0x7A).contains(value)
  }
}
