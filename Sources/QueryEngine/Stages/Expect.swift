import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `expect N`: a test; what flows goes on, and the script fails where the number is another.
package struct Expect: Stage {
  package static let signature = StageSignature(
    name: "expect", takes: .either, gives: .either, parameters: [.expectation], synopsis: "expect [>=] N | empty",
    summary:
      "Fails a script unless the number of rows is as said; of a table that is one number, unless that number is.",
    example: "role:guest | expect >= 1")

  private let comparison: Comparison
  private let wanted: Double
  /// What is expected, as it was written.
  private let written: String
  private let range: SourceRange
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    source = context.source
    range = call.range
    var arguments = call.arguments[...]
    let first = try context.required(call, "a number, a comparison or 'empty'")
    if case .word(let word) = first, word.value.lowercased() == "empty" {
      (comparison, wanted, written) = (.equal, 0, "none")
      return
    }
    if case .comparison(let operation) = first {
      comparison = operation.value
      arguments.removeFirst()
    } else {
      comparison = .equal
    }
    guard let number = arguments.first else {
      throw context.error("expect needs a number after '\(comparison.rawValue)'", at: first.range)
    }
    wanted = try Self.number(number, in: context)
    let numberText = Int(exactly: wanted).map(String.init) ?? "\(wanted)"
    written = comparison == .equal ? numberText : "\(comparison.rawValue) \(numberText)"
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let (found, name) = Self.finding(in: input)
    if !comparison.holds(.number(found), .number(wanted)), context.expectationFailure == nil {
      let foundText = Int(exactly: found).map(String.init) ?? "\(found)"
      context.expectationFailure = Diagnostic(
        "expected \(written), found \(foundText) \(name)", at: range, in: source)
    }
    return input
  }

  /// The number that is tested: the only number of a table of one row, as `count` gives it, else the number of rows.
  private static func finding(in input: Flow) -> (number: Double, name: String) {
    if case .table(let relation) = input, relation.rows.count == 1, relation.columns.count == 1,
      let number = relation.rows[0].first?.quantity
    {
      return (number, relation.columns[0].name)
    }
    return (Double(input.count), input.rowName)
  }

  private static func number(_ argument: StageArgument, in context: CheckContext) throws(Diagnostic) -> Double {
    if case .number(let number) = argument { return number.value }
    let text = try context.text(argument, what: "what is expected")
    guard let number = Double(text.value) else {
      throw context.error("expect needs a number, not '\(text.value)'", at: text.range)
    }
    return number
  }
}
