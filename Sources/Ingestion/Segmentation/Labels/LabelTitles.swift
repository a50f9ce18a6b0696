/// Titles and offices that the labels of one text print before names: `Stadtrat Jane Roe`, `Stv. Roe`.
///
/// No list has all of them. A first word that is no given name is one where it is cut short by a point, where it says a
/// part in the talk or a position, where labels print it before different people, or where what stands behind it is
/// somebody by itself.
struct LabelTitles {
  /// The folded words.
  private let titles: Set<String>

  /// - Parameter names: the names that the labels of a text print, brackets off.
  init(_ names: [PersonName]) {
    var rests: [String: [[String]]] = [:]
    let keys = Set(names.map(\.key))
    for name in names where !name.isIdeographic && !name.isMononym {
      let words = name.text.splitAtBlanks
      let first = foldedName(words[0])
      guard !GivenNames.isGivenName(first), !PersonName.isHonorific(words[0]), !PersonName.isParticle(first),
        words[1].first?.isLetter == true
      else {
        continue
      }
      rests[first, default: []].append(words.dropFirst().map(foldedName))
    }
    let titles = Set(rests.filter { Self.isTitle($0.key, before: $0.value, keys) }.keys)
    self.titles = titles.union(Self.otherForms(of: titles, among: rests.keys))
  }

  /// The words that are a title with an ending of one or two letters more or less: `Stadtverordneter` of `Stadtverordnete`.
  private static func otherForms(of titles: Set<String>, among words: some Sequence<String>) -> [String] {
    let shortened = Set(titles.flatMap { [String($0.dropLast()), String($0.dropLast(2))] })
    return words.filter { word in
      word.count >= 6
        && (shortened.contains(word) || titles.contains(String(word.dropLast())) && word.count > 6
          || titles.contains(String(word.dropLast(2))) && word.count > 7)
    }
  }

  /// A name without the titles before it.
  func bare(_ name: PersonName) -> PersonName {
    guard !titles.isEmpty, !name.isMononym, !name.isIdeographic else { return name }
    let words = name.text.splitAtBlanks
    guard titles.contains(foldedName(words[0])) else { return name }
    return PersonName(words.dropFirst().joined(separator: " "))
  }

  /// - Parameters:
  ///   - rests: what stands behind the word in each label, of which the first few tell.
  ///   - keys: the folded names of all labels.
  private static func isTitle(_ word: String, before rests: [[String]], _ keys: Set<String>) -> Bool {
    let rests = rests.prefix(64)
    let names = rests.filter { $0.count > 1 }
    let isBeforeSeveral = Set(rests.compactMap(\.last)).count > 1
    if word.hasSuffix("."), word.count > 2, isBeforeSeveral { return true }
    if !names.isEmpty, LabelWords.isPosition(word) || LabelWords.isOffice(word) || RoleWords.saysPart(word) {
      return true
    }
    if names.contains(where: { keys.contains($0.joined(separator: " ")) }) { return true }
    // "Stadtrat Jane Roe", "Stadtrat Lee"
    let isKnownBehind = names.contains { GivenNames.isGivenName($0[0]) }
    return isKnownBehind
      && (isBeforeSeveral
        || rests.contains { short in names.contains { $0.count > short.count && $0.suffix(short.count) == short[...] } })
  }
}
