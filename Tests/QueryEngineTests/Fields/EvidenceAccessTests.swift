import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

@Suite struct EvidenceAccessTests {
  private var engine: Engine

  init() throws {
    var writer = DocumentWriter("talk")
    writer.turn("anna", .interviewer, "What about fees?")
    writer.turn("boris", .guest, "Fees are low.")
    writer.leaf(.lead, "Fees matter to Boris.")
    writer.leaf(.narration, "Nobody spoke of fees again.")
    engine = stageEngine([writer.document])
    var entries = [0, 1, 2].map { EvidenceEntry(ofBlock: $0, in: engine.index) }
    entries[0].tags = ["Question", "kept"]
    entries[1].tags = ["kept"]
    entries[1].note = "He says: low; compare réalité."
    entries[2].tags = ["lead in"]
    engine.attach(entries)
  }

  private func blocks(_ query: String) throws -> [Int] {
    guard let turns = try engine.answer(query).turns else { return [] }
    return (0..<turns.count).map { turns.block(at: $0) }
  }

  @Test(arguments: [
    ("tag:kept", [0, 1]), ("tag:QUESTION", [0]), ("tag:quest*", [0]), ("tag:(question OR \"lead in\")", [0, 2]),
    ("tag:any", [0, 1, 2]), ("tag:none", []), ("tag:none kind:all", [3]), ("tag:/^k/", [0, 1]),
    ("tag:kept -tag:question", [1]),
    ("tag:nothing", []), ("note:compare", [1]), ("note:realite", [1]), ("note:comp*", [1]), ("note:none fees", [0, 2]),
    ("has:note", [1]), ("has:question", [0]), ("has:any", [0, 1]), ("fees", [0, 1]), ("fees -tag:question", [1, 2]),
    ("note:/low;/", [1]), ("tag:!=kept", [2]),
  ])
  func finds(query: String, expected: [Int]) throws {
    #expect(try blocks(query) == expected)
  }

  @Test(arguments: ["tag:>3", "note:>x"])
  func refusesAnOrder(query: String) {
    #expect(throws: Diagnostic.self) { try blocks(query) }
  }

  @Test func offersTagsByFrequency() {
    #expect(
      engine.fields["tag"]?.completions(in: engine.index).map(\.value) == ["kept", "Question", "\"lead in\""])
  }
}
