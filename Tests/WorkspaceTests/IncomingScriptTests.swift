import Diagnostics
import QueryEngine
import QuerySyntax
import Testing

@testable import Workspace

@Suite struct IncomingScriptTests {
  private let lines = [
    "# a comment\n", "users | count\n", "\n", "trust\n", "  | count by speaker\n", "| first 2\n", ".print done\n",
    "@set = (users OR\n", "trust)\n", "speeker:x\n", "users;\n", "\"last\" | count",
  ]

  /// The texts of statements and where they begin, as they come when the script arrives in pieces.
  private func statements(_ pieces: [String]) -> [String] {
    var script = IncomingScript(name: "input")
    var found: [String] = []
    func take() {
      while let (item, source) = script.next(vocabulary: Engine.vocabulary) {
        let bytes = Array(source.text.utf8)[item.range.start..<item.range.end]
        found.append("\(item.range.start) \(String(decoding: bytes, as: UTF8.self))")
      }
    }
    for piece in pieces {
      script.append(piece)
      take()
    }
    script.end()
    take()
    return found
  }

  @Test func theSameStatementsHoweverTheyCome() {
    let whole = statements([lines.joined()])
    #expect(whole.count == 7)
    #expect(statements(lines) == whole)
    for _ in 0..<50 {
      var pieces = [""]
      for line in lines {
        if Bool.random() { pieces.append("") }
        pieces[pieces.count - 1] += line
      }
      #expect(statements(pieces) == whole)
    }
  }

  @Test func aCommandRunsWithItsLineAndAQueryWithTheNext() {
    var script = IncomingScript(name: "input")
    func next() -> Bool { script.next(vocabulary: Engine.vocabulary) != nil }
    script.append("users | count\n")
    #expect(!next())
    script.append("\n# nothing\n")
    #expect(!next())
    script.append(".print done\n")
    #expect(next())
    #expect(next())
    #expect(!next())
    script.append("users | count;\n")
    #expect(next())
    script.append("(users\n")
    #expect(!next())
    script.append("OR trust)\n")
    #expect(!next())
    script.end()
    #expect(next())
    #expect(!next())
  }
}
