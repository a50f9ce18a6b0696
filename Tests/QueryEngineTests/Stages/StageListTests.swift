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

  @Test func nothingFollowsCopy() throws {
    #expect(try stageEngine(talk()).answer("users | jsonl | copy").isCopied)
    #expect(stageEngine(talk()).failure("users | copy | jsonl")?.message == "'copy' is the last stage")
  }

  @Test func namesBothWhereAStageDoesNotFit() {
    let message = stageEngine(talk()).failure("users | count | kwic")?.message ?? ""
    #expect(message.contains("kwic") && message.contains("count") && message.contains("table"))
  }
}
