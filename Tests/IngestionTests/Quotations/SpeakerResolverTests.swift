import Testing

@testable import Ingestion

struct SpeakerResolverTests {
  @Test func whoIsBroughtInWithoutANameIsMeantBeforeWhoIsNamedElsewhere() {
    let opening = "„Am ersten Tag war es laut“, sagte Schulleiterin Anna Lang. Dann ging sie.\n\nSo blieb es lange."
    #expect(
      found(
        in: opening + "\n\nEs sei zu laut, klagt eine Mutter, deren Tochter hier lernt. „Das geht so nicht“, sagt sie."
      )
      .last == "quote\t~eine Mutter\tDas geht so nicht")
    #expect(
      found(in: opening + "\n\nLang winkt ab. „Das geht so nicht“, sagt sie.").last
        == "quote\tAnna Lang\tDas geht so nicht")
  }

  @Test func aVerbWithoutSubjectMeansNobodyFromBeforeWhereAnotherSpeaks() {
    let opening = "«El fondo está sano y hay larvas», explica la bióloga Ana Roe."
    #expect(
      found(in: opening + "\n\nUno de los buzos reconocía que votó en contra. «Yo pago el bote», lamentó.").last
        == "quote\t-\tYo pago el bote")
    #expect(found(in: opening + "\n\n«Falta lo más difícil», lamentó.").last == "quote\tAna Roe\tFalta lo más difícil")
  }

  @Test func anOfficeThatOpensTheSentenceBeforeIsMeantBeforeWhoIsNamedElsewhere() {
    let opening = "„Das war ein Spaß“, sagte Peter Lang."
    #expect(
      found(in: opening + "\n\nDer Staatsanwalt sah das anders. „Wer Zwerge umdreht, greift ein“, hielt er dagegen.")
        .last
        == "quote\t~Der Staatsanwalt\tWer Zwerge umdreht, greift ein")
    #expect(
      found(in: opening + "\n\nEr blieb dabei. „Wer Zwerge umdreht, greift ein“, sagte er.").last
        == "quote\tPeter Lang\tWer Zwerge umdreht, greift ein")
  }

  @Test func aPaperThatWasToldSomethingDoesNotSpeak() {
    let lines = found(
      in: "Eine Mitarbeiterin, die ungenannt bleiben will, sagte dieser Zeitung: „Es wird schon gut werden.“")
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { !$0.contains("Zeitung") })
  }

  @Test func anArticleThatIsAPrepositionTooStandsBehindAVerbOfSpeech() {
    #expect(
      found(in: "“A linha está cortada em dois sítios”, avisou a vereadora Alda Roe na última reunião.")
        == ["quote\tAlda Roe\tA linha está cortada em dois sítios"])
  }

  @Test func aNameOfBothIsAMansWhereALanguageGivesItToMen() {
    let text = """
      « Le parc reste ouvert », a déclaré Ève Morel. Son adjoint, Jean Durand, en doute. « Il est en faillite », \
      a-t-il dit. Interrogée hier, elle a ajouté : « Mon adjoint se trompe. »
      """
    #expect(found(in: text).last == "quote\tÈve Morel\tMon adjoint se trompe.")
  }

  @Test func theSubjectOfTheSentenceComesBeforeTheLastSpeaker() {
    let text = """
      “This town is finished,” said Bill Crane, a miner.

      The mayor, Lou Carter, said he was “not surprised”. “If they had asked,” he told reporters, “we would have helped.”
      """
    #expect(found(in: text).suffix(2).allSatisfy { $0.contains("Lou Carter") })
  }

  @Test func oneOfTwoOfANameEndsWhatTheLastSpeakerSays() {
    let text = """
      „Ich war in Kassel“, sagte Lis Poe. „Ich sah Flammen“, sagte Sam Poe. „Das ist gelogen“, entgegnete Ruth Gal. \
      Poe gab ihr recht. „Mindestens eine Stunde.“
      """
    #expect(found(in: text).last == "quote\t-\tMindestens eine Stunde.")
  }

  @Test func anOfficeThatTheSentenceBeforeBringsInIsMeantBeforeWhoIsNamedElsewhere() {
    let text = """
      „Ich habe alles versucht“, sagte Torben Lang.

      Für den Staatsanwalt war das zu wenig. Er forderte 30 Tagessätze: „Wer eine Anordnung für falsch hält, legt Widerspruch ein.“
      """
    #expect(
      found(in: text).last == "quote\t~Staatsanwalt\tWer eine Anordnung für falsch hält, legt Widerspruch ein.")
  }
}
