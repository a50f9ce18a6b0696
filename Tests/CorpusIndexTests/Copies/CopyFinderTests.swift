import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct CopyFinderTests {
  /// Turns of a document, each with its speaker.
  private typealias Turns = [(speaker: String, words: String)]

  private static let talk: Turns = [
    ("ann", "Which promise did the house give to its users in the spring of that year?"),
    ("bob", "We promised that every complaint is answered within an hour, and that no one is sent away at night."),
    ("ann", "And was that promise kept, or was it forgotten as so many others were?"),
    ("bob", "Yes."),
    ("ann", "How many people were needed to keep it, and where did you find them?"),
    (
      "bob",
      "Seventy people in three cities, most of them users who had written to us before with complaints of their own."
    ),
  ]

  private func document(_ id: String, _ turns: Turns, header: String? = nil) -> Document {
    var document = Document(id: id, path: "\(id).txt", format: "text", text: [])
    for (speaker, words) in (header.map { [("", $0)] } ?? []) + turns {
      let start = document.text.count
      document.text += Array((words + "\n").utf8)
      var block = Block(
        kind: speaker.isEmpty ? .metadata : .turn, extent: start..<document.text.count - 1,
        range: start..<document.text.count - 1)
      block.speaker = speaker.isEmpty ? nil : speaker
      block.role = speaker == "ann" ? .interviewer : .guest
      document.blocks.append(block)
    }
    return document
  }

  private func index(_ documents: [Document]) -> CorpusIndex {
    var builder = IndexBuilder(
      gazetteers: [], people: Gazetteer(name: "person"), outlets: Gazetteer(name: "outlet"),
      topics: Gazetteer(name: "topic"))
    for document in documents { builder.add(document) }
    return builder.finish()
  }

  /// The copies as document and first words.
  private func copies(_ index: CorpusIndex) -> [String] {
    index.copies.copies.map { block in
      let document = index.document(index.document(ofBlock: Int(block))).id
      return document + ": " + index.text(ofBlock: Int(block)).prefix(8)
    }
  }

  @Test func aRepostWithAnotherHeaderIsACopyTurnByTurn() {
    let index = index([
      document("original", Self.talk), document("repost", Self.talk, header: "Collected from elsewhere by The Copyist"),
    ])
    #expect(
      copies(index) == [
        "repost: Which pr", "repost: We promi", "repost: And was ", "repost: Yes.", "repost: How many",
        "repost: Seventy ",
      ])
    #expect(index.copies.copies.allSatisfy { index.copies.primary(ofBlock: Int($0)).map { $0 < 6 } ?? false })
    #expect(index.copies.group(ofPrimary: 0) == [0, 7])
  }

  @Test func theFullestIsPrimaryWhateverTheOrder() {
    let excerpt = Turns(Self.talk[1...2])
    let index = index([document("a_excerpt", excerpt), document("b_whole", Self.talk)])
    #expect(
      copies(index)
        == ["a_excerp: We promi", "a_excerp: And was "].map { $0.replacing("a_excerp:", with: "a_excerpt:") })
  }

  @Test func ofEquallyFullOnesTheOneThatStatesMostIsPrimary() {
    var stated = document("c_stated", Self.talk)
    (stated.title, stated.source, stated.date) = ("The house", "The Quay", StatedDate(iso: "2021-06-03"))
    var later = stated
    (later.id, later.date) = ("b_later", StatedDate(iso: "2021-06-04"))
    let index = index([document("a_bare", Self.talk), later, stated])
    #expect(Set(copies(index).map { $0.prefix { $0 != ":" } }) == ["a_bare", "b_later"])
    #expect(
      CopyStanding(hasTitle: true, hasSource: false, date: 0) < CopyStanding(hasTitle: false, hasSource: false, date: 0)
    )
  }

  @Test func anAnswerThatIsCutShortIsAnExcerpt() {
    var cut = Turns(Self.talk[0...1])
    cut[1].words = "We promised that every complaint is answered within an hour"
    #expect(copies(index([document("cut", cut), document("whole", Self.talk)])) == ["cut: Which pr", "cut: We promi"])
  }

  @Test func aFewWordsMayBeEdited() {
    var edited = Self.talk
    edited[5].words = edited[5].words.replacing("three cities", with: "four towns")
    let index = index([document("a", Self.talk), document("b", edited)])
    #expect(copies(index).contains("b: Seventy "))
  }

  @Test func aTranslationIsNoCopy() {
    let translated: Turns = [
      ("ann", "Quelle promesse la maison a-t-elle faite à ses utilisateurs au printemps de cette année-là ?"),
      ("bob", "Nous avons promis que chaque plainte reçoit une réponse dans l'heure, et que personne n'est renvoyé."),
    ]
    #expect(copies(index([document("en", Self.talk), document("fr", translated)])).isEmpty)
  }

  @Test func whatIsSaidTwiceInOneDialogueIsNoCopy() {
    let boilerplate = Self.talk[1]
    #expect(copies(index([document("a", [Self.talk[0], boilerplate, Self.talk[2], boilerplate])])).isEmpty)
    let other: Turns = [("ann", "An entirely different matter now, if you allow: who pays for all of this?")]
    #expect(copies(index([document("a", [boilerplate, Self.talk[2], boilerplate]), document("b", other)])).isEmpty)
  }

  @Test func aQuestionPutToManyIsAskedAnewEachTime() {
    let question = (
      speaker: "ann",
      words:
        "What is the one thing that you would change about the whole industry, if it were for you alone to decide, "
        + "and why has nobody changed it before you in all of these years?"
    )
    let answers = [
      "I would shut the doors at night and sleep, as everybody else in this town has done since the market was built.",
      "Nothing comes to my mind, really; perhaps the coffee in the canteen, which has been cold since I came to work here.",
    ]
    let documents = answers.enumerated().map { number, answer in
      document("\(number)", [question, ("guest\(number)", answer + " " + answer.lowercased() + " \(answer)")])
    }
    #expect(copies(index(documents)).isEmpty)
  }

  @Test func oneLongAnswerInADigestIsACopyOfTheSamePersonOnly() {
    let answer = Self.talk[5].words + " They still work for us, and I would not want to miss a single one of them."
    let whole = Array(Self.talk.dropLast()) + [(speaker: "bob", words: answer)]
    let others = (0..<6).map { number in
      (
        speaker: "guest\(number)",
        words: "Words number \(number) of somebody else, on matter \(number * 7), told in way \(number * 3) again."
      )
    }
    let digest = document("digest", others + [(speaker: "bob", words: answer)] + others.reversed())
    #expect(copies(index([document("talk", whole), digest])).count == 1)
    let stranger = document("digest", others + [(speaker: "someone", words: answer)] + others.reversed())
    #expect(copies(index([document("talk", whole), stranger])).isEmpty)
  }

  @Test func manyRepostsMakeOneGroup() {
    let documents = (0..<80).map { document("d\($0)", Self.talk) }
    let index = index(documents)
    #expect(index.copies.copies.count == 79 * 6)
    #expect(index.copies.group(ofPrimary: 1).count == 80)
  }

  @Test func aQuotationGoesWithItsParagraph() {
    let paragraph =
      "“Every complaint is answered,” said Bob Martin on the steps of the house where he had worked for years."
    func article(_ id: String) -> Document {
      var document = Document(id: id, path: id, format: "text", text: Array(paragraph.utf8))
      document.blocks = [Block(kind: .narration, extent: 0..<paragraph.utf8.count, range: 0..<paragraph.utf8.count)]
      let quote = 3..<32
      document.blocks.append(Block(kind: .quote, extent: quote, range: quote))
      return document
    }
    let index = index([article("a"), article("b")])
    #expect(Array(index.copies.copies) == [2, 3])
    #expect(index.copies.primary(ofBlock: 3) == 1)
  }
}
