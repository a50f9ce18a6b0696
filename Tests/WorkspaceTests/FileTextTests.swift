import Testing

@testable import Workspace

@Suite struct FileTextTests {
  @Test(arguments: [
    ("b.quoth", "dir/a.quoth", "dir/b.quoth"), ("../b.quoth", "/x/a.quoth", "/x/../b.quoth"), ("/b", "dir/a", "/b"),
    ("b", "a", "b"), ("b", nil, "b"),
  ])
  func pathsAreSeenFromTheFileThatMentionsThem(path: String, file: String?, expected: String) {
    #expect(resolve(path, besideFile: file) == expected)
  }
}
