import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

struct JSONSalvageTests {
  private func salvaged(_ text: String) -> String? {
    JSONSalvage(Array(text.utf8)).text.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func whatBreaksOffIsClosedBehindTheLastCompleteRecord() {
    #expect(
      salvaged(#"{"segments": [{"body": "a", "x": [1]}, {"body": "b"}, {"body": "c", "wor"#)
        == #"{"segments": [{"body": "a", "x": [1]}, {"body": "b"}]}"#)
    #expect(salvaged(#"[{"text": "a"}, {"text": ["b", {"t": "c"}, "d"#) == #"[{"text": "a"}]"#)
    #expect(salvaged(#"{"a": {"meta": {}}, "b": {"me"#) == #"{"a": {"meta": {}}, "b": {}}"#)
    #expect(salvaged(#"{"list": [{"messages": [{"t": 1}, {"t": 2"#) == #"{"list": [{"messages": [{"t": 1}]}]}"#)
    #expect(salvaged(#"{"a": 1}}"#) == #"{"a": 1}"#)
    #expect(salvaged(#"[1, 2 3]"#) == "[1, 2]")
    #expect(salvaged(#"[1, 23"#) == "[1]")
    #expect(salvaged("") == nil)
    #expect(salvaged("plain words") == nil)
  }

  @Test func harmlessFaultsAreRepaired() {
    let text = #"["\ud800", "\ud83d\ude00", "\udc00x", "\u0000", NaN, -Infinity, 123456789012345678901, 1e999, "\q"]"#
    #expect(
      salvaged(text)
        == #"["\ufffd", "\ud83d\ude00", "\ufffdx", "\ufffd", null, null, "123456789012345678901", "1e999", "\\q"]"#)
    #expect(salvaged("[\"a\u{1}b\nc\"]") == #"["a\u0001b\u000ac"]"#)
    #expect(JSONSalvage(Array(text.utf8)).breakage == nil)
  }

  @Test func theNoteNamesThePlace() throws {
    let text = "{\"segments\": [\n {\"body\": \"Ä\"},\n {\"body\": \"Ö"
    let document = try #require(try Reading.documents(text, as: "x.json").first)
    #expect(document.script == ["-: Ä"])
    #expect(document.notes.first?.hasPrefix("The JSON breaks at line 3, column 13, where the file ends.") == true)
  }

  @Test func deepBracketsEndWithAMessage() {
    for bracket in ["[", "{\"a\":"] {
      let text = String(repeating: bracket, count: 100_000)
      #expect(throws: Diagnostic.self) { try Reading.documents(text, as: "deep.json") }
    }
  }

  @Test func theLaterOfTwoMembersCounts() throws {
    let text = #"{"segments": [{"body": "a", "speaker": "Ana", "speaker": "Bo"}]}"#
    #expect(try Reading.documents(text, as: "twice.json").first?.script == ["Bo: a"])
  }

  @Test(arguments: [
    #"{"messages": [{"speaker": "Ana", "te"#, #"[{"speaker": "Ana", "#, #"{"segments": ["#,
  ])
  func whatIsCutBeforeTheFirstRecordIsToldToBeCut(text: String) {
    let error = #expect(throws: Diagnostic.self) { try Reading.documents(text, as: "x.json") }
    #expect(error?.message.contains("where the file ends") == true)
    #expect(error?.message.contains("shape") == false)
  }

  @Test(arguments: ["x.json", "x.jsonl"])
  func linesBehindABrokenOneAreRead(name: String) throws {
    let text = """
      {"speaker": "Ana", "text": "Lost
      {"speaker": "Bo", "text": "Kept?"}
      {"speaker": "Ana", "text": "Bro"ken"}
      {"speaker": "Bo", "text": "Kept too."}
      """
    let document = try #require(try Reading.documents(text, as: name).first)
    #expect(document.script == ["Bo: Kept?", "Bo: Kept too."])
    #expect(document.notes.contains { $0.hasPrefix("2 lines are no records of JSON and were left out") })
  }

  @Test func recordsBeforeABreakAreKept() throws {
    let text =
      #"[{"speaker": "Ana", "text": "Why?"}, {"speaker": "Bo", "text": "B"o"}, {"speaker": "Ana", "text": "So."}]"#
    let document = try #require(try Reading.documents(text, as: "x.json").first)
    #expect(document.script == ["Ana: Why?"])
    #expect(document.notes.first?.hasPrefix("The JSON breaks at line 1") == true)
  }

  @Test func unknownShapesAreNamedByTheirKeys() {
    #expect {
      try Reading.documents(#"{"recipe": "cake", "eggs": 3}"#, as: "cake.json")
    } throws: { error in
      (error as? Diagnostic)?.message.hasSuffix("its keys are 'recipe', 'eggs'") == true
    }
  }
}
