/// Names in the cases of Russian and Ukrainian: `Алексея Громова` is what prose says of `Алексей Громов`.
///
/// A form stands for a nominative only where the text itself has that nominative, and where it cannot be the name of a
/// woman instead: `Валентина Громова` is a nominative of her own and the genitive of `Валентин Громов`.
enum NameCases {
  /// Whether the folded words of a name are declined by these rules: Cyrillic, and at least two of them.
  static func areDeclined(_ words: [String]) -> Bool { words.count > 1 && words.allSatisfy(isCyrillic) }

  private static func isCyrillic(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { (0x400...0x52F).contains($0.value) || $0 == "-" }
  }

  /// Whether the folded words of a full name are those of another in a case other than the nominative.
  static func isForm(_ words: [String], of nominative: [String]) -> Bool {
    guard words.count == nominative.count, words.count > 1, isOblique(words[0], of: nominative[0]) else { return false }
    // The family name of a woman stays as it is where it ends in a consonant.
    let isWoman = nominative[0].last.map { "ая".contains($0) } ?? false
    for (word, own) in zip(words.dropFirst(), nominative.dropFirst()) where !isOblique(word, of: own) {
      guard word == own, isWoman || isInvariable(own) else { return false }
    }
    return !namesOfBoth.contains(nominative[0]) || ["ом", "ем", "єм"].contains { words[0].hasSuffix($0) }
  }

  /// The forms that a folded given name has in other cases.
  static func forms(of name: String) -> [String] {
    guard isCyrillic(name) else { return [] }
    return endings(of: name).flatMap { stem, endings in endings.map { stem + $0 } }
  }

  /// Whether a folded word is another folded word in a case other than the nominative.
  static func isOblique(_ word: String, of nominative: String) -> Bool {
    guard word != nominative, nominative.count > 2, word.first == nominative.first else { return false }
    return endings(of: nominative).contains { stem, endings in
      word.hasPrefix(stem) && endings.contains(String(word.dropFirst(stem.count)))
    }
  }

  /// Stems of a nominative with what the other cases hang on them.
  private static func endings(of nominative: String) -> [(stem: String, endings: [String])] {
    func cut(_ count: Int) -> String { String(nominative.dropLast(count)) }
    if nominative.hasSuffix("ая") { return [(cut(2), ["ой", "ую", "ою"])] }
    if nominative.hasSuffix("ий") || nominative.hasSuffix("ый") || nominative.hasSuffix("ой")
      || nominative.hasSuffix("ій")
    {
      return [
        (cut(1), ["я", "ю", "ем", "єм", "и", "ї"]), (cut(2), ["ого", "ому", "им", "ым", "ом", "его", "ему", "ем"]),
      ]
    }
    switch nominative.last {
    case "й": return [(cut(1), ["я", "ю", "ем", "єм", "е", "єві", "ї"])]
    case "ь": return [(cut(1), ["я", "ю", "ем", "ем", "е", "еві", "і"])]
    case "я": return [(cut(1), ["и", "ї", "е", "і", "ю", "ей", "єю", "ею"])]
    case "а": return [(cut(1), ["ы", "и", "е", "і", "у", "ой", "ою", "ей"])]
    case "о", "е", "и", "у", "ю", "і", "ї", "є", "э", "ы", nil: return []
    default:
      var stems = [(nominative, ["а", "у", "ом", "ем", "е", "ым", "им", "ові", "і"])]
      // Павел, Павла: the vowel goes.
      if ["ел", "ек", "ец", "ок"].contains(where: { nominative.hasSuffix($0) }), let last = nominative.last {
        stems.append((cut(2) + String(last), ["а", "у", "ом", "ем", "е"]))
      }
      return stems
    }
  }

  /// Whether a family name is the same in all cases: Шевченко, Гримальди.
  private static func isInvariable(_ name: String) -> Bool { name.last.map { "оеиуюіїєэых".contains($0) } ?? false }

  /// Given names of men that with an -а or -я are women's, folded.
  private static let namesOfBoth: Set<String> = [
    "александр", "олександр", "валентин", "евгений", "євген", "евген", "юлий", "юлій", "валерий", "валерій", "виталий",
    "віталій", "антонин", "владислав", "станислав", "станіслав", "ярослав", "мирослав", "святослав", "ростислав",
    "вячеслав", "богдан", "любомир", "радомир", "иван", "роман", "симон", "паул", "павел", "мартин", "марин", "август",
    "юлиан", "адриан", "кристиан", "христиан", "габриэл", "михаэл", "даниэл", "даниил", "рафаэл", "стефан", "степан",
    "йордан", "златан", "илиан", "камил", "эмил", "константин", "марк", "анатолий", "виктор", "серафим", "назар",
    "тимур",
    "руслан", "ян", "снежан", "людмил", "надежд", "валер", "емельян", "северин", "мариан", "маріан", "юст", "кир",
  ]
}
