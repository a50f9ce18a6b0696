import Testing

@testable import Ingestion

struct DirectSpeechTests {
  @Test func thePronounThatOpensTheSentenceBeforeSpeaks() {
    let opening = "Anna Lang hat die Zettel verteilt. Ob das etwas ändert? "
    #expect(
      found(in: opening + "Sie zuckt mit den Schultern. „Ich habe noch keine Flut gesehen, die fragt.“")
        == ["quote\tAnna Lang\tIch habe noch keine Flut gesehen, die fragt."])
  }

  @Test func aPronounOfTwoPeopleMeansNeither() {
    #expect(
      found(in: "Anna Lang und Eva Kurz warten. Sie zuckt mit den Schultern. „Ich habe noch keine Flut gesehen.“")
        .allSatisfy { !$0.contains("Anna Lang") && !$0.contains("Eva Kurz") })
  }

  @Test func aQuotationDeepInAParagraphDoesNotGoOnFromTheOneBefore() {
    let before = "« On nous dit que ce n'est pas rentable », dit Paul Durand."
    let near = "Vendredi, un pot sera offert. « Les objets perdus ne sont pas mon service. »"
    let deep =
      "Vendredi, un pot sera offert. On chantera. Le vélo partira. L'intéressée sourit. « Les objets perdus ne sont pas mon service. »"
    #expect(found(in: "\(before)\n\n\(near)").last == "quote\tPaul Durand\tLes objets perdus ne sont pas mon service.")
    #expect(found(in: "\(before)\n\n\(deep)").last != "quote\tPaul Durand\tLes objets perdus ne sont pas mon service.")
  }

  @Test func thePronounMayStandFurtherOn() {
    #expect(
      found(
        in:
          "Der Gehilfe heißt Jan Kolb und ist zwanzig. Am Telefon klingt er müde. „Ich habe der Flut versprochen, dass ich komme.“"
      )
        == ["quote\tJan Kolb\tIch habe der Flut versprochen, dass ich komme."])
  }

  @Test func whoeverTellsInTheSentenceBeforeGoesOn() {
    #expect(
      found(in: "Der Gast stehe jetzt auf Platz drei, sagt die Wirtin. „Das ist mehr, als die meisten schaffen.“").last
        == "quote\t~die Wirtin\tDas ist mehr, als die meisten schaffen.")
    // Nobody tells anything there.
    #expect(
      found(in: "Der Regen kam, die Flut ging, und die Wirtin schwieg. „Das ist mehr, als die meisten schaffen.“")
        .allSatisfy { !$0.contains("Wirtin") })
  }

  @Test func aParagraphInMarksIsWhosePossessiveTheLineBeforeHas() {
    #expect(
      found(
        in: "Landwirt Detlef Kramm baut Rohr an. Seine Bilanz fällt nüchtern aus:\n\n„Es wächst. Ich leider nicht.“")
        == ["quote\tDetlef Kramm\tEs wächst. Ich leider nicht."])
  }

  @Test func theSubjectStandsBehindTheAuxiliary() {
    let text =
      "Holger Timm, 61, klagte dagegen. „Ich wache jeden Morgen davon auf“, hatte der 61-Jährige im Februar geklagt."
    #expect(found(in: text).last == "quote\tHolger Timm\tIch wache jeden Morgen davon auf")
  }

  @Test func whatSomebodyWillSayIsSaid() {
    let text = "Brita Lang hört zu. „Ich habe nichts gegen Leute“, wird sie später erklären, „aber das Boot muss weg.“"
    #expect(
      found(in: text) == [
        "quote\tBrita Lang\tIch habe nichts gegen Leute", "quote\tBrita Lang\taber das Boot muss weg.",
      ])
  }

  @Test func timesAndClausesAreNoPartOfALabel() {
    let text = "„Es waren hundert Mal“, sagte die Zeugin am ersten Verhandlungstag und legte eine Aufnahme vor."
    #expect(found(in: text) == ["quote\t~die Zeugin\tEs waren hundert Mal"])
  }

  @Test func aBodyOfSeveralWordsSpeaksByItsWholeName() {
    let text = "Em nota, a Secretaria Municipal de Mobilidade afirmou que “a via será objeto de vistoria técnica”."
    #expect(found(in: text).last == "quote\t~Secretaria Municipal de Mobilidade\ta via será objeto de vistoria técnica")
  }
}
