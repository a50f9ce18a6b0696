import CorpusModel
import Diagnostics
import QueryEngine
import QuerySyntax
import Rendering
import Workspace

extension Command {
  static let keep = Command(
    name: "keep", synopsis: ".keep ROWS", summary: "choose rows as evidence: they get the tag 'kept'",
    help: """
      .keep 1,3,5-7      rows of the last answer, counted from 1
      .keep 6aa9         the row with this id
      .keep @_           all rows of the last answer; @name and %3 do as well
      tag:kept | quote markdown

      What is chosen, tagged and noted is kept in a file beside the corpus, which .evidence names. Rows go by their ids: they
      survive reading anew, and a row whose words change is said to have changed.
      """,
    needsCorpus: true
  ) { call, console throws(Diagnostic) in
    let changed = try console.session.attach(to: try call.rows()) { $0.add(tag: EvidenceEntry.keptTag) }
    console.confirm(changed, "kept", unless: "kept already")
    return .done
  }

  static let drop = Command(
    name: "drop", synopsis: ".drop ROWS", summary: "take back what .keep chose; other tags and notes stay",
    help: """
      .drop 2
      .drop 6aa9
      """,
    needsCorpus: true
  ) { call, console throws(Diagnostic) in
    let changed = try console.session.attach(to: try call.rows()) { $0.remove(tag: EvidenceEntry.keptTag) }
    console.confirm(changed, "dropped", unless: "nothing of it was kept")
    return .done
  }

  static let tag = Command(
    name: "tag", synopsis: ".tag ROWS TAG…", summary: "give rows tags, for tag: in queries",
    help: """
      .tag 4 promise
      .tag 1,3,5-7 promise support
      .tag @_ "open question"
      tag:promise | count by speaker
      role:guest | count by tag
      """,
    argument: .tag, needsCorpus: true
  ) { call, console throws(Diagnostic) in
    let (rows, tags) = try call.rowsAndTags()
    let changed = try console.session.attach(to: rows) { entry in for tag in tags { entry.add(tag: tag) } }
    console.confirm(changed, "tagged", unless: "tagged so already")
    return .done
  }

  static let untag = Command(
    name: "untag", synopsis: ".untag ROWS TAG…", summary: "take tags off rows",
    help: """
      .untag 4 promise
      """,
    argument: .tag, needsCorpus: true
  ) { call, console throws(Diagnostic) in
    let (rows, tags) = try call.rowsAndTags()
    let changed = try console.session.attach(to: rows) { entry in for tag in tags { entry.remove(tag: tag) } }
    console.confirm(changed, "untagged", unless: "none had such a tag")
    return .done
  }

  static let note = Command(
    name: "note", synopsis: ".note ROWS \"TEXT\"", summary: "note something about rows, for note: in queries",
    help: """
      .note 4 "compare with what he said in 2024"
      .note 4 ""         takes the note away
      note:compare | show
      has:note | table id, note, text
      """,
    needsCorpus: true
  ) { call, console throws(Diagnostic) in
    let count = RowSelection.wordCount(call.line.arguments)
    let rows = try call.rows(count)
    guard call.words.count > count else {
      throw call.wrong(
        "'.note' needs a text", notes: ["it is written \(call.command.synopsis), and \"\" takes a note away"])
    }
    let note = call.words[count...].joined(separator: " ")
    let changed = try console.session.attach(to: rows) { $0.note = note.isEmpty ? nil : note }
    console.confirm(changed, note.isEmpty ? "no note any more" : "noted", unless: "noted so already")
    return .done
  }

  static let undo = Command(
    name: "undo", synopsis: ".undo", summary: "take back the last .keep, .drop, .tag, .untag or .note",
    help: """
      .undo

      Changes of this session, one after the other; not those that were made in the file itself.
      """,
    needsCorpus: true
  ) { call, console throws(Diagnostic) in
    try call.atMost(0)
    guard try console.session.undoEvidence() else {
      throw call.wrong("there is nothing to take back", notes: [])
    }
    console.confirm("taken back")
    return .done
  }

  static let evidence = Command(
    name: "evidence", synopsis: ".evidence [changed]",
    summary: "what was chosen, tagged and noted, and where it is kept",
    help: """
      .evidence
      .evidence changed     rows whose words are no longer in the corpus, with what stands there now
      tag:kept | quote markdown | to evidence.md
      """,
    argument: .words(["changed"]), needsCorpus: true
  ) { call, console throws(Diagnostic) in
    let word = try call.word()
    if let word, word != "changed" { throw call.wrong("'.evidence' takes 'changed' or nothing", at: 0) }
    let evidence = try console.session.currentEvidence(console.output)
    try console.show(
      evidenceTable(
        of: evidence, in: try console.index, path: console.session.evidencePath, onlyChanged: word == "changed"))
    return .done
  }
}

extension CommandCall {
  /// The rows that the first words name; all words where no number is given.
  fileprivate func rows(_ count: Int? = nil) throws(Diagnostic) -> RowSelection {
    let rows = try RowSelection(Array(line.arguments.prefix(count ?? line.arguments.count)), in: source)
    if rows.parts.isEmpty { throw wrong("'.\(command.name)' needs rows") }
    return rows
  }

  /// The rows and the tags behind them.
  fileprivate func rowsAndTags() throws(Diagnostic) -> (RowSelection, [String]) {
    let count = RowSelection.wordCount(line.arguments)
    let rows = try rows(count)
    guard line.arguments.count > count else { throw wrong("'.\(command.name)' needs a tag") }
    for place in count..<line.arguments.count {
      let tag = words[place]
      let isClean = tag.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      guard !tag.isEmpty, isClean, tag.first != " ", tag.last != " " else {
        throw wrong("'\(tag)' cannot be a tag", at: place, notes: ["a tag is a word, or several in quotation marks"])
      }
    }
    return (rows, Array(words[count...]))
  }
}

extension Console {
  /// Says what became of rows, a line each, where somebody looks on.
  fileprivate func confirm(_ changed: [EvidenceEntry], _ done: String, unless: String) {
    if changed.isEmpty { return confirm(unless) }
    for entry in changed.prefix(5) {
      let place = [entry.document, entry.turn.map { "turn \($0)" }, entry.speaker].compactMap { $0 }
      confirm(sanitize("\(done): \(place.joined(separator: " · ")) · \(entry.id): \(excerpt(of: entry.text))"))
    }
    if changed.count > 5 { confirm("\(done): \(changed.count - 5) more") }
  }
}
