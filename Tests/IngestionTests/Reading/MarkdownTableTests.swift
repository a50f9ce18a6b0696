import CorpusModel
import Testing

@testable import Ingestion

struct MarkdownTableTests {
  @Test func headsAndRulesAreNoSpeech() throws {
    let document = try TestDocuments.segment(file: TestDocuments.fixtures + "/dialogues/en-markdown-table.md")
    #expect(document.title == "The ferry to the island")
    let kinds = document.blocks.map(\.kind.name)
    #expect(
      kinds == [
        "heading", "narration", "metadata", "metadata", "turn", "turn", "turn", "turn", "heading", "metadata",
        "metadata", "turn", "turn",
      ])
    #expect(document.turns.map(\.time) == [4000, 9000, 15_000, 21_000, 62_000, 69_000])
    #expect(document.turns.map(\.place).first == "line 7")
    #expect(document.turns[0].label == "Ana Kovač")
    #expect(document.words(at: document.turns[0].extent).hasPrefix("| 0:04"))
    // "J. Weiß" is the one whom the other rows name in full.
    #expect(document.turns[5].speaker == document.turns[1].speaker)
  }

  @Test func aTableBesideMuchTextIsNotTheDialogue() throws {
    let prose = "The harbour was quiet that day, and nobody came to see the boats but a few old men.\n\n"
    let table = "| Speaker | Text |\n|---|---|\n| Ana | Who are you? |\n| Bo | I am the keeper. |\n"
    #expect(try TestDocuments.segment(String(repeating: prose, count: 9) + table, as: "a.md").turns.isEmpty)
    #expect(try TestDocuments.segment("A talk.\n\n" + table, as: "a.md").turns.count == 2)
  }

  @Test func aTableInsideCodeIsCode() throws {
    let text = "```\n| Speaker | Text |\n|---|---|\n| Ana | Who are you? |\n| Bo | I am the keeper. |\n```\n"
    #expect(try TestDocuments.segment(text, as: "a.md").turns.isEmpty)
  }

  @Test func columnsWithoutAKnownHeadAreToldByTheirCells() throws {
    var text = "| | |\n|--|--|\n"
    for _ in 0..<3 { text += "| Ana Kovač | Do you hear the sea from here? |\n| Bo Li | I do, and you will too. |\n" }
    let document = try TestDocuments.segment(text, as: "a.md")
    #expect(document.turns.map { document.speakerName(of: $0) } == (0..<3).flatMap { _ in ["Ana Kovač", "Bo Li"] })
  }

  @Test func rowsOfAWrongLengthKeepTheirBytes() throws {
    let text =
      "| Speaker | Text |\n|---|---|\n| Ana | Who | what? |\n| Bo |\n| Bo | I am. We are. |\n|  | And you? |\n| Ana | Me too. |\n"
    let document = try TestDocuments.segment(text, as: "a.md")
    #expect(document.blocks.map(\.kind.name) == ["metadata", "metadata", "turn", "stage", "turn", "turn", "turn"])
    try #require(document.turns.count == 4)
    #expect(document.words(at: document.turns[0].range) == "Who | what?")
    #expect(document.turns[2].speaker == nil)
  }

  @Test(arguments: [
    ["Sprecherin", "Redebeitrag"], ["Intervenant", "Propos"], ["Hablante", "Texto"], ["Falante", "Fala"],
    ["Relatore", "Testo"], ["Spreker", "Tekst"], ["发言人", "内容"], ["話者", "発言"], ["Говорящий", "Реплика"],
  ])
  func headsInManyLanguages(head: [String]) {
    let columns = SpeechColumns([head, ["Ana", "Is it you?"], ["Bo", "It is."]])
    #expect(columns?.speaker == 0)
    #expect(columns?.text == 1)
    #expect(columns?.hasHead == true)
  }

  @Test func rulesBetweenRowsKeepTheirBytes() throws {
    let row = "| Ana | Who are you? |\n|---+---|\n| Bo | I am the keeper. |\n|---+---|\n"
    let document = try TestDocuments.segment("| Speaker | Text |\n|---+---|\n" + row, as: "a.md")
    #expect(document.blocks.map(\.kind.name) == ["metadata", "metadata", "turn", "metadata", "turn", "metadata"])
    PartitionTests.check(document, "rules between rows")
  }
}
