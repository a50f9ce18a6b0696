import CorpusModel

/// The person whom a page introduces before the first question: the one whose full name its title or its lead prints.
///
/// Bylines, credits and names alone on a line are those of authors. Of several persons the one whom the document names
/// more often than any other.
struct IntroducedGuest {
  /// The name as written.
  let name: String
  /// Whether the title prints it.
  let isInTitle: Bool

  /// How many lines above the first words of a dialogue are looked at.
  private static let reach = 40

  /// Looks for the person; nil where there is none or none stands out.
  ///
  /// - Parameters:
  ///   - titles: what the document is called, its title first.
  ///   - headlines: other lines that may be titles.
  init?(page: PageLines, titles: [String], headlines: [String] = [], firstTurn: Int) {
    let titles = titles.filter { !page.isNameOfSite($0) }
    let title = titles.first
    let head = page.head(Self.reach, above: firstTurn).filter { line in
      line.words.count <= 2000 && !line.isCode && page.byline(line) == nil && !page.isCredit(line)
    }
    let running = head.map { page.text.string($0.words).replacing("**", with: "") }
    let credited = Self.creditedNames(page, above: firstTurn) + running.flatMap(Self.askers)
    func isCredited(_ name: String) -> Bool {
      credited.contains { $0.contains(name) }
        // "By Jane Roe", and "In this interview with JANE ROE, the potter talks …"
        || !name.contains(where: \.isLowercase) && credited.contains { foldedName($0) == foldedName(name) }
    }
    // "Interview: Jane Roe" below the name of the magazine
    for title in titles.dropFirst() + headlines {
      guard
        let name = TitleGuest(title: title, lexicon: page.lexicon, occurrences: page.occurrences(of:))?.name,
        page.occurrences(of: name) > 1
      else { continue }
      (self.name, isInTitle) = (name, true)
      return
    }
    let common = NamesInCommon(
      titles: titles + headlines, lead: running.filter { !titles.contains($0) && !headlines.contains($0) },
      occurrences: page.occurrences(of:))
    let isInCase = title.flatMap(QuestionsToSomebody.init).map { $0.name == nil } ?? false  // "Kysymyksiä Jane Roelle"
    var names: [String] = isInCase ? [] : titles.flatMap { Self.names(in: $0) }
    names += titles.compactMap(Self.personMet).filter { !names.contains($0) }
    // "Jane Roe: “Clay forgives.”", "Jane Roe, potter: Clay forgives"
    for title in titles where !isInCase {
      guard let name = Self.nameBeforeQuotation(title) ?? Self.nameBeforeTrade(title) ?? Self.nameBehindColon(title),
        !(names + running.flatMap(Self.names)).contains(where: { Self.family(of: $0) == Self.family(of: name) })
      else { continue }
      names.append(Self.withoutPosition(name, page))
    }
    names = names.map(common.asPrinted)
    var ofTitle = Set(names)
    for (line, words) in zip(head, running) {
      if let talk = TalkCredit(words), page.occurrences(of: talk.guest) > 1 {
        (self.name, isInTitle) = (talk.guest, titles.contains { $0.contains(talk.guest) })
        return
      }
      if line.words.count <= 300, PageWords.namesGuest(words),
        let guest = TitleGuest(title: words, lexicon: page.lexicon, occurrences: page.occurrences(of:)),
        let name = guest.name, name.contains(where: \.isLowercase) || !isCredited(name)
      {
        (self.name, isInTitle) = (common.asPrinted(name), true)
        return
      }
      // "Jane Roe, potter: “Clay forgives.”" is the title of an interview wherever it stands.
      if let name = Self.nameBeforeQuotation(words).map({ common.asPrinted(Self.withoutPosition($0, page)) }) {
        ofTitle.insert(name)
        names.append(name)
      }
      for name in AgedNames.pairs(in: words) where ofTitle.isEmpty { ofTitle.insert(name) }
      // "Eleven questions with Jane Roe,", and the rest of the line below
      if ofTitle.isEmpty, line.followsBlank, line.words.count <= 100, let name = Self.personMet(words),
        words.hasSuffix(name) || words.hasSuffix(name + ",")
      {
        ofTitle.insert(name)
        names.append(name)
      }
      if isInCase, words == title { continue }
      names += Self.names(in: words).filter { $0.utf8.count < words.trimmingMarks.utf8.count }
    }
    if names.isEmpty, !page.setsNounsInCapitals {
      for words in running {
        names += Self.pairs(in: words).filter {
          $0.utf8.count < words.trimmingMarks.utf8.count && page.occurrences(of: $0) > 1
        }
      }
    }
    if names.isEmpty { names += running.flatMap { page.ideographicNames(in: $0) } }
    // "Interview: Jane Roe, diver", and "Jane Roe (43) has seen …".
    let aged = page.agedNames(above: firstTurn)
    names.removeAll { name in
      !aged.contains(foldedName(name)) && isCredited(name) || page.opensOrganisation(name)
        || page.isNameOfSite(name)
    }
    // A title may sing of others: "We sang Tom Lee".
    if !aged.isEmpty, ofTitle.allSatisfy({ AgedNames.isInsideSentence($0, titles) }) {
      ofTitle.formUnion(names.filter { aged.contains(foldedName($0)) })
      names.removeAll { ofTitle.contains($0) && !aged.contains(foldedName($0)) }
    }
    var ranked = Self.ranked(names, page)
    // Whose given name few people bear, the text calls by name all the same.
    if ranked.first?.count ?? 0 < 2, ofTitle.isEmpty {
      let pairs = running.flatMap { words in
        Self.pairs(in: words).filter { $0.utf8.count < words.trimmingMarks.utf8.count && Self.isCalled($0, page) }
      }
      let called = Self.ranked(
        pairs.filter { !isCredited($0) && !page.opensOrganisation($0) }, page)
      if called.count == 1 { ranked = called }
    }
    // Whom title and lead name both needs no given name that many people bear.
    if ofTitle.isEmpty, let name = common.only, !isCredited(name) {
      (self.name, isInTitle) = (name, true)
      return
    }
    guard let first = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].count >= first.count || first.count < 2 {
      // The title's own person comes before those of the lead.
      let titled = ranked.filter { ofTitle.contains($0.name) }
      guard titled.count == 1 else { return nil }
      (name, isInTitle) = (titled[0].name, true)
      return
    }
    (name, isInTitle) = (first.name, ofTitle.contains(first.name))
  }

  /// The titles and the lines above the first words of a dialogue that have one of some folded words, those of credits left
  /// out, without emphasis.
  static func lines(page: PageLines, titles: [String], firstTurn: Int, having words: PhraseSet) -> [String] {
    titles
      + page.head(reach, above: firstTurn).compactMap { line in
        guard line.words.count <= 2000, !line.isCode, page.byline(line) == nil, !page.isCredit(line) else { return nil }
        let text = page.text.string(line.words).replacing("**", with: "")
        return words.occurs(in: foldedName(text), insideWords: true) ? text : nil
      }
  }

  /// What the lines under a dialogue tell of whoever led or wrote it, and what bylines above it name.
  private static func creditedNames(_ page: PageLines, above firstTurn: Int) -> [String] {
    let below = page.lines.suffix(8).filter {
      page.isAfterword($0) && $0.words.count <= 160 && !page.isBiography($0)
    }
    let above = page.lines.prefix(min(reach, firstTurn)).flatMap { line in
      (page.byline(line)?.name ?? page.talker(line)).map { [$0] }
        ?? page.authors(line).filter { !page.opensSentence($0, in: line) }
    }
    // "Text: Jane Roe | Photos: Tom Lee"
    let bylines = page.lines.dropFirst(firstTurn + 1).suffix(16).compactMap(page.byline)
      .filter { !PageWords.interviews.contains($0.opening) }
    return below.map { page.text.string($0.words) } + above + bylines.map(\.name)
  }

  /// Names, each once, the one that the text calls most often first.
  private static func ranked(_ names: [String], _ page: PageLines) -> [(name: String, count: Int)] {
    var seen: Set<String> = []
    // "小鳥遊さん" is the one whom another line calls 小鳥遊ひなた.
    let whole = names.filter { name in
      !PersonName(name).isIdeographic || !names.contains { $0.count > name.count && $0.hasPrefix(name) }
    }
    return whole.filter { seen.insert($0).inserted }.map { name in
      (name: name, count: page.occurrences(of: PersonName(name).isIdeographic ? name : family(of: name)))
    }.sorted { $0.count > $1.count }
  }

  /// Whether the text prints a name again, or its family name behind a title: `Herr Roe, wann …`.
  private static func isCalled(_ name: String, _ page: PageLines) -> Bool {
    if !page.setsNounsInCapitals, page.occurrences(of: name) > 1 { return true }
    let family = family(of: name)
    return titles.contains { page.occurrences(of: "\($0) \(family)") > 0 }
  }

  private static let titles = [
    "Herr", "Frau", "Mr.", "Mr", "Mrs.", "Ms.", "Ms", "Dr.", "Madame", "Monsieur", "M.", "Mme", "Señor", "Señora",
    "Senhor", "Senhora", "Signor", "Signora", "Meneer", "Mevrouw", "Pan", "Pani", "Professor",
  ]

  /// A name up to the word by which the text calls its bearer behind a title, where nouns have capitals: `Elke Roe` of
  /// `fertigt Elke Roe Schirme` where somebody says `Frau Roe`.
  static func asCalled(_ name: String, _ page: PageLines) -> String {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 2, !words.contains(where: { PersonName.isParticle(foldedName($0)) }),
      !titles.contains(where: { page.occurrences(of: "\($0) \(words[words.count - 1])") > 0 }),
      let last = (1..<words.count - 1).first(where: { place in
        titles.contains { page.occurrences(of: "\($0) \(words[place])") > 0 }
      })
    else { return name }
    return words[...last].joined(separator: " ")
  }

  private static func family(of name: String) -> String {
    String(name.split(separator: " ").last ?? Substring(name))
  }

  /// The full names in a text: words with capitals of which the first is a given name that many people bear, names in
  /// Han, kana or Hangul before an age in brackets.
  static func names(in text: String) -> [String] {
    var found: [String] = []
    for part in parts(of: text) {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      var place = 0
      while place < words.count {
        var end = place + 1
        if isGivenName(words[place]) {
          while end < words.count, end - place < 4, TitleGuest.isNamePart(words[end]) { end += 1 }
          while end > place + 1, !PersonName.isWeighty(words[end - 1]) { end -= 1 }
          let name = words[place..<end].map(withoutPossessive).joined(separator: " ")
          let isAnother =
            place > 0 && ["by", "par", "von"].contains(foldedName(words[place - 1]))
            || end < words.count && Self.askingVerbs.contains(foldedName(words[end]))
            || place > 0 && NameRun.isStreet(foldedName(words[place - 1]))
            || words[..<place].suffix(2).contains { RoleWords.role(of: $0) == .interviewer && $0.count > 3 }
          // "Báo Miền Gió" is a paper, though Bao is a name.
          let isBody = end - place >= 3 && NotNames.isOfOrganisations(foldedName(words[place]))
          if end - place >= 2, !isAnother, !isBody, LabelShape(name, name: PersonName(name)).quality == .person {
            found.append(name)
          }
        }
        place = end
      }
    }
    return found + AgedNames.pairs(in: text) + IdeographicNames.names(in: text)
  }

  private static func isGivenName(_ word: String) -> Bool {
    word.first?.isUppercase == true
      && (GivenNames.isGivenName(foldedName(word))
        || word.split(separator: "-").first.map { GivenNames.isGivenName(foldedName(String($0))) } == true)
  }

  /// Two or three words with capitals side by side that may be a name whatever the first is.
  private static func pairs(in text: String) -> [String] {
    var found: [String] = []
    for part in parts(of: text) {
      let words = part.split(whereSeparator: \.isWhitespace).map { withoutPossessive(String($0)) }
      let names = words.split { !TitleGuest.isNamePart($0) || PersonName.isParticle(foldedName($0)) }
      for name in names where (2...3).contains(name.count) {
        let printed = name.joined(separator: " ")
        guard LabelShape(printed, name: PersonName(printed)).quality == .person, !LabelWords.isTerm(printed),
          printed.contains(where: \.isLowercase)
        else { continue }
        found.append(printed)
      }
    }
    return found
  }

  static func parts(of text: String) -> [Substring] {
    let scalars = text.unicodeScalars
    var parts: [Substring] = []
    var start = text.startIndex
    for place in scalars.indices where separates(scalars[place]) && !endsInitial(text, place) {
      parts.append(text[start..<place])
      start = scalars.index(after: place)
    }
    return parts + [text[start...]]
  }

  /// Whether no name goes over a sign.
  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", ",", ";", "|", "?", "!", "\"", "(", ")", "[", "]", ".", "*", "_", "<", ">": true
    case "：", "，", "；", "？", "！", "（", "）", "【", "】", "「", "」", "『", "』", "。": true
    case "–", "—", "“", "”", "„", "«", "»": true
    default: false
    }
  }

  /// Whether a point stands behind one capital letter, an initial.
  private static func endsInitial(_ text: String, _ place: String.Index) -> Bool {
    guard text.unicodeScalars[place] == ".", place > text.startIndex, case let letter = text.index(before: place),
      text[letter].isUppercase
    else { return false }
    return letter > text.startIndex && text[text.index(before: letter)] == " "
  }

  static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word
  }

  /// The full name that opens a line and that nothing but a position and a colon parts from a quotation.
  private static func nameBeforeQuotation(_ line: String) -> String? {
    guard line.utf8.count <= 300, let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }),
      let mark = line[line.index(after: colon)...].first(where: { !$0.isWhitespace }), "\"“”«»„‘「『'".contains(mark)
    else { return nil }
    // "Jane Roe - potter: “…”"
    let head = line[..<colon].replacing(" - ", with: ",").replacing(" – ", with: ",").prefix { !",，(（".contains($0) }
    let words = head.split(whereSeparator: \.isWhitespace).map(String.init)
    let name = words.joined(separator: " ")
    return (2...4).contains(words.count) && isWholeName(name) ? name : nil
  }

  /// The full name that opens a title before a comma, one to four words in small letters and a colon.
  private static func nameBeforeTrade(_ title: String) -> String? {
    guard let colon = title.firstIndex(of: ":"), let comma = title[..<colon].firstIndex(of: ",") else { return nil }
    let trade = title[title.index(after: comma)..<colon].split(separator: " ")
    let name = String(title[..<comma])
    guard (1...4).contains(trade.count), trade.allSatisfy({ $0.first?.isLowercase == true }), isWholeName(name) else {
      return nil
    }
    return name
  }

  /// The full name between a colon and a trade that ends a title: `People of the works: Jane Roe, potter`.
  private static func nameBehindColon(_ title: String) -> String? {
    guard let colon = title.firstIndex(of: ":"), case let rest = title[title.index(after: colon)...],
      let comma = rest.firstIndex(of: ","), case let name = String(rest[..<comma]).trimmingBlanks,
      case let trade = rest[rest.index(after: comma)...].split(separator: " "), (1...8).contains(trade.count),
      trade[0].first?.isLowercase == true, isWholeName(name)
    else { return nil }
    return name
  }

  /// Whether words are a full name and nothing else.
  private static func isWholeName(_ name: String) -> Bool {
    // "Dona Ana" is known by one word.
    name.contains(" ") && !PersonName(name).isMononym
      && name.split(separator: " ").allSatisfy { TitleGuest.isNamePart(String($0)) }
      && LabelShape(name, name: PersonName(name)).quality == .person && !LabelWords.isTerm(name)
  }

  /// The full name that stands right behind a word for "with" in a title: `Five minutes with… Noor Roe`.
  static func personMet(_ title: String) -> String? {
    let words = title.split { $0.isWhitespace || "…:.".contains($0) }.map(String.init)
    for place in words.indices.dropFirst().dropLast(2) where withWords.contains(foldedName(words[place])) {
      let name = words[(place + 1)...].prefix(2).map { $0.filter { !",\"“”«»".contains($0) } }
      let printed = name.joined(separator: " ")
      if name.allSatisfy({ TitleGuest.isNamePart($0) && $0.first?.isUppercase == true && $0.count > 1 }),
        LabelShape(printed, name: PersonName(printed)).quality == .person
      {
        return printed
      }
    }
    return nil
  }

  /// Whether a line is a full name, a colon and a quotation.
  static func namesAndQuotes(_ line: String) -> Bool {
    guard nameBeforeQuotation(line) != nil, let last = line.last else { return false }
    return "\"”»“’」』'".contains(last)
  }

  /// Whether a title is a name of two words or more, a position before or behind it, a colon and a quotation, or opens
  /// with a quotation.
  static func quotesSomebody(_ title: String) -> Bool {
    if nameBeforeQuotation(title) != nil { return true }
    if let first = title.first, "\"“”«»„‘「『'".contains(first),
      let end = title.dropFirst(8).firstIndex(where: { "\"”»“’」』'".contains($0) })
    {
      return title[..<end].contains(" ") || first == "「" || first == "『"
    }
    guard title.utf8.count <= 300, let colon = title.firstIndex(where: { $0 == ":" || $0 == "：" }),
      let mark = title[title.index(after: colon)...].first(where: { !$0.isWhitespace }), "\"“”«»„‘「『'".contains(mark)
    else { return false }
    let head = title[..<colon].prefix { !",，(（".contains($0) }.split(whereSeparator: \.isWhitespace).map(String.init)
    return (3...7).contains(head.count) && areNames(head.suffix(2))
  }

  /// Whether a title is a full name, a trade in small letters behind it, a colon and a quotation: `Roe Jane potter: “Clay
  /// forgives.”`.
  static func quotesTradesperson(_ title: String) -> Bool {
    guard title.utf8.count <= 300, let colon = title.firstIndex(of: ":"),
      let mark = title[title.index(after: colon)...].first(where: { !$0.isWhitespace }), "\"“”«»„‘「『'".contains(mark)
    else { return false }
    let head = title[..<colon].split(whereSeparator: \.isWhitespace).map(String.init)
    return (3...5).contains(head.count) && head.dropFirst(2).allSatisfy { $0.first?.isLowercase == true }
      && areNames(head.prefix(2)) && isWholeName(head.prefix(2).joined(separator: " "))
  }

  private static func areNames(_ words: ArraySlice<String>) -> Bool {
    words.allSatisfy { TitleGuest.isNamePart($0) && $0.first?.isUppercase == true }
  }

  /// A name of three words or more without the first where the text has that in small letters, or the rest by itself:
  /// `Potter Jane Roe`.
  static func withoutPosition(_ name: String, _ page: PageLines) -> String {
    let words = name.split(separator: " ")
    guard words.count > 2, let first = words.first, !GivenNames.isGivenName(foldedName(String(first))),
      case let rest = words.dropFirst().joined(separator: " "),
      page.holdsWord(first.lowercased()) || page.occurrences(of: rest) > page.occurrences(of: name)
    else { return name }
    return rest
  }
}
