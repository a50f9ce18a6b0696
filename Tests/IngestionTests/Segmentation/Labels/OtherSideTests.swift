import CorpusModel
import Testing

@testable import Ingestion

@Suite struct OtherSideTests {
  private static let column = """
    THE SHED LETTER
    Every month, by Maud Ellery-Pike, carpenter

    Hugh, Leeds
    My bench wobbles on the stone floor. What can I do?

    Maud answers
    Sit on something else, and send me the bench.

    Ottilie R., Hull
    May I oil a walnut board with sunflower oil?

    Maud answers
    You may, but you will smell it in August.

    A baffled father
    Is there a glue that a child cannot eat?

    Maud answers
    No.
    """

  @Test func whoeverWritesToOneWhoAnswersAllHasALabelToo() throws {
    let document = try TestDocuments.segment(Self.column)
    #expect(document.turns.first?.label == "Hugh, Leeds")
    #expect(document.turns.count == 6)
    #expect(document.turns.filter { document.speakerName(of: $0)?.hasPrefix("Maud") == true }.count == 3)
  }

  @Test func headingsAreNoPeople() throws {
    let text = Self.column.replacing("Hugh, Leeds", with: "Stone floors").replacing("Ottilie R., Hull", with: "Oil")
    let document = try TestDocuments.segment(text)
    #expect(!document.turns.contains { $0.label == "Stone floors" || $0.label == "Oil" })
  }

  @Test func requestsStandAboveLabelledAnswers() throws {
    let talk = [
      "¿Cuántos toques conoce?", "Háblenos del reloj.", "Dicen que la oyen desde Portugal.", "¿Quién la sucederá?",
    ]
    let text =
      "Eulalia Sanabria, campanera\n\n"
      + talk.map { "\($0)\n\nSanabria: Mi abuelo lo sabía. Yo no." }.joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.filter { $0.role == .interviewer }.map { document.words(at: $0.range) } == talk)
    #expect(document.turns.count == 8)
  }
}
