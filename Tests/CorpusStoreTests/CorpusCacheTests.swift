import CorpusIndex
import CorpusModel
import Testing

@testable import CorpusStore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct CorpusCacheTests {
  let folder = TemporaryFolder()
  var talks: String { folder("talks").text }
  var loader: CorpusLoader { CorpusLoader(cache: CorpusCache(folder: folder("cache/quoth").text), builder: "test") }

  init() {
    folder.write("Ann: What do you sell?\nBob: We sell order books.\nAnn: Why?\nBob: People ask.\n", to: "talks/a.txt")
    folder.write("Eve: Who pays?\nSam: The users pay.\nEve: How much?\nSam: Ten dollars.\n", to: "talks/b.txt")
    folder.write("no picture", to: "talks/c.png")
  }

  /// Everything that is said, with its speaker and id.
  private func said(_ index: CorpusIndex) -> [String] {
    (0..<index.blockCount).map { block in
      let document = index.document(index.document(ofBlock: block)).id
      return
        "\(document) \(index.id(ofBlock: block)) \(index.speaker(ofBlock: block)?.name ?? "-"): \(index.text(ofBlock: block))"
    }
  }

  private func cached() throws -> LoadedCorpus { try loader.load([talks]) }

  private func fresh() throws -> LoadedCorpus { try CorpusLoader().load([talks]) }

  private func files() -> [String] {
    guard case .success(let names) = FolderListing.names(in: folder("cache/quoth")) else { return [] }
    return names.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func keepsWhatWasReadAndAnswersTheSame() throws {
    let read = try cached()
    #expect(files().count == 1)
    let opened = try cached()
    #expect(opened.index.information.time == read.index.information.time)
    #expect(said(opened.index) == said(try fresh().index))
    #expect(opened.report == read.report)
    #expect(opened.report.unread.map(\.message) == ["an image"])
    #expect(opened.index.fingerprint == (try fresh().index.fingerprint))
  }

  /// Whoever opens a kept file notes that, and it is no damage to those who have it open.
  @Test func usingAFileDoesNotChangeIt() throws {
    let opened = try cached().index
    _ = try cached()
    #expect(opened.damage == nil)
  }

  @Test func readsOnlyWhatChanged() throws {
    let old = try cached().index
    folder.write("Eve: Who pays?\nSam: Nobody pays.\nEve: How much?\nSam: Nothing at all.\n", to: "talks/b.txt")
    let new = try cached()
    #expect(said(new.index) == said(try fresh().index))
    #expect(new.index.fingerprint == (try fresh().index.fingerprint))
    #expect(new.index.fingerprint != old.fingerprint)
    #expect(new.report == (try fresh().report))
    // The old corpus stays what it was as long as somebody has it open.
    #expect(said(old).contains { $0.hasSuffix("The users pay.") })
  }

  @Test func takesInWhatIsNewAndLetsGoWhatIsGone() throws {
    _ = try cached()
    folder.write("Kim: Is it open?\nLee: It opens at nine.\nKim: Every day?\nLee: But Sunday.\n", to: "talks/0.txt")
    #expect(said(try cached().index) == said(try fresh().index))
    #expect(try cached().index.documentCount == 3)
    _ = unsafe folder("talks/a.txt").withCString { unsafe unlink($0) }
    #expect(said(try cached().index) == said(try fresh().index))
    #expect(try cached().index.documentCount == 2)
  }

  @Test func aNameThatIsTakenTwiceIsToldApartAsInAFreshReading() throws {
    _ = try cached()
    folder.write("Kim: Is it open?\nLee: It opens at nine.\nKim: Every day?\nLee: But Sunday.\n", to: "talks/x/a.txt")
    #expect(said(try cached().index) == said(try fresh().index))
  }

  @Test func sideFilesDecideAnew() throws {
    _ = try cached()
    folder.write("documents:\n  a:\n    title: A talk\n", to: "talks/corpus.yaml")
    #expect(try cached().index.document(0).title == "A talk")
    folder.write("documents:\n  a:\n    title: Another\n", to: "talks/corpus.yaml")
    #expect(try cached().index.document(0).title == "Another")
  }

  @Test func whatIsReadForTheSakeOfAnotherFileCountsAfterARefreshToo() throws {
    let users = { (name: String) in
      "[{\"id\": \"U1\", \"name\": \"a\", \"profile\": {\"real_name\": \"\(name)\"}}]"
    }
    let messages = (0..<4).map {
      "{\"type\": \"message\", \"user\": \"U1\", \"text\": \"Hello \($0)\", \"ts\": \"170000000\($0).000100\"}"
    }
    folder.write("[\(messages.joined(separator: ", "))]", to: "talks/general/2023-11-14.json")
    folder.write(users("Ann Arbor"), to: "talks/users.json")
    #expect(said(try cached().index).contains { $0.hasSuffix("Ann Arbor: Hello 0") })
    folder.write("Eve: Who pays?\nSam: Nobody pays.\nEve: How much?\nSam: Nothing at all.\n", to: "talks/b.txt")
    _ = try cached()
    folder.write(users("Ann Other"), to: "talks/users.json")
    #expect(said(try cached().index) == said(try fresh().index))
    #expect(said(try cached().index).contains { $0.hasSuffix("Ann Other: Hello 0") })
  }

  @Test func aChangeThatKeepsSizeAndTimeIsSeen() throws {
    let file = folder("talks/a.txt")
    guard case .success(let before) = FileStatus.of(file) else { throw POSIXError() }
    _ = try cached()
    folder.write("Ann: What do you sell?\nBob: We sell other books.\nAnn: Why?\nBob: People ask.\n", to: "talks/a.txt")
    let time = timespec(tv_sec: before.stamp.modified / 1_000_000_000, tv_nsec: before.stamp.modified % 1_000_000_000)
    let times = [time, time]
    _ = unsafe file.withCString { path in
      unsafe times.withUnsafeBufferPointer { unsafe utimensat(AT_FDCWD, path, $0.baseAddress, 0) }
    }
    #expect(said(try cached().index).contains { $0.hasSuffix("We sell other books.") })
  }

  @Test func aSpoiltFileIsBuiltAnew() throws {
    let right = said(try cached().index)
    folder.write("QUOTH\r\n\u{1A}spoilt", to: "cache/quoth/\(files()[0])")
    #expect(said(try cached().index) == right)
    folder.write("", to: "cache/quoth/\(files()[0])")
    #expect(said(try cached().index) == right)
  }

  @Test func aCacheThatTakesNothingIsNoReasonToAnswerNothing() throws {
    folder.write("a file", to: "file")
    let loader = CorpusLoader(cache: CorpusCache(folder: folder("file/cache").text))
    #expect(said(try loader.load([talks]).index) == said(try fresh().index))
  }

  @Test func opensACorpusFileByItself() throws {
    let file = folder("talks.quoth").text
    let built = try CorpusLoader(builder: "test").build(file, from: [talks])
    let opened = try CorpusLoader().load([file])
    #expect(said(opened.index) == said(built.index))
    #expect(opened.report == built.report)
    // In the folder that it was made of it is no document.
    #expect(try CorpusLoader().build(folder("talks/own.quoth").text, from: [talks]).report.documents == 2)
    #expect(try fresh().report == CorpusLoader().load([talks]).report)
    #expect(try fresh().report.unread.map(\.message) == ["an image"])
    #expect(throws: (any Error).self) { try CorpusLoader().load([file, talks]) }
    #expect(throws: (any Error).self) { try CorpusLoader().build(folder("talks/a.txt").text, from: [talks]) }
    #expect(said(try fresh().index).count == opened.index.blockCount)
  }

  private struct POSIXError: Error {}
}
