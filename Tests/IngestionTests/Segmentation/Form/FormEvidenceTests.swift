import CorpusModel
import Testing

@testable import Ingestion

@Suite struct FormEvidenceTests {
  /// A lead, questions in bold and answers without a word of the person but for one.
  private func page(title: String, lead: String, answers: [String]) -> String {
    let asked = ["Kiedy dzwon pęka?", "Kto go zamawia?", "Z czego się go odlewa?", "Co będzie potem?"]
    return "# \(title)\n\n\(lead)\n\n"
      + zip(asked, answers).map { "**\($0)**\n\n\($1)\n" }.joined(separator: "\n")
  }

  private let answers = [
    "Zimą. Metal nie lubi mrozu.", "Parafie i jeden bank.", "Z miedzi i cyny. Odlałem ich dwieście.", "Cisza.",
  ]

  @Test func somebodyWhomTheLeadPresentsIsAsked() throws {
    let text = page(title: "Dzwon ma pamięć", lead: "Ludwisarz Tomasz Gawron odchodzi na emeryturę.", answers: answers)
    let turns = try TestDocuments.segment(text, as: "test.md").dialogue
    #expect(turns.count == 8)
    #expect(turns.last == "Tomasz Gawron: Cisza.")
  }

  @Test func somebodyOfWhomAnswersTellIsNotAsked() throws {
    var told = answers
    told[1] = "Parafie. Gawron miał ich dwadzieścia."
    let text = page(title: "Dzwon ma pamięć", lead: "Ludwisarz Tomasz Gawron odchodzi na emeryturę.", answers: told)
    #expect(try TestDocuments.segment(text, as: "test.md").turns.isEmpty)
  }

  @Test func nobodyIsAskedWhereNobodyIsPresented() throws {
    let text = page(title: "O dzwonach", lead: "Odpowiedzi na pytania czytelników.", answers: answers)
    #expect(try TestDocuments.segment(text, as: "test.md").turns.isEmpty)
  }

  @Test func theAuthorOfAnEssayIsNotAsked() throws {
    let text = page(title: "O dzwonach", lead: "An essay by Tomasz Gawron", answers: answers)
    #expect(try TestDocuments.segment(text, as: "test.md").turns.isEmpty)
  }

  @Test func numbersInOtherDigitsCount() throws {
    let text = """
      أربعة أسئلة مع النجار سامي حداد

      ١. ما أصعب خشب؟
      الزيتون. لا يطيع أحدا.

      ٢. من يشتري اليوم؟
      العرائس والمتاحف.

      ٣. متى ترتاح الورشة؟
      يوم المطر.

      ٤. وماذا بعد؟
      كرسي واحد بلا مسمار.
      """
    let turns = try TestDocuments.segment(text).dialogue
    #expect(turns.count == 8)
    #expect(turns[2].hasSuffix("من يشتري اليوم؟") && !turns[2].contains("٢"))
  }

  @Test func aLabelBeforeEveryQuestionAndTheFirstAnswer() throws {
    let text = """
      # "O sino não mente"

      **Folha da Serra – Quando o sino racha?**

      **Rosa Meireles –** No inverno. Eu já vi três.

      **Folha da Serra – Quem encomenda?**

      As paróquias, e um banco.

      **Folha da Serra – De que é feito?**

      De cobre e estanho.
      """
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(
      document.turns.map { document.speakerName(of: $0) } == [
        "Folha da Serra", "Rosa Meireles", "Folha da Serra", "Rosa Meireles", "Folha da Serra", "Rosa Meireles",
      ])
  }

  @Test func aRemarkWithoutMarkStandsBetweenQuestionsWithOneAnswerEach() throws {
    let text = """
      Interview: the last bell founder

      By Max Lee

      He works in a shed behind the brewery.

      You must know every tower here.

      I think I know most of them.

      Who orders a bell today?

      Parishes, and once a bank that had too much money.

      Some call that vanity.

      Some never stood below one at six in the morning in winter.

      Who taught you the trade?

      My father did, and he was taught by the army.

      And what comes next?

      My daughter has the key.
      """
    #expect(try TestDocuments.segment(text).turns.count == 10)
  }

  @Test(arguments: ["# - ", "# – ", "#) ", "#/ ", "**#.** "])
  func numbersAreSetOffInManyWays(number: String) throws {
    let asked = [
      "Qual é a diferença?", "E o gosto é o mesmo?", "Existe risco de monocultura.", "E a lua faz diferença?",
    ]
    let text = asked.enumerated().map {
      number.replacing("#", with: "\($0 + 1)") + $1 + "\nNão sei, eu nunca medi, mas a senhora pode medir."
    }
    let turns = try TestDocuments.segment("Entrevista com Ivonete Roe\n\n" + text.joined(separator: "\n\n")).dialogue
    #expect(turns.count == 8)
    #expect(turns[4].hasSuffix(": Existe risco de monocultura."))
  }

  @Test func theShortWordForYouOfDutchAddressesSomebody() throws {
    let text = """
      # De vrouw die de brug opent

      Brugwachter Fenna Tolsma (44) bedient het seizoen door een brug met de hand. Het is een oude brug.

      *Hoe word je brugwachter?*

      Door te zeggen dat ik het één zomer doe.

      *Wat doe je in de winter?*

      Lezen. Ik heb een dik boek.

      *Is het gevaarlijker geworden.*

      Het is een drukke brug, mijn maag zegt van wel.

      *Krijg je daar gedoe mee?*

      De provincie weet het niet, en dat houden wij zo.
      """
    #expect(try TestDocuments.segment(text, as: "test.md").turns.count == 8)
  }
}
