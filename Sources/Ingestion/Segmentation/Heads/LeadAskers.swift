/// Those who led a talk, as leads say it: `Jane Roe met her at noon`, `Jane van Roe sprak met de bakker`.
extension IntroducedGuest {
  /// What those do who lead a conversation, as leads put it behind their names, folded.
  static let askingVerbs: Set<String> = talkingVerbs.union([
    "met", "meets", "interviewed", "visited", "traf", "besuchte", "asked", "reports", "entrevisto", "entrevistou",
  ])

  /// Those of the verbs for asking that have no object.
  private static let talkingVerbs = Set(
    """
    talked talks spoke speaks chatted sprach habló conversó conversou sprak praatte pratade talade talte snakkede snakket
    parlato parlé parlat conversat rozmawia rozmawiał rozmawiała mluvil mluvila hovořil hovořila hovoril hovorila
    поговорил поговорила беседовал беседовала разговаривал разговаривала поговорив поговорила розмовляв розмовляла
    спілкувався спілкувалася разговаря razgovarao razgovarala vorbit vorbă discutat μίλησε συνομίλησε שוחח שוחחה berbincang chuyện
    """.splitAtBlanks.map(foldedName))

  /// Folded words for "with".
  static let withWords = Set(
    [
      "with", "mit", "avec", "con", "com", "met", "med", "z", "ze", "s", "se", "с", "со", "със", "із", "з", "cu", "με",
      "مع",
      "با", "עם", "với", "dengan", "คุยกับ", "กับ", "से", "amb",
    ].map(foldedName))

  /// The names of those who met or asked somebody, at least their last two words.
  static func askers(in text: String) -> [String] {
    parts(of: text).flatMap { part in
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      return words.indices.dropFirst(2).compactMap { verb in
        askingVerbs.contains(foldedName(words[verb])) && meansSomebodyElse(words, verb)
          ? name(in: words, before: verb) : nil
      }
    }
  }

  /// The two words before a verb, an auxiliary between left out, and those before them where a particle joins them; nil where
  /// a preposition stands there: "With Jane Roe spoke Tom Lee" turns them round.
  private static func name(in words: [String], before verb: Int) -> String? {
    var end = verb
    if talkingVerbs.contains(foldedName(words[verb])) {
      while end > verb - 3, end > 2, auxiliaries.contains(foldedName(words[end - 1])) { end -= 1 }
    }
    // "sprak met" is no English
    guard end >= 2, words[end - 1].first?.isLowercase != true else { return nil }
    var start = end - 2
    while start > 0, end - start < 5, PersonName.isParticle(foldedName(words[start])),
      words[start].first?.isLowercase == true
    {
      start -= 1
    }
    if start > 0, case let before = foldedName(words[start - 1]), withWords.contains(before) || before == "of" {
      return nil
    }
    return words[start..<end].joined(separator: " ")
  }

  /// Words between a name and a verb for talking.
  private static let auxiliaries = Set(
    "a ha va heeft hat har je đã trò nói stat de telah s'est est".splitAtBlanks.map(foldedName))

  /// Whether whoever talks does so with somebody, and neither about something nor with those who print it: `Jane Roe spoke
  /// with us`, `Jane Roe spoke with The Gull`.
  private static func meansSomebodyElse(_ words: [String], _ verb: Int) -> Bool {
    guard talkingVerbs.contains(foldedName(words[verb])), verb + 1 < words.count else { return true }
    // "a stat de vorbă cu"
    guard
      let with = words[(verb + 1)...].prefix(2).firstIndex(where: { word in
        word == "to" || withWords.contains(foldedName(word))
      }), with + 1 < words.count, with == verb + 1 || words[verb + 1].first?.isLowercase == true
    else { return false }
    let other = words[with + 1]
    return !us.contains(foldedName(other)) && !articles.contains(other)
  }

  /// Words for those who print a page.
  private static let us = Set(
    "us me our ons onze uns unserer unserem nous notre nosotros nuestro nuestra nós noi noi oss vår nami námi нами nama noi nosaltres μας"
      .splitAtBlanks.map(foldedName))

  /// Articles that have a capital inside a sentence in the names of papers alone.
  private static let articles: Set<String> = [
    "The", "El", "La", "Le", "Les", "Het", "Il", "O", "Der", "Die", "Das", "Η", "Το",
  ]
}
