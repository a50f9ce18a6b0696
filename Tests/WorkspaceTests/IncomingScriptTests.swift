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
        let bytes = Array(source.text.utf8)
        let before = bytes[..<item.range.start].split(separator: 0x0A, omittingEmptySubsequences: false)
        let place = "\(source.firstLine + before.count - 1):\(before.last?.count ?? 0)"
        found.append("\(place) \(String(decoding: bytes[item.range.start..<item.range.end], as: UTF8.self))")
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

  @Test func keepsNoLinesThatHaveRun() {
    var script = IncomingScript(name: "input")
    for number in 1...100 {
      script.append("users \(number) | count\n.print done\n")
      var last: (item: StatementReader.Item, source: SourceText)?
      while let next = script.next(vocabulary: Engine.vocabulary) { last = next }
      #expect(last?.source.text.utf8.count ?? .max < 80)
      #expect(last?.source.firstLine == max(1, 2 * number - 2))
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
