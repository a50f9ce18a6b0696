import CorpusModel
import Testing

@testable import Ingestion

@Suite struct SectionNamesakesTests {
  private func collection(_ second: String) -> String {
    ["Thomas Hale", second].map { name in
      """
      ## \(name), of the weir

      \(name) was born beside the lock and never left it.

      **Interviewer:** When did you start?

      **Hale:** At fifteen, as my father had.

      **Interviewer:** And the best of it?

      **Hale:** The first boat in March.

      """
    }.joined(separator: "\n")
  }

  @Test func theHeadingAboveTellsWhoOfTwoSpeaks() throws {
    let document = try TestDocuments.segment(collection("Margaret Hale"), as: "test.md")
    let hale = document.turns.filter { $0.label == "Hale" }
    #expect(
      hale.map { document.speakerName(of: $0) } == ["Thomas Hale", "Thomas Hale", "Margaret Hale", "Margaret Hale"])
    #expect(hale.allSatisfy { $0.attribution?.confidence == .likely })
    #expect(!document.turns.contains { document.words(at: $0.range).contains("beside the lock") })
  }

  @Test func onePersonInTwoSectionsIsOne() throws {
    let document = try TestDocuments.segment(collection("Thomas Hale"), as: "test.md")
    #expect(Set(document.turns.filter { $0.label == "Hale" }.map(\.speaker)).count == 1)
  }
}
