import CorpusModel

/// What a reader makes of a file: its text, and what the format itself states.
struct RawDocument: Sendable, Equatable {
  /// A speaker that front matter declares.
  struct Speaker: Sendable, Equatable {
    var name: String
    /// The part that the key states (`host`, `guest`), else `unknown`.
    var role: Role
  }

  /// Speech of which the format states the speaker.
  struct Utterance: Sendable, Equatable {
    /// The speaker as stated, or nil where nobody is.
    var speaker: String?
    /// What it is: a turn, or what the format marks as no speech (`stage`, `heading`, `metadata`, `narration`).
    var kind: BlockKind = .turn
    /// The part that the format says the speaker plays; nil where it says nothing.
    var role: Role?
    /// The organisation that the format says the speaker speaks for, a name to show.
    var affiliation: String?
    /// The language that the format states, a code of ISO 639-1.
    var language: String?
    /// The date that the format states for these words alone.
    var date: StatedDate?
    /// What the format says the words are about, in place of a heading above them.
    var section: String?
    /// What the format says the words are about, by gazetteer.
    var stated: [StatedEntries] = []
    /// What is printed before the words in the text, as part of it; nil where the format holds the name elsewhere.
    var label: Range<Int>?
    /// All that belongs to it; UTF-8 byte offsets into the text.
    var extent: Range<Int>
    /// Its words.
    var words: Range<Int>
    /// The start in the recording, in milliseconds.
    var time: Int?
    /// Where in the file, for people.
    var place: String
  }

  /// What the format says of a line of a text that must be segmented.
  struct LineMark: Sendable, Equatable {
    /// The byte of the text where the line starts.
    var start: Int
    /// The line in the file, from 1.
    var number: Int
    /// The level of a heading (1 to 6), 0 for other lines.
    var headingLevel: UInt8 = 0
    /// Whether it opens an item of a list.
    var isItem = false
    /// Whether it is set as a quotation.
    var isSetOut = false
    /// What the line is, where the format says that it is no speech and no prose of the text (`metadata`,
    /// `boilerplate`, `stage`); nil for all others.
    var kind: BlockKind?
    /// The byte behind the words that the line begins with in bold or italics; the start where there are none.
    var emphasisEnd: Int
  }

  /// What the file says that a stretch of the text is about, by gazetteer.
  struct StatedStretch: Sendable, Equatable {
    var range: Range<Int>
    var entries: [StatedEntries]
  }

  /// The file inside a container that a part of the text comes from.
  struct PartMark: Sendable, Equatable {
    /// The byte of the text where the part starts.
    var start: Int
    var name: String
  }

  /// The text, valid UTF-8.
  var text: [UInt8]
  /// The name of this document in a file that holds several, such as the id of a conversation; nil where the file is one
  /// document.
  var part: String?
  /// The name in `Document.format` where a reader knows several formats; nil for the reader's own.
  var format: String?
  /// The language that the format states, a code of ISO 639-1.
  var language: String?
  /// The byte where the body starts; before it stands front matter, metadata all of it.
  var bodyStart = 0
  var title: String?
  /// What the document is called besides, in the head of a page: often with the name that its heading leaves out.
  var otherTitles: [String] = []
  /// The only author whom front matter or the head of a page states.
  var author: String?
  var source: String?
  var date: StatedDate?
  /// The words that state the date.
  var dateCue: String?
  var speakers: [Speaker] = []
  /// Speech where the format states it; nil where the text must be segmented.
  var utterances: [Utterance]?
  /// What the format says of lines, in order, where the text must be segmented: every line of the text, or none.
  var lineMarks: [LineMark] = []
  /// What the numbers of lines count, for people.
  var lineUnit = "line"
  /// What the file states of stretches of a text that must be segmented, in order, none in another.
  var stated: [StatedStretch] = []
  /// The files inside a container that the text comes from, in order.
  var parts: [PartMark] = []
  /// What was assumed or not understood, a sentence each.
  var notes: [String] = []

  init(text: [UInt8]) { self.text = text }
}

extension RawDocument {
  /// Says of blocks, which come in order, what the file states of the stretches that their words begin in.
  func state(of blocks: inout [Block]) {
    var next = 0
    for index in blocks.indices {
      let start = blocks[index].range.lowerBound
      while next < stated.count, stated[next].range.upperBound <= start { next += 1 }
      guard next < stated.count else { return }
      if stated[next].range.contains(start) { blocks[index].stated = stated[next].entries }
    }
  }

  /// Says of blocks in which file of a container they are, and what the numbers of their lines count.
  func locate(_ blocks: inout [Block]) {
    guard lineUnit != "line" || !parts.isEmpty else { return }
    var next = 0
    for index in blocks.indices {
      if blocks[index].place.hasPrefix("line ") { blocks[index].place = lineUnit + blocks[index].place.dropFirst(4) }
      while next < parts.count, parts[next].start <= blocks[index].extent.lowerBound { next += 1 }
      if next > 0 { blocks[index].place = "\(parts[next - 1].name), \(blocks[index].place)" }
    }
  }
}
