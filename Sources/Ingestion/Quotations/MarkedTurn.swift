/// A turn that holds quotation marks, to be read by itself: everything but who is meant in it.
struct MarkedTurn: Sendable {
  /// The place of the turn in the document's blocks.
  var leaf: Int
  /// Its words; UTF-8 byte offsets.
  var range: Range<Int>
  /// The language that the file states.
  var language: String?

  /// What was read.
  struct Reading: Sendable {
    var leaf: Int
    var language: String?
    /// The passages, with their tokens where marks stand in them; nil too in scripts without blanks between words.
    var units: [(unit: ProseReader.Unit, passage: NamedPassage?)]
  }

  /// The turn read; nil where its marks open nothing.
  func read(by reader: ProseReader, _ names: NameFinder, _ words: inout PassageWords) -> Reading? {
    let units = reader.units(of: [(leaf, range)])
    guard units.contains(where: { !$0.spans.isEmpty }) else { return nil }
    let language = language ?? reader.language(ofBlock: range, &words)
    let isSpaced = UnspacedGrammar.of(language) == nil
    let grammar = SpeechGrammar.of(language)
    let read = units.map { unit -> (unit: ProseReader.Unit, passage: NamedPassage?) in
      guard isSpaced, !unit.spans.isEmpty else { return (unit, nil) }
      let passage = reader.passage(unit, language: language, words: &words)
      return (unit, NamedPassage(passage: passage, names: names.names(in: passage, grammar)))
    }
    return Reading(leaf: leaf, language: language, units: read)
  }
}

/// A passage with the names in it.
struct NamedPassage: Sendable {
  var passage: Passage
  var names: [NameFinder.Name]
}
