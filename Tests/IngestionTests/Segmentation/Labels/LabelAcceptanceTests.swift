import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LabelAcceptanceTests {
  private func labels(_ text: String, as name: String = "test.txt") throws -> [String] {
    try TestDocuments.segment(text, as: name).turns.map { $0.label ?? "-" }
  }

  @Test func tablesAboveATalkAreNoSpeech() throws {
    let text = """
      Narrator:     Orla M. Quist (OQ), with Bram Quist (BQ)
      Interviewer:  Philippa Hale (PH)
      Date:         March 11, 2008

      PHILIPPA HALE: Would you say your full name and where you were born?

      ORLA M. QUIST: Orla May Quist. I was born in a dugout.

      PH: Tell me about the dugout.

      OQ: Well, it was a hole with a roof.

      BQ: It was a good roof.

      PH: And the winters?

      OQ: They came in. We had a stove.
      """
    #expect(try labels(text) == ["PHILIPPA HALE", "ORLA M. QUIST", "PH", "OQ", "BQ", "PH", "OQ"])
  }

  @Test(arguments: [
    "HARBOUR DAYS – SECOND MORNING\n\"Who Pays for the Pier?\"\n\nANN ROE – Good morning, all of you.\n\n",
    "Home > Culture\n\nAnn Roe: the pier that nobody wants\n\nANN ROE – Good morning, all of you.\n\n",
    "Ann Roe Lind: the pier that nobody wants\n\nThe harbour wakes late.\n\nANN ROE – Good morning, all of you.\n\n",
  ])
  func titlesWithALabelAreNoSpeech(head: String) throws {
    let text =
      head + "BEN LEE – Good morning. I brought the plans.\n\nANN ROE – Then show us.\n\nBEN LEE – Here they are."
    #expect(try labels(text) == ["ANN ROE", "BEN LEE", "ANN ROE", "BEN LEE"])
  }

  @Test func whoSpeaksOnceIsSetInBoldLikeAllOthers() throws {
    let long = "\n\nThe pump ran dry in March.\n\nThe second ran dry in May.\n\nThe third still runs."
    let text = ["Gil Marta", "Ruiz Petra", "Gil Marta", "Lee Ben", "Gil Marta", "Ruiz Petra"].map {
      "**\($0):** Thank you, I will go on." + long
    }
    #expect(
      try labels(text.joined(separator: "\n\n"), as: "test.md") == [
        "Gil Marta", "Ruiz Petra", "Gil Marta", "Lee Ben", "Gil Marta", "Ruiz Petra",
      ])
  }

  @Test func whoSpeaksOnceIsInCapitalsLikeAllOthers() throws {
    let long = "\nThe pump ran dry in March.\nThe second ran dry in May.\nThe third still runs.\nSo it is."
    let text = ["ANN ROE", "BEN LEE", "ANN ROE", "QUILLA ZORN", "ANN ROE", "BEN LEE"].map {
      "\($0): Thank you, I will go on." + long
    }
    #expect(
      try labels(text.joined(separator: "\n\n")) == [
        "ANN ROE", "BEN LEE", "ANN ROE", "QUILLA ZORN", "ANN ROE", "BEN LEE",
      ]
    )
  }

  @Test func whoIsSpokenToIsNoSpeaker() throws {
    let text = """
      Presidenta: Tiene la palabra el señor Ruiz.
      Carlos Ruiz: Gracias. ¿Puedo empezar?
      Señora Gil, le voy a decir la verdad: no lo sé, y usted tampoco.
      Presidenta: ¿Ha terminado?
      Carlos Ruiz: He terminado.
      """
    #expect(try labels(text) == ["Presidenta", "Carlos Ruiz", "Presidenta", "Carlos Ruiz"])
  }

  @Test func whoIsKnownIsSpokenToInAClause() throws {
    let text = """
      Participants: Antonio Sanso, Ann Roe

      Ann Roe
      Who goes first?

      Antonio Sanso
      I can, if you want.

      Ann Roe
      Can you hear me?

      Antonio Sanso
      I can.

      Ann Roe
      Then go on.

      Antonio, yeah, just, I have one…
      I hope you can hear me.
      """
    #expect(try labels(text) == ["Ann Roe", "Antonio Sanso", "Ann Roe", "Antonio Sanso", "Ann Roe"])
  }

  @Test func titlesOfOtherInterviewsAreNoSpeech() throws {
    let text = """
      Tidewater: How did you get the first of them to sign?
      Marlow Finch: I slept in their lobby, and I told them the truth.
      Tidewater: And when did you stop?
      Marlow Finch: I have not. Last night it rang at four.
      Interview with Odile Brandt: "We were early, and early is a kind of wrong."
      """
    #expect(try labels(text) == ["Tidewater", "Marlow Finch", "Tidewater", "Marlow Finch"])
  }

  @Test func guestsAreListedAndExamplesGoOn() throws {
    let text = """
      主持人：阿木
      嘉宾：陆铮，北原算力创始人；唐宁，链上分析师
      阿木：欢迎收听。陆总，先说说电价？
      陆铮：今年冬天涨了两成，我们关了一半的机器。
      唐宁：我也看到了。
      阿木：那机器去哪儿了？
      陆铮：一半卖了，一半在睡觉。
      举个例子：去年我们有一万台，现在五千。
      唐宁：我补充一点，海外也一样。
      """
    #expect(try labels(text) == ["阿木", "陆铮", "唐宁", "阿木", "陆铮", "唐宁"])
  }

  @Test func cellsSayWhoPresidedAboveATalk() throws {
    let page = """
      <h1>說明會紀錄</h1><table><tr><th>主席</th><td>王春木里長</td></tr><tr><th>列席</th><td>工務局</td></tr></table>
      <dl><dt>主席</dt><dd>各位晚安，我們開始好嗎？</dd><dt>工務局</dt><dd>好，我先說明。</dd>
      <dt>主席</dt><dd>請問要多久？</dd><dt>工務局</dt><dd>三個月，我們會盡快。</dd></dl>
      """
    let document = try TestDocuments.segment(page, as: "minutes.html")
    #expect(document.turns.map { document.words(at: $0.range) }.first == "各位晚安，我們開始好嗎？")
  }
}
