import CorpusModel
import Testing

@testable import Ingestion

@Suite struct DocumentDateTests {
  /// A document of one block a line: `kind text`.
  private func date(_ lines: (BlockKind, String)..., language: String? = "en") -> (String?, String?) {
    var document = document(ofTurns: lines.map(\.1).joined(separator: "\n"))
    document.language = language
    for (place, line) in lines.enumerated() { document.blocks[place].kind = line.0 }
    DocumentDate.assign(in: &document)
    for block in document.blocks { #expect(block.date == document.date) }
    return (document.date?.iso, document.dateCue)
  }

  @Test func linesOfMetadataStateIt() {
    #expect(date((.metadata, "2025-04-02 10:18:37"), (.turn, "Hello.")) == ("2025-04-02", "2025-04-02"))
    #expect(
      date((.metadata, "By Ann Lee | Published on 3 May 2024"), (.turn, "Hello."))
        == ("2024-05-03", "Published on 3 May 2024"))
    #expect(date((.metadata, "Par Anne, le 3 mai 2024"), language: "fr") == ("2024-05-03", "3 mai 2024"))
  }

  @Test func publicationWinsOverTheLastChange() {
    #expect(
      date((.metadata, "Updated: May 9, 2024"), (.metadata, "Posted May 3, 2024")) == (
        "2024-05-03", "Posted May 3, 2024"
      ))
    #expect(date((.metadata, "Updated: May 9, 2024")) == ("2024-05-09", "Updated: May 9, 2024"))
  }

  @Test func aDatelineStatesIt() {
    #expect(
      date((.narration, "BERLIN, May 3, 2024 (Reuters) — The minister said no.")) == ("2024-05-03", "May 3, 2024"))
  }

  @Test func aDayBeforeTheWordsOfAHeadingStatesIt() {
    #expect(date((.heading, "2018-03-28 Conversation with Ana"), (.turn, "Hi.")) == ("2018-03-28", "2018-03-28"))
    #expect(date((.heading, "2018-03-28"), (.turn, "Hi.")).0 == "2018-03-28")
    #expect(date((.heading, "2018-03-281 Conversation"), (.turn, "Hi.")) == (nil, nil))
    #expect(date((.heading, "What we lost on 2018-03-28"), (.turn, "Hi.")) == (nil, nil))
    #expect(date((.heading, "2018-03-28 A talk"), (.metadata, "Published on 3 May 2019")).0 == "2019-05-03")
  }

  @Test func runningTextDoesNot() {
    #expect(date((.narration, "On 3 May 2024 the exchange opened its new office in Berlin.")) == (nil, nil))
    #expect(date((.turn, "2024-05-03")) == (nil, nil))
    #expect(
      date((.heading, "What we learned from the crash of 3 May 2024 and what comes next for all of us")) == (nil, nil))
    #expect(date((.narration, "Since May 2024 he has led the team.")) == (nil, nil))
  }
}
