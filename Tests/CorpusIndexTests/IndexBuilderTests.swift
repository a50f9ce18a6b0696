import CorpusModel
import Testing

@testable import CorpusIndex

/// A document whose leaves are its lines, with overlays where `quotes` says.
func document(_ id: String, _ lines: [String], quotes: [(BlockKind, String)] = []) -> Document {
  var document = Document(
    id: id, path: "\(id).txt", format: "text", text: Array(lines.joined(separator: "\n").utf8))
  var start = 0
  for (place, line) in lines.enumerated() {
    let range = start..<start + line.utf8.count
    var block = Block(kind: .turn, extent: range, range: range)
    block.turn = place + 1
    block.speaker = place % 2 == 0 ? "ann" : "bob"
    block.role = place % 2 == 0 ? .interviewer : .guest
    block.label = place % 2 == 0 ? "Ann" : "B."
    document.blocks.append(block)
    start += line.utf8.count + 1
  }
  let text = String(decoding: document.text, as: UTF8.self)
  for (kind, words) in quotes {
    guard let found = text.utf8.firstRange(of: Array(words.utf8)) else { continue }
    let range =
      text.utf8.distance(
        from: text.startIndex, to: found.lowerBound)..<text.utf8.distance(
        from: text.startIndex, to: found.upperBound)
    document.blocks.append(Block(kind: kind, extent: range, range: range))
  }
  document.cast = [Person(id: "ann", name: "Ann Arbor"), Person(id: "bob", name: "Bob Martin")]
  return document
}

func index(_ documents: [Document]) -> CorpusIndex {
  var builder = IndexBuilder(
    gazetteers: [Gazetteer(name: "exchange", entries: [GazetteerEntry(id: "okx", name: "OKX")])],
    people: Gazetteer(name: "person"), outlets: Gazetteer(name: "outlet"), topics: Gazetteer(name: "topic"))
  for document in documents { builder.add(document) }
  return builder.finish()
}

@Suite struct IndexBuilderTests {
  let small = index([
    document(
      "one", ["Who are you?", "I said “trust me” to users. Users know.", "Why?"],
      quotes: [(.nested, "trust me")]),
    document("two", ["Who are you?", "Nobody."]),
  ])

  @Test func numbersBlocksInTheOrderOfDocumentsAndText() {
    #expect(small.documentCount == 2)
    #expect(small.document(0).blocks == 0..<4)
    #expect(small.document(1).blocks == 4..<6)
    #expect(
      (0..<6).map { small.text(ofBlock: $0) }.prefix(3) == [
        "Who are you?", "I said “trust me” to users. Users know.", "trust me",
      ])
    #expect(small.parent(ofBlock: 2) == 1)
    #expect(small.parent(ofBlock: 1) == nil)
    #expect(Array(small.overlays(overLeaf: 1)) == [2])
  }

  @Test func sharesTheTokensOfALeafWithItsOverlays() {
    let nested = small.termPositions(ofBlock: 2)
    #expect(nested.map { small.term(at: $0) } == ["trust", "me"])
    let leaf = small.termPositions(ofBlock: 1)
    #expect(leaf.contains(nested.lowerBound))
    #expect(leaf.map { small.term(at: $0) } == ["i", "said", "trust", "me", "to", "users", "users", "know"])
    #expect(small.isBoundary(at: leaf.upperBound))
    #expect(small.wordCount(ofBlock: 2) == 2)
    #expect(small.wordCount(ofBlock: 1) == 8)
    #expect(small.wordCounts(ofBlocks: [1, 2, 1]) == [8, 2, 8])
  }

  @Test func findsTermsAndPrefixesInTheDictionary() throws {
    let users = try #require(small.dictionary.number(of: "users"))
    #expect(small.dictionary.frequency(of: users) == 2)
    #expect(small.dictionary.leafCount(of: users) == 1)
    #expect(small.dictionary.number(of: "user") == nil)
    let prefixed = small.dictionary.range(ofPrefix: "wh").map { small.dictionary.spelling($0) }
    #expect(prefixed == ["who", "why"])
    #expect(small.dictionary.range(ofPrefix: "zz").isEmpty)
    #expect(small.dictionary.range(ofPrefix: "").count == small.dictionary.count)
  }

  @Test func givesEveryTermItsBlocks() {
    for term in 0..<small.dictionary.count {
      let spelling = small.dictionary.spelling(term)
      let expected = (0..<small.blockCount).filter { block in
        small.termPositions(ofBlock: block).contains { small.term(at: $0) == spelling }
      }
      #expect(small.dictionary.blocks(of: term).map { Int($0) } == expected)
      #expect(small.dictionary.blockCount(of: term) == expected.count)
      let frequencies = expected.map { block in
        UInt32(small.termPositions(ofBlock: block).count { small.term(at: $0) == spelling })
      }
      #expect(small.dictionary.frequencies(of: term) == frequencies)
      #expect(small.dictionary.leafCount(of: term) == expected.count { small.parent(ofBlock: $0) == nil })
    }
    let tokens = (0..<small.tokens.count).filter { !small.isBoundary(at: $0) }
    #expect((0..<small.dictionary.count).reduce(0) { $0 + small.dictionary.frequency(of: $1) } == tokens.count)
  }

  @Test func findsTheLeafOfAPosition() {
    let leaves = (0..<small.blockCount).filter { small.parent(ofBlock: $0) == nil }
    #expect(leaves.count == small.leafCount)
    for leaf in leaves {
      for position in small.termPositions(ofBlock: leaf) { #expect(small.leaf(ofPosition: position) == leaf) }
    }
  }

  @Test func findsTermsByWhatIsInsideThem() {
    let spellings = (0..<small.dictionary.count).map { small.dictionary.spelling($0) }
    for wanted in ["us", "s", "who", "trust", "ru", "users", "sw", "nob", "zz"] {
      #expect(
        small.dictionary.numbers(containing: Array(wanted.utf8))
          == spellings.indices.filter { spellings[$0].contains(wanted) })
    }
    #expect(small.dictionary.numbers(containing: []).isEmpty)
  }

  @Test func givesEqualTextsDifferentIDsThatSurvive() {
    let again = index([
      document("zero", ["Something else."]),
      document(
        "one", ["Who are you?", "I said “trust me” to users. Users know.", "Why?"],
        quotes: [(.nested, "trust me")]),
    ])
    #expect((0..<4).map { small.id(ofBlock: $0) } == (1..<5).map { again.id(ofBlock: $0) })
    #expect(Set((0..<6).map { small.id(ofBlock: $0) }).count == 6)
    let id = "\(small.id(ofBlock: 3))"
    #expect(id.utf8.count == 10)
    #expect(small.blocks(withIDPrefix: id) == [3])
    #expect(small.blocks(withIDPrefix: String(id.prefix(4)).uppercased()).contains(3))
    #expect(small.blocks(withIDPrefix: "abc") == [])
    #expect(small.blocks(withIDPrefix: "ä-..") == [])
  }

  @Test func changesTheFingerprintWithAnyText() {
    let left = index([document("a", ["x"])]).fingerprint
    #expect(left != index([document("a", ["y"])]).fingerprint)
    #expect(left != index([document("b", ["x"])]).fingerprint)
    #expect(left == index([document("a", ["x"])]).fingerprint)
    #expect(left.utf8.count == 16)
  }

  @Test func joinsNamesAndLabelsOfASpeaker() {
    #expect(small.people.map(\.id) == ["ann", "bob"])
    #expect(small.people.last?.names == ["Bob Martin", "B."])
    #expect(small.speaker(ofBlock: 1)?.name == "Bob Martin")
  }

  @Test func turnsFacetsAround() throws {
    let speaker = try #require(small.facet("speaker"))
    #expect(speaker.entries.map(\.name) == ["Ann Arbor", "Bob Martin"])
    #expect(Array(speaker.blocks(withValue: 1)) == [1, 5])
    #expect(Array(speaker.values(ofBlock: 2)) == [])
    #expect(small.facet("exchange")?.entries.count == 1)
    #expect(small.facet("nothing") == nil)
  }

  @Test func bearsDocumentsThatAreWrong() {
    var wild = Document(id: "wild", path: "wild", format: "text", text: Array("a b".utf8))
    var block = Block(kind: .turn, extent: 2..<900, range: 1..<700)
    block.speaker = "unknown-to-the-cast"
    wild.blocks = [
      block, Block(kind: .quote, extent: 0..<1, range: 0..<1), Block(kind: .quote, extent: 5..<9, range: 7..<9),
    ]
    wild.mentions = [Mention(field: "exchange", entry: "okx", range: 5..<800, alias: "x")]
    let index = index([wild, Document(id: "empty", path: "empty", format: "text", text: [])])
    #expect(index.blockCount == 3)
    #expect(index.speaker(ofBlock: 1)?.id == "unknown-to-the-cast")
    #expect(index.mentions(inBlock: 1).isEmpty)
    #expect(index.document(1).blocks.isEmpty)
  }
}

@Suite struct DialogueTests {
  @Test func pairsAnswersWithTheQuestionsBeforeThem() {
    let pairs = index([document("d", ["One?", "Yes.", "Two?", "No. “Never.”"], quotes: [(.nested, "Never.")])])
    #expect((0..<5).map { pairs.question(ofTurn: $0) } == [0, 0, 2, 2, nil])
    #expect(
      pairs.answeredQuestions(ofDocument: 0) == [
        AnsweredQuestion(questions: [0], answers: [1]), AnsweredQuestion(questions: [2], answers: [3]),
      ])
    #expect(pairs.features(ofBlock: 3).contains(.quote))
    #expect(!pairs.features(ofBlock: 1).contains(.quote))
  }

  @Test func takesQuestionMarksWhereNobodyIsAnInterviewer() {
    var talk = document("d", ["One?", "Yes.", "Two?", "Three!"])
    for place in talk.blocks.indices { talk.blocks[place].role = .unknown }
    talk.blocks[0].features = .question
    talk.blocks[2].features = .question
    talk.blocks[3].speaker = "ann"
    talk.blocks[3].label = "Ann"
    let pairs = index([talk])
    #expect((0..<4).map { pairs.question(ofTurn: $0) } == [0, 0, 0, 0])
  }
}
