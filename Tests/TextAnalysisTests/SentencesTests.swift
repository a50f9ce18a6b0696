import Testing

@testable import TextAnalysis

@Suite struct SentencesTests {
  private func split(_ text: String, _ language: String? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return sentences(in: bytes, within: 0..<bytes.count, language: language).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("en", "We grew.|Then it fell!|Why?|It's fine."),
    ("en", "Mr. Smith met Dr. J. R. Jones at 3.5 p.m. on Monday.|He left."),
    ("en", "It costs $1.5 million, i.e. a lot.|No. 5 is next."),
    ("en", "“We won.”|“Why?” he asked.|She said “yes.”|They left."),
    ("en", "He lives in the U.S. President Smith knows it."),
    ("en", "We moved to the U.S.|They stayed."),
    ("en", "eToro came.|eToro left."),
    ("en", "Wait... what?|Well…|Yes."),
    ("en", "Visit bybit.com today.|Go to 10:18 v2.0.1 now."),
    ("de", "Das gilt z. B. für Berlin.|Am 5. April kam er.|Er kam 2017.|Sie ging."),
    ("de", "»Gut.«|»Nein.«|„Das ist gut.“|„Warum?“, fragte er.|Ca. 3 Mio. Euro."),
    ("fr", "« Pourquoi ? » demande-t-il.|C'est le véritable atout. »|M. Dupont est venu."),
    ("es", "¿Qué es esto?|¡Nada!|La Sra. García llegó a EE. UU. ayer."),
    ("zh", "我们增长了。|为什么？|“很好。”|他走了！"),
    ("en", "1. First item here.|Second sentence."),
    ("ru", "Это было в 2017 г. в Москве.|Он ушёл."),
  ])
  func splits(_ language: String, _ marked: String) {
    let expected = marked.split(separator: "|").map(String.init)
    let text = language == "zh" ? expected.joined() : expected.joined(separator: " ")
    #expect(split(text, language) == expected)
  }

  @Test func endsSentencesWithParagraphs() {
    #expect(split("A heading\nThe text goes on. More.\n\n\nEnd") == ["A heading", "The text goes on.", "More.", "End"])
  }

  @Test func joinsLinesWrappedByHand() {
    let text = """
      This paragraph was wrapped by hand at some sixty columns, which
      means that a line's end is no more than a blank between the two
      words. It goes on.
      """
    let bytes = Array(text.utf8)
    #expect(paragraphs(in: bytes, within: 0..<bytes.count).count == 1)
    #expect(split(text).count == 2)
  }

  @Test func keepsShortLinesApart() {
    let bytes = Array("Yes.\r\nNo.\rPerhaps.\u{2028}So.\n \t\nEnd.".utf8)
    #expect(paragraphs(in: bytes, within: 0..<bytes.count).count == 5)
  }

  @Test func staysInsideAnyBytes() {
    var state: UInt64 = 3
    let pool: [UInt8] = Array(". ?!\"»Aa1\n…。".utf8) + [0xFF, 0xE2, 0x80]
    for size in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<size {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(pool[Int(state >> 33) % pool.count])
      }
      var end = 0
      for sentence in sentences(in: bytes, within: -1..<size + 5, language: nil) {
        #expect(sentence.lowerBound >= end && !sentence.isEmpty)
        end = sentence.upperBound
      }
      #expect(end <= size)
    }
  }
}
