import Testing

@testable import QuerySyntax

@Suite struct NameTableTests {
  private let table = NameTable([["speaker", "who"], ["Party"], ["date", "WHO"], ["größe"]])

  @Test func namesAndAliasesAreFoundInAnyCase() {
    #expect(table["speaker"] == 0)
    #expect(table["Speaker"] == 0)
    #expect(table["party"] == 1)
    #expect(table["GRÖSSE"] == nil)
    #expect(table["GRÖßE"] == 3)
  }

  @Test func ofSeveralWithOneNameTheFirstCounts() { #expect(table["who"] == 0) }

  @Test func whatNothingIsCalledIsNotFound() {
    for name in ["", "speake", "speakers", "datum"] { #expect(table[name] == nil) }
  }
}
