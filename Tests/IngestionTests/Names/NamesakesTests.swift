import CorpusModel
import Testing

@testable import Ingestion

@Suite struct NamesakesTests {
  private func speakers(_ text: String) throws -> [String?] {
    let document = try TestDocuments.segment(text)
    return document.turns.map { document.speakerName(of: $0) }
  }

  @Test(arguments: [
    ("Mr. Alder", "Mrs. Alder"), ("M. Alder", "Mme Alder"), ("Sr. Alder", "Sra. Alder"), ("Herr Alder", "Frau Alder"),
    ("Pan Alder", "Pani Alder"), ("MR. ALDER", "MS. ALDER"),
  ])
  func titlesOfAManAndAWomanAreOfTwo(one: String, other: String) throws {
    let talk = """
      Host: Who signed it?
      \(one): I signed it.
      Host: And you?
      \(other): I never signed it.
      Host: Why not?
      \(other): It was a lie.
      Host: Was it?
      \(one): It was not.
      """
    let found = try speakers(talk)
    #expect(found.count == 8)
    #expect(found[1] != found[3])
    #expect(found[3] == found[5])
    #expect(found[1] == found[7])
  }

  @Test(arguments: [
    ("Lee (plaintiff)", "Lee (defendant)"), ("Prof. Lee", "Dr. Lee"), ("Tom Lee", "Tom Lee Jr."),
  ])
  func nobodyAnswersThemselves(one: String, other: String) throws {
    let talk = """
      Host: Who signed it?
      \(one): I signed it.
      \(other): I never signed it.
      Host: Why not?
      \(other): It was a lie.
      \(one): It was not.
      """
    let found = try speakers(talk)
    #expect(found == ["Host", one, other, "Host", other, one])
  }

  @Test func oneTitleLessIsTheSamePerson() throws {
    let talk = """
      Host: Who signed it, Mr. Alder?
      Mr. Alder: I signed it.
      Host: And why?
      Alder: I wanted to.
      Host: When?
      Dr. Alder: I forget, and you know it.
      """
    let document = try TestDocuments.segment(talk)
    #expect(Set(document.turns.compactMap { document.speakerName(of: $0) }) == ["Host", "Alder"])
  }

  @Test func formatsStateNamesakes() throws {
    let table = "speaker,text\nMr. Alder,I signed it.\nMrs. Alder,I did not.\nTom Lee,Who?\nTom Lee Jr.,Me.\n"
    let document = try TestDocuments.segment(table, as: "talk.csv")
    #expect(Set(document.turns.compactMap { document.speakerName(of: $0) }).count == 4)
    let cues =
      "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Mr. Alder>I signed it.\n\n00:01.000 --> 00:02.000\n<v Mrs. Alder>I did not.\n"
    #expect(try TestDocuments.segment(cues, as: "talk.vtt").turns.count == 2)
  }

  @Test func aBracketThatIsLeftOutMakesNoThird() throws {
    let talk = """
      Mr. Alder (Con): Who signed it?
      Mrs. Alder (Lab): I signed it.
      Mr. Alder: And why?
      Mrs. Alder: I wanted to, and you know it.
      """
    #expect(try speakers(talk) == ["Mr. Alder", "Mrs. Alder", "Mr. Alder", "Mrs. Alder"])
  }

  /// Two given names are of two people, and nobody answers themselves.
  @Test(arguments: [
    ("Jan Poe", "Host: And you?\nJane Poe"), ("Mary Poe", "Mary Roe"),
  ])
  func aWholeNameIsNoSlip(one: String, other: String) throws {
    let talk = """
      Host: Welcome to you both.
      \(one): I signed the letter.
      Host: Why did you sign it?
      \(one): It was true.
      \(other): It was a lie from top to bottom.
      Host: Thank you both.
      \(one): Thank you.
      """
    #expect(Set(try speakers(talk).compactMap(\.self)).count == 3)
  }

  @Test func oneLetterStandsForWhomBracketsName() throws {
    let talk = """
      Q: Who signed?
      A (Smith): I did.
      Q: And you?
      A (Jones): I did not.
      Q: Smith?
      A (Smith): He did.
      """
    let found = try speakers(talk)
    try #require(found.count == 6)
    #expect(found[1] != found[3] && found[1] == found[5] && found[0] == found[2])
    let heard = try speakers(talk.replacing("(Jones)", with: "(laughs)"))
    #expect(Set(heard).count == 2)
  }

  @Test func whomTheTextCallsApartAreTwo() throws {
    let talk = """
      Host: Welcome to the show, Dr. Gale.
      Gale: Thanks.
      Host: And welcome, Mrs. Gale.
      Mrs. Gale: Thanks.
      Host: Doctor, was it safe?
      Gale: It was.
      Host: And you say?
      Mrs. Gale: It was not.
      Dr. Gale: It was, my dear.
      Host: We stop.
      """
    let found = try speakers(talk)
    try #require(found.count == 10)
    #expect(found[1] == found[5] && found[3] == found[7] && found[1] != found[3] && found[3] != found[8])
  }
}
