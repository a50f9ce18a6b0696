import CorpusModel
import Testing

@testable import Ingestion

struct PersonDescriptionsTests {
  @Test func aNounMeansThePersonJustSpokenOf() {
    #expect(
      found(in: "Peter Lang kam zu Fuß. „Der Bus war wieder voll besetzt“, sagte der 61-Jährige der Kreiszeitung.")
        == ["quote\tPeter Lang\tDer Bus war wieder voll besetzt"])
    #expect(
      found(in: "Claire Morel a tout perdu. « Je ne sais plus où dormir », confie la fleuriste.")
        == ["quote\tClaire Morel\tJe ne sais plus où dormir"])
  }

  @Test func descriptionsAreNeverMoreThanAGuess() {
    var document = article("Peter Lang kam zu Fuß. „Der Bus war wieder voll besetzt“, sagte der Bäcker.")
    var cast = Cast(lexicon: Lexicon(), document: "article")
    findQuotations(in: &document, cast: &cast, lexicon: Lexicon())
    let quotations = document.blocks.filter { $0.kind == .quote }
    #expect(quotations.count == 1)
    #expect(quotations.allSatisfy { $0.speaker != nil && $0.attribution?.confidence == .guess })
  }

  @Test func aNounThatTheTextBringsInIsNobodyNamed() {
    #expect(
      found(in: "Jane Roe left. A lifeguard stayed behind. “We were told by text message,” the lifeguard said.")
        == ["quote\t~the lifeguard\tWe were told by text message,"])
  }

  /// Things and offices that speak, women where the article is a man's, kin, several people, one of two.
  @Test(arguments: [
    "Peter Lang kam zu Fuß. „Wir haben alle Fahrten geprüft“, teilte der Betreiber mit.",
    "Peter Lang kam zu Fuß. „Wir haben alle Fahrten geprüft“, sagte die Bäuerin.",
    "Peter Lang kam zu Fuß. „Wir haben alle Fahrten geprüft“, sagte der Vater.",
    "Peter Lang kam zu Fuß. „Wir haben alle Fahrten geprüft“, sagten die Wissenschaftler.",
    "Peter Lang und Paul Kurz kamen zu Fuß. „Wir haben alle Fahrten geprüft“, sagte der Bäcker.",
  ])
  func othersStayLabels(_ text: String) {
    let lines = found(in: text)
    #expect(lines.count == 1)
    #expect(!lines.contains { $0.contains("\tPeter Lang\t") || $0.contains("\tPaul Kurz\t") })
  }

  @Test func aNounThatStoodBehindANameMeansItsBearer() {
    let opening = "Marta Roe, guida alpina, portava due clienti."
    let words = "«Non ho aperto la busta», precisa la guida."
    #expect(found(in: "\(opening) Nevicava da ore. \(words)") == ["quote\tMarta Roe\tNon ho aperto la busta"])
    #expect(found(in: "\(opening) Una guida li vide. \(words)") == ["quote\t~la guida\tNon ho aperto la busta"])
  }

  @Test func theLatterIsWhoWasNamedLast() {
    #expect(
      found(in: "Le mur est à l'architecte Paul Durand. Celui-ci met en garde : « Un mur n'est pas un miracle. »")
        == ["quote\tPaul Durand\tUn mur n'est pas un miracle."])
    #expect(
      found(in: "Luc Durand et Jean Martin sont là. Celui-ci affirme : « Un mur n'est pas un miracle. »")
        == ["quote\t-\tUn mur n'est pas un miracle."])
  }

  @Test func agesAndTheirWordsMeanThePersonJustSpokenOf() {
    #expect(
      found(in: "C'est Paul Durand qui l'a trouvée. « Je suis responsable du pont », dit cet ancien maçon de 47 ans.")
        == ["quote\tPaul Durand\tJe suis responsable du pont"])
    #expect(
      found(in: "Claire Morel décroche. « Il m'a parlé de la neige », ajoute l'octogénaire.")
        == ["quote\tClaire Morel\tIl m'a parlé de la neige"])
  }

  @Test func aPlaceWithAnArticleIsNoStranger() {
    #expect(
      found(in: "Im Hafen von Suurhusen flickt Peter Lang ein Netz. „Das ist ein Unterschied“, sagt der 59-Jährige.")
        == ["quote\tPeter Lang\tDas ist ein Unterschied"])
  }

  @Test func aNounForSomebodysLawyerIsNotWhoseLawyerHeIs() {
    let text = """
      Der Kläger, Anton Speck, war verärgert. Sein Anwalt kündigte Berufung an. „Das letzte Register ist noch nicht \
      gezogen“, so der Jurist.
      """
    #expect(found(in: text) == ["quote\t~Sein Anwalt\tDas letzte Register ist noch nicht gezogen"])
  }

  @Test func anAnswerIsNobody() {
    #expect(
      found(in: "Ihr Mann verdrehte die Augen. „Das fragen Sie bitte das Pferd und nicht mich“, lautete seine Antwort.")
        .allSatisfy { $0.hasPrefix("quote\t-\t") })
  }

  @Test func aNounWithItsArticleBehindTheNameMeansItsBearer() {
    let text = """
      « Je connais chaque chien », résume Josiane Morel, la doyenne de l'équipe.

      « Dites bien à Paris que c'est un oiseau », a conclu la doyenne avant de rentrer.
      """
    #expect(found(in: text).last == "quote\tJosiane Morel\tDites bien à Paris que c'est un oiseau")
  }
}
