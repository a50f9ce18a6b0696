import Testing

@testable import Ingestion

struct TrimmedNamesTests {
  @Test func theNounBehindANameIsNoPartOfIt() {
    let text =
      "Nun legt eine Gruppe um Anna Nagelschmied Daten vor.\n\n„Die Tiere pflegen die Wege“, sagt Nagelschmied."
    #expect(found(in: text) == ["quote\tAnna Nagelschmied\tDie Tiere pflegen die Wege"])
  }

  @Test func aNameOfThreeWordsStaysWhole() {
    let text = "Nun spricht die Forscherin Anna Lena Nagelschmied.\n\n„Die Tiere pflegen die Wege“, sagt Nagelschmied."
    #expect(found(in: text) == ["quote\tAnna Lena Nagelschmied\tDie Tiere pflegen die Wege"])
  }
}
