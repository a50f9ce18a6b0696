import Testing

@testable import Ingestion

struct InsertedClausesTests {
  @Test func wordsBeforeAndBehindAClauseOfSpeechAreOneSpeakers() {
    let text = """
      La fleuriste Claire Morel ferme boutique. « J'ai tout perdu en une nuit, souffle-t-elle. Qui va payer les vitres ? »

      « Mon grand-père passait le fleuve à la nage, raconte Marcel Dupin, 83 ans. Il arrivait avant le bac. »
      """
    #expect(
      found(in: text) == [
        "quote\tClaire Morel\tJ'ai tout perdu en une nuit", "quote\tClaire Morel\tQui va payer les vitres ?",
        "quote\tMarcel Dupin\tMon grand-père passait le fleuve à la nage",
        "quote\tMarcel Dupin\tIl arrivait avant le bac.",
      ])
  }

  @Test func wordsThatOnlyLookSoStayInTheQuotation() {
    for words in [
      "On verra bien, dit comme ça, c'est presque drôle.", "Ils ont tout pris, la caisse, les fleurs et même le chat.",
      "Je pense, donc je ferme.",
    ] {
      #expect(found(in: "La fleuriste Claire Morel a dit : « \(words) »") == ["quote\tClaire Morel\t\(words)"])
    }
  }

  @Test func gravesAreMarksWhereApostrophesCloseThem() {
    #expect(
      found(in: "Captain Ed Thorne was calm. ``The bank has moved since spring,'' said Thorne.")
        == ["quote\tEd Thorne\tThe bank has moved since spring,"])
    #expect(found(in: "Ed Thorne said ``run`` starts it, and it's all there is.").isEmpty)
  }
}
