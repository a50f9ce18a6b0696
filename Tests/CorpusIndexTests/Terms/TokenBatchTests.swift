import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct TokenBatchTests {
  private let documents = [
    document("one", ["Who trusts users?", "Users trust “nobody else” here."], quotes: [(.nested, "nobody else")]),
    document("two", ["Été, ete, ÉTÉ.", "Who?"]), document("three", ["$10 and 10 %"]),
  ]

  private func builder() -> IndexBuilder {
    IndexBuilder(
      gazetteers: [], people: Gazetteer(name: "person"), outlets: Gazetteer(name: "outlet"),
      topics: Gazetteer(name: "topic"))
  }

  private func terms(_ corpus: CorpusIndex) -> [String] { (0..<corpus.tokens.count).map { corpus.term(at: $0) } }

  @Test func wordsCutElsewhereAreTheSame() {
    let plain = index(documents)
    var batch = TokenBatch()
    for document in documents { batch.add(document) }
    var builder = builder()
    for (place, document) in documents.enumerated() { builder.add(document, wordsAt: place, of: batch) }
    let corpus = builder.finish()
    #expect(terms(corpus) == terms(plain))
    #expect(
      (0..<corpus.tokens.count).map { corpus.termRange(at: $0) }
        == (0..<plain.tokens.count).map { plain.termRange(at: $0) })
    #expect(
      (0..<corpus.blockCount).map { corpus.wordCount(ofBlock: $0) }
        == (0..<plain.blockCount).map { plain.wordCount(ofBlock: $0) })
    #expect(corpus.fingerprint == plain.fingerprint)
  }

  @Test func wordsOfLeavesThatChangedAreCutAgain() throws {
    var batch = TokenBatch()
    for document in documents { batch.add(document) }
    var builder = builder()
    for (place, document) in documents.enumerated() {
      var changed = document
      if place == 0 { changed.blocks[0].range = 4..<10 }
      builder.add(changed, wordsAt: place, of: batch)
    }
    let corpus = builder.finish()
    #expect(corpus.termPositions(ofBlock: 0).map { corpus.term(at: $0) } == ["trusts"])
    let last = try #require((0..<corpus.blockCount).last)
    #expect(corpus.termPositions(ofBlock: last).map { corpus.term(at: $0) } == ["$", "10", "and", "10", "%"])
  }

  @Test func wordsNumberedByOtherBooksAreOneVocabulary() {
    let plain = index(documents)
    var builder = builder()
    // Each document comes with a book of its own, the last one first.
    var batches = documents.reversed().map { document in
      var batch = TokenBatch()
      batch.add(document)
      return batch
    }
    for document in documents {
      if let batch = batches.popLast() { builder.add(document, wordsAt: 0, of: batch) }
    }
    let corpus = builder.finish()
    #expect(terms(corpus) == terms(plain))
    #expect(corpus.blockCount == plain.blockCount)
    #expect((0..<corpus.blockCount).allSatisfy { corpus.text(ofBlock: $0) == plain.text(ofBlock: $0) })
  }
}
