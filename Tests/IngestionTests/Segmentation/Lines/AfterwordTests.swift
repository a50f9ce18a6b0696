import CorpusModel
import Testing

@testable import Ingestion

@Suite struct AfterwordTests {
  /// The last turn of a short interview with something under it, and the kinds of what follows.
  private func lastTurn(_ afterword: String) throws -> (String, [BlockKind]) {
    let text = """
      Ann Roe: Why did you go there, and what did you see?

      Ben Lee: I went because I could.

      Ann Roe: Would you go again?

      Ben Lee: I would, if you came with me.

      It is a fine place.

      """ + "\n" + afterword + "\n"
    let document = try TestDocuments.segment(text)
    let turn = try #require(document.turns.last)
    return (
      document.words(at: turn.range),
      document.blocks.filter { $0.extent.lowerBound > turn.range.lowerBound }.map(\.kind)
    )
  }

  @Test(arguments: [
    "This interview has been edited for clarity.", "About the author: Ann Roe writes on travel.",
    "Dieses Interview erschien zuerst in der gedruckten Ausgabe.", "Das Gespräch führte Ann Roe.",
    "Propos recueillis par Ann Roe", "Nota: Esta entrevista ha sido editada por motivos de claridad.",
    "*This conversation was recorded in May.*", "Беседовала Анна Роу", "（完）", "取材・文：ロー", "이 인터뷰는 지난 3월에 진행됐다.",
  ])
  func whatIsSaidOfTheInterviewIsNotSaidInIt(_ afterword: String) throws {
    let (words, kinds) = try lastTurn(afterword)
    #expect(words == "I would, if you came with me.\n\nIt is a fine place.")
    #expect(kinds == [.boilerplate])
  }

  @Test func applauseIsNoSpeech() throws {
    let (words, kinds) = try lastTurn("[applause]")
    #expect(words == "I would, if you came with me.\n\nIt is a fine place.")
    #expect(kinds == [.stage])
  }

  @Test(arguments: [
    "This interview has been a joy.", "About the people there I could tell you more.", "Über vieles reden wir nicht.",
  ])
  func speechGoesOn(_ paragraph: String) throws {
    #expect(try lastTurn(paragraph).0.hasSuffix(paragraph))
  }
}
