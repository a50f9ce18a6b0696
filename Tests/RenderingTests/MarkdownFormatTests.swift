import CorpusModel
import Testing

@testable import Rendering

@Suite struct MarkdownFormatTests {
  @Test func drawsTables() {
    let table = Relation(
      columns: [Column("who"), Column("n", .number), Column("x", isDetail: true)],
      rows: RowSource([[.text("a|b\nc"), .integer(3), .text("-")]]), notes: ["1 *row*"])
    #expect(
      MarkdownFormat().rendered(table, options: RenderOptions()) == """
        | who | n |
        | --- | --: |
        | a\\|b<br>c | 3 |

        1 \\*row\\*

        """)
  }

  @Test(arguments: [
    ("a*b_c", "a\\*b_c"), ("_a_", "\\_a\\_"), ("`x` <b> [y]", "\\`x\\` \\<b> \\[y\\]"), ("# h", "\\# h"),
    ("C# is", "C# is"),
    ("- item", "\\- item"), ("a - b", "a - b"), ("1. one", "1\\. one"), ("in 1. two", "in 1. two"), ("> q", "\\> q"),
    ("&amp; AT&T & $", "\\&amp; AT\\&T & $"), ("a~~b~~", "a\\~\\~b\\~\\~"), ("~v~", "\\~v\\~"), ("~5 min", "~5 min"),
    ("$10-$20", "\\$10-\\$20"), ("$10 and $20", "$10 and $20"),
    ("$x^2$", "\\$x^2\\$"), ("\\", "\\\\"),
    ("---", "\\---"), ("", ""),
  ])
  func escapes(_ text: String, _ expected: String) { #expect(escapeMarkdown(text) == expected) }
}
