import CorpusModel
import Testing

@testable import Ingestion

/// News may speak of what pages are furnished with; only furniture itself is boilerplate.
@Suite struct FurnitureTests {
  private func kinds(_ text: String) throws -> [BlockKind] {
    let ingestor = Ingestor(lexicon: try Lexicon.shipped())
    return try ingestor.read(Array(text.utf8), path: "news.txt", id: "news").blocks
      .filter { !$0.kind.isOverlay }.map(\.kind)
  }

  @Test(arguments: [
    "The platform closed its Telegram group on Monday after members had complained for weeks about false offers. "
      + "The founder said that the official account on another network would stay open for everybody who asks.",
    "Der Minister distanziert sich von den Vorwürfen der Opposition und will den Bericht erst lesen, bevor er im Ausschuss "
      + "auf die Fragen der Abgeordneten antwortet. Eine Sprecherin nannte keinen Termin.",
    "Nearly two million people subscribe to the service, which raised its price last year and lost no customers "
      + "over it, according to figures that the company gave to its investors in the spring.",
  ])
  func keepsNewsThatNamesIt(_ paragraph: String) throws {
    let text =
      "Quiet changes at a large company\n\n\(paragraph)\n\nNobody else would comment on the matter this week.\n"
    #expect(!(try kinds(text)).contains(.boilerplate))
  }

  @Test func findsFurniture() throws {
    let text =
      "Quiet changes at a large company\n\nNobody would comment on the matter this week.\n\n"
      + "Telegram group: https://t.me/example\n\nAll rights reserved.\n"
    #expect(try kinds(text).suffix(2) == [.boilerplate, .boilerplate])
  }
}
