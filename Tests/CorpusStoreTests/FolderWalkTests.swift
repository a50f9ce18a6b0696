import CorpusModel
import Diagnostics
import Testing

@testable import CorpusStore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FolderWalkTests {
  @Test func documentsAreFoundInTheOrderOfTheirPaths() throws {
    let folder = TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "a-b.txt", "Ä.txt", "a/inner/q.md"] { folder.write("x", to: name) }
    let walk = try FolderWalk([folder.path.text])
    #expect(walk.files.map(\.path) == ["a-b.txt", "a.txt", "a/inner/q.md", "a/z.txt", "b.txt", "Ä.txt"])
    #expect(walk.unread.isEmpty)
  }

  @Test func sideFilesAndHiddenFilesAreNoDocuments() throws {
    let folder = TemporaryFolder()
    for name in [
      "talk.txt", ".hidden", ".git/config", "README.md", "LICENSE", "talk.txt~", "corpus.yaml", "topics.yaml",
      "gazetteers/party.yaml", "gazetteers/notes.txt", "deep/topics.yaml", "evidence.rec",
      "deep/talk.txt.evidence.rec",
    ] { folder.write("x", to: name) }
    let walk = try FolderWalk([folder.path.text])
    #expect(walk.files.map(\.path) == ["deep/topics.yaml", "talk.txt"])
    #expect(walk.gazetteers.map(\.text) == [folder("topics.yaml").text, folder("gazetteers/party.yaml").text])
    #expect(
      walk.passedOver == [
        LoadReport.Item(
          path: folder("LICENSE").text, message: "a page about the folder: read only where it is named"),
        LoadReport.Item(
          path: folder("README.md").text, message: "a page about the folder: read only where it is named"),
        LoadReport.Item(
          path: folder("talk.txt~").text, message: "what an editor left behind: read only where it is named"),
      ])
    let named = try FolderWalk([folder("README.md").text])
    #expect(named.files.map(\.path) == ["README.md"])
    #expect(named.gazetteers.count == 2)
  }

  @Test func aFolderIsReadWhateverItsName() throws {
    let folder = TemporaryFolder()
    for name in ["authors/talk.txt", "notice/talk.txt", "old/talk.bak"] { folder.write("x", to: name) }
    let walk = try FolderWalk([folder.path.text])
    #expect(walk.files.map(\.path) == ["authors/talk.txt", "notice/talk.txt"])
    #expect(walk.passedOver.map(\.message) == ["a copy of a file: read only where it is named"])
  }

  @Test func anEmptyFolderAmongOthersIsTold() throws {
    let folder = TemporaryFolder()
    folder.write("x", to: "full/talk.txt")
    folder.write("x", to: "empty/inner/.hidden")
    let walk = try FolderWalk([folder("empty").text, folder("full").text, folder("full/talk.txt").text])
    #expect(walk.files.count == 1)
    #expect(walk.passedOver == [LoadReport.Item(path: folder("empty").text, message: "no documents are in it")])
  }

  @Test func circlesEndAndEachFileIsTakenOnce() throws {
    let folder = TemporaryFolder()
    folder.write("x", to: "in/talk.txt")
    folder.link("in/up", to: "..")
    folder.link("again", to: "in")
    folder.link("self", to: "self")
    let walk = try FolderWalk([folder.path.text, folder("in/talk.txt").text])
    #expect(walk.files.count == 1)
    #expect(walk.unread.map(\.message) == ["links lead in a circle"])
  }

  @Test func whatIsNoFileIsRefusedByName() throws {
    let folder = TemporaryFolder()
    folder.write("x", to: "talk.txt")
    folder.write("x", to: "scan.PDF")
    folder.makePipe("pipe")
    folder.link("dangling", to: "nowhere")
    let walk = try FolderWalk([folder.path.text])
    #expect(walk.files.map(\.path) == ["talk.txt"])
    #expect(
      walk.unread.map(\.message) == [
        "there is no such file", "a pipe, not a file", "a PDF file: convert it to plain text first",
      ])
    #expect(throws: Diagnostic.self) { try FolderWalk([folder("pipe").text]) }
  }

  @Test func aMissingPathNamesTheNearestOne() throws {
    let folder = TemporaryFolder()
    folder.write("x", to: "interview.txt")
    let error = try #require(throws: Diagnostic.self) { try FolderWalk([folder("intervew.txt").text]) }
    #expect(error.message == "cannot open '\(folder("intervew.txt").text)': there is no such file")
    #expect(error.suggestion == folder("interview.txt").text)
  }

  @Test func pathsOfSeveralArgumentsKeepWhatTellsThemApart() throws {
    let folder = TemporaryFolder()
    folder.write("x", to: "one/talk.txt")
    folder.write("y", to: "two/talk.txt")
    let walk = try FolderWalk([folder("one").text + "/", folder("two/talk.txt").text])
    #expect(walk.files.map(\.path) == ["one/talk.txt", "two/talk.txt"])
  }

  @Test func anUnreadableFolderIsToldAndTheRestFound() throws {
    // The administrator may read everything.
    guard getuid() != 0 else { return }
    let folder = TemporaryFolder()
    folder.write("x", to: "talk.txt")
    folder.makeFolder("closed")
    folder.forbid("closed")
    let walk = try FolderWalk([folder.path.text])
    #expect(walk.files.map(\.path) == ["talk.txt"])
    #expect(walk.unread.map(\.message) == ["no permission to read it"])
  }
}
