import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

@Suite struct DifferentialTests {
  /// The engine finds what the naive evaluator finds, on corpora and filters made up from a seed.
  @Test(arguments: 0..<24) func agreesWithTheNaiveEvaluator(seed: Int) throws {
    let corpus = RandomCorpus(seed: UInt64(seed) &* 7919, documents: 1 + seed % 8, reposts: 30)
    var engine = Engine(index: corpus.index, report: LoadReport())
    var naive = NaiveEvaluator(corpus.documents)
    let places = naive.places
    #expect(places.count == engine.index.blockCount)
    var queries = RandomQuery(seed: UInt64(seed))
    attach(to: &engine, &naive, seed)
    for (block, place) in places.enumerated() { naive.ids[place] = engine.index.id(ofBlock: block).description }
    for copy in engine.index.copies.copies {
      naive.primaries[places[Int(copy)]] = engine.index.copies.primary(ofBlock: Int(copy)).map { places[$0] }
    }
    queries.ids = places.compactMap { naive.ids[$0] }

    let chosen = queries.filter(depth: 1)
    naive.set = Set(naive.places(withoutSets(chosen)))
    var environment = Environment(variables: RandomQuery.variables)
    let set = try found(withoutSets(chosen), engine, environment)
    environment.sets["set"] = NamedSet(query: "", turns: set)
    environment.results.append(KeptResult(set))
    for _ in 0..<160 {
      let filter = queries.filter()
      let wanted = Set(naive.places(filter))
      let turns = try found(filter, engine, environment)
      let got = (0..<turns.count).map { places[turns.block(at: $0)] }
      if got != places.filter({ wanted.contains($0) }) {
        let surplus = got.filter { !wanted.contains($0) }.prefix(3).map { "\($0.document)/\($0.block)" }
        let missing = wanted.subtracting(got).prefix(3).map { "\($0.document)/\($0.block)" }
        Issue.record("seed \(seed): \(filter.canonical) finds too much: \(surplus), too little: \(missing)")
      }
      checkMatches(turns)
    }
  }

  @Test func hasCopiesToLeaveOut() {
    let copies = (0..<24).map {
      RandomCorpus(seed: UInt64($0) &* 7919, documents: 1 + $0 % 8, reposts: 30).index.copies.copies.count
    }
    #expect(copies.count { $0 > 2 } > 5)
  }

  /// Gives some blocks tags and notes.
  private func attach(to engine: inout Engine, _ naive: inout NaiveEvaluator, _ seed: Int) {
    var dice = Dice(seed: UInt64(seed) &+ 99)
    var entries: [EvidenceEntry] = []
    for (block, place) in naive.places.enumerated() where dice.chance(20) {
      let tags = dice.chance(70) ? [dice.pick(["promise", "claim"])] : []
      let note = dice.chance(50) ? dice.pick(["ask again", "again, and again", "compare"]) : nil
      entries.append(EvidenceEntry(id: engine.index.id(ofBlock: block), tags: tags, note: note))
      (naive.tags[place], naive.notes[place]) = (tags, note)
    }
    engine.attach(entries)
  }

  private func found(_ filter: Filter, _ engine: Engine, _ environment: Environment) throws -> TurnSet {
    let context = CheckContext(
      index: engine.index, fields: engine.fields, variables: environment.variables, source: SourceText(""),
      flow: .turns,
      environment: environment)
    let run = RunContext(
      index: engine.index, fields: engine.fields, report: LoadReport(), cancellation: environment.cancellation)
    let turns = try run.evaluate(try context.check(filter))
    // Looking only among what was found must find the same.
    let again = try run.narrow(turns, to: try context.check(filter))
    #expect(again.count == turns.count)
    return turns
  }

  /// Places that matched lie in their rows, in order and apart.
  private func checkMatches(_ turns: TurnSet) {
    for place in 0..<turns.count {
      let hits = turns.hits(at: place)
      #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.bytes.upperBound <= $1.bytes.lowerBound })
      #expect(hits.allSatisfy { turns.range(at: place).lowerBound <= $0.bytes.lowerBound })
      #expect(hits.allSatisfy { $0.bytes.upperBound <= turns.range(at: place).upperBound })
    }
  }

  private func withoutSets(_ filter: Filter) -> Filter {
    switch filter.value {
    case .set: Located(.everything, at: filter.range)
    case .and(let inner): Located(.and(inner.map { withoutSets($0) }), at: filter.range)
    case .or(let inner): Located(.or(inner.map { withoutSets($0) }), at: filter.range)
    case .not(let inner): Located(.not(withoutSets(inner)), at: filter.range)
    case .within(let unit, let inner): Located(.within(unit, withoutSets(inner)), at: filter.range)
    case .asked(let inner): Located(.asked(withoutSets(inner)), at: filter.range)
    default: filter
    }
  }
}
