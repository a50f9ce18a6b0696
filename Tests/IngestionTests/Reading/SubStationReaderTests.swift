import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct SubStationReaderTests {
  private static let head = """
    [Script Info]
    Title: Organ

    [V4+ Styles]
    Format: Name, Fontname
    Style: Default,Arial

    [Events]
    Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text

    """

  @Test func namesHaveAColumn() throws {
    let text =
      Self.head + """
        Dialogue: 0,0:00:03.00,0:00:06.50,Default,Lena Hofer,0,0,0,,{\\i1}Guten Abend{\\i0}, Herr Wirth.\\NWie geht es?
        Comment: 0,0:00:06.00,0:00:06.50,Default,,0,0,0,,check this
        Dialogue: 0,0:00:07.10,0:00:09.74,Default,Wirth,0,0,0,,Gut, danke.
        Dialogue: 0,0:00:09.80,0:00:09.90,Default,Wirth,0,0,0,,Und Ihnen?
        """
    let document = try #require(try Reading.documents(text, as: "x.ass").first)
    #expect(document.format == "substation")
    #expect(document.title == "Organ")
    #expect(
      document.script == ["Lena Hofer: Guten Abend, Herr Wirth. Wie geht es?", "Wirth: Gut, danke. Und Ihnen?"])
    #expect(document.turns.map(\.time) == [3000, 7100])
  }

  @Test func aLineThatBreaksOffIsNoted() throws {
    let text = Self.head + "Dialogue: 0,0:00:03.00,0:00:06.50,Default,Bo,0,0,0,,Yes.\nDialogue: 0,0:00:07.10,0:00"
    let document = try #require(try Reading.documents(text, as: "x.ass").first)
    #expect(document.turns.count == 1)
    #expect(document.notes == ["1 of 2 lines of dialogue lack columns and were not read."])
    #expect(throws: Diagnostic.self) { try Reading.documents(Self.head + "Dialogue: 0", as: "x.ass") }
  }
}
