import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct CommandParsingTests {
  @Test(arguments: [
    (".mode markdown", "(command mode 'markdown')"),
    (".help", "(command help)"),
    ("  .help", "(command help)"),
    (".MODE md;", "(command mode 'md')"),
    (".note 4 \"a \"\"b\"\" c\"", "(command note '4' 'a \"b\" c')"),
    (".print “hello there”", "(command print 'hello there')"),
    (".param x=\"two words\"y", "(command param 'x=two wordsy')"),
    (".print it's # said", "(command print 'it's')"),
    (".print #1", "(command print '#1')"),
    (".keep 1,3,5-7", "(command keep '1,3,5-7')"),
    (".print a \\\n b", "(command print 'a' 'b')"),
  ])
  func commands(source: String, tree: String) { #expect(outline(source) == tree) }

  @Test func theRestIsKeptAsWritten() {
    guard case .command(let line) = read(".explain speaker:tina  \"a b\" | count  # why").statement else {
      Issue.record("no command")
      return
    }
    #expect(line.rest.value == "speaker:tina  \"a b\" | count")
    #expect(line.rest.range == SourceRange(9, 36))
    #expect(line.name.range == SourceRange(0, 8))
  }

  @Test func aNextLineThatStartsWithAPipeBelongsToTheCommand() {
    guard case .command(let line) = read(".explain a\n| count").statement else {
      Issue.record("no command")
      return
    }
    #expect(line.rest.value == "a\n| count")
  }

  @Test func anOpenQuotationIsIncomplete() { #expect(read(".print \"a").isIncomplete) }
}
