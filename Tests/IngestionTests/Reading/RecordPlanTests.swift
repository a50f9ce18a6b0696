import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

struct RecordPlanTests {
  /// A plan for a text that comes in pieces.
  private func plan(_ text: String, pieces: Int = 7, partSize: Int) -> RecordPlan? {
    var planner = RecordPlanner()
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = min(start + pieces, bytes.count)
      guard planner.add(Array(bytes[start..<end])) else { return nil }
      start = end
    }
    return planner.plan(partSize: partSize)
  }

  private let rows = """
    {"doc": "a", "turn": 1, "speaker": "Ana Kovač", "text": "Who owns \\"the\\" ferry?", "extra": {"doc": "z"}}

    {"speaker": "Bo Li", "text": "The town does. {\\"doc\\": 1}", "doc": "b"}
    {"meeting": "c", "doc" : " a ", "turn": 2, "speaker": "Bo Li", "text": "It did \\u00e9."}
    no record at all
    {"turn": 3, "doc": "\\u0061", "speaker": "Ana Kovač", "text": "Since when?"}
    {"turn": 1, "speaker": "Nobody", "text": "Without a document."}
    {"doc": 12, "speaker": "Ana Kovač", "text": "A number."}
    {"doc": null, "episode": "e", "speaker": "Ana Kovač", "text": "An episode."}
    {"doc": "b", "speaker": "Ana Kovač", "text": "The end."}
    """

  @Test func linesOfADocumentAreFoundAmongOthers() throws {
    let found = try #require(plan(rows, partSize: 1))
    let lines = found.parts.map { $0.map { $0.firstLine...$0.firstLine + $0.lineCount - 1 } }
    #expect(lines == [[1...2, 4...6], [3...3, 10...10], [7...7], [8...8], [9...9]])
    #expect(try #require(plan(rows, partSize: 1 << 20)).parts.map { $0.map(\.lineCount) } == [[10]])
  }

  @Test(arguments: [1, 3, 100]) func everyByteIsInOnePart(_ pieces: Int) throws {
    let found = try #require(plan(rows, pieces: pieces, partSize: 100))
    let ranges = found.parts.flatMap { $0.map(\.bytes) }.sorted { $0.lowerBound < $1.lowerBound }
    #expect(ranges.first?.lowerBound == 0)
    #expect(ranges.last?.upperBound == rows.utf8.count)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test(arguments: [1, 150, 300, 1 << 20]) func partsGiveWhatTheWholeFileGives(_ partSize: Int) throws {
    let ingestor = Ingestor(lexicon: try Lexicon.shipped())
    let bytes = Array(rows.utf8)
    let file = SourceFile(path: "talk.jsonl")
    let whole = try ingestor.read(bytes, file: file, id: "talk")
    let found = try #require(plan(rows, partSize: partSize))
    var parts: [Document] = []
    for (number, runs) in found.parts.enumerated() {
      let text = runs.flatMap { bytes[$0.bytes] }
      parts += try ingestor.ingest(text, runs: runs, isFirst: number == 0, file: file, id: "talk").map(\.document)
    }
    #expect(parts.map(\.name) == whole.map(\.name))
    #expect(parts.map(\.text) == whole.map(\.text))
    #expect(parts.map { $0.blocks.map(\.place) } == whole.map { $0.blocks.map(\.place) })
    #expect(parts.map { $0.blocks.map(\.speaker) } == whole.map { $0.blocks.map(\.speaker) })
    #expect(parts.flatMap(\.notes).sorted() == whole.flatMap(\.notes).sorted())
  }

  @Test func filesThatNeedMoreThanTheirRowsAreReadAsAWhole() {
    let utterance = #"{"id": "1", "conversation_id": "c", "speaker": "a", "text": "Hm.", "reply-to": null, "meta": {}}"#
    #expect(plan(utterance + "\n" + utterance.replacing("\"c\"", with: "\"d\""), partSize: 1) == nil)
    #expect(
      plan("{\"doc\": {\"id\": 1}, \"text\": \"a\"}\n{\"doc\": {\"id\": 2}, \"text\": \"b\"}", partSize: 1) == nil)
    #expect(plan("{\"doc\": 1, \"text\": \"a\"}\n{\"doc\": 1, \"text\": \"b\"}", partSize: 1) == nil)
    #expect(plan("[1]\n[2]", partSize: 1) == nil)
    #expect(plan("", partSize: 1) == nil)
  }
}
