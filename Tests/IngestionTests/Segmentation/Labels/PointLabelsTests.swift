import CorpusModel
import Testing

@testable import Ingestion

/// Labels that a point sets off, as parliaments, courts and plays print them.
@Suite struct PointLabelsTests {
  /// The speakers of the turns in order, by name, else by label.
  private func speakers(_ text: String) throws -> [String] {
    let document = try TestDocuments.segment(text)
    return document.turns.map { document.speakerName(of: $0) ?? $0.label ?? "-" }
  }

  private func dialogue(_ labels: [String]) -> String {
    let words = ["I thank you. Will you tell us how many there are?", "There are nine of them. We count each year."]
    return labels.enumerated().map { "\($1) \(words[$0 % 2])" }.joined(separator: "\n\n")
  }

  @Test(arguments: [
    (["The Chairman.", "Senator Orloff.", "Mr. Abernathy."], ["The Chairman", "Orloff", "Abernathy"]),
    (
      ["The SPEAKER pro tempore.", "Ms. VILLA.", "Mr. LANG of Ohio."],
      ["The SPEAKER pro tempore", "VILLA", "LANG of Ohio"]
    ),
    (
      ["M. le président.", "M. Bastien Delorme.", "Mme Solène Aubry, ministre des transports."],
      ["M. le président", "Bastien Delorme", "Solène Aubry"]
    ),
    (
      ["PRESIDENTE.", "ETTORE BRAMANTE.", "LIVIA CORSARO, Ministra delle Infrastrutture."],
      ["PRESIDENTE", "Ettore Bramante", "Livia Corsaro"]
    ),
    (
      ["Председательствующий.", "Колесникова Р. И.", "Баранов Г. С."],
      ["Председательствующий", "Колесникова Р. И.", "Баранов Г. С."]
    ),
    (["OCTAVE, posant son sac. –", "BLANCHE. –", "LE MAIRE. –"], ["OCTAVE", "BLANCHE", "Le Maire"]),
  ])
  func parliamentsAndPlays(labels: [String], names: [String]) throws {
    let found = try speakers(dialogue(labels + labels + labels))
    #expect(found.map { $0.lowercased() } == (names + names + names).map { $0.lowercased() })
  }

  @Test func aPointBehindATitleAloneEndsNoLabel() throws {
    let text = dialogue(["O SR. PRESIDENTE (Otávio Bezerra. PDR - CE) -", "A SRA. LIANA PRADO (PSV - BA) -"])
    #expect(try speakers(text + "\n\n" + text) == ["Otávio Bezerra", "Liana Prado", "Otávio Bezerra", "Liana Prado"])
  }

  @Test func initialsBeforeADashAreOneLabel() throws {
    let text = dialogue(["Lyon Matin –", "Zélie Marchais –", "Lyon Matin –", "Z. M. –", "Lyon Matin –", "Z. M. –"])
    #expect(
      try speakers(text) == [
        "Lyon Matin", "Zélie Marchais", "Lyon Matin", "Zélie Marchais", "Lyon Matin", "Zélie Marchais",
      ])
  }

  @Test func subjectsInBoldBelongToTheLetter() throws {
    let text = (0..<3).map { "**Q. Re: slugs \($0):** Will ducks eat my lettuce?\n\n**A.** They will eat some of it." }
      .joined(separator: "\n\n")
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(
      document.turns.map { document.words(at: $0.range) }
        == (0..<3).flatMap { _ in ["Will ducks eat my lettuce?", "They will eat some of it."] })
  }

  @Test func itemsOfALicenceAreNoSpeakers() throws {
    let text = (0..<4).map { _ in "  a. You may share the material.\n\n  b. Your licence ends if you fail to." }
      .joined(separator: "\n\n")
    #expect(try speakers(text) == [])
  }

  @Test func sentencesThatOpenWithATitleAreNoLabels() throws {
    let text = """
      Mr. Roe said that it was late. He left.

      The minister agreed. Nobody else did. We saw it.

      Mr. Roe came back. I asked him why, and you know the answer.
      """
    #expect(try speakers(text) == [])
  }

  @Test func initialsWithPointsNeedNoColon() throws {
    let text = """
      Interview: Tuuli Tamm and the ice

      K.P. When does the road open?
      T.T. When the ice bears. I measure it.
      K.P. Who goes first?
      T.T. I do, with a pole.
      K.P. Are you afraid?
      T.T. No, not of ice.
      """
    #expect(try speakers(text) == ["K.P", "T.T", "K.P", "T.T", "K.P", "T.T"])
  }

  @Test func initialsMayAnswerQuestionsWithoutALabel() throws {
    let text =
      "Interview with Jana Roe\n\n" + (1...4).map { "Why \($0)?\n\nJ.R. Because I like it.\n" }.joined(separator: "\n")
    #expect(try speakers(text).filter { $0 == "Jana Roe" }.count == 4)
  }

  @Test(arguments: ["K.-H. Holt", "H.-J. von Holt", "J.-P. Le Goff"])
  func aGivenNameOfTwoPartsIsNoPointAndDash(_ name: String) throws {
    let document = try TestDocuments.segment(
      "Gespräch\n\nAnna Roe: Wie geht es?\n\n\(name): Danke, gut.\n\nAnna Roe: Und der Hof?\n\n\(name): Der läuft.\n",
      as: "test.txt")
    #expect(
      document.dialogue == [
        "Anna Roe: Wie geht es?", "\(name): Danke, gut.", "Anna Roe: Und der Hof?", "\(name): Der läuft.",
      ])
  }

  @Test(arguments: [" — ", " : "]) func initialsOfANameOfTwoPartsAreALabel(_ sign: String) throws {
    let document = try TestDocuments.segment(
      """
      Entretien avec Henri-Baptiste Roncier (H.-B. R.), traducteur
      Propos recueillis par Solange Vautier (S. V.)

      S. V.\(sign)Comment devient-on traducteur ?

      H.-B. R.\(sign)Par erreur de bateau. Je voulais aller en Islande.

      S. V.\(sign)Vous avez encore ce carnet ?

      H.-B. R.\(sign)Il est à la bibliothèque. On me le montre parfois.

      S. V.\(sign)Que vous a répondu la poétesse ?

      H.-B. R.\(sign)Qu'il y avait toujours une bouilloire, mais qu'elle avait oublié de l'écrire.

      S. V.\(sign)Un mot à nous laisser ?

      H.-B. R.\(sign)Le silence n'est pas le même partout.
      """, as: "test.txt")
    #expect(document.turns.count == 8)
    #expect(document.words(at: document.turns[1].range).hasPrefix("Par erreur"))
    #expect(document.turns.last.flatMap(document.speakerName) == "Henri-Baptiste Roncier")
  }

  @Test func theTitleOfAMemberIsNoInitial() throws {
    let document = try TestDocuments.segment(
      """
      M. le rapporteur étant souffrant, la séance s'ouvre sans lui.

      Mme la présidente Odette Quay. Monsieur le directeur, vous avez la parole.

      M. Firmin Loret, directeur des phares. Merci, madame la présidente. Il en reste douze.

      M. Anselme Brack (HOR). Et combien coûtent-ils ?

      M. Firmin Loret. Moins qu'un naufrage, monsieur le député.

      M. Anselme Brack (HOR). Je vous crois volontiers.
      """)
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" } == [
        "Odette Quay", "Firmin Loret", "Anselme Brack", "Firmin Loret", "Anselme Brack",
      ])
  }

  @Test func initialsOfNamesWithParticles() throws {
    let document = try TestDocuments.segment(
      """
      Les chevaux de la saline

      Ouest-Phare : D'où vient ce livre ?

      Apolline d'Estrac d'Ormoy : D'une malle. Elle était dans la cave.

      O.-P. : Vous dessinez à la plume ?

      A. d'E. d'O. : Tout, sauf l'eau. Je la peins.

      O.-P. : Et les chevaux ?

      A. d'E. d'O. : Il n'y en a pas. J'ai triché.

      O.-P. : Et le prochain ?

      A. d'E. d'O. : Je ne dirai rien.
      """)
    #expect(document.turns.count == 8)
    #expect(document.turns.last.flatMap(document.speakerName) == "Apolline d'Estrac d'Ormoy")
    #expect(document.turns[6].label == "O.-P.")
  }

  @Test func aGivenNameOfTwoPartsIsShortened() throws {
    let text = """
      - **Amthor:** „Wer hat gemäht?“
      - **C.-L. Brack:** „Der Maulwurf war es nicht.“
      - **Amthor:** „Wer dann?“
      - **C.-L. Brack:** „Ich weiß es nicht, ich schlief.“
      """
    #expect(
      try TestDocuments.segment(text, as: "test.md").turns.map(\.label) == [
        "Amthor", "C.-L. Brack", "Amthor", "C.-L. Brack",
      ])
  }

  @Test(arguments: [("b", false), ("i", false), ("ß", false), ("B", true), ("q", true), ("a", true), ("П", true)])
  func smallLettersThatAskNothingNumberItems(letter: String, isLabel: Bool) {
    let text = Array("\(letter). You may hand it on under the same terms.".utf8)
    let scanner = LabelScanner(text, pointed: PointedNames([], in: text), capitals: CapitalNames())
    #expect((scanner.pointEnd(at: letter.utf8.count, from: 0, before: text.count) != nil) == isLabel)
  }
}
