import CorpusModel

/// Lines that tell who wrote a page or led a talk: `By Jane Roe`, `Text: Jane Roe`, `14 May · Interview: Jane Roe`,
/// `Text Jane Roe | Photos Tom Lee`, `Jane Roe (text) and Tom Lee (photos)`.
extension PageLines {
  /// The name that a byline gives, with the words that open it; nil for other lines.
  func byline(_ line: Line) -> (name: String, opening: String)? {
    guard line.words.count < 300 else { return nil }
    let shown = Self.withoutEmphasis(Self.withoutLinks(text.string(line.words)))
    let length = shown.utf8.count
    guard length < 200 else { return nil }
    if line.number != lines.first?.number, CreditLine.mayBe(shown), let credit = CreditLine(shown) {
      return (credit.author, credit.work)
    }
    if length < 160,
      let found = byline(in: shown, of: line) ?? Self.bylineBeforeBracket(in: shown)
        ?? statedByline(in: shown, of: line)
    {
      return found
    }
    let parts = Self.parts(ofByline: shown)
    guard parts.count > 1 else { return nil }
    let isRow = parts.count { Self.opensCredit($0) || $0.contains(where: \.isNumber) } > 1
    return parts.lazy.compactMap { byline(in: $0, of: line, isInRow: isRow) }.first
  }

  /// The names that a line gives for several works, one behind the other with colons, or the only one:
  /// `来源：Acme  作者：Jane Roe`.
  func bylines(_ line: Line) -> [(name: String, opening: String)] {
    guard line.words.count < 200, text[line.words].contains(where: { $0 == 0x3A || $0 == 0xEF }) else {
      return byline(line).map { [$0] } ?? []
    }
    let parts = HeadLine.parts(of: Self.withoutEmphasis(Self.withoutLinks(text.string(line.words))))
      .filter { $0.contains(where: Self.isColon) }
    let found = parts.count > 1 ? parts.compactMap { byline(in: $0, of: line, isInRow: true) } : []
    return found.count > 1 ? found : byline(line).map { [$0] } ?? []
  }

  /// Whether a line under a text says with a colon who made it: `Photo: Jane Roe`, `Redaktion: Jane Roe. Tryk: Roe`.
  func isImprint(_ line: Line) -> Bool {
    guard line.words.count < 160, text[line.words].prefix(40).contains(where: { $0 == 0x3A || $0 == 0xEF }) else {
      return false
    }
    return (isCredit(line) || byline(line) != nil) && !SpeechForm(text, line.words).isSpeech
  }

  /// Whether a byline above a line names somebody by a word for whoever asks or reports: `记者：…`, `Interview: Jane Roe`.
  func namesReporter(above first: Int) -> Bool {
    lines.prefix(min(first, 16)).contains { line in
      byline(line).map { PageWords.askingBylines.contains($0.opening) } == true
    }
  }

  /// Whether a line above the first words of a dialogue, or a byline under it, names who led a talk.
  func namesTalker(above first: Int) -> Bool {
    head(16, above: first).contains { talker($0) != nil }
      || lines.dropFirst(first + 1).suffix(12).contains { line in
        byline(line).map { PageWords.bylinesOfTalks.contains($0.opening) && isPerson($0.name) } == true
      }
  }

  /// The parts of a line of credits that points and strokes set off from each other.
  static func parts(ofByline line: String) -> [String] {
    guard line.utf8.contains(where: { $0 == 0x7C || $0 == 0xB7 || $0 == 0x2F || $0 == 0xE2 || $0 == 0xE3 }),
      [" · ", "|", " • ", " / ", "\u{3000}"].contains(where: line.contains)
    else { return [line] }
    return line.replacing(" / ", with: "|").split { "·|•\u{3000}".contains($0) }.map { String($0).trimmingMarks }
      .filter { !$0.isEmpty }
  }

  /// What stands between a word for a work and a name, in East Asia equals signs and strokes too.
  private static func isColon(_ character: Character) -> Bool { ":：＝=｜".contains(character) }

  private static func withoutEmphasis(_ words: String) -> String {
    (words.utf8.contains(0x2A) ? words.replacing("**", with: "") : words).trimmingMarks
  }

  /// Words with the links of Markdown in them as they are shown: `By [Jane Roe](https://…)`.
  static func withoutLinks(_ words: String) -> String {
    guard words.utf8.contains(0x5D), words.contains("](") else { return words }
    var shown = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]"),
      case let behind = rest.index(after: close), behind < rest.endIndex, rest[behind] == "(",
      let end = rest[behind...].firstIndex(of: ")")
    {
      shown += rest[..<open] + rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: end)...]
    }
    return shown + rest
  }

  /// Whether a part of a line opens with a word for who wrote or who took the pictures.
  private static func opensCredit(_ part: String) -> Bool {
    let folded = foldedName(part)
    return [PageWords.credits, PageWords.bylines].contains { list in
      PageWords.opening(of: folded, among: list).map { folded.dropFirst($0.count).first?.isLetter != true } ?? false
    }
  }

  /// - Parameter isInRow: whether the words are one of several parts that say who made what, so that a name needs no colon
  ///   before it.
  private func byline(in shown: String, of line: Line, isInRow: Bool = false) -> (name: String, opening: String)? {
    let folded = foldedName(shown)
    guard let opening = PageWords.opening(of: folded, among: PageWords.bylines) else { return nil }
    // "Interview: Jane Roe" is a title where it stands first, and a credit below one.
    if PageWords.interviews.contains(opening), line.number == lines.first?.number { return nil }
    let rest = folded.dropFirst(opening.count).drop { $0 == " " }
    let hasColon =
      rest.first.map(Self.isColon) == true || rest.first == "|" && PersonName(opening).isIdeographic
      || Self.namesFurtherWork(rest)
    // "By Jane Roe" needs no colon; "Text" and "Source" do.
    guard
      hasColon || opening.count < folded.count && (isInRow || Self.bylinePrepositions.contains(opening))
        || opening.contains(" ")
        || PageWords.askingBylines.contains(opening) && !PageWords.interviews.contains(opening),
      hasColon || folded.dropFirst(opening.count).first?.isLetter != true
    else { return nil }
    let name: String
    if hasColon, let colon = shown.firstIndex(where: Self.isColon) {
      name = String(shown[shown.index(after: colon)...]).trimmingBlanks
    } else {
      let count = opening.split(separator: " ").count
      name = shown.split(whereSeparator: \.isWhitespace).dropFirst(count).joined(separator: " ")
    }
    // "Jane Roe · 4 May · updated 9 May"
    let first = Self.parts(ofByline: name).first ?? name
    var clean = Self.withoutFurtherCredits(first).trimmingMarks
    if clean.hasSuffix("."), endsSentence(line) { clean.removeLast() }
    clean = Self.withoutDate(clean)
    if !hasColon {
      // "Intervista a Jane Roe" names whom somebody asked.
      if let first = clean.split(separator: " ").first,
        IntroducedGuest.withWords.contains(foldedName(String(first)))
          || Self.datives.contains(foldedName(String(first)))
      {
        return nil
      }
    }
    // "Interview: Jane Roe", and the lead goes on "Jane Roe grows …"
    if PageWords.interviews.contains(opening),
      lines.contains(where: {
        $0.words.count > clean.utf8.count + 24
          && $0.number != line.number && text.string($0.wordsStart..<$0.wordsStart + clean.utf8.count) == clean
      })
    {
      return nil
    }
    let isName = LabelShape(clean, name: PersonName(clean)).quality >= .person
    // "Von: The Gull <post@gull.example>" is the head of a mail.
    guard !clean.isEmpty, clean.count <= 80, !clean.contains("@"), !clean.contains("<"), hasColon || isName,
      hasColon || isInRow || !endsSentence(line) || PageWords.askingBylines.contains(opening)
    else { return nil }
    return (clean, opening)
  }

  /// Whether nothing but further words for who made what stands between the first and a colon: `Text & photos: `, `取材・文：`.
  private static func namesFurtherWork(_ rest: Substring) -> Bool {
    guard let colon = rest.prefix(48).firstIndex(where: isColon) else { return false }
    let words = rest[..<colon].split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    return !words.isEmpty && words.count <= 4
      && words.allSatisfy { word in
        conjunctions.contains(word) || PageWords.bylines.contains(word)
          || PageWords.credits.contains { word.hasPrefix($0) && word.count <= $0.count + 2 }
      }
  }

  static let conjunctions: Set<String> = [
    "and", "und", "et", "y", "e", "i", "en", "og", "och", "ja", "ve", "и", "та", "a", "es", "si", "και", "dan", "và",
  ]

  /// The name before a bracket that says who wrote: `Jane Roe (text) and Tom Lee (photos)`.
  private static func bylineBeforeBracket(in shown: String) -> (name: String, opening: String)? {
    guard let open = shown.firstIndex(of: "("), let close = shown[open...].firstIndex(of: ")"),
      shown.utf8.distance(from: open, to: close) <= 24,
      case let work = foldedName(String(shown[shown.index(after: open)..<close])), PageWords.bylines.contains(work),
      case let name = String(shown[..<open]).trimmingMarks,
      LabelShape(name, name: PersonName(name)).quality == .person
    else { return nil }
    return (name, work)
  }

  /// The full name behind a word or two and a colon on a line that the format calls a byline.
  private func statedByline(in shown: String, of line: Line) -> (name: String, opening: String)? {
    guard line.statedKind == .metadata, let colon = shown.firstIndex(where: Self.isColon), !isCredit(line),
      case let name = String(shown[shown.index(after: colon)...]).trimmingMarks, isPerson(name),
      case let opening = foldedName(String(shown[..<colon])), opening.split(separator: " ").count <= 2
    else { return nil }
    return (name, opening)
  }

  /// Folded words before the one to whom questions went.
  private static let datives: Set<String> = [
    "a", "ad", "al", "alla", "à", "au", "ao", "aan", "to", "till", "til", "для", "к",
  ]

  /// Folded words that open a byline without a colon.
  static let bylinePrepositions: Set<String> = ["by", "par", "von", "por", "di", "door", "av", "af", "oleh"]

  /// A name without a word before it that says whose work it is: `Door Jane Roe`, `de Jane Roe`, `Autor Jane Roe`.
  static func withoutBylineWord(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 2, let first = words.first, case let folded = foldedName(String(first)),
      bylinePrepositions.contains(folded) || PageWords.writing.contains(folded) || PageWords.bylines.contains(folded)
        || first.first?.isUppercase != true && PersonName.isParticle(folded)
    else { return name }
    return words.dropFirst().joined(separator: " ")
  }

  /// A name without the words and the date behind it: `Jane Roe el 5 febrero, 2022`.
  private static func withoutDate(_ name: String) -> String {
    guard name.contains(where: \.isNumber) else { return name }
    // "财新周刊  2024年5月6日": what two blanks set off is no part of the name.
    let parts = HeadLine.parts(of: name)
    if parts.count > 1, parts[1...].allSatisfy({ $0.contains(where: \.isNumber) }), name.contains("  ") {
      return parts[0]
    }
    var words = name.split(separator: " ").map(String.init)
    if let day = words.firstIndex(where: { $0.contains(where: \.isNumber) }) { words.removeSubrange(day...) }
    while let last = words.last, last.first?.isLowercase == true || DateCues.isCue(foldedName(last)) {
      words.removeLast()
    }
    if words.count == 1, PersonName(words[0]).isIdeographic { return words[0] }
    return words.count > 1 ? words.joined(separator: " ") : name
  }

  /// A name without the credits that stand beside it on the line: `相沢みのり　写真：風間透`, `Joep van Aalst. Beeld: Ria Kuiken`.
  private static func withoutFurtherCredits(_ name: String) -> String {
    guard let colon = name.firstIndex(where: isColon) else { return name }
    let head = name[..<colon]
    guard let cut = head.lastIndex(where: { "\u{3000}|/／. ".contains($0) }) else { return name }
    var rest = head[..<cut]
    if rest.hasSuffix("."), rest.dropLast().last?.isLowercase == true { rest.removeLast() }
    return String(rest)
  }
}
