import CorpusModel
import Testing

@testable import Ingestion

/// Statements that ask, and answers that do: what only the paragraphs around tell.
@Suite struct StatedQuestionsTests {
  /// The turns of paragraphs below a head that says it is an interview, `-` before those who answer.
  private func turns(_ head: String, _ paragraphs: [String]) throws -> [String] {
    let document = try TestDocuments.segment(head + "\n\n" + paragraphs.joined(separator: "\n\n"))
    return document.turns.map { ($0.role == .guest ? "- " : "") + document.words(at: $0.range) }
  }

  @Test func anAnswerMayAskBetweenTwoQuestions() throws {
    let talk = [
      "Πόσα σκάφη έχετε φτιάξει;", "Εκατόν δέκα με τα χέρια μου, και ο πατέρας μου άλλα τόσα.", "Τι εννοείτε;",
      "Ότι είχα διαλέξει λάθος ξύλο. Το ξύλο θυμάται.", "Υπάρχουν νέοι;", "Ενδιαφέρονται πολλοί, έχω τώρα μία κοπέλα.",
      "Ποιος τη βρήκε;", "Μόνη της ήρθε. Εγώ έμενα πίσω.", "Της μιλάτε στ' αλήθεια;",
      "Εσείς στο αυτοκίνητό σας δεν μιλάτε;", "Ποιο σκάφος θα θέλατε ακόμη;", "Ένα για μένα. Έχω ήδη την καρίνα.",
    ]
    let head = "Συνέντευξη: Λάμπρος Κοντός, ναυπηγός"
    let expected = talk.enumerated().map { $0 % 2 == 1 ? "- " + $1 : $1 }
    #expect(try turns(head, talk) == expected)
    // Whoever asks twice elsewhere as well does so here.
    let twice = ["Και ο γιος σας;", "Τι κάνει;"] + talk
    #expect(try turns(head, twice).contains { $0.contains("δεν μιλάτε;\n\nΠοιο") })
  }

  @Test func whatIsSaidToTheOtherBetweenTwoAnswersAsks() throws {
    let talk = [
      "Nooit uitgegaan, kan dat?", "Jawel. Maar uit, nee. De man die hem bouwde is dood.",
      "Je hebt dus nooit vakantie.",
      "Mijn zus doet drie weken in juli. Zij is tandarts, en ze zegt dat een brood niet terugpraat.",
      "Wie koopt het nog?",
      "Iedereen boven de zeventig en iedereen onder de dertig.", "Wat betaal je aan gas?",
      "Niks, het hout komt van de gemeente, een wagen per maand.", "En wie volgt je op?",
      "Een dochter van elf. Ze wil er pizza in bakken.",
    ]
    #expect(try turns("Vraaggesprek met Sjoerd Miedema", talk)[2] == talk[2])
  }

  @Test func titlesBetweenAnswersAreNoneOfThem() throws {
    let talk = [
      "Was kommt stattdessen?", "Ein Aufkleber mit drei Zahlen. Wer mehr wissen will, ruft an.",
      "Anrufen klingt nicht gerade nach Zukunft.",
      "Unterschätzen Sie das nicht. Im April waren es 640 Gespräche, und in den meisten ging es nicht um Milben.",
      "Wie steht es um die Völker?",
      "Besser als befürchtet, schlechter als gemeldet. Die Meldungen sind freiwillig, und wer alles verloren hat, meldet nichts.",
      "Das liegt nicht am Wasser, wie immer erzählt wird. Es liegt am späten Raps, und der steht überall.",
      "Dazu kommt, dass viele erst im September behandeln, wenn der Urlaub vorbei ist.", "Forschung auf dem Deich",
      "Und der Deichverband?", "Der Deichgraf hat gefragt, ob Bienen graben.", "Was raten Sie Anfängern?",
      "Suchen Sie sich einen Paten, der schweigen kann.",
    ]
    let found = try turns("Interview mit Annegret Lüders", talk)
    #expect(found.count == 10)
    #expect(found[2] == talk[2])
    #expect(found.contains { $0.hasPrefix("- Besser") })
  }

  @Test func aStatementAboveADashAsksWhereQuestionsDoElsewhere() throws {
    let talk = [
      "Сколько человек вы перевезли?", "— Я не считал, бухгалтерия считала.", "Что было самым необычным?",
      "— Рояль. Ветер поднялся, а настройщик держал его ногами.", "Ещё возили цирк, и верблюд не хотел сходить.",
      "А страшно бывало?", "— Один раз. Туман, и трос лопнул.", "Вы тогда получили грамоту.",
      "— Грамоту получила учительница. Я получил новый трос.", "Не жалко?", "— Жалко разговоров.", "Что пожелаете?",
      "— Не торопиться.",
    ]
    let found = try turns("Интервью с паромщиком Геннадием Рыловым", talk)
    #expect(found.contains(talk[7]))
    #expect(found.contains { $0.contains("Рояль") && $0.contains("верблюд") })
  }

  @Test func whomTheBylineNamesInCapitalsAsks() throws {
    let asked = ["Can you introduce yourself?", "What made you resign?", "How did your family take it?", "And now?"]
    let talk = asked.map { "\($0)\n\nI was the only one who laughed. My car broke down, so I slept there." }
    let head =
      "Why I left the bank to rear snails – Okoro-Dale, farmer\nBy Ronke Abiola\n\nTunji Okoro-Dale spent eleven years in a bank "
      + "before he bought a tyre. In this interview with RONKE ABIOLA, the father of three talks about loss.\n\n"
    let document = try TestDocuments.segment(head + talk.joined(separator: "\n\n"))
    let answers = document.turns.filter { $0.role == .guest }
    #expect(answers.count == 4)
    #expect(Set(answers.map { document.speakerName(of: $0) }) == ["Tunji Okoro-Dale"])
  }

  @Test(arguments: [
    ("Er du ikke lei?", "Er du lei av å puste?", true), ("Har du barn?", "Savner du noen?", false),
  ])
  func aCounterQuestionTakesUpAWord(asked: String, counter: String, isAnswer: Bool) throws {
    let talk = [
      "Hvordan begynte du?", "Bestefar trengte noen som ikke snakket. Jeg var stille.", "Hva fanger du nå?",
      "Torsk, når den vil. Jeg venter.", asked, counter, "Hvem tar over etter deg?", "Ingen. Båten skal til museet.",
    ]
    let found = try turns("Intervju med Berit Aas", talk)
    #expect(found.contains("- " + counter) == isAnswer)
    #expect(found.contains(talk[6]) == isAnswer)
  }

  @Test func whatIsHeardOfSomebodyIsTakenUp() throws {
    let talk = [
      "Cum ați ajuns brutar?", "Din lene. Fratele meu se scula la patru.", "Se spune că ați refuzat un supermarket.",
      "Am refuzat trei. Veneau cu hârtii, eu le dădeam pâine.", "Ce face cuptorul altfel?",
      "Ține minte. Eu doar îl ascult.", "Cine vă urmează?", "Fata mea. Zice că nu poate șterge pâinea.",
      "De ce nu covrigi?",
      "Nu-mi plac găurile.",
    ]
    let found = try turns("Interviu cu brutarul Sorin Pădurariu", talk)
    #expect(found.count == 10)
    #expect(found[2] == talk[2])
  }

  @Test func reportsTellWhoSaysWhatBehindDashes() throws {
    let told = [
      "Утром стояла очередь. Что случилось?", "— Лёд сошёл рано, — говорит продавец Пётр Сомов.", "Почему так дорого?",
      "— Спросите у реки, — отвечает он.", "Рядом торгуют мёдом. А мёд почём?",
      "— Как в прошлом году, — смеётся хозяйка.",
      "Когда открылся рынок?", "— В шесть, — говорит сторож.",
    ]
    #expect(try turns("На рынке подорожала рыба", told).isEmpty)
  }
}
