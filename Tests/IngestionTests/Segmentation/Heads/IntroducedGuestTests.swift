import CorpusModel
import Testing

@testable import Ingestion

@Suite struct IntroducedGuestTests {
  @Test func whomFrontMatterStatesAloneAnswers() throws {
    let talk = (0..<80).map {
      "Bitcoin Core does it with Maria Lund, and Bitcoin Core did it before; that is what the \($0)th slide says. We do too, as I have said."
    }
    let asked = [
      "Q: Can I hear you?", "A: I can hear myself.", "Q: And do you sleep?", "A: I do, at night.", "Q: Why?",
      "A: I must.",
    ]
    func answers(_ front: String) throws -> Set<String> {
      let text = front + "\n# A talk on channels\n\n" + (talk + asked).joined(separator: "\n\n")
      let document = try TestDocuments.segment(text, as: "test.md")
      return Set(document.turns.filter { $0.label == "A" }.map { document.speakerName(of: $0) ?? "-" })
    }
    #expect(try answers("---\nspeakers: [Ann Roe]\n---\n") == ["Ann Roe"])
    // A talk introduces nobody, however often it names somebody.
    #expect(try answers("") == ["A"])
    #expect(try answers("---\nspeakers: [Ann Roe, Ben Lee]\n---\n") == ["A"])
  }

  private func guests(_ head: String) throws -> Set<String?> {
    let text =
      head + """


        **When did you begin?**

        I began late. My knees did not like it.

        **Who taught you?**

        Nobody. I read a book, and I still have it.

        **What do you do now?**

        I wait for the frost.
        """
    let document = try TestDocuments.segment(text, as: "test.md")
    let answers = document.turns.filter { $0.role == .guest }
    #expect(answers.count == 3)
    #expect(answers.allSatisfy { $0.attribution.map { $0.confidence < .sure } == true })
    return Set(answers.map { document.speakerName(of: $0) })
  }

  @Test(arguments: [
    "# 'A mill must turn'\n\nFenna Brugg (34) took over her uncle's mill.",
    "# El viento\n\nFerran Puigg, molinero de 29 años, ha vuelto.", "# Four words with Fenna Brugg\n\nShe mills.",
  ])
  func agesAndMeetingsIntroduceThePerson(head: String) throws {
    #expect(try guests(head) == [head.contains("Ferran") ? "Ferran Puigg" : "Fenna Brugg"])
  }

  @Test(arguments: [
    "# Seven hours on a ledge: we sang ourselves through Alf Brenner\n\nFenna Brugg (43) climbs. Brenner is a poet.",
    "INTERVIEW: Fenna Brugg, diver\n\n# The sea keeps nothing\n\nFenna Brugg (43) has seen two hundred wrecks.",
    "# Member profile\n\nEleven questions with Ida Brugg,\nhead of Barley Brow Cricket Club\n\nIda took over Barley Brow.",
  ])
  func ageAndQuestionsComeBeforeOtherNames(head: String) throws {
    #expect(try guests(head) == [head.contains("Ida") ? "Ida Brugg" : "Fenna Brugg"])
  }

  @Test func whoseSiteItIsIsNoGuest() throws {
    let text = """
      Marsh Herald

      Marsh Herald went to see a potter in her yard.

      When did you begin?

      I began late. My knees did not like it.

      Who taught you?

      Nobody. I read a book, and I still have it.

      What do you do now?

      I wait for the frost.

      And what do you hope for?

      I hope that my oven lasts.

      © Marsh Herald
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.allSatisfy { document.speakerName(of: $0) != "Marsh Herald" || $0.role != .guest })
  }

  @Test func whoMetThePersonIsNoGuest() throws {
    #expect(
      try guests("# An interview\n\nPerpetua ran a press. **Sunita Rao** met her there. Sunita Rao is a writer.") == [
        nil
      ])
  }

  @Test func aTitleNamesNobodyInItsQuotation() throws {
    #expect(try guests("# Interview mit Försterin „Der Wald braucht keine Rettung“") == [nil])
  }

  @Test func labelsWithFamilyNamesAreThoseAbove() throws {
    let talk = (0..<3).map { "**ABENDBLATT:** Warum, im Jahr \($0)?\n\n**B. GROTH:** Ich weiß es nicht." }
    let text = "# „Ich wollte nie“\n\nDie Pflegerin Barbara Groth über Heu.\n\n" + talk.joined(separator: "\n\n")
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.turns.map { document.speakerName(of: $0) }.last == "Barbara Groth")
    #expect(document.turns.last?.label == "B. GROTH")
  }

  @Test func whomTheFootCreditsIsNoGuest() throws {
    let text = """
      «Тишину мы делаем из войлока»

      Мастер катает валенки. Корреспондент Вера Лужина побывала в его мастерской. Вера Лужина замёрзла.

      — Сколько весит хороший валенок?

      — Кило двести. Легче — не греет, а я знаю.

      — Кто сегодня их у вас покупает?

      — Приезжает девушка и говорит: «Мне розовые».

      — И как вы выходите из положения?

      — Крашу. Свёклой. Я так делаю.

      — У вас есть ученики?

      — Был один. Ушёл в программисты, мне пишет.

      Интервью взяла Вера Лужина
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 8)
    #expect(document.turns.filter { $0.role == .guest }.allSatisfy { document.speakerName(of: $0) == nil })
  }

  @Test(arguments: [
    "# Growing pears\n\nBy Max Lee\n\nAn interview. Anna Berg keeps the last orchard of the valley.\n\n*Photo: Tom Hart*",
    "# Growing pears, an interview\n\nMax Lee\n\nNobody knows frost like Zorvana Quill. Zorvana Quill lives alone.",
    "# Anna Berg: “Frost is a friend”\n\nAn interview by Max Lee\n\nThe orchard of her teacher Karl Lund is gone.",
    "# Growing pears\n\nInterview with Anna Berg, who keeps an orchard\n\nHer teacher was Karl Lund.",
  ])
  func thePersonOfTheLeadAnswers(head: String) throws {
    let expected = head.contains("Zorvana") ? "Zorvana Quill" : "Anna Berg"
    #expect(try guests(head) == [expected])
  }

  @Test func betweenTwoNobodyIsChosen() throws {
    #expect(try guests("# Growing pears, an interview\n\nAnna Berg and Karl Lund keep an orchard.") == [nil])
  }

  @Test func aMiddleInitialBelongsToTheName() {
    #expect(IntroducedGuest.names(in: "Rosa M. Roe opens the door. Anna Berg met the master.") == ["Rosa M. Roe"])
  }

  @Test func namesBeforeAges() {
    #expect(IntroducedGuest.names(in: "鋳物師の高橋ふみさん（63）は、いまも") == ["高橋ふみ"])
    #expect(IntroducedGuest.names(in: "김만수(60) 소장은") == ["김만수"])
    #expect(IntroducedGuest.names(in: "the year (1963) was cold") == [])
  }
}

@Suite struct GuestsOfTitlesTests {
  @Test(
    arguments: [
      ("Zorvana Quill, potter: “Clay forgives”", "Zorvana Quill"), ("Zorvana Quill: «Clay forgives»", "Zorvana Quill"),
      ("How it began: “Clay forgives”", nil), ("The Potter: “Clay forgives”", nil),
    ] as [(String, String?)])
  func whoStandsBeforeAQuotationAnswers(title: String, name: String?) throws {
    let talk = (0..<4).map { "Who taught you, and how, in year \($0)?\n\nNobody. I read a book, and I still have it." }
    let text = (["Culture", "Interview", title, "By Max Lee"] + talk).joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    let answers = document.turns.filter { $0.role == .guest }
    #expect(answers.count == 4)
    #expect(answers.allSatisfy { document.speakerName(of: $0) == name })
  }

  @Test func aPositionBeforeTheNameInTheTitleIsNoPartOfIt() throws {
    let text = """
      # Bruggenwachter Gerlof Roe: ‘Een schip wacht nooit beleefd’

      De laatste bruggenwachter gaat met pensioen.

      **Wat doet u in de winter?**

      ‘Vet smeren en patience leggen. Ik heb elf pakken versleten.’

      **Is er ooit iets misgegaan?**

      ‘Een keer stond er nog een fietser op.’

      **Wat gaat u missen?**

      ‘Het klompje.’
      """
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" } == [
        "-", "Gerlof Roe", "-", "Gerlof Roe", "-", "Gerlof Roe",
      ])
  }

  @Test func aKoreanNameBeforeAPosition() throws {
    let text = """
      [인터뷰] 박정임 대표 "김은 바다의 달력입니다"
      글 · 사진 오세린 기자

      ▷ 김 양식을 시작한 지 몇 년 됐나.
      ▲ 올해로 스물일곱 해다. 시아버지에게 배웠다.
      ▷ 기후 변화를 느끼나.
      ▲ 느끼는 정도가 아니다. 채묘가 보름 밀린다.
      ▷ 젊은 사람이 들어오나.
      ▲ 두 명 왔다. 한 명은 돌아갔다.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { document.speakerName(of: $0) ?? "-" } == ["-", "박정임", "-", "박정임", "-", "박정임"])
  }
}
