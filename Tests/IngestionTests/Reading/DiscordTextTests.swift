import CorpusModel
import Testing

@testable import Ingestion

struct DiscordTextTests {
  @Test func messagesAreTurnsAndTheRestIsKept() throws {
    let document = try #require(try Reading.documents("discord-export.txt").first)
    #expect(document.format == "discord-text")
    #expect(document.title == "Text Channels / harbour")
    #expect(document.source == "Ferry friends")
    #expect(
      document.script == [
        "[metadata] Topic: Who paid?", "nora_l: Who paid for the ferry?", "Emeka Obi: Nobody.\n\nI asked twice.",
        "[stage] Emeka Obi: {Attachments}\nhttps://example.org/bill.pdf", "nora_l: [sic] they say.",
        "[metadata] Exported 3 message(s)",
      ])
    #expect(document.turns.map(\.time) == [0, 120_000, 360_000])
    #expect(document.date == StatedDate(year: 2024, month: 12, day: 13))
  }

  @Test func rulesAloneMakeNoExport() throws {
    #expect(!DiscordText.looksLikeExport(Array("====================\nGuild: A\nNotes\n".utf8)[...]))
    #expect(!DiscordText.looksLikeExport(Array("Guild: A\nChannel: B\n".utf8)[...]))
  }
}
