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
}
