import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LeadAskersTests {
  @Test(arguments: [
    ("Mieke van der Lans sprak met de man die er woont.", "Mieke van der Lans"),
    ("Ann Berg pratade med henne i skogen.", "Ann Berg"),
    ("Инна Лось поговорила с тем, кто его чинит.", "Инна Лось"),
    ("La Pia Fontan ha parlat amb la pagesa.", "Pia Fontan"),
    ("Jane Roe met her at noon.", "Jane Roe"),
    ("Ann Roe a stat de vorbă cu morarul.", "Ann Roe"),
  ])
  func whoTalkedWithSomebodyAsked(lead: String, name: String) {
    let askers = IntroducedGuest.askers(in: lead)
    #expect(askers.count == 1)
    #expect(askers.first.map { name.hasSuffix($0) || $0.hasSuffix(name) } == true)
  }

  @Test(arguments: [
    "Jane Roe spoke with us about clay.", "Mieke Lans sprak met ons over brood.",
    "Jane Roe spoke with The Gull at noon.",
    "Jane Roe spoke about clay.", "With Jane Roe spoke Tom Lee.", "Mieke Lans sprak vier talen.",
  ])
  func whoTalksWithThoseWhoPrintItAnswers(lead: String) {
    #expect(IntroducedGuest.askers(in: lead).allSatisfy { $0 != "Jane Roe" && $0 != "Mieke Lans" })
  }

  @Test func whoSpokeWithTheGuestOfTheHeadlineIsNotTheOneWhoAnswers() throws {
    let head =
      "Bekijk deze mail in uw browser\n\nDE OVENPAAL\n\nIn dit nummer:\n– Zes vragen aan Sjoerd Miedema\n\n"
      + "Wij gingen kijken in Wierum. Marieke van Loon sprak met de man die er elke nacht opstaat.\n\n"
      + "HET GESPREK: SJOERD MIEDEMA, BAKKER\n\n"
    let asked = ["Wie koopt er nog brood?", "Wat betaal je aan gas?", "Je bakt alles zelf?", "En wie volgt je op?"]
    let talk = asked.map {
      "\($0)\n\nIk weet het niet. Mijn vader wist het ook niet, en hij heeft er nooit om gevraagd."
    }
    let foot = "\n\nTekst: Marieke van Loon | Foto's: Ids Kok\n\nUitschrijven? Klik hier."
    let document = try TestDocuments.segment(head + talk.joined(separator: "\n\n") + foot)
    let answers = document.turns.filter { $0.role == .guest }
    #expect(answers.count == 4)
    #expect(Set(answers.map { document.speakerName(of: $0) }) == ["Sjoerd Miedema"])
  }
}
