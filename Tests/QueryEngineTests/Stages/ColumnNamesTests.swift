import Testing

@testable import QueryEngine

@Suite struct ColumnNamesTests {
  @Test func numbersNamesThatAreTaken() {
    var names = ColumnNames()
    #expect(["a", "a", "a_2", "a", "b"].map { names.name($0) } == ["a", "a_2", "a_2_2", "a_3", "b"])
  }

  @Test func givesManyEqualNamesApart() {
    var names = ColumnNames()
    #expect(Set((0..<50_000).map { _ in names.name("same") }).count == 50_000)
  }
}
