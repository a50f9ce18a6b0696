import Testing

@testable import Ingestion

@Suite struct QuestionsToSomebodyTests {
  @Test(arguments: [
    ("Five questions for Jane Roe", "Jane Roe"),
    ("Sette domande a Gianna Ferri, orafa", "Gianna Ferri"),
    ("Tiga pertanyaan untuk Budi Hartono", "Budi Hartono"),
    ("Demirci Kemal Aksoy'a altı soru", "Kemal Aksoy"),
    ("Bốn câu hỏi cho nghệ nhân Trần Thị Hoa", "Trần Thị Hoa"),
    ("रमा देवी से तीन सवाल", "रमा देवी"),
  ])
  func theTitleNamesThem(title: String, name: String) throws {
    #expect(try #require(QuestionsToSomebody(title)).name == name)
  }

  @Test(arguments: ["Kolme kysymystä Liisa Saloselle", "Pięć pytań do Wandy Kowal", "Три вопроса к Инне Роевой"])
  func aNameInAnotherCaseIsNotPrinted(title: String) throws {
    #expect(try #require(QuestionsToSomebody(title)).name == nil)
  }

  @Test(arguments: [
    "Questions about the new lock", "10 Questions for Small Business Owners", "Domande sul nuovo parcheggio",
    "The question is open", "Questions",
  ])
  func otherTitlesAskNobody(title: String) { #expect(QuestionsToSomebody(title) == nil) }

  @Test func aLeadCountsQuestionsToSomebody() {
    #expect(
      QuestionsToSomebody.areCounted(in: "In this series the editor sends ten questions to a member and prints them."))
    #expect(QuestionsToSomebody.areCounted(in: "Wir haben 12 Fragen an eine Küsterin geschickt."))
    #expect(!QuestionsToSomebody.areCounted(in: "There are many questions to which nobody has an answer."))
  }
}
