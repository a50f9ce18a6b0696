import CorpusIndex
package import CorpusModel
package import Diagnostics
package import QueryEngine
package import QuerySyntax
import Rendering
import Threads

/// An open corpus and all that a user has set up around it.
///
/// One thread; only `cancellation` may be touched from others.
package final class Session {
  private let provider: any CorpusProvider
  /// Answers queries on the corpus; nil until one is loaded.
  package private(set) var engine: Engine?
  /// What loading the corpus met.
  package private(set) var report = LoadReport()
  /// The files and folders that the corpus is made of, as they were given.
  package private(set) var paths: [String] = []
  /// `$name` in queries.
  package var parameters = Parameters()
  /// `@name` in queries.
  package private(set) var sets: [String: NamedSet] = [:]
  /// The names of the sets in the order in which they were first given.
  package private(set) var setNames: [String] = []
  /// What the queries found so far: `%N` and `@_`.
  package private(set) var results = KeptResults()
  /// What sets held before the corpus was loaded anew, for `.rerun`.
  var formerContents: [String: SetContents] = [:]
  /// The settings' values.
  package var settings = SettingValues()
  /// The script files that are being run, the innermost last; paths as given or as seen from the one before.
  package internal(set) var scripts: [String] = []
  /// What stops the query that runs, set from anywhere; taken back when the next line or script starts.
  package let cancellation = CancelToken()
  /// Whether somebody waits at a prompt, who must have it back at once when a query is stopped.
  package var isAtPrompt = false
  /// What ends a program without a prompt whose query goes on so many milliseconds after it was asked to stop; nil where it
  /// is waited for.
  package var whenDeaf: (milliseconds: Int, end: @Sendable () -> Void)?
  private var redirection: (output: any Output, isOnce: Bool)?
  /// What the user has attached to turns.
  var evidence = EvidenceStore()
  /// What was answered last: the rows that numbers in `.keep 1,3` mean.
  private(set) var lastAnswer: Relation?
  private let evidenceHome: EvidenceHome
  private let clipboard: (any Clipboard)?

  package init(
    provider: any CorpusProvider, evidenceHome: EvidenceHome = .nowhere, clipboard: (any Clipboard)? = nil
  ) {
    self.provider = provider
    self.evidenceHome = evidenceHome
    self.clipboard = clipboard
  }

  /// The names that queries may use: those of the corpus's own gazetteers too, once it is loaded.
  package var vocabulary: Vocabulary { engine?.vocabulary ?? Engine.vocabulary }

  /// Reads files and folders into one corpus, in place of the one that was open.
  ///
  /// Results belong to the corpus in which they were found and go with it; named sets are made anew by their queries.
  /// Gives a note for each set that could not be, and for rows of the evidence that say something else now.
  @discardableResult package func load(_ paths: [String]) throws(Diagnostic) -> [Diagnostic] {
    let cancellation = cancellation
    let (index, report) = try provider.load(paths, isCancelled: { cancellation.isCancelled })
    let isSame = engine?.index.fingerprint == index.fingerprint
    engine = Engine(index: index, report: report)
    (self.report, self.paths) = (report, paths)
    let path = evidenceHome.path(for: paths)
    if !isSame || path != evidence.path { evidence = EvidenceStore(path: path) }
    let doubts = openEvidence()
    lastAnswer = nil
    // Even where the texts are the same, corrections beside them may have made other turns of them.
    results.removeAll()
    return remakeSets() + doubts
  }

  /// When the corpus's files were read and what became of them since, each for people; nil where that is not known.
  package var freshness: (read: String, files: String)? { engine.flatMap { provider.freshness(of: $0.index) } }

  /// Lets the engine know what is attached to turns.
  func attachEvidence() { engine?.attach(evidence.entries) }

  private func remakeSets() -> [Diagnostic] {
    let old = (names: setNames, sets: sets)
    (setNames, sets) = ([], [:])
    var notes: [Diagnostic] = []
    for name in old.names {
      guard let set = old.sets[name] else { continue }
      if formerContents[name] == nil { formerContents[name] = SetContents(set.turns) }
      do throws(Diagnostic) {
        try remake(name, by: set.query, strict: set.strict)
      } catch {
        notes.append(Message.lost(name))
      }
    }
    return notes
  }

  /// Runs the query of a set again, which then has what it finds now.
  ///
  /// What counts in the spelling of words is what counted when it was made, whatever the settings say now.
  @discardableResult func remake(
    _ name: String, by query: String, strict: MatchAspects
  ) throws(Diagnostic) -> TurnSet {
    let source = SourceText(query)
    let parsed = parse(source, vocabulary: vocabulary)
    guard case .query(let query) = parsed.statement, parsed.firstError == nil else { throw Message.lost(name) }
    return try define(name, query, source, strict: strict).turns
  }

  // MARK: Running a statement

  /// Reads one statement and runs it, unless it is a command.
  package func run(_ source: SourceText, output: any Output) -> LineResult {
    cancellation.reset()
    return run(parse(source, vocabulary: vocabulary), of: source, output: output)
  }

  /// Runs a statement that was read already, unless it is a command.
  package func run(_ parsed: Parsed, of source: SourceText, output: any Output) -> LineResult {
    if let error = parsed.firstError {
      for diagnostic in parsed.diagnostics where diagnostic.severity == .error { tell(diagnostic, output) }
      return .failed(error)
    }
    switch parsed.statement {
    case .empty: return .done
    case .command(let line): return .command(line)
    case .query, .assignment: break
    }
    do throws(Diagnostic) {
      switch parsed.statement {
      case .query(let query): return try answer(query, source, remarks: parsed.diagnostics, output)
      case .assignment(let name, let query):
        let set = try define(name.value, query, source, strict: settings.strict)
        formerContents[name.value] = nil
        tellRemarks(parsed.diagnostics, output)
        confirm(Message.defined(name.value, turns: set.turns.count), output)
      case .empty, .command: break
      }
      return .done
    } catch {
      if cancellation.isCancelled {
        output.writeError("cancelled\n")
        return .cancelled
      }
      let error = error.placed(in: source, at: parsed.statement)
      tell(error, output)
      return .failed(error)
    }
  }

  private func answer(
    _ query: Query, _ source: SourceText, remarks: [Diagnostic], _ output: any Output
  ) throws(Diagnostic) -> LineResult {
    refreshEvidence(output)
    let engine = try opened()
    try engine.checkWhole()
    var answer = try answer(query, in: source, by: engine, environment)
    try engine.checkWhole()
    if let turns = answer.turns { results.append(KeptResult(turns)) }
    tellRemarks(remarks, output)
    if let failure = answer.expectationFailure {
      tell(failure, output)
      return .expectationFailed(failure)
    }
    let target = redirection?.output ?? output
    let presenter = Presenter(
      settings: settings, target: target, people: output, clipboard: clipboard, cancellation: cancellation,
      verify: { () throws(Diagnostic) in try engine.checkWhole() },
      checkTarget: { [self] path throws(Diagnostic) in try checkTarget(path) })
    try presenter.present(answer, of: query)
    lastAnswer = answer.relation
    if answer.relation.rows.count == 0, let hint = Message.likeCommand(source) { tellRemarks([hint], output) }
    answer.times.end("print")
    if settings.timer { output.writeError(Message.times(answer.times)) }
    if redirection?.isOnce == true { try endRedirection() }
    return .done
  }

  @discardableResult private func define(
    _ name: String, _ query: Query, _ source: SourceText, strict: MatchAspects
  ) throws(Diagnostic) -> NamedSet {
    if evidence.refresh() { attachEvidence() }
    let engine = try opened()
    var environment = environment
    environment.strict = strict
    let answer = try answer(query, in: source, by: engine, environment)
    try engine.checkWhole()
    guard answer.endsInTurns, let turns = answer.turns else { throw Message.noTurns(name, query, source) }
    if let failure = answer.expectationFailure { throw failure }
    let set = NamedSet(query: query.canonical, turns: turns, strict: strict)
    if sets.updateValue(set, forKey: name) == nil { setNames.append(name) }
    return set
  }

  /// Answers a query.
  private func answer(
    _ query: Query, in source: SourceText, by engine: Engine, _ environment: Environment
  ) throws(Diagnostic) -> Answer {
    if isAtPrompt { return try answerAside(query, in: source, by: engine, environment) }
    return try unlessDeaf { () throws(Diagnostic) in
      try engine.answer(query, in: source, environment: environment)
    }
  }

  /// Answers a query on a thread of its own: who stops it at a prompt need not wait until it has looked whether to stop, and
  /// has let go of all that it held.
  // Not inlined: the types of a thread's work are made when the function begins, which others need not pay for.
  @inline(never)
  private func answerAside(
    _ query: Query, in source: SourceText, by engine: Engine, _ environment: Environment
  ) throws(Diagnostic) -> Answer {
    var environment = environment
    let token = CancelToken()
    environment.cancellation = token
    let work = AbandonableWork { [environment] in
      Result { () throws(Diagnostic) in try engine.answer(query, in: source, environment: environment) }
    }
    let stop: @Sendable () -> Void = {
      token.cancel()
      work.abandon()
    }
    cancellation.setAlarm(stop)
    defer { cancellation.dropAlarm() }
    guard let result = work.wait() else { throw .cancelled }
    return try result.get()
  }

  /// Does work that ends the program where it goes on too long after it was asked to stop.
  private func unlessDeaf(_ work: () throws(Diagnostic) -> Answer) throws(Diagnostic) -> Answer {
    guard let (milliseconds, end) = whenDeaf else { return try work() }
    let patience = Patience()
    cancellation.setAlarm { patience.wait(milliseconds: milliseconds, orElse: end) }
    defer {
      patience.end()
      cancellation.dropAlarm()
    }
    return try work()
  }

  /// What a query may refer to.
  package var environment: Environment {
    Environment(
      variables: parameters.values, sets: sets, results: results, cancellation: cancellation,
      mostHeld: settings.hold, mostSteps: settings.steps, strict: settings.strict)
  }

  /// The engine, or the error that no corpus is loaded.
  package func opened() throws(Diagnostic) -> Engine {
    guard let engine else { throw Message.noCorpus }
    return engine
  }

  // MARK: Where answers go

  /// Sends what is printed from now on to another place: all of it, or once the next answer.
  package func redirect(to output: any Output, once: Bool) throws(Diagnostic) {
    try endRedirection()
    redirection = (output, once)
  }

  /// Looks whether answers may be written to a file: throws where something of the corpus, the evidence or a script that runs
  /// would be lost; gives a note for people where the file would join the corpus.
  @discardableResult package func checkTarget(_ path: String) throws(Diagnostic) -> String? {
    if let kept = evidence.path, isSameFile(path, kept) { throw Message.overwriting(path, "the file of the evidence") }
    if scripts.contains(where: { isSameFile(path, $0) }) { throw Message.overwriting(path, "the script that runs") }
    guard let engine else { return nil }
    let effect = provider.effect(ofWriting: path, on: engine.index, openedBy: paths)
    if let loss = effect.loss { throw Message.overwriting(path, loss) }
    return effect.joins ? Message.joining(path) : nil
  }

  /// Ends a redirection: a file appears under its name.
  ///
  /// Does nothing where there is none.
  package func endRedirection() throws(Diagnostic) {
    guard let (output, _) = redirection else { return }
    redirection = nil
    try output.close()
  }

  /// Gives a redirection up: what it has taken is lost, and a file does not appear.
  package func abandonRedirection() {
    redirection?.output.abandon()
    redirection = nil
  }

  /// The file that answers go to and that has not appeared yet, and whether it waits for one answer alone.
  package var unfinishedFile: (path: String, isOnce: Bool)? {
    guard let (output, isOnce) = redirection, let file = output as? FileOutput else { return nil }
    return (file.path, isOnce)
  }

  /// Where answers go now, if not to the output that a statement is run with.
  package var redirectedOutput: (any Output)? { redirection?.output }

  // MARK: Talking to people

  /// Prints a table that no query made, such as the list of documents, where answers go.
  package func show(_ relation: Relation, output: any Output) throws(Diagnostic) {
    let engine = engine
    try engine?.checkWhole()
    try Presenter(
      settings: settings, target: redirection?.output ?? output, people: output,
      verify: { () throws(Diagnostic) in try engine?.checkWhole() }
    ).show(relation)
    if relation.place(of: "id") != nil { lastAnswer = relation }
    if redirection?.isOnce == true { try endRedirection() }
  }

  /// Writes a diagnostic as people see it, on the side of errors.
  package func tell(_ diagnostic: Diagnostic, _ output: any Output) {
    output.writeError(Presenter(settings: settings, target: output, people: output).text(of: diagnostic))
  }

  private func tellRemarks(_ remarks: [Diagnostic], _ output: any Output) {
    guard settings.notes != .never else { return }
    for remark in remarks { tell(remark, output) }
  }

  /// Writes a line that confirms what was done, where a person looks on.
  private func confirm(_ line: String, _ output: any Output) {
    if output.isTerminal { output.writeError(line + "\n") }
  }
}

extension Diagnostic {
  /// An error of a script that names no place, such as a file that cannot be written, with that of its statement.
  fileprivate func placed(in source: SourceText, at statement: Statement) -> Diagnostic {
    guard self.source == nil, source.name != nil else { return self }
    var placed = self
    placed.source = source
    switch statement {
    case .query(let query), .assignment(_, let query):
      placed.range = query.stages.reduce(query.filter.range) { $0.joined($1.range) }
    case .command(let line): placed.range = line.name.range
    case .empty: break
    }
    return placed
  }
}

private enum Message {
  /// The time of a query, and of its steps: `12.3 ms: check 0.1, filter 4.1, count 2.0, print 6.1`.
  static func times(_ times: StepTimes) -> String {
    let steps = times.steps.map { "\($0.name) \(milliseconds($0.duration))" }
    return "\(milliseconds(times.total)) ms: \(steps.joined(separator: ", "))\n"
  }

  /// Milliseconds with one digit behind the point.
  private static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let tenths = seconds * 10_000 + (attoseconds + 50_000_000_000_000) / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// What leaves or helps elsewhere, written as a query.
  static func likeCommand(_ source: SourceText) -> Diagnostic? {
    let word = source.text.prefix(100).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    guard let command = ["help": ".help", "quit": ".quit", "exit": ".quit"][word] else { return nil }
    return Diagnostic(
      "'\(word)' was looked for in the texts", severity: .note, notes: ["commands begin with a point"],
      suggestion: command)
  }

  static var noCorpus: Diagnostic {
    Diagnostic("no corpus is loaded", notes: ["'.load PATH' reads files and folders"])
  }

  static func noTurns(_ name: String, _ query: Query, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      "'@\(name)' needs turns, and this query ends in a table",
      at: query.stages.last?.range, in: source, notes: ["a named set keeps turns: leave out the last stages"])
  }

  static func defined(_ name: String, turns: Int) -> String { "@\(name): \(counted(turns, "turn"))" }

  static func overwriting(_ path: String, _ loss: String) -> Diagnostic {
    Diagnostic("'\(path)' is \(loss), which would be lost", notes: ["give another name; what is there is left alone"])
  }

  static func joining(_ path: String) -> String {
    "'\(path)' lies in the corpus: the next time it is read as a document, unless it is moved elsewhere"
  }

  static func lost(_ name: String) -> Diagnostic {
    Diagnostic("the set '@\(name)' could not be made in this corpus", severity: .warning)
  }
}
