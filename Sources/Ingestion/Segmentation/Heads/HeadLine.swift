import TextAnalysis

/// A short line around a dialogue taken apart at the signs that set names, dates and sections off from each other.
struct HeadLine {
  /// A full name that stands there, and how.
  struct Name: Equatable {
    /// The name as people write it, capitals alone made small.
    var name: String
    /// Whether nothing else stands in its part of the line.
    var isAlone = false
    /// Whether a word for "by" stands before it.
    var isBehindWord = false
    /// Whether it links to the page of somebody.
    var isLinked = false
  }

  private(set) var names: [Name] = []
  /// Whether a date, a time of day or the length of reading stands there.
  private(set) var isDated = false
  /// Whether all parts but dates are of a few words, as of no title and no sentence.
  private(set) var isTerse = true
  /// Whether the credit of a picture stands there or a number of comments, so that the line is about an article.
  private(set) var isOfArticle = false
  /// Whether nothing but a name stands there.
  private(set) var isOneName = false

  /// - Parameters:
  ///   - words: the line, links of Markdown in it or not.
  ///   - isPerson: whether words have the form of a full name and are no firm, outlet or place.
  init(_ words: String, isCatalan: Bool = false, isPerson: (String) -> Bool) {
    let linked = Self.linkedToPeople(words)
    let shown = PageLines.withoutLinks(words).replacing("**", with: "")
    let parts = Self.parts(of: shown)
    isDated = parts.contains(where: Self.isDate)
    isOfArticle = parts.contains { Self.creditsPicture($0) || Self.countsComments($0) }
    isTerse = parts.allSatisfy { Self.isDate($0) || $0.split(separator: " ").count <= 4 }
    // What has so many parts and no date is the way through a site.
    guard isDated || parts.count <= 3 else { return }
    for part in parts {
      let own = Self.besideDate(part) ?? part
      let bare = isCatalan && own.hasPrefix("Per ") ? String(own.dropFirst(4)) : PageLines.withoutBylineWord(own)
      let name = PersonName.inSmallLetters(bare)
      if !name.contains(where: \.isNumber), isPerson(name), !Self.isWeekday(name) {
        names.append(
          Name(name: name, isAlone: true, isBehindWord: bare.count < part.count, isLinked: linked.contains(part)))
      } else if isDated, let name = Self.nameBehindWord(part, isPerson) {
        names.append(Name(name: name, isBehindWord: true, isLinked: linked.contains(name)))
      }
    }
    isOneName = parts.count == 1 && names.first?.isAlone == true
  }

  private static func creditsPicture(_ part: String) -> Bool {
    part.contains { ":：".contains($0) } && PageWords.opening(of: foldedName(part), among: PageWords.credits) != nil
  }

  private static func countsComments(_ part: String) -> Bool {
    let words = part.split(separator: " ")
    return words.count <= 3 && part.contains(where: \.isNumber)
      && words.contains { PageWords.comments.contains(foldedName(String($0))) }
  }

  /// Whether a part of a line holds three figures and hardly a word, or a month or a moment in figures among a few more.
  private static func isDate(_ part: String) -> Bool {
    guard part.contains(where: \.isNumber) else { return false }
    let words = part.split(whereSeparator: \.isWhitespace)
    return words.count <= 4 && part.count { $0.isNumber } >= 3
      || words.count <= 12
        && words.contains { word in
          word.count { $0.isNumber } >= 3 && word.contains { ":.-".contains($0) }
            || MonthNames.month(foldedName(word.filter(\.isLetter))) != nil
        }
  }

  /// The two to four words with capitals before or behind a date with nothing between: `14 Marzo 2021 Jane Roe`.
  private static func besideDate(_ part: String) -> String? {
    let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 2, let first = words.firstIndex(where: isOfDate), let last = words.lastIndex(where: isOfDate),
      last - first <= 3, words[first...last].contains(where: { $0.contains(where: \.isNumber) })
    else { return nil }
    return [words[..<first], words[(last + 1)...]].first { beside in
      (2...4).contains(beside.count) && beside.allSatisfy(TitleGuest.isNamePart)
        && beside.first?.first?.isUppercase == true && beside.last?.first?.isUppercase == true
    }?.joined(separator: " ")
  }

  private static func isOfDate(_ word: String) -> Bool {
    word.contains(where: \.isNumber) || MonthNames.month(foldedName(word)) != nil
  }

  /// Whether words are a day of the week where that takes two of them: `Thứ Tư`, `Chủ Nhật`.
  private static func isWeekday(_ words: String) -> Bool {
    words.split(separator: " ").first.map { ["thứ", "chủ"].contains($0.lowercased()) } == true
  }

  /// The parts of a line: between points, strokes, commas, brackets, dashes with blanks around them and wide blanks.
  static func parts(of line: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var blanks = 0
    func close() {
      let words = part.trimmingMarks
      if !words.isEmpty { parts.append(words) }
      part = ""
    }
    for character in line {
      if character == " " || character == "\u{A0}" {
        blanks += 1
        if blanks == 2 { close() } else if blanks < 2 { part.append(character) }
        continue
      }
      let followsBlank = blanks > 0 || part.isEmpty
      blanks = 0
      if "·•|/\u{3000}\t,()[]（）｜／".contains(character) || followsBlank && "–—-".contains(character) {
        close()
      } else {
        part.append(character)
      }
    }
    close()
    return parts
  }

  /// The two to four words with capitals behind a word for "by" inside a part: `Publié le 7 février par Jane Roe dans Musique`.
  private static func nameBehindWord(_ part: String, _ isPerson: (String) -> Bool) -> String? {
    let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
    for place in words.indices.dropFirst() where PageLines.bylinePrepositions.contains(foldedName(words[place])) {
      let run = words[(place + 1)...].prefix(4).prefix(while: TitleGuest.isNamePart)
      for count in stride(from: run.count, through: 2, by: -1) {
        let name = PersonName.inSmallLetters(run.prefix(count).joined(separator: " "))
        if isPerson(name) { return name }
      }
    }
    return nil
  }

  /// What a line shows for links of Markdown to the pages of people: `[Jane Roe](/autor/roe/)`.
  private static func linkedToPeople(_ words: String) -> Set<String> {
    guard words.utf8.contains(0x5D), words.contains("](") else { return [] }
    var found: Set<String> = []
    for link in words.split(separator: "[").dropFirst() {
      let sides = link.split(separator: "](", maxSplits: 1)
      guard sides.count == 2, let address = sides[1].split(separator: ")").first else { continue }
      let path = foldedName(String(address)).split { "/?=&#:.".contains($0) }
      if path.contains(where: { placesOfPeople.contains(String($0)) }) { found.insert(String(sides[0])) }
    }
    return found
  }

  /// Folded words of addresses under which sites keep who writes for them.
  private static let placesOfPeople = Set(
    """
    author authors autor autora autori autoren auteur auteurs autore autores autorzy people person redaktion redactie redaction
    redakce redakcja redaksi journalist journaliste journalisten periodista profil profile profiles staff team writer writers
    contributor contributors byline forfatter forfattare kirjoittaja toimittaja szerzo yazar yazarlar penulis schrijver szerzok
    reporter reporters tacgia tac-gia by
    """.splitAtBlanks)
}
