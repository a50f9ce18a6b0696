import CorpusModel
import Testing

@testable import Ingestion

@Suite struct AbbreviatedNameTests {
  @Test(arguments: [
    ("J. Smith", "John Smith"), ("J Smith", "John Smith"), ("Smith J.", "John Smith"), ("J.R. Smith", "John Smith"),
    ("J. R. Smith", "John Robert Smith"), ("А. Громов", "Алексей Громов"), ("Громов А.", "Алексей Громов"),
    ("Громов А. Б.", "Алексей Громов"), ("А. Громов", "Громов Алексей"), ("A. van Wirdum", "Aaron van Wirdum"),
    ("J.-L. Picard", "Jean-Luc Picard"), ("É. Roux", "Émile Roux"), ("Anna K.", "Anna Krüger"),
    ("J. Xie", "Xie Jiayin"),
  ])
  func fits(_ short: String, _ full: String) throws {
    #expect(try #require(AbbreviatedName(PersonName(short))).fits(PersonName(full)))
  }

  @Test(arguments: [
    ("J. Smith", "Mary Smith"), ("J. Smith", "John Brown"), ("J. P. Smith", "John Robert Smith"),
    ("Smith J.", "Mary Smith"),
    ("А. Громов", "Борис Громов"), ("J. Smith", "J. Smith"), ("J. Smith", "Smith"), ("K. Anna", "Anna Krüger Beck"),
  ])
  func doesNotFit(_ short: String, _ full: String) throws {
    #expect(try #require(AbbreviatedName(PersonName(short))).fits(PersonName(full)) == false)
  }

  @Test(arguments: [
    "John Smith", "J. S.", "JS", "Smith", "谢 家印", "J. R. R. T. Roe", "John F. Kennedy",
  ])
  func isNoAbbreviation(_ name: String) { #expect(AbbreviatedName(PersonName(name)) == nil) }

  private func cast(_ names: String...) -> (cast: Cast, ids: [String]) {
    var cast = Cast(lexicon: Lexicon(), document: "d")
    let ids = names.map { cast.add(name: $0, role: .unknown, affiliation: nil, attribution: nil) }
    return (cast, ids)
  }

  @Test func anAbbreviationJoinsTheOnlyOneItFits() {
    let (cast, ids) = cast("Алексей Громов", "Анна Лаврова", "А. Громов", "Громов А. Б.")
    #expect(ids[2] == ids[0] && ids[3] == ids[0] && ids[1] != ids[0])
    #expect(cast.members.map(\.person.name) == ["Алексей Громов", "Анна Лаврова"])
    #expect(cast.candidates(for: "A. Nobody").isEmpty)
  }

  @Test func anAbbreviationOfTwoJoinsNeither() {
    let (cast, ids) = cast("John Smith", "Jane Smith", "J. Smith")
    #expect(Set(ids).count == 3)
    #expect(cast.members.last?.person.name == "J. Smith")
  }

  @Test func aFamilyNameAloneFindsTheAbbreviatedOne() {
    let (_, ids) = cast("J. Smith", "Smith")
    #expect(ids[0] == ids[1])
  }

  @Test func theLabelsOfADialogueJoinWhateverTheirOrder() throws {
    let text = """
      А. Громов: Что вы обещали пользователям в прошлом году?

      Анна Лаврова: Мы обещали отвечать на каждую жалобу.

      Алексей Громов: И вы сдержали своё обещание?

      Анна Лаврова: Да, мы его сдержали.

      А. Громов: А кто это проверял?

      Анна Лаврова: Спросите об этом самих пользователей.
      """
    let document = try Ingestor(lexicon: Lexicon()).read(Array(text.utf8), path: "a.txt", id: "a")
    let turns = document.blocks.filter { $0.kind == .turn }
    #expect(turns.count == 6)
    #expect(Set(turns.map(\.speaker)).count == 2)
    #expect(document.cast.contains { $0.name == "Алексей Громов" && $0.names.contains("А. Громов") })
  }
}
