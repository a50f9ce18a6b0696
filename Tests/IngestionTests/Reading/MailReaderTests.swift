import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

struct MailReaderTests {
  private func text(_ mail: String) throws -> Document {
    try #require(
      try Reading.documents(
        mail.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"), as: "a.eml"
      ).first)
  }

  @Test func aMailIsDecoded() throws {
    let document = try text(
      """
      From: =?utf-8?Q?J=C3=BCrgen_Roth?= <j@example.org>
      Subject: =?iso-8859-1?B?R3L832U=?=
       =?utf-8?q?_aus_K=C3=B6ln?=
      Date: Tue, 6 Feb 2024 10:14:03 +0100
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Sch=C3=B6ne Gr=C3=BC=
      =C3=9Fe, 2 =3D 2 = 2.
      """)
    #expect(document.format == "mail")
    #expect(document.title == "Grüße aus Köln")
    #expect(document.date == StatedDate(year: 2024, month: 2, day: 6))
    let words = String(decoding: document.text, as: UTF8.self)
    #expect(words.hasPrefix("From: Jürgen Roth <j@example.org>\n"))
    #expect(words.contains("\n\nSchöne Grüße, 2 = 2 = 2."))
  }

  @Test func thePlainPartIsTheText() throws {
    let document = try text(
      """
      From: a@example.org
      Content-Type: multipart/mixed; boundary="x"

      --x
      Content-Type: multipart/alternative; boundary=y

      --y
      Content-Type: text/html

      <p>No.</p>
      --y
      Content-Type: text/plain
      Content-Transfer-Encoding: base64

      w5xi
      cmFsbC4=
      --y--
      --x
      Content-Type: text/plain
      Content-Disposition: attachment; filename=a.txt

      Not this.
      --x--
      """)
    #expect(String(decoding: document.text, as: UTF8.self) == "From: a@example.org\n\nÜbrall.")
    #expect(document.notes == ["2 parts of the mail were not read."])
  }

  @Test(arguments: [
    ("\u{1}\u{2}: x\n\nwords", "this is no mail: it does not begin with lines such as 'From:'"),
    ("no head at all", "this is no mail: it does not begin with lines such as 'From:'"),
    ("Subject: So", "this mail holds no text"),
  ])
  func whatIsNoMailIsRefusedByWord(mail: String, message: String) throws {
    let error = try #require(throws: Diagnostic.self) { try text(mail) }
    #expect(error.message == message)
  }

  @Test func aPageIsReadWhereThereIsNoPlainText() throws {
    let document = try text(
      "Subject: So\nContent-Type: text/html\n\n<html><body><p>The mill is closed, and nobody says why.</p></body></html>"
    )
    #expect(document.title == "So")
    #expect(String(decoding: document.text, as: UTF8.self).contains("nobody says why."))
    #expect(throws: (any Error).self) { try text("Content-Type: image/png\n\nx") }
  }
}
