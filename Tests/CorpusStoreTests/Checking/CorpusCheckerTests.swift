import CorpusIndex
import CorpusModel
import Testing

@testable import CorpusStore

@Suite struct CorpusCheckerTests {
  private func checks(_ files: [String: String]) throws -> [DocumentCheck] {
    let folder = TemporaryFolder()
    for (name, text) in files { folder.write(text, to: name) }
    var checks: [DocumentCheck] = []
    _ = try CorpusChecker().check([folder.path.text]) { checks.append($0) }
    return checks
  }

  private func dialogue(_ set: (String, String) -> String) -> String {
    [
      ("Anna Berg", "What did the house promise to its users?"), ("Boris Kahn", "It promised to answer them."),
      ("Anna Berg", "And did it keep the promise that it made?"), ("Boris Kahn", "I think that it did."),
      ("Anna Berg", "What would the users say if I asked?"), ("Boris Kahn", "You should ask them yourself."),
    ].map { set($0.0, $0.1) }.joined(separator: "\n\n")
  }

  @Test func theLayoutSaysHowLabelsAreSet() throws {
    let checks = try checks([
      "a.txt": dialogue { "\($0): \($1)" },
      "b.txt": dialogue { "\($0)\n\($1)" },
      "c.md": dialogue { "**\($0):** \($1)" },
      "d.txt": dialogue { "\($0.uppercased()): \($1)" },
    ])
    #expect(
      checks.map { $0.layouts.map(\.layout) } == [
        [.init(form: .inlineLabels)], [.init(form: .ownLineLabels)], [.init(form: .inlineLabels, marks: [.bold])],
        [.init(form: .inlineLabels, marks: [.capitals])],
      ])
    #expect(checks.map(\.turns) == [6, 6, 6, 6])
    #expect(checks.allSatisfy { $0.voices.map(\.turns) == [3, 3] })
  }

  @Test func aPlainDialogueIsClean() throws {
    let check = try #require(try checks(["a.txt": dialogue { "\($0): \($1)" }]).first)
    #expect(check.isClean)
    #expect(check.voices.map(\.name) == ["Anna Berg", "Boris Kahn"])
    #expect(
      check.voices.map { $0.attributions.map(\.attribution) } == [[.init(.label, .sure)], [.init(.label, .sure)]])
    #expect(check.confidences == [.sure: 6])
  }

  @Test func someoneUnderALabelAloneIsNoDoubt() throws {
    let turns = [
      ("Interviewer", "Who are you?"), ("Speaker 1", "A baker."), ("Interviewer", "Since when?"), ("Speaker 1", "May."),
    ]
    let text = turns.map { "\($0.0): \($0.1)" }.joined(separator: "\n\n")
    let check = try #require(try checks(["a.txt": text]).first)
    #expect(check.voices.map(\.name) == ["Interviewer", "Speaker 1"])
    #expect(check.voices.map(\.id) == [nil, nil])
    #expect(check.voices.map(\.turns) == [2, 2])
    #expect(check.speakerless == 0 && check.confidences == [.sure: 4] && check.isClean)
  }

  @Test func doubtsOfBlocksComeWithTheIdThatTheIndexGives() throws {
    let folder = TemporaryFolder()
    let text = dialogue { "\($0): \($1)" }.replacing("Boris Kahn: I think", with: "Boris Kahhn: I think")
    folder.write(text, to: "a.txt")
    var checks: [DocumentCheck] = []
    _ = try CorpusChecker().check([folder.path.text]) { checks.append($0) }
    let index = try CorpusLoader().load([folder.path.text]).index
    let doubted = (0..<index.blockCount).filter { !index.block($0).doubts.isEmpty }
    #expect(doubted.count == 1)
    #expect(checks[0].doubts.map(\.block) == doubted.map { index.id(ofBlock: $0) })
    #expect(!checks[0].isClean)
  }

  @Test func aLongStretchWithoutASpeakerIsTold() throws {
    let turns = dialogue { "\($0): \($1)" }
    let prose =
      "\n\n# Later\n\n" + String(repeating: "The house stands on a hill above the town and is old. ", count: 20)
    let check = try #require(try checks(["a.md": turns + prose + "\n\n" + turns]).first)
    let isTold = check.doubts.contains { $0.text.contains("without a speaker") }
    let isNarration = (check.kinds[.narration] ?? 0) > 0
    #expect(isTold == isNarration)
    #expect(!check.isClean || !isNarration)
  }

  @Test func textWithoutSpeechIsTold() throws {
    let prose = String(repeating: "The house stands on a hill above the town and is old. ", count: 8)
    let check = try #require(try checks(["a.txt": prose]).first)
    #expect(check.doubts.map(\.text) == ["Neither turns nor quotations were found."])
    #expect(check.turns == 0)
  }

  @Test func notSpeechIsCounted() throws {
    let check = try #require(try checks(["a.txt": "A short title\n\n" + dialogue { "\($0): \($1)" }]).first)
    #expect(check.kinds[.turn] == 6)
    #expect(check.kinds.values.reduce(0, +) == 7)
    #expect(check.boilerplateShare == 0)
  }
}
