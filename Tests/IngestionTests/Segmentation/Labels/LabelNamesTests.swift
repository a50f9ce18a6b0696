import CorpusModel
import Testing

@testable import Ingestion

/// What names look like in labels: particles, initials, months, accounts, roles before them.
@Suite struct LabelNamesTests {
  private static let asked = ["Do you still like it?", "And what do your friends say?", "Would you do it again?"]
  private static let answered = ["I do. It is what I made.", "They laugh at me, as ever.", "I would, and with you."]

  /// The speakers of a dialogue of six turns between two labels that end with what sets them off.
  private func speakers(_ first: String, _ second: String, as name: String = "test.txt") throws -> [String] {
    let turns = (0..<3).map { "\(first) \(Self.asked[$0])\n\n\(second) \(Self.answered[$0])" }
    return try speakers(of: turns.joined(separator: "\n\n") + "\n", as: name)
  }

  private func speakers(of text: String, as name: String = "test.txt") throws -> [String] {
    let document = try TestDocuments.segment(text, as: name)
    return document.turns.map { document.speakerName(of: $0) ?? "-" }
  }

  @Test(arguments: [
    ("Odile d’Orcival", "Ugo Dell’Orto"), ("Lena von Ahlen", "Rosario de la Fuente"), ("April May", "Will Best"),
    ("Mark Young", "Chris Long"), ("Enric Bataller i Ruiz", "Ann St. Roe"),
    ("Juan Antonio López de Uralde Gil", "Ana Gil"),
  ])
  func namesOfCommonWordsAndParticles(first: String, second: String) throws {
    #expect(try speakers("\(first):", "\(second):") == [first, second, first, second, first, second])
  }

  @Test func familyNamesThatOpenWithAParticle() throws {
    #expect(try speakers("**de la Fuente** -", "**Ríos** -", as: "test.md").count == 6)
  }

  @Test func familyNamesOfTwoWordsMeanWhoIsListedInFull() throws {
    let head = "Ne discutono **Achille Scarpa**, pizzaiolo; **Ornella Dal Pozzo**, giurista.\n\n"
    let talk = "**Dal Pozzo** – Perché dite questo?\n\n**Scarpa** – Perché lo penso, e lei lo sa.\n\n"
    #expect(try Set(speakers(of: head + talk + talk, as: "test.md")) == ["Achille Scarpa", "Ornella Dal Pozzo"])
  }

  @Test func aTitleCutShortStandsBeforeADash() throws {
    let found = try speakers("S.T. –", "M. Torfin –")
    #expect(found.count == 6)
    #expect(Set(found).count == 2)
  }

  @Test(arguments: [
    ("Zorvana Pell talks to Berta Kuhl", "ZP:", "BK:", "Zorvana Pell", "Berta Kuhl"),
    ("Zorvana Pell fragt Alderwoman Berta Kuhl", "Zorvana Pell:", "Alderwoman Kuhl:", "Zorvana Pell", "Berta Kuhl"),
    ("Today Zorvana sits down with a potter.", "Zorvana:", "Berta:", "Zorvana", "Berta"),
    ("聞き手：砂原香澄　話し手：戸川永造", "砂原：", "戸川：", "砂原香澄", "戸川永造"),
  ])
  func theHeadNamesLabelsInFull(head: String, first: String, second: String, asker: String, guest: String) throws {
    let turns = (0..<3).map { "\(first) \(Self.asked[$0])\n\n\(second) \(Self.answered[$0])" }
    let found = try speakers(of: head + "\n\n" + turns.joined(separator: "\n\n") + "\n")
    #expect(Set(found) == [asker, guest])
  }

  @Test func hangulAndHanMayLeaveOutTheGivenName() throws {
    let text = """
      <제갈윤 사회자> 안녕하세요. 지금 상황이 어느 정도입니까?
      <황보석 과장> 조금 바로잡자면 그중 열한 대는 정비 때문입니다.
      <제갈윤 사회자> 왜 그런지 여쭤봐도 될까요?
      <황보 과장> 그 부분은 할 말이 없습니다.
      <사회자> 고맙습니다. 누가 또 있나요?
      <황보 과장> 내일 바로 확인하겠습니다.
      """
    #expect(try Set(speakers(of: text)) == ["제갈윤", "황보석 과장"])
  }

  @Test func capitalsBecomeTheSmallLettersOfTheLanguage() throws {
    let text = "DEFNE TUNCEL: Saat kaç, usta?\nRÜSTEM AKINCI: Bakmadım, sen söyle.\n"
    #expect(try Set(speakers(of: text + text)) == ["Defne Tuncel", "Rüstem Akıncı"])
    #expect(try self.speakers("IRMA IMHOF:", "UDO ST. ROE:").prefix(2) == ["Irma Imhof", "Udo St. Roe"])
  }

  @Test func aNameInCapitalsHasAParticleOfTheText() throws {
    let text = (0..<3).map { _ in "DE VRIES: Een van de twee, en u?\nEZE: Ik heb de andere, dank u." }
    #expect(try speakers(of: text.joined(separator: "\n")).count == 6)
  }

  @Test func partsOfANameOfManyWordsMeanItsBearer() throws {
    let text = """
      **Gianni De Luca** — Wo waren Sie, und warum?

      **María del Mar Peña** — Ich war in der Stadt.

      **De Luca** — Haben Sie uns gesehen?

      **María del Mar** — Ich habe Sie gehört.

      **De Luca** — Und dann?

      **Peña** — Dann ging ich weg.
      """
    #expect(Set(try speakers(of: text, as: "test.md")) == ["Gianni De Luca", "María del Mar Peña"])
  }

  @Test(arguments: [("MMP", "AV"), ("MP", "ADV")])
  func initialsLeaveParticlesOut(first: String, second: String) throws {
    let text = """
      María del Mar Peña: Do you know why?

      Alex de Vries: I do not, but you do.

      \(first): Do I?

      \(second): I think you do.

      \(first): Then you are wrong.

      \(second): I am glad of it.
      """
    #expect(Set(try speakers(of: text)) == ["María del Mar Peña", "Alex de Vries"])
  }

  @Test func aMonthSpeaksWhereNoOtherDoes() throws {
    #expect(try speakers("**MAY:**", "**LONG:**", as: "test.md").count == 6)
    let calendar = (0..<3).map { _ in "May: I sow my beans. Do you?\n\nJune: I weed, and you should too." }
    #expect(try speakers(of: calendar.joined(separator: "\n\n")) == [])
  }

  @Test(arguments: [("@may:", "@best:"), ("hal.eth:", "keeper_:"), ("<hal.eth>", "<may_>")])
  func accounts(first: String, second: String) throws {
    #expect(try speakers(first, second).count == 6)
  }

  @Test(arguments: [("提问：", "回答："), ("質問：", "回答："), ("Konuşmacı 1:", "Konuşmacı 2:")])
  func wordsForWhoAsksAndAnswers(first: String, second: String) throws {
    #expect(try speakers(first, second).count == 6)
  }

  @Test func bulletsMayHoldADialogue() throws {
    #expect(try speakers("- BENALI:", "- ROUSSEL:").count == 6)
    let list = "- Salt: a pinch, as you like.\n- Salt: more of it?\n- Oil: two spoons.\n- Oil: a third for you.\n"
    #expect(try speakers(of: list) == [])
  }

  @Test func twoBlanksMaySetANameOff() throws {
    #expect(try speakers("Declan O’Rourke ", "Ngozi Eze ").count == 6)
    let typed = "It rains.  I stay.  Do you?\n\nAnd then  I go.  You too?\n\nAnd then  I go.  You too?\n"
    #expect(try speakers(of: typed) == [])
  }

  @Test func timesBesideAFewNamesAreEnough() throws {
    let text = """
      **[00:00:03] Sayed:** Right, so the plan was mine.

      **[00:00:41] Moreau:** After that it goes to everybody.

      **[00:01:11] Sayed:** Yep. In parallel as well.

      **[00:02:02] Moreau:** That will do.
      """
    #expect(try speakers(of: text, as: "test.md").count == 4)
  }

  @Test func aQuotationUnderTheNameOfATitleIsNoTurn() throws {
    let talk = (0..<3).map { "Ana Ríos: \(Self.asked[$0])\n\nÓscar Rey: \(Self.answered[$0])" }
    let text = (["Óscar Rey: «La sal no espera»", "Óscar Rey: Gracias por venir."] + talk).joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.first.map { document.words(at: $0.range) } == "Gracias por venir.")
  }

  @Test func rolesStandBeforeIdeographicNames() throws {
    let text = (0..<3).map { _ in "司会　佐藤健一\n後継者はいらっしゃいますか。\n\n記者林隆\nはい、私の娘が継ぐと言っています。" }
    #expect(Set(try speakers(of: text.joined(separator: "\n\n"))) == ["佐藤健一", "林隆"])
  }

  @Test func speakersOfOneTurnBesideNumberedOnes() throws {
    let text = "[Speaker 1] How are you?\n[Speaker 2] I am well.\n[Speaker 1] And you?\n[Speaker 3] I am ill, thanks.\n"
    #expect(try speakers(of: text).count == 4)
  }

  @Test(arguments: [":", " (0:01):"])
  func aFewTurnsOfNamesInCapitalsOrWithTimes(mark: String) throws {
    let names = mark == ":" ? ["IYER", "CRUZ", "QUILL"] : ["Iyer", "Cruz", "Quill"]
    let text = [0, 1, 2, 0, 2].map { "\(names[$0])\(mark) I am not sure what you mean by that." }
    #expect(try speakers(of: text.joined(separator: "\n\n")).count == 5)
    let list = "PRICE: We ask ten euros.\n\nSIZE: We have two.\n\nPRICE: Ask us.\n\nplain text that tells of a price."
    #expect(try speakers(of: list) == [])
  }

  @Test func familyNamesBeforeDashesTakeTurns() throws {
    #expect(try speakers("Whitfield –", "Tanahashi –").count == 6)
    let glossary = (0..<6).map { "Word\($0) – something that you know." }.joined(separator: "\n\n")
    #expect(try speakers(of: glossary) == [])
  }

  @Test func whatIsSaidBehindADashMayNameAnOffice() throws {
    let text = """
      Jane Roe – Thank you, madam president, and good
      evening to all of you.

      Max Lee – I think the general awareness that we have
      is of no use to you.

      Jane Roe – Do you?

      Max Lee – I do.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.first.map { document.words(at: $0.range).hasPrefix("Thank you") } == true)
  }

  @Test(arguments: [
    ("1. [Jane Roe]", "2. [Max Lee]"), ("1. 王明  ", "2. 李芳  "), ("王明，研究员：", "李芳，创始人："),
    ("Dott. Conti:", "Sig.ra Bianchi:"), ("AD:", "PS:"),
  ])
  func numbersPositionsTitlesAndLetters(first: String, second: String) throws {
    #expect(try Set(speakers(first, second)).count == 2)
    #expect(try speakers(first, second).count == 6)
  }

  @Test func clausesBehindANameAreNoPosition() throws {
    let text = (0..<3).map { _ in "王明，我想请教你：这是什么？\n\n李芳，你说的对：这是伞。" }.joined(separator: "\n\n")
    #expect(try speakers(of: text) == [])
  }

  @Test func notesInCapitalsAreNoInitials() throws {
    let text =
      "PS: bring the keys.\n\nNB: the door is green.\n\nPS: and bread.\n\nNB: no dogs.\n\nPS: salt.\n\nNB: late."
    #expect(try speakers(of: text) == [])
  }

  @Test func aPositionBeforeAFullNameIsNoPartOfIt() throws {
    let text = """
      研究员 王明：那年发大水，县志里只有一句话。
      学者 刘芳：我在档案馆看到过另一个版本。
      研究员 王明：官修的志书不写麦子。
      学者 刘芳：对种地的人来说，是全部的差别。您说呢？
      研究员 王明：我同意。
      学者 刘芳：那我们从麦子谈起吧。
      """
    let document = try TestDocuments.segment(text)
    #expect(Set(document.turns.compactMap { document.speakerName(of: $0) }) == ["王明", "刘芳"])
  }

  @Test func officesBeforeANameAreNoPartOfIt() {
    #expect(PersonName("Dyrektor Instytutu Torfowisk Jadwiga Wróż").text == "Jadwiga Wróż")
    #expect(PersonName("水利組長簡萬吉").text == "簡萬吉")
    #expect(PersonName("Gunhild Ostrow-Bley antwortet").text == "Gunhild Ostrow-Bley")
    #expect(PersonName("La réponse de Maud").text == "Maud")
    // Those who have four given names or family names keep them.
    #expect(PersonName("Juan José García Márquez").text == "Juan José García Márquez")
    #expect(PersonName("María del Mar Roe Lee").text == "María del Mar Roe Lee")
    #expect(RoleWords.role(of: "Frage von Herta M., Kiel") == .interviewer)
    #expect(RoleWords.role(of: "Fragen Sie Frau Roe") == nil)
  }

  @Test func theNameOfATalkOnceIsATitle() throws {
    let text = "INTERVIEW: Zorvana Pell on goats, sheds and the weather\n\n"
    let turns = (0..<3).map { "WAYSIDE: Is it \($0)?\n\nZORVANA PELL: It is, I think. I never count." }
    #expect(try TestDocuments.segment(text + turns.joined(separator: "\n\n")).turns.count == 6)
  }

  @Test func whatAProgramTellsOfSomebodyIsNoLabel() throws {
    let text = """
      [06:41:02] Bot: Welcome. How can I help you?
      [06:41:37] Guest 58213: My unit says E-17, and I have no water.
      [06:43:10] Elif (Support): Is the valve open? Please look.
      [06:43:55] Guest 58213: It is open, I looked.
      [06:44:20] Guest 58213 sent a file: IMG_0651.jpg (2.1 MB)
      [06:45:31] Elif (Support): I see it. Clean the filter, please.
      [06:46:40] Guest 58213: I did, thank you.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 6)
    #expect(!document.turns.contains { document.words(at: $0.range).contains("IMG") })
  }

  @Test func aNumberBehindTheLetterOfAQuestionIsNoPerson() throws {
    let text = (1..<5).map { "Q\($0): Do you like it, no. \($0)?\nA\($0): I do. I made it." }.joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(Set(document.turns.map { document.speakerName(of: $0) }) == ["Q", "A"])
  }

  @Test func aFirmInQuotationMarksMayStandInABracket() throws {
    let text = """
      主持人：各位好，我们开始吧。
      周大勇（物流企业“鲜达”总经理）：我先说，路太远了。
      主持人：后来怎么解决的？
      周大勇：夜里装车，我们试了三次。
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 4)
    #expect(document.turns[1].speaker == document.turns[3].speaker)
  }
}
