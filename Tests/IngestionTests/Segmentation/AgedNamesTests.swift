import Testing

@testable import Ingestion

@Suite struct AgedNamesTests {
  @Test(arguments: [
    ("Fenna Roe (34) throws pots in Leeds.", ["Fenna Roe"]), ("Potter Fenna Roe, 34, lives here.", ["Fenna Roe"]),
    ("Ferran Roe, miller, 29 years old, gets up at four.", ["Ferran Roe"]),
    ("In 2021 the mill (built 1890) had 12 rows of (34) sacks.", []), ("Nobody tells how old Fenna Roe is.", []),
  ])
  func whatStandsBeforeAnAgeIsAName(text: String, names: [String]) {
    #expect(AgedNames.pairs(in: text) == names)
  }
}
