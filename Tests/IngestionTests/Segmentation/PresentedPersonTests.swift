import CorpusModel
import Testing

@testable import Ingestion

@Suite struct PresentedPersonTests {
  /// Who answers in bold questions below a head.
  private func guest(_ head: String, foot: String = "") throws -> String? {
    let document = try TestDocuments.boldQuestions(below: head, above: foot)
    return document.turns.first { $0.role == .guest }.flatMap(document.speakerName)
  }

  @Test(arguments: [
    "# Rain\\n\\nZorvana Pellworth keeps goats above the lake. Her shed has no roof.",
    "# Rain\\n\\nThe goatherd Zorvana Pellworth has never owned a clock.",
    "# Rain\\n\\nZorvana Pellworth, goatherd, on sheds and knees",
    "# Rain\\n\\nThe mist, says our oldest goatherd Zorvana Pellworth, is a neighbour.",
  ])
  func whoeverTheLeadBringsInAnswers(head: String) throws {
    #expect(try guest(head.replacing("\\n", with: "\n")) == "Zorvana Pellworth")
  }

  @Test(arguments: [
    "# Rain\n\nThe Quiet Bridge is old.", "# Rain\n\nWe met in Green Haven.",
    "# Rain\n\nZorvana Pellworth and Ottla Quorn keep goats.",
  ])
  func placesAndCouplesDoNot(head: String) throws { #expect(try guest(head) == nil) }

  @Test func theFootHasTheNominative() throws {
    let head = "# Déšť\n\nMluvili jsme se Zorvanou Pelleckou o zimě. Rozhovor."
    #expect(try guest(head, foot: "Zorvana Pellecká pase kozy nad jezerem.") == "Zorvana Pellecká")
  }

  @Test func aGivenNameThatFewBearBelongsToTheName() throws {
    let head = "# Wayra Maria Pell: clay forgives\n\nAbove the lake, among goats, Wayra Maria Pell (41) bakes pots."
    #expect(try guest(head) == "Wayra Maria Pell")
  }

  @Test func theLeadTellsTheWholeNameOfTheTitlesGuest() throws {
    let text = """
      Carmen Lobo, presidenta de la cooperativa: “El pan barato lo paga alguien”

      A Carmen Lobo Arnedo (Baza, 52 años) la conocen en la comarca como la Rubia.

      Pregunta. ¿Cómo va el horno?
      Respuesta. Regular. Llueve y no llega el trigo.
      P. ¿Y los precios?
      R. Suben cada mes.
      P. ¿Se retira?
      R. Nunca.
      """
    let document = try TestDocuments.segment(text, as: "test.txt")
    let guests = document.turns.filter { $0.role == .guest }.map { document.speakerName(of: $0) ?? "-" }
    #expect(guests == ["Carmen Lobo Arnedo", "Carmen Lobo Arnedo", "Carmen Lobo Arnedo"])
  }
}
