import Testing

@testable import CorpusStore

@Suite struct FileContentsTests {
  @Test func aFileIsReadWhole() throws {
    let folder = TemporaryFolder()
    let text = String(repeating: "0123456789abcdef", count: 200_000)
    folder.write(text, to: "long.txt")
    folder.write("", to: "empty.txt")
    #expect(FileContents.read(folder("long.txt")) == .success(Array(text.utf8)))
    #expect(FileContents.read(folder("empty.txt")) == .success([]))
  }

  @Test func whatIsNoFileIsRefusedWithoutWaiting() {
    let folder = TemporaryFolder()
    folder.makePipe("pipe")
    #expect(FileContents.read(folder("pipe")) == .failure(.refused("a pipe, not a file")))
    #expect(FileContents.read(folder.path) == .failure(.refused("a folder, not a file")))
    #expect(FileContents.read(folder("gone")) == .failure(.refused("there is no such file")))
  }

  @Test func readingStopsWhenItIsNoLongerWanted() {
    let folder = TemporaryFolder()
    folder.write("text", to: "a.txt")
    #expect(FileContents.read(folder("a.txt"), isCancelled: { true }) == .failure(.cancelled))
  }
}
