import Diagnostics
import QuerySyntax
import Testing

@testable import Workspace

@Suite struct RowSelectionTests {
  private func words(_ texts: [String]) -> [Located<String>] { texts.map { Located($0, at: SourceRange(0, 1)) } }

  @Test(arguments: [
    (["1,3,5-7"], [RowSelection.Part.rows(1...1), .rows(3...3), .rows(5...7)]),
    (["2,", "4"], [.rows(2...2), .rows(4...4)]), (["6aa9"], [.id("6aa9")]),
    (["@_", "%3"], [.set(.last), .set(.result(3))]),
    (["@wolf"], [.set(.named("wolf"))]), (["1234"], [.rows(1234...1234)]),
  ])
  func readsWhatNamesRows(written: [String], parts: [RowSelection.Part]) throws {
    #expect(try RowSelection(words(written), in: SourceText("")).parts.map(\.value) == parts)
  }

  @Test(arguments: ["0", "3-1", "x!", "abc", "%0", "%x", "@", "1-", "-1", "99999999999999999999", "a-b-c"])
  func refusesWhatNamesNone(word: String) {
    #expect(throws: Diagnostic.self) { try RowSelection(words([word]), in: SourceText("")) }
  }

  @Test func whatFollowsACommaStillNamesRows() {
    #expect(RowSelection.wordCount(words(["1,", "2", "promise"])) == 2)
    #expect(RowSelection.wordCount(words(["1", ",2", "promise"])) == 2)
    #expect(RowSelection.wordCount(words(["1", "promise", "x"])) == 1)
    #expect(RowSelection.wordCount([]) == 0)
  }
}
