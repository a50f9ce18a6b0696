import TextAnalysis

/// What a grammar makes of a word, as far as nearly every word of a passage is asked for it.
struct WordUses: OptionSet, Sendable {
  let rawValue: UInt8
  /// A pronoun, alone or run together with a verb.
  static let pronoun = WordUses(rawValue: 1)
  /// An office, or a word that stands for one.
  static let role = WordUses(rawValue: 2)
  /// A title before names.
  static let title = WordUses(rawValue: 4)
}

/// The words of passages in the form in which grammars compare them: texts say the same words again and again, so that
/// each is folded and looked up in the grammar once.
struct PassageWords: Sendable {
  /// A word as grammars compare it, with what one makes of it.
  struct Word: Sendable {
    var term: String
    var uses: WordUses
  }

  /// The grammar of the passage at hand.
  var grammar: SpeechGrammar
  private var folder = Folder()
  /// The place in `known` of each word, whose key goes on with the code of the grammar.
  private var places = WordTable()
  private var known: [Word] = []

  /// The words kept at most: beyond them all are forgotten.
  private static let mostKept = 1 << 16

  init(grammar: SpeechGrammar) { self.grammar = grammar }

  /// The word at a range.
  ///
  /// - Parameter isPlain: whether it is ASCII throughout.
  mutating func word(_ text: [UInt8], _ range: Range<Int>, isPlain: Bool) -> Word {
    if isPlain { return word(folder.key(text, range)) { $0.fold(text, range) } }
    let isShort = range.count <= 4
    let term = isShort ? SpeechGrammar.key(String(decoding: text[range], as: UTF8.self)) : folder.fold(text, range)
    return word(WordKey(term)) { _ in term }
  }

  private mutating func word(_ key: WordKey, _ term: (inout Folder) -> String) -> Word {
    var key = key
    for byte in grammar.code.utf8 { key.append(byte) }
    if let place = places[key] { return known[Int(place)] }
    if known.count == Self.mostKept { forget() }
    let word = word(term(&folder))
    places[key] = UInt32(known.count)
    known.append(word)
    return word
  }

  private func word(_ term: String) -> Word {
    var word = Word(term: term, uses: [])
    if grammar.pronoun(term) != nil { word.uses.insert(.pronoun) }
    if grammar.isRole(term) { word.uses.insert(.role) }
    if grammar.honorifics[term] != nil || term == "ceo" { word.uses.insert(.title) }
    return word
  }

  private mutating func forget() {
    places = WordTable()
    known.removeAll(keepingCapacity: true)
  }
}
