import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct CopiedNeighboursTests {
  private let long = "We promised that every complaint is answered within an hour and that no one waits."
  private let other = "Seventy people in three cities read what came in and wrote back before they went home."

  /// The texts that are copies, with their documents.
  private func copies(_ documents: [(id: String, lines: [String])]) -> [String] {
    let index = index(documents.map { document($0.id, $0.lines) })
    return index.copies.copies.map {
      "\(index.document(index.document(ofBlock: Int($0))).id): \(index.text(ofBlock: Int($0)).prefix(10))"
    }
  }

  @Test func shortTurnsGoWithTheCopiesBesideThem() {
    let lines = ["Why?", long, "Yes.", "Really?", other, "Good."]
    #expect(
      copies([("a", lines), ("b", lines)]) == [
        "b: Why?", "b: We promise", "b: Yes.", "b: Really?", "b: Seventy pe", "b: Good.",
      ])
  }

  /// What stands behind a line that was put in or left out is not known to be the same.
  @Test func whatIsSaidOtherwiseEndsTheStretch() {
    let found = copies([("a", [long, "Yes.", "Good.", other]), ("b", [long, "No.", "Good.", other])])
    #expect(found == ["b: We promise", "b: Good.", "b: Seventy pe"])
  }

  @Test func anAnswerThatIsCopiedAloneTakesNoNeighbours() {
    let answer = "\(long) \(other) That is what we said in the spring of that year."
    let talk = (0..<8).map { "In town number \($0) the matter of the \($0 * 7) barges stood as it had stood before." }
    let digest = (0..<8).map { "Nobody in house \($0) had heard of the \($0 * 5) letters that were sent out to them." }
    let found = copies([("a", talk + ["Yes.", answer, "Good."]), ("b", digest + ["Yes.", answer, "Good."])])
    #expect(found == ["b: We promise"])
  }

  @Test func shortTextsAloneAreNoCopies() {
    #expect(copies([("a", ["Yes.", "No."]), ("b", ["Yes.", "No."])]).isEmpty)
  }
}
