import Testing

@testable import Ingestion

@Suite struct UncasedNamesTests {
  private func names(_ text: String) -> [String] { UncasedNames.runs(in: text).map(\.name) }

  @Test func aGivenNameBeginsThem() {
    #expect(names("باع الحداد سمير الدوري دكانه") == ["سمير الدوري"])
    #expect(names("תמר גולן מוכרת גבינה בשוק") == ["תמר גולן"])
    #expect(names("गाँव की सुनीता यादव ने तालाब खोदा") == ["सुनीता यादव"])
    #expect(names("تبحر فاطمة بنت سالم الهاشمي، قبطانة، كل صباح") == ["فاطمة بنت سالم الهاشمي"])
  }

  @Test func wordsThatOnlyLookLikeOneAreNone() {
    // "على" is a preposition, "علي" a name.
    #expect(names("وضعت يدي على نفسي") == [])
    #expect(names("بقلم سمير الدوري") == [])
    #expect(names("सुनीता ने तालाब खोदा") == [])
    #expect(names("Jane Roe sells cheese.") == [])
  }

  @Test func howTheyStandInTheirSentence() {
    #expect(UncasedNames.runs(in: "תמר גולן מוכרת גבינה").first?.opensSentence == true)
    #expect(UncasedNames.runs(in: "בשוק מוכרת תמר גולן גבינה").first?.followsNoun == true)
  }
}
