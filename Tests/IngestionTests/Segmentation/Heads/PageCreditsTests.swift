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
    ("Zorvana Pell, 2020. november 5. | 6 hozzászólás", "Zorvana Pell"),
    ("*A pus întrebările Anca Drăgulescu, voluntară.*", "Anca Drăgulescu"),
    ("*De Mircea Pellescu · 9 iunie · 7 minute de citit*", "Mircea Pellescu"),
    ("Editor: Tom Reyes\nAuthor: Zorvana Pell", "Zorvana Pell"), ("来源：海港周报  作者：沙蕴秋  2021-03-14", "沙蕴秋"),
    ("14 marzo 2021 Teresa Pellò", "Teresa Pellò"), ("采写｜沙蕴秋\n编辑｜贾拾光", "沙蕴秋"),
    ("Sulislava Torfajová, 14. března 2021", "Sulislava Torfajová"),
    ("This talk was conducted by Zorvana Pell and has been cut.", "Zorvana Pell"),
  ])
  func thePlaceOfANameTellsTheAuthor(head: String, name: String) throws { #expect(try asker(head) == name) }

  @Test(arguments: [
    "Human Interest · 5 May 2023\n\nThe rain is over.", "Vida Sáno\n14/03/2021", "Zelená Svatba | 14. března 2021",
    "文化生活\n2021-03-14", "Zorvana Pell talks about leaks and saws.", "Home | Jane Roe | Sport | Music | Weather",
    "Photos: Tom Reyes\n5 May 2023", "Zybor Vopá · Tulmír Rybář · 30. ledna", "Thứ Tư, 26/03/2025",
    "*Engineer Tom Reyes – on bridges, ice and being stubborn*", "Potters of the North (2003), Chief Kiln Master",
    "Von: The Gull – Newsletter <post@gull.example>",
    "Interview: Zorvana Pell, diver\n\nZorvana Pell (43) has seen two hundred wrecks.",
  ])
  func othersAreNoAuthors(head: String) throws { #expect(try asker(head) == nil) }

  @Test(arguments: [
    ("# Five minutes with Berta Kuhl", "The potter of Gull Point talks to Zorvana Pell about clay.", "Zorvana Pell"),
    // Nobody else is known to answer.
    ("# Clay and rain", "The potter of Gull Point talks to Zorvana Pell about clay.", nil),
    ("# Five minutes with Berta Kuhl", "The potter talks about working with Zorvana Pell.", nil),
  ])
  func whoeverTheGuestTalksToAsks(title: String, lead: String, name: String?) throws {
    let document = try TestDocuments.boldQuestions(below: title + "\n\n" + lead, above: "")
    #expect(document.turns.first { $0.role == .interviewer }.flatMap(document.speakerName) == name)
  }

  @Test func whatIsAskedIsNoSignature() throws {
    let talk = ["怎么开始的？", "你后悔过吗？", "谁来接班？"].map { "记者：\($0)\n\n汤：我也不知道，我只好等。" }
    let document = try TestDocuments.segment("海港周报专访造船匠\n\n" + talk.joined(separator: "\n\n"))
    #expect(Set(document.turns.map(document.speakerName)) == ["记者", "汤"])
  }

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

  @Test(arguments: [
    ("Text: Zorvana Pell Publicerad 28 juni kl 11.30", "Zorvana Pell"),
    ("Tekst: Zorvana Pell Oppdatert 3. mai 2021", "Zorvana Pell"),
    ("*Per Zorvana Pell* | El Graner, núm. 212\n\nViu amb les cabres, amb el gos i amb la pluja.", "Zorvana Pell"),
    ("*Per Zorvana Pell* | 3. mai 2021\n\nHan bor med geitene.", "Per Zorvana Pell"),
  ])
  func wordsBesideTheNameAreNoneOfIt(head: String, name: String) throws { #expect(try asker(head) == name) }
}
