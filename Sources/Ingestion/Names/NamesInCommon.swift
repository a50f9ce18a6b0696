import CorpusModel

/// The full names that titles and the lines below them have in common: whom the title names, the lead introduces again.
///
/// What comes again needs no list of given names, and no capitals where a script has none. Words that come again may be
/// a firm or a place as well, so that the title must set the name off: behind a word for "with", before a colon, a comma
/// or a quotation, beside a position.
struct NamesInCommon {
  /// The names as the lead prints them, each once, in the order of the title.
  private(set) var names: [String] = []

  /// Words side by side with no mark between them.
  private struct Part {
    var words: [String]
    /// Whether a colon, a comma, a quotation mark or the end stands behind it.
    var isSetOff: Bool
    /// Whether quotation marks stand around it, as around what things are called.
    var isQuoted = false
  }

  /// How many lines below the title are looked at, and how many characters of each.
  private static let (reach, length) = (14, 300)

  private let occurrences: (String) -> Int
  /// Whether the title at hand quotes somebody.
  private var quotes = false

  /// - Parameters:
  ///   - lead: the lines below the title, bylines left out.
  ///   - occurrences: how often words stand side by side in the document.
  init(titles: [String], lead: [String], occurrences: @escaping (String) -> Int) {
    self.occurrences = occurrences
    guard !lead.isEmpty else { return }
    // Whoever speaks is introduced at the beginning of a paragraph near the title; monologues have long ones.
    let lead = lead.prefix(Self.reach).map { String($0.prefix(Self.length)) }
    let below = lead.flatMap { Self.parts(of: $0) }
    for title in titles where title.utf8.count <= 400 {
      quotes = title.contains { "\"“”«»„‘「『".contains($0) }
      for part in Self.parts(of: title) { for name in common(part, below) { add(name) } }
      if title.utf8.contains(where: { $0 >= 0xE3 }) { for name in unspaced(title, lead) { add(name) } }
    }
  }

  /// The only name; nil where there is none or several.
  var only: String? { names.count == 1 ? names[0] : nil }

  /// A name of the title as the lead prints it: in the nominative, without what stands before it, the person and not the
  /// firm; the name itself where the two have not just one in common.
  func asPrinted(_ name: String) -> String {
    // Of 小鳥遊ひなた the lead may have the family name alone.
    guard let only, only != name, !name.hasPrefix(only) || !PersonName(name).isIdeographic else { return name }
    // What stands before a name of two words may be a trade as well: `Postman Jane Roe`.
    let isOneWord = PersonName(name).isMononym
    let isPart = name.hasSuffix(only)
    let isCase =
      name.first == only.first && name.split(separator: " ").count == only.split(separator: " ").count
    return isPart || isOneWord || isCase ? only : name
  }

  private mutating func add(_ name: String) { if !names.contains(name) { names.append(name) } }

  // MARK: Words with blanks between them

  /// The names that a part of the title shares with the lines below it.
  private func common(_ part: Part, _ below: [Part]) -> [String] {
    var found: [String] = []
    var place = 0
    while place < part.words.count {
      var longest: (count: Int, name: String)?
      for other in below {
        for start in other.words.indices where Self.areAlike(part.words[place], other.words[start]) {
          var count = 1
          while place + count < part.words.count, start + count < other.words.count, count < 4,
            Self.areAlike(part.words[place + count], other.words[start + count])
          {
            count += 1
          }
          // Behind a word for "with" names stand in another case than where they open a sentence.
          let isBehindWith = part.words[..<place].suffix(3).contains {
            IntroducedGuest.withWords.contains(foldedName($0))
          }
          let printed = isBehindWith ? other.words[start..<start + count] : part.words[place..<place + count]
          guard !(other.isQuoted && count == other.words.count), let run = person(in: Array(printed)),
            run.count > longest?.name.split(separator: " ").count ?? 1
          else { continue }
          longest = (count, run.joined(separator: " "))
        }
      }
      guard let longest else {
        place += 1
        continue
      }
      if isSetOff(part, place, longest.count) { found.append(longest.name) }
      place += longest.count
    }
    return found
  }

  /// Whether the title shows words to be somebody: by a word for "with" or a position beside them, by what stands behind
  /// them.
  private func isSetOff(_ part: Part, _ start: Int, _ count: Int) -> Bool {
    let end = start + count
    if quotes || end == part.words.count && part.isSetOff { return true }
    if part.words[start..<end].contains(where: { GivenNames.isGivenName(foldedName($0)) }) { return true }
    let beside = part.words[..<start].suffix(3) + part.words[end...].prefix(1)
    return beside.contains {
      let word = foldedName($0)
      return IntroducedGuest.withWords.contains(word) || LabelWords.isPosition(word)
    }
  }

  /// The words that make a full name, positions before it left out; nil where there is none.
  private func person(in words: [String]) -> [String]? {
    var words = words
    while let last = words.last, !Self.mayBeName(last) { words.removeLast() }
    while let first = words.first, !Self.mayBeName(first) || PersonName.isParticle(foldedName(first)) {
      words.removeFirst()
    }
    // The article of Arabic stands before positions, and before family names, not given ones.
    while words.count > 2, words[0].hasPrefix("ال") { words.removeFirst() }
    guard (2...4).contains(words.count), words.allSatisfy(Self.mayBeName) else { return nil }
    while words.count > 2, isMoreOften(Array(words.dropFirst()), than: words) { words.removeFirst() }
    let printed = words.joined(separator: " ")
    guard LabelShape(printed, name: PersonName(printed)).quality == .person, !LabelWords.isTerm(printed) else {
      return nil
    }
    // What stands in small letters elsewhere is no name.
    let isSmallElsewhere = words.contains { word in
      word.first?.isUppercase == true && !PersonName.isParticle(foldedName(word))
        && occurrences(" " + word.lowercased() + " ") > 0
    }
    return isSmallElsewhere ? nil : words
  }

  private func isMoreOften(_ words: [String], than whole: [String]) -> Bool {
    words.count > 1 && occurrences(words.joined(separator: " ")) > occurrences(whole.joined(separator: " "))
  }

  /// Whether a word can belong to a name: with a capital, or in a script that has none.
  private static func mayBeName(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    if first.properties.isCased { return TitleGuest.isNamePart(word) }
    return word.unicodeScalars.count > 1 && !word.unicodeScalars.contains { $0.properties.numericType != nil }
      && !LabelWords.isFunctionWord(foldedName(word)) && !LabelWords.isPosition(foldedName(word))
  }

  /// Whether two words are the same, or one is the other in another case: `Bogną` of `Bogna`.
  static func areAlike(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard let first = one.first, first == other.first, first.isUppercase else { return false }
    let shared = zip(one, other).prefix { $0 == $1 }.count
    let most = shared >= 6 ? 4 : 3
    return shared >= 3 && one.count - shared <= most && other.count - shared <= most
      && shared * 2 >= max(one.count, other.count)
      && max(one.count, other.count) > 4
  }

  private static func parts(of words: String) -> [Part] {
    // "Jane Roe - potter"
    let text = words.replacing(" - ", with: " – ")
    var parts: [Part] = []
    var start = text.startIndex
    func close(at end: String.Index, isSetOff: Bool) {
      let words = text[start..<end].split(whereSeparator: \.isWhitespace).map { withoutPossessive(String($0)) }
      guard !words.isEmpty else { return }
      let isQuoted =
        start > text.startIndex && end < text.endIndex && "“„«\"".contains(text[text.index(before: start)])
        && "”“»\"".contains(text[end])
      parts.append(Part(words: words, isSetOff: isSetOff, isQuoted: isQuoted))
    }
    for place in text.indices where isMark(text[place]) && !endsInitial(text, place) {
      close(at: place, isSetOff: !".;?!)".contains(text[place]))
      start = text.index(after: place)
    }
    close(at: text.endIndex, isSetOff: true)
    return parts
  }

  private static func isMark(_ character: Character) -> Bool {
    guard !character.isLetter, !character.isWhitespace else { return false }
    return !"-'’‐\u{200C}\u{5BE}".contains(character) && !character.isNumber
  }

  private static func endsInitial(_ text: String, _ place: String.Index) -> Bool {
    guard text[place] == ".", place > text.startIndex, case let letter = text.index(before: place),
      text[letter].isUppercase
    else { return false }
    return letter == text.startIndex || !text[text.index(before: letter)].isLetter
  }

  private static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word
  }

  // MARK: Scripts without blanks

  /// Full names in Han and Hangul that the title and the lines below have in common.
  ///
  /// Where other signs always follow, words go on: of `金融科技` no `金融科` is a name.
  private func unspaced(_ title: String, _ lead: [String]) -> [String] {
    let signs = Array(title)
    let below = lead.map { Array($0.prefix(600)) }
    var found: [String] = []
    var place = 0
    while place < signs.count {
      if let name = name(at: place, 3, signs, below) ?? name(at: place, 2, signs, below) {
        found.append(name)
        place += name.count
      } else {
        place += 1
      }
    }
    return found
  }

  private func name(at start: Int, _ length: Int, _ title: [Character], _ below: [[Character]]) -> String? {
    let end = start + length
    guard end <= title.count, title[start..<end].allSatisfy(Self.isHanOrHangul) else { return nil }
    let name = String(title[start..<end])
    guard LabelShape.isFullName(ideographic: name), !LabelWords.isTerm(name), RoleWords.role(of: name) == nil else {
      return nil
    }
    let isHangul = name.unicodeScalars.allSatisfy { $0.value >= 0xAC00 }
    let behind = end < title.count ? title[end] : nil
    var next: Set<Character?> = [behind]
    var comesAgain = false
    for line in below where line.count >= length {
      for place in 0...line.count - length where line[place..<place + length].elementsEqual(title[start..<end]) {
        comesAgain = true
        next.insert(place + length < line.count ? line[place + length] : nil)
      }
    }
    guard comesAgain else { return nil }
    let isAtEnd = behind.map { !$0.isLetter } ?? true
    if isHangul {
      // Words of Korean have their particles behind them, so that only what the title sets off is a name.
      let isWhole = start == 0 || !title[start - 1].isLetter
      let mark = title[end...].first { !$0.isWhitespace }
      return length == 3 && isWhole && isAtEnd && mark.map { "\"“'‘,:·".contains($0) } == true ? name : nil
    }
    if length == 2 { return isAtEnd && isBehindWord(start, title) ? name : nil }
    return next.count > 1 && isAtEnd || next.count > 2 ? name : nil
  }

  /// Whether a word for "with", a position or the start stands before a place of the title.
  private func isBehindWord(_ start: Int, _ title: [Character]) -> Bool {
    let head = String(title[..<start])
    return head.isEmpty || PageWords.beforeGuest.contains { foldedName(head).hasSuffix($0) }
      || (2...4).contains { start >= $0 && LabelWords.isPosition(String(title[start - $0..<start])) }
  }

  private static func isHanOrHangul(_ character: Character) -> Bool {
    character.isLetter
      && character.unicodeScalars.allSatisfy {
        (0x4E00...0x9FFF).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
      }
  }
}
