import CorpusModel

/// Lines that name who wrote or asked by a verb or by their form, where no word for a byline opens them.
extension PageLines {
  /// The names by themselves on a line, or before a date, credits and the like: `Jane Roe | 28 May 2023`, `Jane Roe`.
  func authors(_ line: Line) -> [String] {
    guard let form = headLine(line), form.isDated || form.isOneName else { return [] }
    return form.names.filter { $0.isAlone && ($0.isLinked || LabelGroup(printed: $0.name).holdsGivenName) }.map(\.name)
  }

  /// The name that ends a line behind a verb for leading a talk: `… an interview by Jane Roe`, `… rozmawia Jane Roe`.
  func talker(_ line: Line) -> String? {
    guard line.words.count <= 500, !line.isBullet else { return nil }
    if let talk = TalkCredit(text.string(line.words)) { return talk.asker }
    guard PageWords.talking.occurs(in: folded(line, limit: 500)) else {
      return nil
    }
    var words = Self.withoutLinks(text.string(line.words)).replacing("**", with: "").trimmingMarks
    while let last = words.last, ".)]".contains(last) { words.removeLast() }
    if let asker = IntroducedGuest.askers(in: words).first, isPerson(asker) { return asker }
    for sentence in words.split(separator: ". ").flatMap({ $0.split(separator: ", ") }) {
      let shown = sentence.split(whereSeparator: \.isWhitespace).map(String.init)
      for count in [2, 3, 4] where shown.count > count {
        let name = shown.suffix(count).joined(separator: " ")
        if isPerson(name), Self.endsWithTalker(shown.dropLast(count)) { return name }
      }
      if let name = talkerInside(shown) { return name }
    }
    return nil
  }

  /// The name behind a phrase for leading a talk that ends with a word for "by", whatever follows:
  /// `This talk was conducted by Jane Roe and has been cut`.
  private func talkerInside(_ words: [String]) -> String? {
    for place in words.indices.dropFirst(2)
    where Self.bylinePrepositions.contains(foldedName(words[place - 1])) && Self.endsWithTalker(words[..<place]) {
      let run = words[place...].prefix(4).prefix(while: TitleGuest.isNamePart)
      let names = stride(from: run.count, through: 2, by: -1).map { run.prefix($0).joined(separator: " ") }
      if let name = names.first(where: isPerson) { return name }
    }
    return nil
  }

  private static func endsWithTalker(_ words: ArraySlice<String>) -> Bool {
    var before = foldedName(words.suffix(5).joined(separator: " "))
    if before.last == ":" { before.removeLast() }
    return PageWords.talkers.contains { before == $0 || before.hasSuffix(" " + $0) }
  }

  /// The name behind a verb for telling and a word for "with" or "to", words for a talk between or not, with the words before
  /// the verb: `The potter talks to Jane Roe about clay`.
  func talkedTo(_ line: Line) -> (name: String, before: String)? {
    guard (20...500).contains(line.words.count), !line.isBullet else { return nil }
    let words = text.string(line.words).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let verb = words.firstIndex(where: { PresentedPerson.telling.contains(foldedName($0)) }),
      let with = words[(verb + 1)...].prefix(4).firstIndex(where: Self.saysWith),
      case let between = words[(verb + 1)..<with], between.isEmpty || between.contains(where: PageWords.saysInterview)
    else { return nil }
    let run = words[(with + 1)...].prefix(3).map(\.trimmingMarks).prefix(while: TitleGuest.isNamePart)
    let names = stride(from: run.count, through: 2, by: -1).map { run.prefix($0).joined(separator: " ") }
    return names.first(where: isPerson).map { ($0, words[..<verb].joined(separator: " ")) }
  }

  private static func saysWith(_ word: String) -> Bool {
    let folded = foldedName(word)
    return folded == "to" || IntroducedGuest.withWords.contains(folded)
  }

  /// Whether a word can belong to a name: with a capital, or in a script that has none.
  private static func mayBeNamePart(_ word: String) -> Bool {
    guard let first = word.first, first.isLetter, !first.isCased else { return TitleGuest.isNamePart(word) }
    let folded = foldedName(word)
    return !LabelWords.isFunctionWord(folded) && !LabelWords.isPosition(folded)
  }

  /// The name that opens a line under a talk which says that its bearer writes for the page (`Jane Roe is a writer`).
  func writer(_ line: Line) -> String? {
    guard line.words.count <= 500 else { return nil }
    let words = text.string(line.words).trimmingMarks.split(separator: " ").prefix(12).map(String.init)
    guard words.prefix(10).contains(where: { PageWords.writers.contains(foldedName($0.filter(\.isLetter))) }) else {
      return nil
    }
    return [3, 2].lazy.filter { words.count > $0 + 2 && words[$0].first?.isLowercase == true }
      .map { words.prefix($0).joined(separator: " ") }.first(where: isPerson)
  }

  /// Whether the head of the page has words as the first of an organisation's name: `Barley Brow Cricket Club`, `Lakes Barge &
  /// Boat Society`.
  func opensOrganisation(_ words: String) -> Bool {
    lines.prefix(40).contains { line in
      guard line.words.count <= 600, case let written = text.string(line.words), written.contains(words) else {
        return false
      }
      return written.ranges(of: words + " ").contains { found in
        written[found.upperBound...].split(whereSeparator: \.isWhitespace).prefix(4)
          .prefix { $0 == "&" || $0.first?.isUppercase == true || Self.conjunctions.contains(String($0)) }
          .contains { NotNames.isOfOrganisations(foldedName($0.filter { $0.isLetter || $0 == "-" })) }
      }
    }
  }

  /// Whether words are somebody's full name by their form, and no firm, outlet, place or heading.
  func isPerson(_ words: String) -> Bool {
    if PersonName(words).isIdeographic {
      return (2...6).contains(words.count) && LabelShape(words, name: PersonName(words)).quality >= .name
        && !LabelWords.isTerm(words) && lexicon.outlet(named: words) == nil && RoleWords.role(of: words) == nil
    }
    // "Reporter: Why so?" is no name.
    guard !words.utf8.contains(0x3A) else { return false }
    let parts = words.split(separator: " ").map(String.init)
    return (2...4).contains(parts.count) && parts.allSatisfy(Self.mayBeNamePart)
      && LabelShape(words, name: PersonName(words)).quality == .person && !LabelWords.isTerm(words)
      && lexicon.organisation(named: words) == nil && lexicon.outlet(named: words) == nil
      && !parts.contains { NotNames.isPlace(foldedName($0)) || NotNames.isOfOrganisations(foldedName($0)) }
  }
}
