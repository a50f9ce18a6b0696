import CorpusModel
import Diagnostics
import QueryEngine
import Testing

@testable import Workspace

@Suite struct EvidenceTextTests {
  private func entry(_ number: UInt64, _ change: (inout EvidenceEntry) -> Void = { _ in }) -> EvidenceEntry {
    var entry = EvidenceEntry(id: BlockID(number: number), document: "talk", text: "Words.", tags: ["kept"])
    change(&entry)
    return entry
  }

  private func error(_ text: String) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try EvidenceText(text, name: "evidence.rec")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "One line.", "", "two\nlines", "two\n\nparagraphs\n", "\nfirst empty", "+ plus", "# no comment\n# none either",
    "id: no field", " blanks ", "e\u{301} \u{301}", "a: b: c", "tab\tand \u{2028} separators",
  ])
  func whatIsWrittenIsReadBack(_ text: String) throws {
    let entries = [
      entry(1) { $0.text = text },
      entry(2) {
        $0.note = text.isEmpty ? nil : text
        $0.speaker = "Xie Jiayin"
        $0.turn = 16
        $0.tags = ["two words", "c++"]
        $0.otherLines = ["# why", "colour: red", "+ and blue"]
      },
    ]
    let written = EvidenceText(head: ["# head", "", "# more"], entries: entries)
    let read = try EvidenceText(written.text, name: "evidence.rec")
    #expect(read.entries == entries)
    #expect(read.text == written.text)
  }

  @Test func isReadAsAPersonWritesIt() throws {
    let read = try EvidenceText(
      "# mine\r\n\r\nid:6AA94c5djy\r\ntag:promise\r\ntag: promise\r\nnote: a\r\n+\r\n+ b\r\n\r\n\r\nid: 6aa94c5djy\ntag: Kept\nnote: c",
      name: "evidence.rec")
    #expect(read.head == ["# mine"])
    #expect(read.entries.count == 1)
    #expect(read.entries.first?.id.description == "6aa94c5djy")
    #expect(read.entries.first?.tags == ["promise", "Kept"])
    #expect(read.entries.first?.note == "a\n\nb\nc")
  }

  @Test(arguments: [
    ("id: 6aa94c5djy\nrubbish", "this is no field of evidence", 15),
    ("+ what", "there is no field for this line to go on with", 0),
    ("tag: x", "this record has no id", 0), ("# x\nid: 6aa9", "'6aa9' is no id of a row", 4),
    ("id: 6aa94c5djy\nturn: six", "'six' is no number of a turn", 15),
  ])
  func errorsNameTheirLine(text: String, message: String, start: Int) {
    #expect(error(text)?.message == message)
    #expect(error(text)?.range?.start == start)
    #expect(error(text)?.source?.name == "evidence.rec")
  }
}
