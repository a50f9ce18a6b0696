import Testing

@testable import Shell

@Suite struct HistorySearchTests {
  private func search(_ pattern: String) -> HistorySearch {
    var search = HistorySearch(entries: ["topic:réalité", "speaker:tina | quote", "REALITE"], original: "draft")
    for scalar in pattern.unicodeScalars { search.extend(scalar) }
    return search
  }

  @Test func findsTheNewestFoldedAndGoesOn() {
    var found = search("réal")
    #expect(found.shown == "REALITE")
    found.older()
    #expect(found.shown == "topic:réalité")
    found.older()
    #expect(found.hasFailed)
    #expect(found.shown == "topic:réalité")
  }

  @Test func takesBackALetter() {
    var found = search("tinax")
    #expect(found.hasFailed)
    found.shorten()
    #expect(found.shown == "speaker:tina | quote")
    #expect(!found.hasFailed)
    for _ in 0..<9 { found.shorten() }
    #expect(found.shown == "draft")
  }
}
