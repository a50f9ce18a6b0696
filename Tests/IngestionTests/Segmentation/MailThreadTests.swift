import CorpusModel
import Testing

@testable import Ingestion

@Suite struct MailThreadTests {
  private let mail = """
    From: Tomas Lind <tomas@example.net>
    Subject: Re: Your questions

    On Mon, 8 Feb 2021 at 10:02, Rosalind Archer <r@example.org> wrote:

    > When did you decide to publish the source of the
    > whole firmware?

    In autumn, the week after a customer asked for an audit.

    > Did anyone object?

    Everyone did.
    """

  @Test func quotedLinesAreThoseOfTheOther() throws {
    let document = try TestDocuments.segment(mail)
    #expect(
      document.turns.map { document.speakerName(of: $0) } == [
        "Rosalind Archer", "Tomas Lind", "Rosalind Archer", "Tomas Lind",
      ])
    #expect(document.turns.map(\.role) == [.interviewer, .guest, .interviewer, .guest])
    #expect(document.words(at: document.turns[2].range) == "Did anyone object?")
    #expect(document.turns.allSatisfy { $0.attribution?.confidence == .likely })
  }

  @Test func oneQuotedLineIsNoTalk() throws {
    let one = mail.replacing("> Did anyone object?\n\n", with: "")
    #expect(try TestDocuments.segment(one).turns.isEmpty)
  }

  @Test(arguments: [
    "Hanka Bílá napsala v út 14. 3. 2023 v 18:22:", "In article <4hk2@moor.example> h@moor.example (Hanka Bílá) wrote:",
    "Hanka Bílá skrifaði 14.3.2023, kl. 18:22:",
  ])
  func whoIsQuotedStandsBeforeTheVerbOrFirst(line: String) throws {
    let mail = "Od: Radek Sova\n\n\(line)\n> Kdo má klíče?\n\nMám je já.\n\n> Dobře, přijdu ve čtvrtek.\n\nPřijď."
    let document = try TestDocuments.segment(mail)
    #expect(
      document.turns.map { document.speakerName(of: $0) } == ["Hanka Bílá", "Radek Sova", "Hanka Bílá", "Radek Sova"])
  }

  private let answer = """
    From: Tomas Lind <tomas@example.net>
    To: Rosalind Archer <r@example.org>
    Subject: Re: Your question

    Dear Rosalind,

    no, I never said that.

    Tomas

    On Mon, 8 Feb 2021 at 10:02, Rosalind Archer <r@example.org> wrote:
    > Tomas, did you say that you will close the yard?
    > The union quotes you.
    """

  @Test func anAnswerMayStandAboveAllThatItAnswers() throws {
    let document = try TestDocuments.segment(answer)
    #expect(document.turns.map { document.speakerName(of: $0) } == ["Tomas Lind", "Rosalind Archer"])
    try #require(document.turns.count == 2)
    #expect(document.words(at: document.turns[0].range).hasSuffix("I never said that."))
    #expect(document.words(at: document.turns[1].range).hasPrefix("Tomas, did you say"))
    #expect(document.turns.allSatisfy { $0.attribution?.confidence == .likely })
  }

  @Test(arguments: ["> On Sun, 7 Feb 2021 Ida Lund wrote:\n> > Ask him!", "> > Ask him!"])
  func ofThreeWhoWriteNobodyIsTaken(further: String) throws {
    #expect(try TestDocuments.segment(answer + "\n" + further).turns.isEmpty)
  }

  private let nested = """
    From: Ilse Varga <ilse@example.org>
    Subject: Re: Re: the bridge

    On 2 May 2021, Tom Rask wrote:
    > On 1 May 2021, Ilse Varga wrote:
    >> When will the bridge open?
    > In June, if the paint
    > dries.
    I hope it dries.

    >> Who pays for it?
    > The county does.
    Good.
    """

  @Test func mailsThatQuoteEachOtherKeepTheirWriters() throws {
    let document = try TestDocuments.segment(nested)
    #expect(
      document.turns.map { "\(document.speakerName(of: $0) ?? "-"): \(document.words(at: $0.range).prefix(12))" } == [
        "Ilse Varga: When will th", "Tom Rask: In June, if ", "Ilse Varga: I hope it dr", "Ilse Varga: Who pays for",
        "Tom Rask: The county d", "Ilse Varga: Good.",
      ])
    #expect(document.turns.allSatisfy { $0.attribution?.confidence == .likely })
  }

  @Test(arguments: ["Ilse Varga wrote", "Ida Lund wrote"])
  func aThirdWhoWritesLeavesAllUnknown(writer: String) throws {
    let isKnown = writer.hasPrefix("Ilse")
    let mail = nested.replacing("Ilse Varga wrote", with: writer)
    #expect(try TestDocuments.segment(mail).turns.isEmpty != isKnown)
  }
}
