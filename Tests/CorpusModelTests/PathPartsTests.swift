import Testing

@testable import CorpusModel

@Suite struct PathPartsTests {
  @Test(arguments: [
    ("a/b/c.txt", "a/b/", "c.txt"), ("c.txt", "", "c.txt"), ("/c", "/", "c"), ("a/", "a/", ""), ("", "", ""),
    ("a/\u{301}x", "a/", "\u{301}x"), ("a\u{600}/x", "a\u{600}/", "x"),
  ])
  func areCutBehindTheLastSlash(path: String, folder: String, name: String) {
    let parts = PathParts(path)
    #expect(parts.folder.unicodeScalars.elementsEqual(folder.unicodeScalars))
    #expect(parts.name.unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  @Test func knowRootAndNames() {
    #expect(PathParts.isAbsolute("/\u{301}x"))
    #expect(!PathParts.isAbsolute("x/y"))
    #expect(PathParts.names(of: "//a/\u{301}b//c/").map { $0.unicodeScalars.count } == [1, 2, 1])
  }
}
