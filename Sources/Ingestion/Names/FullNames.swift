/// The full names that titles and the lines above a dialogue print of those whose labels print a part.
struct FullNames {
  /// Names by a given name that many people bear.
  private let listed: [PersonName]
  /// Words with capitals side by side: what a label prints a part of needs no known given name.
  private let unlisted: [PersonName]
  /// Names in Han, kana and Hangul.
  private let unspaced: [String]
  /// The names behind the title that labels print, by the label: `Jane Roe` of `Alderwoman Jane Roe` for `Alderwoman Roe`.
  private let titled: [String: [PersonName]]

  /// How many labels without blanks are looked for in lines.
  private static let mostLabels = 24

  /// Looks for the names of some labels.
  init(of labels: [PersonName], page: PageLines, titles: [String], firstTurn: Int) {
    let parts = PhraseSet(labels.map { AbbreviatedName($0)?.whole ?? ($0.isIdeographic ? $0.key : $0.family) })
    let lines = IntroducedGuest.lines(page: page, titles: titles, firstTurn: firstTurn, having: parts)
    listed = lines.flatMap(IntroducedGuest.names).map(PersonName.init)
    // "Die Türmerin Roe"
    let runs = lines.flatMap(NameRun.all).filter { !$0.followsArticle }
    unlisted = runs.filter { run in
      // "Today Jane sits down with us."
      (!page.setsNounsInCapitals || !run.mayOpenWithNoun) && !(run.isAtStart && Self.isNoName(run.words[0]))
    }.map { PersonName($0.name) }
    titled = Self.namesBehindTitles(of: labels, runs)
    unspaced =
      labels.contains(where: \.isIdeographic)
      ? lines.flatMap(IdeographicNames.names) + page.participants()
        + labels.prefix(Self.mostLabels).flatMap { label in lines.flatMap { IdeographicNames.whole(label.text, in: $0) }
        } : []
  }

  private static func isNoName(_ word: String) -> Bool {
    LabelWords.isTerm(word) || LabelWords.isFunctionWord(foldedName(word))
  }

  /// The names of runs that open with the first word of a label, which is no given name, and end with its last one.
  private static func namesBehindTitles(of labels: [PersonName], _ runs: [NameRun]) -> [String: [PersonName]] {
    var found: [String: [PersonName]] = [:]
    for label in labels.prefix(mostLabels) where !label.isMononym && !label.isIdeographic {
      let words = label.text.splitAtBlanks
      guard !GivenNames.isGivenName(foldedName(words[0])) else { continue }
      let whole = runs.filter {
        $0.words.count > words.count && $0.words[0] == words[0] && $0.words.suffix(words.count - 1) == words.dropFirst()
      }
      found[label.key] = whole.map { PersonName($0.words.dropFirst().joined(separator: " ")) }
    }
    return found
  }

  /// Whether a label prints a part of a name that another line may have in full.
  static func isPart(_ label: PersonName) -> Bool {
    label.isIdeographic
      ? (2...3).contains(label.text.count)
      : label.key.count > 2
  }

  /// The only name of which a label prints a part.
  func meant(by label: PersonName) -> PersonName? {
    if label.isIdeographic {
      let whole = Set(
        unspaced.filter { $0.count > label.text.count && ($0.hasPrefix(label.text) || $0.hasSuffix(label.text)) })
      return whole.count == 1 ? whole.first.map { PersonName($0) } : nil
    }
    if let titled = titled[label.key], let name = titled.first, titled.allSatisfy({ $0.key == name.key }) {
      return name
    }
    let known = Self.bearers(of: label, among: listed)
    // Words that open with what a label prints may be an outlet's name and more.
    let meant = known.isEmpty ? Self.bearers(of: label, among: unlisted).filter { $0.given != label.key } : known
    return meant.count == 1 ? meant[0] : nil
  }

  /// The names of which a label prints a part, each once.
  private static func bearers(of label: PersonName, among names: [PersonName]) -> [PersonName] {
    var keys: Set<String> = []
    return names.filter { name in
      let isMeant =
        label.isMononym
        ? name.families.contains(label.key) || name.given == label.key
        : AbbreviatedName(label)?.fits(name) ?? false || ShortenedName.fits(label, name)
      return isMeant && keys.insert(name.key).inserted
    }
  }
}
