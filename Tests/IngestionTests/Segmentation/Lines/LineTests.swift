import Testing

@testable import Ingestion

@Suite struct LineTests {
  @Test(arguments: ["\n", "\r\n", "\r", "\u{C}", "\u{2028}", "\u{2029}"]) func everyLineEndingEndsALine(
    _ ending: String
  ) throws {
    let parts = ["Anna Berg: Since when, “old” friend?", "Bo Li: Since May…", "Anna Berg: Why?", "Bo Li: Rain."]
    let text = Array(parts.joined(separator: ending).utf8)
    #expect(lines(of: text).map { text.string($0.words) } == parts)
    #expect(try TestDocuments.segment(parts.joined(separator: ending)).dialogue.count == 4)
  }

  @Test(arguments: ["──なぜですか。", "━なぜですか。", "⸺なぜですか。", "－なぜですか。", "−Why so?"])
  func manySignsAreDashes(text: String) throws {
    let line = try #require(lines(of: Array(text.utf8)).first)
    #expect(line.isDash)
    #expect(Array(text.utf8).string(line.words).first.map { "なW".contains($0) } == true)
  }

  @Test func aWordBetweenLinesIsDrawn() throws {
    #expect(try #require(lines(of: Array("── 目次 ──".utf8)).first).isDash == false)
  }
}
