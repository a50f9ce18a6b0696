import CorpusModel
import Testing

@testable import Ingestion

struct PronounNounsTests {
  /// Somebody new, a body, kin: each opens the sentence before, and the pronoun means it.
  @Test(arguments: [
    ("Eine Kundin nickt.", "sagt sie", "~Eine Kundin"),
    ("Eine Kundin nickt. Sie kommt seit Jahren.", "sagt sie", "~Eine Kundin"),
    ("Daneben steht ein junger Mann.", "ruft er", "~ein junger Mann"),
    ("Die Stadtverwaltung will verkaufen.", "schreibt sie", "~Die Stadtverwaltung"),
    ("Ihre Tochter lacht.", "sagt sie", "~Ihre Tochter"),
  ])
  func aNounThatOpensTheSentenceBeforeIsMeant(_ line: String, _ speech: String, _ speaker: String) {
    let opening = "Petra Lang und Peter Kurz führen das Haus seit zwanzig Jahren."
    #expect(
      found(in: "\(opening)\n\n\(line) „Wir warten seit dem Morgen hier“, \(speech).").map {
        $0.prefix(while: { $0 != "," })
      }
        == ["quote\t\(speaker)\tWir warten seit dem Morgen hier"])
  }

  @Test func aPersonBesideTheNounIsMeantAndNotTheNoun() {
    #expect(
      found(in: "Petra Lang backt. Ihr Mann Georg schläft. „Ich stehe um drei Uhr auf“, sagt er.")
        == ["quote\tGeorg\tIch stehe um drei Uhr auf"])
    #expect(
      found(in: "Petra Lang steht im Laden. Sie bedient eine Kundin. „Wir haben alle Sorten da“, sagt sie.")
        == ["quote\tPetra Lang\tWir haben alle Sorten da"])
  }

  @Test func theNamedPersonGoesOnBehindADefiniteNoun() {
    #expect(
      found(in: "Landwirt Peter Lang lacht. Der Boden ist trocken. „Wir warten auf Regen“, sagt er.")
        == ["quote\tPeter Lang\tWir warten auf Regen"])
  }

  @Test func otherLanguagesHaveBodiesToo() {
    #expect(
      found(
        in:
          "« Oui, nous avons écouté », dit Claire Morel.\n\nLa préfecture confirme. « Le dossier est complet », indique-t-elle."
      )
      .last == "quote\t~La préfecture\tLe dossier est complet")
    #expect(
      found(
        in:
          "«Non cediamo alla fretta», dice Marco Roe. La Soprintendenza ha chiesto tempo. «Servono altre verifiche», spiega."
      )
      .last == "quote\t~La Soprintendenza\tServono altre verifiche")
  }

  /// What the noun is, nothing tells; but nobody of another paragraph is meant.
  @Test func somebodyNewIsNobodyNamedBefore() {
    #expect(
      found(
        in: "“Wij varen elke dag”, zegt Bart Roe.\n\nEen vaste klant drinkt thee. “Ik moet nergens zijn”, zegt hij."
      )
      .last == "quote\t-\tIk moet nergens zijn")
  }

  @Test func whoeverHeadsABodyIsMeantBeforeWhoIsNamedElsewhere() {
    let text = """
      Einsatzleiter Vitus Roe sagte: „Ein Geheimtipp mit vielen Aufrufen ist eine Falle.“

      Skeptisch ist der Jagdverband. Dessen Vorsitzende fürchtet um die Ruhe. „Wir haben nichts gegen Hunde“, betonte sie.
      """
    #expect(found(in: text).last == "quote\t~Dessen Vorsitzende\tWir haben nichts gegen Hunde")
  }

  @Test func aMansOfficeIsNoWomans() {
    let text = """
      „Ich werfe noch“, sagt Swantje Roe. Der Sportmediziner Jannis Vogel staunt: „Ich würde daran nichts ändern.“ \
      Bereut hat sie es selten. „Einmal, an einem Tag im November“, gibt sie zu.
      """
    #expect(found(in: text).last == "quote\tSwantje Roe\tEinmal, an einem Tag im November")
  }
}
