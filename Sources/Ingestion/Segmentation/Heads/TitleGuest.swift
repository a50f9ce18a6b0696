import CorpusModel

/// The guest whom a title names: "Dialogue with ORGANISATION POSITION NAME: …".
struct TitleGuest: Sendable, Equatable {
  /// The name as written, or nil where the title names a position or an organisation only.
  var name: String?
  /// The organisation, a name to show.
  var affiliation: String?
  /// The words of the title that say so.
  var cue: String

  /// Reads a title; nil where it names no guest.
  ///
  /// - Parameter occurrences: how often words stand side by side in the document, title included: what the text calls
  ///   the guest tells where a position ends and the name begins ("Head of Security Dana Whitfield").
  init?(title: String, lexicon: Lexicon, occurrences: (String) -> Int) {
    let folded = foldedName(title)
    let bytes = Array(folded.utf8)
    let openings = PageWords.beforeGuest.filter { bytes.has($0) && folded.contains($0) }
    guard let opening = openings.max(by: { $0.count < $1.count }) else {
      guard
        let person = QuestionsToSomebody(title)?.name
          ?? (PageWords.interviews.contains(where: { bytes.has($0) && folded.contains($0) })
            ? Self.onlyPerson(in: title) : nil)
      else {
        return nil
      }
      (name, affiliation, cue) = (person, nil, title)
      return
    }
    // Folding can change lengths, so the place is found by words, and by characters where words have no blanks.
    guard let rest = Self.rest(of: title, after: opening) else { return nil }
    let phrase = rest.prefix { !":：,，—–|?？\"“”„«‹‘「『（(".contains($0) }
    var words = phrase.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, let last = words.last else { return nil }
    // "A talk with the goatherd Jane Roe." is a sentence.
    if last.last == ".", last.count > 3 { words[words.count - 1].removeLast() }
    cue = title.hasSuffix(rest) ? String(title.dropLast(rest.count)) + phrase : String(phrase)
    if words.count == 1, PersonName(first).isIdeographic {
      (name, affiliation) = Self.ideographic(first, lexicon)
    } else {
      (affiliation, name) = Self.parts(of: words, lexicon, occurrences)
      // "Exclusive: How a desk says no 300 times a month" names nobody.
      // One word behind "interview with" may be a position; the text calls a person again, and not after an article.
      if let found = name, PersonName(found).isMononym, !GivenNames.isGivenName(foldedName(found)),
        opening.hasSuffix(":") || words.count == 1 && title.contains(where: { "\"“”„«‹‘「『".contains($0) })
      {
        name = nil
      }
      // Words without capitals are a name where the text has them again.
      if let found = name, opening.hasSuffix(":"), found.first?.isCased == false, occurrences(found) < 2 { name = nil }
    }
    if name == nil, affiliation == nil { return nil }
  }

  /// The only person whom a title names by a given name that many people bear: `Jane Roe: the interview`.
  private static func onlyPerson(in title: String) -> String? {
    let words = title.split { $0.isWhitespace || ":：,，|–—?？\"“”„«»()（）".contains($0) }.map(String.init)
    var found: [String] = []
    var place = 0
    while place < words.count {
      var end = place + 1
      if GivenNames.isGivenName(foldedName(words[place])), words[place].first?.isUppercase == true {
        while end < words.count, end - place < 4, isNamePart(words[end]) { end += 1 }
        while end > place + 1, !PersonName.isWeighty(words[end - 1]) { end -= 1 }
        let name = words[place..<end].joined(separator: " ")
        if end - place >= 2, title.contains(name) { found.append(name) }
      }
      place = end
    }
    return Set(found).count == 1 ? found[0] : nil
  }

  static func isNamePart(_ word: String) -> Bool {
    let folded = foldedName(word)
    if PersonName.isParticle(folded) || PersonName.isElided(word) { return true }
    return word.first?.isUppercase == true && !LabelWords.isPosition(folded) && !LabelWords.isFunctionWord(folded)
  }

  private static func rest(of title: String, after opening: String) -> String? {
    for end in title.indices.dropFirst() {
      let head = foldedName(String(title[..<end]))
      if head.hasSuffix(opening) {
        let next = title[end]
        if next.isLetter, opening.last?.isLetter == true, opening.unicodeScalars.allSatisfy({ $0.value < 0x2E80 }) {
          continue
        }
        return String(title[end...].drop { $0.isWhitespace || $0 == ":" || $0 == "：" })
      }
    }
    return nil
  }

  /// The organisation that opens the words and the name that closes them.
  private static func parts(
    of words: [String], _ lexicon: Lexicon, _ occurrences: (String) -> Int
  ) -> (String?, String?) {
    var affiliation: String?
    var name: [String] = []
    for word in words.reversed() {
      let folded = foldedName(word)
      guard let first = word.first,
        PersonName.isWeighty(word) || !first.isCased && first.isLetter
          || (!name.isEmpty && PersonName.isParticle(folded)),
        !LabelWords.isPosition(folded), lexicon.organisation(named: word) == nil, name.count < 5
      else { break }
      name.insert(word, at: 0)
    }
    while let first = name.first, first.first?.isLowercase == true { name.removeFirst() }
    let before = words.dropLast(name.count).last.map(foldedName)
    name = withoutField(name, isAfterOf: before.map(fieldOpeners.contains) ?? false, occurrences)
    for start in words.indices where affiliation == nil {
      for end in (start + 1...min(words.count, start + 4)).reversed() {
        guard let entry = lexicon.organisation(named: words[start..<end].joined(separator: " ")) else { continue }
        affiliation = entry.name
        break
      }
    }
    // "Interview with the CEO": no name. "Interview with Acme": an organisation, if anything.
    return (affiliation, name.isEmpty || name.count > 4 ? nil : name.joined(separator: " "))
  }

  /// Words after which the field of a position stands: "Head of Asia Pacific", "Leiter für Sicherheit".
  private static let fieldOpeners: Set<String> = [
    "of", "for", "de", "du", "des", "d", "fur", "der", "del", "da", "do", "di", "della", "van", "voor", "по", "&",
    "and",
  ]

  /// A name without the words before it that belong to the position.
  private static func withoutField(
    _ name: [String], isAfterOf: Bool, _ occurrences: (String) -> Int
  ) -> [String] {
    guard name.count > 2 else { return name }
    let whole = occurrences(name.joined(separator: " "))
    for start in 1...(name.count - 2) where name[start].first?.isUppercase == true {
      let rest = Array(name[start...])
      if occurrences(rest.joined(separator: " ")) > whole { return rest }
    }
    return isAfterOf && name.count > 2 ? Array(name.suffix(2)) : name
  }

  /// `币安创始人赵长鹏`: the organisation that opens, the name after the position.
  private static func ideographic(_ word: String, _ lexicon: Lexicon) -> (String?, String?) {
    let positions = [
      "创始人", "創始人", "联合创始人", "首席执行官", "负责人", "負責人", "总裁", "總裁", "董事长", "部长", "部長", "社長", "代表", "教授", "CEO",
    ]
    for position in positions {
      guard let range = word.firstRange(of: position) else { continue }
      let name = String(word[range.upperBound...])
      let organisation = String(word[..<range.lowerBound])
      let shape = LabelShape(name, name: PersonName(name))
      return (
        shape.quality >= .name ? name : nil,
        lexicon.organisation(named: organisation)?.name ?? (organisation.isEmpty ? nil : organisation)
      )
    }
    return (LabelShape(word, name: PersonName(word)).quality == .person ? word : nil, nil)
  }
}

extension String {
  /// The first place of a text in this one.
  fileprivate func firstRange(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
