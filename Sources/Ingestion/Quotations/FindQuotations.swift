package import CorpusModel
import TextAnalysis

/// Finds who is quoted in a document's prose: lays blocks of the kinds `quote`, `indirect` and `nested` over the leaves
/// and makes the interviewee's words in an introduction `lead`.
///
/// - Parameters:
///   - document: a segmented document; its leaves must be sorted and lie inside its text.
///   - cast: the speakers known so far; those who are quoted join it, nobody else.
package func findQuotations(in document: inout Document, cast: inout Cast, lexicon: Lexicon) {
  var words = PassageWords(grammar: .english)
  findQuotations(in: &document, cast: &cast, lexicon: lexicon, words: &words)
}

/// The same, with words that may be known from other documents.
func findQuotations(in document: inout Document, cast: inout Cast, lexicon: Lexicon, words: inout PassageWords) {
  var finder = QuotationFinder(document: document, cast: cast, lexicon: lexicon)
  swap(&finder.words, &words)
  finder.readProse()
  finder.readTurns()
  swap(&finder.words, &words)
  document.blocks = finder.finishedBlocks()
  cast = finder.cast
}

/// The state of one reading of a document.
struct QuotationFinder {
  let text: [UInt8]
  let format: String
  var blocks: [Block]
  var overlays: [Block] = []
  var cast: Cast
  var people = NamedPeople()
  /// The cast's id of each person of `people` that has one.
  var ids: [Int: String] = [:]
  let names: NameFinder
  let speakerFinder: SpeakerFinder
  let reader: ProseReader
  let title: String?
  var words = PassageWords(grammar: .english)
  /// The number of the passage at hand, over the whole document.
  var passages = 0

  init(document: Document, cast: Cast, lexicon: Lexicon) {
    (text, format) = (document.text, document.format)
    let hasOverlays = document.blocks.contains(where: \.kind.isOverlay)
    blocks = hasOverlays ? document.blocks.filter { !$0.kind.isOverlay } : document.blocks
    overlays = hasOverlays ? document.blocks.filter(\.kind.isOverlay) : []
    title = document.title
    self.cast = cast
    names = NameFinder(text: document.text, lexicon: lexicon)
    speakerFinder = SpeakerFinder(names: names)
    let sample = 0..<min(document.text.count, 4_000)
    reader = ProseReader(
      text: document.text, language: document.language ?? identifyLanguage(of: document.text, within: sample)?.code)
    for member in cast.members {
      let entry = people.add(
        name: member.person.name, words: SpeakerFinder.words(of: member.person.name),
        gender: Self.gender(of: member.person.name), affiliation: member.affiliation, aliases: member.person.names)
      ids[entry] = member.person.id
    }
  }

  private static func gender(of name: String) -> Gender? {
    SpeakerFinder.words(of: name).lazy.compactMap { GivenNames.gender(of: $0) }.first
  }

  /// The leaves with the overlays among them, in the order of the text.
  func finishedBlocks() -> [Block] {
    let all = overlays.isEmpty ? blocks : blocks + overlays
    func precedes(_ left: Int, _ right: Int) -> Bool {
      let (first, second) = (all[left].extent, all[right].extent)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      let isOverlay = (all[left].kind.isOverlay, all[right].kind.isOverlay)
      if isOverlay.0 != isOverlay.1 { return isOverlay.1 }
      return first.upperBound != second.upperBound ? first.upperBound > second.upperBound : left < right
    }
    // Blocks are large: their places are sorted, and most documents need no sorting at all.
    if all.indices.dropFirst().allSatisfy({ precedes($0 - 1, $0) }) { return all }
    return all.indices.sorted(by: precedes).map { all[$0] }
  }
}
