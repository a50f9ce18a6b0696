import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

/// Two interviews under labels alone, and one whose interviewer is known.
@Suite struct SpeakerAccessTests {
  private let engine: Engine = {
    var documents: [Document] = []
    for (name, labels) in [("one", ["Interviewer", "SPEAKER_00"]), ("two", ["Interviewer 2", "SPEAKER_01"])] {
      var writer = DocumentWriter(name)
      for label in labels { writer.turn(label, .unknown, "I am \(label) here.") }
      var document = writer.document
      for place in document.blocks.indices { document.blocks[place].speaker = nil }
      document.cast = []
      documents.append(document)
    }
    var writer = DocumentWriter("three")
    writer.turn("interviewer", .interviewer, "Who are you?")
    writer.turn("nora", .guest, "Nobody you know.")
    writer.leaf(.narration, "She left.")
    var known = writer.document
    known.cast[0] = Person(id: "interviewer", name: "Hal Wexford", names: ["Interviewer"])
    return stageEngine(documents + [known])
  }()

  private func found(_ filter: String) throws -> [String] {
    try engine.rows(filter + " | table doc, turn").map { $0.map(\.shown).joined(separator: " ") }
  }

  @Test func findsLabelsOfThoseWhomNobodyKnows() throws {
    #expect(try found("speaker:SPEAKER_00") == ["one 2"])
    #expect(try found("speaker:speaker_01") == ["two 2"])
    #expect(try found("speaker:\"Interviewer 2\"") == ["two 1"])
    #expect(try found("speaker:SPEAKER*") == ["one 2", "two 2"])
    #expect(try found("speaker:/^SPEAKER_0[01]$/") == ["one 2", "two 2"])
    #expect(try found("speaker:speaker_00%C") == [])
    #expect(try found("speaker:SPEAKER_00%A") == ["one 2"])
  }

  /// A whole label is that label; a person's name can be the same.
  @Test func findsPersonsAndLabelsOfOneName() throws {
    #expect(Set(try found("speaker:interviewer")) == ["one 1", "three 1"])
    #expect(Set(try found("speaker:interviewer%A")) == ["one 1", "three 1"])
    #expect(try found("speaker:wexford") == ["three 1"])
  }

  @Test func countsWhatItFinds() throws {
    for row in try engine.rows("* | count by speaker") {
      let named = try engine.rows("speaker:\"\(row[0].shown)\" | count by speaker")
      #expect(named.contains(row))
    }
  }

  @Test func aLabelIsSomebody() throws {
    #expect(try found("speaker:any").count == 6)
    #expect(try found("speaker:none kind:all") == ["three –"])
    #expect(try found("speaker:!=SPEAKER_00").count == 5)
    #expect(try found("-speaker:SPEAKER_00").count == 5)
  }

  @Test func offersTheNearestLabel() throws {
    #expect(try engine.answer("speaker:SPEKER_00").notes.contains { $0.contains("did you mean SPEAKER_00?") })
    #expect(try engine.answer("speaker:wexfrod").notes.contains { $0.contains("did you mean wexford?") })
    let names = engine.fields["speaker"]?.completions(in: engine.index).map(\.name) ?? []
    #expect(Set(names) == ["Hal Wexford", "Nora", "Interviewer", "Interviewer 2", "SPEAKER_00", "SPEAKER_01"])
  }
}
