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
    let answer = try engine.answer("* | verify \"Mehr war nicht zu hören\"")
    #expect(answer.relation.cells.first?.first == .text("missing"))
    #expect(answer.notes.contains { $0.contains("narration") && $0.contains("of beta (exact)") })
    #expect(
      try engine.answer("speaker:ann | verify \"prices fell\"").notes.contains { $0.contains("of alpha (respelt)") })
  }

  @Test func saysThatNothingIsLikeIt() throws {
    #expect(try finding("nothing of the sort was ever claimed by anybody") == ["missing | – | – | –"])
    #expect(engine.failure("* | verify \"…\"")?.message == "verify needs words to look for")
  }
}
