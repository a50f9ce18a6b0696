import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct GazetteerNamesTests {
  private let gazetteer = GazetteerSectionTests.gazetteer

  @Test func namesAreReadWithoutTheRest() throws {
    let bytes = GazetteerSection.bytes(gazetteer)
    for wanted in [true, false] {
      let read = try GazetteerNames(bytes) { _ in wanted }
      let known = GazetteerNames(gazetteer) { _ in wanted }
      #expect(read.aliases.map { [$0.id, $0.name] } == known.aliases.map { [$0.id, $0.name] })
      #expect(read.aliases.count == (wanted ? 4 : 0))
      #expect(read.parents.map { [$0.id, $0.parent] } == [["acme-us", "acme"]])
      #expect(known.parents.map { [$0.id, $0.parent] } == [["acme-us", "acme"]])
    }
    let short = try GazetteerNames(bytes) { $0.count == 3 }
    #expect(short.aliases.map(\.name) == ["ACM"])
  }

  @Test func bytesThatWereCutOffAreDamaged() {
    let bytes = GazetteerSection.bytes(gazetteer)
    for length in 0..<bytes.count {
      #expect(throws: CorpusFileError.self) { try GazetteerNames(Array(bytes[..<length])) { _ in true } }
    }
  }
}
