import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LabelBytesTests {
  private static let words = [
    "Anna", "Roe", "the", "The", "THE", "and", "And", "van", "de", "of", "Of", "dr", "Dr", "Mr", "chair", "Question",
    "from",
    "audience", "member", "all", "All", "what", "What", "IN", "In", "so", "3", "Q", "I", "i", "la", "El", "señora",
    "J.", "PhD",
    "speaker", "1", "who", "is", "it's", "-", "to", "general", "a", "Yeah,", "yeah,", "B,", ",", "CEO", "ceo,",
    "co-founder",
    "head", "Jane,", "I\u{2019}m", "\u{201C}so", "\u{2013}", "é", "Émile", "émile,", "#3", "\u{A0}", "a\u{A0}b", "…",
    "(host)",
    "Jane|Acme", "王", "congratulations", "Extraordinarily", "Q,", "\u{300}", "x\u{300}", "$5",
  ]

  /// What is told by bytes must be what a look at the whole label tells.
  @Test func labelsThatAreNoNamesByTheirBytesAreNoneAtAll() {
    var generator = SeededGenerator(seed: 11)
    var decided = 0
    for _ in 0..<12000 {
      let count = Int.random(in: 1...10, using: &generator)
      let label = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      let bytes = Array(label.utf8)
      guard LabelBytes.isNoName(bytes.indices, in: bytes) else { continue }
      decided += 1
      #expect(!LabelGroup(printed: label).isPossible, "\(label)")
    }
    #expect(decided > 4000)
  }

  @Test(arguments: [
    "The Chair", "member of the audience", "Question from Audience", "all", "All 2", "Anna van der Roe", "El señor Roe",
    "I", "Anna (the host)", "Lumi, Chief Economist", "Anna, Ceo", "Q #3", "JR, 3", "THE", "Dr IN", "la periodista",
  ])
  func rolesAndNamesAreNotTurnedDown(_ label: String) {
    let bytes = Array(label.utf8)
    #expect(!LabelBytes.isNoName(bytes.indices, in: bytes))
  }

  @Test(arguments: [
    "And then I said that", "so what is the", "The general idea is", "What it is", "Yeah, I think so", "Well yes, if",
    "I said \u{201C}no\u{201D} to it",
    "Beginning Ending Middling Starting Stopping Landing", "He\u{2019}s right, I know",
  ])
  func beginningsOfSentencesAre(_ label: String) {
    let bytes = Array(label.utf8)
    #expect(LabelBytes.isNoName(bytes.indices, in: bytes))
  }

  /// A declared speaker may be called anything: none of the labels that mean one is turned down.
  @Test func labelsOfDeclaredSpeakersAreKept() {
    var generator = SeededGenerator(seed: 17)
    var (decided, kept) = (0, 0)
    for _ in 0..<6000 {
      func phrase(_ count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count, using: &generator)).map { _ in Self.words.randomElement(using: &generator) ?? "" }
          .joined(separator: " ")
      }
      var known = KnownNames()
      let name = phrase(1...2)
      known.declare(KnownNames.Declared(name: name, role: .unknown))
      let label = Bool.random(using: &generator) ? phrase(1...4) : name.lowercased() + ", " + phrase(1...3)
      let bytes = Array(label.utf8)
      let group = LabelGroup(printed: label)
      let isPossible = group.isPossible || known.contains(group)
      if LabelBytes.isNoName(bytes.indices, in: bytes, beside: known.vocabulary) {
        decided += 1
        #expect(!isPossible, "\(label), where \(name) is declared")
      } else if known.contains(group) {
        kept += 1
      }
    }
    #expect(decided > 500)
    #expect(kept > 500)
  }
}
