/// Full names behind Slavic words for "with", as `rozmowa z Anną Nowacką` has them, put in the nominative.
///
/// Only endings that no name has in the nominative tell the case, and only where both words of the name agree.
enum InstrumentalNames {
  /// The nominative of a name of two words in the instrumental; nil for other names and where the endings leave a doubt.
  static func nominative(of name: String) -> String? {
    let words = name.split(separator: " ").map(String.init)
    guard words.count == 2 else { return nil }
    for (given, families) in endings {
      guard let first = replaced(words[0], by: given), first.count > 2 else { continue }
      for family in families {
        guard let last = replaced(words[1], by: family) else { continue }
        return first + " " + last
      }
    }
    return nil
  }

  /// What stands at the end of a word in the instrumental, and in the nominative.
  private typealias Ending = (oblique: String, nominative: String)

  private static func replaced(_ word: String, by ending: Ending) -> String? {
    guard word.hasSuffix(ending.oblique), word.count > ending.oblique.count + 1 else { return nil }
    return word.dropLast(ending.oblique.count) + ending.nominative
  }

  /// Endings of the given names of women with those that their family names may have: Polish, Czech and Slovak, Russian,
  /// Ukrainian.
  private static let endings: [(given: Ending, families: [Ending])] = [
    (("ą", "a"), [("ą", "a")]),
    (("ou", "a"), [("ovou", "ová")]),
    (("ой", "а"), russian), (("ией", "ия"), russian), (("ьей", "ья"), russian),
    (("ією", "ія"), ukrainian), (("ою", "а"), ukrainian),
  ]

  private static let russian: [Ending] = [
    ("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ской", "ская"), ("цкой", "цкая"),
  ]

  private static let ukrainian: [Ending] = [("ською", "ська"), ("цькою", "цька"), ("овою", "ова"), ("євою", "єва")]
}
