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

  @Test func keysThatComeTwiceAndBlankNamesMeanWhatTheyMeanToTheReader() throws {
    let rows = """
      {"doc": "a", "speaker": "Ana Kovač", "text": "Who owns it?", "doc": "b"}
      {"Doc": "c", "doc": "d", "speaker": "Bo Li", "text": "The town."}
      {"doc": "  ", "episode": "e", "speaker": "Ana Kovač", "text": "Since when?"}
      {"doc": "a", "doc": null, "speaker": "Bo Li", "text": "Since ever."}
      {"doc": "b", "speaker": "Bo Li", "text": "And longer."}
      """
    let ingestor = Ingestor(lexicon: try Lexicon.shipped())
    let bytes = Array(rows.utf8)
    let file = SourceFile(path: "talk.jsonl")
    let whole = try ingestor.read(bytes, file: file, id: "talk")
    var parts: [Document] = []
    for runs in try #require(plan(rows, partSize: 1)).parts {
      parts += try ingestor.ingest(
        runs.flatMap { bytes[$0.bytes] }, runs: runs, isFirst: parts.isEmpty, file: file, id: "talk"
      ).map(\.document)
    }
    #expect(Dictionary(grouping: parts, by: \.id).mapValues(\.count).values.allSatisfy { $0 == 1 })
    #expect(Set(parts.map { "\($0.id): \($0.script)" }) == Set(whole.map { "\($0.id): \($0.script)" }))
  }

  @Test func whatDecodingRepairedInAPartIsTold() throws {
    let bytes =
      Array("{\"doc\": \"a\", \"speaker\": \"Bo\", \"text\": \"caf".utf8) + [0xE9]
      + Array(" – “é” “ü” “ö” “ä”.\"}\n".utf8)
    let runs = [RecordPlan.Run(bytes: bytes.indices, firstLine: 1, lineCount: 1)]
    let documents = try Reading.ingestor.ingest(
      bytes, runs: runs, isFirst: true, file: SourceFile(path: "talk.jsonl"), id: "talk")
    #expect(documents.first?.document.notes.contains { $0.contains("not UTF-8") } == true)
  }
}
