import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct VerifyTests {
  let engine = stageEngine(talk())

  private func finding(_ quotation: String) throws -> [String] {
    let relation = try engine.answer("* | verify \"\(quotation)\"").relation
    return relation.cells.map { $0.prefix(4).map(\.shown).joined(separator: " | ") }
  }

  @Test func findsTheVeryWords() throws {
    #expect(try finding("Users find us by word of mouth.") == ["exact | Users find us by word of mouth. |  | Bob"])
    #expect(try finding("trust is slow") == ["exact | trust is slow |  | Bob"])
  }

  @Test func saysWhereOnlySpaceOrSpellingDiffers() throws {
    #expect(try finding("We answer users within a minute").first?.hasPrefix("spaced | We answer users\nwithin") == true)
    #expect(try finding("users FIND us, by word").first?.hasPrefix("respelt | Users find us by word |") == true)
  }

  @Test func saysHowWordsDiffer() throws {
    #expect(
      try finding("Users find us by sound of mouth") == [
        "altered | Users find us by word of mouth | “sound” instead of “word” | Bob"
      ])
    #expect(
      try finding("Users always find us by of mouth") == [
        "altered | Users find us by word of mouth | “always” added+“word” left out | Bob"
      ])
  }

  @Test func setsAReplacedLastWordBesideItsOwn() throws {
    #expect(
      try finding("find us by word of hand") == [
        "altered | find us by word of mouth | “hand” instead of “mouth” | Bob"
      ])
  }

  @Test func saysWhereElseTheWordsStand() throws {
    let missing = try finding("Mehr war nicht zu hören").first
    #expect(missing?.hasPrefix("missing | – | outside these turns the words stand in narration ") == true)
    #expect(missing?.contains("of beta (exact)") == true)
    let altered = try engine.answer("speaker:ann | verify \"prices fell\"").relation.cells.first
    #expect(altered?[2].shown.contains("of alpha (respelt)") == true)
  }

  @Test func takesNoFirstWordOfTheNextSentenceForALastOne() throws {
    var writer = DocumentWriter("en", language: "en")
    writer.turn("ann", .guest, "We have ambition, and they have ambition. In spring we sail.")
    let engine = stageEngine([writer.document])
    let cells = try engine.answer("* | verify \"and they have ambition too\"").relation.cells
    #expect(cells.first?[2] == .list([.text("“too” added")]))
  }

  @Test func saysThatNothingIsLikeIt() throws {
    #expect(try finding("nothing of the sort was ever claimed by anybody") == ["missing | – | – | –"])
    #expect(engine.failure("* | verify \"…\"")?.message == "verify needs words to look for")
  }
}
