import Testing

@testable import Ingestion

@Suite struct NameRunTests {
  @Test func howNamesStandInTheirSentence() throws {
    let opening = try #require(NameRun.all(in: "Zorvana Pell keeps goats.").first)
    #expect(opening.isAtStart && opening.opensSentence && !opening.followsNoun)
    let trade = try #require(NameRun.all(in: "Nobody asks the goatherd Zorvana Pell why.").first)
    #expect(!trade.isAtStart && trade.followsNoun && !trade.followsArticle)
    let place = try #require(NameRun.all(in: "She went from Green Haven home.").first)
    #expect(!place.followsNoun)
    #expect(NameRun.all(in: "The Red House burned.").first?.followsArticle == true)
    #expect(NameRun.all(in: "It rained. Zorvana Pell slept.").first?.isAtStart == true)
  }

  @Test func aTradeInCapitalsComesOff() throws {
    let run = try #require(NameRun.all(in: "Geitenhoedster Zorvana Pell slaapt.").first)
    #expect(run.mayOpenWithTrade && run.withoutFirst?.name == "Zorvana Pell")
    #expect(NameRun.all(in: "Anna Maria Pell slaapt.").first?.mayOpenWithTrade == false)
  }

  @Test func aWordForWithIsNoPartOfAName() {
    let run = NameRun.all(in: "Z Zorvaną Pellą, garncarką, rozmawia Jan Lis").first
    #expect(run?.name == "Zorvaną Pellą")
    #expect(run?.followsWith == true)
  }

  @Test func authorsAreLeftOut() { #expect(NameRun.all(in: "A tale by Zorvana Pell").isEmpty) }

  @Test func namesHaveParticlesAndThingsHaveQuotationMarks() {
    #expect(NameRun.all(in: "Oggi parla Fiorella dell'Orto, sarta.").map(\.name) == ["Fiorella dell'Orto"])
    #expect(NameRun.all(in: "Le Conseil d'État se tait.").allSatisfy { !$0.name.contains("d'État") })
    #expect(NameRun.all(in: "W cyklu „Ludzie Lasu” mówi Dobrochna Pell.").map(\.name) == ["Dobrochna Pell"])
  }

  @Test func aVerbMayLookLikeAWordForAnd() {
    #expect(NameRun.all(in: "Zorvana Pell a condus corul.").first?.opensSentence == true)
    #expect(NameRun.all(in: "Zorvana Pell a Tomas Rud mlčí.").first?.opensSentence == false)
  }

  @Test func wideBlanksPartNames() {
    #expect(NameRun.all(in: "MENU   OUR HERALD").isEmpty)
    #expect(NameRun.all(in: "Home  Zorvana Pell  Sport").map(\.name) == ["Zorvana Pell"])
  }
}
