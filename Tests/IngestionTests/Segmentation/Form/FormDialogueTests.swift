import CorpusModel
import Testing

@testable import Ingestion

@Suite struct FormDialogueTests {
  @Test func statementsSetLikeQuestionsBelongToTheAsker() throws {
    let text = """
      # Jane Roe: the interview

      Interview: Max Lee

      **Hello, I am glad that you are here.**

      I am glad to be here.

      **Why did you write the book?**

      Because I had to. Would you not have done it?

      **Absolutely.**

      I wrote it in a year.

      **What did your family say? Were they proud of you?**

      My mother was. I never asked the others.

      **And now? What will you do?**

      I shall rest, I think.
      """
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.turns.count == 10)
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" }
        == (0..<10).map { $0 % 2 == 0 ? "Max Lee" : "Jane Roe" })
    #expect(document.turns.map(\.role) == (0..<10).map { $0 % 2 == 0 ? .interviewer : .guest })
    #expect(document.turns.allSatisfy { $0.attribution.map { $0.confidence < .sure } == true })
  }

  @Test func aBoldLeadInOfAnArticleIsNoQuestion() throws {
    let text = """
      # What to do in Rome

      **See the old town.**

      It is a fine place.

      **Eat well. But where?**

      There are many inns.

      **Sleep enough.**

      The nights are warm.
      """
    #expect(try TestDocuments.segment(text, as: "test.md").turns.isEmpty)
  }

  /// The first letters of the roles of the turns, and the words of the first.
  private func turns(_ text: String, as name: String = "test.md") throws -> (roles: String, first: String) {
    let document = try TestDocuments.segment(text, as: name)
    let roles = document.turns.map { $0.role == .interviewer ? "q" : "a" }.joined()
    return (roles, document.turns.first.map { document.words(at: $0.range) } ?? "")
  }

  @Test func aNumberedRemarkAmongNumberedQuestions() throws {
    let questions = ["How did you come to keep a light?", "That sounds lonely.", "Have you saved anyone?", "And now?"]
    let text = questions.enumerated().map { "**\($0 + 1). \($1)**\n\nI cannot say. I was never asked by anyone." }
    let found = try turns(text.joined(separator: "\n\n"))
    #expect(found.roles == "qaqaqaqa")
    #expect(found.first == "How did you come to keep a light?")
    let plain = questions.enumerated().map { "\($0 + 1). \($1)\nIt is as it is." }.joined(separator: "\n")
    #expect(try turns("Interview with Jane Roe\n" + plain + "\n", as: "test.txt").roles == "qaqaqaqa")
  }

  @Test func aHeadingAmongQuestionsMayBeARemark() throws {
    let questions = ["Why do you sing?", "You were ill last year.", "What did your father say?", "And your mother?"]
    let text = questions.map { "### \($0)\n\nI could not help it, as you know." }.joined(separator: "\n\n")
    #expect(try turns("# Interview with Jane Roe\n\n" + text).roles == "qaqaqaqa")
    #expect(try turns("# Rome\n\n" + text.replacing("I ", with: "They ").replacing("you", with: "one")).roles == "")
  }

  @Test func aShortRemarkInBoldMayComeFirst() throws {
    let text = """
      # A conversation with Jane Roe

      They met in March.

      **That sounds lonely.**

      It is quiet. I was lonely in the city.

      **Do you see friends?**

      In summer I do.

      **What do you read?**

      I read tide tables.

      **Who comes after you?**

      I do not know.
      """
    #expect(try turns(text).first == "That sounds lonely.")
  }

  @Test(arguments: [
    (["冬は寒いですか。", "後継者はいらっしゃいますか。", "きっかけを教えてください。"], "はい、祖父の工房で始めました。", "対談"),
    (["언제 시작하셨습니까.", "제자는 있나요?", "계획을 말씀해 주세요."], "아버지와 함께 있을 때였습니다.", "인터뷰"),
  ])
  func politeFormsAsk(questions: [String], answer: String, title: String) throws {
    let text = questions.map { "**\($0)**\n\n\(answer)" }.joined(separator: "\n\n")
    #expect(try turns("# \(title)\n\n" + text).roles == "qaqaqa")
  }

  @Test func whoeverAsksTakesLeave() throws {
    let talk = (0..<4).map { "Do you like your work, in year \($0)?\n\nI do. I have done it all my life." }
    let end = "Thank you very much for your time.\n\nThank you for coming all this way."
    let text = (["Interview with Jane Roe"] + talk + [end]).joined(separator: "\n\n")
    #expect(try turns(text, as: "test.txt").roles == "qaqaqaqaqa")
  }

  @Test func adviceOnJobInterviewsIsNoInterview() throws {
    let talk = (1..<6).map { "\($0). What is your strength no. \($0)?\n\nI would name one. You should prove it." }
    #expect(try turns("# Questions of a job interview\n\n" + talk.joined(separator: "\n\n")).roles == "")
  }

  @Test func anOutletMayHaveThePartOfOneWhoAsks() throws {
    let questions = ["Why do you sing?", "Who taught you?", "When do you rest?", "What did you earn?"]
    let text = questions.map { "<p><strong>The Harbour Review: \($0)</strong></p><p>I could not say.</p>" }
    let document = try TestDocuments.segment("<body>\(text.joined())</body>", as: "test.html")
    #expect(document.turns.count == 8)
    #expect(document.turns.first.map { document.words(at: $0.range) } == "Why do you sing?")
  }

  @Test func aNoticeIsNoForgottenAnswer() throws {
    let talk = (0..<3).map { _ in "问：你怎么看？\n\n答：我觉得很好，你呢？" }
    let text = (talk + ["问：还有吗？", "本文首发于2021年3月12日，未经授权不得转载。"]).joined(separator: "\n\n")
    #expect(try turns(text, as: "test.txt").roles.count == 7)
  }

  @Test func aLeadInItalicsStandsAboveQuestionsInBold() throws {
    let talk = (0..<3).map { "**Frau Roe, wann war das, im Jahr \($0)?**\n\nIch weiß es nicht. Ich war jung." }
    let lead =
      "# „Ich lasse sie stehen“\n\n*Jane Roe prüft Brücken, die keiner mehr bezahlt. Ein Gespräch über Mut.*\n\nVon Max Lee\n\n"
    #expect(try turns(lead + talk.joined(separator: "\n\n")).roles == "qaqaqa")
  }

  @Test func aPageMayMeetSomebodyInItsTitle() throws {
    let talk = ["Hardest letter?", "Favourite brush?", "Worst mistake?"].map {
      "**\($0)**\n\nA quill, size six, stolen."
    }
    #expect(try turns("# Five minutes with… Noor Roe, painter\n\n" + talk.joined(separator: "\n\n")).roles == "qaqaqa")
    #expect(try turns("# Five facts on brushes\n\n" + talk.joined(separator: "\n\n")).roles == "")
  }

  @Test func questionsRunIntoAnswersWhereBoldTypeWasLost() throws {
    let talk = ["Why did you stop?", "What makes a hedge?", "Your tool?"].map {
      "\($0) I had the cup. I need no other."
    }
    let text = "Q&A: Gwil Roe, hedge layer\n\nHe won the cup at nineteen.\n\n" + talk.joined(separator: "\n\n")
    let found = try turns(text, as: "test.txt")
    #expect(found.roles == "qaqaqa")
    #expect(found.first == "Why did you stop?")
  }

  @Test func aCountOfQuestionsToATradeIsAnInterview() throws {
    let talk = ["Da quanto tempo suona?", "Qual è la più difficile?", "Ha mai sbagliato?", "E dopo di lei?"]
    let text = talk.enumerated().map { "\($0 + 1)) \($1)\nIo non lo so, mia nipote ha le braccia giuste." }
    #expect(
      try turns("Cinque domande al campanaro\n\n" + text.joined(separator: "\n\n"), as: "test.txt").roles.count == 8)
    #expect(try turns("Cinque domande\n\n" + text.joined(separator: "\n\n"), as: "test.txt").roles == "")
  }

  @Test func aSurveyOfOursPresentsNobody() throws {
    let asked = ["Wie fanden Sie die Musik?", "Kommen Sie wieder?", "Was hat gefehlt?", "Wie kamen Sie her?"]
    let text = asked.enumerated().map { "\($0 + 1). \($1)\nDie meisten sagten es, 62 Prozent." }
    #expect(try turns("Unsere Umfrage zum Stadtfest\n\n" + text.joined(separator: "\n\n"), as: "test.txt").roles == "")
  }

  @Test func thoseWhoPrintThePageStandBelowTheLastAnswer() throws {
    let talk = ["¿Cómo llegó?", "¿Qué prefiere?", "¿Y el peor?", "¿Qué le falta?"].map {
      "-\($0)\n-El silencio, creo yo."
    }
    let text =
      "Entrevista a nuestro director, Hilario Bengoa\n\n" + talk.joined(separator: "\n\n")
      + "\n\nJunta directiva: presidente, Luis Otxoa; secretaria, Marta Gil."
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 8)
    #expect(document.turns.last.map { document.words(at: $0.range) } == "El silencio, creo yo.")
  }

  @Test func numbersOnLinesOfTheirOwn() throws {
    let asked = ["您是怎么开始的？", "听说您从不用秤。", "徒弟多吗？", "您后悔过吗？", "最后一个问题，秤还在吗？"]
    let text =
      "专访老秤匠贺长庚\n\n"
      + asked.enumerated().map { "0\($0 + 1)\n\($1)\n\n我也说不清。我只记得那年下大雪。\n\n后来我就留下了。" }
      .joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.filter { $0.role == .interviewer }.map { document.words(at: $0.range) } == asked)
    #expect(document.turns.count == asked.count * 2)
  }

  @Test func boldQuestionsBelowATitleThatQuotesSomebodyBeforeATrade() throws {
    let asked = [
      "Mikor dőlt el?", "Hogyan fogadták a faluban?", "Azt mondja, a malmot nem lehet eladni.", "És megállt?",
    ]
    let talk = asked.map {
      "<p><b>\($0)</b></p>\n<p>A nagyapám molnár volt. Egyszer felvitt a padlásra, és sírtam.</p>"
    }
    func page(_ title: String) throws -> Document {
      try TestDocuments.segment(
        "<html lang=\"hu\"><body><h1>\(title)</h1><p><b>Harminc éve őröl a patakparton. Azóta senki sem állította meg.</b></p>"
          + talk.joined() + "<p><i>Kerekes Zille 1971-ben született. Két fia közül az egyik pék.</i></p>"
          + "<div>Hozzászólások (48) – jelentkezzen be</div></body></html>", as: "page.html")
    }
    let document = try page("Kerekes Zille molnármester: „A víz nem vár”")
    #expect(document.turns.count == 8)
    #expect(document.turns.first.map { document.words(at: $0.range) } == asked[0])
    #expect(Set(document.turns.filter { $0.role == .guest }.map { document.speakerName(of: $0) }) == ["Kerekes Zille"])
    #expect(try page("Nyolc tény a vízimalmokról: „a víz nem vár”").turns.isEmpty)
    let book = ["Miről szól a könyv?", "Kinek ajánljuk?", "Hol kapható?"].map {
      "**\($0)**\n\nA könyv a malmokról szól."
    }
    #expect(
      try turns("# Kerekes Zille molnármester: „A víz nem vár”\n\n" + book.joined(separator: "\n\n")).roles == "")
  }
}
