import CorpusModel
import Testing

@testable import Ingestion

@Suite struct JointLabelTests {
  @Test(arguments: [
    ("Ann & Ben", ["Ann", "Ben"]), ("Ann+Ben", ["Ann", "Ben"]), ("Roe / Lee", ["Roe", "Lee"]),
    ("Ann, Ben und Carla", ["Ann", "Ben", "Carla"]), ("Ana y Luis", ["Ana", "Luis"]), ("王芳、李强", ["王芳", "李强"]),
    ("Анна и Борис", ["Анна", "Борис"]), ("Roe, Jane", ["Roe", "Jane"]),
  ])
  func partsAreWhatSignsAndWordsJoin(printed: String, parts: [String]) {
    #expect(JointLabel(printed)?.parts == parts)
  }

  @Test(arguments: ["Ann", "Jane Roe", "Ann and", "& Ben", "Bread and butter", "the cat and the dog", ""])
  func whatJoinsNoNamesIsNone(printed: String) {
    #expect(JointLabel(printed) == nil)
  }

  @Test func onlyCommasMayTurnANameAround() {
    #expect(JointLabel("Roe, Jane")?.isOnlyListed == true)
    #expect(JointLabel("Ann, Ben & Carla")?.isOnlyListed == false)
  }

  private static let talk = """
    Marta: How was the crossing?

    Ivo: It was cold. I could not feel my hands.

    Marta: And you went on?

    Ivo: We had to. There was no other way.

    JOINT: We laughed all night.

    Marta: Would you go again?

    Ivo: I would.
    """

  private func speakers(_ text: String) throws -> [String] {
    let document = try TestDocuments.segment(text)
    return document.turns.map { turn in
      turn.speaker.flatMap { id in document.cast.first { $0.id == id }?.name } ?? "-"
    }
  }

  @Test(arguments: ["Marta & Ivo", "Marta + Ivo", "Marta und Ivo", "Marta/Ivo", "Marta, Ivo", "Ivo and Marta"])
  func severalAtOnceAreASpeakerApart(joint: String) throws {
    let found = try speakers(Self.talk.replacing("JOINT", with: joint))
    #expect(found.count == 7)
    #expect(found.enumerated().allSatisfy { $0 == 4 || $1 == ($0 % 2 == 0 && $0 < 4 || $0 == 5 ? "Marta" : "Ivo") })
    #expect(found.count > 4 && Set(found[4].split(separator: " ")) == ["Marta", "&", "Ivo"])
  }

  @Test func fullNamesAreSaidOfShortLabels() throws {
    let found = try speakers(
      """
      Ann Mill: How was the crossing?
      Ben Hill: It was cold. I could not feel my hands.
      Ann Mill: And you went on?
      Ben Hill: We had to. There was no other way.
      Mill & Hill: We laughed all night.
      Ann and Ben: And we sang.
      Ann: Would you go again?
      Ben: I would.
      """)
    let two = "Ann Mill & Ben Hill"
    #expect(found == ["Ann Mill", "Ben Hill", "Ann Mill", "Ben Hill", two, two, "Ann Mill", "Ben Hill"])
  }

  @Test func anOrganisationBehindAStrokeIsNobodyElse() throws {
    let found = try speakers(
      """
      Roe/Acme: How was the crossing, and where did you land?
      Lee: It was cold. I could not feel my hands.
      Roe/Acme: And you went on?
      Lee: We had to. There was no other way.
      Roe: Would you go again?
      Lee: I would.
      """)
    #expect(Set(found).count == 2)
  }
}
