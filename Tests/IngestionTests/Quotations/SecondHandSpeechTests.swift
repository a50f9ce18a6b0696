import CorpusModel
import Testing

@testable import Ingestion

/// Words told by another than whoever said them, and answers to whoever spoke before.
@Suite struct SecondHandSpeechTests {
  private func attributions(_ text: String) -> [String] {
    var document = article(text)
    var cast = Cast(lexicon: Lexicon(), document: document.id, text: document.text)
    findQuotations(in: &document, cast: &cast, lexicon: Lexicon())
    return document.blocks.filter { $0.kind == .quote }.map { block in
      let name = block.speaker.flatMap { cast[$0]?.person.name } ?? "-"
      return "\(name) \(block.attribution?.confidence == .sure ? "sure" : "not sure")"
    }
  }

  @Test(arguments: [
    "„Der Zoo bleibt“, sagte Eva Lang. „Nein“, sagte Jan Groß.\n\nLaut Lang habe Groß behauptet, „das Geld sei fort“.",
    "“The zoo stays,” said Eva Lang. “No,” said Jan Groß.\n\nAccording to Lang, Groß told her: “The money is gone.”",
    "“The zoo stays,” said Eva Lang. “No,” said Jan Groß.\n\nLang said that Groß had told her: “The money is gone.”",
  ])
  func whoIsSaidToHaveSaidIt(text: String) {
    #expect(attributions(text).last == "Jan Groß not sure")
  }

  @Test func theSourceOfASentenceStillSpeaks() {
    let text =
      "„Der Zoo bleibt“, sagte Eva Lang.\n\nLaut Lang, die gestern kam, ist das Haus „seit Jahren leer und kalt“."
    #expect(attributions(text).last?.hasPrefix("Eva Lang") == true)
  }

  @Test(arguments: [
    "“Quit,” Tom Reed told Peter Holt. “Never in my life,” he replied.",
    "„Geh fort von hier“, sagte Tom Reed zu Peter Holt. „Niemals im Leben“, entgegnete er.",
    "«Vete ya de aquí», dijo Tomás Reed a Pedro Holt. «Nunca en la vida», respondió.",
  ])
  func whoeverWasSpokenToReplies(text: String) {
    #expect(attributions(text).map { String($0.split(separator: " ")[1]) } == ["Reed", "Holt"])
  }

  @Test func aReplyToNobodyNamedIsTheSpeakersOwn() {
    let text = "“It rains all day,” Tom Reed told reporters. “Never mind the rain,” he replied when asked."
    #expect(attributions(text).map { String($0.split(separator: " ")[1]) } == ["Reed", "Reed"])
  }
}
