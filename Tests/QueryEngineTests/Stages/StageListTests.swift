import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

/// What holds for every stage of the list.
@Suite struct StageListTests {
  static let signatures = stageList.map { $0.signature }

  @Test func givesEveryStageANameOfItsOwn() {
    let names = Self.signatures.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: signatures) func describesEachInOneSentence(signature: StageSignature) {
    #expect(signature.synopsis.hasPrefix(signature.name))
    #expect(signature.summary.hasSuffix("."))
    #expect((20...150).contains(signature.summary.count))
    for clause in signature.clauses { #expect(signature.synopsis.contains(clause.keyword)) }
    for option in signature.options { #expect(signature.synopsis.contains("\(option):")) }
  }

  @Test(arguments: signatures) func runsItsExample(signature: StageSignature) throws {
    let relation = try stageEngine(talk()).answer(signature.example).relation
    for row in relation.cells { #expect(row.count == relation.columns.count) }
  }

  @Test(arguments: signatures.filter { $0.gives == .table && $0.name != "table" && $0.name != "plot" })
  func namesTheColumnsOfItsTable(signature: StageSignature) throws {
    // What follows the stage in its example may choose others.
    let stages = signature.example.split(separator: "|").map(String.init)
    let last = try #require(stages.lastIndex { $0.dropFirst().hasPrefix(signature.name) })
    let relation = try stageEngine(talk()).answer(stages[...last].joined(separator: "|")).relation
    let names = relation.columns.map(\.name)
    #expect(fit(names[...], signature.columns[...]), "\(names) are no \(signature.columns)")
  }

  /// Whether names are those that a signature declares.
  private func fit(_ names: ArraySlice<String>, _ declared: ArraySlice<String>) -> Bool {
    guard let wanted = declared.first else { return names.isEmpty }
    if wanted.hasPrefix("<") {
      return fit(names, declared.dropFirst()) || (!names.isEmpty && fit(names.dropFirst(), declared))
    }
    guard let name = names.first, wanted.split(separator: "|").contains(Substring(name)) else { return false }
    return fit(names.dropFirst(), declared.dropFirst())
  }

  @Test func nothingFollowsCopy() throws {
    #expect(try stageEngine(talk()).answer("users | jsonl | copy").isCopied)
    #expect(stageEngine(talk()).failure("users | copy | jsonl")?.message == "'copy' is the last stage")
  }

  @Test func namesBothWhereAStageDoesNotFit() {
    let message = stageEngine(talk()).failure("users | count | kwic")?.message ?? ""
    #expect(message.contains("kwic") && message.contains("count") && message.contains("table"))
  }
}
