/// The person whom a page presents above questions and of whom neither these nor the answers tell: who speaks is not spoken
/// of.
///
/// A report or an essay may do without names below its head as well, so that more has to speak for a talk: what is said in the
/// first and the second person, a headline that somebody says below, a note on the person's life under the last answer.
struct SilentPerson {
  /// The name as the page prints it.
  let name: String
  /// Whether a line with a number under the dialogue opens with the name, as notes on lives do.
  private(set) var isToldOfBelow = false
  /// Whether an answer says what the head has in quotation marks.
  private(set) var saysHeadline = false

  private let page: PageLines

  /// How many lines behind the last answer are looked at.
  private static let reach = 24

  /// - Parameters:
  ///   - openings: the turns of a dialogue by form; no answer and no question may tell of the person.
  ///   - isStrict: whether all paragraphs of the answers are looked at and names in other cases as well, not the first
  ///     ones as the head prints them alone.
  init?(_ openings: [TurnOpening], titles: [String], page: PageLines, isStrict: Bool) {
    guard let first = openings.first, let last = openings.last,
      let person = IntroducedGuest(page: page, titles: titles, firstTurn: first.line)?.name
        ?? PresentedPerson(page: page, titles: titles, firstTurn: first.line).only
    else { return nil }
    (name, self.page) = (person, page)
    let bare = PersonName(person)
    let family = bare.isIdeographic || bare.isMononym ? person : String(person.split(separator: " ").last ?? "")
    let stem = isStrict && family.count >= 6 ? String(family.dropLast(2)) : family
    for opening in openings {
      let words = page.text.string(opening.wordsStart..<page.lines[opening.line].extent.upperBound)
      if words.contains(opening.slot == .answer && !isStrict ? stem : person) { return nil }
    }
    guard isStrict else { return }
    let questions = Set(openings.filter { $0.slot == .question }.map(\.line))
    let naming = (first.line...last.line).filter { index in
      !questions.contains(index) && isText(index) && page.text.string(page.lines[index].words).contains(stem)
    }
    // "The postman says: it is cold, Piroska."
    guard naming.count < 2, !naming.contains(where: { page.text.string(page.lines[$0].words).contains(person) }) else {
      return nil
    }
    isToldOfBelow = (last.line + 1..<page.lines.count).prefix(Self.reach).contains(where: tellsLife)
    saysHeadline = headlines(above: first.line).contains { said($0, in: first.line + 1...last.line, questions) }
  }

  /// Whether a line opens with the name and holds a number, or one of the two below a line that is nothing but the name.
  private func tellsLife(_ index: Int) -> Bool {
    let key = foldedName(name)
    guard page.lines[index].words.count <= 900, page.folded(page.lines[index], limit: key.utf8.count + 12).contains(key)
    else { return false }
    let isAlone = page.folded(page.lines[index]) == key
    return page.lines[index...].prefix(isAlone ? 3 : 1).contains { page.text[$0.words].contains(where: isDigit) }
  }

  private func isText(_ index: Int) -> Bool {
    let line = page.lines[index]
    return !line.isHeading && !page.isFurniture(line) && !page.isCaption(line) && !page.isCredit(line)
  }

  /// The folded words that stand in quotation marks in the lines above the dialogue, three or more.
  private func headlines(above first: Int) -> [[Substring]] {
    page.head(24, above: first).filter { $0.words.count <= 400 }.flatMap { line in
      let parts = page.text.string(line.words).split(omittingEmptySubsequences: false) { "\"“”„«»‘「」『』".contains($0) }
      return parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { Self.words(String($0.element)) }
    }.filter { $0.count >= 3 || $0.count == 1 && $0[0].unicodeScalars.count >= 6 && isUnspaced($0[0]) }
  }

  private func isUnspaced(_ word: Substring) -> Bool { word.unicodeScalars.allSatisfy { isIdeographic($0.value) } }

  /// Whether a paragraph that is no question has all of some words, of many all but one.
  private func said(_ headline: [Substring], in range: ClosedRange<Int>, _ questions: Set<Int>) -> Bool {
    range.contains { index in
      guard !questions.contains(index) else { return false }
      let folded = foldedName(page.text.string(page.lines[index].words))
      if headline.count == 1 { return folded.contains(headline[0]) }
      let words = Set(Self.words(folded))
      return headline.count { !words.contains($0) } <= (headline.count >= 6 ? 1 : 0)
    }
  }

  private static func words(_ text: String) -> [Substring] { foldedName(text).split { !$0.isLetter } }
}
