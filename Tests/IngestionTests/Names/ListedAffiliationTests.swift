import CorpusModel
import Testing

@testable import Ingestion

@Suite struct ListedAffiliationTests {
  private static let lexicon = Lexicon(
    gazetteers: [
      Gazetteer(
        name: "exchange",
        entries: [GazetteerEntry(id: "acme", name: "Acme", aliases: [Alias("Acme"), Alias("艾克米"), Alias("Acme.io")])])
    ],
    people: Gazetteer(
      name: "person",
      entries: [
        GazetteerEntry(
          id: "vera-lind", name: "Vera Lind", aliases: [Alias("Vera Lind"), Alias("VL")],
          facts: ["affiliation": "acme", "given": "Vera", "family": "Lind"]),
        GazetteerEntry(
          id: "nina-acme", name: "Nina", aliases: [Alias("Nina")], facts: ["affiliation": "acme", "given": "Nina"]),
      ]))

  private func member(_ name: String, _ text: String, _ lexicon: Lexicon = lexicon) -> Cast.Member? {
    var cast = Cast(lexicon: lexicon, document: "talk", text: Array(text.utf8))
    let id = cast.add(name: name, role: .unknown, affiliation: nil, attribution: nil)
    return cast[id]
  }

  @Test func aFullNameHasBearersElsewhere() {
    #expect(member("Vera Lind", "Nurse: How are you?\nVera Lind: After lunch I am well.")?.affiliation == nil)
    #expect(member("Vera Lind", "Vera Lind: I came to Acme in spring.")?.affiliation == "Acme")
    #expect(member("Vera Lind", "维拉：我在艾克米。")?.affiliation == "Acme")
    #expect(member("Vera Lind", "Vera Lind: The Acmeists wrote poems.")?.affiliation == nil)
  }

  @Test func aGivenNameIsMeantWhereItsOrganisationIsNamedOfIt() {
    let asked = "Nina: Did you hear about Acme?\nBo: Acme? Never.\nNina: Thanks."
    #expect(member("Nina", asked)?.person.id != "nina-acme")
    #expect(member("Nina", "A talk with Acme\n\nBo: Hello.\nNina: Hello.")?.person.id == "nina-acme")
    #expect(member("Nina", "Bo: Today we have Nina of Acme here.\nNina: Hello.")?.person.id == "nina-acme")
  }

  @Test func aSpellingThatNobodyElseHasNeedsTheOrganisationAlone() {
    #expect(member("VL", "VL: Acme grew.")?.person.id == "vera-lind")
    #expect(member("VL", "VL: It grew.")?.person.id != "vera-lind")
  }

  @Test func whatTheCorpusSaysOfItsPeopleHolds() throws {
    var lexicon = Self.lexicon
    let file = "entries:\n  vera-lind: {name: Vera Lind, affiliation: acme}\n"
    try lexicon.extend(with: Array(file.utf8), file: "people.yaml")
    #expect(member("Vera Lind", "Vera Lind: After lunch.", lexicon)?.affiliation == "Acme")
  }
}
