import CorpusModel
import Diagnostics

/// Makes documents of rows: one for each value of the document column, rows of others in between allowed.
///
/// Rows with a speaker, a role, a turn or a time are utterances. Rows with none of these are texts: each document's rows
/// are its paragraphs, or each row is a document, and who speaks is found as in plain text.
struct UtteranceTable {
  /// A document in the making.
  private struct Draft {
    var name: String?
    var rows: [UtteranceRow] = []
  }

  private var drafts: [Draft] = []
  private var places: [String: Int] = [:]
  /// The place of the draft that the last row belongs to.
  private var last: Int?
  private let holdsUtterances: Bool
  private var isRowADocument = false

  /// A table with these columns.
  init(columns: Set<Column>) {
    holdsUtterances = !columns.isDisjoint(with: [.speaker, .role, .turn, .start])
    isRowADocument = !holdsUtterances && !columns.contains(.document)
  }

  /// Adds a row; one without words is left out.
  mutating func add(_ row: UtteranceRow) {
    guard row[.text] != nil else { return }
    if isRowADocument {
      drafts.append(Draft(name: "\(drafts.count + 1)", rows: [row]))
      return
    }
    let key = row[.document] ?? ""
    // Most rows are of the document of the row before.
    if let last, drafts[last].name == row[.document] {
      drafts[last].rows.append(row)
      return
    }
    if let place = places[key] {
      last = place
      drafts[place].rows.append(row)
    } else {
      places[key] = drafts.count
      last = drafts.count
      drafts.append(Draft(name: row[.document], rows: [row]))
    }
  }

  /// The documents, the notes on the first.
  func documents(notes: [String]) -> [RawDocument] {
    var documents = drafts.map { holdsUtterances ? Self.dialogue($0) : Self.article($0) }
    if isRowADocument, documents.count == 1 { documents[0].part = nil }
    if !documents.isEmpty { documents[0].notes.insert(contentsOf: notes, at: 0) }
    return documents
  }

  private static func article(_ draft: Draft) -> RawDocument {
    let paragraphs = draft.rows.compactMap { $0[.text].map { Array($0.utf8) } }
    var raw = RawDocument(text: Array(paragraphs.joined(separator: [0x0A, 0x0A])))
    var start = 0
    for (row, words) in zip(draft.rows.filter { $0[.text] != nil }, paragraphs) {
      if !row.stated.isEmpty {
        raw.stated.append(RawDocument.StatedStretch(range: start..<start + words.count, entries: row.stated))
      }
      start += words.count + 2
    }
    state(draft, in: &raw)
    return raw
  }

  private static func dialogue(_ draft: Draft) -> RawDocument {
    var dialogue = StatedDialogue()
    let rows = inOrder(draft.rows)
    if !rows.isSame { dialogue.raw.notes.append("The rows were put in the order of their turns.") }
    var last: (turn: String, speaker: String?)?
    var dates = ColumnDates(rows.rows.lazy.compactMap { $0[.date] })
    let days = rows.rows.map { row in row[.date].flatMap { dates.time($0) } }
    var times = ColumnTimes(
      zip(rows.rows, days).map { row, day in
        ColumnTimes.Row(start: row[.start], end: row[.end], day: day?.date, length: row[.text]?.utf8.count ?? 0)
      })
    for (row, when) in zip(rows.rows, days) {
      let speaker = row[.speaker] ?? row[.role]
      if let last, let turn = row[.turn], last.turn == turn, last.speaker == speaker {
        dialogue.goOn(row[.text] ?? "")
        dialogue.state(row.stated)
        continue
      }
      last = row[.turn].map { ($0, speaker) }
      let start = row[.start].map { times.time($0, on: when?.date) }
      let words = row[.text] ?? ""
      let isHeard = row[.kind] == nil && HeardSounds.areAll(of: words)
      dialogue.add(
        StatedDialogue.Remark(
          speaker: isHeard ? nil : speaker, words: words, kind: isHeard ? .stage : kind(row[.kind]),
          role: row[.role].flatMap { RoleWords.role(of: $0) }.flatMap { $0 == .unknown ? nil : $0 },
          affiliation: row[.affiliation], language: LanguageCode.short(row[.language]),
          date: when?.date ?? start?.date, section: row[.section], stated: row.stated,
          time: start?.offset,
          moment: start?.moment ?? when?.moment, place: row.place))
    }
    dialogue.raw.notes += [dates.note, times.note].compactMap { $0 }
    state(draft, in: &dialogue.raw)
    return dialogue.document()
  }

  /// What the rows state of the whole document.
  private static func state(_ draft: Draft, in raw: inout RawDocument) {
    func first(_ column: Column) -> String? { draft.rows.lazy.compactMap { $0[column] }.first }
    raw.part = draft.name
    raw.title = first(.title)
    raw.source = first(.source)
    var dates = ColumnDates(draft.rows.lazy.compactMap { $0[.date] })
    for row in draft.rows {
      guard raw.date == nil else { break }
      let (day, start) = (row[.date], row[.start])
      if let day, let date = dates.time(day)?.date {
        (raw.date, raw.dateCue) = (date, day)
      } else if let start, let date = StatedTime(start)?.date {
        (raw.date, raw.dateCue) = (date, start)
      }
    }
    let languages = Set(draft.rows.map { LanguageCode.short($0[.language]) })
    if languages.count == 1, let only = languages.first { raw.language = only }
  }

  /// The rows by the numbers of their turns, where all have one; else as they stand.
  private static func inOrder(_ rows: [UtteranceRow]) -> (rows: [UtteranceRow], isSame: Bool) {
    let turns = rows.compactMap { $0.integer(.turn) }
    guard turns.count == rows.count, zip(turns, turns.dropFirst()).contains(where: { $0 > $1 }) else {
      return (rows, true)
    }
    let order = turns.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }
    return (order.map { rows[$0] }, false)
  }

  /// What a row says that it is; speech where it says nothing.
  private static func kind(_ text: String?) -> BlockKind {
    guard let text = text?.lowercased(), let kind = BlockKind.allCases.first(where: { $0.name == text }),
      !kind.isOverlay
    else { return .turn }
    return kind
  }
}
