import CorpusModel
import QuerySyntax
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct ComparingTests {
  @Test func comparesTextsByTheirFoldedForms() {
    #expect(Comparison.equal.holds(.text("Réalité"), .text("realite")))
    #expect(Comparison.unequal.holds(.text("a"), .text("b")))
    #expect(Comparison.less.holds(.text("Abel"), .text("beta")))
    #expect(Comparison.equal.holds(.text("NaN"), .text("nan")))
  }

  @Test func findsThingsByIDAndName() {
    let person = Value.entity(id: "cz", name: "Changpeng Zhao")
    #expect(Comparison.equal.holds(person, .text("cz")))
    #expect(Comparison.equal.holds(person, .text("changpeng zhao")))
    #expect(!Comparison.equal.holds(person, .entity(id: "other", name: "Changpeng Zhao")))
    #expect(Comparison.equal.holds(.list([.entity(id: "okx", name: "OKX"), person]), .text("okx")))
  }

  @Test func readsNumbersThatAreWritten() {
    #expect(Comparison.equal.holds(.integer(5), .text("5")))
    #expect(Comparison.greater.holds(.number(5.5), .integer(5)))
    #expect(!Comparison.greater.holds(.text("five"), .integer(4)))
  }

  @Test func comparesDatesByWhatTheyCover() {
    let april = Value.date(StatedDate(year: 2025, month: 4))
    #expect(Comparison.equal.holds(april, .integer(2025)))
    #expect(Comparison.equal.holds(.integer(2025), april))
    #expect(!Comparison.equal.holds(april, .text("2025-04-02")))
    #expect(Comparison.less.holds(april, .text("2025-05")))
    #expect(!Comparison.less.holds(april, .text("2025-04-15")))
    #expect(Comparison.atLeast.holds(april, .text("2025-04")))
    #expect(Comparison.unequal.holds(april, .text("2024")))
  }

  @Test func leavesTheUnknownOutOfEveryOrder() {
    for comparison in [Comparison.less, .atMost, .greater, .atLeast, .equal] {
      #expect(!comparison.holds(.null, .integer(0)))
    }
    #expect(Comparison.unequal.holds(.null, .integer(0)))
  }
}
