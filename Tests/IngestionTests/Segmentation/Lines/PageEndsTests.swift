import CorpusModel
import Testing

@testable import Ingestion

@Suite struct PageEndsTests {
  private func last(_ end: String) throws -> String {
    let talk = (0..<3).map { "Ada Lunt: Do you like it, no. \($0)?\n\nKlara Roe: I do. I always did." }
    let document = try TestDocuments.segment((talk + [end]).joined(separator: "\n\n"))
    #expect(document.turns.count == 6)
    return document.turns.last.map { document.words(at: $0.range) } ?? ""
  }

  @Test(arguments: [
    "Klara Roe was born in Celle in 1964. She retires in May.", "(A recess was taken.)", "（後編に続く）",
    "The Wind Books, by Klara Roe, 214 pages, 18 euros, out now.", "--\nKlara Roe\nHarbour Street 4",
    "3 comments\n\nMira: What a fine talk! I was there.\n\nHugo: So was I.", "The House rose at six.",
  ])
  func whatStandsBelowIsNoSpeech(end: String) throws { #expect(try last(end) == "I do. I always did.") }

  @Test func whoSpeaksOfAnotherStillSpeaks() throws {
    #expect(try last("I learned it from my aunt, and she from Ada Lunt, who knew.").hasSuffix("who knew."))
  }

  @Test func cuesForSoundsAreNoSpeech() throws {
    let text = """
      MARA: Did you leave the lights on?
      SFX: A BELL, ONCE.
      JOSEF: I am nowhere near the lights.
      MUSIC: A LOW CELLO.
      MARA: Then who rang that?
      JOSEF: I think we should go home.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map(\.label) == ["MARA", "JOSEF", "MARA", "JOSEF"])
    #expect(document.blocks.filter { $0.kind == .stage }.count == 2)
  }

  @Test(arguments: [
    "Tags: salt, bread, tides", "Tagi: sól, chleb", "مواضيع: ملح | خبز", "Notes: 1 Of the harbour.", "* * *\n\n— END —",
  ])
  func listsAndSignsBelowEndTheTalk(end: String) throws { #expect(try last(end) == "I do. I always did.") }

  @Test func whatIsSetAsAQuotationMaySayItAgain() throws {
    let text = """
      <body><p><b>Ada Lunt:</b> How was the ice?</p><p><b>Klara Roe:</b> I thought I had left the stove on.</p>
      <blockquote>I thought I had left the stove on.</blockquote>
      <p><b>Ada Lunt:</b> Had you?</p><p><b>Klara Roe:</b> No, but the coffee had boiled dry.</p></body>
      """
    let document = try TestDocuments.segment(text, as: "test.html")
    #expect(
      document.turns.map { document.words(at: $0.range) } == [
        "How was the ice?", "I thought I had left the stove on.", "Had you?", "No, but the coffee had boiled dry.",
      ])
  }

  @Test func aMenuOfWideBlanksNamesNobody() throws {
    let text = """
      Home  News  Money

      How to choose a boiler

      1. What size do you need?
      Count the radiators. Your installer can do the sums.

      2. Is gas still the best choice?
      It depends on the house.

      3. How long will it last?
      Twelve years is usual.
      """
    #expect(try TestDocuments.segment(text).turns.isEmpty)
  }

  @Test func whoseASentenceIsThatIsSetOutIsNotSaid() throws {
    let text = """
      Ada Lunt: Who needs you?

      Klara Roe: The fellow whose radio just died. I am for him.

      "The fellow whose radio just died."
      Klara Roe

      A low B flat

      Ada Lunt: Is it true?

      Klara Roe: It is.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns[1].range.count == "The fellow whose radio just died. I am for him.".utf8.count)
    #expect(document.turns.count == 4)
    #expect(document.blocks.contains { $0.kind == .heading })
  }
}
