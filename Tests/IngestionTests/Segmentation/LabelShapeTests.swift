import Testing

@testable import Ingestion

@Suite struct LabelShapeTests {
  private static let words = [
    "Anna", "Roe", "the", "The", "THE", "and", "And", "van", "de", "of", "Of", "dr", "Dr", "Mr", "chair", "Question",
    "from",
    "audience", "member", "all", "All", "what", "What", "IN", "In", "so", "3", "Q", "I", "i", "la", "El", "señora",
    "J.", "PhD",
    "speaker", "1", "who", "is", "it's", "-", "to", "general", "a",
  ]

  /// What is told by bytes must be what a look at the whole label tells.
  @Test func labelsThatAreNoNamesByTheirBytesAreNoneAtAll() {
    var generator = SeededGenerator(seed: 11)
    var decided = 0
    for _ in 0..<4000 {
      let count = Int.random(in: 1...6, using: &generator)
      let label = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      let bytes = Array(label.utf8)
      guard LabelShape.isNoName(bytes.indices, in: bytes) else { continue }
      decided += 1
      #expect(!LabelGroup(printed: label).isPossible, "\(label)")
    }
    #expect(decided > 500)
  }

  @Test(arguments: [
    "The Chair", "member of the audience", "Question from Audience", "all", "All 2", "Anna van der Roe", "El señor Roe",
    "I", "Anna (the host)", "THE", "Dr IN", "la periodista",
  ])
  func rolesAndNamesAreNotTurnedDown(_ label: String) {
    let bytes = Array(label.utf8)
    #expect(!LabelShape.isNoName(bytes.indices, in: bytes))
  }

  @Test(arguments: ["And then I said that", "so what is the", "The general idea is", "What it is"])
  func beginningsOfSentencesAre(_ label: String) {
    let bytes = Array(label.utf8)
    #expect(LabelShape.isNoName(bytes.indices, in: bytes))
  }
}
