import CorpusModel
import Testing

@testable import Ingestion

@Suite struct CapitalNamesTests {
  private static let play = """
    THE LAST FERRY

    GRETA You missed it.
    OLD PIKE I never run.
    GRETA (laughs) You never did.
    THE VOICE Last call.
    OLD PIKE That was for me.

    The rain grows louder on the roof of the shed.

    GRETA For nobody. The boat is gone.
    OLD PIKE (sits, takes off a boot) Then I shall wait.
    GRETA Until Monday?
    OLD PIKE ...Until Monday.
    THE VOICE Closing.
    """

  @Test func scriptsSetNamesOffByABlank() throws {
    let document = try TestDocuments.segment(Self.play)
    #expect(
      document.dialogue == [
        "Greta: You missed it.", "Old Pike: I never run.", "Greta: You never did.", "The Voice: Last call.",
        "Old Pike: That was for me.", "Greta: For nobody. The boat is gone.", "Old Pike: Then I shall wait.",
        "Greta: Until Monday?", "Old Pike: ...Until Monday.", "The Voice: Closing.",
      ])
  }

  @Test func programsPrintWordsInCapitalsAsWell() throws {
    let log = (1...6).map { "INFO Started worker \($0) of six.\nWARN Disk \($0) is nearly full, clean it." }
    #expect(try TestDocuments.segment(log.joined(separator: "\n")).dialogue == [])
    let dashed = Array("GRETA – You missed it.\nOLD PIKE – I never run.\n".utf8)
    let lines = (0..<4).flatMap { _ in String(decoding: dashed, as: UTF8.self) }
    #expect(try TestDocuments.segment(String(lines)).turns.allSatisfy { $0.label == "GRETA" || $0.label == "OLD PIKE" })
  }
}
