/// Lines that tell who wrote a page or led a talk: `By Jane Roe`, `Text: Jane Roe`, `14 May · Interview: Jane Roe`.
extension PageLines {
  /// The name that a byline gives, with the words that open it; nil for other lines.
  func byline(_ line: Line) -> (name: String, opening: String)? {
    guard line.words.count < 200 else { return nil }
    let shown = Self.withoutEmphasis(text.string(line.words))
    if line.words.count < 160, let found = byline(in: shown, of: line) { return found }
    let parts = Self.parts(ofByline: shown)
    return parts.count < 2 ? nil : parts.lazy.compactMap { byline(in: $0, of: line) }.first
  }

  /// Whether a line under a text says with a colon who made it: `Photo: Jane Roe`, `Redaktion: Jane Roe. Tryk: Roe`.
  func isImprint(_ line: Line) -> Bool {
    guard line.words.count < 160, text[line.words].prefix(40).contains(where: { $0 == 0x3A || $0 == 0xEF }) else {
      return false
    }
    return (isCredit(line) || byline(line) != nil) && !SpeechForm(text, line.words).isSpeech
  }

  /// The parts of a line of credits that points and strokes set off from each other.
  static func parts(ofByline line: String) -> [String] {
    guard line.contains(" · ") || line.contains("|") || line.contains(" • ") else { return [line] }
    return line.split { "·|•".contains($0) }.map { String($0).trimmingMarks }.filter { !$0.isEmpty }
  }

  private static func withoutEmphasis(_ words: String) -> String {
    (words.utf8.contains(0x2A) ? words.replacing("**", with: "") : words).trimmingMarks
  }

  private func byline(in shown: String, of line: Line) -> (name: String, opening: String)? {
    let folded = foldedName(shown)
    guard let opening = PageWords.opening(of: folded, among: PageWords.bylines) else { return nil }
    // "Interview: Jane Roe" is a title where it stands first, and a credit below one.
    if PageWords.interviews.contains(opening), line.number == lines.first?.number { return nil }
    let rest = folded.dropFirst(opening.count).drop { $0 == " " }
    let hasColon = rest.first == ":" || rest.first == "："
    // "By Jane Roe" needs no colon; "Text" and "Source" do.
    guard
      hasColon || opening.count < folded.count && Self.prepositions.contains(opening) || opening.contains(" ")
        || PageWords.askingBylines.contains(opening) && !PageWords.interviews.contains(opening),
      hasColon || folded.dropFirst(opening.count).first?.isLetter != true
    else { return nil }
    let name: String
    if hasColon, let colon = shown.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      name = String(shown[shown.index(after: colon)...]).trimmingBlanks
    } else {
      let count = opening.split(separator: " ").count
      name = shown.split(whereSeparator: \.isWhitespace).dropFirst(count).joined(separator: " ")
    }
    // "Jane Roe · 4 May · updated 9 May"
    let first = Self.parts(ofByline: name).first ?? name
    var clean = Self.withoutFurtherCredits(first).trimmingMarks
    if clean.hasSuffix("."), endsSentence(line) { clean.removeLast() }
    if !hasColon { clean = Self.withoutDate(clean) }
    let isName = LabelShape(clean, name: PersonName(clean)).quality >= .person
    guard !clean.isEmpty, clean.count <= 80, hasColon || isName,
      hasColon || !endsSentence(line) || PageWords.askingBylines.contains(opening)
    else { return nil }
    return (clean, opening)
  }

  /// Folded words that open a byline without a colon.
  private static let prepositions: Set<String> = ["by", "par", "von", "por", "di", "door", "av", "af", "oleh"]

  /// A name without the words and the date behind it: `Jane Roe el 5 febrero, 2022`.
  private static func withoutDate(_ name: String) -> String {
    guard name.contains(where: \.isNumber) else { return name }
    var words = name.split(separator: " ").map(String.init)
    if let day = words.firstIndex(where: { $0.contains(where: \.isNumber) }) { words.removeSubrange(day...) }
    while let last = words.last, last.first?.isUppercase != true { words.removeLast() }
    return words.count > 1 ? words.joined(separator: " ") : name
  }

  /// A name without the credits that stand beside it on the line: `相沢みのり　写真：風間透`, `Joep van Aalst. Beeld: Ria Kuiken`.
  private static func withoutFurtherCredits(_ name: String) -> String {
    guard let colon = name.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return name }
    let head = name[..<colon]
    guard let cut = head.lastIndex(where: { "\u{3000}|/／. ".contains($0) }) else { return name }
    var rest = head[..<cut]
    if rest.hasSuffix("."), rest.dropLast().last?.isLowercase == true { rest.removeLast() }
    return String(rest)
  }
}
