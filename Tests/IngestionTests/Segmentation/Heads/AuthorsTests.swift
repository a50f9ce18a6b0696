import CorpusModel
import Testing

@testable import Ingestion

@Suite struct AuthorsTests {
  /// Who asks in bold questions between a head and a foot.
  private func asker(_ head: String, foot: String = "") throws -> String? {
    let document = try TestDocuments.boldQuestions(below: "# Rain is a teacher\n\n" + head, above: foot)
    return document.turns.first { $0.role == .interviewer }.flatMap(document.speakerName)
  }

  @Test(arguments: [
    "An interview by Theo Marchbanks", "By [Theo Marchbanks](https://a.example) | Photos by Ada Quill",
    "Theo Marchbanks talks to a goatherd", "Theo Marchbanks, 28 May 2023", "Rozmawia Theo Marchbanks",
    "O szopach i ciszy rozmawia Theo Marchbanks", "**Text:** Theo Marchbanks **Photos:** Ada Quill",
  ])
  func linesAboveNameWhoAsks(head: String) throws { #expect(try asker(head) == "Theo Marchbanks") }

  @Test(arguments: [
    "*Theo Marchbanks is a staff writer. This interview has been condensed.*", "Das Gespräch führte Theo Marchbanks.",
    "Беседовала Theo Marchbanks. Фото из архива", "Theo Marchbanks (thực hiện)",
  ])
  func linesBelowNameWhoAsks(foot: String) throws {
    #expect(try asker("An interview", foot: foot) == "Theo Marchbanks")
  }

  @Test(arguments: ["Thứ Tư, 26/03/2025", "Green Haven, 28 May 2023", "Photos by Ada Quill", "A long read"])
  func otherLinesNameNobody(head: String) throws { #expect(try asker(head) == nil) }

  @Test(arguments: [
    ("Door Joris ten Kate | 28 mei 2024 | Leestijd: 5 min.", "Joris ten Kate"),
    ("de Ana Popescu | 08.09.2024, 14:20 | Actualizat: 09.09.2024", "Ana Popescu"),
    ("Von Anna Lang, 8. Mai 2024", "Anna Lang"),
  ])
  func wordsOfABylineAreNoPartOfTheName(_ head: String, _ name: String) throws {
    #expect(try asker(head) == name)
  }

  @Test func aLabelAndItsFirstWordAreNobodysName() throws {
    #expect(try asker("", foot: "Reporter: Whatever comes of it, I shall be here.") == nil)
  }

  @Test func aRowOfCreditsWithAColonLeavesTheTitleAbove() throws {
    let text = """
      Acasă > Social > Interviuri

      Zenovie Munteanu, ultimul plutaș: „Apa te învață să taci”

      de Ana Popescu | 08.09.2024, 14:20 | Actualizat: 09.09.2024

      Are optzeci de ani și încă visează bușteni.

      Reporter: Câți ani aveați?

      Zenovie Munteanu: Paisprezece.

      Reporter: Cât dura drumul?

      Zenovie Munteanu: Două zile.

      Reporter: V-a fost frică?

      Zenovie Munteanu: Niciodată.

      A consemnat: Ana Popescu
      """
    let document = try TestDocuments.segment(text, as: "test.txt")
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" }
        == (0..<6).map { $0 % 2 == 0 ? "Ana Popescu" : "Zenovie Munteanu" })
  }
}
