import Testing

@testable import Ingestion

struct AttachedSpeechTests {
  @Test func wordsDirectlyBehindTheCommaSpeakWhateverTheirVerb() {
    #expect(
      found(in: "Peter Lang kam zu Fuß. „Der Bus war wieder voll besetzt“, flunkert er.")
        == ["quote\tPeter Lang\tDer Bus war wieder voll besetzt"])
    #expect(
      found(in: "Peter Lang stand auf. „Geht nicht mehr in das Haus“, habe er gekräht.")
        == ["quote\tPeter Lang\tGeht nicht mehr in das Haus"])
    #expect(
      found(in: "Marta Gil llegó tarde. “Nadie me avisó del cambio de hora”, refunfuña.")
        == ["quote\tMarta Gil\tNadie me avisó del cambio de hora"])
    #expect(
      found(in: "« On nous a pris pour des enfants », s'offusque Claire Roux.")
        == ["quote\tClaire Roux\tOn nous a pris pour des enfants"])
  }

  @Test func clausesThatGoOnAreNoSpeech() {
    #expect(found(in: "„Der Mann ohne Eigenschaften“, weil er so dick ist, blieb Peter Lang erspart.").isEmpty)
    #expect(found(in: "„Das Lied von der Glocke“, damit er es lernt, hängt bei Peter Lang.").isEmpty)
    #expect(found(in: "“The Curious Dog of Mill Lane,” a novel by Jane Roe, is out.").isEmpty)
  }
}
