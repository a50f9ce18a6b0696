import Testing

@testable import Ingestion

@Suite struct NamesInCommonTests {
  private func names(_ title: String, _ lead: String...) -> [String] {
    let text = ([title] + lead).joined(separator: "\n")
    return NamesInCommon(titles: [title], lead: lead) { words in text.components(words) }.names
  }

  @Test func whomTheTitleNamesTheLeadIntroduces() {
    #expect(
      names("Boatbuilder Zorvana Quill: “Wood forgives”", "In a shed on the Exe Zorvana Quill bends oak.") == [
        "Zorvana Quill"
      ])
    #expect(
      names("A talk with Zorvana Quill of Acme", "Acme grew. Its founder Zorvana Quill tells why.") == ["Zorvana Quill"]
    )
    #expect(names("Συνέντευξη με τη ναυπηγό Δάφνη Ρώμα", "Η Δάφνη Ρώμα σχεδιάζει καΐκια.") == ["Δάφνη Ρώμα"])
  }

  @Test func theLeadPrintsTheNominative() {
    #expect(names("Часовщик Глеб Орлов: «Время ждёт»", "Мастерская Глеба Орлова мала.") == ["Глеб Орлов"])
    let title = "„Pszczoły śpią” – rozmowa z Bogną Lisek, pszczelarką"
    let common = NamesInCommon(titles: [title], lead: ["Bogna Lisek prowadzi ule."]) { _ in 0 }
    #expect(common.only == "Bogna Lisek")
    #expect(common.asPrinted("Bogną Lisek") == "Bogna Lisek")
    #expect(common.asPrinted("Anna Berg") == "Anna Berg")
  }

  @Test func scriptsWithoutCapitals() {
    #expect(names("حوار مع الخطاطة سلمى الدريني: الحرف", "تفتتح الخطاطة سلمى الدريني معرضها.") == ["سلمى الدريني"])
    #expect(names("गायिका सुमेधा राठौर, “सुर”", "सुमेधा राठौर गीत इकट्ठा करती हैं।") == ["सुमेधा राठौर"])
    #expect(names("专访修书人沈砚秋：“纸有耐心”", "沈砚秋在地下室修书。") == ["沈砚秋"])
    #expect(names("사진가 노은재 “빛은 온다”", "사진가 노은재의 개인전이 열린다.") == ["노은재"])
  }

  @Test(arguments: [
    ("The River Town grows", "The River Town of Elm has a new river and a town hall."),
    ("金融科技的未来", "谈到金融科技，大家都说金融科技很好。"), ("섬 우체국 이야기", "섬 우체국의 불이 켜진다."),
    ("Acme Harbour buys boats", "Acme Harbour has bought ten boats."),
  ])
  func whatComesAgainNeedBeNobody(title: String, lead: String) { #expect(names(title, lead) == []) }
}

extension String {
  /// How often another text stands in this one.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
