import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct GazetteerSectionTests {
  static let gazetteer = Gazetteer(
    name: "exchange",
    entries: [
      GazetteerEntry(
        id: "acme", name: "Acme",
        aliases: [
          Alias("Acme Exchange"), Alias("艾克米", requires: ["交易所", "coin"], excludes: ["acmeism"], scope: "acme"),
          Alias("ACM", isExact: true, needsContext: true, follows: ["at"], sort: "token"),
        ], facts: ["country": "NL", "founded": "2017"], denials: ["Acme Corp"]),
      GazetteerEntry(id: "acme-us", name: "Acme US", aliases: [Alias("Acme.US")], facts: ["parent": "acme"]),
      GazetteerEntry(id: "none", name: "None"),
    ])

  @Test func readsWhatWasWritten() throws {
    #expect(try GazetteerSection.gazetteer(GazetteerSection.bytes(Self.gazetteer)) == Self.gazetteer)
  }

  @Test func bytesThatWereCutOffAreDamaged() {
    let bytes = GazetteerSection.bytes(Self.gazetteer)
    for length in 0..<bytes.count {
      let cut = Array(bytes[..<length])
      #expect(throws: CorpusFileError.self) { try GazetteerSection.gazetteer(cut) }
    }
  }
}
