import Diagnostics
import QueryEngine
import QuerySyntax
import Rendering
import Workspace

extension Command {
  static let explain = Command(
    name: "explain", synopsis: ".explain QUERY", summary: "the filter as it was read, and how it is answered",
    help: """
      .explain speaker:zhao "long term" -topic:risk
      """,
    argument: .query, needsCorpus: true
  ) { call, console throws(Diagnostic) in
    _ = try call.someWords()
    let source = call.rest
    let parsed = parse(source, vocabulary: console.vocabulary)
    if let error = parsed.diagnostics.first(where: { $0.severity == .error }) { throw error }
    let query: Query
    switch parsed.statement {
    case .query(let asked), .assignment(_, let asked): query = asked
    case .empty, .command: throw call.wrong("'.explain' needs a query")
    }
    for remark in parsed.diagnostics { console.tell(remark) }
    let session = console.session
    let explained = try session.opened().explain(query, in: source, environment: session.environment)
    console.print(sanitize(explained.text, keepingLines: true))
    return .done
  }
}
