import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

/// Books, files of word processors, compressed files.
struct ContainerReaderTests {
  private static let folder = TestDocuments.fixtures + "/containers"

  private func document(_ name: String) throws -> Document {
    try MarkupFixture.document(TestDocuments.bytes("\(Self.folder)/\(name)"), name)
  }

  private func message(_ name: String) throws -> String {
    do {
      _ = try document(name)
      return ""
    } catch let error as Diagnostic { return error.message }
  }

  @Test func book() throws {
    let document = try document("book.epub")
    #expect(document.format == "epub")
    #expect(document.title == "Gespräche am Kai")
    #expect(document.source == "Kaiverlag")
    #expect(document.language == "de")
    #expect(document.date == StatedDate(year: 2019, month: 3, day: 4))
    #expect(
      MarkupFixture.leaves(document) == [
        "heading: Erstes Gespräch",
        "turn Lene Voss: Wie kamen Sie hierher?",
        "turn Arne Hansen: Mit dem Boot, wie alle. / Und ich blieb.",
        "heading: Zweites Gespräch",
        "turn Lene Voss: Warum blieben Sie?",
        "turn Arne Hansen: Wegen der Leute.",
      ])
    #expect(document.turns.last?.place == "OEBPS/text/zwei .xhtml, line 4")
    #expect(document.notes == ["1 parts that the book lists are not in it."])
  }

  @Test func word() throws {
    let document = try document("interview.docx")
    #expect(document.format == "docx")
    #expect(document.title == "Interview with Pia Lund")
    #expect(document.language == "en")
    #expect(document.date == nil)
    #expect(
      MarkupFixture.leaves(document) == [
        "metadata: Interview with Pia Lund",
        "heading: Early years",
        "turn Q: Where did you grow up?",
        "turn Pia Lund: On an island, a small one. / We had no road.",
        "stage: Probably Fanø.",
        "turn Q: And then?",
        "turn Pia Lund: Then we had one. It was short.",
        "boilerplate: Cell one",
        "boilerplate: Cell two",
      ])
    #expect(document.turns.first?.place == "paragraph 3")
  }

  @Test func tablesOfWordAreRead() throws {
    let document = try document("table.docx")
    #expect(
      document.turns.map { "\($0.label ?? "") \($0.time ?? -1) \(document.words(at: $0.range))" } == [
        "Ines Roth 2000 Who built the weir?", "Jan Kolb 9000 My father did. It took a year.",
        "Ines Roth 20000 And who paid?", "Jan Kolb 26000 The mill.",
      ])
    #expect(document.date == StatedDate(year: 2022, month: 5, day: 3))
  }

  @Test func tablesOfOpenDocumentAreRead() throws {
    let document = try document("tabelle.odt")
    #expect(
      MarkupFixture.leaves(document).filter { $0.hasPrefix("turn") } == [
        "turn Ines Roth: Wer hat das Wehr gebaut?", "turn Jan Kolb: Mein Vater. Es dauerte ein Jahr.",
        "turn Ines Roth: Und wer hat gezahlt?", "turn Jan Kolb: Die Mühle.",
      ])
    #expect(document.date == nil)
  }

  @Test func openDocument() throws {
    let document = try document("intervista.odt")
    #expect(document.format == "odt")
    #expect(document.language == "it")
    #expect(document.date == nil)
    #expect(
      MarkupFixture.leaves(document) == [
        "heading: Intervista con Ada Neri",
        "turn Giulio Bassi: Da quanto tempo lavora qui?",
        "turn Ada Neri: Da sempre.",
        "stage: Ride.",
        "turn Giulio Bassi: E domani?",
        "turn Ada Neri: Domani / pure.",
      ])
  }

  @Test func compressedFilesAreReadByTheirInnerName() throws {
    let talk = try document("talk.vtt.gz")
    #expect(talk.format == "webvtt")
    #expect(MarkupFixture.leaves(talk) == ["turn Ann: Hello there.", "turn Ben: Hello, Ann. How are you?"])
    let two = try document("two-members.txt.gz")
    #expect(two.format == "text")
    #expect(MarkupFixture.leaves(two) == ["narration: First part. Second part."])
  }

  @Test func bombsAreRefused() throws {
    #expect(try message("bomb.txt.gz") == "unpacks to more than 16 MiB")
    #expect(try message("bomb.docx") == "unpacks to more than 16 MiB")
  }

  @Test func archivesAreRefusedByName() throws {
    #expect(try message("texts.zip") == "cannot read zip files")
    #expect(try message("texts.tar.gz") == "cannot read tar files")
    #expect(try message("twice.txt.gz.gz").contains("compressed twice"))
  }

  @Test(arguments: [
    ("text/a.xhtml", ["OEBPS"], "OEBPS/text/a.xhtml"), ("../a.xhtml#x", ["OEBPS"], "a.xhtml"),
    ("../../../a.xhtml", ["OEBPS"], "a.xhtml"), ("a%20b%2.xhtml", [], "a b%2.xhtml"), ("/a.xhtml", [], "a.xhtml"),
  ])
  func addresses(address: String, folder: [String], name: String) {
    #expect(PackedParts.resolve(address, in: folder) == name)
  }

  @Test func kindsAreToldByTheFirstBytes() throws {
    for (name, format) in [("book.epub", "epub"), ("intervista.odt", "odt"), ("talk.vtt.gz", "gzip")] {
      let bytes = try TestDocuments.bytes("\(Self.folder)/\(name)")
      #expect(try Reader.reader(for: bytes, path: "nameless").name == format)
    }
  }

  @Test(arguments: ["book.epub", "interview.docx", "intervista.odt", "talk.vtt.gz", "two-members.txt.gz"])
  func cutOrDamagedAnywhere(name: String) throws {
    let bytes = try TestDocuments.bytes("\(Self.folder)/\(name)")
    for part in Damage.cutOff(bytes) { try HostileMarkupTests.check(part, name) }
    for seed in 0..<150 { try HostileMarkupTests.check(Damage.changed(bytes, seed: seed), name) }
  }

  @Test func cutOffCompressedTextIsKept() throws {
    var bytes = try TestDocuments.bytes("\(Self.folder)/two-members.txt.gz")
    bytes.removeLast(20)
    let document = try MarkupFixture.document(bytes, "two-members.txt.gz")
    #expect(MarkupFixture.leaves(document).first?.hasPrefix("narration: First part.") == true)
    #expect(document.notes.contains { $0.contains("damaged") })
  }

  @Test func whatFollowsAMemberAndIsNoneIsTold() throws {
    var bytes = try TestDocuments.bytes("\(Self.folder)/two-members.txt.gz")
    let second = try #require(bytes.indices.dropFirst(2).first { bytes[$0...].starts(with: [0x1F, 0x8B, 8]) })
    let padded = bytes[..<second] + [UInt8](repeating: 0, count: 600)
    #expect(try MarkupFixture.document(Array(padded), "padded.txt.gz").notes.isEmpty)
    bytes[second] ^= 4
    let document = try MarkupFixture.document(bytes, "two-members.txt.gz")
    #expect(MarkupFixture.leaves(document).first?.hasPrefix("narration: First part.") == true)
    #expect(document.notes.contains { $0.contains("no gzip") })
  }

  @Test func aNoteStandsOnceHoweverOftenAndDeep() throws {
    #expect(
      MarkupFixture.leaves(try document("note-referred-to-often.docx")) == [
        "narration: Hello there.", "stage: The only note, deep inside.",
      ])
  }

  @Test func aPartOfABookIsReadOnce() throws {
    let leaves = MarkupFixture.leaves(try document("part-under-many-addresses.epub"))
    #expect(leaves == ["narration: Only once."])
  }

  @Test func foldersOfWordAreToldByTheNamesOfEntries() throws {
    let docx = try TestDocuments.bytes("\(Self.folder)/interview.docx")
    #expect(ContainerKind.names("word/", in: docx[...]))
    // A name that only ends so, and a content that holds the words.
    let archive = try TestDocuments.bytes("\(Self.folder)/passwords.zip")
    #expect(!ContainerKind.names("word/", in: archive[...]))
    #expect(try message("passwords.zip") == "cannot read zip files")
  }
}
