import CorpusModel
import Testing

@testable import Ingestion

@Suite struct PageCreditsTests {
  /// Who asks in bold questions between a head and a foot.
  private func asker(_ head: String, foot: String = "") throws -> String? {
    let document = try TestDocuments.boldQuestions(below: "# Rain is a teacher\n\n" + head, above: foot)
    return document.turns.first { $0.role == .interviewer }.flatMap(document.speakerName)
  }

  @Test(arguments: [
    ("Publié le 7 février par Soizic Le Braz’h dans Musique — 4 commentaires", "Soizic Le Braz’h"),
    ("NIEVES ARRABAL CRUZ | Valdeoliva\n19/08 07:00 h. Actualizado a las 11:32", "Nieves Arrabal Cruz"),
    ("[Rozhovory](/rozhovory/) · [Ctirad Vopa](/autor/vopa/) · 30. ledna · 7 minut čtení", "Ctirad Vopa"),
    ("17 января, 10:25\nРегина Шакирова\nФото: Глеб Незговоров", "Регина Шакирова"),
    ("Csönge Barnabás, 2020. november 5. | Címkék: iskola", "Csönge Barnabás"),
    ("*A pus întrebările Anca Drăgulescu, voluntară.*", "Anca Drăgulescu"),
  ])
  func thePlaceOfANameTellsTheAuthor(head: String, name: String) throws { #expect(try asker(head) == name) }

  @Test(arguments: [
    "Human Interest · 5 May 2023\n\nThe rain is over.", "Home | Jane Roe | Sport | Music | Weather",
    "Photos: Tom Reyes\n5 May 2023", "Zybor Vopá · Tulmír Rybář · 30. ledna", "Thứ Tư, 26/03/2025",
    "*Engineer Tom Reyes – on bridges, ice and being stubborn*", "Potters of the North (2003), Chief Kiln Master",
  ])
  func othersAreNoAuthors(head: String) throws { #expect(try asker(head) == nil) }

  @Test func aSignatureAboveCommentsNamesWhoAsked() throws {
    let foot = """
      Беседовала Снежана ПОЛУНИНА

      Если вы нашли ошибку, выделите фрагмент текста.

      Комментарии
      Гость: Дай бог здоровья человеку.
      Иваныч: А кто это сделал?
      Реклама на сайте
      """
    #expect(try asker("Разговор о дожде", foot: foot) == "Снежана Полунина")
  }
}
