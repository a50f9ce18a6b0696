import CorpusIndex
import CorpusModel
import Diagnostics
import Ingestion
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@testable import CorpusStore

@Suite struct DocumentReadingTests {
  /// Files long enough together that threads read them.
  private func files(in folder: TemporaryFolder, count: Int) -> [FoundFile] {
    (0..<count).map { number in
      let text = String(repeating: "\(number) ", count: DocumentReading.threadingThreshold / count)
      folder.write(text, to: "\(number).txt")
      return FoundFile(location: folder("\(number).txt"), path: "\(number).txt", size: text.utf8.count)
    }
  }

  private func document(
    _ number: Int, _ bytes: [UInt8], _ part: DocumentReading.Part
  ) throws(Diagnostic) -> [IngestedDocument] {
    if number == 7 { throw Diagnostic("seven") }
    var document = Document(id: "\(number)", path: "", format: "", text: [])
    document.title = String(decoding: bytes.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    return [IngestedDocument(document: document)]
  }

  @Test func outcomesComeInTheOrderOfTheFiles() throws {
    let folder = TemporaryFolder()
    let files = files(in: folder, count: 23)
    var titles: [String] = []
    var progress: [Int] = []
    try DocumentReading(files: files, cutsWords: false, ingest: document).forEach(
      progress: { progress.append($0.files) }, isCancelled: { false }
    ) { _, _, outcome in
      switch outcome {
      case .success(let read): titles.append(read.documents[0].title ?? "")
      case .failure(let diagnostic): titles.append(diagnostic.message)
      }
    }
    #expect(titles == (0..<23).map { $0 == 7 ? "seven" : "\($0)" })
    #expect(progress == Array(1...23))
  }

  @Test func aLongFileOfRecordsIsReadInParts() throws {
    let folder = TemporaryFolder()
    let rows = (0..<40).map { "{\"doc\": \"\($0 / 4)\", \"text\": \"row \($0)\"}" }.joined(separator: "\n")
    folder.write(rows, to: "long.jsonl")
    let file = FoundFile(location: folder("long.jsonl"), path: "long.jsonl", size: rows.utf8.count)
    let parts = Mutex<[Int: [UInt8]]>([:])
    let reading = DocumentReading(files: [file], cutsWords: false, longFile: (length: 100, part: 300)) {
      _, bytes, part throws(Diagnostic) in
      parts.withLock { $0[part.runs.first?.firstLine ?? 0] = bytes }
      return []
    }
    var seen: [(isFirst: Bool, isLast: Bool, hash: UInt64?)] = []
    try reading.forEach(progress: nil, isCancelled: { false }) { number, part, outcome in
      #expect(number == 0)
      seen.append((part.isFirst, part.isLast, try? outcome.get().hash))
    }
    #expect(seen.count > 2)
    #expect(seen.map(\.isFirst) == [true] + [Bool](repeating: false, count: seen.count - 1))
    #expect(seen.map(\.isLast) == [Bool](repeating: false, count: seen.count - 1) + [true])
    #expect(Set(seen.map(\.hash)) == [contentHash(of: Array(rows.utf8))])
    let read = parts.withLock { parts in parts.keys.sorted().flatMap { parts[$0] ?? [] } }
    #expect(String(decoding: read, as: UTF8.self) == rows)
  }

  @Test func aFileThatVanishedIsAnOutcome() throws {
    let folder = TemporaryFolder()
    let gone = FoundFile(location: folder("gone.txt"), path: "gone.txt", size: 4)
    var messages: [String] = []
    try DocumentReading(files: [gone], cutsWords: false, ingest: document).forEach(
      progress: nil, isCancelled: { false }
    ) {
      _, _, outcome in
      if case .failure(let diagnostic) = outcome { messages.append(diagnostic.message) }
    }
    #expect(messages == ["there is no such file"])
  }

  @Test func workIsLeftWhereNobodyWantsIt() throws {
    let folder = TemporaryFolder()
    let files = files(in: folder, count: 12)
    var seen = 0
    #expect(throws: Diagnostic("loading was interrupted")) {
      try DocumentReading(files: files, cutsWords: false, ingest: document).forEach(
        progress: nil, isCancelled: { seen == 3 }
      ) {
        _, _, _ in
        seen += 1
      }
    }
    #expect(seen == 3)
  }

  @Test func aLongFileIsLeftInTheMiddle() throws {
    let folder = TemporaryFolder()
    folder.write(String(repeating: "a", count: DocumentReading.asideThreshold), to: "long.txt")
    let file = FoundFile(location: folder("long.txt"), path: "long.txt", size: DocumentReading.asideThreshold)
    // It takes as long as nobody gives it up, so that the test could not end otherwise.
    let isLeft = Mutex(false)
    let reading = DocumentReading(files: [file], cutsWords: false) { _, _, _ in
      while !isLeft.withLock({ $0 }) { usleep(1_000) }
      return []
    }
    var looks = 0
    #expect(throws: Diagnostic("loading was interrupted")) {
      let isCancelled = {
        looks += 1
        return looks > 3
      }
      try reading.forEach(progress: nil, isCancelled: isCancelled) { _, _, _ in }
    }
    isLeft.withLock { $0 = true }
  }
}
