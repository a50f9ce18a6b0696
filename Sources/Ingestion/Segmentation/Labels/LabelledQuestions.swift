/// Questions that a label or the dashes of the answers tell, where the other side has neither.
extension FormDialogue {
  /// Lines behind one name and a hyphen, which the answers have not: `The Gazette - Why?`.
  ///
  /// Most of them ask, and other lines stand between them.
  func questionsBehindLabel() -> [Question] {
    var byLabel: [String: [Question]] = [:]
    for (index, line) in lines.enumerated() where !line.isCode && !line.isHeading && !line.isBullet && !line.isDash {
      guard let question = questionBehindHyphen(line, at: index), let label = question.label else { continue }
      byLabel[text.string(label), default: []].append(question)
    }
    let recurring = byLabel.values.filter { $0.count >= 4 }
    guard recurring.count == 1, let found = recurring.first else { return [] }
    let asking = found.count { SpeechForm(text, $0.wordsStart..<lines[$0.line].extent.upperBound).asks }
    guard asking * 5 >= found.count * 3, zip(found, found.dropFirst()).allSatisfy({ $1.line > $0.line + 1 }) else {
      return []
    }
    return found
  }

  private func questionBehindHyphen(_ line: Line, at index: Int) -> Question? {
    let end = min(line.words.upperBound, line.wordsStart + 48)
    guard let hyphen = (line.wordsStart..<end).first(where: { text[$0] == 0x2D || text[$0] == 0xE2 }),
      hyphen > line.wordsStart + 1, text[hyphen - 1] == 0x20
    else { return nil }
    let (value, length) = text.scalar(at: hyphen)
    guard [0x2D, 0x2013, 0x2014].contains(value), hyphen + length < line.words.upperBound,
      text[hyphen + length] == 0x20,
      case let label = text.trimmed(line.wordsStart..<hyphen), !label.isEmpty,
      text.string(label).first?.isUppercase == true,
      !text[label].contains(where: { (0x30...0x3F).contains($0) || $0 == 0x2C || $0 == 0x21 })
    else { return nil }
    let start = text.skippingBlanks(from: hyphen + length, to: line.extent.upperBound)
    return Question(line: index, wordsStart: start, isSetApart: true, label: label)
  }

  /// Lines without a dash that ask, each before a line with one, as papers of the North print interviews.
  ///
  /// Reports have dashes before what is said as well; what stands between there tells and does not ask.
  func questionsBeforeDashes() -> [Question] {
    let above = lines.indices.dropLast().filter { index in
      let line = lines[index]
      return !line.isDash && !line.isCode && !line.isHeading && !line.isBullet && line.words.count <= 600
        && lines[index + 1].isDash
    }
    let told = above.filter {
      !TurnOpening.isQuestion(lines[$0], text) && !isRequest(lines[$0]) && !isRightAbove($0)
    }
    // Where nearly all dashes stand below questions, what stands above another one is said to the other.
    let areAnswers = above.count >= 5 && told.count * 4 <= above.count
    let left = Set(told.filter { !areAnswers || !isStatement($0) })
    let found = above.filter { !left.contains($0) }
    let asking = found.count { TurnOpening.isQuestion(lines[$0], text) || isRequest(lines[$0]) }
    guard asking * 3 >= found.count * 2 else { return [] }
    guard found.count >= 4, let first = found.first, let last = found.last else { return [] }
    // "— The ice went early, — says the fisherman."
    guard found.count(where: { endsWithTelling(lines[$0 + 1]) }) * 2 < found.count else { return [] }
    let asked = Set(found)
    let others = (first...last).count { !asked.contains($0) && !lines[$0].isDash && !page.isFurniture(lines[$0]) }
    // What answers has a dash before its first paragraph alone, and few answers go on; in reports something is told between
    // most of what is said.
    let goOn = zip(found, found.dropFirst()).count { $1 > $0 + 2 }
    let untold =
      goOn * 3 <= found.count && (first...last + 1).allSatisfy { !lines[$0].isDash || asked.contains($0 - 1) }
    guard others * 5 <= found.count * 2 || untold && others <= found.count * 2 else { return [] }
    return found.map { Question(line: $0, wordsStart: lines[$0].wordsStart, isSetApart: true) }
  }

  /// Whether a short sentence stands behind a blank line and right above a dash, with none between them.
  private func isRightAbove(_ index: Int) -> Bool {
    lines[index].followsBlank && !lines[index + 1].followsBlank && lines[index].words.count <= 120
      && endsSentence(lines[index]) && !page.isCaption(lines[index]) && !page.isFurniture(lines[index])
  }

  /// Whether what is said ends with a clause in small letters behind a comma and a dash, as in reports.
  private func endsWithTelling(_ line: Line) -> Bool {
    let words = text.string(line.words)
    guard let dash = words.lastIndex(where: { "—–".contains($0) }),
      let mark = words[..<dash].last(where: { $0 != " " }), ",!?…".contains(mark),
      case let clause = words[words.index(after: dash)...].drop(while: { $0 == " " }), clause.first?.isLowercase == true
    else { return false }
    return clause.count <= 60 && !clause.dropLast().contains { ".!?".contains($0) }
  }

  /// Whether a short paragraph of its own is a sentence that says neither I nor we.
  ///
  /// `You were given a medal.`
  private func isStatement(_ index: Int) -> Bool {
    let line = lines[index]
    return line.followsBlank && text.signs(in: line.words) <= 120 && endsSentence(line)
      && !opensQuotation(line) && !page.isCaption(line) && !page.isFurniture(line)
      && !PersonWords.sayI(text, line.words)
  }
}
