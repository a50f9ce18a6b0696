import Testing

@testable import CorpusModel

/// What is special in no notation may stand beside what is: neither hides the other.
@Suite struct EscapingTests {
  /// Signs that make one character with what stands behind or before them.
  private static let neighbours = [("\u{600}", ""), ("", "\u{301}"), ("", "\u{200D}"), ("", "\u{FE0F}")]

  private func check(_ mark: Unicode.Scalar, _ escaped: (String) -> String, _ wanted: String) {
    for (before, behind) in Self.neighbours {
      let text = escaped("a" + before + "\(mark)" + behind + "b")
      #expect(
        text.unicodeScalars.elementsEqual(("a" + before + wanted + behind + "b").unicodeScalars), "\(mark): \(text)")
    }
  }

  @Test func marksOfHTML() {
    for (mark, entity) in [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;"), ("'", "&#39;")]
      as [(Unicode.Scalar, String)]
    {
      check(mark, escapeHTML, entity)
    }
  }

  @Test func marksOfLaTeX() {
    for mark in "&%$#_{}".unicodeScalars { check(mark, escapeLaTeX, "\\\(mark)") }
    check("\\", escapeLaTeX, "\\textbackslash{}")
    check("[", escapeLaTeX, "{[}")
  }

  @Test func marksOfMarkdown() { for mark in "\\`*|[]<".unicodeScalars { check(mark, escapeMarkdown, "\\\(mark)") } }

  @Test func marksOfOrg() {
    check("|", escapeOrg, "\\vert{}")
    check("_", escapeOrg, "\\under{}")
    check("^", escapeOrg, "\\asciicirc{}")
  }
}
