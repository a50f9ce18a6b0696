import CorpusIndex
import CorpusModel
package import Diagnostics
package import QueryEngine
import QuerySyntax
import Rendering

/// Choosing rows as evidence: tags and notes on turns, kept beside the corpus.
extension Session {
  /// Rows beyond which nobody chooses by hand: a set or result of more is taken with `count`, `to` and the like.
  package static let mostChosenRows = 10_000

  /// What is attached to turns now, and where they stand in the corpus.
  package func currentEvidence(_ output: any Output) throws(Diagnostic) -> AttachedEvidence {
    refreshEvidence(output)
    return try opened().fields.evidence
  }

  /// The file that keeps it; nil where none does.
  package var evidencePath: String? { evidence.path }

  /// Changes what is attached to rows; gives those that are other than before, as they are now.
  package func attach(
    to selection: RowSelection, _ change: (inout EvidenceEntry) -> Void
  ) throws(Diagnostic) -> [EvidenceEntry] {
    let lock = try evidence.lock()
    defer { lock?.release() }
    if evidence.refresh() { attachEvidence() }
    if let damage = evidence.damage { throw damage }
    var entries = evidence.entries
    var places = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var changed: [EvidenceEntry] = []
    for row in try rows(of: selection) {
      let place = places[row.id] ?? entries.count
      if place == entries.count { entries.append(row) }
      places[row.id] = place
      let before = entries[place]
      change(&entries[place])
      if entries[place] != before { changed.append(entries[place]) }
    }
    try evidence.replace(entries)
    attachEvidence()
    return changed
  }

  /// Takes the last change back; says whether there was one.
  package func undoEvidence() throws(Diagnostic) -> Bool {
    let lock = try evidence.lock()
    defer { lock?.release() }
    if evidence.refresh() { attachEvidence() }
    let isUndone = try evidence.undo()
    if isUndone { attachEvidence() }
    return isUndone
  }

  // MARK: The file

  /// Reads the evidence of the corpus that was opened; gives what is to be said about it.
  func openEvidence() -> [Diagnostic] {
    _ = evidence.refresh()
    attachEvidence()
    if let damage = evidence.damage { return [Message.unread(damage)] }
    guard let attached = engine?.fields.evidence else { return [] }
    let changed = zip(attached.entries, attached.standings).filter { _, standing in
      if case .changed = standing { true } else { false }
    }
    return changed.isEmpty ? [] : [Message.changed(changed.map(\.0), path: evidence.path)]
  }

  /// Reads the evidence again where its file was changed by others.
  func refreshEvidence(_ output: any Output) {
    guard evidence.refresh() else { return }
    for doubt in openEvidence() { tell(doubt, output) }
  }

  // MARK: Rows

  /// The rows that a selection names, each once, with nothing attached.
  private func rows(of selection: RowSelection) throws(Diagnostic) -> [EvidenceEntry] {
    let index = try opened().index
    var chosen: [EvidenceEntry] = []
    var seen: Set<BlockID> = []
    func add(_ entry: EvidenceEntry, _ part: Located<RowSelection.Part>) throws(Diagnostic) {
      if seen.insert(entry.id).inserted { chosen.append(entry) }
      guard chosen.count <= Self.mostChosenRows else {
        throw Diagnostic(
          "more than \(Self.mostChosenRows) rows at once", at: part.range, in: selection.source,
          notes: ["a filter that finds fewer names those that matter"])
      }
    }
    for part in selection.parts {
      switch part.value {
      case .rows(let numbers):
        for id in try ids(ofRows: numbers, part, selection.source) {
          try add(try entry(of: id, part, selection.source), part)
        }
      case .id(let id): try add(try entry(of: id, part, selection.source), part)
      case .set(let reference):
        let turns = try turns(of: reference, part, selection.source)
        for place in 0..<turns.count { try add(EvidenceEntry(ofBlock: turns.block(at: place), in: index), part) }
      }
    }
    return chosen
  }

  /// The ids in rows of the last answer.
  private func ids(
    ofRows numbers: ClosedRange<Int>, _ part: Located<RowSelection.Part>, _ source: SourceText
  ) throws(Diagnostic) -> [String] {
    guard let answer = lastAnswer else {
      throw Diagnostic(
        "there is no answer yet that a row could be of", at: part.range, in: source,
        notes: ["numbers count the rows of the last answer from 1; ids name rows at any time"])
    }
    guard let column = answer.place(of: "id") ?? answer.place(of: "answer_id") else {
      throw Message.noRows(part, source)
    }
    guard numbers.upperBound <= answer.rows.count else {
      let count = answer.rows.count
      throw Diagnostic(
        "there is no row \(max(numbers.lowerBound, count + 1))", at: part.range, in: source,
        notes: ["the last answer has \(counted(count, "row"))"])
    }
    var ids: [String] = []
    for number in numbers.prefix(Self.mostChosenRows + 1) {
      guard let id = answer.rows[number - 1][column].words else { throw Message.noRows(part, source) }
      ids.append(id)
    }
    return ids
  }

  /// The row with an id: in the corpus, else one that evidence has and the corpus no longer.
  private func entry(
    of id: String, _ part: Located<RowSelection.Part>, _ source: SourceText
  ) throws(Diagnostic) -> EvidenceEntry {
    let index = try opened().index
    let blocks = index.blocks(withIDPrefix: id, limit: 2)
    if blocks.count == 1 { return EvidenceEntry(ofBlock: blocks[0], in: index) }
    let lost = evidence.entries.filter { $0.id.description.hasPrefix(id.lowercased()) }
    if blocks.isEmpty, lost.count == 1 { return lost[0] }
    throw Diagnostic(
      blocks.isEmpty && lost.isEmpty ? "no row has the id '\(id)'" : "'\(id)' begins several ids", at: part.range,
      in: source, notes: ["an id is ten letters and digits, of which the first four or more are enough"])
  }

  private func turns(
    of reference: SetReference, _ part: Located<RowSelection.Part>, _ source: SourceText
  ) throws(Diagnostic) -> TurnSet {
    let found: TurnSet?
    var notes: [String] = []
    switch reference {
    case .named(let name):
      found = sets[name]?.turns
      if !setNames.isEmpty { notes = ["there are " + setNames.map { "@\($0)" }.joined(separator: ", ")] }
    case .last: found = results.last?.turns
    case .result(let number): found = results[number]?.turns
    }
    guard let found else {
      throw Diagnostic("there is no such set or result", at: part.range, in: source, notes: notes)
    }
    return found
  }
}

private enum Message {
  static func noRows(_ part: Located<RowSelection.Part>, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      "the rows of the last answer are no turns", at: part.range, in: source,
      notes: ["'show', 'quote', 'kwic' and tables with an id have rows that can be chosen"])
  }

  static func unread(_ damage: Diagnostic) -> Diagnostic {
    var warning = damage
    warning.severity = .warning
    warning.notes.append("evidence is left as it is until the file is mended")
    return warning
  }

  static func changed(_ entries: [EvidenceEntry], path: String?) -> Diagnostic {
    let count = entries.count
    let rows = entries.prefix(3).map { entry in
      let place = [entry.document, entry.turn.map { "turn \($0)" }, entry.speaker].compactMap { $0 }
      return "\(entry.id): \(place.joined(separator: ", "))"
    }
    return Diagnostic(
      "\(counted(count, "row")) of the evidence say\(count == 1 ? "s" : "") something else now, or \(count == 1 ? "is" : "are") gone",
      severity: .warning,
      notes: rows + (count > 3 ? ["and \(count - 3) more"] : [])
        + ["'.evidence changed' shows what was chosen and what stands there now"])
  }
}
