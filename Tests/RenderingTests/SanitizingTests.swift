import CorpusModel
import Testing

@testable import Rendering

@Suite struct SanitizingTests {
  @Test(arguments: [
    ("plain", "plain"), ("réalité 谢家印", "réalité 谢家印"), ("\u{1B}[31mred\u{7}", "␛[31mred␇"), ("a\u{7F}b", "a␡b"),
    ("a\u{9B}b", "a⟨U+009B⟩b"), ("\u{202E}evil\u{2066}", "⟨U+202E⟩evil⟨U+2066⟩"),
    ("a\u{200B}b\u{FEFF}", "a⟨U+200B⟩b⟨U+FEFF⟩"),
    ("a\u{200D}b", "a⟨U+200D⟩b"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("می‌خواهم", "می‌خواهم"), ("א\u{200F}.", "א\u{200F}."),
    ("a\u{200E}b", "a⟨U+200E⟩b"),
    ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"), ("x\u{E0041}", "x⟨U+E0041⟩"), ("a\nb\tc\r\n", "a␊b␉c␍␊"), ("\u{2028}", "⟨U+2028⟩"), ("\u{0}", "␀"),
  ])
  func shows(_ text: String, _ expected: String) { #expect(sanitize(text) == expected) }

  @Test func filesKeepWhatIsOnlyUnseen() {
    let unseen = "form\u{200B}feed\u{200E} \u{200F}x\u{FEFF}\u{2060}y\u{200D}"
    #expect(sanitize(unseen, onScreen: false) == unseen)
    #expect(sanitize("a\u{200B}\u{202E}b\u{2066}\u{1B}", onScreen: false) == "a\u{200B}⟨U+202E⟩b⟨U+2066⟩␛")
    let marked = MarkedText("\u{200B}a\u{1B}b", marks: [3..<4, 5..<6])
    #expect(sanitize(marked, onScreen: false) == MarkedText("\u{200B}a␛b", marks: [3..<4, 7..<8]))
  }

  @Test func keepsLinesWhereTold() {
    #expect(sanitize("a\r\nb\rc\td\u{1B}", keepingLines: true) == "a\nb\nc\td␛")
  }

  @Test func movesMarks() {
    let marked = sanitize(MarkedText("\u{1B}ab\u{1B}", marks: [1..<2, 2..<4]))
    #expect(marked == MarkedText("␛ab␛", marks: [3..<4, 4..<8]))
    #expect(sanitize(MarkedText("a\r\nb", marks: [1..<2, 3..<4]), keepingLines: true).marks == [2..<3])
  }

  @Test func leavesNothingActive() {
    let all = String(String.UnicodeScalarView((1...0x2FFF).compactMap(Unicode.Scalar.init)))
    let left = sanitize(all).unicodeScalars.filter {
      isActive($0.value) && ![0x61C, 0x200E, 0x200F].contains($0.value)
    }
    #expect(left.isEmpty)
  }
}
