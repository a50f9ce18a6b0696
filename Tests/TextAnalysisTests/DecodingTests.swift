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

  /// The bytes of a text in an encoding that has one row of Unicode in its upper half, its first character at a byte.
  private func row(_ text: String, from scalar: UInt32, at byte: UInt32) -> [UInt8] {
    text.unicodeScalars.map { UInt8($0.value < 0x80 ? $0.value : $0.value - scalar + byte) }
  }

  @Test(arguments: [
    "Rent was £9, now it is £12.", "Clause §7, ©1987: ½ of it, at 5 °C.", "Það sagði hún: þá var ýmislegt að.",
    "Só então, à mão.",
  ])
  func signsAndLettersOfTheWestTellWindows1252(_ text: String) {
    #expect(read(row(text, from: 0, at: 0))?.text == text)
    #expect(read(row(text, from: 0, at: 0))?.note == "read as Windows-1252")
  }

  @Test func readsScriptsOfTheEast() {
    let greek = "ΔΗΜΟΣΙΟΓΡΑΦΟΣ: Που μενετε;"
    #expect(read(row(greek, from: 0x391, at: 0xC1))?.text == greek)
    let hebrew = "מראיין: מתי הגעתם לכאן? אורחת: בשנה שעברה, עם הילדים."
    #expect(read(row(hebrew, from: 0x5D0, at: 0xE0))?.text == hebrew)
    let thai = "ถาม: มาถึงที่นี่เมื่อไร ตอบ: มาเมื่อวานนี้เอง"
    #expect(read(row(thai, from: 0xE01, at: 0xA1))?.text == thai)
    let letters: [Character: UInt8] = [
      "س": 0xD3, "م": 0xE3, "ت": 0xCA, "ى": 0xEC, "و": 0xE6, "ص": 0xD5, "ل": 0xE1, "ا": 0xC7, "ن": 0xE4, "ج": 0xCC,
      "ي": 0xED, "؟": 0xBF, "ق": 0xDE, "ب": 0xC8,
    ]
    let arabic = "س: متى وصلتم؟ ج: وصلنا قبل يومين"
    #expect(read(arabic.map { letters[$0] ?? $0.asciiValue ?? 0x3F })?.text == arabic)
  }

  @Test func tellsThePolishOfISOFromThatOfWindows() {
    let letters: [Character: UInt8] = ["ą": 0xB1, "ś": 0xB6, "ł": 0xB3, "ę": 0xEA, "ż": 0xBF, "ó": 0xF3, "ź": 0xBC]
    let text = "Są późno, myślę że już poszły."
    #expect(read(text.map { letters[$0] ?? $0.asciiValue ?? 0x3F })?.text == text)
  }

  @Test func saysWhereTwoEncodingsFit() {
    #expect(read([0xEB, 0xE5, 0xED])?.note?.contains("which is a guess") == true)
  }

  @Test func findsTheOnlyAccentOfALongText() {
    let plain = Array(String(repeating: "Nobody came by and nothing was said.\n", count: 3000).utf8)
    #expect(read(plain + Array("Ren".utf8) + [0xE9, 0x65, 0x3F])?.text.hasSuffix("Renée?") == true)
  }

  @Test func readsStrayBytesAmongUTF8() {
    let text = read(Array("It".utf8) + [0x92] + Array("s a naïve “plan” ".utf8) + [0x96] + Array(" so.".utf8))
    #expect(text?.text == "It’s a naïve “plan” – so.")
    #expect(text?.note == "2 places are not UTF-8 and read as Windows-1252, the first at byte 2")
  }

  @Test(
    arguments: [
      ([0x6C, 0x92, 0xE9, 0x74, 0xE9], "l’été"), ([0x67, 0xE2, 0x63, 0x68, 0xE9, 0x94], "gâché”"),
      ([0x63, 0x72, 0xE9, 0xE9], "créé"), ([0x78, 0x96, 0xE0, 0x20], "x\u{FFFD}\u{FFFD} "),
      ([0x74, 0x80, 0x99, 0x73], "t\u{FFFD}\u{FFFD}s"), ([0x61, 0xE2, 0x80, 0x73], "a\u{FFFD}s"),
    ] as [([UInt8], String)])
  func twoStrayBytesAreReadWhereTheyAreNoPartOfACharacter(_ bytes: [UInt8], _ wanted: String) {
    let around = Array("naïve “plan” – ".utf8)
    #expect(read(around + bytes + Array(". ".utf8) + around)?.text == "naïve “plan” – \(wanted). naïve “plan” – ")
  }

  @Test(arguments: [[0xC3], [0xE2], [0xF0], [0xF0, 0x9F], [0xF0, 0x9F, 0x98]] as [[UInt8]])
  func aCutIsToldByWhatStandsBeforeIt(_ rest: [UInt8]) {
    #expect(read(Array("Zoë came ".utf8) + rest)?.text == "Zoë came \u{FFFD}")
    #expect(read(Array("Zoë came ".utf8) + rest)?.note == "the last character is cut off and became U+FFFD")
    #expect(read(Array("He is so fatigu".utf8) + [0xE9])?.text == "He is so fatigué")
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
