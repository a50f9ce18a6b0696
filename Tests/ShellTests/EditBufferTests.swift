import Testing

@testable import Shell

@Suite struct EditBufferTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 2), ("中", 1), ("👍", 1), ("👍🏽", 2), ("👩‍👩‍👧", 5), ("🇫🇷", 2), ("x\n", 1), ("", 0),
  ])
  func countsTheScalarsOfTheCharacterBeside(text: String, count: Int) {
    #expect(EditBuffer(text).lengthBefore == count)
    #expect(EditBuffer(text.hasSuffix("\n") ? "\n" : text, cursor: 0).lengthAfter == count)
  }

  @Test func takesAFlagWholeFromARowOfFlags() {
    #expect(EditBuffer("🇫🇷🇩🇪").lengthBefore == 2)
  }

  @Test func movesUpAndDownByColumns() {
    // Columns: the first line stands behind a prompt of seven.
    var buffer = EditBuffer("speaker:x\n  中文 |\n  count")
    #expect(buffer.cursor == 24)
    buffer.cursor = 15  // behind 中文 and a blank: column 7
    #expect(buffer.cursorAbove(promptWidth: 7) == 0)
    #expect(buffer.cursorBelow(promptWidth: 7) == 24)
    buffer.cursor = 3  // column 10 of the screen
    #expect(buffer.cursorBelow(promptWidth: 7) == 16)
    #expect(buffer.cursorAbove(promptWidth: 7) == nil)
    buffer.cursor = 20
    #expect(buffer.cursorBelow(promptWidth: 7) == nil)
  }

  @Test func doesNotStopInsideAWideCharacter() {
    var buffer = EditBuffer("中文\nabc", cursor: 4)
    #expect(buffer.cursorAbove(promptWidth: 0) == 0)
    buffer.cursor = 5
    #expect(buffer.cursorAbove(promptWidth: 0) == 1)
  }

  @Test func tellsTheCursorInBytes() {
    #expect(EditBuffer("é中x", cursor: 2).byteCursor == 5)
    #expect(EditBuffer("", cursor: 9).byteCursor == 0)
  }
}
