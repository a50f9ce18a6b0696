import CorpusModel
import TextAnalysis
import Testing

@testable import Rendering

@Suite struct WrappingTests {
  private func wrap(_ text: String, _ width: Int?) -> [String] {
    let marked = MarkedText(text)
    return lines(of: text, width: width).map { marked.painted($0, false) }
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 3, ["one", "two", "thr", "ee"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\n\nb", 9, ["a", "", "b"]), ("", 5, [""]),
    ("中文字符", 5, ["中文", "字符"]), ("中文，字", 4, ["中", "文，", "字"]), ("one  two", 3, ["one", "two"]),
    ("né né", 3, ["né", "né"]),
  ])
  func wraps(_ text: String, _ width: Int, _ expected: [String]) { #expect(wrap(text, width) == expected) }

  @Test func keepsWholeLinesWithoutAWidth() { #expect(wrap("one two\nthree", nil) == ["one two", "three"]) }

  @Test func neverPassesTheWidthNorLosesALetter() {
    let text = "Réponse en 0 minute, 谢家印说：我们会的。 And a_very_long_word_that_goes_on https://example.org/x 👨‍👩‍👧 fin"
    for width in 2...60 {
      let wrapped = wrap(text, width)
      #expect(wrapped.allSatisfy { displayWidth(of: $0) <= width })
      #expect(wrapped.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func paintsMarksAcrossLines() {
    let marked = MarkedText("one two three", marks: [4..<13])
    let painted = lines(of: marked.text, width: 7).map { marked.painted($0, true) }
    #expect(painted == ["one \u{1B}[1mtwo\u{1B}[0m", "\u{1B}[1mthree\u{1B}[0m"])
  }
}
