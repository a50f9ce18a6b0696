package import CorpusModel
import TextAnalysis

/// Notes what the parts of a segmented document contain: languages, dates, features, mentions, main topics.
///
/// The blocks must be final, overlays included; what a reader has set already (language, date) stays.
package func tag(_ document: inout Document, lexicon: Lexicon) {
  var memory = WordMemory(lexicon)
  tag(&document, lexicon: lexicon, memory: &memory)
}

/// The same, with a memory that may know words from other documents.
func tag(_ document: inout Document, lexicon: Lexicon, memory: inout WordMemory) {
  tagLanguage(of: &document)
  let mentions = tagBlocks(of: &document, lexicon.matcher, &memory.scanner)
  tagQuotedLeaves(in: &document)
  document.mentions = mentions.mentions()
  takeStatedEntries(in: &document, names: &memory.stated)
  DocumentDate.assign(in: &document)
  MainTopics.assign(in: &document)
}

/// Notes what the blocks contain, each by itself; the blocks of a large document are shared out among threads.
///
/// - Returns: what was found of the names in all blocks, in their order.
private func tagBlocks(
  of document: inout Document, _ matcher: NameMatcher, _ scanner: inout NameScanner
) -> MentionFinder {
  let tagger = BlockTagger(text: document.text, language: document.language)
  let jobs = document.blocks.map { BlockTagger.Job(range: $0.range, language: $0.language, isLeaf: !$0.kind.isOverlay) }
  let parts = Parts.of(jobs.map { $0.range.count })
  var finder = MentionFinder(matcher)
  if parts.count < 2 {
    let tags = tagger.tags(of: jobs[...], &finder, &scanner)
    for place in jobs.indices { tags[place].apply(to: &document.blocks[place]) }
    return finder
  }
  let products = Parts.inParallel(parts.count) { [scanner] part in
    var (finder, scanner) = (MentionFinder(matcher), scanner)
    let tags = tagger.tags(of: jobs[parts[part]], &finder, &scanner)
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
  return finder
}

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
  let quotations = document.blocks.compactMap { $0.kind == .quote || $0.kind == .nested ? $0.range : nil }
  guard !quotations.isEmpty else { return }
  var first = 0
  for place in document.blocks.indices where !document.blocks[place].kind.isOverlay {
    let leaf = document.blocks[place].extent
    while first < quotations.count, quotations[first].upperBound <= leaf.lowerBound { first += 1 }
    let lies = quotations[first...].prefix { $0.lowerBound < leaf.upperBound }.contains { $0.overlaps(leaf) }
    if lies { document.blocks[place].features.insert(.quote) }
  }
}
