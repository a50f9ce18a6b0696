import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

/// Filters that are asked again.
struct FilterMemoryTests {
  /// Whatever was asked before, and however often, an answer is that of an engine that was asked nothing else.
  @Test func whatWasAskedBeforeIsAnsweredAlike() throws {
    let index = RandomCorpus(seed: 77, documents: 30).index
    let engine = Engine(index: index, report: LoadReport())
    let filters = [
      "*", "the", "a*", "speaker:any", "lang:en -the", "kind:all", "kind:all the", "the OR a", "dup:all the",
      "nosuchword", "within:doc (the a)", "asked:(the)", "/t.e/", "exact:\"the\"", "$w",
    ]
    for stages in ["", " | count", " | count by speaker", " | count hits", " | first 3 | jsonl"] {
      for filter in filters + filters.reversed() {
        for (value, strict) in [("the", []), ("a", []), ("the", MatchAspects.letterCase)] as [(String, MatchAspects)] {
          let source = SourceText(filter + stages)
          let environment = Environment(variables: ["w": value], strict: strict)
          let query = try Talk.query(source)
          let fresh = try Engine(index: index, report: LoadReport()).answer(query, in: source, environment: environment)
          let again = try engine.answer(query, in: source, environment: environment)
          #expect(again.turns?.blockNumbers == fresh.turns?.blockNumbers, "\(source.text)")
          #expect(again.notes == fresh.notes, "\(source.text)")
          let rows = { (answer: Answer) in (0..<answer.relation.rows.count).map { answer.relation.rows[$0] } }
          #expect(rows(again) == rows(fresh), "\(source.text)")
        }
      }
    }
  }

  /// A set or a result that got another meaning is not what it was.
  @Test func setsMeanWhatTheyMeanNow() throws {
    let engine = Talk.engine
    var environment = Environment()
    let source = SourceText("@some OR (asked:@some)")
    for filter in ["speaker:any", "speaker:none", "*"] {
      let own = SourceText(filter)
      let turns = try #require(try engine.answer(try Talk.query(own), in: own).turns)
      environment.sets["some"] = NamedSet(query: filter, turns: turns)
      let fresh = Engine(index: Talk.index, report: LoadReport())
      let expected = try fresh.answer(try Talk.query(source), in: source, environment: environment)
      let found = try engine.answer(try Talk.query(source), in: source, environment: environment)
      #expect(found.turns?.blockNumbers == expected.turns?.blockNumbers)
    }
  }

  /// What was not asked for the longest is forgotten.
  @Test func forgets() throws {
    let memory = FilterMemory()
    let question = { (word: String) throws in
      try #require(
        FilterMemory.Question(Located(.text(.word(word)), at: SourceRange(0, 1)), in: Environment()))
    }
    let finding = FilterMemory.Finding(blocks: BlockSet(range: 0..<9, of: 100), remarks: ["nine"])
    for number in 0..<40 {
      memory.keep(finding, for: try question("w\(number)"))
      #expect(memory.finding(for: try question("w0"))?.remarks == ["nine"])
    }
    #expect(memory.finding(for: try question("w1")) == nil)
    #expect(memory.finding(for: try question("w39"))?.blocks == finding.blocks)
    memory.keep(FilterMemory.Finding(blocks: .empty(of: 100), remarks: []), for: try question("none"))
    #expect(memory.finding(for: try question("none")) == nil)
    let wide = FilterMemory.Finding(blocks: .all(of: 1 << 25), remarks: [])
    memory.keep(wide, for: try question("wide"))
    #expect(memory.finding(for: try question("wide")) == nil)
  }
}
