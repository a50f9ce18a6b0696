package import CorpusModel
import TextAnalysis

/// Notes what the parts of a segmented document contain: languages, dates, features, mentions, main topics.
///
/// The blocks must be final, overlays included; what a reader has set already (language, date) stays.
package func tag(_ document: inout Document, lexicon: Lexicon) {
  var memory = WordMemory(lexicon)
  _ = tag(&document, lexicon: lexicon, memory: &memory)
}

/// The same, with a memory that may know words from other documents.
///
/// - Returns: the terms of the leaves; nil for a document so large that they would fill memory.
func tag(_ document: inout Document, lexicon: Lexicon, memory: inout WordMemory) -> CutLeaves? {
  tagLanguage(of: &document)
  let (mentions, leaves) = tagBlocks(of: &document, lexicon.matcher, &memory)
  tagQuotedLeaves(in: &document)
  document.mentions = mentions.mentions()
  takeStatedEntries(in: &document, names: &memory.stated)
  DocumentDate.assign(in: &document)
  MainTopics.assign(in: &document)
  return leaves
}

/// Notes what the blocks contain, each by itself; the blocks of a large document are shared out among threads.
///
/// - Returns: what was found of the names in all blocks, in their order, and the terms of the leaves where one thread has
///   cut all.
private func tagBlocks(
  of document: inout Document, _ matcher: NameMatcher, _ memory: inout WordMemory
) -> (MentionFinder, CutLeaves?) {
  let tagger = BlockTagger(text: document.text, language: document.language)
  let jobs = document.blocks.map { BlockTagger.Job(range: $0.range, language: $0.language, isLeaf: !$0.kind.isOverlay) }
  let parts = Parts.of(jobs.map { $0.range.count })
  var finder = MentionFinder(matcher)
  if parts.count < 2 {
    var leaves =
      document.text.count <= mostKept
      ? CutLeaves(register: memory.book.register, byteCount: document.text.count) : nil
    let tags = tagger.tags(of: jobs[...], &finder, &memory.scanner, &memory.book, &leaves)
    for place in jobs.indices { tags[place].apply(to: &document.blocks[place]) }
    return (finder, leaves)
  }
  let products = Parts.inParallel(parts.count) { [scanner = memory.scanner] part in
    var (finder, scanner, book) = (MentionFinder(matcher), scanner, WordBook())
    var leaves: CutLeaves?
    let tags = tagger.tags(of: jobs[parts[part]], &finder, &scanner, &book, &leaves)
    return (tags, finder)
  }
  var place = 0
  for (tags, found) in products {
    for tag in tags {
      tag.apply(to: &document.blocks[place])
      place += 1
    }
    finder.append(found)
  }
  return (finder, nil)
}

/// The bytes of a document up to which its terms are kept: they take some six times as many.
private let mostKept = 1 << 20

/// The bytes from which a document's language is told: more would tell nothing else.
private let languageSample = 1 << 18

private func tagLanguage(of document: inout Document) {
  let sample = 0..<min(languageSample, document.text.count)
  if document.language != nil {
    document.languageCue = "the file states it"
  } else if let guess = identifyLanguage(of: document.text, within: sample) {
    document.language = guess.code
    document.languageCue = "\(guess.confidence.name), by its script and common words"
  }
}

/// Marks the leaves in which somebody is quoted word for word.
///
/// Blocks are sorted by start, so that one pass finds the leaves that a quotation lies over.
private func tagQuotedLeaves(in document: inout Document) {
  var quotations: [Range<Int>] = []
  // By places, since blocks that are handed over one by one are copied.
  for place in document.blocks.indices where [.quote, .nested].contains(document.blocks[place].kind) {
    quotations.append(document.blocks[place].range)
  }
  guard !quotations.isEmpty else { return }
  var first = 0
  for place in document.blocks.indices where !document.blocks[place].kind.isOverlay {
    let leaf = document.blocks[place].extent
    while first < quotations.count, quotations[first].upperBound <= leaf.lowerBound { first += 1 }
    let lies = quotations[first...].prefix { $0.lowerBound < leaf.upperBound }.contains { $0.overlaps(leaf) }
    if lies { document.blocks[place].features.insert(.quote) }
  }
}
