import CorpusModel
import Testing

@testable import Ingestion

@Suite struct InstrumentalNamesTests {
  @Test(arguments: [
    ("Anną Nowacką", "Anna Nowacka"), ("Marią Zarębą", "Maria Zaręba"), ("Hanou Dvořákovou", "Hana Dvořáková"),
    ("Анной Петровой", "Анна Петрова"), ("Марией Зеленской", "Мария Зеленская"), ("Оленою Гнатовою", "Олена Гнатова"),
    ("Марією Вербицькою", "Марія Вербицька"), ("Radomilem Torfskim", "Radomil Torfski"),
    ("Радомилом Торфовым", "Радомил Торфов"), ("Андреем Торфинским", "Андрей Торфинский"),
    ("Радомилом Торфівським", "Радомил Торфівський"), ("Torfás Imrével", "Torfás Imre"),
    ("Torfás Annával", "Torfás Anna"), ("Torfás Péterrel", "Torfás Péter"), ("Torfás Balázzsal", "Torfás Balázs"),
    ("Torfás Ottóval", "Torfás Ottó"),
  ])
  func endingsTellTheNominative(_ form: String, _ name: String) {
    #expect(InstrumentalNames.nominative(of: form) == name)
  }

  @Test(arguments: [
    "Anna Nowacka", "Amadou Diallo", "Jane Roe", "Лев Толстой", "Anną", "Mary Lou Novotny", "Pawłem Torfskim",
    "Jane Russell",
  ])
  func otherNamesAreLeftAsTheyAre(_ name: String) {
    #expect(InstrumentalNames.nominative(of: name) == nil)
  }

  @Test func theGuestOfALeadIsNamedInTheNominative() throws {
    let text = """
      # Rzeka nie czeka

      Z dr Anną Nowacką, hydrolożką, rozmawia Jan Lis

      **Od dawna bada pani rzeki?**

      – Od dwudziestu lat. Zaczęłam jako studentka.

      **Co panią zaskoczyło?**

      – Cisza. Byłam sama na moście i nic nie słyszałam.

      **A dziś? Co pani słyszy?**

      – Maszyny. Mam ich dość.
      """
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.turns.count == 6)
    let guests = Set(document.turns.filter { $0.role == .guest }.map { document.speakerName(of: $0) ?? "-" })
    #expect(guests == ["Anna Nowacka"])
  }

  @Test(arguments: [
    ("Bordás Imrével", "Bordás Imre"), ("Kiss Annával", "Kiss Anna"), ("Nagy Péterrel", "Nagy Péter"),
    ("Szabó Lászlóval", "Szabó László"), ("Tóth Kováccsal", "Tóth Kovács"),
  ])
  func hungarianHangsItsEndingOn(_ form: String, _ name: String) {
    #expect(InstrumentalNames.hungarianNominative(of: form) == name)
  }

  @Test(arguments: ["Erwin Rommel", "Jane Roe", "Anna Kiss"])
  func aNameThatThePageHasNotIsLeft(_ name: String) throws {
    let document = try TestDocuments.boldQuestions(below: "# A talk with \(name)", above: "")
    #expect(document.turns.last.flatMap { document.speakerName(of: $0) } == name)
  }
}
