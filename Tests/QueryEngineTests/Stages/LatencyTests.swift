import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct LatencyTests {
  /// A support chat: each turn with its seconds.
  private let engine: Engine = {
    var writer = DocumentWriter("chat")
    let turns: [(String, Role, String, Int?)] = [
      ("ann", .interviewer, "Is it down?", 0), ("ann", .interviewer, "Hello?", 10), ("bob", .guest, "No.", 30),
      ("bob", .guest, "It is up.", 35), ("ann", .interviewer, "Why so slow?", 100), ("cleo", .guest, "Load.", 190),
      ("ann", .interviewer, "When will it end?", 200), ("bob", .guest, "Now.", 210),
      ("ann", .interviewer, "Sure?", nil), ("bob", .guest, "Yes.", 400), ("ann", .interviewer, "And now?", 500),
    ]
    for (speaker, role, words, _) in turns { writer.turn(speaker, role, words) }
    var document = writer.document
    for (place, turn) in turns.enumerated() { document.blocks[place].time = turn.3.map { $0 * 1_000 } }
    return stageEngine([document])
  }()

  private func shown(_ line: String) throws -> [String] {
    try engine.rows(line).map { $0.map(\.shown).joined(separator: " ") }
  }

  @Test func measuresFromTheFirstQuestionToTheFirstAnswer() throws {
    // 30, 90 and 10 seconds; one answer without a time, one question without an answer.
    #expect(try shown("* | latency under 30s") == ["5 1 1 30000ms 78000ms \(200.0 / 3)"])
    #expect(
      try engine.answer("* | latency under 30s").relation.columns.map(\.name) == [
        "questions", "unanswered", "untimed", "median", "p90", "under_30s",
      ])
  }

  @Test func groupsByWhoAnswers() throws {
    #expect(
      try shown("role:guest | latency by speaker") == ["Bob 3 0 1 20000ms 28000ms", "Cleo 1 0 0 90000ms 90000ms"])
  }

  @Test func standsDialoguesWithoutTimes() throws {
    let answer = try stageEngine(talk()).answer("* | latency")
    #expect(answer.relation.cells.map { $0.map(\.shown) } == [["3", "1", "2", "–", "–"]])
    #expect(answer.notes.contains("no question and answer have times"))
    #expect(try engine.rows("nowhere | latency by speaker") == [])
  }

  /// Who plays two parts in one document is no other for that.
  @Test func letsNobodyAnswerHimself() throws {
    var writer = DocumentWriter("parts")
    for (speaker, role, words) in [
      ("ann", Role.interviewer, "Is it down?"), ("ann", .guest, "I mean the bridge."), ("bob", .guest, "It is up."),
    ] { writer.turn(speaker, role, words) }
    var document = writer.document
    for place in document.blocks.indices { document.blocks[place].time = place * 10_000 }
    #expect(try stageEngine([document]).rows("* | latency by speaker").map { $0.map(\.shown).first } == ["Bob"])
  }

  @Test func followsWhatAChatStates() throws {
    var writer = DocumentWriter("support")
    for (speaker, words) in [("ann", "Is it down?"), ("cleo", "Is it me?"), ("ida", "No."), ("ida", "Yes.")] {
      writer.turn(speaker, .unknown, words)
    }
    var document = writer.document
    document.format = "telegram"
    for (place, answered) in [nil, nil, "2", "1"].enumerated() {
      document.blocks[place].place =
        MessagePlace("\(place + 1)", answers: answered.map { .message($0) }).description
      document.blocks[place].time = place * 10_000
    }
    let engine = stageEngine([document])
    #expect(try engine.rows("* | latency by speaker").map { $0.map(\.shown).prefix(3) } == [["Ida", "2", "0"]])
    #expect(try engine.column("median", "speaker:ann | latency") == ["30000ms"])
    #expect(try engine.column("turn", "asked:(speaker:ann) | table turn") == ["4"])
    #expect(try engine.column("turn", "asked:any | table turn") == ["3", "4"])
  }

  @Test(arguments: [
    ("30s", 30_000), ("1m", 60_000), ("1.5h", 5_400_000), ("90", 90_000), ("1:30", 90_000), ("1:02:03", 3_723_000),
    ("250ms", 250), ("1d", 86_400_000), ("", nil), ("m", nil), ("1:90", nil), ("soon", nil), ("1:2:3:4", nil),
  ])
  func readsTimes(written: String, milliseconds: Int?) { #expect(TimeSpan.milliseconds(written) == milliseconds) }

  /// R: `quantile(c(10, 30, 90, 100), c(.5, .9))` is 60 and 97.
  @Test func findsQuantiles() {
    #expect(quantile([10, 30, 90, 100], 0.5) == 60)
    #expect(quantile([10, 30, 90, 100], 0.9).map { abs($0 - 97) < 1e-9 } ?? false)
    #expect(quantile([7], 0.9) == 7 && quantile([], 0.5) == nil)
  }

  @Test func refusesWhatIsNoTime() {
    let failure = engine.failure("* | latency under soon")
    #expect(failure?.message == "'soon' is no time")
    #expect(engine.failure("* | latency by speeker")?.suggestion == "speaker")
  }
}
