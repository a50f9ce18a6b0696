import Testing

@testable import Ingestion

@Suite struct NamesInCapitalsTests {
  @Test(arguments: [
    ("NADIA ROJAS CRUZ", "Nadia Rojas Cruz"), ("Снежана ПОЛУНИНА", "Снежана Полунина"), ("SKY", "SKY"),
    ("Jane McRoe", "Jane McRoe"), ("ANNE-LISE", "Anne-Lise"),
  ])
  func capitalsBecomeSmall(written: String, shown: String) { #expect(PersonName.inSmallLetters(written) == shown) }

  @Test func turkishHasTwoLettersI() {
    #expect(PersonName.inSmallLetters("NİLGÜN IŞIK", isDotless: true) == "Nilgün Işık")
  }
}
