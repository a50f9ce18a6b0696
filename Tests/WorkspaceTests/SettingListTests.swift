import Testing

@testable import Workspace

@Suite struct SettingListTests {
  @Test func everySettingHasANameASummaryAndTakesWhatItShows() {
    #expect(Set(settingList.map(\.name)).count == settingList.count)
    for setting in settingList {
      #expect(setting.summary.hasSuffix("."))
      #expect(!setting.allowed.isEmpty && !setting.choices().isEmpty)
      var values = SettingValues()
      for choice in setting.choices() {
        #expect(setting.take(choice, &values))
        #expect(setting.value(values) == choice || choice == "all")
      }
      #expect(!setting.take("no such value", &values))
      var untouched = SettingValues()
      #expect(setting.take(setting.value(untouched), &untouched))
      #expect(untouched == SettingValues())
    }
  }

  @Test(arguments: [
    ("limit", "10", "10"), ("limit", "NONE", "none"), ("width", "120", "120"), ("headers", "No", "off"),
    ("mode", "MD", "markdown"), ("strict", "ALL", "case,accents,width,aliases"),
    ("strict", "accents,case", "case,accents"),
  ])
  func valuesAreTakenInOtherSpellings(name: String, typed: String, value: String) {
    var values = SettingValues()
    let setting = settingList.first { $0.name == name }
    #expect(setting?.take(typed, &values) == true)
    #expect(setting?.value(values) == value)
  }

  @Test(arguments: [
    ("limit", "0"), ("limit", "-3"), ("width", "5"), ("width", "1e3"), ("color", "red"), ("mode", ""),
    ("strict", "case,"), ("strict", "case,none"),
  ])
  func othersAreRefused(name: String, typed: String) {
    var values = SettingValues()
    #expect(settingList.first { $0.name == name }?.take(typed, &values) == false)
    #expect(values == SettingValues())
  }
}
