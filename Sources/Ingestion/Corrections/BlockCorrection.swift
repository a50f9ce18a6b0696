import CorpusModel

/// What a side file says about one property.
enum Correction<Property: Sendable & Equatable>: Sendable, Equatable {
  /// Nothing: it stays as it was read.
  case keep
  /// It is unknown, or there is none (`~`).
  case clear
  case set(Property)

  /// The property after the correction.
  func applied(to old: Property?) -> Property? {
    switch self {
    case .keep: old
    case .clear: nil
    case .set(let new): new
    }
  }
}

/// What a side file says about one block.
struct BlockCorrection: Sendable, Equatable {
  /// An entry of a gazetteer that the block mentions, or does not.
  struct MentionChange: Sendable, Equatable {
    var field: String
    var entry: String
    var isRemoval: Bool
  }

  /// The id of the block.
  var id: BlockID
  /// Where the file says it, for people: `corpus.yaml, line 3`.
  var origin: String
  /// The line of the file, from 1.
  var line: Int
  /// The speaker's name.
  var speaker = Correction<String>.keep
  var role = Correction<Role>.keep
  var affiliation = Correction<String>.keep
  var kind = Correction<BlockKind>.keep
  var language = Correction<String>.keep
  var date = Correction<StatedDate>.keep
  var mentions: [MentionChange] = []
  /// The first words of the block when the correction was written, by which it is found again when its id has changed.
  var words: String?

  init(id: BlockID, origin: String, line: Int) {
    self.id = id
    self.origin = origin
    self.line = line
  }
}

/// What a side file says about a document as a whole.
struct DocumentCorrection: Sendable, Equatable {
  /// The id that the document was read under.
  var document: String
  /// Where the file says it, for people.
  var origin: String
  /// The line of the file, from 1.
  var line: Int
  /// The id that it shall have.
  var id: String?
  var title = Correction<String>.keep
  var source = Correction<String>.keep
  var date = Correction<StatedDate>.keep
  var language = Correction<String>.keep
  /// Labels and names that are one person each.
  var people: [JoinedNames] = []

  init(document: String, origin: String, line: Int) {
    self.document = document
    self.origin = origin
    self.line = line
  }
}

/// Labels and names of which a side file says that they are one person.
struct JoinedNames: Sendable, Equatable {
  /// The name to show, or one under which the person is known.
  var name: String
  /// The other names and labels.
  var others: [String]
  /// Where the file says it, for people.
  var origin: String
}
