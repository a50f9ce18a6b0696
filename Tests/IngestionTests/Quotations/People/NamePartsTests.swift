import Testing

@testable import Ingestion

struct NamePartsTests {
  @Test func wordsOfNobilityBelongToTheName() {
    #expect(
      found(in: "Die Münchner Galeristin Walda Prinz zu Rohr kam. „Mir ging es nie um alle Glocken“, sagte sie.")
        == ["quote\tWalda Prinz zu Rohr\tMir ging es nie um alle Glocken"])
  }

  @Test func tradesBehindTheNameOfAPlaceDoNot() {
    #expect(
      found(in: "Die Münchner Galeristin Walda Rohr war versöhnlich. „Mir ging es nie um alle Glocken“, sagte sie.")
        == ["quote\tWalda Rohr\tMir ging es nie um alle Glocken"])
  }

  @Test func whereSomebodyWorksIsNoName() {
    let found = found(in: "„Das sind ungefähr vierzig Larven im Holz“, sagt die Akustikerin von der Montanhochschule.")
    #expect(found.count == 1 && !found.contains { $0.contains("\tvon der") })
  }

  @Test func italianFamilyNamesBeginWithArticles() {
    #expect(
      found(in: "Il sindaco Agostino Lo Cascio era commosso. «Ho portato soltanto brutte notizie», dice.")
        == ["quote\tAgostino Lo Cascio\tHo portato soltanto brutte notizie"])
  }

  @Test func aNounForAPersonOpensTheSentenceBeforeItsBearer() {
    #expect(
      found(in: "Caviste à Nantes, Yadoune Kerrec a tout changé. « Les clients veulent une histoire », raconte-t-il.")
        == ["quote\tYadoune Kerrec\tLes clients veulent une histoire"])
    // Of a thing nothing is told of the name behind it.
    #expect(
      found(in: "Quotidien de Nantes, Yadoune Kerrec a changé. « Les clients veulent une histoire », raconte-t-il.")
        == ["quote\t-\tLes clients veulent une histoire"])
  }

  @Test func theFirstOfTwoFamilyNamesMeansItsBearer() {
    #expect(
      found(
        in: """
          La profesora Violeta Arancibia Thorne cruzó el canal.

          A juicio de Arancibia, la escuela ya está en casa. "Una escuela es la gente que la empuja", sostuvo.
          """
      ).contains("quote\tVioleta Arancibia Thorne\tUna escuela es la gente que la empuja"))
  }

  @Test func doubleNamesWithoutTheGivenNameMeanTheirBearer() {
    #expect(
      found(
        in: """
          Den Hof führt Peter Lang-Obi seit Jahren.

          Lang-Obi hat der Klägerin einen Laib Käse gebracht. „Zurückgebracht hat sie ihn nicht“, meinte der Bauer.
          """)
        == ["quote\tPeter Lang-Obi\tZurückgebracht hat sie ihn nicht"])
  }

  @Test func aNounForKinIsNoName() {
    #expect(
      found(in: "Ludwig Brammer ist tot. „Das Testament ist falsch“, behauptet Brammers Schwiegersohn.")
        == ["quote\t~Brammers Schwiegersohn\tDas Testament ist falsch"])
    #expect(
      found(in: "Ludwig Brammer ist tot. „Das Testament ist falsch“, behauptet Brammers Nichte Ines Roe.")
        == ["quote\tInes Roe\tDas Testament ist falsch"])
    #expect(
      found(in: "Nadège Roe cuisine. Son mari Thierry livre. « Je passe à six heures », raconte-t-il.")
        == ["quote\tThierry\tJe passe à six heures"])
  }

  @Test func aCompoundNameEndsBeforeItsOrganisation() {
    #expect(
      found(in: "Die Forscherin Anna Roe-Lang von der Hochschule misst. „Es wird jedes Jahr wärmer“, erklärt sie.")
        == ["quote\tAnna Roe-Lang\tEs wird jedes Jahr wärmer"])
  }
}
