import TextAnalysis

/// A line of nothing but names and words for who made what: `Text Jane Roe, photos Tom Lee`, `Von Jane Roe und Tom Lee
/// (Fotos)`, `文・写真　風間透`.
struct CreditLine {
  /// Who wrote or asked.
  let author: String
  /// The folded word for that work.
  let work: String

  /// What a part of such a line is.
  private enum Part {
    case writing(String)
    case picture
    /// A word that joins names and works: `by`, `and`, `de`.
    case joint
    case name(String)
    case mark(Character)
  }

  /// Reads a line; nil where anything else stands in it, or nobody is said to have written.
  init?(_ line: String) {
    guard line.utf8.count <= 160, let parts = Self.parts(of: line) else { return nil }
    var names: [(words: [String], work: Part?)] = []
    var work: Part?
    var works = 0
    var isOpen = false
    for (place, part) in parts.enumerated() {
      switch part {
      case .writing, .picture:
        works += 1
        // "Jane Roe (text)", "박서준 기자"
        let isBehind =
          place > 0 && place + 1 == parts.count || place + 1 < parts.count && Self.isMark(parts[place + 1], ")")
        if isBehind, let last = names.indices.last, names[last].work == nil || Self.isMark(parts[place - 1], "(") {
          names[last].work = part
        } else if case .writing = work, case .picture = part, !isOpen, place > 0, Self.joins(parts[place - 1]) {
          // "Text und Fotos: Jane Roe" is one work of hers.
          break
        } else {
          work = part
        }
        isOpen = false
      case .name(let word):
        if isOpen { names[names.count - 1].words.append(word) } else { names.append(([word], work)) }
        isOpen = true
      case .joint, .mark: isOpen = false
      }
    }
    guard works > 1 || parts.count <= 5 else { return nil }
    // "Interjú Fenna Roevel" names whom somebody asked.
    if names.count == 1, case .writing("interju")? = names[0].work, !line.contains(":"),
      names[0].words.last.map(InstrumentalNames.isHungarian) == true
    {
      return nil
    }
    for name in names {
      guard case .writing(let work)? = name.work, case let printed = name.words.joined(separator: " "),
        case let person = PersonName(printed),
        LabelShape(printed, name: person).quality >= (person.isIdeographic ? .name : .person)
      else { continue }
      (author, self.work) = (printed, work)
      return
    }
    return nil
  }

  /// Whether the first word of a line or a bracket in it lets it be one.
  static func mayBe(_ line: String) -> Bool {
    guard line.utf8.count <= 160, let first = line.utf8.first else { return false }
    if first >= 0xE3 || line.utf8.contains(0x28) { return true }
    let word = foldedName(String(line.prefix { $0.isLetter }))
    return PageWords.writing.contains(word) || PageWords.pictures.contains(word)
  }

  private static func isMark(_ part: Part, _ mark: Character) -> Bool {
    if case .mark(let found) = part { return found == mark }
    return false
  }

  private static func joins(_ part: Part) -> Bool {
    switch part {
    case .joint: true
    case .mark(let mark): "&+・/／、".contains(mark)
    default: false
    }
  }

  /// The words and marks of a line, dates left out; nil where one is neither a name nor a word of credits.
  private static func parts(of line: String) -> [Part]? {
    var parts: [Part] = []
    var word = ""
    var holdsWork = false
    var joint = ""
    var followsNumber = false
    let holdsNumber = line.contains(where: \.isNumber)
    func isKnown() -> Bool {
      guard !word.isEmpty else { return true }
      defer { word = "" }
      let isDay = followsNumber
      followsNumber = word.contains(where: \.isNumber)
      if followsNumber { return true }
      let folded = foldedName(word)
      // "Text: Jane Roe 9 March 2021"
      if isDay, MonthNames.month(folded) != nil { return true }
      // "Text: Jane Roe Updated 9 March 2021"
      if case .name? = parts.last, DateCues.isCue(folded), holdsNumber { return true }
      if let part = part(word, folded) {
        // "Photos by Jane Roe"
        if case .writing = part, !parts.isEmpty, joints.contains(folded) {
          parts.append(.joint)
          return true
        }
        if case .writing = part { holdsWork = true }
        // "Intervista a Jane Roe" names whom somebody asked.
        if case .name = part, case .joint? = parts.last, joint == "a", parts.count > 1,
          case .writing = parts[parts.count - 2]
        {
          return false
        }
        joint = folded
        parts.append(part)
        return true
      }
      return false
    }
    for character in line {
      if character.isLetter || character.isNumber || "'’-‐.".contains(character) && !word.isEmpty {
        word.append(character)
        // "van der Marck. Beeld", but "J. Roe"
        if character == ".", word.count > 2 {
          word.removeLast()
          guard isKnown() else { return nil }
          parts.append(.mark("."))
        }
        continue
      }
      guard isKnown() else { return nil }
      if !character.isWhitespace || character == "\u{3000}" { parts.append(.mark(character)) }
      if parts.count > 24 { return nil }
    }
    guard isKnown(), holdsWork else { return nil }
    return parts
  }

  private static func part(_ word: String, _ folded: String) -> Part? {
    if PageWords.writing.contains(folded) { return .writing(folded) }
    // "海港周报记者"
    if word.utf8.first ?? 0 >= 0xE3, (4...12).contains(word.count),
      let work = reporters.first(where: word.hasSuffix)
    {
      return .writing(work)
    }
    if PageWords.pictures.contains(folded) { return .picture }
    if PageLines.conjunctions.contains(folded) || joints.contains(folded), word.first?.isUppercase != true {
      return .joint
    }
    if let first = word.unicodeScalars.first, !first.properties.isCased, first.properties.isAlphabetic {
      return !PersonName(word).isIdeographic || (2...5).contains(word.count) ? .name(word) : nil
    }
    return TitleGuest.isNamePart(word) ? .name(word) : nil
  }

  /// How the words for those who write for an outlet end.
  private static let reporters = ["记者", "記者", "기자"]

  /// Folded words between a work and a name.
  private static let joints: Set<String> = [
    "by", "von", "de", "di", "da", "do", "del", "af", "av", "par", "por", "per", "od", "z", "του", "της", "από", "oleh",
    "door",
  ]
}
