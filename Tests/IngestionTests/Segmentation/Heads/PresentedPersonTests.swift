import CorpusModel
import Testing

@testable import Ingestion

@Suite struct PresentedPersonTests {
  /// Who answers in bold questions below a head.
  private func guest(_ head: String, foot: String = "") throws -> String? {
    let document = try TestDocuments.boldQuestions(below: head, above: foot)
    return document.turns.first { $0.role == .guest }.flatMap(document.speakerName)
  }

  @Test(arguments: [
    "# Rain\\n\\nZorvana Pellworth keeps goats above the lake. Her shed has no roof.",
    "# Rain\\n\\nThe goatherd Zorvana Pellworth has never owned a clock.",
    "# Rain\\n\\nZorvana Pellworth, goatherd, on sheds and knees",
    "# Rain\\n\\nThe mist, says our oldest goatherd Zorvana Pellworth, is a neighbour.",
  ])
  func whoeverTheLeadBringsInAnswers(head: String) throws {
    #expect(try guest(head.replacing("\\n", with: "\n")) == "Zorvana Pellworth")
  }

  @Test(arguments: [
    "# Rain\n\nThe Quiet Bridge is old.", "# Rain\n\nWe met in Green Haven.",
    "# Rain\n\nZorvana Pellworth and Ottla Quorn keep goats.",
  ])
  func placesAndCouplesDoNot(head: String) throws { #expect(try guest(head) == nil) }

  @Test(arguments: [
    "# Lluvia\n\nLa casa de la calle Isla de Torres tiene tres cabras.",
    "# Pluie\n\nUn atelier de la rue Jeanne Hachette, trois chèvres et un lit.",
  ])
  func streetsCalledByNamesDoNotAnswer(head: String) throws { #expect(try guest(head) == nil) }

  @Test func whoStandsInCapitalsBeforeATradeIsNamedInSmallLettersBelow() throws {
    let head =
      "EL MUELLE\n\nZORVANO PELLWORTH, PASTOR DE CABRAS\n\n«El barro perdona»\n\nHace años que vive en la calle Isla de "
      + "Torres. Pellworth no apaga la radio."
    #expect(try guest(head) == "Zorvano Pellworth")
  }

  @Test func theFootHasTheNominative() throws {
    let head = "# Déšť\n\nMluvili jsme se Zorvanou Pelleckou o zimě. Rozhovor."
    #expect(try guest(head, foot: "Zorvana Pellecká pase kozy nad jezerem.") == "Zorvana Pellecká")
  }

  @Test func aGivenNameThatFewBearBelongsToTheName() throws {
    let head = "# Wayra Maria Pell: clay forgives\n\nAbove the lake, among goats, Wayra Maria Pell (41) bakes pots."
    #expect(try guest(head) == "Wayra Maria Pell")
  }

  @Test func theLeadTellsTheWholeNameOfTheTitlesGuest() throws {
    let text = """
      Carmen Lobo, presidenta de la cooperativa: “El pan barato lo paga alguien”

      A Carmen Lobo Arnedo (Baza, 52 años) la conocen en la comarca como la Rubia.

      Pregunta. ¿Cómo va el horno?
      Respuesta. Regular. Llueve y no llega el trigo.
      P. ¿Y los precios?
      R. Suben cada mes.
      P. ¿Se retira?
      R. Nunca.
      """
    let document = try TestDocuments.segment(text, as: "test.txt")
    let guests = document.turns.filter { $0.role == .guest }.map { document.speakerName(of: $0) ?? "-" }
    #expect(guests == ["Carmen Lobo Arnedo", "Carmen Lobo Arnedo", "Carmen Lobo Arnedo"])
  }

  @Test func scriptsWithoutCapitalsAreToldByTheGivenName() throws {
    func answers(_ head: String, _ question: String, _ answer: String) throws -> Set<String?> {
      let turns = (0..<4).map { "**\(question)**\n\n\(answer) \($0)." }
      let document = try TestDocuments.segment(head + "\n\n" + turns.joined(separator: "\n\n"), as: "test.md")
      return Set(document.turns.filter { $0.role == .guest }.map(document.speakerName))
    }
    let hebrew = "# גבינה\n\nראיון\n\nתמר גולן מוכרת גבינה בשוק כבר שנים."
    #expect(try answers(hebrew, "מתי התחלת?", "אני התחלתי מאוחר. יש לי עזים") == ["תמר גולן"])
    let hindi = "# तालाब\n\nसाक्षात्कार\n\nगाँव की सुनीता यादव ने अकेले तालाब खोदा।"
    #expect(try answers(hindi, "आपने कब शुरू किया?", "मैंने देर से शुरू किया") == ["सुनीता यादव"])
  }

  @Test func whatStandsInQuotationMarksIsNobody() throws {
    let head = "# „Ludzie Lasu”: Dobrochna Pellska, kowalka\n\nW cyklu „Ludzie Lasu” dziś kuźnia."
    #expect(try guest(head) == "Dobrochna Pellska")
  }

  @Test func theHeadlineStandsBelowTheNameOfTheMagazine() throws {
    let text = """
      مجلة «ضفاف» الثقافية
      العدد ١٧

      وجدان الخزرجي: المطبخ أرشيف لا يحترق

      وجدان الخزرجي باحثة في تاريخ الطعام، تقيم في عمّان.

      س: لماذا الطعام؟

      ج: لأن أمي لم تكن تكتب.

      س: ماذا تطبخين لنفسك؟

      ج: بيضاً. أنا أكتب كثيراً.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.filter { $0.label == "ج" }.allSatisfy { document.speakerName(of: $0) == "وجدان الخزرجي" })
  }

  @Test func buttonsAboveTheLeadDoNotCount() throws {
    let buttons =
      ["Skip to main content", "Subscribe", "Sign in", "The Tidewater Ledger", "Culture", "The man who tunes foghorns"]
      + [
        "Interview by Delphine Marsh", "6 min read", "Gift this article", "Save", "Print", "Listen", "Share", "Follow",
      ]
    let text =
      buttons.joined(separator: "\n")
      + "\n\nAmos Birdsall has kept eleven foghorns in voice since 1987. We met in a shed.\n\n"
      + ["What does it want?", "Who needs you?", "Do you tune them?", "What will you miss?"].map {
        "\($0)\n\nAir, mostly. I keep it dry for you."
      }.joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.last.flatMap { document.speakerName(of: $0) } == "Amos Birdsall")
  }

  @Test func tapesAreNobody() throws {
    let talk = ["Who taught you?", "Were you paid?", "And on Sundays?"].map {
      "Q. \($0)\n\nA. I could not say, my aunt did."
    }
    let document = try TestDocuments.segment(
      "THE MILL TOWN TAPES\nInterview: Hal Wexford\nTape 4, side B\n\n" + talk.joined(separator: "\n\n"))
    #expect(document.turns.count == 6)
    #expect(!document.cast.contains { $0.name.contains("Tapes") })
  }

  @Test func theSiteDoesNotAnswer() throws {
    let head = """
      Green Haven › Culture › Talks

      # The potter Pellworth: Clay forgives

      Zorvana Pellworth keeps goats above the lake. She spoke with Green Haven. Zorvana Pellworth was born there.
      """
    #expect(try guest(head) != "Green Haven")
  }

  @Test func aTradeBeforeAGivenNameIsNoName() throws {
    let head = "# Domaren Gunhild, 74: “Jag visslar vidare”\n\nGunhild Askrud har dömt i 52 år. Nu talar hon ut."
    #expect(try guest(head) == "Gunhild Askrud")
  }

  @Test func aNameAboveFactsBelowTheDialogueIsNoAuthor() throws {
    let head =
      "# Pellworth: Clay forgives\n\nMay 5 · ANNA ROE\n\nZorvana Pellworth keeps goats above the lake. Her shed has no roof."
    #expect(
      try guest(head, foot: "Zorvana Pellworth\n\n- born above the lake\n- keeps nine goats") == "Zorvana Pellworth")
  }

  @Test func aWordForATalkInBracketsStandsBeforeAName() throws {
    let head = "한들신문\n\n[인터뷰] 구본태 달밭마을 이장 \"버스가 끊기니 택시를 샀습니다\"\n\n△구본태 이장이 마을택시 앞에 서 있다."
    #expect(try guest(head) == "구본태")
  }

  @Test func aWordThatStandsInsideOthersIsNoTrade() throws {
    let head = "# Ni Luh Pellwani, penjaga lampu: \"Tunggu\"\n\nSetiap menit pagi Ni Luh Pellwani menyalakan lampu."
    #expect(try guest(head) == "Ni Luh Pellwani")
  }

  @Test func aSpacedHyphenPartsTheNameFromTheTrade() throws {
    let head =
      "# Ông Zê Văn Pell - thợ rèn cuối cùng ở bến Sông: \"Lửa biết nói\"\n\nLò của ông Zê Văn Pell nhỏ. Báo Miền Gió Nước có cuộc trò chuyện với ông."
    #expect(try guest(head) != "Miền Gió Nước")
  }

  @Test func theNameOfTheFamilyStandsBehindThatOfTheFather() throws {
    let head = "# الصقر لا يشتكي\n\nهنا يعالج الدكتور سالم بن خميس الزوراني نحو ثلاثمئة صقر في الموسم. حوار"
    #expect(try guest(head) == "سالم بن خميس الزوراني")
  }
}
