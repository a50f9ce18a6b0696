import Testing

@testable import Shell

@Suite struct KeyDecoderTests {
  /// The keys of bytes that come at once, and of what is left after a pause.
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    decoder.append(bytes)
    var keys: [Key] = []
    while let key = decoder.next() ?? decoder.next(afterPause: true) { keys.append(key) }
    return keys
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func scalars(_ text: String) -> [Key] { text.unicodeScalars.map { .scalar($0) } }

  @Test func readsCharactersOfEveryLength() {
    #expect(keys("aé中👍") == scalars("aé中👍"))
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.Named.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[1;5D", .wordLeft),
    ("\u{1B}[5C", .wordRight),
    ("\u{1B}Od", .wordLeft), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
    ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
    ("\u{1B}\r", .newline), ("\u{1B}[13;2u", .newline),
  ])
  func knowsTheKeysOfTerminals(sequence: String, key: Key.Named) {
    #expect(keys(sequence + "x") == [.named(key), .scalar("x")])
  }

  @Test(arguments: [
    "\u{1B}[17~", "\u{1B}[[A", "\u{1B}[200;3R", "\u{1B}OP", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]0;x\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[?1;2c", "\u{85}",
  ])
  func swallowsWhatNobodyKnows(sequence: String) {
    #expect(keys(sequence + "x") == [.scalar("x")])
  }

  @Test func takesALoneEscapeForTheKeyOnlyAfterAPause() {
    var decoder = KeyDecoder()
    decoder.append([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.isPending)
    #expect(decoder.next(afterPause: true) == .scalar("\u{1B}"))
    #expect(!decoder.isPending)
  }

  @Test func keepsAltWithItsLetter() {
    #expect(keys("\u{1B}b") == scalars("\u{1B}b"))
  }

  @Test func waitsForTheRestOfASequenceAndOfACharacter() {
    for text in ["\u{1B}[1;5D", "中", "\u{1B}[200~réalité\u{1B}[201~"] {
      var decoder = KeyDecoder()
      var found: [Key] = []
      for byte in text.utf8 {
        decoder.append([byte])
        while let key = decoder.next() { found.append(key) }
      }
      #expect(found == keys(text))
      #expect(found.count == 1)
    }
  }

  @Test func replacesBytesThatAreNoText() {
    #expect(keys([0xFF, 0x61]) == scalars("\u{FFFD}a"))
    #expect(keys([0xC3, 0x61]) == scalars("\u{FFFD}a"))
    #expect(keys([0xE4, 0xB8]) == [])
    #expect(keys(Array("\u{FFFD}a".utf8)) == scalars("\u{FFFD}a"))
  }

  @Test func givesAPasteWholeWithItsEscapes() {
    let pasted = "speaker:x «a»\r\n\u{1B}[31m中文\u{1B}[201"
    #expect(keys("\u{1B}[200~\(pasted)\u{1B}[201~z") == [.paste(Array(pasted.utf8)), .scalar("z")])
  }

  @Test func forgetsAPasteWithoutAnEnd() {
    var decoder = KeyDecoder()
    decoder.append("\u{1B}[200~lost".utf8)
    #expect(decoder.next(afterPause: true) == nil)
    decoder.abandonPaste()
    decoder.append("x".utf8)
    #expect(decoder.next() == .scalar("x"))
  }

  @Test func survivesAnyBytes() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let alphabet: [UInt8] = [
        0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x7E, 0x3B, 0x41, 0xC3, 0xA9, 0xE4, 0xFF, 0x00, 0x5D, 0x07,
      ]
      let bytes = (0..<12).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      var decoder = KeyDecoder()
      decoder.append(bytes)
      var steps = 0
      while decoder.next() ?? decoder.next(afterPause: true) != nil { steps += 1 }
      #expect(steps <= bytes.count)
    }
  }
}
