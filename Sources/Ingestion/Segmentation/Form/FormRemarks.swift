import TextAnalysis

/// What is said to the other between questions that nothing but their form tells: requests, remarks, thanks.
extension FormDialogue {
  /// Remarks to the other between two questions, where nearly all questions have one paragraph for an answer: there the
  /// second of three speaks to somebody, or all have one or three, and the third is longer.
  ///
  /// - Parameter leavesOutMarks: whether the page asks without question marks, so that what an answer takes up is said to the
  ///   other.
  func remarksBetweenAnswers(
    _ answered: [Int], longest: Int, _ endings: PersonWords.Endings?, leavesOutMarks: Bool
  ) -> [Int] {
    // What the site puts between two questions is no answer.
    let between = zip(answered, answered.dropFirst()).map { one, next in
      (
        one,
        (one + 1..<next).filter { !isNoSpeech($0) }
      )
    }
    let single = between.count { $0.1.count == 1 }
    // Answers that go on would have two paragraphs as well as three.
    let isEven = between.allSatisfy { $0.1.count == 1 || $0.1.count == 3 } && single > 0
    let areMostlySingle = isEven || single * 10 >= between.count * 6
    let isDutch = PersonWords.isDutch(page)
    let start = answered.first.map { self.lines[$0].extent.lowerBound } ?? 0
    let language = PersonWords.bit(ofLanguageIn: text, start..<min(text.count, start + 1 << 11))
    let apart = remarksInLongAnswers(
      between.map(\.1), longest: longest, endings, leavesOutMarks: leavesOutMarks)
    return apart
      + between.compactMap { _, lines in
        // Behind what the site puts there an answer hardly goes on.
        guard lines.count == 3, !apart.contains(lines[1]), areMostlySingle || lines[1] > lines[0] + 1 else {
          return nil
        }
        let (remark, answer) = (self.lines[lines[1]], self.lines[lines[2]])
        let form = SpeechForm(text, remark.words, language: language)
        let saysYou = isDutch && PersonWords.saysYouInDutch(text, remark.words)
        let isSaidTo = saysYou || form.hasSecondPerson || endings?.saySecond(text, remark.words) == true
        guard remark.words.count <= max(longest, 80) * (isSaidTo ? 2 : 1),
          remark.words.count * 3 <= answer.words.count * 2, isSaidTo || isEven || lines[1] > lines[0] + 1,
          saysYou ? !PersonWords.sayI(text, remark.words) : !form.hasFirstPerson, form.endsSentence,
          !opensQuotation(remark)
        else { return nil }
        return lines[1]
      }
  }

  /// Remarks among the paragraphs between questions, where three or more stand there: what `isRemark` tells by the words alone.
  private func remarksInLongAnswers(
    _ between: [[Int]], longest: Int, _ endings: PersonWords.Endings?, leavesOutMarks: Bool
  ) -> [Int] {
    let found = between.filter { $0.count >= 3 }.flatMap { paragraphs in
      zip(paragraphs.dropFirst(), paragraphs.dropFirst(2)).filter { index, next in
        lines[index].words.count <= max(longest, 80) && next == index + 1
          && lines[index].words.count < lines[next].words.count
          && (isRemark(index, endings) || leavesOutMarks && isTakenUp(index))
      }.map(\.0)
    }
    return found.filter { !found.contains($0 - 1) }
  }

  /// Whether a short paragraph thanks for a conversation and a short one answers.
  func takesLeave(_ index: Int) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    return !line.isCode && !line.isHeading && line.words.count <= 160 && endsSentence(line) && !opensQuotation(line)
      && PageWords.thanks.occurs(in: page.folded(line, limit: 160)) && !page.isFurniture(next) && !next.isHeading
      && !page.isAfterword(next) && endsSentence(next)
  }

  /// Whether a short paragraph of its own opens with a word that asks, or the paragraph behind it takes up one of its words.
  func isTakenUp(_ index: Int) -> Bool {
    guard index + 1 < lines.count, standsAlone(index), standsAlone(index + 1), case let line = lines[index],
      line.words.count <= 120, !line.isBullet, !line.isHeading, !line.marks.contains(.quoted), !opensQuotation(line),
      endsSentence(line), !lines[index + 1].isHeading
    else { return false }
    return opensWithInterrogative(index) || takesUp(lines[index + 1].words, line.words, atLeast: 4)
  }

  /// Whether a short paragraph of its own is a sentence without a comma or a word of the first person that opens with a word
  /// that asks: `What comes next.`.
  func opensWithInterrogative(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.words.count <= 100, line.followsBlank, index + 1 < lines.count, lines[index + 1].followsBlank,
      !line.isBullet, !line.isHeading, !text[line.words].contains(0x2C), endsSentence(line),
      !SpeechForm(text, line.words).hasFirstPerson
    else { return false }
    let words = page.folded(line, limit: 60).split { !$0.isLetter }
    return words.count > 1
      && (PageWords.interrogatives.contains(String(words[0]))
        || PageWords.interrogatives.contains("\(words[0]) \(words[1])"))
  }

  /// Whether a paragraph of its own speaks to somebody, not of itself, and one in the first person follows; or wants to hear
  /// of something, or asks by a word of Chinese.
  func isRemark(_ index: Int, _ endings: PersonWords.Endings?) -> Bool {
    let line = lines[index]
    guard standsAlone(index), index + 1 < lines.count, standsAlone(index + 1), !line.isBullet,
      !line.marks.contains(.quoted), !lines[index + 1].isHeading, case let form = SpeechForm(text, line.words),
      form.endsSentence, !opensWithAge(line)
    else { return false }
    if isRequest(line)
      || asksInChinese(line) && lines[index + 1].words.count > line.words.count
    {
      return true
    }
    let next = lines[index + 1].words
    let isHeard = PageWords.opening(of: page.folded(line, limit: 40), among: PageWords.hearsay) != nil
    let isAnswered = opensWithYesOrNo(next)
    if line.words.count <= 200, !opensQuotation(line), agrees(next, to: line.words),
      !PersonWords.sayI(text, line.words), endings?.sayFirst(text, line.words) != true,
      endsSentence(lines[index - 1]) || isNoSpeech(index - 1)
    {
      return true
    }
    let isSaidOfOther = form.endsWithParticle && isAnswered && isIdeographic(text.scalar(at: line.wordsStart).value)
    let isToOther =
      isSaidOfOther || form.hasSecondPerson || endings?.saySecond(text, line.words) == true
      || isHeard && (isAnswered || takesUp(next, line.words))
    let isOfOneself =
      !isHeard
      && (form.hasFirstPerson && PersonWords.sayI(text, line.words) || endings?.sayFirst(text, line.words) == true)
    // Answers say "you" of anybody: what is only taken up by somebody who says "I" is hardly longer than that.
    guard isAnswered || isHeard || line.words.count * 3 <= next.count * 4 else { return false }
    return isToOther && !isOfOneself && !opensQuotation(line)
      && (isAnswered || isHeard && takesUp(next, line.words) || SpeechForm(text, next).hasFirstPerson
        || endings?.sayFirst(text, next) == true)
      && (endsSentence(lines[index - 1]) || isNoSpeech(index - 1))
  }

  /// Whether a line between what is said is none of it: furniture and what stands right below it, a heading, a caption, the
  /// number of a page.
  private func isNoSpeech(_ index: Int) -> Bool {
    let line = lines[index]
    return page.isFurniture(line) || line.isHeading || page.isCaption(line) || page.isCredit(line)
      || isTitleBetweenParagraphs(index) || line.words.count <= 4 && text[line.words].allSatisfy(isDigit)
      || !line.followsBlank && page.hasBlanks && index > 0 && page.isFurniture(lines[index - 1])
  }

  /// Whether a line without a stop stands alone behind the end of a sentence: the title of a section.
  private func isTitleBetweenParagraphs(_ index: Int) -> Bool {
    index > 0 && lines[index].followsBlank && page.looksLikeTitle(lines[index], limit: 80)
      && endsSentence(lines[index - 1])
  }

  /// Whether a line opens with a full name and an age, as notes on somebody's life do: `Jane Roe (61) was born …`.
  private func opensWithAge(_ line: Line) -> Bool {
    let words = text.string(line.words.prefix(80))
    return AgedNames.pairs(in: words).contains(where: words.hasPrefix)
  }

  /// Whether a blank line stands above a line, or lines of the page stand without any, each a paragraph.
  private func standsAlone(_ index: Int) -> Bool {
    lines[index].followsBlank
      || index > 6 && !page.isWrapped && endsSentence(lines[index - 1])
        && !lines[index - 6..<min(lines.count, index + 4)].contains(where: \.followsBlank)
  }

  /// Whether words open with what agrees to others and a mark behind it, or with one of their words and a mark: `Exactly. …`,
  /// `They say. …` behind `They say it will be sold.`.
  private func agrees(_ words: Range<Int>, to others: Range<Int>) -> Bool {
    guard words.count > others.count / 2 else { return false }
    let opening = text.string(words.prefix(48))
    let first = opening.prefix { !",.!，。！、;:".contains($0) }
    guard first.count < opening.count, first.count >= 2, first.utf8.count <= 40 else { return false }
    let phrase = foldedName(String(first))
    if PageWords.agreement.contains(phrase) { return true }
    return first.count >= 4 && !first.contains(" ") && !LabelWords.isFunctionWord(phrase)
      && text.string(others).split { !$0.isLetter }.contains { foldedName(String($0)) == phrase }
  }

  /// Whether the first sentence of words has a longer word of others once more: `I turned down three.` behind `They say you
  /// turned down a shop.`.
  func takesUp(_ words: Range<Int>, _ others: Range<Int>, atLeast least: Int = 5) -> Bool {
    let sentence = foldedName(String(text.string(words.prefix(160)).prefix { !".!?。？！".contains($0) }))
    return foldedName(text.string(others)).split { !$0.isLetter }.contains { word in
      word.count >= least && !LabelWords.isFunctionWord(String(word)) && sentence.contains(word)
    }
  }

  /// Whether words begin with a yes or a no and a mark behind it.
  private func opensWithYesOrNo(_ words: Range<Int>) -> Bool {
    let opening = text.string(words.prefix(24))
    let word = opening.prefix(while: \.isLetter)
    guard !word.isEmpty, let mark = opening.dropFirst(word.count).first, ",.!，。！、".contains(mark) else { return false }
    return PageWords.yesOrNo.contains(foldedName(String(word)))
  }

  /// Whether the last of what is set like questions is said by those who print the page: it stands behind a rule as no
  /// other does, or nobody answers it and it tells of somebody whom the head names.
  func isOfEditors(_ last: Question, behind others: ArraySlice<Question>) -> Bool {
    guard others.count > 1, let first = others.first, last.line > 0, !lines[last.line].isHeading else { return false }
    if lines[last.line - 1].isRule, !others.dropFirst().contains(where: { lines[$0.line - 1].isRule }) { return true }
    guard !SpeechForm(text, lines[last.line].words).hasQuestion else { return false }
    let opening = text.string(lines[last.line].words.prefix(80)).trimmingMarks
    if let name = NameRun.all(in: opening).first?.name, opening.hasPrefix(name),
      page.head(16, above: first.line).contains(where: { text.string($0.words).contains(name) })
    {
      return true
    }
    let next = last.line + 1
    if next < lines.count, isAnswerLine(next, to: last), !page.isFootnote(next), !page.isFurniture(lines[next]),
      !page.isAfterword(lines[next]), !page.isTagLine(lines[next])
    {
      return false
    }
    let named = Set(
      page.head(16, above: first.line).filter { $0.words.count <= 600 }
        .flatMap { NameRun.all(in: text.string($0.words)).flatMap(\.words) })
    return text.string(lines[last.line].words).split { !$0.isLetter }.enumerated().contains { place, word in
      word.count > 2 && named.contains(String(word)) && (place > 0 || GivenNames.isGivenName(foldedName(String(word))))
    }
  }

  /// Whether a line opens with words of somebody who wants to hear of something, or of whose questions this is the last.
  func isRequest(_ line: Line) -> Bool {
    guard line.words.count <= 160 else { return false }
    let folded = String(page.folded(line, limit: 160).drop { "–—- ".contains($0) })
    return page.asksToTell(folded) || announcesEnd(folded) && !SpeechForm(text, line.words).hasFirstPerson
  }

  /// Whether folded words open by saying that this is the last question, a mark behind: `Last one. Your favourite wall.`.
  private func announcesEnd(_ folded: String) -> Bool {
    guard let opening = PageWords.opening(of: folded, among: PageWords.lastQuestions) else { return false }
    return folded.dropFirst(opening.count).first.map { ".,:;–—，。、：".contains($0) } == true
  }

  /// Whether a short sentence of Chinese has a word that asks and, as many do, no mark for it: `岂不是要停工。`.
  private func asksInChinese(_ line: Line) -> Bool {
    guard line.words.count <= 120, isIdeographic(text.scalar(at: line.wordsStart).value) else { return false }
    let words = text.string(line.words)
    return ["岂", "豈", "难道", "難道", "是不是", "有没有", "有沒有", "会不会", "會不會"].contains(where: words.contains)
  }

  /// The line behind a last question at which the dialogue is over at the latest: a heading, a rule, what pages put under it.
  func end(behind last: Int) -> Int {
    let tail = lines[(last + 1)...].prefix(Self.mostBehind)
    let stop = tail.firstIndex { line in
      line.isRule || line.isHeading || line.isCode || page.isAfterword(line) || page.isLegalNotice(line)
        || page.isHeadingOfComments(line) || page.isTagLine(line) || page.isEndMark(line)
    }
    return min(stop ?? tail.endIndex, lines.count - 1)
  }

  /// How many lines behind the last question are looked at.
  private static let mostBehind = 24
}
