import Testing

@testable import QueryEngine

@Suite struct NameSieveTests {
  private func passes(_ terms: [String], _ spelling: String) -> Bool {
    var spelling = spelling
    return spelling.withUTF8 { unsafe NameSieve(terms).passes(UnsafeRawBufferPointer($0)) }
  }

  @Test(arguments: [
    (["noah", "chen"], "Noah Chen", true), (["chen"], "CHEN, Noah", true), (["chen"], "Cohen", false),
    (["obrien"], "O'Brien", true), (["jose"], "José", true), (["jose"], "Joseph", true), (["jose"], "Jo", false),
    (["binance"], "币安", false), (["binance"], "バイナンス", false), (["binance"], "Бинанс", false),
    (["binance"], "바이낸스", false), (["binance"], "币安 Binance", true), (["binance"], "Ｂｉｎａｎｃｅ", true),
    (["tm"], "™", true), (["km"], "㎞", true),
    (["binance"], "Bi\u{308}nance", true), (["a"], "𝐀", true), (["ba"], "ấ b", true),
    (["x2"], "x-2", true), ([], "anybody", true), (["é"], "anybody", true), (["a"], "", false),
  ])
  func keepsOutWhatLacksATerm(terms: [String], spelling: String, passes: Bool) {
    #expect(self.passes(terms, spelling) == passes)
  }

  @Test func keepsNoCharacterOutThatFoldsToALetterOrDigit() {
    let scalars =
      Array(0x80...0x33FF) + Array(stride(from: 0x3400, to: 0xD7A4, by: 13)) + Array(0xA000...0xABFF)
      + Array(0xE000...0xE0FF) + Array(0xF900...0xFFFF) + Array(0x1D400...0x1D7FF) + Array(0x1F100...0x1F1FF)
    for scalar in scalars.compactMap({ Unicode.Scalar($0) }) {
      for term in NameMatching.terms(of: String(scalar)) where !passes([term], String(scalar)) {
        Issue.record("\(scalar.escaped(asASCII: true)) folds to \(term)")
      }
    }
  }
}
