import Testing

@testable import Ingestion

@Suite struct AgedNamesTests {
  @Test(arguments: [
    ("Fenna Roe (34) throws pots in Leeds.", ["Fenna Roe"]), ("Potter Fenna Roe, 34, lives here.", ["Fenna Roe"]),
    ("It is late. Fishmonger Fenna Roe (58) goes on.", ["Fenna Roe"]),
    ("Ferran Roe, miller, 29 years old, gets up at four.", ["Ferran Roe"]),
    ("Zulmira Torres do Vale tem 79 anos.", ["Zulmira Torres do Vale"]),
    ("Ferran Roe ist 54 Jahre alt und Müller.", ["Ferran Roe"]), ("Ann Poe, Ferran Roe, 29 years old.", ["Ferran Roe"]),
    ("Acme University is 54 years old.", []), ("Der Verein ist 54 Jahre alt.", []),
    ("In 2021 the mill (built 1890) had 12 rows of (34) sacks.", []), ("Nobody tells how old Fenna Roe is.", []),
  ])
  func whatStandsBeforeAnAgeIsAName(text: String, names: [String]) {
    #expect(AgedNames.pairs(in: text) == names)
  }
}
