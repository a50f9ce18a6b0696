/// Full names behind Slavic words for "with", as `rozmowa z Anną Nowacką` has them, and with the Hungarian ending for it
/// (`beszélgetés Nagy Imrével`), put in the nominative.
///
/// Only endings that no name has in the nominative tell the case; in Slavic languages only where both words agree.
enum InstrumentalNames {
  /// The nominative of a name of two words in the instrumental; nil for other names and where the endings leave a doubt.
  static func nominative(of name: String) -> String? {
    let words = name.split(separator: " ").map(String.init)
    if words.count > 1, let last = words.last, let bare = withoutHungarianEnding(last) {
      return (words.dropLast() + [bare]).joined(separator: " ")
    }
    guard words.count == 2 else { return nil }
    for (given, families) in endings {
      guard let first = replaced(words[0], by: given), first.count > 2, !endsInCluster(first) else { continue }
      for family in families {
        guard let last = replaced(words[1], by: family) else { continue }
        return first + " " + last
      }
    }
    return nil
  }

  /// Whether a name has the ending of Hungarian for "with": `-val` and `-vel`, or the last consonant twice and `-al` or `-el`.
  static func isHungarian(_ name: String) -> Bool { !stemsOfHungarian(name).isEmpty }

  /// The word in which the Hungarian ending for "with" leaves a given name that is known: `Imrével`, `Péterrel`,
  /// `Balázzsal`; nil for others.
  private static func withoutHungarianEnding(_ word: String) -> String? {
    stemsOfHungarian(word).first { GivenNames.isGivenName(foldedName($0)) }
  }

  /// What a word can be without the Hungarian ending for "with", the likeliest first; nothing where it has none.
  private static func stemsOfHungarian(_ word: String) -> [String] {
    guard word.count > 4, word.hasSuffix("al") || word.hasSuffix("el") else { return [] }
    let stem = String(word.dropLast(2))
    if stem.last == "v", let vowel = stem.dropLast().last, "aáeéioóöőuúüűí".contains(vowel) {
      let whole = String(stem.dropLast())
      let short = ["á": "a", "é": "e"][vowel].map { String(whole.dropLast()) + $0 }
      return [short, whole].compactMap(\.self)
    }
    // Of letters of two signs the first is doubled: `Balázs`, `Balázzsal`.
    for sign in ["zs", "cs", "sz", "gy", "ny", "ly", "ty"] where stem.hasSuffix(sign.prefix(1) + sign) {
      return [stem.dropLast(3) + sign]
    }
    guard let last = stem.last, stem.dropLast().last == last, !"aeiouáéíóúöüőű".contains(last) else { return [] }
    return [String(stem.dropLast())]
  }

  /// What a name with the Hungarian ending for "with" may be without it; nil for others: `Roe Imrével`, `Roe Péterrel`.
  ///
  /// Other names end so as well, so that the page must have what is found.
  static func hungarianNominative(of name: String) -> String? {
    guard
      isHungarian(name)
        || hungarianDigraphs.contains(where: { name.hasSuffix($0.oblique + "al") || name.hasSuffix($0.oblique + "el") })
    else { return nil }
    for (long, short) in [("á", "a"), ("é", "e")] where name.hasSuffix(long + "val") || name.hasSuffix(long + "vel") {
      return name.dropLast(4) + short
    }
    for (oblique, nominative) in hungarianDigraphs where name.dropLast(2).hasSuffix(oblique) {
      return name.dropLast(2 + oblique.count) + nominative
    }
    return String(name.dropLast(3))
  }

  private static let hungarianDigraphs: [Ending] = [
    ("ccs", "cs"), ("ssz", "sz"), ("ggy", "gy"), ("nny", "ny"), ("lly", "ly"), ("tty", "ty"), ("zzs", "zs"),
  ]

  /// Whether two consonants end a word, so that the nominative may have a vowel between them: `Pawłem` is of `Paweł`.
  private static func endsInCluster(_ word: String) -> Bool {
    word.count > 2 && word.suffix(2).allSatisfy { !"aąeęiíoóuúyýаеёиіїоуыэюя".contains($0) }
  }

  /// What stands at the end of a word in the instrumental, and in the nominative.
  private typealias Ending = (oblique: String, nominative: String)

  private static func replaced(_ word: String, by ending: Ending) -> String? {
    guard word.hasSuffix(ending.oblique), word.count > ending.oblique.count + 1 else { return nil }
    return word.dropLast(ending.oblique.count) + ending.nominative
  }

  /// Endings of given names with those that the family names may have, of women and of men: Polish, Czech and Slovak,
  /// Russian, Ukrainian.
  private static let endings: [(given: Ending, families: [Ending])] = [
    (("ą", "a"), [("ą", "a")]),
    (("ou", "a"), [("ovou", "ová")]),
    (("ой", "а"), russian), (("ией", "ия"), russian), (("ьей", "ья"), russian),
    (("ією", "ія"), ukrainian), (("ою", "а"), ukrainian),
    (("em", ""), [("skim", "ski"), ("ckim", "cki"), ("ským", "ský"), ("ckým", "cký")]),
    (("еем", "ей"), russianOfMen), (("ием", "ий"), russianOfMen), (("ом", ""), russianOfMen),
    (("ом", ""), ukrainianOfMen), (("ієм", "ій"), ukrainianOfMen),
  ]

  private static let russianOfMen: [Ending] = [
    ("овым", "ов"), ("евым", "ев"), ("иным", "ин"), ("ским", "ский"), ("цким", "цкий"),
  ]

  private static let ukrainianOfMen: [Ending] = [("ським", "ський"), ("цьким", "цький")]

  private static let russian: [Ending] = [
    ("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ской", "ская"), ("цкой", "цкая"),
  ]

  private static let ukrainian: [Ending] = [("ською", "ська"), ("цькою", "цька"), ("овою", "ова"), ("євою", "єва")]
}
