/// Somebody whom the title or the lead above questions presents: evidence that the page is a talk with them, where no
/// answer tells of them.
enum PresentedPerson {
  /// The full name, as far as it can be told; nil where none or several stand there.
  static func name(page: PageLines, title: String?, firstTurn: Int) -> String? {
    if let guest = IntroducedGuest(page: page, title: title, firstTurn: firstTurn) { return guest.name }
    var found: [String: String] = [:]
    let head = page.head(reach, above: firstTurn)
    for (place, line) in head.enumerated() {
      guard line.words.count <= 1200, !line.isCode, page.byline(line) == nil, !page.isCredit(line), !page.isDate(line),
        !page.isNavigation(line), case let words = page.text.string(line.words), !isTitleCase(words)
      else { continue }
      for name in runs(in: words) where place == 0 || name.utf8.count < words.trimmingMarks.utf8.count {
        guard LabelShape(name, name: PersonName(name)).quality == .person, !LabelWords.isTerm(name),
          page.lexicon.organisation(named: name) == nil, page.lexicon.outlet(named: name) == nil
        else { continue }
        let family = PersonName(name).family
        if name.utf8.count > found[family]?.utf8.count ?? 0 { found[family] = name }
      }
    }
    return found.count == 1 ? found.first?.value : nil
  }

  private static let reach = 12

  /// The runs of two to four words with capitals and the particles between them.
  private static func runs(in text: String) -> [String] {
    var found: [String] = []
    for part in text.split(whereSeparator: { ".,:;!?|()[]*_\"“”„«»‘「」『』–—".contains($0) }) {
      var run: [String] = []
      func close() {
        while let last = run.last, last.first?.isUppercase != true { run.removeLast() }
        if (2...4).contains(run.count) { found.append(run.joined(separator: " ")) }
        run = []
      }
      var isAuthor = false
      for word in part.split(whereSeparator: \.isWhitespace).map(String.init) {
        if TitleGuest.isNamePart(word), !run.isEmpty || word.first?.isUppercase == true {
          if !isAuthor { run.append(word) }
        } else {
          close()
          isAuthor = authorship.contains(foldedName(word))
        }
      }
      close()
    }
    return found
  }

  /// Words between what somebody wrote and the name.
  private static let authorship = Set(
    ["by", "von", "par", "por", "di", "door", "av", "af", "oleh", "bởi", "przez", "tarafından"].map(foldedName))

  /// Whether all longer words of a line have capitals, as titles of English set them, so that none tells a name.
  private static func isTitleCase(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }.filter { $0.count >= 4 }
    return words.count >= 4 && words.allSatisfy { $0.first?.isUppercase == true }
  }
}
