import CorpusModel
import Testing

@testable import Ingestion

@Suite struct RecurringLinesTests {
  private func script(_ text: String) throws -> [String] { try TestDocuments.segment(text).dialogue }

  @Test func buttonsCopiedWithEachPostAreNoSpeech() throws {
    let posts = [
      ("ferry_pilot", "Ask me anything about the fjord."), ("kestrel42", "Do you ever get seasick?"),
      ("ferry_pilot", "Only in cars."), ("tin_whistle", "Is there a trick to docking in a wind?"),
      ("ferry_pilot", "There is, and I shall not tell."),
    ]
    let text = posts.enumerated().map { number, post in
      "\(post.0)\n\(post.0 == "ferry_pilot" ? "OP\n" : "")•\n\(number + 2)h ago\n\n\(post.1)\n\nUpvote\n\(number * 31 + 7)\n\nDownvote\n\nReply"
    }.joined(separator: "\n\n")
    #expect(try script(text) == posts.map { "\($0.0): \($0.1)" })
  }

  @Test func runningHeadsAreNoSpeech() throws {
    let text = """
      Regional Council - 42nd sitting - 9 November

      Anna Berg: Since when did you know of it?

      Regional Council - 42nd sitting - 9 November

      4127

      Boris Kahn: For three weeks, as you did.

      Anna Berg: And what did you do, in these three weeks?

      Boris Kahn: I read, and I read

      4128

      Regional Council - 42nd sitting - 9 November

      again.
      """
    let found = try script(text)
    #expect(found.first == "Anna Berg: Since when did you know of it?")
    #expect(found.suffix(2) == ["Boris Kahn: I read, and I read", "Boris Kahn: again."])
  }

  @Test func whatIsSaidAgainAndAgainIsSpeech() throws {
    let text = (0..<4).map { _ in "Anna: Did you see the boat?\n\nBoris: I said it.\n\nno comment" }.joined(
      separator: "\n\n")
    #expect(try script(text).filter { $0.hasSuffix("no comment") }.count == 4)
  }

  @Test func headsWithTheNumbersOfPagesAreNoSpeech() throws {
    let text = """
      Anna: When did it begin?

      Boris: In spring, I think.

      Elm Post — 2

      Anna: Who was there?

      Boris: My aunt.

      Elm Post — 3

      Anna: Nobody else?

      Boris: Nobody.
      """
    #expect(try script(text).filter { $0.contains("Elm") } == [])
    #expect(try script(text.replacing(": ", with: "| ")).count == 6)
  }

  @Test func aHeadWithTheGreatestNumberIsALineAsOthersAre() throws {
    let head = "Regional Council sitting 9223372036854775807"
    let text =
      "Anna Berg: Since when?\n\n\(head)\n\nBo Li: Since May.\n\n\(head)\n\nAnna Berg: Why?\n\n\(head)\n\nBo Li: Rain.\n"
    #expect(try script(text) == ["Anna Berg: Since when?", "Bo Li: Since May.", "Anna Berg: Why?", "Bo Li: Rain."])
  }

  @Test func headsOfPagesThatCutAnAnswerAreNoPartOfIt() throws {
    let text = """
      Annual Review of Oral History                                             12
      Interview with Samuel Okoro                                          Page 1

      INTERVIEWER: When did you arrive?
      OKORO: In the year of the great frost. There was work at the yard.

      INTERVIEWER: Did the family follow?

      OKORO: My brother did. My sister refused; she
                                           13
      Annual Review of Oral History
      Interview with Samuel Okoro                                          Page 2

      said that she would not be cold for money. I laughed then.
      INTERVIEWER: And now?
      OKORO: Now I think she was the clever one.
      """
    let document = try TestDocuments.segment(text)
    let words = document.turns.map { document.words(at: $0.range) }
    #expect(words.contains("My brother did. My sister refused; she"))
    #expect(words.contains("said that she would not be cold for money. I laughed then."))
    #expect(!words.contains { $0.contains("Annual") || $0.contains("13") || $0.contains("Page") })
    #expect(document.title == "Annual Review of Oral History")
  }
}
