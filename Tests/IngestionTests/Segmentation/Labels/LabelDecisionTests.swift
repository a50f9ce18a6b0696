import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LabelDecisionTests {
  /// The speakers of the turns in order.
  private func speakers(_ text: String, as name: String = "test.txt") throws -> [String] {
    let document = try TestDocuments.segment(text, as: name)
    return document.turns.map { document.speakerName(of: $0) ?? "-" }
  }

  @Test func whoHasAPartIsToldAboveTheFirstWords() throws {
    let text = """
      Host: Ann Roe, gardener and author of a book on moss.
      司会：編集部
      Ann Roe: Welcome back. I have brought crisps, did you?
      Ben Lee: I did. You will hear them.
      Ann Roe: How many are there?
      Ben Lee: I never count.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { $0.label ?? "-" } == ["Ann Roe", "Ben Lee", "Ann Roe", "Ben Lee"])
  }

  @Test func lettersMayBeExplainedAboveTheFirstWords() throws {
    let talk = (0..<3).map {
      "M: Und was machen Sie dann, um \($0)?\nB1: Kaffee, meistens.\nB2: Ich schlafe, wenn ich kann."
    }
    #expect(try speakers("M: Moderation; B1–B2: Teilnehmende\n\n" + talk.joined(separator: "\n")).count == 9)
  }

  @Test func whoIsTakenForATitleIsStillOneAmongMany() throws {
    let talk = ["Senador", "AA", "Senador Gil", "AA", "Senador", "AA", "Senador Gil", "AA", "Senador Roca", "AA"]
    let text = talk.map { "\($0): ¿Qué opina usted de todo esto? Yo no lo sé, y usted tampoco." }
    #expect(try speakers(text.joined(separator: "\n\n")).count == 10)
  }

  @Test func whoSpeaksOnceInADebateIsKnownByAGivenName() throws {
    let text = ["Marta Gil", "Carlos Ruiz Sanz", "María del Mar Puig", "Teresa Roca", "Marta Gil"].map { name in
      "**\(name)**: Gracias, presidenta. Creo que nosotros hemos hecho lo que debíamos.\n\nY el mar es de todos, ¿no?"
    }.joined(separator: "\n\n")
    #expect(
      try speakers(text, as: "test.md") == [
        "Marta Gil", "Carlos Ruiz Sanz", "María del Mar Puig", "Teresa Roca", "Marta Gil",
      ])
  }

  @Test func creditsAreNoDebate() throws {
    let text = "Marta Gil: vocals\nCarlos Ruiz: bass\nTeresa Roca: drums\nDaniel Sanz: piano\n\nRecorded in two days."
    #expect(try speakers(text) == [])
  }

  @Test func questionsStandBesideAName() throws {
    let text = "問：你怎麼看？\n唐鳳：我覺得很好。\n問：為什麼？\n唐鳳：因為大家都可以參與。\n問：謝謝你。還有嗎？\n唐鳳：沒有了，謝謝。"
    #expect(try speakers(text) == ["問", "唐鳳", "問", "唐鳳", "問", "唐鳳"])
  }

  @Test func aPositionBehindTheCommaKeepsAMononym() throws {
    let text = (0..<3).map { _ in
      "Lumi, Chief Economist: Do you think so?\n\nJane Roe, Director of Research: I do, as you know."
    }.joined(separator: "\n\n")
    #expect(try Set(speakers(text)) == ["Lumi", "Jane Roe"])
  }

  @Test(arguments: [
    ("@jane_roe: %", "@max.lee: %"), ("Jane Roe> %", "Max Lee> %"), ("1. Jane Roe: %", "2. Max Lee: %"),
    ("El señor ROE: %", "La señora LEE: %"), ("Jane Roe.- %", "Max Lee.- %"),
  ])
  func labelsOfManyKinds(first: String, second: String) throws {
    var text = ""
    for turn in 0..<6 {
      let label = turn % 2 == 0 ? first : second
      text +=
        label.split(separator: "%")[0] + (turn % 2 == 0 ? "Do you like it, and why?" : "I do. It is what we made.")
      text += "\n\n"
    }
    let found = try TestDocuments.segment(text)
    #expect(found.turns.count == 6)
    #expect(Set(found.turns.map { found.speakerName(of: $0) ?? "-" }).count == 2)
    #expect(
      found.turns.allSatisfy {
        ["Do you like it, and why?", "I do. It is what we made."].contains(found.words(at: $0.range))
      })
  }

  @Test func lettersThatChangedPlacesAreASlip() throws {
    var text = ""
    for turn in 0..<24 {
      let name = turn % 2 == 0 ? "Audrey Tang" : turn == 5 || turn == 9 ? "Rihcard Roe" : "Richard Roe"
      text += "\(name): I think so, don't you? It was what we said.\n\n"
    }
    let document = try TestDocuments.segment(text)
    #expect(Set(document.turns.map { document.speakerName(of: $0) ?? "-" }) == ["Audrey Tang", "Richard Roe"])
    #expect(document.turns.filter { !$0.doubts.isEmpty }.map(\.turn) == [6, 10])
    #expect(document.turns[5].label == "Rihcard Roe")
  }

  @Test(arguments: [
    (
      "Max: Hast du den Bericht gelesen?\nZoë: Noch nicht. Ist er lang?\nMax: Vier Seiten, mehr nicht.\nZoë: Dann heute Abend.",
      "Max Zoë Max Zoë"
    ),
    (
      "Zoë:\nTu viens demain ?\n\nMax:\nJe ne sais pas encore.\n\nZoë:\nDis-moi ce soir.\n\nMax:\nC'est promis.",
      "Zoë Max Zoë Max"
    ),
    (
      "# At the bus stop\n\nMax: Is this the bus to town?\n\nBen: I think so.\n\nMax: Thanks!\n\nMia: It is not, you want the nine.",
      "Max Ben Max Mia"
    ),
    (
      "Thabo: Did you bring the key?\nOyelaran: I did, Thabo.\nThabo: You are an angel.\nOyelaran: Am I?",
      "Thabo Oyelaran Thabo Oyelaran"
    ),
    ("小明：你吃饭了吗？\n小红：还没有，你呢？\n小明：我也没有。\n小红：那我们一起去吧。", "小明 小红 小明 小红"),
    ("Max: You are late.\nZoë: I know, I am sorry.\nMax: Sit down.", "Max Zoë Max"),
  ])
  func fewTurnsBetweenFirstNamesAreADialogue(text: String, expected: String) throws {
    #expect(try speakers(text, as: "test.md").joined(separator: " ") == expected)
  }

  @Test func initialsThatAreAlsoARoleStandForTheNameBefore() throws {
    var text = "Audrey Tang: Do you like it?\n\nMax Chen: I do, and why not?\n\n"
    for _ in 0..<4 { text += "AT: Would you come again?\n\nMC: I would, I think.\n\n" }
    let document = try TestDocuments.segment(text)
    #expect(Set(document.turns.map(\.speaker)) == ["audrey-tang", "max-chen"])
    // Where Max Chen goes on under his name, somebody else leads through the evening.
    text += "Max Chen: Thank you all, it was good to see you.\n"
    let other = try TestDocuments.segment(text)
    #expect(other.turns.filter { $0.label == "MC" }.allSatisfy { $0.speaker != "max-chen" })
  }

  @Test func initialsOfTwoNameNobody() throws {
    var text = "Audrey Tang (AT): Can you hear me?\n\nAdam Thorne (AT): I can, thank you.\n\n"
    for _ in 0..<3 { text += "AT: Would you like to begin?\n\nAT: I would. I am ready.\n\n" }
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 8)
    #expect(document.turns.prefix(2).map(\.speaker) == ["audrey-tang", "adam-thorne"])
    #expect(document.turns.dropFirst(2).allSatisfy { $0.speaker == nil && $0.label == "AT" })
  }

  /// A dialogue of six turns; `%` stands for the words.
  private func dialogue(_ labels: [String], between: String = "\n\n") -> String {
    let words = [
      "Do you like it, and why?", "I do. It is what we made.", "And what did your teacher say?",
      "He did not say much to us.",
      "Would you do it again?", "I would. We all would.",
    ]
    return words.indices.map { labels[$0 % labels.count].replacing("%", with: words[$0]) }.joined(separator: between)
  }

  @Test(arguments: [
    ("Ann Roe -- Chief Executive Officer\n%", "Ben Lee – Analyst, Harbor Point\n%"),
    ("Ann Roe (Acme.io): %", "Ben Lee (@ben_lee): %"), ("ann_roe: %", "ben_lee99: %"), ("🎙️ Ann Roe: %", "💬 Ben Lee: %"),
    ("(1) Ann Roe: %", "(2) Ben Lee: %"), ("Ann Roe\t%", "Ben Lee\t%"), ("Ann Roe  2:05 PM\n%", "Ben Lee  2:06 PM\n%"),
    ("ANN ROE. %", "BEN LEE (quietly). %"), ("THE COURT: %", "THE WITNESS: %"), ("Anna - %", "Thomas - %"),
  ])
  func labelsSetOffInOtherWays(first: String, second: String) throws {
    let document = try TestDocuments.segment(dialogue([first, second]))
    #expect(document.turns.count == 6)
    #expect(Set(document.turns.map { $0.speaker ?? $0.label ?? "-" }).count == 2)
    #expect(document.turns.first.map { document.words(at: $0.range) } == "Do you like it, and why?")
  }

  @Test func fullNameThenFamilyNameIsOnePerson() throws {
    let text = """
      Was kann Ihr Hund?

      Beat Zimmerli: Er riecht Menschen unter dem Schnee.

      Wie alt ist er?

      Zimmerli: Neun. Ich bin älter.

      Wann hören Sie auf?

      Zimmerli: Mit ihm.
      """
    #expect(try speakers(text) == ["-", "Beat Zimmerli", "-", "Beat Zimmerli", "-", "Beat Zimmerli"])
  }

  @Test func unlabelledQuestionsBetweenTwoGuests() throws {
    let text = """
      **Who owns a recipe?**

      Ann Roe: Nobody. I have said so for years.

      **And the law?**

      Ben Lee: The law owns the words, as you know.

      Ann Roe: And the picture.

      **What would you change?**

      Ben Lee: I would write it down.

      **Is that all?**

      Ann Roe: For me it is.
      """
    #expect(
      try speakers(text, as: "test.md") == [
        "-", "Ann Roe", "-", "Ben Lee", "Ann Roe", "-", "Ben Lee", "-", "Ann Roe",
      ])
  }

  @Test func lettersBesideNamesInCourt() throws {
    let text = """
      THE COURT: Call your witness, and be brief.
      Q. Where do you live?
      A. On the farm, sir.
      Q. Were you there on Monday?
      MS. FENN: Objection. That is vague.
      THE COURT: Ms. Fenn, one more time.
      MS. FENN: It is vague.
      THE COURT: Overruled. You may answer.
      A. I was there.
      Q. And what did you see?
      A. I saw what I saw.
      """
    #expect(try TestDocuments.segment(text).turns.count == 11)
  }

  @Test func aHeadlineWithANameIsNoTurn() throws {
    let text = """
      Rosa Pons, relojera: “El tiempo se limpia”

      Pregunta. ¿Por qué no lleva usted reloj?

      Respuesta. Porque los oigo.

      P. ¿Eso no es un fracaso?

      R. Al contrario. Mi padre lo decía.

      P. ¿Qué encontró usted dentro?

      R. Un nido.
      """
    #expect(try TestDocuments.segment(text).turns.count == 6)
  }

  @Test func wordsBesideQuestionAndAnswerAreTerms() throws {
    let text = """
      Care: Wipe the blade after use. Oil it once a month.
      Warranty: For life, and for the first owner only.
      Question: Can I replace the spring?
      Answer: Yes, you can order one.
      Question: Is it good for roses?
      Answer: That is what I use it for!
      """
    #expect(try TestDocuments.segment(text).turns.count == 4)
  }

  @Test func lettersOfAListSpeakNot() throws {
    let text = (0..<3).map { _ in
      "**a.** We build it for you.\n\n**b.** You sign it, and we send it.\n\n**c.** Do you want more?"
    }.joined(separator: "\n\n")
    #expect(try speakers(text, as: "test.md") == [])
  }
}

/// Labels of parliaments, panels and pages that print names in forms of their own.
@Suite struct LabelFormTests {
  private func speakers(_ text: String, as name: String = "test.txt") throws -> [String] {
    let document = try TestDocuments.segment(text, as: name)
    return document.turns.map { document.speakerName(of: $0) ?? $0.label ?? "-" }
  }

  @Test func officesBeforeNamesInBracketsMeanThePerson() throws {
    let text = """
      Baroness Wexcombe (LD): To ask what they have done about the coast.

      The Parliamentary Under-Secretary of State, Department for Coasts (Lord Arden of Selby) (Con): My Lords, we have done much.

      Baroness Wexcombe (LD): I thank the Minister. What does he say to those who live there?

      Lord Arden of Selby (Con): My Lords, I would say that I have walked it too.
      """
    #expect(
      try speakers(text) == ["Baroness Wexcombe", "Lord Arden of Selby", "Baroness Wexcombe", "Lord Arden of Selby"])
  }

  @Test(arguments: [
    ["○武田委員長　これより会議を開きます。", "○吉岡国務大臣　お答え申し上げます。美しい所です。"],
    ["○위원장 김태석  회의를 개의하겠습니다.", "○서은주 위원  장관님, 통영에 가 보셨습니까?"],
  ])
  func titlesInHanAndHangulStandBeforeGaps(lines: [String]) throws {
    #expect(try speakers(Array(repeating: lines, count: 3).joined().joined(separator: "\n\n")).count == 6)
  }

  @Test func thosePresentAreNoTurns() throws {
    let text = """
      座談会　町の銭湯

      大橋　史郎（三代目）
      司会　編集部

      司会　今日のお湯は何度ですか。

      大橋　四十三度です。変わっていません。

      司会　これからの夢を教えてください。

      大橋　息子が継ぐと言いました。
      """
    #expect(try speakers(text).count == 4)
  }

  @Test func namesInBoldBeforeACommaAreMentions() throws {
    let talk = (0..<3).map { _ in
      "<p><b>RAVI MENON</b> I salt first. Do you?</p><p><b>CARLA STEFANO</b> I salt last, and you know it.</p>"
    }.joined()
    let html = "<body><ul><li><b>Ravi Menon</b>, chef</li><li><b>Carla Stefano</b>, owner</li></ul>\(talk)</body>"
    #expect(try speakers(html, as: "test.html").count == 6)
  }

  @Test func aTitleWithAColonIsNoSpeaker() throws {
    let talk = (0..<3).map { _ in "IH: We had a leak. Do you?\n\nBQ: I would have told you so." }
    let text = (["Roundtable: What Are Small Museums For?"] + talk).joined(separator: "\n\n")
    #expect(try speakers(text).first == "IH")
  }

  @Test func outletsMayOpenWithAnArticle() throws {
    let text = (0..<3).map { _ in "The Wharf: Where are you?\nOkonjo: I am in Nebraska, as you know." }
    #expect(try speakers(text.joined(separator: "\n")).prefix(2) == ["The Wharf", "Okonjo"])
  }

  @Test func accountsThatAskOnceEach() throws {
    let text = """
      Host: Welcome! Who are you?
      Felix: Hey all, I am Felix. I build things for you.
      Host: When token?
      Felix: Soon. We will tell you when the audit is done.
      Q from @moonfarmer_88: How do you protect us?
      Felix: You can leave within one hour.
      社区用户@小鱼: Will you come to Asia?
      Felix: We will. I am learning Vietnamese.
      """
    #expect(Set(try speakers(text)).count == 4)
  }

  @Test func directionsUnderANameAreNoWords() throws {
    let text = (0..<4).map { _ in "GRETA\n(tired)\nYou are late, Pell.\n\nPELL\nThe lamp is late. I am not." }
      .joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.first.map { document.words(at: $0.range) } == "You are late, Pell.")
  }
}
