import TextAnalysis
import Testing

@testable import Shell

@Suite struct CandidateListTests {
  @Test func fillsColumnsDownwards() {
    let candidates = ["a", "b", "c", "d", "e"].map { Candidate($0, note: "1") }
    #expect(candidateLines(candidates, width: 16, height: 24) == ["a  1   d  1", "b  1   e  1", "c  1"])
  }

  @Test func alignsByColumnsOfTheTerminal() {
    let lines = candidateLines(["中文", "ab", "é", "x"].map { Candidate($0) }, width: 16, height: 24)
    #expect(lines == ["中文   é", "ab     x"])
  }

  @Test(arguments: [1, 2, 10, 20, 79, 200])
  func keepsWithinTheScreen(width: Int) {
    let candidates = (0..<500).map { Candidate("candidate 中文 number \($0)", note: "\($0)") }
    let lines = candidateLines(candidates, width: width, height: 20)
    #expect(lines.count == 11)
    #expect(lines.last?.hasPrefix("… and ") == true)
    #expect(lines.dropLast().allSatisfy { displayWidth(of: $0) < max(width, 2) })
  }

  @Test func hasNothingToShowOfNothing() {
    #expect(candidateLines([], width: 80, height: 24) == [])
  }

  @Test func namesOfStrangersMoveNoCursor() {
    let lines = candidateLines([Candidate("x\u{1B}]0;y\u{7}", note: "\u{1B}[2J")], width: 80, height: 24)
    #expect(lines.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") && !$0.unicodeScalars.contains("\u{7}") })
  }
}
