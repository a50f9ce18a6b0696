/// Two to four words with capitals side by side, with the particles between them, and how they stand in their sentence.
struct NameRun: Equatable {
  private(set) var words: [String]
  /// Whether they open a sentence.
  private(set) var isAtStart = false
  /// Whether they open a sentence that goes on in small letters, be it behind a comma.
  private(set) var opensSentence = false
  /// Whether a longer word in small letters that is no preposition stands before them, as in `the potter Jane Roe`.
  private(set) var followsNoun = false
  /// Whether an article stands before them.
  private(set) var followsArticle = false

  var name: String { words.joined(separator: " ") }

  /// Whether the first of three words may be a trade in capitals: behind an article, or long, or before a given name.
  var mayOpenWithTrade: Bool {
    guard words.count >= 3, !GivenNames.isGivenName(foldedName(words[0])), !PersonName.isParticle(foldedName(words[1]))
    else { return false }
    return followsArticle || opensSentence && words[0].count >= 8 || GivenNames.isGivenName(foldedName(words[1]))
  }

  /// The words without a trade before them.
  var withoutFirst: NameRun? {
    guard words.count > 2 else { return nil }
    var run = self
    run.words.removeFirst()
    (run.followsNoun, run.followsArticle) = (true, false)
    return run
  }

  /// The runs in a text, in order.
  static func all(in text: String) -> [NameRun] {
    var found: [NameRun] = []
    var isStart = true
    let parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    var place = text.startIndex
    for (number, part) in parts.enumerated() {
      let mark = number > 0 ? text[text.index(before: part.startIndex)] : nil
      // A point behind an initial or a title ends no sentence; emphasis and quotation marks stand anywhere.
      if mark.map({ ".!?:".contains($0) }) == true { isStart = true }
      place = part.endIndex
      let behind = place < text.endIndex ? text[place] : nil
      let goesOn = behind == "," && number + 1 < parts.count && opensSmall(parts[number + 1])
      read(part, goesOnBehind: goesOn, &isStart, &found)
    }
    return found
  }

  private static let marks = Set<Character>(".,:;!?|()[]*_\"“”„«»‘「」『』–—")

  private static func read(
    _ part: Substring, goesOnBehind: Bool, _ isStart: inout Bool, _ found: inout [NameRun]
  ) {
    var run: [String] = []
    var opens = false
    var before: String?
    var isAuthor = false
    func close(goesOn: Bool) {
      while let last = run.last, last.first?.isUppercase != true { run.removeLast() }
      if (2...4).contains(run.count) {
        let word = before.map(foldedName)
        found.append(
          NameRun(
            words: run, isAtStart: opens, opensSentence: opens && goesOn,
            followsNoun: before.map { $0.first?.isLowercase == true && $0.count >= 3 && !isBeforePlace(foldedName($0)) }
              ?? false,
            followsArticle: word.map(articles.contains) ?? false))
      }
      run = []
      opens = false
    }
    for word in part.split(whereSeparator: \.isWhitespace).map({ IntroducedGuest.withoutPossessive(String($0)) }) {
      if TitleGuest.isNamePart(word), !run.isEmpty || word.first?.isUppercase == true {
        if run.isEmpty { opens = isStart }
        if !isAuthor { run.append(word) }
      } else {
        close(goesOn: word.first?.isLowercase == true && !PageLines.conjunctions.contains(word))
        before = word
        isAuthor = authorship.contains(foldedName(word))
      }
      isStart = false
    }
    close(goesOn: goesOnBehind)
  }

  private static func opensSmall(_ part: Substring) -> Bool {
    part.first { !$0.isWhitespace }?.isLowercase == true
  }

  /// Words between what somebody wrote and the name.
  private static let authorship = Set(
    ["by", "von", "par", "por", "di", "door", "av", "af", "oleh", "bởi", "przez", "tarafından"].map(foldedName))

  private static let articles = Set(
    "the a an der die das ein eine den dem le la les un une el los las il lo gli de het een o os as η ο το οι az den det"
      .splitAtBlanks.map(foldedName))

  /// Whether a folded word is a preposition or the like, behind which places stand as often as people.
  private static func isBeforePlace(_ word: String) -> Bool {
    places.contains(word) || LabelWords.isFunctionWord(word)
  }

  private static let places = Set(
    """
    over from with near into about above around across behind beside along through outside inside toward towards under after
    before between during since until called named like durch gegen nach hinter neben zwischen über unter vers chez dans avec
    sous entre après avant depuis pour desde hasta sobre entre para hacia verso dentro dopo prima presso naar voor door tussen
    achter över från under efter mellan från efter mellem gennem przez przed przy między koło przed kolem podle mezi через
    mit bei aus vom zum zur met bij uit van tot med hos till vid för per con com dal nel sul pod nad bez pro při dla til ved fra
    uden про для від над під для без при над под per ile için hän kun jossa där som der met och und and avec mais oder
    перед возле около между после біля через перед після між στην στον στις στους από μετά πριν dari kepada dengan antara
    """.splitAtBlanks.map(foldedName))
}
