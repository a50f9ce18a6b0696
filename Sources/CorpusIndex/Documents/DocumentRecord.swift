package import CorpusModel

/// What the index knows of a document besides its text.
package struct DocumentRecord: Sendable {
  /// The file's name without its ending, unique in the corpus.
  package var id: String
  /// The path as the user named it, relative to the corpus.
  package var path: String
  /// The name of the reader that read it.
  package var format: String
  /// What the document is called, as it states it.
  package var title: String?
  /// The outlet that it comes from, as the document or its file names it.
  package var source: String?
  /// The date that it states.
  package var date: StatedDate?
  /// The words that state the date.
  package var dateCue: String?
  /// The main language as a code of ISO 639-1.
  package var language: String?
  /// Why it has this language.
  package var languageCue: String?
  /// What was assumed or not understood while reading, a sentence each.
  package var notes: [String]
  /// The size of its text in UTF-8 bytes.
  package var byteCount: Int
  /// The numbers of its blocks.
  package var blocks: Range<Int>
}

/// A block as the index has it: all of `CorpusModel.Block`, its id and its place in the corpus.
@dynamicMemberLookup
package struct BlockRecord: Sendable {
  /// What ingestion found.
  package var block: Block
  /// Ten letters and digits, unique in the corpus, the same after every import.
  package var id: BlockID
  /// The number of the document.
  package var document: Int
  /// For an overlay the number of the leaf that it begins in; nil for a leaf.
  package var parent: Int?

  package subscript<Member>(dynamicMember member: KeyPath<Block, Member>) -> Member { block[keyPath: member] }
}
