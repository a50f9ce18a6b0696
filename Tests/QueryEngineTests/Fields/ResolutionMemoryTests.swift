import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

struct ResolutionMemoryTests {
  /// However often and in whatever order values are asked for, each means what it means alone.
  @Test func whatWasAskedBeforeMeansTheSame() throws {
    let engine = Talk.engine
    let memory = ResolutionMemory()
    let values = ["xie", "XIE", "Xie Jiayin", "techflow", "nobody", "okx", "ok", "Bitget", "gate", "support"]
    let more = (0..<70).map { "x\($0)" }
    for value in values + more + values.reversed() + values {
      for name in ["speaker", "exchange", "topic"] {
        let field = try #require(engine.fields[name])
        for quoted in [false, true] {
          for strict in [[], MatchAspects.letterCase] as [MatchAspects] {
            let test = PlainTest.value(value, quoted: quoted, strict: strict)
            let alone = try field.access.resolve(test, in: engine.index)
            let found = try memory.resolution(of: test, by: field, in: engine.index)
            #expect(found.condition == alone.condition, "\(name):\(value)")
            #expect(found.names == alone.names)
            #expect(found.unknown == alone.unknown)
          }
        }
      }
    }
  }

  /// What the user attaches later is found, though its field was asked before.
  @Test func whatIsAttachedLaterIsFound() throws {
    var engine = Engine(index: Talk.index, report: LoadReport())
    let source = SourceText("tag:promise")
    let query = try Talk.query(source)
    #expect(try engine.answer(query, in: source).turns?.count ?? 0 == 0)
    var entry = EvidenceEntry(ofBlock: 1, in: Talk.index)
    entry.tags = ["promise"]
    engine.attach([entry])
    #expect(try engine.answer(query, in: source).turns?.count == 1)
  }
}
