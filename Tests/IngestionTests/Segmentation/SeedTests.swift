import CorpusModel
import Testing

@testable import Ingestion

/// The seed documents: every spoken turn, no other, the right speakers.
struct SeedTests {
  private func document(_ place: Int) throws -> Document { try TestDocuments.segment(file: TestDocuments.seeds[place]) }

  @Test func labelsInlineAndOnTheirOwnLine() throws {
    let document = try document(0)
    #expect(document.turns.count == 26)
    for (place, turn) in document.turns.enumerated() {
      #expect(turn.label == (place % 2 == 0 ? "Deep Tide TechFlow" : "Xie Jiayin"))
      #expect(turn.speaker == (place % 2 == 0 ? "techflow" : "xie-jiayin"))
      #expect(turn.role == (place % 2 == 0 ? .interviewer : .guest))
      #expect(turn.affiliation == (place % 2 == 0 ? nil : "Bitget"))
      #expect(turn.attribution?.method == .label)
      #expect(turn.attribution?.confidence == .sure)
      #expect(turn.turn == place + 1)
    }
    #expect(document.blocks.filter { $0.kind == .heading }.count == 5)
    #expect(document.turns[0].section?.hasPrefix("If I cannot protect users well") == true)
    #expect(document.turns.last?.section?.hasPrefix("Persisting") == true)
    #expect(document.blocks.last?.kind == .boilerplate)
    #expect(document.source == "TechFlow")
    #expect(document.title == nil)
    #expect(document.date == nil)
  }

  @Test func numberedQuestionsWithoutLabels() throws {
    let document = try document(1)
    #expect(document.turns.count == 20)
    for (place, turn) in document.turns.enumerated() {
      #expect(turn.label == nil)
      #expect(turn.speaker == (place % 2 == 0 ? "wu-blockchain" : "intae-song"))
      #expect(turn.role == (place % 2 == 0 ? .interviewer : .guest))
      #expect(turn.attribution?.method == (place % 2 == 0 ? .byline : .title))
      #expect(turn.attribution?.confidence == .likely)
    }
    #expect(document.words(at: document.turns[0].range).hasPrefix("How did you"))
    #expect(document.words(at: document.turns[0].range).hasSuffix("how did you overcome it?"))
    #expect(document.words(at: document.turns[4].range).hasSuffix("when exploring new markets?"))
    #expect(document.words(at: document.turns[7].range).contains("Global Market Expansion: "))
    #expect(document.turns[1].affiliation == "Bitget")
    #expect(document.title?.hasPrefix("Dialogue with Bitget Chief Sales Officer") == true)
    #expect(document.source == "Wu Blockchain")
    #expect(document.blocks[2].kind == .metadata)
    let bytes = try TestDocuments.bytes(TestDocuments.seeds[1])
    let whole = try Ingestor(lexicon: Lexicon.shipped()).read(bytes, path: "seed.txt", id: "seed")
    #expect(whole.date == StatedDate(year: 2025, month: 4, day: 2))
    #expect(whole.turns.count == 20)
  }

  @Test func frenchLabelsWithABlankBeforeTheColon() throws {
    let document = try document(2)
    #expect(document.turns.count == 32)
    for (place, turn) in document.turns.enumerated() {
      #expect(turn.label == (place % 2 == 0 ? "TechFlow" : "Tina"))
      #expect(turn.role == (place % 2 == 0 ? .interviewer : .guest))
      #expect(turn.affiliation == (place % 2 == 0 ? nil : "Bybit"))
    }
    #expect(document.words(at: document.turns[2].range).hasSuffix("autant d’efforts aujourd’hui ?"))
    #expect(document.blocks.filter { $0.kind == .keypoint }.count == 9)
    #expect(document.blocks.filter { $0.kind == .heading }.count == 7)
    #expect(document.title?.hasPrefix("Entretien avec le responsable chinois de Bybit") == true)
    #expect(document.source == "TechFlow")
    #expect(document.date == nil)
    #expect(document.words(at: document.turns[31].range).hasSuffix("concrétiser ces choses."))
    #expect(document.blocks.suffix(4).allSatisfy { $0.kind == .boilerplate })
  }

  @Test func newsHasNoTurns() throws {
    let document = try document(3)
    #expect(document.turns.isEmpty)
    #expect(document.blocks.filter { $0.kind == .heading }.map { document.words(at: $0.range) }.count == 2)
    #expect(document.blocks.first?.kind == .boilerplate)
    #expect(document.blocks.suffix(3).allSatisfy { $0.kind == .boilerplate })
    #expect(document.date == nil)
    #expect(document.title == nil)
  }
}
