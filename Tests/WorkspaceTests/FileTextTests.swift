import Diagnostics
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@testable import Workspace

@Suite struct FileTextTests {
  @Test(arguments: [
    ("b.quoth", "dir/a.quoth", "dir/b.quoth"), ("../b.quoth", "/x/a.quoth", "/x/../b.quoth"), ("/b", "dir/a", "/b"),
    ("b", "a", "b"), ("b", nil, "b"),
  ])
  func pathsAreSeenFromTheFileThatMentionsThem(path: String, file: String?, expected: String) {
    #expect(resolve(path, besideFile: file) == expected)
  }

  @Test func aPipeIsWaitedForOnlyWhereItMayBe() throws {
    let folder = TemporaryFolder()
    #expect(unsafe mkfifo(folder("pipe"), 0o644) == 0)
    let error = #expect(throws: Diagnostic.self) { try textOfFile(at: folder("pipe"), waits: false) }
    #expect(error?.message == "cannot read '\(folder("pipe"))': it is a pipe, not a file")
    folder.write("users".utf8, to: "a.quoth")
    #expect(try textOfFile(at: folder("a.quoth"), waits: false) == "users")
  }
}
