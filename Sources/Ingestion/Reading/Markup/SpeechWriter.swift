import CorpusModel

/// Writes the text of a document whose format states who speaks, and keeps account of what each part of it is.
///
/// White space of the file becomes single blanks; paragraphs are set apart by an empty line. Speech that goes on with
/// the same speaker, with nothing between, is one utterance.
struct SpeechWriter {
  /// Who speaks, as the format states it.
  struct Voice: Equatable {
    var speaker: String?
    var role: Role?
    var affiliation: String?
    var language: String?
    var date: StatedDate?
    /// The start in the recording, in milliseconds.
    var time: Int?
    /// Where in the file, for people.
    var place = ""

    /// Whether the same speaker goes on: named, and named alike.
    func goesOn(with next: Voice) -> Bool {
      speaker != nil && speaker == next.speaker && role == next.role && affiliation == next.affiliation
        && language == next.language && date == next.date
    }
  }

  private(set) var text: [UInt8] = []
  private(set) var utterances: [RawDocument.Utterance] = []

  private var kind = BlockKind.narration
  private var voice = Voice()
  /// The printed label in front of the words to come.
  private var label: (range: Range<Int>, start: Int)?
  /// Whether the next words open an utterance.
  private var isOpening = true
  /// What white space stands before the next words.
  private var gap = Gap.none

  private enum Gap: Int { case none, blank, line, paragraph }

  /// What was heard inside a sentence; it stands behind the utterance, which goes on.
  private var owed: [(words: String, voice: Voice)] = []
  /// Whether something was left out before the next words, so that two of them may not be made one.
  private var isAfterRemark = false

  /// Whether speech breaks off inside a sentence here.
  var isInsideSentence: Bool {
    guard kind == .turn, !isOpening, gap.rawValue <= Gap.blank.rawValue, let last = text.last else { return false }
    return !".!?:;".utf8.contains(last)
      && !["…", "”", "»", "。", "！", "？"].contains { text.suffix(3).elementsEqual($0.utf8) }
  }

  /// Keeps what is heard inside a sentence for behind the utterance.
  mutating func interrupt(with words: String, _ voice: Voice) {
    owed.append((words, voice))
    isAfterRemark = true
  }

  /// Starts a part of the document; nothing is written before words come.
  mutating func begin(_ kind: BlockKind, _ voice: Voice) {
    if kind == .turn, self.kind == .turn, !isOpening, label == nil, self.voice.goesOn(with: voice) {
      newParagraph()
      return
    }
    keepLabel(before: kind)
    writeOwed()
    (self.kind, self.voice, isOpening) = (kind, voice, true)
  }

  /// Writes the label that stands before the words of the next turn.
  mutating func writeLabel(_ words: String, place: String) {
    keepLabel(before: .narration)
    guard !words.isEmpty else { return }
    writeOwed()
    separate(.paragraph)
    let start = text.count
    text.append(contentsOf: words.utf8)
    label = (start..<text.count, start)
    voice.place = place
    isOpening = true
    gap = .line
  }

  /// Writes words; white space at their ends counts.
  mutating func write(_ words: some Sequence<UInt8>) {
    for byte in words {
      if byte == 0x20 || (9...13).contains(byte) {
        if gap == .none { gap = .blank }
        continue
      }
      open()
      if isAfterRemark, gap == .none, byte >= 0x80 || isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) {
        gap = .blank
      }
      isAfterRemark = false
      separate(gap)
      text.append(byte)
    }
    guard !isOpening, let last = utterances.indices.last else { return }
    utterances[last].extent = utterances[last].extent.lowerBound..<text.count
    utterances[last].words = utterances[last].words.lowerBound..<text.count
  }

  /// Sets what follows apart from what is written, as a paragraph.
  mutating func newParagraph() { gap = .paragraph }

  /// Sets what follows apart as a line.
  mutating func newLine() { if gap != .paragraph { gap = .line } }

  /// Sets what follows apart by a blank.
  mutating func newWord() { if gap == .none { gap = .blank } }

  /// Takes back a blank that is owed: the next sign stands close to the last.
  mutating func joinWords() { if gap == .blank { gap = .none } }

  /// The document with all that was written.
  mutating func document() -> RawDocument {
    keepLabel(before: .narration)
    writeOwed()
    var raw = RawDocument(text: text)
    raw.utterances = utterances
    return raw
  }

  private mutating func writeOwed() {
    for remark in owed {
      separate(.paragraph)
      let start = text.count
      text.append(contentsOf: remark.words.utf8)
      utterances.append(
        RawDocument.Utterance(
          kind: .stage, language: remark.voice.language, date: remark.voice.date, extent: start..<text.count,
          words: start..<text.count, place: remark.voice.place))
    }
    if !owed.isEmpty { gap = .paragraph }
    (owed, isAfterRemark) = ([], false)
  }

  /// Opens the utterance that the next words belong to.
  private mutating func open() {
    guard isOpening else { return }
    isOpening = false
    if label == nil { gap = text.isEmpty ? .none : .paragraph }
    separate(gap)
    let start = label?.start ?? text.count
    var utterance = RawDocument.Utterance(
      speaker: kind == .turn ? voice.speaker : nil, kind: kind, label: label?.range, extent: start..<text.count,
      words: text.count..<text.count, place: voice.place)
    if kind == .turn {
      (utterance.role, utterance.affiliation, utterance.time) = (voice.role, voice.affiliation, voice.time)
    }
    (utterance.language, utterance.date) = (voice.language, voice.date)
    utterances.append(utterance)
    label = nil
  }

  /// Turns a label that no speech follows into metadata.
  private mutating func keepLabel(before kind: BlockKind) {
    guard kind != .turn, let label else { return }
    utterances.append(
      RawDocument.Utterance(
        speaker: nil, kind: .metadata, extent: label.range, words: label.range, place: voice.place))
    self.label = nil
    gap = .paragraph
  }

  private mutating func separate(_ wanted: Gap) {
    gap = .none
    guard !text.isEmpty else { return }
    switch wanted {
    case .none: break
    case .blank: text.append(0x20)
    case .line: text.append(0x0A)
    case .paragraph: text.append(contentsOf: [0x0A, 0x0A])
    }
  }
}
