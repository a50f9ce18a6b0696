import Testing

@testable import TextAnalysis

@Suite struct FolderTests {
  @Test(arguments: [
    ("Réalité", "realite"), ("Straße", "strasse"), ("œuvre", "oeuvre"), ("Ｂｙｂｉｔ", "bybit"), ("Łódź", "lodz"),
    ("Ærø", "aero"), ("İstanbul ışık", "istanbul isik"), ("aujourd’hui", "aujourd'hui"), ("ｶﾞ", "ガ"), ("が", "が"),
    ("か\u{3099}", "が"), ("Йод", "йод"), ("Ёлка", "елка"), ("Їжак", "їжак"), ("за\u{301}мок", "замок"),
    ("مُحَمَّد", "محمد"), ("हिन्दी", "हिन्दी"), ("한국", "한국"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("ﬁn", "fin"),
    ("ex\u{AD}ample", "example"), ("m²", "m2"), ("Đặng", "dang"), ("col·lecció", "colleccio"), ("ΆΣ", "ασ"), ("％", "%"),
    ("rock´n´roll", "rock'n'roll"), ("谢家印", "谢家印"),
  ])
  func folds(_ text: String, _ expected: String) {
    #expect(Folder.fold(text) == expected)
    var folder = Folder()
    let bytes = Array("x\(text)y".utf8)
    #expect(folder.fold(bytes, 1..<bytes.count - 1) == expected)
  }

  @Test func foldingTwiceChangesNothing() {
    var wrong: [String] = []
    var folder = Folder()
    // Every character of the scripts that fold, and a sample of the rest.
    let folding =
      Array(UInt32(0x20)...0x2DFF) + Array(0xA640...0xABFF) + Array(0xF900...0xFFFF) + Array(0x1D400...0x1D7FF)
    for point in folding + stride(from: 0x2E00, to: 0x1FFFF, by: 17) {
      guard let scalar = Unicode.Scalar(point) else { continue }
      for text in [String(scalar), "a\(scalar)b", "и\(scalar)\u{306}"] {
        let once = Folder.fold(text)
        let bytes = Array(text.utf8)
        let again = folder.fold(bytes, 0..<bytes.count)
        if Folder.fold(once) != once || again != once { wrong.append(String(point, radix: 16)) }
      }
    }
    #expect(wrong.prefix(20) == [])
  }

  @Test func survivesAnyBytes() {
    var folder = Folder()
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x80, 0xED, 0xA0, 0x80, 0x42]
    for start in 0...bytes.count {
      for end in start...bytes.count { _ = folder.fold(bytes, start..<end + 4) }
    }
    #expect(folder.fold(bytes, 0..<1) == "a")
  }

  @Test func theTableHoldsWhatTheNormalFormsSay() {
    var wrong: [String] = []
    for point in foldingTablePoints {
      let bits = ShortText(bits: foldingTable[Int(point - foldingTablePoints.lowerBound)])
      guard let scalar = Unicode.Scalar(point), !bits.isWhole else { continue }
      if bits != ShortText(Folder.foldWhole(Array(String(scalar).utf8))) { wrong.append(String(point, radix: 16)) }
    }
    #expect(wrong == [])
    #expect(foldingTable.count == foldingTablePoints.count)
  }

  @Test func equalSpellingsHaveEqualKeys() {
    var folder = Folder()
    for text in ["Straße", "LONG", "Łódź", "谢家印", "за\u{301}мок", ""] {
      let bytes = Array("x\(text)y".utf8)
      #expect(folder.key(bytes, 1..<bytes.count - 1) == WordKey(Folder.fold(text)))
    }
    #expect(WordKey("ab") != WordKey("ba"))
  }

  @Test func smallLettersKeepTheirAccentsHoweverTheyAreWritten() {
    for written in ["À", "A\u{300}", "à"] { #expect(Array(Folder.lowercased(written).utf8) == Array("à".utf8)) }
    #expect(Folder.lowercased("ÉTÉ") == "été")
  }
}
