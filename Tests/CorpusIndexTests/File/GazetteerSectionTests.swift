import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct GazetteerSectionTests {
  private static let gazetteer = Gazetteer(
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

  @Test func namesAreReadWithoutTheRest() throws {
    let bytes = GazetteerSection.bytes(Self.gazetteer)
    for wanted in [true, false] {
      let read = try GazetteerNames(bytes) { _ in wanted }
      let known = GazetteerNames(Self.gazetteer) { _ in wanted }
      #expect(read.aliases.map { [$0.id, $0.name] } == known.aliases.map { [$0.id, $0.name] })
      #expect(read.aliases.count == (wanted ? 4 : 0))
      #expect(read.parents.map { [$0.id, $0.parent] } == [["acme-us", "acme"]])
      #expect(known.parents.map { [$0.id, $0.parent] } == [["acme-us", "acme"]])
    }
    let short = try GazetteerNames(bytes) { $0.count == 3 }
    #expect(short.aliases.map(\.name) == ["ACM"])
  }

  @Test func bytesThatWereCutOffAreDamaged() {
    let bytes = GazetteerSection.bytes(Self.gazetteer)
    for length in 0..<bytes.count {
      let cut = Array(bytes[..<length])
      #expect(throws: CorpusFileError.self) { try GazetteerNames(cut) { _ in true } }
      #expect(throws: CorpusFileError.self) { try GazetteerSection.gazetteer(cut) }
    }
  }
}
