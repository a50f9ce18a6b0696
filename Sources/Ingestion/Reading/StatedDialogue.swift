import CorpusModel

/// Puts together the text of a document of which the format states who says what.
struct StatedDialogue {
  /// What one entry of a file says.
  struct Remark {
    /// The speaker as stated, or nil where nobody is.
    var speaker: String?
    /// The words as they stand in the file; white space at their ends is left out.
    var words: String
    var kind: BlockKind = .turn
    var role: Role?
    var affiliation: String?
    var language: String?
    var date: StatedDate?
    var section: String?
    /// What the words are said to be about, by gazetteer.
    var stated: [StatedEntries] = []
    /// The start in the recording, in milliseconds.
    var time: Int?
    /// When it was said, in milliseconds since 1970; gives the time from the document's first such moment.
    var moment: Int?
    /// Where in the file, for people.
    var place: String
  }

  /// The document without its utterances, to be told what the file states of it.
  var raw = RawDocument(text: [])
  private var utterances: [RawDocument.Utterance] = []
  /// When each utterance was said, in milliseconds since 1970.
  private var moments: [Int?] = []

  /// Whether nothing has been said.
  var isEmpty: Bool { utterances.isEmpty }

  /// Whether somebody has spoken.
  var hasTurns: Bool { utterances.contains { $0.kind == .turn } }

  /// Adds a remark as a paragraph of its own; one without words is left out.
  mutating func add(_ remark: Remark) {
    let words = Self.trimmed(remark.words).utf8
    guard !words.isEmpty else { return }
    if !raw.text.isEmpty {
      raw.text.append(0x0A)
      raw.text.append(0x0A)
    }
    let range = raw.text.count..<raw.text.count + words.count
    raw.text.append(contentsOf: words)
    moments.append(remark.moment)
    utterances.append(
      RawDocument.Utterance(
        speaker: remark.speaker.flatMap(Self.name), kind: remark.kind, role: remark.role,
        affiliation: remark.affiliation, language: remark.language, date: remark.date, section: remark.section,
        stated: remark.stated, extent: range, words: range, time: remark.time, place: remark.place))
  }

  /// What comes between a remark and what goes on with it.
  enum Joint { case nothing, blank, paragraph, asScriptHasIt }

  /// Goes on with the last remark.
  mutating func goOn(_ words: String, joint: Joint = .asScriptHasIt) {
    let words = Array(words.utf8)
    let inner = words.trimmed(words.indices)
    guard !inner.isEmpty, let last = utterances.indices.last else { return }
    switch joint {
    case .nothing: break
    case .blank: raw.text.append(0x20)
    case .paragraph: raw.text.append(contentsOf: [0x0A, 0x0A])
    case .asScriptHasIt: if Self.needsBlank(raw.text, words, inner) { raw.text.append(0x20) }
    }
    raw.text.append(contentsOf: words[inner])
    utterances[last].extent = utterances[last].extent.lowerBound..<raw.text.count
    utterances[last].words = utterances[last].words.lowerBound..<raw.text.count
  }

  /// Adds what is stated of words that go on with the last remark.
  mutating func state(_ stated: [StatedEntries]) {
    guard let last = utterances.indices.last else { return }
    for entries in stated {
      if let place = utterances[last].stated.firstIndex(where: { $0.field == entries.field }) {
        let known = utterances[last].stated[place].names
        utterances[last].stated[place].names += entries.names.filter { !known.contains($0) }
      } else {
        utterances[last].stated.append(entries)
      }
    }
  }

  /// The document: a note tells where nobody is named.
  func document() -> RawDocument {
    var raw = raw
    raw.utterances = utterances
    if let start = moments.lazy.compactMap({ $0 }).min() {
      for (place, moment) in moments.enumerated() where raw.utterances?[place].time == nil {
        raw.utterances?[place].time = moment.map { $0 - start }
      }
    }
    if !utterances.isEmpty, utterances.allSatisfy({ $0.speaker == nil }) {
      raw.notes.append("The file names no speakers.")
    }
    return raw
  }

  /// A text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    // What stands at the ends of most texts is a letter or a digit or closes a sentence.
    func isInk(_ byte: UInt8?) -> Bool { byte.map { (0x21...0x7E).contains($0) } ?? false }
    if isInk(text.utf8.first), isInk(text.utf8.last) { return text }
    let bytes = Array(text.utf8)
    return bytes.string(bytes.trimmed(bytes.indices))
  }

  /// A name without white space at its ends; nil where nothing is left.
  static func name(_ text: String) -> String? {
    let name = trimmed(text)
    return name.isEmpty ? nil : name
  }

  /// Whether words that follow others are written with a blank between: not in scripts that have none, and not before
  /// closing punctuation that stands as a piece of its own.
  private static func needsBlank(_ text: [UInt8], _ words: [UInt8], _ inner: Range<Int>) -> Bool {
    guard let before = text.scalar(before: text.count, from: 0) else { return false }
    if words[inner].allSatisfy({ ",.;:!?)]}%".utf8.contains($0) }) { return false }
    return !(isUnspaced(before.value) && isUnspaced(words.scalar(at: inner.lowerBound).value))
  }

  /// Whether a scalar is of a script without blanks between words, or punctuation of one.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0xAC00...0xD7AF, 0x3131...0x318E: false
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3000...0x303F, 0xFF00...0xFF65: true
    default: isIdeographic(value)
    }
  }
}
