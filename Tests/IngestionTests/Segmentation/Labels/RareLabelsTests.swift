import CorpusModel
import Testing

@testable import Ingestion

/// Labels that stand once, in a line or two, or look like labels and are none.
@Suite struct RareLabelsTests {
  @Test func whoeverIsHeardOnceFromTheRoom() throws {
    let text = """
      Beseda v knihovně

      Moderátorka: Vítejte. Proč zrovna zvony?
      Zvonař: Protože mlčí, dokud se jich nikdo nedotkne.
      Moderátorka: A co zima?
      Zvonař: Zima je nejhorší.
      Hlas z publika: Kolik váží ten největší?
      Zvonař: Devět tun.
      Moderátorka: Děkuji.
      """
    let labels = try TestDocuments.segment(text).turns.map(\.label)
    #expect(labels == ["Moderátorka", "Zvonař", "Moderátorka", "Zvonař", "Hlas z publika", "Zvonař", "Moderátorka"])
  }

  @Test func aWordEachBetweenTwo() throws {
    #expect(try TestDocuments.segment("Anna: hi\nBen: hello\nAnna: tea\nBen: yes\n").turns.count == 4)
  }

  @Test(arguments: ["Erschienen am 16.11.2023 | Länge: 54:08", "Duration: 1:02:30", "Länge: 54:08"])
  func theLengthOfARecordingIsNobody(_ line: String) throws {
    let text = """
      Werkbank – der Podcast
      \(line)
      Mit Bettina Rau und Kaan Yilmaz

      [00:12] Bettina: Hallo und herzlich willkommen.
      [00:20] Kaan: Hallo zusammen! Was reparieren wir heute?
      [00:31] Bettina: Eine Waschmaschine.
      [00:40] Kaan: Schon wieder?
      """
    let labels = try TestDocuments.segment(text).turns.map(\.label)
    #expect(labels == ["Bettina", "Kaan", "Bettina", "Kaan"])
  }

  @Test func linesOfStatisticsAreNoSpeech() throws {
    let text = """
      Total: 1,355 bytes in 12 files
      Reads: 77 bytes
      Max: 9,110 bytes
      The log goes on with the second process.
      Total: 2,000 bytes in 3 files
      Reads: 54 bytes
      Max: 700 bytes
      This is the last one.
      Total: 800 bytes in 2 files
      Reads: 12 bytes
      Max: 600 bytes
      Total (bytes): The number of bytes that the run took. Useful for you to know.
      Reads (bytes): The number of bytes read.
      """
    #expect(try TestDocuments.segment(text).turns.isEmpty)
  }

  @Test(arguments: [
    "Aviso: el contenido de esta página no puede reproducirse.", "Redaktion: Dana Roe. Tryk: Roes Trykkeri.",
    "Foto: Dana Roe",
  ])
  func noticesBehindTheLastTurnAreNoneOfIt(end: String) throws {
    let text = """
      Entrevista a Rosa Meireles

      Pregunta: ¿Cuántas campanas hay?
      Respuesta: Ciento doce. Yo conozco treinta.
      Pregunta: ¿Cuál es la mayor?
      Respuesta: La de San Telmo.
      Pregunta: ¿Y la menor?
      Respuesta: La mía.

      \(end)
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 6)
    #expect(document.turns.last.map { document.words(at: $0.range) } == "La mía.")
  }

  @Test func numberedQuestionsAndAnswersWithLetters() throws {
    let text = """
      1、问：钟为什么会裂？

      答：因为冬天。我见过五口。

      2、问：谁来订？

      答：寺庙，还有一家银行。

      3、问：以后呢？

      答：安静。
      """
    let turns = try TestDocuments.segment(text).turns
    #expect(turns.map(\.label) == ["问", "答", "问", "答", "问", "答"])
  }

  @Test func accountsWithPointsOfReaders() throws {
    let text = """
      # I cast bells. Ask me anything

      **quiet_lark** · 811 points

      When does a bell crack?

      **BellFounder** [OP] · 1.3k points

      In winter. I have seen five.

      **Dora-77** · 40 points

      Who orders one today?

      **BellFounder** [OP] · 688 points

      Parishes, and once a bank.

      **MrRoe** · 3 points

      My father rang one.

      **BellFounder** [OP] · 12 points

      Then you know the sound.
      """
    let labels = try TestDocuments.segment(text, as: "test.md").turns.map(\.label)
    #expect(labels == ["quiet_lark", "BellFounder", "Dora-77", "BellFounder", "MrRoe", "BellFounder"])
  }

  @Test func aNameInBoldThatATextTellsOf() throws {
    let text = """
      **Dora Lund:** When does a bell crack?

      **J.P. Roe:** In winter. I have seen five.

      **Dora Lund:** Who orders one?

      **J.P. Roe:** Parishes, and once a bank.

      ### The speakers

      **Dora Lund** teaches music.

      **J.P. Roe** casts bells.
      """
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.turns.map(\.label) == ["Dora Lund", "J.P. Roe", "Dora Lund", "J.P. Roe"])
  }
}
