import TextAnalysis

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
  /// The tables of the grammars met, by code.
  private var tables: [String: WordUseTable] = [:]

  /// The words kept at most: beyond them all are forgotten.
  private static let mostKept = 1 << 16

  init(grammar: SpeechGrammar) { self.grammar = grammar }

  /// The terms of the stretch at hand.
  private(set) var cut = CutText()

  /// Takes the terms of a stretch of text.
  mutating func cut(_ text: [UInt8], within stretch: Range<Int>) { cut.cut(text, within: stretch) }

  /// The word at a range.
  ///
  /// - Parameters:
  ///   - key: of the word folded, where it is known.
  ///   - isPlain: whether it is ASCII throughout.
  mutating func word(_ text: [UInt8], _ range: Range<Int>, key: WordKey? = nil, isPlain: Bool) -> Word {
    if !isPlain, range.count <= 4 {
      let term = SpeechGrammar.key(text.string(range))
      return word(WordKey(term)) { _ in term }
    }
    return word(key ?? folder.key(text, range)) { $0.fold(text, range) }
  }

  private mutating func word(_ key: WordKey, _ term: (inout Folder) -> String) -> Word {
    var key = key
    for byte in grammar.code.utf8 { key.append(byte) }
    if let place = places.number(of: key) { return known[Int(place)] }
    if known.count == Self.mostKept { forget() }
    let term = term(&folder)
    let word = Word(term: term, uses: uses(of: term))
    places[key] = UInt32(known.count)
    known.append(word)
    return word
  }

  private mutating func uses(of term: String) -> WordUses {
    if let table = tables[grammar.code] { return table.uses(of: term) }
    let table = WordUseTable(grammar)
    tables[grammar.code] = table
    return table.uses(of: term)
  }

  private mutating func forget() {
    places = WordTable()
    known.removeAll(keepingCapacity: true)
  }
}
