import CorpusModel
import Testing

@testable import Ingestion

@Suite struct FormRemarksTests {
  private func opening(_ pairs: [(String, String)], _ title: String) throws -> [String] {
    let text = title + "\n\n" + pairs.map { "\($0)\n\n\($1)" }.joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    return document.turns.filter { $0.role == .interviewer }.map { document.words(at: $0.range) }
  }

  @Test func requestsStandAmongQuestionsAndBehindTheLast() throws {
    let pairs = [
      ("Herr Roe, woran merken Sie es?", "Am Wind. Ich höre es sofort."),
      ("Erzählen Sie von Ihrem schlimmsten Fall.", "Das war in einer Kirche. Ich sage nicht, wo."),
      ("Was haben Sie gemacht?", "Geflucht. Ich war allein."),
      ("Lehrlinge gibt es noch?", "Zwei. Ich mag beide."),
      ("Im Juli übergeben Sie. Fällt Ihnen das schwer.", "Nein. Schwer fällt mir das Nichtstun."),
      ("Verraten Sie uns Ihre Lieblingsorgel.", "Die in Hülsen, ein kleines Positiv."),
    ]
    #expect(try opening(pairs, "Interview mit Jan Roe") == pairs.map(\.0))
  }

  @Test func chineseAsksWithoutAMark() throws {
    let pairs = [
      ("您为什么让人先洗手？", "一半是规矩，我想让人慢下来。"), ("说说您修过的最难的一本书。", "是一部地方志，我揭了半年才揭完。"),
      ("纸有脾气吗？", "有，我摸得出来，竹纸最脆。"), ("黄梅天岂不是要停工。", "黄梅天我们配纸、染纸、打糨糊，有的是事做。"),
      ("您后悔过吗？", "颈椎疼的时候我后悔，睡一觉就好了。"),
    ]
    #expect(try opening(pairs, "专访古籍修复师贺兰青") == pairs.map(\.0))
  }

  @Test func whatIsSaidOfSomebodyElseIsNoRemark() throws {
    let pairs = [
      ("Why do you row?", "I row as I am.\n\nThe others did not come.\n\nI waited for them."),
      ("Who taught you?", "My aunt did."), ("Do you win?", "I do not."), ("And now?", "I wait."),
    ]
    #expect(try opening(pairs, "Interview with Ann Roe") == pairs.map(\.0))
  }

  /// `You` of an answer is anybody, and what follows goes on.
  @Test func anAnswerThatSaysYouOfAnybodyIsNoRemark() throws {
    let pairs = [
      (
        "Hva gjør dere om våren?",
        "Vi setter ut garnene i mars.\n\nVenter du ei uke for lenge, setter det seg mose på tauene, og da "
          + "kan du bare kaste dem.\n\nSå reparerer jeg båten."
      ),
      ("Hvem lærte deg det?", "Far min gjorde det, og jeg likte det."), ("Angrer du?", "Jeg angrer aldri på fisk."),
      ("Og hva nå?", "Nå venter jeg på vinden."),
    ]
    #expect(try opening(pairs, "Intervju med Kari Nordby") == pairs.map(\.0))
  }

  @Test func theLastQuestionMayBeAFewWords() throws {
    let pairs = [
      ("Why do you build walls?", "My aunt asked me to, and I had nothing else to do that winter."),
      ("Who pays for it?", "Nobody does. I sell eggs by the road, and that is enough for the two of us."),
      ("Do you count them?", "I used to count them. It made me sad, so I stopped when I was forty."),
      ("Last one. Favourite wall.", "The one behind the byre. It leans, and I like it that way."),
    ]
    #expect(try opening(pairs, "Interview with Ann Roe") == pairs.map(\.0))
  }

  @Test func aBoldParagraphBehindARuleIsOfTheEditors() throws {
    let text = """
      # Interview with Ann Roe

      *Why do you row?*

      I row as I am.

      *Who taught you?*

      My aunt did, and I thank her.

      *Do you win?*

      I do not.

      ---

      *Next week: the night porter. Do you know one? Write to us.*

      Discussion of this post
      """
    #expect(try TestDocuments.segment(text, as: "test.md").turns.count == 6)
  }

  @Test func whatIsHeardOfTheOtherAsks() throws {
    let pairs = [
      ("How did you begin?", "I began late. My knees did not like it."), ("Tell me about the kings.", "They sweat."),
      ("I hear you are retiring.", "I hear that too."), ("You play the piano.", "Yes, badly."),
      ("Who taught you?", "Nobody. I read a book."), ("What do you do now?", "I wait for the frost."),
    ]
    #expect(try opening(pairs, "Interview with Ann Roe") == pairs.map(\.0))
  }

  @Test func requestsAmongDashes() throws {
    let text = """
      Интервью

      Двадцать семь лет он живёт на маяке.

      — Вам не скучно?

      — Скучно тем, кому некуда смотреть. Я смотрю.

      — Расскажите про самый долгий туман.

      — Девятнадцать суток. Я начал петь.

      Жена говорит, что бриться лучше.

      — Говорят, маяки скоро закроют.

      — Говорят с тех пор, как построили.

      — Что вы берёте с собой?

      — Фонарик.

      — А кота?

      — И кота.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 10)
    #expect(document.turns.map(\.role) == (0..<10).map { $0 % 2 == 0 ? .interviewer : .guest })
  }

  @Test func japaneseTellsTheOtherWhatIsHeard() throws {
    let pairs = [
      ("この仕事を始めたきっかけは何ですか。", "祖父が倒れた冬に、私が継ぎました。"),
      ("石臼に名前があるそうですね。", "ええ、上が「お福」です。祖母の名前なんです。"),
      ("後を継ぐ方はいらっしゃいますか。", "娘がやると言っています。私は反対しています。"),
      ("夢を聞かせてください。", "音を聞かずに寝たいです。"),
    ]
    #expect(try opening(pairs, "インタビュー 粉ひきの倉持勘太さん") == pairs.map(\.0))
  }

  @Test(arguments: ["広告", "REKLAM", "Annonce", "Publicité"])
  func aWordForAdvertisingAloneIsNotSaid(word: String) throws {
    let pairs = [
      ("How did you begin?", "I began late.\n\n\(word)"), ("Who taught you?", "Nobody. I read a book."),
      ("Was it an annonce?", "I read an annonce."), ("What do you do now?", "I wait for the frost."),
    ]
    let text = "Interview with Ann Roe\n\n" + pairs.map { "\($0)\n\n\($1)" }.joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 8)
    #expect(document.turns[1].range.count == "I began late.".utf8.count)
    #expect(document.words(at: document.turns[5].range) == "I read an annonce.")
  }

  @Test(arguments: [
    ("People call the work lonely.", "Exactly. It is why it was left to us."),
    ("They say the ferry will be sold.", "They. The council has the papers, all of them, in a drawer."),
    ("Ferries are for patient people.", "Patient, certainly. The ferry teaches it, and the river does the rest."),
  ])
  func anAnswerThatAgreesFollowsARemark(remark: String, answer: String) throws {
    let pairs = [
      ("Why do you row?", "I row as I am.\n\nThe others did not come, and I waited for them at the pier."),
      ("Who taught you?", "My aunt did. She had the boat from hers."), (remark, answer),
      ("Do you ever win?", "I do not."), ("And now?", "I wait."),
    ]
    let isEcho = !remark.hasPrefix("They")
    #expect(
      try opening(pairs, "Interview with Ann Roe") == pairs.map(\.0).filter { isEcho || $0 != remark })
  }

  @Test func whatTellsOfALifeIsNoRemark() throws {
    let pairs = [
      ("Why do you row?", "I row as I am."), ("Who taught you?", "My aunt did."), ("Do you win?", "I do not."),
      ("And now?", "I wait, and I mend the boat."),
    ]
    let text =
      "Interview with Ann Roe\n\n" + pairs.map { "\($0)\n\n\($1)" }.joined(separator: "\n\n")
      + "\n\nAnn Roe (61) is from the coast, as you will hear.\n\nI thank the museum: https://pier.example/boats."
    let asked = try TestDocuments.segment(text).turns.filter { $0.role == .interviewer }
    #expect(asked.count == pairs.count)
  }

  @Test func aLifeInItalicsAboveTheTagsIsNotAsked() throws {
    let text = """
      # Interview with Ann Roe

      **Why do you row?**

      I row as I am.

      **Who taught you?**

      My aunt did, and I thank her.

      **Do you win?**

      I do not.

      *Ann Roe (born 1957) is a retired pilot and a member of the club.*

      Tags: boats, people
      """
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.turns.count == 6)
  }

  @Test func rumoursAreHeardBehindAdvertising() throws {
    let pairs = [
      ("Hvem lærte dig at ro?", "Min moster. Hun havde båden.\n\nJeg sad bagi."), ("Vinder du?", "Aldrig."),
      ("Hvad koster båden?", "Mere end jeg har.\n\nLæs også: Nye regler for både"),
      ("Der går et rygte om, at klubben lukker.", "Det rygte har jeg selv startet, mens jeg ventede på regnen."),
      ("Hvad gør du nu?", "Jeg venter."),
    ]
    #expect(try opening(pairs, "Interview med Ann Roe") == pairs.map(\.0))
  }

  @Test func aRemarkStandsInAnAnswerOfSeveralParagraphsAsWell() throws {
    let pairs = [
      ("Why do you row?", "I row as I am.\n\nThe others did not come.\n\nI waited for them at the pier until dark."),
      ("Your aunt had a boat.", "Yes, she had it from hers, and I mended it every spring until it sank."),
      ("Do you ever win?", "I do not.\n\nI came fourth once."), ("And now?", "I wait."), ("For whom?", "I forget."),
    ]
    #expect(try opening(pairs, "Interview with Ann Roe") == pairs.map(\.0))
  }
}
