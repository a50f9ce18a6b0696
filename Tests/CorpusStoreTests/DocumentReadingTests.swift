import CorpusModel
import Diagnostics
import Testing

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

  private func document(_ number: Int, _ bytes: [UInt8]) throws(Diagnostic) -> [Document] {
    if number == 7 { throw Diagnostic("seven") }
    var document = Document(id: "\(number)", path: "", format: "", text: [])
    document.title = String(decoding: bytes.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    return [document]
  }

  @Test func outcomesComeInTheOrderOfTheFiles() throws {
    let folder = TemporaryFolder()
    let files = files(in: folder, count: 23)
    var titles: [String] = []
    var progress: [Int] = []
    try DocumentReading(files: files, ingest: document).forEach(
      progress: { progress.append($0.files) }, isCancelled: { false }
    ) { _, outcome in
      switch outcome {
      case .success(let read): titles.append(read.documents[0].title ?? "")
      case .failure(let diagnostic): titles.append(diagnostic.message)
      }
    }
    #expect(titles == (0..<23).map { $0 == 7 ? "seven" : "\($0)" })
    #expect(progress == Array(1...23))
  }

  @Test func aFileThatVanishedIsAnOutcome() throws {
    let folder = TemporaryFolder()
    let gone = FoundFile(location: folder("gone.txt"), path: "gone.txt", size: 4)
    var messages: [String] = []
    try DocumentReading(files: [gone], ingest: document).forEach(progress: nil, isCancelled: { false }) { _, outcome in
      if case .failure(let diagnostic) = outcome { messages.append(diagnostic.message) }
    }
    #expect(messages == ["there is no such file"])
  }

  @Test func workIsLeftWhereNobodyWantsIt() throws {
    let folder = TemporaryFolder()
    let files = files(in: folder, count: 12)
    var seen = 0
    #expect(throws: Diagnostic("loading was interrupted")) {
      try DocumentReading(files: files, ingest: document).forEach(progress: nil, isCancelled: { seen == 3 }) { _, _ in
        seen += 1
      }
    }
    #expect(seen == 3)
  }
}
