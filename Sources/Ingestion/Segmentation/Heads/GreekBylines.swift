/// Bylines of Greek, which put the author in the genitive: `Της Ελένης Ρο`, `Του Νίκου Παπαδόπουλου`.
enum GreekBylines {
  /// The name in the nominative; nil for other lines.
  static func author(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard (3...4).contains(words.count), words[0] == "Της" || words[0] == "Του",
      words.dropFirst().allSatisfy({ $0.count > 2 && TitleGuest.isNamePart($0) && PersonName.isWeighty($0) })
    else { return nil }
    // The family names of women stand in the genitive anyway.
    if words[0] == "Της" {
      guard words[1].last == "ς" else { return nil }
      return ([String(words[1].dropLast())] + words.dropFirst(2)).joined(separator: " ")
    }
    guard let given = nominative(of: words[1]) else { return nil }
    let families = words.dropFirst(2).map {
      $0.hasSuffix("πουλου") || !$0.hasSuffix("ου") ? nominative(of: $0) ?? $0 : $0
    }
    return ([given] + families).joined(separator: " ")
  }

  /// A man's name in the nominative; nil where it ends as none does in the genitive.
  private static func nominative(of word: String) -> String? {
    for (oblique, ending) in [("ου", "ος"), ("ού", "ός"), ("η", "ης"), ("ή", "ής"), ("α", "ας"), ("ά", "άς")]
    where word.hasSuffix(oblique) { return word.dropLast(oblique.count) + ending }
    return nil
  }
}
