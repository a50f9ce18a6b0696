import Testing

@testable import Shell

@Suite struct PagerTests {
  private func pager(_ environment: [String: String]) -> Pager? {
    Pager { environment.merging(["TERM": "xterm"]) { own, _ in own }[$0] }
  }

  @Test func itIsLessUnlessTheEnvironmentNamesAnother() {
    #expect(pager([:])?.words == ["less"])
    #expect(pager([:])?.settings == ["LESS=FRX", "LESSCHARSET=utf-8", "LV=-c"])
    #expect(pager(["LESS": "R"])?.settings == ["LESSCHARSET=utf-8", "LV=-c"])
    #expect(pager(["PAGER": "most -s"])?.words == ["most", "-s"])
    #expect(pager(["PAGER": "most", "QUOTH_PAGER": "less -S"])?.words == ["less", "-S"])
  }

  @Test(arguments: [
    ["PAGER": "cat"], ["PAGER": ""], ["QUOTH_PAGER": "", "PAGER": "less"], ["TERM": "dumb"], ["TERM": ""],
  ])
  func itIsNotWanted(environment: [String: String]) {
    #expect(pager(environment) == nil)
  }

  @Test func oneThatIsNotThereCannotBeOpened() throws {
    #expect(try #require(pager(["PAGER": "no-such-pager-of-quoth"])).open() == nil)
  }
}
