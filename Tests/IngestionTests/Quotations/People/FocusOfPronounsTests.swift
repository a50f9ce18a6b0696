import Testing

@testable import Ingestion

struct FocusOfPronounsTests {
  @Test func theSubjectOfWhomSentencesKeepSpeakingIsMeant() {
    let text = """
      Das sind mehr Stimmen, als Bernd Lang bei der Wahl bekam. Vereinschef Fritz Roe, 77, schwimmt jeden Tag. Er hat \
      nachgerechnet. „Die Pumpe läuft nachts auf voller Leistung“, rechnet er vor. Und fügt hinzu: „Man müsste nur fragen.“
      """
    #expect(
      found(in: text) == [
        "quote\tFritz Roe\tDie Pumpe läuft nachts auf voller Leistung", "quote\tFritz Roe\tMan müsste nur fragen.",
      ])
  }

  @Test func somebodyWithoutANameBetweenLeavesItOpen() {
    let text = """
      Das sind mehr Stimmen, als Bernd Lang bekam. Vereinschef Fritz Roe schwimmt jeden Tag. Ein Besucher ruft ihm etwas zu. \
      „Die Pumpe läuft nachts auf voller Leistung“, sagt er.
      """
    #expect(!(found(in: text).last ?? "").contains("Lang") && !(found(in: text).last ?? "").contains("Roe"))
  }

  @Test func aPronounDoesNotReachOverAStrangerOfWhomSentencesSpeak() {
    let opening = "„Die Tiere pflegen die Wege“, sagt Anna Lang.\n\n"
    let text =
      opening + """
        Ganz anders sieht es Ursvine Caduff. Sie lobt die Daten, warnt aber vor Eile. „Dafür braucht es keine Absicht“, gibt \
        sie zu bedenken.
        """
    #expect(!(found(in: text).last ?? "").contains("Lang"))
  }

  @Test func aNounForAPersonInTheSentenceBeforeKeepsWhoIsNamedElsewhereFromBeingMeant() {
    let opening = "„Sie hat es bald getroffen“, sagt Tobias Wallner.\n\n"
    let text =
      opening
      + "Der Applaus dauerte, gestoppt vom Kameramann, eine Minute. „Das war lang“, sagt er."
    #expect(!(found(in: text).last ?? "").contains("Wallner"))
  }
}
