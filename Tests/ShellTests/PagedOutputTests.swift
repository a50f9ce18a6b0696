import Testing
import Workspace

@testable import Shell

/// A pager that keeps what it gets and is left after some pieces.
private final class KeptPages: PageReader {
  private(set) var text = ""
  private(set) var isEnded = false
  var patience = Int.max

  func take(_ text: String) -> Bool {
    guard patience > 0 else { return false }
    patience -= 1
    self.text += text
    return true
  }

  func end() { isEnded = true }
}

@Suite struct PagedOutputTests {
  private let base = Transcript(isTerminal: true, width: 10)
  private let pages = KeptPages()

  private func output(hasPager: Bool = true, hasScreen: Bool = true) -> PagedOutput {
    PagedOutput(base, screen: { hasScreen ? (10, 4) : nil }, open: { [pages] in hasPager ? pages : nil })
  }

  @Test func shortAnswersAreWrittenAtTheirEnd() {
    let output = output()
    output.begin()
    output.write("a\nb\nc\n")
    #expect(base.text.isEmpty)
    output.end()
    #expect(base.text == "a\nb\nc\n")
    #expect(pages.text.isEmpty)
  }

  @Test func longOnesGoToThePagerAndWhatIsToldComesAfterIt() {
    let output = output()
    output.begin()
    output.write("a\nb\n")
    output.write("c\nd\n")
    output.write("e\n")
    #expect(pages.text == "a\nb\nc\nd\ne\n" && !pages.isEnded)
    output.writeError("(note)\n")
    #expect(pages.isEnded)
    #expect(base.text.isEmpty && base.errors == "(note)\n")
    output.write("f\n")
    output.end()
    #expect(base.text == "f\n")
  }

  @Test func whoLeavesThePagerWantsNoMore() {
    let output = output()
    pages.patience = 1
    output.begin()
    output.write("a\nb\nc\nd\n")
    #expect(!output.isRefused)
    output.write("e\n")
    #expect(output.isRefused)
    output.write("f\n")
    output.end()
    #expect(!output.isRefused && pages.isEnded)
    #expect(base.text.isEmpty)
    output.write("direct")
    #expect(base.text == "direct")
  }

  @Test func whereThereIsNoPagerOrScreenAllIsWritten() {
    for output in [output(hasPager: false), output(hasScreen: false)] {
      base.clear()
      output.begin()
      output.write("a\nb\nc\nd\n")
      output.write("e\n")
      #expect(base.text == "a\nb\nc\nd\ne\n")
      output.end()
    }
  }

  @Test(arguments: [
    ("a\nb", 1), ("1234567890\n", 1), ("12345678901\n", 2), ("\n\n", 2), ("\u{1B}[1m123456789\u{1B}[0m0\n", 1),
    ("中文中文中文\n", 2),
  ])
  func countsTheLinesOfTheScreen(text: String, lines: Int) {
    var count = LineCount()
    count.add(text, columns: 10)
    #expect(count.count == lines)
    var pieces = LineCount()
    for character in text where character != "\u{1B}" { pieces.add(String(character), columns: 10) }
    if !text.contains("\u{1B}") { #expect(pieces.count == lines) }
  }
}
