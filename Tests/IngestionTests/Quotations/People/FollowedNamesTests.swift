import Testing

@testable import Ingestion

struct FollowedNamesTests {
  private let opening = "„Die Tiere pflegen die Wege“, sagt Anna Lang.\n\n"

  @Test func whoSpeaksByAPronounIsAPerson() {
    let text =
      opening + """
        Skeptischer ist Ursvine Caduff vom Institut für Bergbau. Sie lobt die Daten, warnt aber vor Eile. „Dafür braucht es keine \
        Absicht“, gibt sie zu bedenken.
        """
    #expect(found(in: text).last == "quote\tUrsvine Caduff\tDafür braucht es keine Absicht")
  }

  @Test func severalOrAThingAreNone() {
    let several = "Skeptischer ist Borvina Rohrstett. Sie loben die Daten. „Dafür braucht es keine Absicht“, sagt sie."
    #expect(!(found(in: opening + several).last ?? "").contains("Rohrstett"))
    let thing = "Der Bau ist das Haus Rohrstett. Er ist alt. „Dafür braucht es keine Absicht“, sagt er."
    #expect(!(found(in: opening + thing).last ?? "").contains("Rohrstett"))
  }
}
