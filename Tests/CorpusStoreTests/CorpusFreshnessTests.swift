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

  @Test func aFileThatCouldNotBeReadHasNotChanged() throws {
    folder.write("Anna: Why?\nBen: Because.", to: "a.txt")
    folder.write("", to: "empty.txt")
    let index = try corpus()
    #expect(index.information.report.unread.count == 1)
    #expect(files(index) == .same)
  }

  @Test func sizesAndTimesTellWhatIsStaleWhenItIsOpened() throws {
    for name in ["a.txt", "b.txt"] { folder.write("Anna: Why \(name)?\nBen: Because.", to: name) }
    let index = try corpus()
    #expect(StaleSources(of: index)?.count == 0)
    folder.write("Anna: Why on earth?\nBen: Because.", to: "a.txt")
    folder.write("Anna: Who?", to: "c.txt")
    #expect(StaleSources(of: index)?.count == 2)
    let notes = try CorpusLoader().load([home("x.quoth").text]).report.notes
    #expect(notes.map(\.message) == ["2 of its files are not as when it was read; 'quoth index' reads them anew"])
    folder.remove("a.txt")
    folder.remove("b.txt")
    #expect(StaleSources(of: index) == nil, "another folder, as it seems")
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
