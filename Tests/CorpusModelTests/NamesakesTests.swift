import Testing

@testable import CorpusModel

@Suite struct NamesakesTests {
  private let one = Value.entity(id: "sam-1", name: "Sam")
  private let other = Value.entity(id: "sam-2", name: "Sam")
  private let tina = Value.entity(id: "tina", name: "Tina")

  private func relation(_ column: Column) -> Relation {
    Relation(columns: [column], rows: RowSource([[one], [other], [tina], [.null]]))
  }

  private func shown(_ relation: Relation) -> [Value] { (0..<relation.rows.count).map { relation.rows[$0][0] } }

  @Test func putsIDsBehindSharedNames() {
    let told = shown(relation(Column("speaker", isGroup: true)).tellingNamesakesApart)
    #expect(
      told == [
        .entity(id: "sam-1", name: "Sam (sam-1)"), .entity(id: "sam-2", name: "Sam (sam-2)"), tina, .null,
      ])
  }

  @Test func leavesOtherColumnsAsTheyAre() {
    #expect(shown(relation(Column("speaker")).tellingNamesakesApart) == [one, other, tina, .null])
    #expect(
      shown(relation(Column("speaker", showsID: true, isGroup: true)).tellingNamesakesApart)
        == [one, other, tina, .null])
  }

  @Test func oneThingIsNoNamesakeOfItself() {
    #expect(Namesakes(among: [one, tina, one]).isEmpty)
    #expect(!Namesakes(among: [one, other]).isEmpty)
  }
}
