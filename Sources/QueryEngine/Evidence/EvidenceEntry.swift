package import CorpusIndex
package import CorpusModel
import TextAnalysis

/// What a user has attached to one turn: tags, a note, and what the turn said then.
package struct EvidenceEntry: Sendable, Equatable {
  /// The block's id, which goes with its words: of other words it is another.
  package var id: BlockID
  /// The id of the document.
  package var document: String
  /// The number among the document's turns, where it had one.
  package var turn: Int?
  /// Who spoke, as people know them.
  package var speaker: String?
  /// The words when they were first chosen.
  package var text: String
  /// In the order in which they were given, each once.
  package var tags: [String]
  /// What was noted; nil for nothing.
  package var note: String?
  /// Lines of the file that say something else, such as a person's comments; kept as they are.
  package var otherLines: [String]

  package init(
    id: BlockID, document: String = "", turn: Int? = nil, speaker: String? = nil, text: String = "",
    tags: [String] = [], note: String? = nil, otherLines: [String] = []
  ) {
    self.id = id
    self.document = document
    self.turn = turn
    self.speaker = speaker
    self.text = text
    self.tags = tags
    self.note = note
    self.otherLines = otherLines
  }

  /// A block of a corpus, with nothing attached yet.
  package init(ofBlock number: Int, in index: CorpusIndex) {
    let record = index.block(number)
    self.init(
      id: record.id, document: index.id(ofDocument: record.document), turn: record.block.turn,
      speaker: index.speakerValue(ofBlock: number).words, text: index.text(record.document, record.block.range))
  }

  /// The tag of the rows that `.keep` chooses.
  package static let keptTag = "kept"

  /// Whether nothing is attached.
  package var isEmpty: Bool { tags.isEmpty && note == nil }

  /// Adds a tag; says whether it is new.
  @discardableResult package mutating func add(tag: String) -> Bool {
    if hasTag(tag) { return false }
    tags.append(tag)
    return true
  }

  /// Takes a tag off; says whether it was there.
  @discardableResult package mutating func remove(tag: String) -> Bool {
    let name = Self.folded(tag)
    let count = tags.count
    tags.removeAll { Self.folded($0) == name }
    return tags.count < count
  }

  /// Whether a tag is attached, under any spelling that folds alike.
  package func hasTag(_ tag: String) -> Bool {
    let name = Self.folded(tag)
    return tags.contains { Self.folded($0) == name }
  }

  /// What two spellings of a tag have in common.
  static func folded(_ tag: String) -> String { Folder.fold(tag) }
}
