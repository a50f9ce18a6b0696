import Testing

@testable import Ingestion

/// Who speaks behind a colon, where words other than verbs of speech say so.
@Suite struct AnnouncedSpeechTests {
  private func speaker(of words: String, in text: String) -> String? {
    found(in: text).first { $0.hasPrefix("quote") && $0.contains(words) }?.split(separator: "\t")[1].description
  }

  @Test(arguments: [
    "Karl Lindner schob den Riegel zurück und grüßte mit den Worten: „Das Wasser steht seit Montag im Keller.“",
    "Karl Lindner ist zuversichtlich. Seine Hoffnung gründet sich auf die Pumpen: „Das Wasser steht nur noch im Keller.“",
    "Karl Lindner war da. Hier sparte er nicht mit Kritik: „Das Wasser steht seit Montag im Keller.“",
    "Karl Lindner, ein Wirt der Gaststätte „Alte Mühle“ (AM), sagte laut „Neuem Tagblatt“: „Das Wasser steht im Keller.“",
  ])
  func theOneTheSentenceTellsOf(text: String) { #expect(speaker(of: "Wasser", in: text) == "Karl Lindner") }

  @Test func whatIsWrittenGoesByItsOwnWords() {
    let text = "In einem Schreiben des Amtes heißt es: „Der Keller ist bis Montag zu räumen.“"
    #expect(speaker(of: "Keller", in: text) == "~einem Schreiben des Amtes")
    #expect(speaker(of: "Keller", in: "Im Bericht steht: „Der Keller ist bis Montag zu räumen.“") == "~Bericht")
  }

  @Test func subjectsBehindTheVerb() {
    let text = "Dazu gab das zuständige Wasseramt weiter bekannt: „Der Keller ist bis Montag zu räumen.“"
    #expect(speaker(of: "Keller", in: text) == "~das zuständige Wasseramt")
  }

  @Test func whoeverThePossessiveIsAboutIsNotMeant() {
    let text = "Die Straße war leer. Seine Meinung zu Karl Lindner: „Der Mann hat den Keller nie gesehen.“"
    #expect(speaker(of: "Keller", in: text) == "-")
  }

  @Test func pronounsMeanOffices() {
    let text = "Den Bruch bestätigte eine Sprecherin. Sie sagte: „Das Wasser steht seit Montag im Keller.“"
    #expect(speaker(of: "Wasser", in: text) == "~eine Sprecherin")
  }

  @Test func whoIsQuotedByAPaper() {
    let text = "Das Tagblatt zitiert einen Augenzeugen mit den Worten: „Das Wasser stand seit Montag im Keller.“"
    #expect(speaker(of: "Wasser", in: text) == "~einen Augenzeugen")
  }

  @Test func wordsOfGermanThatLookLikeNames() {
    // A noun of two parts, a place in the genitive and a first part that goes on later are nobody.
    for text in [
      "Anna Behrens ist Web-Designerin und Sachbuch-Autorin. Sie sagte: „Das Wasser steht seit Montag im Keller.“",
      "Die Ministerin Frankreichs, Anna Behrens, kam. Sie sagte: „Das Wasser steht seit Montag im Keller.“",
      "Anna Behrens hatte die Rolle der Fraktions- und Parteichefs betont: „Das Wasser steht seit Montag im Keller.“",
    ] { #expect(speaker(of: "Wasser", in: text) == "Anna Behrens") }
  }

  @Test func familyNamesOfTwoPartsAreOfWhoWasNamedInFull() {
    let text = """
      “The track is ours,” said Marguerite Oyelowo-Finch.

      For Ms Oyelowo-Finch, patience was never the issue. “Nobody on it has ever asked it to hurry,” she said.
      """
    #expect(speaker(of: "hurry", in: text) == "Marguerite Oyelowo-Finch")
  }

  @Test func whoIsCalledByFamilyNameHasBeenIntroduced() {
    let text = """
      Beroepsvisser Ottmar Zwiani stond vier dagen in het water. “Een karper is lui, maar hij let goed op”, aldus Zwiani.
      """
    #expect(speaker(of: "karper", in: text) == "Ottmar Zwiani")
  }

  @Test func aNounBringsInWhoeverStandsBehindIt() {
    let text = """
      A cidade trocou os fogos por tambores, e ninguém reclamou do barulho. O veterinário Klebério Iwato, dono da clínica,
      lembra a noite de ontem. "Passei a meia-noite sentado na calçada, comendo uva com os vizinhos", afirma.
      """
    #expect(speaker(of: "calçada", in: text) == "Klebério Iwato")
  }

  @Test func whatIsRecalledIsNobodysWhoIsNamed() {
    #expect(
      found(in: "Petra Lang erinnert sich an den Satz, der dann fiel: „Und jetzt hole ich mir die Schuhe.“")
        == ["quote\t-\tUnd jetzt hole ich mir die Schuhe."])
  }

  @Test func aPauseInTheLineKeepsTheSpeaker() {
    #expect(
      found(
        in: "„Es schlug vier Uhr“, sagte Petra Lang. Und dann, nach einer Pause: „Ich habe selten so gut geschlafen.“"
      )
      .last == "quote\tPetra Lang\tIch habe selten so gut geschlafen.")
  }

  @Test func whatIsSaidSomewhereIsNobodysBeside() {
    #expect(
      found(in: "Petra Lang war empört. „Wir liegen nur wenige Cent auseinander“, hieß es aus dem Ministerium.")
        == ["quote\t~dem Ministerium\tWir liegen nur wenige Cent auseinander"])
  }

  @Test func whoTheParagraphNamesGoesOnAndNotTheSpeakerOfTheOneBefore() {
    #expect(
      found(
        in:
          "«Il dipinto è quasi integro», spiega Fulvia Roe.\n\nSamira, che siede in prima fila, ha proposto di tornare. E ha aggiunto: «Può sopportarci fino a giugno.»"
      )
      .last == "quote\tSamira\tPuò sopportarci fino a giugno.")
  }

  @Test func aPossessiveAnnouncesTheNextParagraph() {
    let text =
      "Landwirt Detlef Prahm baut Rohrkolben an. Seine Bilanz fällt nüchtern aus:\n\n„Die Pflanze wächst, ich leider nicht.“"
    #expect(found(in: text).last == "quote\tDetlef Prahm\tDie Pflanze wächst, ich leider nicht.")
  }
}
