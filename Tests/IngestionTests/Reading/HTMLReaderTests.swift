import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

struct HTMLReaderTests {
  private func document(_ name: String) throws -> Document {
    try MarkupFixture.document(TestDocuments.bytes("\(TestDocuments.fixtures)/html/\(name)"), name)
  }

  private func page(_ html: String) throws -> Document { try MarkupFixture.document(Array(html.utf8), "page.html") }

  @Test func newsWithoutTheSiteAroundIt() throws {
    let document = try document("en-news.html")
    #expect(document.title == "Harbour exchange reopens after audit")
    #expect(document.source == "The Quay Gazette")
    #expect(document.date == StatedDate(year: 2024, month: 3, day: 5))
    #expect(document.language == "en")
    #expect(
      MarkupFixture.leaves(document) == [
        "metadata: Harbour exchange reopens after audit",
        "metadata: By Ines Calder",
        "metadata: 5 March 2024",
        "metadata: The trading hall on Monday. Photo: J. Reed",
        "narration: The harbour exchange opened its doors again on Monday after an audit that took three weeks and "
          + "found nothing missing.",
        "narration: “Nobody lost a penny,” said Marta Veld, who runs the exchange. “We counted everything twice, and "
          + "then we counted it again.”",
        "heading: What comes next",
        "narration: Members can trade from Tuesday. The audit report will be published in April, the exchange said in "
          + "a statement on its site.",
      ])
    #expect(document.notes.contains { $0.contains("left out") })
    let quotes = document.blocks.filter { $0.kind == .quote }
    #expect(quotes.map { document.speakerName(of: $0) } == ["Marta Veld", "Marta Veld"])
    #expect(quotes.first?.place == "line 24")
  }

  @Test(arguments: [
    (
      "de-div-soup.html",
      [
        "turn: Herr Straube, warum dauert ein Schiff bei Ihnen drei Jahre?",
        "turn Jörg Straube: Weil wir jedes Brett selbst aussuchen. Ich gehe noch immer in den Wald und sehe mir die Bäume an. / Das "
          + "machen nicht mehr viele, aber ich kann es nicht anders.",
        "turn: Wie viele Leute arbeiten für Sie?",
        "turn Jörg Straube: Wir sind zwölf, mit mir dreizehn. Mehr passen nicht in die Halle, und mehr will ich auch nicht.",
        "turn: Und was machen Sie, wenn der Wind dreht?",
        "turn Jörg Straube: Dann warte ich. Ich habe in vierzig Jahren gelernt, dass man nichts erzwingen kann.",
      ]
    ),
    (
      "fr-latin1.html",
      [
        "turn Paul Renard: Pourquoi avoir quitté la Bourse après vingt ans de maison\u{A0}?",
        "turn Élise Moreau: Parce que j’avais envie d’autre chose… Là-bas, tout coûte 100\u{A0}€. / Ici, rien.",
        "turn Paul Renard: Et vos clients\u{A0}?",
        "turn Élise Moreau: Ils m’ont suivie. «\u{A0}On vient avec vous\u{A0}», m’ont-ils dit.",
      ]
    ),
    (
      "zh-gb2312.html",
      [
        "turn 记者: 您为什么要造木船？这件事情现在已经很少有人做了。", "turn 林海: 因为我父亲造木船，我祖父也造木船。我从小就在船厂里长大。",
        "turn 记者: 一条船要多长时间才能造好？", "turn 林海: 三年。急不得，木头要晒，要等。", "turn 记者: 以后谁来接您的班？",
        "turn 林海: 我女儿想试一试，她的手比我还巧。",
      ]
    ),
    (
      "es-dl.html",
      [
        "turn Ana Ferrer: Bienvenidos al muelle. Hoy hablamos de barcos con un invitado que sabe mucho.",
        "turn Luis Prado: Gracias por invitarme, Ana. / Yo crecí aquí mismo, entre redes y cajas de pescado.",
        "turn Ana Ferrer: ¿Y qué recuerda de aquellos años?",
        "turn Luis Prado: El ruido. Siempre el ruido de las gaviotas y de los motores.",
        "turn Voz del público: ¡Y el frío!",
      ]
    ),
    ("es-glosario-dl.html", []),
    (
      "ja-speaker-class.html",
      [
        "turn 森田: 木の船は、いまも造っているのですか。", "turn 浜口: ええ、年に一隻だけです。手で造るので、それ以上は無理ですね。 / 昔は十隻造った年もありました。",
        "turn 森田: お弟子さんはいますか。", "turn 浜口: 二人います。二人とも遠くの町から来ました。",
      ]
    ),
    (
      "pt-breaks.html",
      [
        "turn Jornal do Cais: A senhora vende peixe desde os dez anos de idade?",
        "turn Rita Sal: Desde os nove. A minha mãe ficou doente e eu fui para a banca. / Nunca mais saí de lá.",
        "turn Jornal do Cais: E nunca quis fazer outra coisa na vida?",
        "turn Rita Sal: Quis. Mas o mar chama sempre, e eu volto sempre.",
      ]
    ),
    (
      "en-table-transcript.html",
      [
        "turn Chair Holt: Good morning. We are here to hear about the pier, and only about the pier.",
        "turn Arden: Thank you. I came by train, which was late. / I apologise.",
        "turn Chair Holt: Is it true that the pier moved?",
        "turn Arden: By a foot — no more & no less. I measured it myself.",
      ]
    ),
    (
      "fr-table-head-time.html",
      [
        "turn Inès Caron: Pourquoi fermer le pont ?", "turn Paul Roy: Parce qu'il bouge. / Nous l'avons mesuré.",
        "turn Inès Caron: De combien ?", "turn Paul Roy: Un pouce.",
      ]
    ),
    ("en-news.html", []), ("en-long-comments.html", []),
  ])
  func turns(name: String, expected: [String]) throws {
    let document = try document(name)
    #expect(MarkupFixture.leaves(document).filter { $0.hasPrefix("turn") } == expected)
  }

  @Test func commentsLongerThanTheText() throws {
    let document = try document("en-long-comments.html")
    #expect(MarkupFixture.leaves(document).count == 3)
  }

  @Test func siteAndDateOfOldPages() throws {
    let french = try document("fr-latin1.html")
    #expect(french.source == "Le Petit Quai")
    #expect(french.date == StatedDate(year: 2022, month: 6, day: 14))
    #expect(french.notes.contains { $0.contains("windows-1252") })
  }

  @Test func brokenPages() throws {
    let document = try document("en-broken.html")
    #expect(document.title == "Broken page")
    let words = String(decoding: document.text, as: UTF8.self)
    #expect(words.contains("One &copy paragraph without an end and a sign < that stands alone"))
    #expect(words.contains("Another &bogus; one with words and more of them behind it."))
    #expect(words.contains("second"))
    #expect(words.contains("cell"))
    #expect(!words.contains("never"))
  }

  @Test func hiddenWordsAreNoWords() throws {
    let document = try page(
      "<p>Seen.</p><p hidden>Not.</p><p style='display: none'>Nor this.</p><p aria-hidden=true>Nor that.</p>")
    #expect(MarkupFixture.leaves(document) == ["narration: Seen."])
  }

  @Test func linesOfListsAndPreformattedText() throws {
    let document = try page("<ul><li>Item: one</li><li>Item: two</li></ul><pre>a\n  b\n\nc</pre>")
    #expect(String(decoding: document.text, as: UTF8.self) == "Item: one\nItem: two\n\na\nb\nc")
  }

  @Test func elementsWithoutAnInside() throws {
    let breaks = String(repeating: "a<wbr>", count: 600)
    let document = try page(
      "<p>One <WBR class='x>y'>two<source srcset=a>three<embed src='b'/> four.</p><p>\(breaks)</p><p>Five.</p>")
    let words = String(decoding: document.text, as: UTF8.self)
    #expect(words == "One twothree four.\n\n\(String(repeating: "a", count: 600))\n\nFive.")
  }

  @Test func theHeadNamesTheGuestAndTheAuthor() throws {
    let document = try page(
      """
      <title>“Rain is a teacher”: interview with Zorvana Pellworth | The Quay</title><meta name="author" content="Theo Marchbanks">
      <h1>“Rain is a teacher”</h1><main><h3>How did you begin?</h3><p>I began late.</p><h3>Who taught you?</h3>
      <p>Nobody. I read a book.</p><h3>What do you do now?</h3><p>I wait for the frost.</p></main>
      """)
    let names = document.turns.prefix(2).map { turn in
      turn.speaker.flatMap { id in document.cast.first { $0.id == id }?.name }
    }
    #expect(names == ["Theo Marchbanks", "Zorvana Pellworth"])
    #expect(document.title == "“Rain is a teacher”")
  }

  @Test func titleAmongHeadings() throws {
    let document = try page(
      "<title>Tides - The Quay</title><h1>The Quay</h1><main><h1>Tides</h1><p>They come and go.</p></main>")
    #expect(document.title == "Tides")
  }

  @Test func zerosDoNotEndAPage() throws {
    let document = try page("<p>One\0two.</p><p>Three.</p>")
    #expect(String(decoding: document.text, as: UTF8.self) == "One\u{FFFD}two.\n\nThree.")
  }

  @Test(arguments: ["<html></html>", "<html><body><script>x</script></body></html>", "<!-- only a comment -->"])
  func pagesWithoutWordsAreRefused(html: String) {
    #expect(throws: Diagnostic.self) { try page(html) }
  }

  @Test func recognisedByContent() throws {
    let html = Array("\n<!-- x --><!DOCTYPE HTML><html><body><p>Words.</p></body></html>".utf8)
    #expect(try MarkupFixture.document(html, "page").format == "html")
    let xhtml = Array(
      "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>A&nbsp;b.</p></body></html>".utf8)
    #expect(MarkupFixture.leaves(try MarkupFixture.document(xhtml, "page.xml")) == ["narration: A\u{A0}b."])
  }

  @Test(.enabled(if: TestDocuments.corpora != nil))
  func podcastTranscript() throws {
    let path = try #require(TestDocuments.corpora) + "/podcast-namespace/example.html"
    let bytes = try TestDocuments.bytes(path)
    let document = try MarkupFixture.document(bytes, "example.html")
    let stated = String(decoding: bytes, as: UTF8.self).split(separator: "<cite>").map {
      String($0.prefix { $0 != ":" })
    }
    #expect(document.turns.map { document.speakerName(of: $0) } == stated)
    #expect(document.turns.allSatisfy { $0.time != nil })
  }

  @Test func namesThatOnlyTheirStyleSetsOff() throws {
    let turns = [
      "You launched her in the rain?", "We did. It keeps the speeches short.", "Who broke the bottle?", "I did.",
    ]
    let rows = turns.enumerated().map { number, words in
      "<p><span>00:0\(number)</span> <span class=\"speaker\">\(number % 2 == 0 ? "GREER" : "TALBOT")</span> "
        + "<span>\(words)</span></p>"
    }
    let document = try #require(try Reading.documents("<html><body>\(rows.joined())</body></html>", as: "x.html").first)
    #expect(document.turns.map { document.words(at: $0.range) } == turns)
    #expect(document.turns.map(\.label) == ["GREER", "TALBOT", "GREER", "TALBOT"])
  }

  @Test func chineseInUTF16IsReadByItsMark() throws {
    let page = "<html><body><p>记者：渡轮属于谁的财产呢？</p><p>李明：属于我们整个城镇的人。</p><p>记者：从什么时候开始的？</p><p>李明：一直如此。</p></body></html>"
    let units = page.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    let document = try #require(try Reading.documents(bytes, as: "page.html").first)
    #expect(String(decoding: document.text, as: UTF8.self).contains("属于我们整个城镇的人"))
    #expect(document.turns.count == 4)
  }

  @Test func datesOfCommentsAreNotThePages() throws {
    let time = "<time pubdate datetime=\"2001-02-03\">then</time>"
    let comments = "<div class=\"comments\"><div><p>\(String(repeating: "Nice. \(time)", count: 3))</p></div></div>"
    let date = try page(
      "<html><body>\(comments)<p>Hello there. \(time.replacing("2001", with: "2011"))</p></body></html>"
    ).date
    #expect(date == StatedDate(year: 2011, month: 2, day: 3))
  }
}
