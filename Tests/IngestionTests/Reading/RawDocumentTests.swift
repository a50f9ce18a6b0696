import CorpusModel
import Testing

@testable import Ingestion

struct RawDocumentTests {
  @Test func blocksGetWhatIsStatedOfTheStretchTheyBeginIn() {
    var raw = RawDocument(text: [])
    let entries = ["a", "b", "c"].map { StatedEntries(field: "topic", names: [$0]) }
    raw.stated = zip([0..<10, 20..<30, 30..<40], entries).map { .init(range: $0, entries: [$1]) }
    var blocks = [0, 5, 10, 19, 20, 29, 30, 45].map { start in
      Block(kind: .narration, extent: start..<start + 3, range: start..<start + 3)
    }
    raw.state(of: &blocks)
    #expect(blocks.map(\.stated) == [[entries[0]], [entries[0]], [], [], [entries[1]], [entries[1]], [entries[2]], []])
  }
}
