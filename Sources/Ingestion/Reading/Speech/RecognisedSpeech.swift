import CorpusModel

/// Speech as recognisers give it, in pieces of a word or a few seconds, joined where a speaker goes on.
struct RecognisedSpeech {
  /// What a recogniser heard in one stretch.
  struct Piece {
    /// The speaker that diarisation found, or nil.
    var speaker: String?
    /// The words; a blank before them tells that they begin a word.
    var words: String
    /// The start in milliseconds.
    var start: Int?
    /// The end in milliseconds.
    var end: Int?
    /// Where in the file, for people.
    var place: String
  }

  /// A pause after which speech of nobody in particular starts a new turn, in milliseconds.
  private static let pause = 3000

  /// Whether the file writes every blank between words, so that none may be added between pieces.
  private let hasAllBlanks: Bool
  private var dialogue = StatedDialogue()
  private var last: Piece?
  /// What was heard while somebody spoke who may go on.
  private var owed: [Piece] = []

  init(hasAllBlanks: Bool = false) { self.hasAllBlanks = hasAllBlanks }

  /// Adds a piece.
  mutating func add(_ piece: Piece) {
    let words = StatedDialogue.trimmed(piece.words)
    guard !words.isEmpty else { return }
    if HeardSounds.areAll(of: words), !isInsideSentence(piece, words) {
      owed.append(piece)
      return
    }
    defer { last = piece }
    if let last, last.speaker == piece.speaker, !isPause(between: last, and: piece) {
      let isApart = last.words.last?.isWhitespace == true || piece.words.first?.isWhitespace == true
      dialogue.goOn(words, joint: isApart ? .blank : hasAllBlanks ? .nothing : .asScriptHasIt)
      return
    }
    writeOwed()
    dialogue.add(
      StatedDialogue.Remark(speaker: piece.speaker, words: words, time: piece.start, place: piece.place))
  }

  /// The turns, and what was heard behind those during which it was.
  func document() -> RawDocument {
    var whole = self
    whole.writeOwed()
    return whole.dialogue.document()
  }

  private mutating func writeOwed() {
    for piece in owed {
      dialogue.add(StatedDialogue.Remark(words: piece.words, kind: .stage, time: piece.start, place: piece.place))
    }
    owed = []
  }

  /// Whether a mark stands where a sentence goes on: it can be there for words that were not understood.
  private func isInsideSentence(_ piece: Piece, _ words: String) -> Bool {
    guard let last, last.speaker == piece.speaker, HeardSounds.areMark(words) else { return false }
    return StatedDialogue.trimmed(last.words).last.map { !".!?…。！？\"”»」)]".contains($0) } ?? false
  }

  private func isPause(between last: Piece, and next: Piece) -> Bool {
    guard next.speaker == nil, let end = last.end ?? last.start, let start = next.start else { return false }
    return start - end >= Self.pause
  }

  /// Milliseconds; nil for what can be no time of a recording.
  static func bounded(_ milliseconds: Int?) -> Int? {
    milliseconds.flatMap { (0..<1_000_000_000_000).contains($0) ? $0 : nil }
  }

  /// Seconds, as recognisers count, in whole milliseconds; nil for what can be no time of a recording.
  static func milliseconds(_ seconds: Double?) -> Int? {
    guard let seconds, seconds >= 0, seconds < 1e9 else { return nil }
    return Int((seconds * 1000).rounded())
  }
}
