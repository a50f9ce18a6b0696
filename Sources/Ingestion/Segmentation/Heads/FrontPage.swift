import CorpusModel

/// What a document says about itself before anybody speaks: title, outlet, bylines, the guest that the title names.
struct FrontPage {
  private(set) var title: String?
  /// The title, and what else the document is called.
  private(set) var titles: [String]
  /// The outlet that the document comes from, a name to show.
  private(set) var source: String?
  private(set) var guest: TitleGuest?
  /// The outlet or person that bylines name as asking or writing, with the words that say so.
  private(set) var asker: (name: String, cue: String)?
  /// Speakers that the document declares.
  var declared: [KnownNames.Declared]

  let page: PageLines
  private let statedSource: String?

  /// How many lines of a document can hold its title and bylines.
  private static let reach = 14

  init(page: PageLines, raw: RawDocument) {
    self.page = page
    statedSource = raw.source
    source = raw.source
    declared = raw.speakers.map {
      KnownNames.Declared(
        name: $0.name, role: $0.role, affiliation: nil,
        attribution: Attribution(.label, .sure, cue: "front matter"))
    }
    source = raw.source
    asker = raw.author.map { (name: $0, cue: "front matter: \($0)") }
    // Where a format states who speaks, the first line is speech.
    let printed = raw.utterances == nil ? Self.title(in: page) : nil
    title = raw.title ?? printed
    titles = []
    for title in [title].compactMap({ $0 }) + raw.otherTitles + [printed].compactMap({ $0 })
    where title.utf8.count <= 400 && !titles.contains(title) { titles.append(title) }
    let guests = titles.compactMap {
      TitleGuest(title: $0, lexicon: page.lexicon, occurrences: page.occurrences(of:))
    }
    guest = guests.first { $0.name != nil } ?? guests.first
    if let name = guest?.name.map(namesInCommon(above: Self.reach).asPrinted) { guest?.name = name }
    if let guest, let name = guest.name {
      declared.append(
        KnownNames.Declared(
          name: name, role: .guest, affiliation: guest.affiliation,
          attribution: Attribution(.title, .likely, cue: guest.cue)))
    }
  }

  /// The full names that the titles have in common with the lines below them, down to a line.
  func namesInCommon(above line: Int) -> NamesInCommon {
    let folded = Set(titles.map(foldedName))
    let lead = page.headWithoutButtons(Self.reach, above: line).filter { line in
      line.words.count <= 2000 && !line.isCode && page.byline(line) == nil && !page.isCredit(line)
        && !folded.contains(page.folded(line, limit: 500))
    }
    return NamesInCommon(
      titles: titles, lead: lead.map { page.text.string($0.words) }, occurrences: page.occurrences(of:))
  }

  /// Whether the title says that the document is a dialogue.
  var saysInterview: Bool { guest != nil || titles.contains(where: PageWords.saysInterview) || asksSomebody }

  /// Whether the title says to whom questions go.
  var asksSomebody: Bool { titles.contains { QuestionsToSomebody($0) != nil } }

  /// Whether the title begins with a full name and goes on with what its bearer does or says.
  var opensWithName: Bool {
    guard let title, case let head = title.prefix(while: { !",:：，–—|".contains($0) }), head.count < title.count else {
      return false
    }
    let name = String(head).trimmingMarks
    return name.contains(" ") && name.utf8.count <= 60 && PersonName(name).text == name
      && name.split(separator: " ").allSatisfy { TitleGuest.isNamePart(String($0)) }
      && LabelShape(name, name: PersonName(name)).quality == .person
  }

  /// Whether the title is a name, a position beside it or not, and what its bearer says in quotation marks.
  var quotesSomebody: Bool {
    titles.contains(where: IntroducedGuest.quotesSomebody)
      // The way through a site may stand above it.
      || page.lines.prefix(6).contains {
        page.looksLikeTitle($0) && IntroducedGuest.namesAndQuotes(page.text.string($0.words))
      }
  }

  /// Whether the title is a name with a trade behind it and what its bearer says in quotation marks.
  var quotesTradesperson: Bool { titles.contains(where: IntroducedGuest.quotesTradesperson) }

  /// Whether the title says with whom somebody spends time.
  var meetsSomebody: Bool { titles.contains { IntroducedGuest.personMet($0) != nil } }

  /// Reads who wrote the page and where it is from, once it is known between which lines the dialogue stands.
  ///
  /// - Parameter turns: the places of the lines with the first and the last beginning of a turn; those of all lines where
  ///   there are none.
  mutating func finish(turns: Range<Int>) {
    let lines = page.lines.prefix(min(turns.lowerBound, Self.reach))
    if turns.lowerBound == 0, title != nil,
      page.lines.first.map({ page.folded($0, limit: 500) }) == title.map(foldedName)
    {
      titles.removeAll { $0 == title }
      title = nil
    }
    for line in lines where source == nil {
      source = page.byline(line).flatMap { page.lexicon.outlet(named: $0.name)?.name }
    }
    if source == nil, turns.lowerBound < page.lines.count {
      // "来源：财新周刊" states it, be the outlet listed or not.
      source = lines.lazy.flatMap(page.bylines).first { PageWords.sources.contains($0.opening) }?.name
    }
    let isStated = asker != nil
    if turns.lowerBound < page.lines.count,
      let author = PageCredits(page: page, titles: titles, turns: turns).best,
      !isStated || author.points > PageCredits.Weight.stated
    {
      asker = (author.name, author.cue)
    }
    for line in lines where line.words.count < 60 {
      guard let entry = page.lexicon.outlet(named: page.text.string(line.words)) else { continue }
      source = source ?? entry.name
      asker = asker ?? (entry.name, page.text.string(line.words))
    }
    source = statedSource ?? source
    if turns.lowerBound < page.lines.count { declareParts(above: turns.lowerBound) }
  }

  /// Takes those whose part lines above the first words declare, where nothing else has declared anybody for it.
  private mutating func declareParts(above firstTurn: Int) {
    for part in page.declaredParts(above: firstTurn)
    where !declared.contains(where: { $0.role == part.role || PersonName($0.name).key == PersonName(part.name).key }) {
      declared.append(part)
    }
  }

  /// Takes speakers whom the dialogue itself names, before those of the title.
  mutating func declare(_ speakers: [KnownNames.Declared]) {
    for speaker in speakers {
      declared.removeAll { $0.role == speaker.role }
      declared.append(speaker)
    }
  }

  /// Takes over the full names that the page prints above the first words of those whose labels print a part of them.
  mutating func nameInFull(_ labels: [PersonName], firstTurn: Int) {
    nameInitials(labels, firstTurn: firstTurn)
    let short = labels.filter(FullNames.isPart)
    guard !short.isEmpty else { return }
    let names = FullNames(of: short, page: page, titles: titles, firstTurn: firstTurn)
    for label in short {
      guard let name = names.meant(by: label) else { continue }
      if let known = declared.firstIndex(where: { PersonName($0.name).key == name.key }) {
        declared[known].label = declared[known].label ?? label.text
        continue
      }
      let cue = "the text above the first words names \(name.text)"
      declared.append(
        KnownNames.Declared(
          name: name.text, role: .unknown, affiliation: nil, attribution: Attribution(.form, .likely, cue: cue),
          label: label.text))
    }
  }

  /// Takes the only speaker that front matter states for the guest, else the person whom the page introduces above the
  /// first words, where it declares none: for dialogues whose answers have no names.
  ///
  /// Above questions to whoever gave a talk stands the talk, which introduces nobody.
  mutating func introduceGuest(firstTurn: Int) {
    if let guest = declared.firstIndex(where: { $0.role == .guest }) {
      if declared[guest].attribution?.method == .title {
        let presented = PresentedPerson(page: page, titles: titles, firstTurn: firstTurn)
        declared[guest].name = printed(declared[guest].name, presented)
      } else if case let label = PersonName(declared[guest].name), FullNames.isPart(label),
        let name = FullNames(of: [label], page: page, titles: titles, firstTurn: firstTurn).meant(by: label)
      {
        declared[guest].name = IntroducedGuest.withoutPosition(name.text, page)
      }
      return
    }
    let stated = declared.indices.filter { declared[$0].role == .unknown }
    guard stated.isEmpty else {
      if stated.count == 1 { declared[stated[0]].role = .guest }
      return
    }
    guard page.head(firstTurn, above: firstTurn).count == firstTurn else { return }
    let headlines = page.headlines(above: firstTurn).filter { !titles.contains($0) }
    let guest = IntroducedGuest(page: page, titles: titles, headlines: headlines, firstTurn: firstTurn)
    let presented = PresentedPerson(page: page, titles: titles, firstTurn: firstTurn)
    guard
      let name = guest.map({ printed($0.name, presented) })
        ?? presented.likeliest.map(nominative),
      !page.isNameOfSite(name),
      asker.map({ PersonName($0.name).key != PersonName(name).key }) != false,
      !declared.contains(where: { PersonName($0.name).key == PersonName(name).key })
    else { return }
    let isInTitle = guest?.isInTitle ?? false
    let cue = isInTitle ? title ?? name : "the person whom the page introduces"
    declared.append(
      KnownNames.Declared(
        name: name, role: .guest, affiliation: nil,
        attribution: Attribution(isInTitle ? .title : .form, isInTitle ? .likely : .guess, cue: cue)))
  }

  /// A guest's name in full and in the nominative.
  private func printed(_ name: String, _ presented: PresentedPerson) -> String {
    let whole = IntroducedGuest.withoutPosition(
      presented.behindTrade(presented.inFull(presented.inNominative(name))), page)
    return nominative(IntroducedGuest.asCalled(whole, page))
  }

  /// A name behind a word for "with" as it is by itself, where the endings or the page tell.
  private func nominative(_ name: String) -> String {
    if let hungarian = InstrumentalNames.hungarianNominative(of: name), page.occurrences(of: hungarian + " ") > 0 {
      return hungarian
    }
    return InstrumentalNames.nominative(of: name) ?? name
  }

  /// The first heading of the first level, else the first line where it has the form of a title.
  private static func title(in page: PageLines) -> String? {
    let lines = page.lines
    // The way through a site may be a list above all else.
    let items = lines.prefix { $0.isBullet && $0.words.count <= 40 && !page.endsLikeText($0) }.count
    guard var first = items > 1 && items < min(lines.count, reach) ? lines[items] : lines.first else { return nil }
    if let heading = lines.prefix(reach).first(where: { $0.headingLevel == 1 }) {
      return page.text.string(heading.words).trimmingMarks
    }
    if page.isNavigation(first) || opensMenu(first, page),
      let below = lines.prefix(reach).dropFirst().first(where: {
        !page.isNavigation($0) && !page.isFurniture($0) && page.looksLikeTitle($0, limit: 300)
          && (SpeechForm(page.text, $0.words).words >= 4 || page.text[$0.words].contains(0x3A))
      })
    {
      first = below
    }
    guard page.looksLikeTitle(first, limit: 300) || isTitleQuestion(first, page) || items > 1, lines.count > 1,
      !page.isDate(first),
      page.byline(first) == nil, !page.isFurniture(first), !page.opensKeyPoints(first)
    else { return nil }
    if let candidate = LabelScanner(page.text).candidate(in: first, at: 0), candidate.time != nil { return nil }
    return withoutPageNumber(page.text.string(first.words)).trimmingMarks
  }

  /// A title without the number of a page that a wide blank sets off: `Annual Review          12`.
  private static func withoutPageNumber(_ title: String) -> String {
    guard let gap = title.firstRange(of: "   ") else { return title }
    let behind = String(title[gap.upperBound...]).trimmingBlanks
    return behind.split(separator: " ").count <= 2 && behind.last?.isNumber == true
      ? String(title[..<gap.lowerBound]) : title
  }

  /// Whether a first line is a word for the way through a site and nothing else: `Menu`.
  private static func opensMenu(_ line: Line, _ page: PageLines) -> Bool {
    line.words.count <= 40 && PageWords.menus.contains(page.folded(line, limit: 40))
  }

  /// A first line that asks, set apart from the text by a blank line.
  private static func isTitleQuestion(_ line: Line, _ page: PageLines) -> Bool {
    page.lines.count > 1 && page.lines[1].followsBlank && line.words.count < 160
      && TurnOpening.isQuestion(line, page.text)
      && line.isHeading
  }
}
