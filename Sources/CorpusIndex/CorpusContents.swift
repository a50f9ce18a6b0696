import CorpusModel

/// How much a corpus holds, in the numbers that every overview of it gives alike.
package struct CorpusContents: Sendable, Equatable {
  package let documents: Int
  package let blocks: Int
  /// Spoken turns, quotations apart.
  package let turns: Int
  /// Direct quotations, those inside turns included.
  package let quotations: Int
  /// Languages that documents have.
  package let languages: Int
  /// People who say something, or of whom something is reported.
  package let people: Int
  /// Labels of those who speak without being known.
  package let labels: Int

  /// Counts from the columns alone.
  package init(of index: CorpusIndex) {
    documents = index.documentCount
    blocks = index.blockCount
    let kinds = index.facet("kind")
    func count(_ kind: BlockKind) -> Int { kinds?.blocks(withValue: Int(kind.rawValue)).count ?? 0 }
    turns = count(.turn)
    quotations = count(.quote) + count(.nested)
    languages = Set((0..<index.documentCount).compactMap { index.language(ofDocument: $0) }).count
    func voices(_ name: String) -> Int {
      guard let facet = index.facet(name) else { return 0 }
      return facet.entries.indices.count { !facet.blocks(withValue: $0).isEmpty }
    }
    people = voices("speaker")
    labels = voices(Facet.unnamed)
  }

  /// All who speak.
  package var speakers: Int { people + labels }

  /// What a query without `kind:` looks through.
  package var said: Int { turns + quotations }
}
