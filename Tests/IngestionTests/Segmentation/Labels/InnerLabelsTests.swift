import CorpusModel
import Testing

@testable import Ingestion

@Suite struct InnerLabelsTests {
  private func turns(_ text: String) throws -> [String] {
    let document = try TestDocuments.segment(text)
    return document.turns.map { "\(document.speakerName(of: $0) ?? "-"): \(document.words(at: $0.range))" }
  }

  @Test func turnsSideBySideAreCut() throws {
    let text = """
      Ann Roe: Why did you go? Ben Lee: Because I could. Ann Roe: And then? Ben Lee: Then I came back, and that was it.
      Ann Roe: Did you like it? Ben Lee: I did! Ann Roe: Thank you.
      """
    #expect(
      try turns(text) == [
        "Ann Roe: Why did you go?", "Ben Lee: Because I could.", "Ann Roe: And then?",
        "Ben Lee: Then I came back, and that was it.", "Ann Roe: Did you like it?", "Ben Lee: I did!",
        "Ann Roe: Thank you.",
      ])
  }

  @Test func chineseTurnsSideBySideAreCut() throws {
    let text = "王芳：你什么时候来的？李明：昨天。王芳：住在哪里？李明：住在朋友家。王芳：习惯吗？李明：我很习惯。"
    #expect(
      try turns(text) == [
        "王芳: 你什么时候来的？", "李明: 昨天。", "王芳: 住在哪里？", "李明: 住在朋友家。", "王芳: 习惯吗？", "李明: 我很习惯。",
      ])
  }

  @Test func titlesAndInitialsBelongToTheNameBehindThem() throws {
    let text = """
      Mr. Hale: How long did you teach there?
      Mrs. Dunn: Thirty-one years, the last twelve as principal.
      Mr. Hale: And when you left?
      Mrs. Dunn: Four. Two of them were cousins.
      Mr. Hale: Did you answer J. Poole?
      Mrs. Dunn: I said the children were small too.
      """
    #expect(
      try turns(text) == [
        "Hale: How long did you teach there?", "Dunn: Thirty-one years, the last twelve as principal.",
        "Hale: And when you left?", "Dunn: Four. Two of them were cousins.", "Hale: Did you answer J. Poole?",
        "Dunn: I said the children were small too.",
      ])
  }

  @Test func whatIsAnnouncedInProseIsNoLabel() throws {
    let text = """
      The rule is simple. Monday: we meet. Then we said goodbye. Berlin: a city of many faces, as I said before.
      She told us twice. Monday: no work at all. Paris: the same story again. Nobody asked.
      """
    #expect(try turns(text) == [])
  }

  @Test func timesInFrontOfLabelsStayWithThem() throws {
    let text = (0..<6).map { "[00:0\($0)] \($0 % 2 == 0 ? "Ann Roe" : "Ben Lee"): I said so, didn't I?" }
      .joined(separator: "\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map(\.time) == (0..<6).map { $0 * 1000 })
    #expect(document.blocks.count == 6)
  }
}
