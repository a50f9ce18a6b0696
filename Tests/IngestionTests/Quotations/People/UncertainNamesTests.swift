import Testing

@testable import Ingestion

struct UncertainNamesTests {
  private let opening = "Der Küster heißt Tobias Wallner und ist zwanzig. Am Ort wohnt er gern.\n\n"

  @Test(arguments: [
    "Wallner gibt jeden Mittwochabend Unterricht im Pfarrhaus.", "Wallner hat in Dornheim Lagersoftware geschrieben.",
    "Wallner will Kindern das Schwimmen beibringen.",
    "Wallner kennt den Bau. Von Künstlicher Intelligenz hält er wenig.",
    "Wallner kennt den Bau. Drei Pfeifen lässt er weg.",
  ])
  func capitalsOfThingsKeepNobodyFromBeingMeant(_ sentence: String) {
    #expect(
      found(in: opening + sentence + " „Das hätte ich nie gedacht“, sagt er.").last
        == "quote\tTobias Wallner\tDas hätte ich nie gedacht")
  }

  @Test func whoIsIntroducedWithoutAKnownGivenNameIsAStrangerStill() {
    let text =
      opening
      + "Skeptisch ist Ursvin Caduff vom Institut. Dessen Buch hat er im Kopf. „Das hätte ich nie gedacht“, sagt er."
    #expect(!(found(in: text).last ?? "").contains("Wallner"))
  }
}
