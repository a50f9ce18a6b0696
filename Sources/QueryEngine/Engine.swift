package import CorpusIndex
package import CorpusModel
package import Diagnostics
package import QuerySyntax

/// Answers queries over one corpus.
package struct Engine: Sendable {
  /// The corpus.
  package let index: CorpusIndex
  /// What loading it met.
  package let report: LoadReport
  /// The fields of the language, those that the corpus brings included.
  package private(set) var fields: FieldTable

  package init(index: CorpusIndex, report: LoadReport) {
    self.index = index
    self.report = report
    fields = FieldTable(index: index)
  }

  /// Takes what the user has attached to turns, in the place of what there was.
  package mutating func attach(_ entries: [EvidenceEntry]) {
    // Most users have attached nothing.
    if entries.isEmpty, fields.evidence.entries.isEmpty { return }
    fields = FieldTable(index: index, evidence: AttachedEvidence(entries, in: index))
  }

  /// Throws where the corpus file turned out to be damaged or was written to: what was answered since it was opened may be
  /// wrong.
  package func checkWhole() throws(Diagnostic) {
    guard let damage = index.damage else { return }
    throw Diagnostic(
      "the corpus file cannot be trusted: \(damage.reason)",
      notes: [
        damage == .changed
          ? "opened again it can be; to put another in its place, rename that one"
          : "'quoth index' builds it anew, '--no-cache' reads the files themselves"
      ])
  }

  /// The names that the parser must know, where no corpus is open.
  package static let vocabulary = FieldTable().vocabulary

  /// The names that the parser must know, the fields that the corpus brings included.
  package var vocabulary: Vocabulary { fields.vocabulary }

  /// Runs a query.
  ///
  /// `source` is what its ranges count in.
  ///
  /// Everything is checked before anything runs; the error names its place. A request to stop throws
  /// `Diagnostic.cancelled`.
  package func answer(
    _ query: Query, in source: SourceText, environment: Environment = Environment()
  ) throws(Diagnostic) -> Answer {
    var times = StepTimes()
    var context = CheckContext(
      index: index, fields: fields, variables: environment.variables, source: source, flow: .turns,
      environment: environment)
    let filter = try context.check(query.filter)
    let written = context.written(query.filter.range)
    if filter.asksNothing, !(written.contains("*") && written.allSatisfy { "*?\" ".contains($0) }) {
      let questions = written.contains("?") ? ["has:question finds turns that ask"] : []
      throw context.error(
        "there is no word to look for", at: query.filter.range,
        notes: questions + ["'*' finds every turn, and exact:\"…\" these very characters"])
    }
    let stages = try checkedStages(query.stages, &context)
    times.end("check")

    let run = RunContext(
      index: index, fields: fields, report: report, cancellation: environment.cancellation,
      mostHeld: environment.mostHeld, strict: environment.strict)
    for note in filter.notes { run.note(note) }
    let finding = try finding(query.filter, checked: filter, environment)
    for sentence in finding.remarks { run.note(sentence) }
    times.end("filter")

    var flow = Flow.turns(TurnSet(finding.blocks, finder: HitFinder(filter, in: index), in: index))
    var turns: TurnSet?
    for (place, stage) in stages.enumerated() {
      try run.checkCancelled()
      run.rowsWanted = place + 1 < stages.count ? stages[place + 1].rowsTaken : nil
      if case .turns(let flowing) = flow { turns = flowing }
      flow = try stage.run(flow, in: run)
      times.end(type(of: stage).signature.name)
    }
    var answer = try answer(flow, turns: turns, run)
    answer.times = times
    answer.shortfalls = finding.shortfalls
    return answer
  }

  /// What a filter finds, and what is to be said about it; looked up where it was asked before.
  private func finding(
    _ filter: Filter, checked: CheckedFilter, _ environment: Environment
  ) throws(Diagnostic) -> FilterMemory.Finding {
    let question = FilterMemory.Question(filter, in: environment)
    if let question, let finding = fields.findings.finding(for: question) { return finding }
    let evaluator = Evaluator(index: index, cancellation: environment.cancellation)
    let everywhere = try evaluator.run(Planner(index: index).plan(checked))
    let seen = evaluator.visible(in: everywhere, checked.visible)
    let found = checked.seesCopies ? seen : evaluator.withoutCopies(seen)
    let remarks = Remarks(index: index, report: report, evaluator: evaluator)
    // Remarks on nothing found look once more, and would count texts twice.
    let shortfalls = remarks.shortfalls(of: checked)
    let finding = FilterMemory.Finding(
      blocks: found, remarks: try remarks.sentences(on: found, seen: seen, everywhere: everywhere, of: checked),
      shortfalls: shortfalls)
    if let question { fields.findings.keep(finding, for: question) }
    return finding
  }

  /// The filter as it was read, and how it is run, with the numbers of each step.
  package func explain(
    _ query: Query, in source: SourceText, environment: Environment = Environment()
  ) throws(Diagnostic) -> Explanation {
    var context = CheckContext(
      index: index, fields: fields, variables: environment.variables, source: source, flow: .turns,
      environment: environment)
    let filter = try context.check(query.filter)
    _ = try checkedStages(query.stages, &context)
    let evaluator = Evaluator(index: index, cancellation: environment.cancellation)
    let plan = Planner(index: index).plan(filter)
    let counts = StepCounts()
    let everywhere = try evaluator.run(plan, counts: counts)
    return Explanation(
      filter: filter, plan: plan, counts: counts, found: evaluator.visible(in: everywhere, for: filter).count,
      stages: query.stages.map { $0.name.value })
  }

  /// What flows at the end, as something to print: turns are shown.
  private func answer(_ flow: Flow, turns: TurnSet?, _ run: RunContext) throws(Diagnostic) -> Answer {
    let relation: Relation
    var last = turns
    var endsInTurns = false
    switch flow {
    case .table(let table): relation = table
    case .turns(let flowing):
      last = flowing
      endsInTurns = true
      guard case .table(let shown) = try shown(flowing, run) else {
        throw Diagnostic("turns cannot be shown: no stage 'show'")
      }
      relation = shown
    }
    return Answer(
      relation: relation.tellingNamesakesApart, turns: last, endsInTurns: endsInTurns, format: run.format,
      destination: run.destination,
      isCopied: run.isCopied, expectationFailure: run.expectationFailure,
      notes: run.notes.filter { !relation.notes.contains($0) })
  }

  private func shown(_ turns: TurnSet, _ run: RunContext) throws(Diagnostic) -> Flow {
    guard let show = stageList.first(where: { $0.signature.name == "show" }) else { return .turns(turns) }
    let nowhere = SourceRange(0, 0)
    let context = CheckContext(
      index: index, fields: fields, variables: [:], source: SourceText(""), flow: .turns, environment: Environment())
    let call = StageCall(name: Located("show", at: nowhere), range: nowhere)
    return try show.init(call, in: context).run(.turns(turns), in: run)
  }

  /// The stages in order, each checked against what comes out of the one before.
  private func checkedStages(
    _ calls: [StageCall], _ context: inout CheckContext
  ) throws(Diagnostic) -> [any Stage] {
    var stages: [any Stage] = []
    var before = "the filter"
    var firstTable: String?
    for call in calls {
      guard let type = stageList.first(where: { $0.signature.name == call.name.value }) else {
        throw context.error(
          "'\(call.name.value)' is no stage", at: call.name.range,
          suggestion: nearest(to: call.name.value, among: stageList.map { $0.signature.name }))
      }
      let signature = type.signature
      guard signature.takes == .either || signature.takes == context.flow else {
        let gives = context.flow == .turns ? "turns" : "a table"
        let takes = signature.takes == .turns ? "turns" : "a table"
        let note = firstTable.map { "'\(signature.name)' can stand before '\($0)', which makes a table of turns" }
        throw context.error(
          "'\(signature.name)' takes \(takes), but \(before) gives \(gives)", at: call.name.range,
          notes: [note ?? "'count by speaker', 'words' and 'timeline' are some of those that make a table of turns"])
      }
      if stages.last is Copy {
        throw context.error(
          "'copy' is the last stage", at: call.name.range, notes: ["what comes before it is put on the clipboard"])
      }
      stages.append(try type.init(call, in: context))
      if signature.gives == .table, firstTable == nil { firstTable = signature.name }
      if signature.gives != .either { context = context.after(signature.gives) }
      before = "'\(signature.name)'"
    }
    return stages
  }
}
