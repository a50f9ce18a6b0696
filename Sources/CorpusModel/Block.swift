/// A part of a document: a leaf of its partition, or a quotation that lies over leaves.
package struct Block: Sendable, Equatable {
  /// What it is.
  package var kind: BlockKind
  /// All that belongs to the block, label, number and bullet included; UTF-8 byte offsets into the document's text.
  ///
  /// The leaves' extents cover every byte that is not white space and do not overlap.
  package var extent: Range<Int>
  /// The words: `extent` without label, number, bullet, outer quotation marks and outer white space.
  ///
  /// Never empty for a turn or an overlay.
  package var range: Range<Int>
  /// The id of the speaker in `Document.cast`, or nil.
  package var speaker: String?
  /// The label as printed, without colon and marks, or nil.
  package var label: String?
  /// The part that the speaker plays.
  package var role: Role
  /// The organisation that the speaker speaks for, a name to show, or nil.
  package var affiliation: String?
  /// Why the block has its speaker; nil where it has none.
  package var attribution: Attribution?
  /// The language of the block as a code of ISO 639-1, or nil where it cannot be told.
  package var language: String?
  /// The date of the block; usually the document's.
  package var date: StatedDate?
  /// The text of the heading above, or nil.
  package var section: String?
  /// The number among the document's turns from 1; nil for other kinds.
  package var turn: Int?
  /// The start in the recording in milliseconds, or nil.
  package var time: Int?
  /// Where in the file, for people: "line 12", "element /TEI/…", "cue 14".
  package var place: String
  /// What the text contains, for `has:`.
  package var features: Features
  /// Ids of the topics that the block is about, as against those that it only mentions.
  package var mainTopics: [String]
  /// What the segmenter was unsure of, a sentence each, for `.why` and `quoth check`.
  package var doubts: [String]
  /// Why properties other than the speaker are as they are, where it was not the general rule; for `.why`.
  package var grounds: [Ground]
  /// What the file states that the words are about, in place of what the words mention; for tagging, which makes
  /// mentions of it.
  package var stated: [StatedEntries]

  package init(kind: BlockKind, extent: Range<Int>, range: Range<Int>) {
    self.kind = kind
    self.extent = extent
    self.range = range
    role = .unknown
    place = ""
    features = []
    mainTopics = []
    doubts = []
    grounds = []
    stated = []
  }

  /// The label by which a block without a speaker says who speaks it; nil where a side file took the speaker away.
  package var labelOfUnknown: String? { attribution?.method == .correction ? nil : label }
}
