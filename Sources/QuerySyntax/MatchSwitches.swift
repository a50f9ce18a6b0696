import Diagnostics

/// What the spellings of a word can differ in.
package struct MatchAspects: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  // The library's own takes any sequence, and is not specialized in other modules.
  package init(arrayLiteral elements: MatchAspects...) {
    rawValue = elements.reduce(0) { $0 | $1.rawValue }
  }

  /// Capital and small letters.
  package static let letterCase = MatchAspects(rawValue: 1)
  /// Accents, ligatures, letters with a stroke.
  package static let accents = MatchAspects(rawValue: 2)
  /// Full and half width, and other compatible forms.
  package static let width = MatchAspects(rawValue: 4)
  /// The name that was used, among all names of a person or a thing.
  package static let aliases = MatchAspects(rawValue: 8)

  /// Those in which words differ; people and things differ in their names too.
  package static let spelling: MatchAspects = [.letterCase, .accents, .width]

  /// Each aspect with its name in settings, its letter in switches and the word for one of its kind.
  package static let list: [(aspect: MatchAspects, name: String, letter: Character, noun: String)] = [
    (.letterCase, "case", "C", "case"), (.accents, "accents", "D", "accents"), (.width, "width", "W", "width"),
    (.aliases, "aliases", "A", "name"),
  ]

  /// What counts and what does not, of the aspects that can: `case and accents count; any width`.
  package func description(of possible: MatchAspects) -> String {
    let counted = Self.list.filter { possible.contains($0.aspect) && contains($0.aspect) }
    let others = Self.list.filter { possible.contains($0.aspect) && !contains($0.aspect) }.map(\.noun)
    let names = counted.map(\.name)
    let verb = counted.count == 1 && [.letterCase, .width].contains(counted[0].aspect) ? "counts" : "count"
    let strict =
      names.count < 2 ? names : [names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]]
    return (strict.map { "\($0) \(verb)" } + (others.isEmpty ? [] : ["any " + others.joined(separator: ", ")]))
      .joined(separator: "; ")
  }
}

/// `%C` after a term: what counts in it beside what the session says.
///
/// A capital makes an aspect count, a small letter makes it not count (`%c` and `%d` as in the Corpus Workbench).
package struct MatchSwitches: Sendable, Equatable {
  /// What counts here.
  package var strict: MatchAspects
  /// What does not count here.
  package var loose: MatchAspects

  package init(strict: MatchAspects = [], loose: MatchAspects = []) { (self.strict, self.loose) = (strict, loose) }

  /// The switches that letters stand for; nil where one stands for none, or two for one.
  package init?(letters: some StringProtocol) {
    self.init()
    for letter in letters {
      guard let aspect = MatchAspects.list.first(where: { $0.letter == Character(letter.uppercased()) })?.aspect,
        !strict.union(loose).contains(aspect)
      else { return nil }
      if letter.isUppercase { strict.insert(aspect) } else { loose.insert(aspect) }
    }
    if strict.union(loose).isEmpty { return nil }
  }

  /// What counts where else something does.
  package func applied(to others: MatchAspects) -> MatchAspects { others.subtracting(loose).union(strict) }

  /// The switches as they are written: `%Cd`.
  package var canonical: String {
    var text = "%"
    for (aspect, _, letter, _) in MatchAspects.list {
      if strict.contains(aspect) { text.append(letter) }
      if loose.contains(aspect) { text += letter.lowercased() }
    }
    return text
  }
}

extension Parser {
  // switches = "%" letters
  /// The switches at the cursor where nothing else follows them; nil, with nothing read, where there are none.
  mutating func switches() -> MatchSwitches? {
    guard lexer.cursor.scalar() == "%" else { return nil }
    let word = lexer.word()
    guard let switches = MatchSwitches(letters: lexer.plain(word).dropFirst()) else { return nil }
    lexer.take(word)
    return switches
  }

  /// The switches that end a word, with the word before them: after a `%` behind a letter, so that `20%` is text.
  func switches(endOf word: SourceRange) -> (word: SourceRange, switches: MatchSwitches)? {
    var sign: Int?
    var hasLetter = false
    var isBehindLetter = false
    var offset = word.start
    while offset < word.end, let scalar = lexer.cursor.scalar(at: offset) {
      if scalar == "%" { (sign, isBehindLetter) = (offset, hasLetter) }
      hasLetter = hasLetter || scalar.isNameStart
      offset = lexer.cursor.after(offset)
    }
    guard let sign, isBehindLetter,
      let switches = MatchSwitches(letters: lexer.plain(SourceRange(lexer.cursor.after(sign), word.end)))
    else { return nil }
    return (SourceRange(word.start, sign), switches)
  }
}
