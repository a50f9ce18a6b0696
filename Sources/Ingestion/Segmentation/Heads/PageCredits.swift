import CorpusModel

/// Who wrote a page or led the talk on it: of all names that the lines around a dialogue credit the one for which most
/// speaks.
///
/// A word for the work (`Interview: Jane Roe`) tells for certain. Where there is none, the place of a name among the lines
/// tells, in any language: beside a date, right below the title, above the credit of a picture, alone at the end. Of two
/// for whom as much speaks nobody is chosen.
struct PageCredits {
  /// Somebody credited.
  struct Credit {
    /// The name as shown.
    let name: String
    /// The line that says so.
    let cue: String
    /// How much speaks for it.
    let points: Int
    /// Whether a word tells that it is the one who asked.
    var isSure: Bool { points >= Weight.talker }
  }

  /// What words for a work count, and what the form of a line must reach.
  enum Weight {
    static let (askingByline, talker, stated, byline, editing, form) = (12, 10, 7, 6, 5, 3)
  }

  /// All that are credited, in the order of the page.
  private(set) var credits: [Credit] = []

  private let page: PageLines
  private let titles: [String]
  /// The folded names of people whose age the head of the page tells: they are asked, and do not ask.
  private var aged: Set<String> = []
  /// The folded family names with an age behind them.
  private var agedFamilies: Set<String> = []

  /// How many lines above the first words and at the end of a page are looked at for words, and how many for forms.
  private static let (reach, foot, wideReach) = (14, 6, 40)

  /// How many lines right behind the last turn are looked at for words.
  private static let apart = 16

  /// - Parameters:
  ///   - titles: what the page is called.
  ///   - turns: the places of the lines with the first and behind the last beginning of a turn.
  init(page: PageLines, titles: [String], turns: Range<Int>) {
    (self.page, self.titles) = (page, titles)
    let head = page.head(Self.wideReach, above: turns.lowerBound)
    aged = page.agedNames(above: turns.lowerBound)
    agedFamilies = page.agedFamilies(above: turns.lowerBound)
    for line in head.prefix(Self.reach) { takeWords(of: line) }
    for line in foot(turns) { takeWords(of: line, isBelow: true) }
    guard credits.allSatisfy({ $0.points < Weight.editing }) else { return }
    let matter = head.filter { $0.words.count > 100 && page.byline($0) == nil }.map { page.text.string($0.words) }
    for index in head.indices.dropFirst() { takeForm(ofLineAt: index, matter) }
    for index in signatures(turns) { takeForm(ofLineAt: index, matter, isBelow: true) }
  }

  /// The one for whom most speaks: of several whom words credit the first, of several whom forms do nobody.
  var best: Credit? {
    guard let most = credits.map(\.points).max() else { return nil }
    let best = credits.filter { $0.points == most }
    return most >= Weight.editing || Set(best.map { foldedName($0.name) }).count == 1 ? best[0] : nil
  }

  /// The lines under a dialogue that may name somebody by a word: the last ones of the page, and short ones that stand
  /// apart right behind the last turn.
  private func foot(_ turns: Range<Int>) -> [Line] {
    let own = page.lines.indices.dropFirst(turns.upperBound + 1).filter { page.lines[$0].statedKind != .boilerplate }
    let last = own.suffix(Self.foot)
    let apart = own.prefix(Self.apart).filter {
      page.lines[$0].followsBlank && page.lines[$0].words.count <= 120 && !last.contains($0)
    }
    return (apart + last).map { page.lines[$0] }
  }

  /// The places of lines behind the last turn that may be somebody's name under the text: down to the first line of
  /// furniture, those that stand apart.
  private func signatures(_ turns: Range<Int>) -> [Int] {
    page.lines.indices.dropFirst(turns.upperBound + 1).prefix(Self.foot)
      .prefix {
        page.lines[$0].statedKind != .boilerplate && !page.isFurniture(page.lines[$0])
          && !page.isHeadingOfComments(page.lines[$0])
      }
      .filter { page.lines[$0].followsBlank }
  }

  private mutating func take(_ name: String, _ line: Line, _ points: Int) {
    let name = withoutPreposition(name)
    // "Interview: Jane Roe, diver", and "Jane Roe (43) has seen …".
    let bare = foldedName(String(name.prefix { $0 != "," }).trimmingBlanks)
    if aged.contains(bare) || bare.split(separator: " ").last.map({ agedFamilies.contains(String($0)) }) == true {
      return
    }
    credits.append(Credit(name: name, cue: page.text.string(line.words), points: points))
  }

  /// A name without the word for "by" before it that opens names as well: `De Ioana Roe` of Romanian, but not `De Vries`.
  private func withoutPreposition(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 2, ["De", "Di", "Da"].contains(words[0]), !PersonName.isParticle(foldedName(String(words[1]))),
      GivenNames.isGivenName(foldedName(String(words[1])))
    else { return name }
    return words.dropFirst().joined(separator: " ")
  }

  /// Takes whom a line credits by a word.
  private mutating func takeWords(of line: Line, isBelow: Bool = false) {
    for (name, opening) in page.bylines(line) {
      let asks = PageWords.askingBylines.contains(opening)
      let writes = asks || !PageWords.editing.contains(opening)
      if !isBelow { take(name, line, asks ? Weight.askingByline : writes ? Weight.byline : Weight.editing) }
      if isBelow, asks, page.isPerson(name) { take(name, line, Weight.talker) }
    }
    if let name = page.talker(line) ?? (isBelow ? page.writer(line) : nil) { take(name, line, Weight.talker) }
    // "The potter talks to Jane Roe" has two sides, of which the title names the other.
    if !isBelow, let (name, before) = page.talkedTo(line), !isOfMatter(name, []), titles.contains(where: namesSomebody),
      NameRun.all(in: before).allSatisfy({ !($0.isAtStart || $0.followsNoun) || isOfMatter($0.name, []) })
    {
      take(name, line, Weight.talker)
    }
  }

  /// Whether a title names somebody in full.
  private func namesSomebody(_ title: String) -> Bool {
    NameRun.all(in: title).contains { page.isPerson($0.name) }
  }

  /// Takes whom the form and the place of a line credit.
  private mutating func takeForm(ofLineAt index: Int, _ matter: [String], isBelow: Bool = false) {
    let line = page.lines[index]
    if let name = page.greekAuthor(line) {
      take(name, line, Weight.form)
      return
    }
    guard let form = page.headLine(line), form.isTerse else { return }
    let isBesideDate = isBesideDate(index)
    for found in form.names where !isOfMatter(found.name, matter) {
      // "Jane Roe – of clay and rain" is a lead.
      guard form.isDated || form.isOneName || found.isLinked || isBesideDate else { continue }
      var points = form.isDated ? 2 : isBesideDate ? 1 : 0
      if found.isAlone { points += 1 }
      if found.isLinked { points += 2 }
      if found.isBehindWord, form.isDated { points += 2 }
      if line.statedKind == .metadata { points += 1 }
      if form.isOfArticle { points += 1 }
      if [index - 1, index + 1].contains(where: { page.lines.indices.contains($0) && page.isCredit(page.lines[$0]) }) {
        points += 1
      }
      if !form.isDated, titles.contains(where: { foldedName($0) == page.folded(page.lines[index - 1], limit: 500) }) {
        points += 1
      }
      points += pointsOfName(found.name)
      if points >= Weight.form, !isBelow || found.isAlone && form.names.count == 1 { take(found.name, line, points) }
    }
  }

  /// What a name tells by itself: two points for a given name that many bear, one for an initial inside or a family name with
  /// an ending that hardly any other word has, none for a name of Han, kana or Hangul; one less for words that only have the
  /// form of a name, as sections, places and outlets have.
  private func pointsOfName(_ name: String) -> Int {
    if LabelGroup(printed: name).holdsGivenName, !Self.opensAsPlace(name) { return 2 }
    if PersonName(name).isIdeographic {
      // Names of four signs are Japanese.
      let isName = LabelShape.isFullName(ideographic: name) && (name.count < 4 || page.holdsKana)
      return isName ? 0 : -1
    }
    let words = name.split(separator: " ")
    if words.dropFirst().dropLast().contains(where: { $0.hasSuffix(".") }) { return 1 }
    return words.last.map { Self.endsFamilyName(foldedName(String($0))) } == true ? 1 : -1
  }

  /// Whether the first word of a name is one with which names of places begin: `Saint Malo`.
  private static func opensAsPlace(_ name: String) -> Bool {
    name.split(separator: " ").first.map { openingsOfPlaces.contains(foldedName(String($0))) } ?? false
  }

  private static let openingsOfPlaces: Set<String> = [
    "saint", "sainte", "st", "st.", "san", "santa", "santo", "sankt", "sao", "bad", "costa", "port", "porto", "puerto",
    "new", "neue", "nova", "nowa", "nueva",
  ]

  private static func endsFamilyName(_ word: String) -> Bool {
    word.count > 6 && endingsOfFamilyNames.contains(where: word.hasSuffix)
  }

  /// Folded endings of family names that adjectives and nouns hardly have.
  private static let endingsOfFamilyNames = [
    "ová", "ovic", "evic", "ević", "ović", "enko", "wicz", "czyk", "sson", "dottir", "dóttir", "shvili", "opoulos",
    "idis",
    "escu", "oglu", "oğlu", "енко", "ович", "евич", "швили", "кова", "нова", "рова", "лова", "дова", "това",
    "ников",
    "όπουλος", "ίδης", "άκης", "οπούλου",
  ].map(foldedName)

  /// Whether a line near another one has a date and little else.
  private func isBesideDate(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { place in
      guard page.lines.indices.contains(place), page.lines[place].words.count <= 100 else { return false }
      return page.headLine(page.lines[place])?.isDated == true
    }
  }

  /// Whether the title or the lead tells of a name, so that it is the guest's.
  private func isOfMatter(_ name: String, _ matter: [String]) -> Bool {
    let family = name.split(separator: " ").last.map(String.init) ?? name
    return titles.contains { $0.contains(name) || $0.contains(family) && family.count > 3 }
      || matter.contains { $0.contains(name) }
  }
}

extension PageLines {
  /// What a short line that is neither speech nor an item of a list is made of; nil for others.
  func headLine(_ line: Line) -> HeadLine? {
    // "Per" is a name in the north and says whose work it is in Catalan, whose word for "with" no other language has.
    var isCatalan: Bool { folded(line, limit: 12).hasPrefix("per ") && occurrences(of: " amb ") > 1 }
    guard (5...200).contains(line.words.count), !line.isBullet, !line.isCode || line.statedKind == .metadata,
      !line.isDash,
      !line.isHeading || line.words.count <= 48, !line.marks.contains(.quoted), !isCredit(line)
    else { return nil }
    let form = SpeechForm(text, line.words)
    if form.hasQuestion || form.endsSentence && (form.words > 10 || !text[line.words].contains(where: isDigit)) {
      return nil
    }
    let made = HeadLine(text.string(line.words), isCatalan: isCatalan, isPerson: isPerson)
    return form.endsSentence && !made.isDated ? nil : made
  }

  /// Whether kana stand near the start.
  fileprivate var holdsKana: Bool {
    zip(text.prefix(1 << 12), text.dropFirst()).contains { $0 == 0xE3 && (0x81...0x83).contains($1) }
  }

  /// The author whom a line of Greek names in the genitive.
  fileprivate func greekAuthor(_ line: Line) -> String? {
    line.words.count <= 120 && text[line.words].first == 0xCE ? GreekBylines.author(text.string(line.words)) : nil
  }
}
