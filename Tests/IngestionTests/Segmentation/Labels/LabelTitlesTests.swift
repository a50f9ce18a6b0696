import Testing

@testable import Ingestion

@Suite struct LabelTitlesTests {
  private func bare(_ names: [String]) -> [String] {
    let names = names.map { PersonName($0) }
    let titles = LabelTitles(names)
    return names.map { titles.bare($0).text }
  }

  @Test func whatStandsBeforeSeveralIsATitle() {
    #expect(
      bare(["Ratsfrau Anna Lindner", "Ratsfrau Berta Kuhl", "Abt. Kuhl", "Abt. Lindner"]) == [
        "Anna Lindner", "Berta Kuhl", "Kuhl", "Lindner",
      ])
  }

  @Test func itsOtherFormIsOneAsWell() {
    #expect(
      bare(["Stadtverordnete Anna Lindner", "Stadtverordnete Berta Kuhl", "Stadtverordneter Özkan Reif"]).last
        == "Özkan Reif")
  }

  @Test(arguments: [["Jane Roe", "Jane Lee"], ["Ctirad Vopa", "Milada Vopa"], ["Lord Arden of Selby", "Lady Selby"]])
  func namesStayWhole(names: [String]) { #expect(bare(names) == names.map { PersonName($0).text }) }
}
