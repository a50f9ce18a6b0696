import CorpusModel
import Diagnostics
import Soundness
import Testing

@testable import Ingestion

/// Files written to do harm, and files that are broken: always a document or a message, never another file's words.
struct HostileMarkupTests {
  private func tei(_ doctype: String, _ speech: String) throws -> Document {
    let text =
      "<?xml version='1.0'?>\n\(doctype)\n<TEI><teiHeader/><text><body><u who='#a'><seg>before</seg>"
      + "<seg>\(speech)</seg><seg>after</seg></u></body></text></TEI>"
    return try MarkupFixture.document(Array(text.utf8), "x.xml")
  }

  @Test func externalEntitiesAreNotRead() throws {
    let document = try tei("<!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "[&x;]")
    #expect(MarkupFixture.leaves(document) == ["turn a: before / [] / after"])
    #expect(document.notes.contains { $0.contains("another file") })
  }

  @Test func externalParametersAreNotRead() throws {
    let document = try tei("<!DOCTYPE TEI [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]>", "here")
    #expect(MarkupFixture.leaves(document) == ["turn a: before / here / after"])
  }

  @Test func addressesOfGrammarsAreNotRead() throws {
    let document = try tei("<!DOCTYPE TEI SYSTEM 'http://127.0.0.1:1/x.dtd'>", "here &eacute; &mdash;")
    #expect(MarkupFixture.leaves(document) == ["turn a: before / here é — / after"])
  }

  @Test func entitiesOfTheFileAreRead() throws {
    let document = try tei("<!DOCTYPE TEI [<!ENTITY town 'Aix &amp; Arles'>]>", "&town;, &town;")
    #expect(MarkupFixture.leaves(document) == ["turn a: before / Aix & Arles, Aix & Arles / after"])
  }

  @Test func undefinedEntitiesStandAsWritten() throws {
    let document = try tei("", "&nowhere; &eacute;")
    #expect(MarkupFixture.leaves(document) == ["turn a: before / &nowhere; é / after"])
    #expect(document.notes.contains { $0.contains("&nowhere;") })
  }

  @Test func laughsAreRefused() throws {
    var entities = "<!ENTITY a0 'ha'>"
    for level in 1...12 {
      entities += "<!ENTITY a\(level) '\(String(repeating: "&a\(level - 1);", count: 10))'>"
    }
    let document = try tei("<!DOCTYPE TEI [\(entities)]>", "&a12;")
    #expect(document.text.count < 1 << 20)
    #expect(MarkupFixture.leaves(document).first?.hasPrefix("turn a: before") == true)
    #expect(document.notes.contains { $0.hasPrefix("Not well-formed") })
  }

  @Test func entitiesInACircleAreRefused() throws {
    let document = try tei("<!DOCTYPE TEI [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>", "&a;")
    #expect(MarkupFixture.leaves(document).first?.hasPrefix("turn a: before") == true)
    #expect(document.notes.contains { $0.hasPrefix("Not well-formed") })
  }

  @Test func longEntitiesManyTimesAreRefused() throws {
    let long = String(repeating: "x", count: 60_000)
    let document = try tei("<!DOCTYPE TEI [<!ENTITY a '\(long)'>]>", String(repeating: "&a;", count: 3000))
    #expect(document.text.count < 1 << 20)
  }

  @Test func depthIsBounded() throws {
    let deep = String(repeating: "<hi>", count: 100_000)
    let document = try tei("", "deep \(deep)")
    #expect(MarkupFixture.leaves(document).first == "turn a: before / deep")
    #expect(document.notes.contains { $0.contains("deeper") || $0.contains("depth") })
  }

  @Test func attributesAreBounded() throws {
    let many = (0..<100_000).map { " a\($0)=''" }.joined()
    #expect(throws: Diagnostic.self) { try tei("", "<hi\(many)>x</hi>") }
  }

  @Test func errorsAreToldWithTheirLine() throws {
    let document = try tei("", "one\n<hi>two</b> three")
    #expect(MarkupFixture.leaves(document) == ["turn a: before / one two"])
    #expect(document.notes.contains { $0.contains("line 4") })
  }

  @Test func deepPagesAreReadAsFarAsTheyGo() throws {
    let deep =
      "<p>Seen.</p>" + String(repeating: "<div>", count: 200_000) + "deep" + String(repeating: "</i>", count: 200_000)
    let document = try MarkupFixture.document(Array(deep.utf8), "x.html")
    #expect(MarkupFixture.leaves(document) == ["narration: Seen."])
    #expect(document.notes.contains { $0.contains("deeper") })
  }

  private static let fixtures = [
    "markup/tei-debate.xml", "markup/tei-play.xml", "markup/tei-words.xml", "markup/akoma-ntoso.xml",
    "html/en-news.html", "html/de-div-soup.html", "html/fr-latin1.html", "html/zh-gb2312.html", "html/es-dl.html",
    "html/ja-speaker-class.html", "html/en-broken.html",
  ]

  @Test(arguments: fixtures)
  func cutAnywhere(name: String) throws {
    let bytes = try TestDocuments.bytes("\(TestDocuments.fixtures)/\(name)")
    for part in Damage.cutOff(bytes) { try Self.check(part, name) }
  }

  @Test(arguments: fixtures)
  func damagedAnywhere(name: String) throws {
    let bytes = try TestDocuments.bytes("\(TestDocuments.fixtures)/\(name)")
    for seed in 0..<100 { try Self.check(Damage.changed(bytes, seed: seed), name) }
  }

  /// Expects sound documents or a message.
  static func check(_ bytes: [UInt8], _ name: String) throws {
    do {
      for document in try Reading.documents(bytes, as: name) { #expect(document.flaw == nil, "\(name)") }
    } catch { #expect(!error.message.isEmpty) }
  }

  /// Tags with too many attributes behind what hides them from a guard that reads files otherwise than the parser does.
  @Test(arguments: [
    "<a < MANY>", "<scripty><a MANY>", "<!--><a MANY>", "<!---><a MANY>", "<!-- --!><a MANY>", "<![CDATA[><a MANY>]]>",
    "</x b=\"><a MANY>", "<a \"=\"x MANY>", "<script/><a MANY>", "<?x <!-- ><a MANY>",
    "<script>\"</p>\"</script><a MANY>",
    "<a b='\">' MANY>", "<A:B MANY>", "<!DOCTYPE x SYSTEM '<script>'><a MANY>",
  ])
  func attributesOfPagesAreBounded(page: String) {
    let many = (0..<3000).map { "a\($0)" }.joined(separator: " ")
    let text = Array("<p>Seen.</p>\n\(page.replacing("MANY", with: many))".utf8)
    #expect(TagLength.excess(in: text, .html) == 2)
    #expect(throws: Diagnostic.self) { try MarkupFixture.document(text, "x.html") }
  }

  @Test(arguments: [
    "<!-- <a MANY> -->", "<script>if (a <b MANY) { }</script>", "<a title='MANY'>", "<p>a < MANY</p>",
    "<style><a MANY></style>",
    "</p MANY>", "<?a MANY>", "<script>'</p>' <a MANY</script>",
  ])
  func wordsThatAreNoAttributesAreNotCounted(page: String) throws {
    let many = (0..<3000).map { "a\($0)" }.joined(separator: " ")
    let text = Array("<html><p>Seen.</p>\(page.replacing("MANY", with: many))</html>".utf8)
    #expect(TagLength.excess(in: text, .html) == nil)
    #expect(MarkupFixture.leaves(try MarkupFixture.document(text, "x.html")).first == "narration: Seen.")
  }

  @Test(arguments: [
    "<?x <!-- ?><hi MANY/>", "<hi b=\"<hi MANY/>", "<style:style MANY/>", "<é MANY/>", "<![CDATA[<!--]]><hi MANY/>",
  ])
  func attributesOfXMLAreBounded(speech: String) {
    let many = (0..<3000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(throws: Diagnostic.self) { try tei("", speech.replacing("MANY", with: many)) }
  }

  @Test(arguments: [
    "<!DOCTYPE TEI [<!ENTITY e \"<hi MANY/>\">]>", "<!DOCTYPE TEI [<!ENTITY e \"&#60;hi MANY/>\">]>",
    "<!DOCTYPE TEI [<!ENTITY e \"&#x03c;hi MANY/>\">]>",
  ])
  func attributesInEntitiesAreBounded(doctype: String) {
    let many = (0..<3000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(throws: Diagnostic.self) { try tei(doctype.replacing("MANY", with: many), "&e;") }
  }

  @Test func attributesThatAreDeclaredAreBounded() throws {
    func list(_ count: Int) -> String {
      "<!DOCTYPE TEI [<!ATTLIST hi \((0..<count).map { "a\($0) CDATA ''" }.joined(separator: " "))>]>"
    }
    #expect(throws: Diagnostic.self) { try tei(list(3000), "here") }
    let document = try tei(list(1000), String(repeating: "<hi/>", count: 20_000))
    #expect(document.notes.contains { $0.contains("4 times its size") })
    #expect(MarkupFixture.leaves(document).first == "turn a: before")
  }

  @Test func scriptsEndWhereTheirTagDoes() throws {
    let page = "<html><body><p>Seen.</p><script>write('</p></div>'); leak = 1</script><p>And this.</p></body></html>"
    let document = try MarkupFixture.document(Array(page.utf8), "x.html")
    #expect(MarkupFixture.leaves(document) == ["narration: Seen.", "narration: And this."])
  }

  @Test func elementsInElementsOfOneNameAreReadOnce() throws {
    let open = String(repeating: "<span class=\"speaker\">", count: 200)
    let page = "<html><body>\(open)\(String(repeating: "word ", count: 20_000))</body></html>"
    let document = try MarkupFixture.document(Array(page.utf8), "x.html")
    #expect(document.text.count == 5 * 20_000 - 1)
    #expect(document.turns.isEmpty)
  }

  @Test func shortWordsOfLongElementsAreNil() throws {
    let page = "<p>\u{3000}one \n<b>two</b>\u{3000}\u{3000}three</p>"
    let root = try #require(ParsedMarkup.html(Array(page.utf8)).tree.root)
    let paragraph = try #require(root.descendants.first { $0.name == "p" })
    #expect(paragraph.words == "one two three")
    #expect(paragraph.words(atMost: 13) == "one two three")
    #expect(paragraph.words(atMost: 12) == nil)
    #expect(paragraph.firstSign == "o")
  }

  /// A page that is cut off inside a comment, and comments that end as pages end them.
  @Test(arguments: [
    ("<!-- teaser <p>lost</p>", true), ("<!-- teaser --><p>kept</p>", false), ("<!--><p>kept</p>", false),
    ("<!-- teaser --!><p>kept</p>", false), ("<script>var open = '<!--'</script><p>kept</p>", false),
  ])
  func whatACommentWithoutAnEndHidesIsTold(_ rest: String, _ isOpen: Bool) throws {
    let page = "<!DOCTYPE html>\n<html><body><p>Some words that stay.</p>\n\(rest)</body></html>"
    let document = try MarkupFixture.document(Array(page.utf8), "x.html")
    #expect(document.notes.contains { $0.hasPrefix("Line 3 opens a comment") } == isOpen)
    #expect(MarkupFixture.leaves(document).contains { $0.contains("lost") } == false)
    #expect(isOpen || MarkupFixture.leaves(document).contains { $0.contains("kept") || $0.contains("stay") })
  }
}
