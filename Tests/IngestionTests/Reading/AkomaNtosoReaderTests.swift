import CorpusModel
import Testing

@testable import Ingestion

struct AkomaNtosoReaderTests {
  @Test func debate() throws {
    let document = try MarkupFixture.document("akoma-ntoso.xml")
    #expect(document.format == "akoma-ntoso")
    #expect(document.title == "Harbour dues")
    #expect(document.date == StatedDate(year: 2022, month: 3, day: 9))
    #expect(document.language == "en")
    #expect(
      MarkupFixture.leaves(document) == [
        "heading: Harbour dues",
        "turn Ngozi Okafor: Order, order.",
        "turn 李明: Thank you.",
        "stage: (interjection)",
        "turn 李明: I shall be brief. / Dues are too high. / And rising.",
        "stage: (laughter)",
        "turn nobody listed: Hear, hear.",
        "turn A Member: Shame!",
        "turn Ngozi Okafor: Is that all?",
      ])
    #expect(document.turns[0].role == .moderator)
    #expect(document.turns[0].label == "The Chairperson")
    #expect(document.turns[0].time == 36_005_000)
    #expect(document.notes == ["One speaker is not listed in the head of the file; their ids were taken for names."])
  }

  @Test(.enabled(if: TestDocuments.corpora != nil))
  func recordsOfMeetings() throws {
    let folder = try #require(TestDocuments.corpora) + "/archive-tw"
    for name in try TestDocuments.files(in: folder) where name.hasSuffix(".xml") {
      let bytes = try TestDocuments.bytes("\(folder)/\(name)")
      let raw = try TestDocuments.raw(bytes, .akomaNtoso, SourceFile(path: name))
      let root = try #require(try ParsedMarkup.xml(bytes).tree.root)
      var expected: [String] = []
      for element in root.descendants {
        if element.name == "speech", let by = element["by"] {
          let words = element.words
          if expected.last?.hasPrefix(by + "\t") == true {
            expected[expected.count - 1] += " " + words
          } else {
            expected.append(by + "\t" + words)
          }
        } else if element.name == "narrative" {
          expected.append("")
        }
      }
      let found = (raw.utterances ?? []).filter { $0.kind == .turn }.map { utterance in
        "#\(utterance.speaker ?? "")\t"
          + raw.text.string(utterance.words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      #expect(found == expected.filter { !$0.isEmpty }, "\(name)")
    }
  }
}
