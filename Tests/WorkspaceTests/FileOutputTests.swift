import Diagnostics
import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FileOutputTests {
  private let errors = Transcript()

  @Test func aFileAppearsWhenItIsWhole() throws {
    let folder = TemporaryFolder()
    let file = try FileOutput(path: folder("a.txt"), format: nil, errors: errors)
    file.write("one ")
    #expect(!folder.names.contains("a.txt"))
    file.write("two")
    try file.close()
    try file.close()
    #expect(folder.names == ["a.txt"])
    #expect(try textOfFile(at: folder("a.txt")) == "one two")
  }

  @Test func whatWasThereStaysUntilThen() throws {
    let folder = TemporaryFolder()
    folder.write("old".utf8, to: "a.txt")
    do {
      let file = try FileOutput(path: folder("a.txt"), format: nil, errors: errors)
      file.write(String(repeating: "new ", count: 50_000))
      #expect(try textOfFile(at: folder("a.txt")) == "old")
    }
    #expect(folder.names == ["a.txt"])
    #expect(try textOfFile(at: folder("a.txt")) == "old")
  }

  @Test func nothingIsLeftOfWhatIsGivenUp() throws {
    let folder = TemporaryFolder()
    folder.write("old".utf8, to: "a.txt")
    let file = try FileOutput(path: folder("a.txt"), format: nil, errors: errors)
    file.write(String(repeating: "new ", count: 50_000))
    #if os(Linux)
      // Not even a program that is killed now would leave a file.
      #expect(folder.names == ["a.txt"])
    #endif
    file.abandon()
    file.write("too late")
    try file.close()
    #expect(folder.names == ["a.txt"])
    #expect(try textOfFile(at: folder("a.txt")) == "old")
  }

  @Test func twoWritersOfOneFileDoNotMix() throws {
    let folder = TemporaryFolder()
    let first = try FileOutput(path: folder("a.txt"), format: nil, errors: errors)
    let second = try FileOutput(path: folder("a.txt"), format: nil, errors: errors)
    first.write("first")
    second.write("second")
    try first.close()
    try second.close()
    #expect(try textOfFile(at: folder("a.txt")) == "second")
    #expect(folder.names == ["a.txt"])
  }

  @Test func aLinkStaysALink() throws {
    let folder = TemporaryFolder()
    folder.makeFolder("real")
    folder.write("old".utf8, to: "real/a.txt")
    folder.link("a.txt", to: folder("real/a.txt"))
    let file = try FileOutput(path: folder("a.txt"), format: nil, errors: errors)
    file.write("new")
    try file.close()
    #expect(try textOfFile(at: folder("real/a.txt")) == "new")
    #expect(folder.names == ["a.txt", "real"])
  }

  @Test func whatIsNoFileIsWrittenInPlace() throws {
    let folder = TemporaryFolder()
    let path = folder("pipe")
    try #require(unsafe mkfifo(path, 0o600) == 0)
    let reader = unsafe open(path, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    let file = try FileOutput(path: path, format: nil, errors: errors)
    file.write("through the pipe")
    try file.close()
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "through the pipe")
    #expect(folder.names == ["pipe"])
  }

  @Test func placesThatTakeNoFileAreRefused() {
    let folder = TemporaryFolder()
    for path in ["", folder.path, folder.path + "/", folder("no/a.txt"), "a\0b"] {
      #expect(throws: Diagnostic.self) { try FileOutput(path: path, format: nil, errors: errors) }
    }
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: ["\u{301}x.csv", String(repeating: "问", count: 80) + ".csv"]) func anyNameOfAFileWillDo(name: String)
    throws
  {
    let folder = TemporaryFolder()
    let file = try FileOutput(path: folder(name), format: nil, errors: errors)
    file.write("one")
    try file.close()
    #expect(try textOfFile(at: folder(name)) == "one")
  }
}
