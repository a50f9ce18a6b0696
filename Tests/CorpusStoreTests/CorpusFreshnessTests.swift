import CorpusIndex
import CorpusModel
import Testing

@testable import CorpusStore

/// What a corpus knows of the files that it was read from.
@Suite struct CorpusFreshnessTests {
  private let folder = TemporaryFolder()
  private let home = TemporaryFolder()

  private func corpus() throws -> CorpusIndex {
    try CorpusLoader().build(home("x.quoth").text, from: [folder.path.text]).index
  }

  private func files(_ index: CorpusIndex) -> CorpusFreshness.Files? { CorpusFreshness(of: index)?.files }

  @Test func tellsWhatBecameOfTheFiles() throws {
    for name in ["a.txt", "b.txt", "c.txt"] { folder.write("Anna: Why \(name)?\nBen: Because.", to: name) }
    let index = try corpus()
    #expect(files(index) == .same)
    folder.write("Anna: Why not?\nBen: Because.", to: "a.txt")
    #expect(files(index) == .others(changed: 1, new: 0, gone: 0))
    folder.write("Anna: And d?", to: "d.txt")
    folder.write("Anna: Why a.txt?\nBen: Because.", to: "a.txt")
    #expect(files(index) == .others(changed: 0, new: 1, gone: 0))
    folder.remove("d.txt")
    folder.remove("b.txt")
    #expect(files(index) == .others(changed: 0, new: 0, gone: 1))
    #expect(CorpusFreshness(of: index)?.sentence == "1 gone since")
  }

  @Test func tellsWhatIsReadOtherwise() throws {
    folder.write("Anna: Why?\nBen: Because.", to: "a.txt")
    let index = try corpus()
    folder.write("entries: {spd: [SPD]}", to: "gazetteers/party.yaml")
    #expect(files(index) == .readOtherwise)
  }

  @Test func tellsFilesThatAreNotThere() throws {
    folder.write("Anna: Why?\nBen: Because.", to: "a.txt")
    let index = try corpus()
    folder.remove("a.txt")
    guard case .others(changed: 0, new: 0, gone: 1)? = files(index) else {
      guard case .unknown? = files(index) else {
        Issue.record("\(String(describing: files(index)))")
        return
      }
      return
    }
  }

  @Test func knowsNothingOfCorporaInMemory() throws {
    folder.write("Anna: Why?\nBen: Because.", to: "a.txt")
    #expect(CorpusFreshness(of: try CorpusLoader().load([folder.path.text]).index) == nil)
  }

  @Test func writesTheMinuteInUTC() throws {
    folder.write("Anna: Why?\nBen: Because.", to: "a.txt")
    let minute = try #require(CorpusFreshness(of: try corpus())?.minute)
    #expect(minute.wholeMatch(of: /20\d\d-[01]\d-[0-3]\d [0-2]\d:[0-5]\d UTC/) != nil)
  }
}
