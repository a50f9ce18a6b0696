/// A full name that is printed without some of its words, or with initials for some: `Ana Roe` of `Ana Lee Roe`,
/// `Jane S. de Roe` of `Jane Smith de Roe`, `zu Roe und Lee` of `Burkhard zu Roe und Lee`.
enum ShortenedName {
  /// Whether a name can be another one so printed: its words stand in the other in the same order, each whole or as an
  /// initial, the first and the last among them; or they are the last ones.
  static func fits(_ short: PersonName, _ name: PersonName) -> Bool {
    guard !short.isMononym, !name.isMononym, !name.isIdeographic else { return false }
    let words = short.text.splitAtBlanks
    let whole = name.text.splitAtBlanks.map(foldedName)
    guard (2...6).contains(words.count), (words.count...8).contains(whole.count) else { return false }
    let folded = words.map(foldedName)
    guard folded != whole else { return false }
    if whole.suffix(words.count).elementsEqual(folded) { return true }
    guard folded.last == whole.last, stands(folded[0], for: whole[0]) else { return false }
    // Who shares the first and the last of three words may be another: the rest must not contradict.
    var place = 1
    for word in folded.dropFirst().dropLast() {
      guard let found = whole[place..<whole.count - 1].firstIndex(where: { stands(word, for: $0) }) else {
        return false
      }
      place = found + 1
    }
    return true
  }

  /// Whether a folded word is another one or begins it before a point.
  private static func stands(_ word: String, for whole: String) -> Bool {
    word == whole || word.hasSuffix(".") && whole.hasPrefix(word.dropLast()) && word.count > 1
  }

  /// Whether a name in Han, kana or Hangul is a part of another: the given or the family name alone, or one of them before
  /// the title that both have: `一禾` of `阮一禾`, `황보 과장` of `황보석 과장`, `鬼頭氏` of `鬼頭澄江氏`.
  static func fitsUnspaced(_ short: String, _ name: String) -> Bool {
    // Most names have neither their first nor their last sign in common.
    guard short.utf8.count < name.utf8.count || short.contains(" ") && !name.contains(" "), name.utf8.count <= 48,
      short.utf8.first == name.utf8.first && short.utf8.prefix(3).elementsEqual(name.utf8.prefix(3))
        || short.utf8.last == name.utf8.last && short.utf8.suffix(3).elementsEqual(name.utf8.suffix(3))
        || name.utf8.contains(0xC2) || name.utf8.contains(0xE3)
    else { return false }
    if name.contains(where: { "·・".contains($0) }),
      name.split(whereSeparator: { "·・".contains($0) }).contains(short[...])
    {
      return short.count > 1
    }
    let title = titleInCommon(short, name)
    let isOfBoth = name.hasSuffix(short.suffix(title))
    let (part, whole) = (
      short.dropLast(title).filter { $0 != " " }, (isOfBoth ? name.dropLast(title) : name[...]).filter { $0 != " " }
    )
    guard part.count >= (title > 0 ? 1 : 2), part.count < whole.count else { return false }
    // "李明" is somebody else than "李明华".
    let isOther = whole.count == part.count + 1 && whole.hasPrefix(part) && LabelShape.isFullName(ideographic: part)
    if title == 0, whole.count - part.count > 3 || isOther { return false }
    return whole.hasPrefix(part) || whole.hasSuffix(part)
  }

  /// How many signs at the end of two names are a word or a sign of honour that both have, or that the first has behind a
  /// blank where the second has none.
  private static func titleInCommon(_ one: String, _ other: String) -> Int {
    if let blank = one.lastIndex(of: " "), other.hasSuffix(one[blank...]) || !other.contains(" ") {
      return one.distance(from: blank, to: one.endIndex)
    }
    return honours.first { one.hasSuffix($0) && other.hasSuffix($0) }?.count ?? 0
  }

  private static let honours = ["さん", "先生", "教授", "老师", "老師", "女士", "委員", "議員", "部長", "氏", "君", "様"]
}
