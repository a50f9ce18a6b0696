import Testing

@testable import Rendering

@Suite struct FormatListTests {
  @Test func namesAreUnique() {
    #expect(Set(Formats.allNames).count == Formats.allNames.count)
    let endings = Formats.all.flatMap { $0.endings }
    #expect(Set(endings).count == endings.count)
    #expect(Formats.all.allSatisfy { !$0.summary.isEmpty })
  }

  @Test func findsFormats() {
    #expect(Formats.named("MD") == "markdown")
    #expect(Formats.named("nope") == nil)
    #expect(Formats.forEnding(of: "a.b/notes.MD") == "markdown")
    #expect(Formats.forEnding(of: "a.csv/notes") == nil)
    #expect(Formats.forEnding(of: "x.ndjson") == "jsonl")
    #expect(Formats.format(named: "jsonl") is JSONLinesFormat)
  }
}
