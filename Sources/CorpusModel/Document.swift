/// A document as ingestion yields it: its text, what the parts of it are, and what it says about itself.
package struct Document: Sendable, Equatable {
  /// The id: the file's name without its ending, made unique in its corpus.
  package var id: String
  /// The id that it was read under, which block ids are made of; a side file that renames the document leaves it alone.
  package var origin: String
  /// The id that its reader wanted for it, before others of the corpus were looked at.
  package var name: String
  /// The path as the user named it, relative to the corpus, with `/`.
  package var path: String
  /// The name of the reader that read it, such as `text` or `webvtt`.
  package var format: String
  /// The text, valid UTF-8: the file's bytes, or what was extracted or converted from it.
  package var text: [UInt8]
  /// What the document is called, as it states it.
  package var title: String?
  /// The outlet that it comes from.
  package var source: String?
  /// The date that it states.
  package var date: StatedDate?
  /// Why it has this date: the words that state it.
  package var dateCue: String?
  /// The main language as a code of ISO 639-1.
  package var language: String?
  /// Why it has this language: who states it, or what it was told from.
  package var languageCue: String?
  /// The leaves and overlays, sorted by start, longer first; an overlay follows its first leaf.
  package var blocks: [Block]
  /// The speakers.
  package var cast: [Person]
  /// Where gazetteer entries and topic cues stand, sorted by start; no two of one field overlap, but for topics, of
  /// which several can claim the same words (no two of one topic overlap).
  package var mentions: [Mention]
  /// What was assumed or not understood while reading ("read as GB18030"), a sentence each.
  package var notes: [String]

  package init(id: String, path: String, format: String, text: [UInt8]) {
    self.id = id
    origin = id
    name = id
    self.path = path
    self.format = format
    self.text = text
    blocks = []
    cast = []
    mentions = []
    notes = []
  }

  /// The words at a range of byte offsets.
  package func words(at range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
