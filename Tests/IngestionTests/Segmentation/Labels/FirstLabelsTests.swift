import CorpusModel
import Testing

@testable import Ingestion

@Suite struct FirstLabelsTests {
  private let rest = """
    Does it bite?

    Always. I have the scars, look.

    How many were there this year?

    Eleven hundred pairs. I was hoping for twelve.

    What do you do in the evenings?

    I write it down, I eat beans, I sleep.
    """

  private func page(_ first: String) -> String {
    "Menu\n\nThe woman who counts puffins\n\nEvery spring Mari Penllyn rows out to the island.\n\n\(first)\n\n\(rest)\n"
  }

  @Test(arguments: [
    "How do you count?\n\nMari Penllyn: Badly at first. You count burrows.",
    "COURIER: How do you count?\n\nMari Penllyn: Badly at first. You count burrows.",
    "QUESTION: How do you count?\n\nANSWER: Badly at first. You count burrows.",
  ])
  func theFirstPairAloneHasLabels(first: String) throws {
    let document = try TestDocuments.segment(page(first))
    #expect(document.turns.count == 8)
    #expect(document.turns.map(\.role) == (0..<8).map { $0 % 2 == 0 ? .interviewer : .guest })
    #expect(document.turns.prefix(2).map { document.words(at: $0.range) }.last == "Badly at first. You count burrows.")
    #expect(document.turns.last.flatMap { document.speakerName(of: $0) } == "Mari Penllyn")
  }

  @Test func aWordThatThePageHasNotElsewhereIsNoEvidence() throws {
    let text = page("How do you count?\n\nA simple rule: count burrows.").replacing(
      "Mari Penllyn rows", with: "boats go"
    )
    .replacing("I ", with: "They ").replacing("you ", with: "they ")
    #expect(try TestDocuments.segment(text).turns.isEmpty)
  }

  @Test func aShortTalkOfLabelsIsKept() throws {
    let text = "Jane Roe: Did you see it?\nTom Lee: I did.\nJane Roe: And you waited?\nTom Lee: I did.\n"
    #expect(try TestDocuments.segment(text).turns.map(\.label) == ["Jane Roe", "Tom Lee", "Jane Roe", "Tom Lee"])
  }

  @Test func theOutletOfTheHeadAsksFirst() throws {
    let text = """
      Harlinger Anzeiger
      Lokales

      Die letzte Lampenmacherin

      In einem Hinterhof fertigt Elke Wübbena Schirme aus Pergament.

      Harlinger Anzeiger: Frau Wübbena, wie kommt man auf Pergament?

      Man erbt es. Mein Großvater hatte eine Kiste voll.

      Wer kauft solche Lampen?

      Leute, die ich mag.

      Haben Sie je eine verbrannt?

      Drei. Die vierte steht bei mir.

      Und wer übernimmt einmal?

      Das Licht geht aus, wenn ich gehe.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 8)
    #expect(document.turns.first.map { document.words(at: $0.range) } == "Frau Wübbena, wie kommt man auf Pergament?")
    #expect(document.turns.last.flatMap { document.speakerName(of: $0) } == "Elke Wübbena")
  }

  @Test func namesAndDashesBeforeTheFirstPairAlone() throws {
    let text = """
      Gazeta da Serra

      ENTREVISTA - TERESA VALVERDE
      'O fio não mente', diz a rendeira

      Teresa Valverde, 61, faz renda desde menina e recebeu a Gazeta da Serra em casa.

      Gazeta da Serra - A senhora nunca parou?

      Teresa Valverde - Nunca. Eu parei só para casar.

      E os homens?

      Passavam longe. Eu achava graça.

      Quem ensinou a senhora?

      Minha avó. Ela não lia, mas eu lia para ela.

      O que a senhora faz agora?

      Eu espero a feira.
      """
    let document = try TestDocuments.segment(text)
    #expect(
      document.turns.map { document.words(at: $0.range) }.prefix(2) == [
        "A senhora nunca parou?", "Nunca. Eu parei só para casar.",
      ])
    #expect(document.turns.count == 8)
    #expect(document.turns.last.flatMap { document.speakerName(of: $0) } == "Teresa Valverde")
  }

  @Test func theHeadMayHaveTheNameInAnotherCase() throws {
    let text = """
      Wieża

      Z Zorzaną Pellą, dzwonniczką, o mgle i sznurze

      Tomasz Lis: Dlaczego dzwon?

      Zorzana Pella: Bo był. Ja tylko ciągnę.

      Nikt inny nie chciał.

      Kto panią uczył?

      Ciotka. Miałam dziewięć lat.

      Czy to boli?

      Zimą. Mam dwa płaszcze.

      A co dalej?

      Poczekam na chłopca ze szkoły.
      """
    #expect(try TestDocuments.segment(text).turns.count == 8)
  }
}
