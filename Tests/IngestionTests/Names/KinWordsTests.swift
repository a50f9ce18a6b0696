import CorpusModel
import Testing

@testable import Ingestion

@Suite struct KinWordsTests {
  @Test(arguments: [
    "Maria’s mother", "James' brother", "Jane Roe's son", "La mère de Maria", "El padre de Juan Pérez",
    "La figlia di Carla",
    "Le frère d’Anne", "玛丽亚的母亲",
  ])
  func aRelationAndANameAreAPerson(label: String) {
    #expect(KinWords.relate(label))
    #expect(LabelGroup(printed: label).shape.quality == .person)
  }

  @Test(arguments: [
    "Maria", "mother", "My mother", "Maria’s house", "La mère", "La maison de Maria", "the mother of all", "",
  ])
  func otherWordsAreNone(label: String) {
    #expect(!KinWords.relate(label))
  }

  @Test func whoeverIsSomebodysSpeaksBesideThem() throws {
    let document = try TestDocuments.segment(
      """
      Maria: I like tea, and I always have.
      John: So do I, but I never buy it.
      Maria: Then who buys it in your house?
      John: My wife does, every Friday.
      Maria’s mother: Hello, you two!
      Maria: This is my mother.
      John: Hello.
      """)
    try #require(document.turns.count == 7)
    #expect(
      document.turns[3].label == "John" && document.words(at: document.turns[3].range) == "My wife does, every Friday.")
    #expect(document.speakerName(of: document.turns[4]) == "Maria’s mother")
    #expect(document.speakerName(of: document.turns[5]) == "Maria")
  }

  @Test func whatSomebodyIsToOthersStandsForAName() throws {
    let document = try TestDocuments.segment(
      """
      Mother: Who did it?
      Son: Not me.
      Father: Nor me.
      Mother: The son did it.
      Son: No.
      Father: Yes.
      """)
    #expect(document.turns.map(\.label) == ["Mother", "Son", "Father", "Mother", "Son", "Father"])
  }

  @Test func aFamilyTreeIsNoTalk() throws {
    #expect(
      try TestDocuments.segment(
        """
        Father: Jane Roe, 1901
        Mother: Tom Lee, 1903
        Son: Abel Roe, 1930
        Daughter: Anna Roe, 1932
        """
      ).turns.isEmpty)
  }
}
