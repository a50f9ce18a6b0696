import Testing

@testable import Ingestion

struct SubjectBeforeTests {
  @Test func whoReportsTheSentenceBeforeGoesOn() {
    let text =
      "Der Mann rücke nun auf, sagt die Hafenmeisterin. „Das ist mehr, als die meisten von sich behaupten können.“"
    #expect(
      found(in: text).last == "quote\t~die Hafenmeisterin\tDas ist mehr, als die meisten von sich behaupten können.")
  }

  @Test func aPronounBehindTheVerbIsASubject() {
    let text =
      "Der Verlorene heißt Tobias Wallner. Am Telefon klingt er müde. „Ich habe versprochen, dass ich heimkomme.“"
    #expect(found(in: text).last == "quote\tTobias Wallner\tIch habe versprochen, dass ich heimkomme.")
  }

  @Test func whoIsAskedAfterAnswersIfNobodyElseIsNamed() {
    let text =
      "Brandsma zelf heeft besloten, zegt Aleida Brandsma. Of ze nog eens terugkomt? “Alleen als ik mag blijven zitten.”"
    #expect(found(in: text).last == "quote\tAleida Brandsma\tAlleen als ik mag blijven zitten.")
    let two = "Anna Lang kennt Peter Roe. Wie er sich angestellt habe? „Der wollte immer wissen, wie tief es ist.“"
    #expect(!(found(in: two).last ?? "").contains("Roe"))
  }

  @Test func aNounForAPersonThatOpensTheSentenceSpeaks() {
    let text = "Die Lehrmeisterin nimmt es gelassen. „Beim ersten Mal war das Brot ganz schwarz.“"
    #expect(found(in: text) == ["quote\t~Die Lehrmeisterin\tBeim ersten Mal war das Brot ganz schwarz."])
    let thing = "Der Wecker klingelt um vier. „Beim ersten Mal war das Brot ganz schwarz.“"
    #expect(!(found(in: thing).last ?? "").contains("Wecker"))
  }
}
