package import CorpusModel
import TextAnalysis

/// Notes what the parts of a segmented document contain: languages, dates, features, mentions, main topics.
///
/// The blocks must be final, overlays included; what a reader has set already (language, date) stays.
package func tag(_ document: inout Document, lexicon: Lexicon) {
  var scanner = NameScanner(lexicon.matcher)
  tag(&document, lexicon: lexicon, scanner: &scanner)
}

/// The same, with a scanner that may know words from other documents.
func tag(_ document: inout Document, lexicon: Lexicon, scanner: inout NameScanner) {
  tagLanguage(of: &document)
  var finder = MentionFinder(lexicon.matcher)
  var cut = CutText()
  for place in document.blocks.indices {
    let range = document.blocks[place].range
    cut.cut(document.text, within: range)
    if document.blocks[place].language != nil {
      document.blocks[place].grounds.append(Ground("lang", "the file states it"))
    } else {
      let language = identifyLanguage(of: document.text, within: range, inDocument: document.language, cut: cut)
      document.blocks[place].language = language
      if language != nil, language != document.language {
        document.blocks[place].grounds.append(Ground("lang", "its own script or common words"))
      }
    }
    document.blocks[place].features.formUnion(features(of: document.text, within: range, cut: cut))
    if !document.blocks[place].kind.isOverlay { finder.read(document.text, cut, &scanner) }
  }
  tagQuotedLeaves(in: &document)
  document.mentions = finder.mentions()
  takeStatedEntries(in: &document, lexicon: lexicon)
  DocumentDate.assign(in: &document)
  MainTopics.assign(in: &document)
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
