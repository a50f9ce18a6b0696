import Diagnostics
import Testing

@testable import Rendering

@Suite struct DiagnosticDrawingTests {
  private func draw(_ text: String, _ start: Int, _ end: Int, name: String? = nil, line: Int = 1, width: Int? = nil)
    -> String
  {
    let source = SourceText(text, name: name, firstLine: line)
    return render(
      Diagnostic("wrong", at: SourceRange(start, end), in: source), options: RenderOptions(width: width))
  }

  @Test func showsThePlaceAndTheNearestRightThing() {
    let source = SourceText("speeker:tina topic:support")
    let diagnostic = Diagnostic(
      "unknown field 'speeker'", at: SourceRange(0, 7), in: source, notes: ["a reason"], suggestion: "speaker")
    #expect(
      render(diagnostic, options: RenderOptions()) == """
        quoth: unknown field 'speeker'
          speeker:tina topic:support
          ^^^^^^^
          a reason
          did you mean 'speaker'?

        """)
  }

  @Test func cutsSentencesWithoutEnd() {
    let word = String(repeating: "x", count: 100_000)
    let drawn = render(Diagnostic("unknown set '@\(word)'", notes: [word]), options: RenderOptions(color: false))
    #expect(drawn.hasPrefix("quoth: unknown set '@xxx") && drawn.utf8.count < 5_000)
    #expect(drawn.split(separator: "\n").allSatisfy { $0.hasSuffix("…") })
  }

  @Test func wrapsSentencesOnATerminal() {
    let diagnostic = Diagnostic(
      "the files are other than they were", severity: .warning, notes: ["read them once more, or build them anew"])
    let options = RenderOptions(width: 30, color: true, isTerminal: true)
    let plain = render(diagnostic, options: options).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(
      plain == """
        quoth: warning: the files are
          other than they were
          read them once more, or
            build them anew

        """)
    #expect(render(diagnostic, options: options).contains(Ink.warning.paint("warning:", true)))
  }

  @Test func countsDisplayColumns() {
    #expect(draw("谢\té x", 7, 8) == "quoth: wrong\n  谢    é x\n          ^\n")
    #expect(draw("a 谢家印", 2, 11) == "quoth: wrong\n  a 谢家印\n    ^^^^^^\n")
  }

  @Test func namesTheLine() {
    #expect(
      draw("one\r\ntwo é bad\nthree", 12, 15, name: "q.quoth", line: 4)
        == "q.quoth:5:7: wrong\n  two é bad\n        ^^^\n")
  }

  @Test func underlinesOneLineOnly() { #expect(draw("ab\ncd", 1, 5) == "quoth: wrong\n  ab\n   ^\n") }

  @Test func pointsBehindTheEnd() {
    #expect(draw("ab", 2, 2) == "quoth: wrong\n  ab\n    ^\n")
    #expect(draw("", 0, 0) == "quoth: wrong\n  \n  ^\n")
    #expect(draw("ab", 90, 99) == "quoth: wrong\n  ab\n    ^\n")
  }

  @Test func cutsLongLinesAroundTheCarets() {
    let text = String(repeating: "x", count: 200) + "BAD" + String(repeating: "y", count: 200)
    let lines = draw(text, 200, 203, width: 43).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("  …") && lines[1].hasSuffix("…") && lines[1].count <= 44)
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) } ?? 0
    #expect(Array(lines[1])[caret..<caret + 3] == ["B", "A", "D"])
  }

  @Test func cleansWhatIsShown() {
    #expect(draw("a\u{1B}b", 2, 3) == "quoth: wrong\n  a␛b\n    ^\n")
    let warning = Diagnostic("bad \u{1B}[0m", severity: .warning)
    #expect(render(warning, options: RenderOptions()) == "quoth: warning: bad ␛[0m\n")
  }

  @Test func survivesAnyRange() {
    let text = "a谢\r\n\n👨‍👩‍👧 b\t"
    for start in -2...text.utf8.count + 2 {
      for end in start...text.utf8.count + 3 {
        #expect(draw(text, start, end, width: 1).split(separator: "\n").count >= 2)
      }
    }
  }
}
