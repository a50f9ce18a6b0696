package import CorpusModel
package import Diagnostics

/// The corrections that lie beside the documents of a corpus, applied to each document after it was read.
///
/// Blocks are named by their ids, which the corrections do not change; a correction whose block or document does not
/// come is told at the end.
package struct Corrections: Sendable {
  private let lexicon: Lexicon
  private var documents: [String: [DocumentCorrection]] = [:]
  private var blocks: [BlockID: [BlockCorrection]] = [:]
  private var people: [JoinedNames] = []
  private var metDocuments: Set<String> = []
  private var metBlocks: Set<BlockID> = []

  /// No corrections; names are looked up in the lexicon.
  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Adds a file; what it says of a property comes after what earlier files said.
  ///
  /// Nothing is added where the file has an error, which is told with line and column.
  package mutating func add(_ yaml: [UInt8], file: String) throws(Diagnostic) {
    let read = try CorrectionFile(yaml, file: file, lexicon: lexicon)
    for correction in read.documents { documents[correction.document, default: []].append(correction) }
    for correction in read.blocks { blocks[correction.id, default: []].append(correction) }
    people += read.people
  }

  /// Whether there is nothing to correct.
  package var isEmpty: Bool { documents.isEmpty && blocks.isEmpty && people.isEmpty }

  /// The id that a document shall have instead of the one that it was read under; nil where it keeps that.
  package func id(ofDocument origin: String) -> String? { documents[origin]?.compactMap(\.id).last }

  /// Corrects a document.
  ///
  /// - Parameters:
  ///   - document: its blocks must be in order (`orderedBlocks`).
  ///   - ids: the ids of its blocks.
  package mutating func apply(to document: inout Document, ids: [BlockID]) {
    metDocuments.insert(document.origin)
    var joins = people
    for correction in documents[document.origin] ?? [] {
      document.apply(correction)
      joins += correction.people
    }
    var speakers = SpeakerCorrection(document: document, lexicon: lexicon)
    for join in joins { speakers.join(join) }
    var kindsHaveChanged = false
    for (place, id) in ids.enumerated() {
      guard let corrections = blocks[id] else { continue }
      metBlocks.insert(id)
      for correction in corrections {
        let kind = speakers.document.blocks[place].kind
        speakers.document.blocks[place].apply(correction)
        speakers.setSpeaker(ofBlock: place, correction)
        for change in correction.mentions { speakers.document.apply(change, inBlock: place, origin: correction.origin) }
        if speakers.document.blocks[place].kind != kind { kindsHaveChanged = true }
      }
    }
    document = speakers.finished
    if kindsHaveChanged { Segmenter.number(&document) }
  }

  /// A correction without its block.
  package struct Lost: Sendable {
    /// The id that no block has.
    package var id: BlockID
    /// The line of the file that says it, from 1.
    package var line: Int
    /// The first words of the block when the correction was written, or nil.
    package var words: String?
  }

  /// The corrections of blocks that did not come.
  package var lostBlocks: [Lost] {
    blocks.values.joined().filter { !metBlocks.contains($0.id) }
      .map { Lost(id: $0.id, line: $0.line, words: $0.words) }.sorted { ($0.line, $0.id) < ($1.line, $1.id) }
  }

  /// The corrections of documents that did not come: the id that none has, and the line of the file that says it.
  package var lostDocuments: [(document: String, line: Int)] {
    documents.values.joined().filter { !metDocuments.contains($0.document) }
      .map { ($0.document, $0.line) }.sorted { $0.1 < $1.1 }
  }
}

extension Document {
  /// Sets what a side file says of the document; blocks that had the document's date or language get the new one.
  fileprivate mutating func apply(_ correction: DocumentCorrection) {
    title = correction.title.applied(to: title)
    source = correction.source.applied(to: source)
    if correction.date != .keep {
      let old = date
      date = correction.date.applied(to: old)
      dateCue = nil
      for place in blocks.indices where blocks[place].date == old {
        blocks[place].date = date
        blocks[place].grounds.append(Ground("date", correction.origin))
      }
    }
    if correction.language != .keep {
      let old = language
      language = correction.language.applied(to: old)
      languageCue = correction.origin
      for place in blocks.indices where blocks[place].language == old || blocks[place].language == nil {
        blocks[place].language = language
      }
    }
  }

  /// Adds a mention that stands for the block as a whole, or takes those of an entry away.
  fileprivate mutating func apply(_ change: BlockCorrection.MentionChange, inBlock place: Int, origin: String) {
    let range = blocks[place].range
    if change.isRemoval {
      let count = mentions.count
      mentions.removeAll { mention in
        mention.field == change.field && mention.entry == change.entry && mention.range.lowerBound >= range.lowerBound
          && mention.range.upperBound <= range.upperBound
      }
      blocks[place].mainTopics.removeAll { change.field == "topic" && $0 == change.entry }
      if mentions.count < count {
        blocks[place].grounds.append(Ground(change.field, "without \(change.entry): \(origin)"))
      }
    } else {
      let mention = Mention(field: change.field, entry: change.entry, range: range, alias: origin)
      let next = mentions.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? mentions.endIndex
      mentions.insert(mention, at: next)
      if change.field == "topic", !blocks[place].mainTopics.contains(change.entry) {
        blocks[place].mainTopics.append(change.entry)
      }
    }
  }
}

extension Block {
  /// Sets what a side file says of the block, but for speaker and mentions.
  fileprivate mutating func apply(_ correction: BlockCorrection) {
    if case .set(let new) = correction.kind {
      // A leaf stays a leaf: the leaves must cover the text.
      if new.isOverlay == kind.isOverlay {
        grounds.append(Ground("kind", "\(correction.origin); it was read as \(kind.name)"))
        kind = new
        if new != .turn { turn = nil }
      } else {
        let what = kind.isOverlay ? "lies over the text" : "is a part of the text"
        doubts.append("\(correction.origin): a block that \(what) cannot become \(new.name).")
      }
    }
    if correction.role != .keep {
      grounds.append(Ground("role", "\(correction.origin); it was read as \(role.name)"))
      role = correction.role.applied(to: role) ?? .unknown
    }
    if correction.affiliation != .keep {
      grounds.append(Ground("affiliation", correction.origin))
      affiliation = correction.affiliation.applied(to: affiliation)
    }
    if correction.language != .keep {
      grounds.removeAll { $0.field == "lang" }
      grounds.append(Ground("lang", "\(correction.origin); it was read as \(language ?? "unknown")"))
      language = correction.language.applied(to: language)
    }
    if correction.date != .keep {
      grounds.append(Ground("date", correction.origin))
      date = correction.date.applied(to: date)
    }
  }
}
