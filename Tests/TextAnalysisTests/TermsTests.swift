import Testing

@testable import TextAnalysis

/// The terms of a text, as they stand in it.
func cut(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return terms(in: bytes, within: 0..<bytes.count).map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

@Suite struct TermsTests {
  @Test(arguments: [
    ("users trust us", ["users", "trust", "us"]),
    ("long-termism", ["long", "termism"]),
    ("10:18:37", ["10", "18", "37"]),
    ("$10 billion", ["$", "10", "billion"]),
    ("2.000 %", ["2.000", "%"]),
    ("1,700, 3.5.", ["1,700", "3.5"]),
    ("C++ AT&T #bitcoin", ["C", "+", "+", "AT", "&", "T", "#", "bitcoin"]),
    ("24/7 and/or", ["24", "7", "and", "or"]),
    ("U.S. bybit.com a_b", ["U", "S", "bybit", "com", "a", "b"]),
    ("", []), (" …!? ", []),
  ])
  func cutsLatin(_ text: String, _ expected: [String]) { #expect(cut(text) == expected) }

  @Test(arguments: [
    ("d’OK d'OK", ["OK", "OK"]),
    ("qu'elle jusqu'à l'1", ["elle", "à", "1"]),
    ("dell'arte un'altra", ["arte", "altra"]),
    ("aujourd'hui don't o'clock O'Brien rock'n'roll", ["aujourd'hui", "don't", "o'clock", "O'Brien", "rock'n'roll"]),
    ("Binance’s users' JOHN'S", ["Binance", "users", "JOHN"]),
    ("'quoted' ‘quoted’", ["quoted", "quoted"]),
    ("s'il n’y", ["il", "y"]),
    ("d'l'eau", ["eau"]),
    ("d’欧易", ["欧", "易"]),
    ("п'ять", ["п'ять"]),
    ("l' ' d'", ["l", "d"]),
    ("col·lecció a·b", ["col·lecció", "a", "b"]),
  ])
  func cutsApostrophes(_ text: String, _ expected: [String]) { #expect(cut(text) == expected) }

  @Test(arguments: [
    ("加入Bybit后", ["加", "入", "Bybit", "后"]),
    ("2024年3月", ["2024", "年", "3", "月"]),
    ("ユーザー", ["ユ", "ー", "ザ", "ー"]),
    ("ｶﾞ", ["ｶﾞ"]),
    ("Bybit는 2025년", ["Bybit", "는", "2025", "년"]),
    ("ไทย", ["ไ", "ท", "ย"]),
    ("Привет мир", ["Привет", "мир"]),
    ("مرحبا بالعالم", ["مرحبا", "بالعالم"]),
    ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
    ("web3 m² Ｂｙｂｉｔ", ["web3", "m²", "Ｂｙｂｉｔ"]),
    ("re\u{301}alite\u{301} ex\u{AD}ample", ["re\u{301}alite\u{301}", "ex\u{AD}ample"]),
    ("𠀀𠀁", ["𠀀", "𠀁"]),
    ("form\u{200B}feed \u{200B}x", ["form\u{200B}feed", "x"]),
    ("хлеб\u{200B}ный", ["хлеб\u{200B}ный"]),
    ("ខ្ញុំ\u{200B}បាន", ["ខ្", "ញុំ\u{200B}", "បា", "ន"]),
    ("ꦲꦏ꧀\u{200B}ꦱꦫ", ["ꦲꦏ꧀", "ꦱꦫ"]),
  ])
  func cutsScripts(_ text: String, _ expected: [String]) { #expect(cut(text) == expected) }

  @Test func tellsSymbolsFromWords() {
    let text = Array("€ 5°".utf8)
    #expect(terms(in: text, within: 0..<text.count).map(\.isSymbol) == [true, false, true])
  }

  @Test func staysInsideAnyBytes() {
    var state: UInt64 = 7
    for size in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<size {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 56))
      }
      var end = 0
      forEachTerm(in: bytes, within: -3..<size + 9) { term in
        #expect(term.range.lowerBound >= end && !term.range.isEmpty)
        end = term.range.upperBound
      }
      #expect(end <= size)
    }
  }

  @Test func cutsAPartAsTheWholeWhereItsEndsAreBlanks() {
    let text = Array("one two's d’OK three".utf8)
    let whole = terms(in: text, within: 0..<text.count)
    #expect(terms(in: text, within: 4..<16) == whole.filter { 4..<16 ~= $0.range.lowerBound })
  }
}
