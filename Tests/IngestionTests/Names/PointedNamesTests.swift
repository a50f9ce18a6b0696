import CorpusModel
import Testing

@testable import Ingestion

@Suite struct PointedNamesTests {
  private func script(_ text: String) throws -> [String] { try TestDocuments.segment(text).dialogue }

  @Test func oldPlaysPrintNamesWithAPoint() throws {
    let text = """
      Hesper. Who keeps the key?
      Aristo. Not I.
      Hesper. And who keeps thee,
      When I am gone to sea?
      Aristo. My debts.
      Hesper. Then we are safe.
      Aristo. As houses built on salt.
      """
    #expect(
      try script(text).map { $0.prefix(9) } == [
        "Hesper: W", "Aristo: N", "Hesper: A", "Aristo: M", "Hesper: T", "Aristo: A",
      ])
  }

  @Test func sentencesOfOneWordAreNoNames() throws {
    let text = (0..<4).map { "Perhaps. We shall see about no. \($0).\nIndeed. It was perhaps late, and indeed dark." }
    #expect(try script(text.joined(separator: "\n")) == [])
  }
}
