import CorpusModel
import Testing

@testable import Rendering

/// Formats for other programs, with cells that would be their markup.
@Suite struct EscapingFormatsTests {
  private let table = Relation(
    columns: [Column("who"), Column("secret", isDetail: true), Column("count", .number), Column("text")],
    rows: RowSource([
      [
        .entity(id: "x", name: "A & B"), .text("hidden"), .integer(12),
        .marked(MarkedText("a <b> | \"c\"", marks: [2..<5])),
      ],
      [.null, .text("hidden"), .number(0.5), .text("one\n[two] 5 %")],
    ]), totals: [Total("rows_in all", .integer(2))])

  private let quotes = Relation(
    columns: [Column("text"), Column("citation")],
    rows: RowSource([[.text("*50 % & more*\nnext"), .text("Ann, “T_1”")]]), presentation: .quotes(style: "plain"))

  @Test func writesHTML() {
    #expect(
      HTMLFormat().rendered(table, options: RenderOptions()) == """
        <table>
        <thead>
        <tr><th scope="col">who</th><th scope="col" style="text-align: right">count</th><th scope="col">text</th></tr>
        </thead>
        <tbody>
        <tr><td>A &amp; B</td><td style="text-align: right">12</td><td>a <mark>&lt;b&gt;</mark> | &quot;c&quot;</td></tr>
        <tr><td></td><td style="text-align: right">0.5000</td><td>one<br>[two] 5 %</td></tr>
        </tbody>
        </table>
        <p>rows_in all 2</p>

        """)
    #expect(
      HTMLFormat().rendered(quotes, options: RenderOptions()) == """
        <blockquote>
        <p>*50 % &amp; more*<br>next</p>
        <footer>— Ann, “T_1”</footer>
        </blockquote>

        """)
  }

  @Test func writesLaTeX() {
    #expect(
      LaTeXFormat().rendered(table, options: RenderOptions()) == #"""
        \begin{tabular}{lrl}
        \hline
        who & count & text \\
        \hline
        A \& B & 12 & a \textless{}b\textgreater{} \textbar{} \textquotedbl{}c\textquotedbl{} \\
         & 0.5000 & \shortstack[l]{one\\{[}two{]} 5 \%} \\
        \hline
        \end{tabular}

        rows\_in all 2

        """#)
    #expect(LaTeXFormat().rendered(quotes, options: RenderOptions()).contains("{*}50 \\% \\& more{*}\nnext\n"))
  }

  @Test func setsLongTextsInParagraphs() {
    let long = Relation(
      columns: [Column("id"), Column("text")],
      rows: RowSource([[.text("a"), .text(String(repeating: "word ", count: 12) + "\nend")]]))
    let latex = LaTeXFormat().rendered(long, options: RenderOptions())
    #expect(latex.contains("{lp{0.70\\linewidth}}") && latex.contains("\\newline{}end"))
  }

  @Test(arguments: [
    ("a--b", "a-{}-b"), ("C:\\x~^`", "C:\\textbackslash{}x\\textasciitilde{}\\textasciicircum{}\\textasciigrave{}"),
    ("$5 #1 {x}", "\\$5 \\#1 \\{x\\}"), ("谢家印 “so”", "谢家印 “so”"),
  ])
  func escapesForLaTeX(text: String, wanted: String) { #expect(escapeLaTeX(text) == wanted) }

  @Test func writesOrg() {
    #expect(
      OrgFormat().rendered(table, options: RenderOptions()) == """
        | who   |  count | text              |
        |-------+--------+-------------------|
        | A & B |     12 | a <b> \\vert{} "c" |
        |       | 0.5000 | one␊[two] 5 %     |

        rows\\under{}in all 2

        """)
    #expect(
      OrgFormat().rendered(quotes, options: RenderOptions()).hasPrefix("#+begin_quote\n*\u{200B}50 % & more*\nnext\n"))
  }

  @Test(arguments: [
    ("*bold* 2*3", "*\u{200B}bold* 2*3"), ("a_b x^2", "a\\under{}b x\\asciicirc{}2"), ("\\alpha", "\\\u{200B}alpha"),
    ("[[link]]", "[\u{200B}[link]]"), ("and/or /so/", "and/or /\u{200B}so/"),
  ])
  func escapesForOrg(text: String, wanted: String) { #expect(escapeOrg(text) == wanted) }

  @Test(arguments: [
    "* heading", "** heading", "- item", "+ item", " * item", "12. item", "3) item", ": fixed", "# comment",
    "#+begin_src", "***",
  ])
  func noLineBeginsAnElementOfOrg(line: String) { #expect(escapeOrgLine(line) == "\u{200B}" + escapeOrg(line)) }

  @Test(arguments: ["words", "-5 degrees", "12 items", "a. b", "*bold* words", "and - so", ":)"])
  func otherLinesStayForOrg(line: String) { #expect(escapeOrgLine(line) == escapeOrg(line)) }

  @Test func writesRecords() {
    #expect(
      LineFormat().rendered(table, options: RenderOptions()) == """
           who = A & B
        secret = hidden
         count = 12
          text = a <b> | "c"

        secret = hidden
         count = 0.5000
          text = one
                 [two] 5 %
        rows_in all 2

        """)
  }
}
