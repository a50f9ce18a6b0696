import Testing

@testable import TextAnalysis

@Suite struct DecodingTests {
  private func read(_ bytes: [UInt8]) -> (text: String, note: String?)? {
    guard let decoded = try? decode(bytes) else { return nil }
    return (String(decoding: decoded.bytes, as: UTF8.self), decoded.note)
  }

  private func wide(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return littleEndian ? bytes.reversed() : bytes
    }
  }

  @Test func leavesUTF8Alone() throws {
    let text = Array("Réponse\r\nen 0 minute\r谢家印\n".utf8)
    #expect(try decode(text) == DecodedText(bytes: text))
    #expect(try decode([0xEF, 0xBB, 0xBF] + text).bytes == text)
  }

  @Test func readsUTF16AndUTF32() {
    let text = "“Réponse” 谢家印, in plain words"
    for isLittle in [true, false] {
      let bytes = wide(text, littleEndian: isLittle)
      #expect(read((isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes)?.text == text)
      #expect(read(bytes)?.text == text)
    }
    let points = text.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
    }
    #expect(read([0xFF, 0xFE, 0, 0] + points)?.text == text)
  }

  @Test func readsUTF16OfScriptsWithZeroBytesOfTheirOwn() {
    let text = "一个人一天，一万一千。\n问：一？\n答：一一一。"
    #expect(read(wide(text, littleEndian: true))?.text == text)
    #expect(read(wide(text, littleEndian: false))?.text == text)
  }

  @Test func repairsDamagedUTF8() {
    let good = Array("Réalité, œuvre, été, hélas, déjà".utf8)
    let cut = read(Array("The price is 5 €".utf8).dropLast())
    #expect(cut?.text == "The price is 5 \u{FFFD}")
    #expect(cut?.note == "the last character is cut off and became U+FFFD")
    let damaged = read(good + [0xFF] + good)
    #expect(damaged?.text.contains("déjà\u{FFFD}Réalité") == true)
    #expect(damaged?.note == "one place is not UTF-8 and became U+FFFD, the first at byte \(good.count)")
  }

  /// Bytes made by the very table of each encoding: ICU is the reader, these are written out by hand.
  @Test(arguments: [
    ([0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x65, 0x74, 0x94] as [UInt8], "Café “et”", "Windows-1252"),
    ([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0], "Привет, мир", "Windows-1251"),
    ([0xCE, 0xD2, 0xC3, 0xC7, 0xB5, 0xC4, 0xC8, 0xCB, 0xA1, 0xA3], "我们的人。", "GB18030"),
    ([0xA7, 0xDA, 0xAD, 0xCC, 0xAA, 0xBA, 0xA4, 0x48, 0xA1, 0x43], "我們的人。", "Big5"),
    ([0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x93, 0xFA, 0x96, 0x7B], "これは日本", "Shift_JIS"),
    ([0xA4, 0xB3, 0xA4, 0xEC, 0xA4, 0xCF, 0xC6, 0xFC, 0xCB, 0xDC], "これは日本", "EUC-JP"),
    (
      [0xB3, 0xAA, 0xB4, 0xC2, 0x20, 0xC7, 0xD0, 0xB1, 0xB3, 0xBF, 0xA1, 0x20, 0xB0, 0xA3, 0xB4, 0xD9], "나는 학교에 간다",
      "EUC-KR"
    ),
  ])
  func readsLegacyEncodings(_ bytes: [UInt8], _ text: String, _ title: String) {
    #expect(read(bytes)?.text == text)
    #expect(read(bytes)?.note == "read as \(title)")
  }

  @Test func zeroBytesAmongUTF8DoNotMakeItUTF16() throws {
    let words = Array("Ada Roe: Wir haben an der Brücke angefangen, und niemand hat uns geglaubt. ".utf8)
    let text = try decode(words + [0] + words)
    #expect(text.bytes == words + Array("\u{FFFD}".utf8) + words)
    #expect(text.note == "one zero byte became U+FFFD, the first at byte \(words.count)")
    let wide = String(repeating: "那座桥去年就被列入名单，", count: 3) + "\n"
    #expect(
      try decode(wide.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).note
        == "read as UTF-16LE, told by its zero bytes")
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: DecodingFailure.empty) { try decode([]) }
    #expect(throws: DecodingFailure.empty) { try decode([0xEF, 0xBB, 0xBF]) }
    #expect(throws: DecodingFailure.binary("a PDF file")) { try decode(Array("%PDF-1.7\n%âãÏÓ".utf8)) }
    #expect(throws: DecodingFailure.binary("a PNG image")) { try decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) }
    #expect(throws: DecodingFailure.binary("binary data")) { try decode([1, 0, 2, 0, 0, 0, 3, 9, 200]) }
    #expect(throws: DecodingFailure.binary("binary data")) { try decode([UInt8](repeating: 1, count: 50)) }
  }

  @Test func takesTextThatBeginsLikeABinary() {
    #expect(read(Array("ID3 tags are what we talk about.".utf8)) != nil)
    #expect(read(Array("RIFFs and licks".utf8)) != nil)
  }

  @Test func survivesAnyBytes() {
    var state: UInt64 = 11
    for size in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<size {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 56) | (size.isMultiple(of: 2) ? 0x20 : 0))
      }
      guard let decoded = try? decode(bytes) else { continue }
      #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
    }
  }
}
