import Testing

@testable import CorpusStore

@Suite struct DocumentIDsTests {
  @Test(arguments: [
    (["a.txt", "b.md"], ["a", "b"]),
    (["talk.de.vtt", "notes"], ["talk.de", "notes"]),
    (["2024/talk.txt", "2025/talk.txt", "other.txt"], ["2024/talk", "2025/talk", "other"]),
    (["x/a/talk.txt", "y/a/talk.txt", "y/b/talk.txt"], ["x/a/talk", "y/a/talk", "b/talk"]),
    (["talk.txt", "talk.md"], ["talk.txt", "talk.md"]),
    (["talk.txt", "in/talk.txt"], ["talk", "in/talk"]),
    ([".txt", "a/.txt"], [".txt", "a/.txt"]),
  ])
  func idsAreShortAndDifferent(paths: [String], expected: [String]) {
    #expect(DocumentIDs.ids(for: paths) == expected)
  }

  @Test func idsAreDifferentWhateverThePaths() {
    let paths = ["a.b", "a.b.txt", "a.b.txt.md", "a/a.b", "a/a.b.txt", "a.b.md"]
    #expect(Set(DocumentIDs.ids(for: paths)).count == paths.count)
  }

  @Test func documentsInsideFilesKeepTheirNamesWhereTheseAreFree() {
    var names = DocumentIDs.Register(files: ["a", "b", "b/x"])
    #expect(names.claim("a", of: "a") == "a")
    #expect(names.claim("x", of: "a") == "x")
    #expect(names.claim("x", of: "b") == "b/x#2")
    #expect(names.claim("b", of: "a") == "a/b")
    #expect(names.claim("", of: "b") == "b")
    #expect(names.claim("x", of: "a") == "a/x")
  }

  @Test func documentsOfOneNameAreNumberedOn() {
    var names = DocumentIDs.Register(files: ["a", "c", "c#3"])
    let ids = (0..<3).map { _ in names.claim("", of: "a") } + (0..<2).map { _ in names.claim("x", of: "a") }
    #expect(ids == ["a", "a#2", "a#3", "x", "a/x"])
    #expect([names.claim("x", of: "a"), names.claim("a", of: "a")] == ["a/x#2", "a/a"])
    #expect((0..<3).map { _ in names.rename(to: "c") } == ["c#2", "c#4", "c#5"])
  }
}
