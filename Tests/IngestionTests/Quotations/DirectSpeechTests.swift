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
}
