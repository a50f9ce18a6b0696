import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct PartedWordsTests {
  private let engine: Engine = {
    var writer = DocumentWriter("typed")
    writer.turn("ann", .guest, "A promise which every-\nbody remembers. The ring-\nspinning stopped.")
    writer.turn("bob", .guest, "Every body counts, and the im\u{AD}possible too.")
    return stageEngine([writer.document])
  }()

  private func verdict(_ quotation: String) throws -> String {
    let cells = try engine.answer("* | verify \"\(quotation)\"").relation.cells
    return cells.map { $0.prefix(3).map(\.shown).joined(separator: " | ") }.joined(separator: " / ")
  }

  @Test func areOneWordToo() throws {
    #expect(
      try verdict("which everybody remembers")
        == "spaced | which every-\nbody remembers | a word is parted at the end of a line")
    #expect(try verdict("Which everybody remembers").hasPrefix("respelt | which every-\nbody remembers | "))
    #expect(try verdict("everybody remembers. The ringspinning").hasPrefix("spaced | "))
  }

  @Test func areTwoWordsAsBefore() throws {
    #expect(try verdict("The ring-spinning stopped").hasPrefix("respelt | The ring-\nspinning stopped | "))
    // Only the end of a line parts a word.
    #expect(try verdict("everybody counts, and").hasPrefix("altered | "))
  }

  @Test func softHyphensAreNotSeen() throws {
    #expect(try verdict("the impossible too") == "spaced | the im\u{AD}possible too | signs that nobody sees differ")
  }
}
