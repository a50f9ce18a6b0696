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
  /// Whether a word for "with" stands before them.
  private(set) var followsWith = false

  var name: String { words.joined(separator: " ") }

  /// Whether the first of three words may be a trade in capitals: behind an article, or long, or before a given name.
  var mayOpenWithTrade: Bool {
    guard words.count >= 3, !Self.isGivenName(words[0]), !PersonName.isParticle(foldedName(words[1])) else {
      return false
    }
    return followsArticle || opensSentence && words[0].count >= 8 || Self.isGivenName(words[1])
  }

  /// Whether the first word may be a noun where all nouns have capitals: `Bäuerin Roe`, but not `Jördis von Roe`.
  var mayOpenWithNoun: Bool {
    !GivenNames.isGivenName(foldedName(words[0])) && !(words.count > 2 && PersonName.isParticle(foldedName(words[1])))
      && Self.nounEndings.contains { words[0].hasSuffix($0) }
  }

  /// How German nouns for trades and other people end.
  private static let nounEndings = [
    "in", "er", "mann", "frau", "ist", "ent", "ant", "eur", "or", "oge", "ekt", "wirt", "rat", "arzt", "ung", "schaft",
  ]

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
    // Wide blanks part columns and the entries of menus.
    let isWide = text.utf8.contains(0x09) || text.contains("  ")
    let text = isWide ? text.replacing("\t", with: "|").replacing("  ", with: " |") : text
    let parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    var place = text.startIndex
    for (number, part) in parts.enumerated() {
      let mark = number > 0 ? text[text.index(before: part.startIndex)] : nil
      // A point behind an initial or a title ends no sentence; emphasis and quotation marks stand anywhere.
      if mark.map({ ".!?:".contains($0) }) == true { isStart = true }
      place = part.endIndex
      let behind = place < text.endIndex ? text[place] : nil
      let goesOn = behind == "," && number + 1 < parts.count && opensSmall(parts[number + 1])
      // What stands in quotation marks alone is what something is called.
      if let mark, let behind, "“„«\"".contains(mark), "”“»\"".contains(behind), part.count <= 40 { continue }
      read(part, goesOnBehind: goesOn, &isStart, &found)
    }
    return found + UncasedNames.runs(in: text)
  }

  /// Words for whose something is, as sentences and titles open with them.
  private static let possessives = Set(
    """
    Our My Your Their Unser Unsere Unserer Unserem Unseren Mein Meine Meiner Meinem Meinen Dein Deine Euer Eure Notre Nos Votre Vos
    Nuestro Nuestra Nuestros Nuestras Nosso Nossa Nossos Nossas Nostro Nostra Nostri Nostre Onze Vår Våra Våre Vores Naše Náš Našich
    Nasz Nasza Nasze Наш Наша Наше Наши
    """.splitAtBlanks)

  private static let marks = Set<Character>(".,:;!?|()[]*_\"“”„«»‘「」『』–—")

  private static func read(
    _ part: Substring, goesOnBehind: Bool, _ isStart: inout Bool, _ found: inout [NameRun]
  ) {
    var run: [String] = []
    var opens = false
    var before: String?
    var isAuthor = false
    func close(goesOn: Bool) {
      while let last = run.last, !PersonName.isWeighty(last) { run.removeLast() }
      if (2...4).contains(run.count) {
        let word = before.map(foldedName)
        found.append(
          NameRun(
            words: run, isAtStart: opens, opensSentence: opens && goesOn,
            followsNoun: before.map { $0.first?.isLowercase == true && $0.count >= 3 && !isBeforePlace(foldedName($0)) }
              ?? false,
            followsArticle: word.map(articles.contains) ?? false,
            followsWith: word.map(IntroducedGuest.withWords.contains) ?? false))
      }
      run = []
      opens = false
    }
    let words = part.split(whereSeparator: \.isWhitespace).map { IntroducedGuest.withoutPossessive(String($0)) }
    for (place, word) in words.enumerated() {
      // "Conseil d'État" is no name.
      let isPart =
        TitleGuest.isNamePart(word) && !possessives.contains(word)
        && (!PersonName.isElided(word) || run.first.map(isGivenName) == true
          || run.count > 1 && !PersonName.isParticle(foldedName(run[0])))
      // "With Jane Roe talks Tom Lee"
      let opensWith = isStart && run.isEmpty && IntroducedGuest.withWords.contains(foldedName(word))
      if isPart, !opensWith, !run.isEmpty || word.first?.isUppercase == true {
        if run.isEmpty { opens = isStart }
        if !isAuthor { run.append(word) }
      } else {
        // "Jane Roe and Tom Lee", but "Jane Roe a condus".
        let joinsNames =
          PageLines.conjunctions.contains(word)
          && (place + 1 == words.count || words[place + 1].first?.isLowercase != true)
        close(goesOn: word.first?.isLowercase == true && !joinsNames)
        before = word
        isAuthor = authorship.contains(foldedName(word))
      }
      isStart = false
    }
    close(goesOn: goesOnBehind)
  }

  /// Whether a word is a given name that many people bear, or two of them: `Aino-Kaisa`.
  private static func isGivenName(_ word: String) -> Bool {
    GivenNames.isGivenName(foldedName(word))
      || word.split(separator: "-").first.map {
        $0.count < word.count && GivenNames.isGivenName(foldedName(String($0)))
      }
        == true
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
    places.contains(word) || isStreet(word) || LabelWords.isFunctionWord(word)
  }

  /// Whether a folded word means a street, a town or a water, which are called by people's names.
  static func isStreet(_ word: String) -> Bool { streets.contains(word) }

  private static let streets = Set(
    """
    calle avenida plaza barrio paseo carretera colonia pueblo ciudad isla río cerro rua praça bairro travessa ilha serra
    rue avenue place boulevard quai impasse quartier village ville île rivière via viale piazza corso borgo isola fiume
    carrer plaça poble illa strada bulevardul satul comuna orașul ulica ulicy ulici ulice ulici alei placu náměstí náměstím
    vesnice města obec street road lane square avenue village town island river lake mount straat plein dorp gata gatan
    vägen torget gade gaden vei veien torg katu tie utca utcában tér téren улица улице улицы площадь площади деревня село
    город вулиця вулиці площа село οδός οδό πλατεία χωριό sokak caddesi mahallesi köyü jalan desa đường phố làng xã
    """.splitAtBlanks.map(foldedName))

  private static let places = Set(
    """
    over from with near into about above around across behind beside along through outside inside toward towards under after
    before between during since until called named like durch gegen nach hinter neben zwischen über unter vers chez dans avec
    sous entre après avant depuis pour desde hasta sobre entre para hacia verso dentro dopo prima presso naar voor door tussen
    achter över från under efter mellan från efter mellem gennem przez przed przy między koło przed kolem podle mezi через
    mit bei aus vom zum zur met bij uit van tot med hos till vid för per con com dal nel sul pod nad bez pro při dla til ved fra
    uden про для від над під для без при над под per ile için hän kun jossa där som der met och und and avec mais oder
    перед возле около между после біля через перед після між στην στον στις στους από μετά πριν dari kepada dengan antara
    trong ngoài trước với của về tại
    """.splitAtBlanks.map(foldedName))
}
