extension PageLines {
  /// Whether a name opens a sentence of a line that goes on in small letters, as what tells of its bearer does and no credit.
  func opensSentence(_ name: String, in line: Line) -> Bool {
    NameRun.all(in: text.string(line.words)).contains { $0.opensSentence && $0.name == name }
  }
}

/// Somebody whom the title or the lead above questions presents.
///
/// Names are weighed by what speaks for their bearers' answering, since hardly any sign tells alone: how a sentence brings
/// them in, whether the title has them, whether they come again below.
struct PresentedPerson {
  private let page: PageLines
  private let titles: [String]
  /// The names that stand there, by family name, each with what speaks for its bearer's answering.
  private var people: [String: (name: String, points: Int)] = [:]
  /// The names with which sentences open above and under the dialogue.
  private let subjects: [String]

  /// The names of each line above the first words.
  private let runs: [[NameRun]]

  /// The lines under the dialogue.
  private let under: [Line]

  /// How many lines above the first words and at the end of a page are looked at.
  private static let (reach, foot) = (12, 8)

  /// Looks at the titles and the lines above the first words of a dialogue.
  init(page: PageLines, titles: [String], firstTurn: Int) {
    (self.page, self.titles) = (page, titles)
    let head = page.headWithoutButtons(Self.reach, above: firstTurn).filter { line in
      line.words.count <= 1200 && !line.isCode && page.byline(line) == nil && !page.isCredit(line)
        && !page.isDate(line) && !page.isNavigation(line)
    }
    let running = head.map { page.text.string($0.words) }.filter { !Self.isTitleCase($0) }
    under = page.lines.suffix(Self.foot).filter { $0.words.count <= 600 && $0.number > head.last?.number ?? 0 }
    subjects = (running + under.map { page.text.string($0.words) }).flatMap { words in
      NameRun.all(in: words).filter(\.isAtStart).map { ($0.mayOpenWithTrade ? $0.withoutFirst ?? $0 : $0).name }
    }
    runs = running.map(NameRun.all)
    // "In this interview with JANE ROE, the potter talks …" below "By Jane Roe"
    let bylines = Set(
      page.head(Self.reach * 2, above: firstTurn).compactMap { page.byline($0).map { foldedName($0.name) } })
    for (place, words) in running.enumerated() {
      let signed = head.lazy.filter { page.text.string($0.words) == words }.first.flatMap {
        page.talker($0) ?? page.authors($0).first
      }
      let runs = runs[place].filter { run in
        (run.name.utf8.count < words.trimmingMarks.utf8.count
          || place == 0 && (LabelGroup(printed: run.name).holdsGivenName || page.occurrences(of: run.name) > 1))
          && signed.map { $0.contains(run.name) || run.name.contains($0) } != true
          && !(bylines.contains(foldedName(run.name)) && !run.name.contains(where: \.isLowercase))
      }
      for run in runs { take(run, in: words, isAlone: Set(runs.map(\.name)).count == 1) }
    }
    for line in head {
      guard let name = nameBeforeTradeInCapitals(page.text.string(line.words)) else { continue }
      let family = PersonName(name).family
      people[family] = (name, (people[family]?.points ?? 0) + 3)
    }
    for (family, person) in people {
      people[family] = (person.name, person.points + pointsOfPage(person.name, family))
    }
  }

  /// The full name of the only one, evidence that the page is a talk with them; nil where none or several stand there.
  var only: String? { people.count == 1 ? people.first?.value.name : nil }

  /// The full name of the one for whom most speaks, by far enough; nil where that is nobody.
  var likeliest: String? {
    let ranked = people.values.sorted { $0.points > $1.points }
    guard let first = ranked.first, first.points + (ranked.dropFirst().allSatisfy { $0.points <= 0 } ? 1 : 0) >= 3,
      ranked.count < 2 || ranked[1].points + 2 <= first.points
    else { return nil }
    return first.name
  }

  /// A name as a sentence above or under the dialogue opens with it, where it was met in another case: `Zorvanou`, `Zorvana`.
  func inNominative(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    let alike = subjects.filter { subject in
      let own = subject.split(separator: " ").map(String.init)
      return own.count == words.count && zip(words, own).allSatisfy(NamesInCommon.areAlike)
    }
    // The other cases hang endings on it.
    let shortest = alike.min { $0.count < $1.count } ?? name
    return alike.contains(name) && shortest.count == name.count ? name : shortest
  }

  /// The full name that a line opens with whose given name stands behind a trade in a title: `Jane Roe` for `Judge Jane`.
  func behindTrade(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    guard words.count == 2, GivenNames.isGivenName(foldedName(words[1])), !GivenNames.isGivenName(foldedName(words[0]))
    else { return name }
    let whole = Set(
      runs.joined().filter { $0.isAtStart && $0.words[0] == words[1] && page.isPerson($0.name) }.map(\.name))
    return whole.count == 1 ? whole.first ?? name : name
  }

  /// A name with the word before it that two lines have there, one of them inside a sentence, where no trade has a capital:
  /// `…, Made Ayu Roe`, but not `Postman Jane Roe`.
  func inFull(_ name: String) -> String {
    guard !page.setsNounsInCapitals else { return name }
    // "Jane Roe", the title says, and the lead "Jane Roe Bulnes".
    let whole = Set(
      runs.joined().map(\.name).filter { full in
        // Turkish sets off the endings of names: "Jane Roe Bulnes'le".
        full.hasPrefix(name + " ")
          && full.split(whereSeparator: { "'’".contains($0) }).dropFirst().allSatisfy { $0.first?.isUppercase == true }
      })
    if whole.count == 1, let full = whole.first, page.isPerson(full), titles.contains(where: { $0.contains(name) }),
      full.split(separator: " ").count == name.split(separator: " ").count + 1
    {
      return full
    }
    let longer = runs.flatMap { line in line.filter { $0.name.hasSuffix(" " + name) } }
    guard let first = longer.first, longer.count > 1, longer.allSatisfy({ $0.name == first.name }),
      longer.contains(where: { !$0.isAtStart && !$0.followsArticle })
    else { return name }
    return first.name
  }

  /// The name in `JANE ROE, POTTER`, as the text below writes it; nil for other lines, and where that has no such family name.
  private func nameBeforeTradeInCapitals(_ line: String) -> String? {
    guard line.utf8.count <= 120, let comma = line.firstIndex(of: ","), !line.contains(where: \.isLowercase),
      line[comma...].contains(where: \.isLetter)
    else { return nil }
    let words = line[..<comma].split(separator: " ").map(String.init)
    guard (2...3).contains(words.count), words.allSatisfy({ $0.count > 1 && $0.allSatisfy(\.isLetter) }) else {
      return nil
    }
    let name = PersonName.inSmallLetters(words.joined(separator: " "), isDotless: page.text.holdsDotlessI)
    guard let family = name.split(separator: " ").last, page.occurrences(of: String(family)) > 0,
      LabelShape(name, name: PersonName(name)).quality == .person, !LabelWords.isTerm(name)
    else { return nil }
    return name
  }

  /// - Parameter isAlone: whether the line names nobody else.
  private mutating func take(_ run: NameRun, in words: String, isAlone: Bool) {
    var run = run
    // "Báo Miền Gió Nước" is a paper.
    if run.words.count > 2, NotNames.isOfOrganisations(foldedName(run.words[0])) { return }
    if run.mayOpenWithTrade, let bare = run.withoutFirst {
      // "The Mill Town Tapes" are called so.
      let isName = LabelGroup(printed: bare.name).holdsGivenName || page.occurrences(of: bare.name) > 1
      if isName || !run.followsArticle { run = bare }
    }
    // "Written interview with Jane Roe" may be in capitals.
    if PageWords.saysInterview(run.words[0]) { return }
    // "The Red House" is a place or a firm, "Ustayla Balat'taki" holds one.
    if run.followsArticle || run.words.last.map(Self.isInPlace) == true { return }
    let name = inNominative(run.name)
    guard LabelShape(name, name: PersonName(name)).quality == .person, !LabelWords.isTerm(name),
      page.lexicon.organisation(named: name) == nil, page.lexicon.outlet(named: name) == nil,
      !page.opensOrganisation(name), !page.isNameOfSite(name)
    else { return }
    let family = PersonName(name).family
    var points = people[family]?.points ?? 0
    if !page.setsNounsInCapitals {
      // "Jane Roe grew up by the rails. Her bench …", "Jane Roe, potter, on clay", "the potter Jane Roe"
      if run.opensSentence { points += 2 } else if run.followsNoun { points += 2 }
      if run.opensSentence, Self.holds(Self.pronouns, words) { points += 1 }
    } else if run.followsNoun {
      points += 2
    }
    // "An interview with Jane Roe"
    if run.followsWith, PageWords.saysInterview(words) || PageWords.talking.occurs(in: foldedName(words)) {
      points += 4
    }
    // "…, says the ferryman Jane Roe."
    if isAlone, Self.holds(Self.telling, words) || PageWords.saysInterview(words) { points += 3 }
    let fullest = people[family].map { $0.name.utf8.count < name.utf8.count ? name : $0.name } ?? name
    people[family] = (fullest, points)
  }

  /// What the rest of the page tells of a name: one point for a given name that many bear, one for being named again, two
  /// for standing in a title, for being spoken to by family name, for opening a line under the dialogue.
  private func pointsOfPage(_ name: String, _ family: String) -> Int {
    let words = name.split(separator: " ").map(String.init)
    let bare = words.map { foldedName(String($0.prefix { !"'’".contains($0) })) }
    if NotNames.isPlace(family) || bare.contains(where: NotNames.isOfOrganisations) { return -9 }
    let last = words.last ?? ""
    var points = words.contains { GivenNames.isGivenName(foldedName($0)) } ? 1 : 0
    if titles.contains(where: { $0.contains(name) }) { points += 2 }
    if page.occurrences(of: " \(last), ") > page.occurrences(of: "\(name), ") { points += 2 }
    if !page.setsNounsInCapitals, page.occurrences(of: last) > titles.count { points += 1 }
    if under.contains(where: { opens($0, with: name) }) { points += 2 }
    return points
  }

  /// Whether a line begins with a name, emphasis before it or not.
  private func opens(_ line: Line, with name: String) -> Bool {
    let length = name.utf8.count + 4
    return line.words.count > length
      && page.text.string(line.wordsStart..<line.wordsStart + length).contains(name)
  }

  /// Whether a word has the ending behind an apostrophe by which Turkish says where something is.
  private static func isInPlace(_ word: String) -> Bool {
    guard let mark = word.firstIndex(where: { "'’".contains($0) }), mark > word.startIndex else { return false }
    return ["da", "de", "ta", "te"].contains { word[word.index(after: mark)...].hasPrefix($0) }
  }

  private static func holds(_ list: Set<String>, _ words: String) -> Bool {
    words.split { !$0.isLetter }.contains { list.contains(foldedName(String($0))) }
  }

  /// Folded verbs by which leads announce what somebody tells.
  static let telling = Set(
    """
    tells explains talks reflects recalls erzählt berichtet erklärt spricht sprach sprachen raconte explique revient évoque parle cuenta
    explica habla relata narra conta fala racconta spiega parla vertelt praat legt berättar pratar fortæller forteller kertoo
    puhuu opowiada mówi tłumaczy vypráví mluví vysvětluje rozpráva hovorí mesél beszél beszélgettünk povestește vorbește
    priča govori pripoveduje рассказывает рассказала рассказал говорит объясняет розповідає розповіла розповів говорить
    разказва говори anlatıyor anlattı konuştu konuştuk μιλά μιλάει εξηγεί αφηγείται bercerita berkisah bertutur menuturkan
    mengisahkan berbagi kể
    """.splitAtBlanks.map(foldedName))

  /// Folded pronouns for one person, possessives among them, that mean nothing else.
  private static let pronouns = Set(
    """
    she he her his him elle lui son sa ella lei lui egli suo sua ela ele seu dela dele zij hij haar zijn hon han hennes hans
    hun hendes она он её его ее вона він її його ona ono jej jego jeho jejich hänen ia dia beliau
    """.splitAtBlanks.map(foldedName))

  /// Whether all longer words of a line have capitals, as titles of English set them, so that none tells a name.
  private static func isTitleCase(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }.filter { $0.count >= 4 }
    return words.count >= 4 && words.allSatisfy { $0.first?.isUppercase == true }
  }
}
