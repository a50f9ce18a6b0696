package import CorpusModel
import Synchronization

/// A corpus ready for questions: flat columns over documents, blocks and tokens.
///
/// Nothing in it changes.
///
/// Blocks are numbered from 0 in the order of documents (as they were added) and of their text: a document's blocks are
/// neighbours. Positions count the tokens of all leaves; an overlay has no tokens of its own but shares its leaves'.
package final class CorpusIndex: Sendable {
  /// What the corpus says of itself.
  package let information: CorpusInformation
  /// Who speaks in the corpus, each under all names, labels and scripts; sorted by id.
  package let people: PeopleTable
  /// The fields whose values come from lists, by the names of the query language.
  package let facets: [Facet]
  /// The terms and where they stand.
  package let dictionary: TermDictionary
  /// The tokens of all leaves.
  package let tokens: TokenStream
  /// Blocks that say again what another document's block says.
  package let copies: CopyTable

  private let image: CorpusImage
  private let documents: DocumentTable
  private let blocks: BlockColumns
  private let mentionTable: MentionTable
  private let leaves: LeafTable
  /// The gazetteers that were asked for so far, each at its place.
  private let knownGazetteers: Mutex<[Gazetteer?]>

  /// Opens the sections of a corpus file; their bytes are looked at when they are needed.
  ///
  /// - Parameter gazetteers: the lists of the corpus, where they are at hand; else they are read from the file.
  init(_ image: CorpusImage, gazetteers: [Gazetteer]? = nil) throws(CorpusFileError) {
    self.image = image
    let section: MappedColumn<UInt8> = try image.column(.information)
    information = try CorpusInformation(section.bytes(0..<section.count))
    let (documents, people) = (try DocumentTable(image), try PeopleTable(image))
    let terms = try FoldedTerms(image)
    let tokens = try TokenStream(image, terms, documents: documents.count)
    let blocks = try BlockColumns(image, documents: documents.count, people: people.count, tokens: tokens.count)
    dictionary = try TermDictionary(image, terms, blocks: blocks.count)
    mentionTable = try MentionTable(image, documents: documents.count)
    copies = try CopyTable(image, blocks: blocks.count)
    leaves = try LeafTable(image, blocks: blocks.count, tokens: tokens.count)
    var facets: [Facet] = []
    for number in 0..<min(information.facets, 1 << 16) {
      facets.append(try Facet(image, number, blocks: blocks.count))
    }
    (self.facets, self.documents, self.people, self.tokens, self.blocks) = (facets, documents, people, tokens, blocks)
    let read: [Gazetteer?] = gazetteers ?? []
    let unread = max(0, information.gazetteers.count - read.count)
    knownGazetteers = Mutex(read + [Gazetteer?](repeating: nil, count: unread))
    if let damage = image.damage { throw damage }
  }

  /// Sixteen digits that change with any document's id or text.
  package var fingerprint: String { information.fingerprint }

  /// The size of the corpus file, or of what memory holds in place of one, in bytes.
  package var fileSize: Int { image.size }

  /// The files that the corpus was read from, in the order of their documents; none for a corpus that never was a file.
  package func sources() throws(CorpusFileError) -> [SourceRecord] {
    let section: MappedColumn<UInt8> = try image.column(.sources)
    return try SourceRecord.records(section.bytes(0..<section.count))
  }

  /// What was found to be damaged in the corpus file while it was used, or nil: answers given since are not to be
  /// trusted.
  package var damage: CorpusFileError? { image.damage }

  /// The names of the lists of things that texts mention, topics and outlets included.
  package var gazetteerNames: [String] { information.gazetteers }

  /// The lists of things that texts mention.
  package var gazetteers: [Gazetteer] { information.gazetteers.indices.compactMap { gazetteer(at: $0) } }

  /// The list of a name, or nil; read from the file when it is first asked for.
  package func gazetteer(_ name: String) -> Gazetteer? {
    information.gazetteers.firstIndex(of: name).flatMap { gazetteer(at: $0) }
  }

  /// What the entries of a list are called and belong to; nil where there is no such list.
  ///
  /// - Parameter isWanted: whether an alias is asked for, by its UTF-8.
  package func names(
    ofGazetteer name: String, where isWanted: (UnsafeRawBufferPointer) -> Bool
  ) -> GazetteerNames? {
    guard let place = information.gazetteers.firstIndex(of: name) else { return nil }
    if let known = knownGazetteers.withLock({ $0[place] }) { return unsafe GazetteerNames(known, where: isWanted) }
    do throws(CorpusFileError) {
      let section: MappedColumn<UInt8> = try image.column(.gazetteers, place)
      return unsafe try GazetteerNames(section.bytes(0..<section.count), where: isWanted)
    } catch {
      image.noteDamage(error)
      return nil
    }
  }

  private func gazetteer(at place: Int) -> Gazetteer? {
    knownGazetteers.withLock { known in
      if let found = known[place] { return found }
      do throws(CorpusFileError) {
        let section: MappedColumn<UInt8> = try image.column(.gazetteers, place)
        let read = try GazetteerSection.gazetteer(section.bytes(0..<section.count))
        known[place] = read
        return read
      } catch {
        image.noteDamage(error)
        return nil
      }
    }
  }

  // MARK: Documents

  /// The number of documents.
  package var documentCount: Int { documents.count }

  /// What is known of a document.
  package func document(_ document: Int) -> DocumentRecord {
    documents.record(document, blockCount: blockCount)
  }

  /// The id of a document.
  package func id(ofDocument document: Int) -> String { documents.id(document) }

  /// Whether a document is of a format in which people write to each other whenever they like.
  func isChat(_ document: Int) -> Bool { Document.chatFormats.contains(documents.format(document)) }

  /// The number of the document with an id, or nil.
  package func document(withID id: String) -> Int? { documents.document(withID: id) }

  /// A document as ingestion gave it, for another index.
  package func wholeDocument(_ document: Int) -> Document {
    let record = self.document(document)
    let text = wholeText(document)
    var whole = Document(id: record.id, path: record.path, format: record.format, text: text)
    let names = documents.names(document)
    (whole.origin, whole.name) = (names.origin, names.name)
    (whole.title, whole.source) = (record.title, record.source)
    (whole.date, whole.dateCue) = (record.date, record.dateCue)
    (whole.language, whole.languageCue) = (record.language, record.languageCue)
    whole.notes = record.notes
    whole.blocks = record.blocks.map { self.block($0).block }
    whole.cast = documents.cast(document)
    whole.mentions = mentions(ofDocument: document, inside: 0..<record.byteCount)
    return whole
  }

  /// The main language of a document as a code of ISO 639-1, or nil.
  package func language(ofDocument document: Int) -> String? { documents.language(document) }

  /// The numbers of a document's blocks.
  package func blocks(ofDocument document: Int) -> Range<Int> { documents.blocks(document, of: blockCount) }

  /// The size of a document's text in UTF-8 bytes.
  package func byteCount(ofDocument document: Int) -> Int { documents.byteCount(document) }

  /// A copy of the text of a document at a range of UTF-8 byte offsets, which is cut to it.
  package func part(_ document: Int, _ range: Range<Int>) -> TextPart {
    let size = byteCount(ofDocument: document)
    let range = range.clamped(to: 0..<size)
    return TextPart(bytes: tokens.bytes(ofDocument: document, size: size, range), range: range)
  }

  /// Where tokens of a document stand, and the words at a range that they decide; quicker than one by one.
  ///
  /// - Parameters:
  ///   - positions: in the corpus-wide stream, of one token at least, rising.
  ///   - range: the range of UTF-8 bytes by the tokens' own.
  package func part(
    _ document: Int, around positions: [Int], _ range: ([Range<Int>]) -> Range<Int>
  ) -> (tokens: [Range<Int>], part: TextPart) {
    let size = byteCount(ofDocument: document)
    let found = tokens.bytes(ofDocument: document, size: size, around: positions) { range($0).clamped(to: 0..<size) }
    return (found.tokens, TextPart(bytes: found.bytes, range: found.range))
  }

  /// A copy of the whole text of a document.
  package func wholeText(_ document: Int) -> [UInt8] { part(document, 0..<byteCount(ofDocument: document)).bytes }

  /// A copy of the words of a block.
  package func part(ofBlock block: Int) -> TextPart { part(document(ofBlock: block), range(ofBlock: block)) }

  /// The words of a document at a range of UTF-8 byte offsets.
  package func text(_ document: Int, _ range: Range<Int>) -> String {
    String(decoding: part(document, range).bytes, as: UTF8.self)
  }

  // MARK: Blocks

  /// The number of blocks.
  package var blockCount: Int { blocks.count }

  /// All that is known of a block.
  ///
  /// For one property of many blocks ask for the property.
  package func block(_ block: Int) -> BlockRecord {
    var found = blocks.block(block)
    found.speaker = blocks.optional(.speaker, block).map { people.id($0) }
    return BlockRecord(
      block: found, id: id(ofBlock: block), document: document(ofBlock: block), parent: parent(ofBlock: block))
  }

  /// What a block is.
  package func kind(ofBlock block: Int) -> BlockKind { blocks.kind(block) }

  /// The UTF-8 bytes of a block's words in its document's text.
  package func range(ofBlock block: Int) -> Range<Int> { blocks.range(block) }

  /// The number of a block's document.
  package func document(ofBlock block: Int) -> Int { Int(blocks[.document, block]) }

  /// The document of every block, to count by.
  package var documentNumbers: FacetCounts.DocumentNumbers {
    FacetCounts.DocumentNumbers(column: blocks.column(.document), count: documentCount)
  }

  /// A block's id.
  package func id(ofBlock block: Int) -> BlockID { BlockID(number: blocks.ids[block]) }

  /// The leaf that an overlay begins in; nil for a leaf.
  package func parent(ofBlock block: Int) -> Int? { blocks.optional(.parent, block) }

  /// The number among the document's turns from 1; nil for other kinds.
  package func turn(ofBlock block: Int) -> Int? { blocks.optional(.turn, block) }

  /// The start in the recording in milliseconds, or nil.
  package func time(ofBlock block: Int) -> Int? { blocks.time(block) }

  /// What the block's text contains.
  package func features(ofBlock block: Int) -> Features {
    Features(rawValue: UInt16(truncatingIfNeeded: blocks[.features, block]))
  }

  /// The number of words (tokens that are no symbols).
  package func wordCount(ofBlock block: Int) -> Int { Int(blocks[.words, block]) }

  /// The numbers of words of some blocks.
  package func wordCounts(ofBlocks blocks: [UInt32]) -> [UInt32] { self.blocks.column(.words).numbers(at: blocks) }

  /// The language as a code of ISO 639-1, or nil.
  package func language(ofBlock block: Int) -> String? { blocks.language(block) }

  /// The speaker's person, or nil where the block has no speaker.
  package func speaker(ofBlock block: Int) -> Person? {
    blocks.optional(.speaker, block).map { people[$0] }
  }

  /// The id and the name to show of a block's speaker, without further names; nil where the speaker is unknown.
  package func speakerName(ofBlock block: Int) -> (id: String, name: String)? {
    blocks.optional(.speaker, block).map { (people.id($0), people.name($0)) }
  }

  /// The words of a block.
  package func text(ofBlock block: Int) -> String { text(document(ofBlock: block), range(ofBlock: block)) }

  /// The overlays that share a leaf's tokens, those that only end in it included; for an overlay none.
  package func overlays(overLeaf leaf: Int) -> Slice<MappedColumn<UInt32>> {
    leaves.overlays(overLeaf: leaf)
  }

  /// The last question turn before an answer; a question turn's own number, and nil for all that is neither.
  ///
  /// Turns of interviewers and moderators ask. Where a document has none of these, a turn that contains a question and
  /// is followed by another speaker's asks. In a chat a message asks that contains a question.
  package func question(ofTurn block: Int) -> Int? { blocks.optional(.question, block) }

  /// Whether the block is a turn that asks.
  package func isQuestion(_ block: Int) -> Bool { question(ofTurn: block) == block }

  /// Where in the file a block stands, for people.
  func place(ofBlock block: Int) -> String { blocks.place(block) }

  /// Whether two turns are of one speaker: one person; where these are not known one label, else one role.
  func isSameSpeaker(_ first: Int, _ second: Int) -> Bool {
    let people = (blocks.optional(.speaker, first), blocks.optional(.speaker, second))
    if let one = people.0, let other = people.1 { return one == other }
    let labels = (label(ofTurn: first), label(ofTurn: second))
    if labels != (0, 0) { return labels.0 == labels.1 }
    return people.0 == people.1 && role(ofTurn: first) == role(ofTurn: second)
  }

  /// The number of a turn's label; 0 for none and where a side file took the speaker away.
  private func label(ofTurn block: Int) -> UInt32 {
    let isCorrected = blocks.optional(.method, block) == Int(AttributionMethod.correction.rawValue)
    return isCorrected && blocks.optional(.speaker, block) == nil ? 0 : blocks[.label, block]
  }

  /// The part that the speaker of a turn plays.
  func role(ofTurn block: Int) -> Role { blocks.role(block) }

  /// The blocks whose ids begin with letters and digits, at most `limit`, by id; fewer than four find none.
  package func blocks(withIDPrefix prefix: String, limit: Int = 8) -> [Int] {
    guard prefix.utf8.count >= BlockID.shortestPrefix, let ids = BlockID.range(ofPrefix: prefix) else { return [] }
    let first = blocks.byID.firstPlace { id(ofBlock: Int($0)) >= ids.lowerBound }
    return blocks.byID[first...].prefix(limit).prefix { ids.contains(id(ofBlock: Int($0))) }.map { Int($0) }
  }

  // MARK: Mentions and facets

  /// The mentions that lie wholly inside a block's words, by start.
  package func mentions(inBlock block: Int) -> [Mention] {
    mentions(ofDocument: document(ofBlock: block), inside: range(ofBlock: block))
  }

  /// The mentions that lie wholly inside a range of a document's bytes, by start.
  package func mentions(ofDocument document: Int, inside range: Range<Int>) -> [Mention] {
    mentionTable.mentions(ofDocument: document, inside: range)
  }

  /// The facet of a field, or nil where the field has none.
  package func facet(_ name: String) -> Facet? { facets.first { $0.name == name } }

  // MARK: Tokens

  /// The positions of a block's tokens in the corpus-wide stream.
  ///
  /// Inside an overlay over several leaves there are boundaries between them.
  package func termPositions(ofBlock block: Int) -> Range<Int> { blocks.positions(block, of: tokens.count) }

  /// The UTF-8 bytes of a token in its document's text; empty for a boundary.
  package func termRange(at position: Int) -> Range<Int> { tokens.range(position) }

  /// The UTF-8 bytes from the first to the last of the tokens at positions, of which there is one at least.
  package func byteRange(ofTerms positions: Range<Int>) -> Range<Int> {
    guard positions.count > 1 else { return termRange(at: positions.lowerBound) }
    let (first, last) = tokens.ranges(positions.lowerBound, positions.upperBound - 1)
    // In a damaged file the end may come before the start.
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  /// Whether a position is the boundary after a leaf and no token.
  package func isBoundary(at position: Int) -> Bool { tokens.terms[position] == TokenStream.boundary }

  /// Whether a token is a symbol and not a word.
  package func isSymbol(at position: Int) -> Bool {
    !isBoundary(at: position) && dictionary.isSymbol(Int(tokens.terms[position]))
  }

  /// Whether a position is that of a word: neither of a symbol nor of the boundary after a leaf.
  package func isWord(at position: Int) -> Bool {
    let term = tokens.terms[position]
    return term != TokenStream.boundary && !dictionary.isSymbol(Int(term))
  }

  /// A token's folded spelling; empty for a boundary.
  package func term(at position: Int) -> String {
    isBoundary(at: position) ? "" : dictionary.spelling(Int(tokens.terms[position]))
  }

  /// The number of leaves.
  package var leafCount: Int { leaves.count }

  /// The block of the leaf that holds a position.
  package func leaf(ofPosition position: Int) -> Int {
    leaves.place(ofPosition: position).map { Int(leaves.blocks[$0]) } ?? 0
  }

  /// Whether there are quotations over leaves.
  package var hasOverlays: Bool { leaves.hasOverlays }

  // MARK: Phrases

  /// The blocks among some, rising, that hold a phrase among their tokens.
  package func blocks(_ candidates: ArraySlice<UInt32>, holding phrase: PhraseSearch) -> [UInt32] {
    phrase.blocks(candidates, by: blocks, in: tokens)
  }
}
