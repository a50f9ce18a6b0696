import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct LexiconTests {
  @Test func shippedNamesAreOneUnderEverySpelling() throws {
    let lexicon = try Lexicon.shipped()
    for name in ["Xie Jiayin", "Jiayin Xie", "谢家印", "xiejiayin", "XIE JIAYIN"] {
      #expect(lexicon.person(named: name)?.id == "xie-jiayin", "\(name)")
    }
    #expect(lexicon.person(named: "CZ")?.id == "changpeng-zhao")
    #expect(lexicon.person(named: "cz") == nil)
    for name in ["OKX", "OKEx", "Okex", "欧易"] { #expect(lexicon.organisation(named: name)?.id == "okx", "\(name)") }
    for name in ["TechFlow", "Deep Tide TechFlow", "深潮 TechFlow"] {
      #expect(lexicon.outlet(named: name)?.id == "techflow", "\(name)")
    }
    #expect(lexicon.outlet(named: "Chang Qingshu") == nil)
  }

  @Test func aBareFirstNameNeedsItsOrganisation() throws {
    let lexicon = try Lexicon.shipped()
    #expect(lexicon.person(named: "Tina", of: "okx") == nil)
    #expect(lexicon.person(named: "Tina", of: "bybit")?.facts["affiliation"] == "bybit")
  }

  @Test func aFileBesideACorpusOverridesExtendsRemovesAndAdds() throws {
    var lexicon = try Lexicon.shipped()
    try lexicon.extend(
      with: Array(
        """
        entries:
          okx: [OK Exchange]
          bybit: {extend: true, aliases: [Baibit]}
          htx: ~
          mine: {name: My Exchange}
        """.utf8), file: "corpus/exchanges.yaml")
    #expect(lexicon.organisation(named: "OKX") == nil)
    #expect(lexicon.organisation(named: "ok exchange")?.id == "okx")
    #expect(lexicon.organisation(named: "baibit")?.name == "Bybit")
    #expect(lexicon.organisation(named: "Huobi") == nil)
    #expect(lexicon.organisation(named: "My Exchange")?.id == "mine")
    try lexicon.extend(with: Array("entries: {spd: [SPD, Sozialdemokraten]}".utf8), file: "gazetteers/party.yaml")
    #expect(lexicon.gazetteers.map(\.name) == ["exchange", "party"])
    #expect(lexicon.entry("spd", in: "party")?.name == "SPD")
  }
}
