import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct CorrectionsTests {
  private let text = """
    Anna Berg: What did Binance promise you about support?

    Boris Kahn: To answer every complaint of a customer within the hour.

    Anna Berg: And who was it that asked for the promise?

    Bo: The users of the house asked for it.

    Anna Berg: When was that, and where did you meet them?

    Boris Kahn: In the spring, in a café near the old harbour.
    """

  private let lexicon: Lexicon

  init() throws { lexicon = try Lexicon.shipped() }

  private func document(named id: String = "talk") throws -> Document {
    var document = try Ingestor(lexicon: lexicon).read(Array(text.utf8), path: "\(id).txt", id: id)
    document.blocks = document.orderedBlocks
    return document
  }

  private func ids(of document: Document) -> [BlockID] {
    var register = BlockIDRegister()
    return register.ids(of: document.blocks, origin: document.origin, text: document.text)
  }

  /// The document corrected by a file in which `%N` stands for the id of the block at a place.
  private func corrected(_ yaml: String) throws -> (before: Document, after: Document, corrections: Corrections) {
    let before = try document()
    var yaml = yaml
    for (place, id) in ids(of: before).enumerated() { yaml.replace("%\(place)", with: id.description) }
    var corrections = Corrections(lexicon: lexicon)
    try corrections.add(Array(yaml.utf8), file: "in/corpus.yaml")
    var after = before
    corrections.apply(to: &after, ids: ids(of: before))
    return (before, after, corrections)
  }

  private func speaker(_ place: Int, _ document: Document) -> String? {
    document.cast.first { $0.id == document.blocks[place].speaker }?.name
  }

  @Test func aBlockGetsTheSpeakerThatTheFileNames() throws {
    let (before, after, _) = try corrected("blocks:\n  %3: {speaker: Boris Kahn}")
    #expect(speaker(3, before) != "Boris Kahn")
    #expect(speaker(3, after) == "Boris Kahn")
    #expect(after.blocks[3].speaker == after.blocks[1].speaker)
    #expect(after.blocks[3].role == after.blocks[1].role)
    #expect(after.blocks[3].attribution == Attribution(.correction, .sure, cue: "corpus.yaml, line 2"))
    #expect(after.blocks[1] == before.blocks[1])
  }

  @Test func aSpeakerCanBeTakenAwayAndANewOneGiven() throws {
    let (_, after, _) = try corrected("blocks: {%1: {speaker: ~}, %5: {speaker: Clara Dorn, role: guest}}")
    #expect(after.blocks[1].speaker == nil)
    #expect(after.blocks[1].attribution?.method == .correction)
    #expect(speaker(5, after) == "Clara Dorn")
    #expect(after.blocks[5].speaker == "clara-dorn")
    #expect(after.blocks[5].role == .guest)
  }

  @Test func aPersonOfTheListsIsKnownByName() throws {
    let (_, after, _) = try corrected("blocks: {%1: {speaker: CZ}}")
    #expect(after.blocks[1].speaker == lexicon.person(named: "Changpeng Zhao")?.id)
  }

  @Test func namesAndLabelsBecomeOnePerson() throws {
    let (before, after, _) = try corrected("documents:\n  talk:\n    people: {Boris Kahn: [Bo]}")
    #expect(speaker(3, before) == "Bo")
    #expect(speaker(3, after) == "Boris Kahn")
    #expect(after.blocks[3].attribution == Attribution(.correction, .sure, cue: "corpus.yaml, line 3"))
    #expect(after.blocks[1].attribution == before.blocks[1].attribution)
    #expect(after.cast.count == before.cast.count - 1)
    #expect(after.cast.first { $0.name == "Boris Kahn" }?.names.contains("Bo") == true)
  }

  @Test func peopleOfTheWholeCorpusChangeNothingWhereTheyDoNotSpeak() throws {
    let (before, after, _) = try corrected("people: {Clara Dorn: [CD]}")
    #expect(before == after)
  }

  @Test func aKindChangesAndTurnsAreNumberedAnew() throws {
    let (_, after, _) = try corrected("blocks: {%0: {kind: heading}}")
    #expect(after.blocks[0].kind == .heading)
    #expect(after.blocks.map(\.turn) == [nil, 1, 2, 3, 4, 5])
    #expect(after.blocks[0].grounds.contains { $0.field == "kind" && $0.text.contains("read as turn") })
  }

  @Test func aPartOfTheTextCannotLieOverIt() throws {
    let (_, after, _) = try corrected("blocks: {%0: {kind: quote}}")
    #expect(after.blocks[0].kind == .turn)
    #expect(after.blocks[0].doubts.count == 1)
  }

  @Test func topicsAndExchangesAreAddedAndTakenAway() throws {
    let (before, after, _) = try corrected(
      "blocks: {%0: {exchanges: [-binance, okx], topics: [marketing]}, %1: {topics: [-support]}}")
    let entries = { (document: Document, place: Int) in
      Set(document.mentions.filter { document.blocks[place].range.contains($0.range.lowerBound) }.map(\.entry))
    }
    #expect(entries(before, 0).contains("binance"))
    #expect(!entries(after, 0).contains("binance"))
    #expect(entries(after, 0).isSuperset(of: ["okx", "marketing"]))
    #expect(after.blocks[0].mainTopics.contains("marketing"))
    #expect(!entries(after, 1).contains("support"))
    #expect(zip(after.mentions, after.mentions.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
  }

  @Test func aDocumentGetsTitleSourceDateAndLanguage() throws {
    let (_, after, corrections) = try corrected(
      "documents: {talk: {id: kahn, title: A talk, source: Paper, date: 2025-04, language: de}}")
    #expect(after.title == "A talk")
    #expect(after.source == "Paper")
    #expect(after.blocks.allSatisfy { $0.date == StatedDate(year: 2025, month: 4) && $0.language == "de" })
    #expect(corrections.id(ofDocument: "talk") == "kahn")
  }

  @Test func idsDoNotDependOnCorrections() throws {
    let (before, after, _) = try corrected(
      "documents: {talk: {id: kahn, title: A talk}}\nblocks: {%0: {kind: heading}, %3: {speaker: Boris Kahn}}")
    #expect(ids(of: before) == ids(of: after))
  }

  @Test func whatDoesNotComeIsTold() throws {
    let (_, after, corrections) = try corrected(
      "documents:\n  walk: {title: x}\nblocks:\n  zzzzzzzzzz: {speaker: Anna, words: in a café near}")
    #expect(try after == document())
    #expect(corrections.lostDocuments.map(\.document) == ["walk"])
    #expect(corrections.lostBlocks.map(\.id.description) == ["zzzzzzzzzz"])
    #expect(corrections.lostBlocks.map(\.line) == [4])
  }

  @Test(arguments: [
    ("blocs: {}", "line 1, column 1: unknown key 'blocs'", "blocks"),
    ("blocks:\n  short: {speaker: A}", "line 2, column 3: 'short' is no id of a block", nil),
    ("blocks:\n  aaaaaaaaaa: {speeker: A}", "line 2, column 16: unknown key 'speeker'", "speaker"),
    ("blocks:\n  aaaaaaaaaa: {topics: [suport]}", "line 2, column 25: unknown topic 'suport'", "support"),
    ("blocks:\n  aaaaaaaaaa: {role: gest}", "line 2, column 22: unknown role 'gest'", "guest"),
    ("blocks:\n  aaaaaaaaaa: {date: 2025-13}", "line 2, column 22: '2025-13' is no date", nil),
    ("documents:\n  talk: {language: English}", "line 2, column 20: 'English' is no code of a language", nil),
    ("documents: [talk]", "line 1, column 12: the documents must be a mapping (key: value), not a list", nil),
    ("blocks: {aaaaaaaaaa: {mentions: {partei: [spd]}}}", "line 1, column 34: there is no list 'partei'", nil),
  ])
  func slipsOfThePenAreToldWithTheirPlace(_ yaml: String, _ message: String, _ suggestion: String?) throws {
    var corrections = Corrections(lexicon: lexicon)
    let error = try #require(throws: Diagnostic.self) { try corrections.add(Array(yaml.utf8), file: "corpus.yaml") }
    #expect(error.message.hasPrefix("corpus.yaml, " + message))
    #expect(error.suggestion == suggestion)
    #expect(corrections.isEmpty)
  }
}
