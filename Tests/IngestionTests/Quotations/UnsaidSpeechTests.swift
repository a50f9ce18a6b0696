import CorpusModel
import Testing

@testable import Ingestion

/// What the sentence around the marks says that nobody has said is no quotation.
@Suite struct UnsaidSpeechTests {
  /// A text that introduces whoever may speak, in several languages.
  private static let people = [
    "en": "“We must act,” said Mayor Peter Voss. “I disagree,” said Anne Roke.",
    "de": "„Wir handeln“, sagte Bürgermeister Karl Voss. „Ich nicht“, sagte Anna Behrens.",
    "fr": "« Il faut agir », a dit le maire Paul Voss. « Moi non », a dit Anne Behrens.",
    "es": "«Hay que actuar», dijo el alcalde Pablo Voss. «Yo no», dijo Ana Beltrán.",
    "it": "«Bisogna agire», ha detto il sindaco Paolo Voss. «Io no», ha detto Anna Berti.",
    "pt": "«É preciso agir», disse o prefeito Paulo Voss. «Eu não», disse Ana Braga.",
    "nl": "„We moeten handelen”, zei burgemeester Piet Voss. „Ik niet”, zei Anna Berends.",
  ]

  private func quotations(_ language: String, _ sentence: String) -> [String] {
    var document = article([Self.people[language] ?? "", sentence].joined(separator: "\n\n"))
    document.language = language
    return Array(found(in: &document, lexicon: Lexicon()).dropFirst(2))
  }

  @Test(arguments: [
    ("en", "Voss did not say “we will leave the town”."),
    ("en", "Voss never publicly said: “We will leave the town.”"),
    ("en", "Anne Roke might say “we will leave the town”."),
    ("de", "Voss sagte nicht „wir gehen alle fort“."),
    ("de", "Voss hat nie gesagt: „Wir gehen alle fort.“"),
    ("de", "Voss hat nicht „wir gehen alle fort“ gesagt."),
    ("fr", "Voss n'a pas dit « nous allons partir »."),
    ("fr", "Voss ne dit pas « nous allons partir »."),
    ("es", "Voss no dijo «nos vamos a ir»."),
    ("it", "Voss non ha mai detto: «Ce ne andremo via»."),
    ("pt", "Voss nunca disse: «Vamos todos embora daqui.»"),
    ("nl", "Voss zei niet „we gaan allemaal weg”."),
  ])
  func notSaid(language: String, sentence: String) {
    #expect(quotations(language, sentence) == [])
  }

  @Test(arguments: [
    ("en", "Anne Roke denied that Voss had said “it is over and done”."),
    ("en", "Anne Roke denied having said “it is over and done”."),
    ("en", "Voss refused to say “I am sorry for this”."),
    ("de", "Behrens bestritt, „Schluss mit alledem jetzt“ gerufen zu haben."),
    ("de", "Behrens dementierte, dass Voss gesagt habe: „Schluss mit alledem jetzt.“"),
    ("de", "Behrens weigerte sich, „es tut mir leid“ zu sagen."),
    ("fr", "Behrens a nié que Voss ait dit « nous allons partir »."),
    ("fr", "Voss a nié avoir dit « nous allons partir »."),
    ("es", "Voss negó haber dicho «nos vamos a ir»."),
    ("it", "Voss ha negato di aver detto «ce ne andremo via»."),
    ("pt", "Voss negou ter dito «vamos todos embora»."),
    ("nl", "Voss ontkende „we gaan allemaal weg” te hebben gezegd."),
  ])
  func denied(language: String, sentence: String) {
    #expect(quotations(language, sentence) == [])
  }

  @Test(arguments: [
    ("en", "Asked whether he had ever said “rates are for fools”, Voss laughed."),
    ("en", "Did Voss say “the plant will close in May”?"),
    ("en", "If Anne Roke says “the plant will close in May”, we go."),
    ("de", "Auf die Frage, ob er gesagt habe „alle Tiere müssen weg“, schwieg Voss."),
    ("de", "Hat Voss „alle Tiere müssen weg“ gesagt?"),
    ("fr", "Interrogée pour savoir si elle avait dit « nous allons partir », Behrens a souri."),
    ("es", "Preguntado si había dicho «nos vamos a ir», Voss rió."),
    ("it", "Alla domanda se avesse detto «ce ne andremo via», Voss sorrise."),
    ("pt", "Perguntado se tinha dito «vamos todos embora», Voss riu."),
    ("nl", "Op de vraag of hij had gezegd „we gaan allemaal weg”, lachte Voss."),
  ])
  func askedAfter(language: String, sentence: String) {
    #expect(quotations(language, sentence) == [])
  }

  @Test(arguments: [
    ("en", "Voss not only said “the plant will close in May”.", "Peter Voss"),
    ("en", "Not surprisingly Anne Roke said: “That is a lie from start to end.”", "Anne Roke"),
    ("en", "Anne Roke denied the charge and said: “That is a lie from start to end.”", "Anne Roke"),
    ("en", "Voss did not hesitate to say: “That is a lie from start to end.”", "Peter Voss"),
    ("en", "Why did Anne Roke say “the plant will not close”?", "Anne Roke"),
    ("de", "Nicht zufällig sagte Voss: „Alle Tiere müssen weg.“", "Karl Voss"),
    ("de", "Voss sagte nicht ohne Stolz: „Alle Tiere müssen weg.“", "Karl Voss"),
    ("de", "Voss wich nicht aus: „Alle Tiere müssen weg.“", "Karl Voss"),
    ("es", "Voss dijo que no: «Nos quedamos aquí todos».", "Pablo Voss"),
  ])
  func saidAllTheSame(language: String, sentence: String, speaker: String) {
    #expect(quotations(language, sentence).map { String($0.split(separator: "\t")[1]) } == [speaker])
  }

  @Test func whatAnInterviewerAsksAfterIsNotNested() {
    var document = article("Jane Roe, did you say “the plant will close in May”?", kind: .turn)
    #expect(found(in: &document, lexicon: Lexicon()) == [])
  }
}
