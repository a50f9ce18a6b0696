import CorpusModel
import Testing

@testable import Ingestion

/// What somebody did not say, or may say, is no report of what was said.
@Suite struct DeniedReportsTests {
  /// A text that introduces whoever may speak, in several languages.
  private static let people = [
    "en": "Benedikt Aas, the harbour master, and Tilda Roke, a welder, met on Monday.",
    "de": "Am Montag trafen sich Hafenmeister Karl Voss und die Schweißerin Anna Behrens.",
    "fr": "Le maire Paul Voss et la soudeuse Anne Behrens se sont vus lundi.",
    "es": "El alcalde Pablo Voss y la soldadora Ana Beltrán se vieron el lunes.",
    "it": "Il sindaco Paolo Voss e Anna Berti si sono visti lunedì.",
    "nl": "Burgemeester Piet Voss en lasser Anna Berends zagen elkaar maandag.",
    "pt": "O prefeito Paulo Voss e a soldadora Ana Braga viram-se na segunda-feira.",
  ]

  private func reports(_ language: String, _ sentence: String) -> [String] {
    var document = article([Self.people[language] ?? "", sentence].joined(separator: "\n\n"))
    document.language = language
    return found(in: &document, lexicon: Lexicon()).filter { $0.hasPrefix("indirect") }
  }

  @Test(arguments: [
    ("en", "Benedikt Aas never said that the bridge was unsafe."),
    ("en", "Tilda Roke denied that the money was missing."),
    ("en", "Benedikt Aas did not say that taxes would rise."),
    ("en", "Tilda Roke denied that Benedikt Aas had said that the money was missing."),
    ("en", "If Tilda Roke says that it is safe enough, the ferry will leave."),
    ("en", "Benedikt Aas might say that the bridge is too old."),
    ("de", "Karl Voss hat nie gesagt, dass die Steuern steigen werden."),
    ("de", "Karl Voss dementierte, dass die Brücke gesperrt werden soll."),
    ("de", "Wenn Karl Voss sagt, dass die Brücke hält, fahren die Wagen."),
    ("fr", "Paul Voss n'a jamais dit que le pont allait fermer."),
    ("fr", "Paul Voss a nié que le pont allait fermer."),
    ("fr", "Si Paul Voss dit que le pont est sûr, le bac partira."),
    ("es", "Pablo Voss no dijo que el puente fuera seguro."),
    ("it", "Paolo Voss non ha detto che il ponte sia sicuro."),
    ("nl", "Piet Voss zei niet dat de brug veilig zou zijn."),
    ("pt", "Paulo Voss nunca disse que a ponte era segura."),
  ])
  func deniedOrSupposed(language: String, sentence: String) {
    #expect(reports(language, sentence) == [])
  }

  @Test(arguments: [
    ("en", "Benedikt Aas said that the bridge was not safe.", "the bridge was not safe"),
    ("en", "Tilda Roke not only said that the money was missing.", "the money was missing"),
    ("en", "Not long after the storm, Tilda Roke said that the money was missing.", "the money was missing"),
    ("de", "Karl Voss sagte, dass die Steuern nicht steigen werden.", "die Steuern nicht steigen werden"),
    ("fr", "Paul Voss a dit que le pont ne fermerait pas.", "le pont ne fermerait pas"),
    ("es", "Pablo Voss dijo que el puente no era seguro.", "el puente no era seguro"),
  ])
  func saidAllTheSame(language: String, sentence: String, words: String) {
    #expect(reports(language, sentence).map { String($0.split(separator: "\t").last ?? "") } == [words])
  }
}
