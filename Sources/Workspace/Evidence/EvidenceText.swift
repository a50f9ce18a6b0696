import CorpusModel
import Diagnostics
import QueryEngine

/// Evidence as a text that people read and edit: a record for each turn, parted by blank lines, in the manner of GNU
/// recutils.
///
///     id: 6aa94c5djy
///     doc: 000_c29ba4278306a2c9
///     turn: 16
///     speaker: Xie Jiayin
///     tag: kept
///     note: The word is his own.
///     text: I have ambition, and Bitget has ambition.
///     + A second paragraph goes on after a plus.
///
/// Lines that start with `#` and fields of other names are a person's own and stay.
struct EvidenceText {
  /// The lines of the file that belong to no record, such as what stands at its head.
  var head: [String]
  var entries: [EvidenceEntry]

  static let defaultHead = [
    "# What was chosen with .keep, .tag and .note at the prompt of quoth.",
    "# Tags and notes may be changed here: one tag a line, longer notes go on after '+ '.",
  ]

  /// The place of each row's entry, while a text is read.
  private var places: [BlockID: Int] = [:]

  init(head: [String] = defaultHead, entries: [EvidenceEntry] = []) {
    (self.head, self.entries) = (head, entries)
  }

  // MARK: Writing

  /// The text, with its final line feed.
  var text: String {
    var parts: [String] = []
    if !head.isEmpty { parts.append(head.joined(separator: "\n") + "\n") }
    parts += entries.map { Self.lines(of: $0).joined(separator: "\n") + "\n" }
    return parts.joined(separator: "\n")
  }

  private static func lines(of entry: EvidenceEntry) -> [String] {
    var lines = entry.otherLines
    lines += field("id", entry.id.description)
    lines += field("doc", entry.document)
    if let turn = entry.turn { lines += field("turn", "\(turn)") }
    if let speaker = entry.speaker { lines += field("speaker", speaker) }
    for tag in entry.tags { lines += field("tag", tag) }
    if let note = entry.note { lines += field("note", note) }
    return lines + field("text", entry.text)
  }

  private static func field(_ name: String, _ value: String) -> [String] {
    let plain = String(String.UnicodeScalarView(value.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    let lines = plain.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    return ["\(name): \(lines[0])"] + lines.dropFirst().map { $0.isEmpty ? "+" : "+ \($0)" }
  }

  // MARK: Reading

  /// Reads a text; an error names the line.
  init(_ text: String, name: String) throws(Diagnostic) {
    self.init(head: [])
    let source = SourceText(text, name: name)
    var start = 0
    var record = Record()
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let range = SourceRange(start, start + line.count)
      start = range.end + 1
      let line = String(Substring(line.last == 0x0D ? line.dropLast() : line))
      if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        try end(&record, source)
      } else {
        try record.take(line, at: range, in: source)
      }
    }
    try end(&record, source)
  }

  private mutating func end(_ record: inout Record, _ source: SourceText) throws(Diagnostic) {
    defer { record = Record() }
    if record.fields.isEmpty {
      if !head.isEmpty, !record.otherLines.isEmpty { head.append("") }
      head += record.otherLines
      return
    }
    add(try record.entry(in: source))
  }

  /// Adds an entry; a second one of the same row goes into the first.
  private mutating func add(_ entry: EvidenceEntry) {
    guard let place = places[entry.id] else {
      places[entry.id] = entries.count
      entries.append(entry)
      return
    }
    for tag in entry.tags { entries[place].add(tag: tag) }
    if let note = entry.note { entries[place].note = entries[place].note.map { "\($0)\n\(note)" } ?? note }
    entries[place].otherLines += entry.otherLines
  }
}

/// The lines of one record.
private struct Record {
  var fields: [(name: String, value: String, range: SourceRange)] = []
  var otherLines: [String] = []
  private var goesOnWithOther = false

  private static let names = ["id", "doc", "turn", "speaker", "tag", "note", "text"]

  mutating func take(_ line: String, at range: SourceRange, in source: SourceText) throws(Diagnostic) {
    if line.utf8.first == UInt8(ascii: "#") {
      otherLines.append(line)
    } else if line.utf8.first == UInt8(ascii: "+") {
      if goesOnWithOther {
        otherLines.append(line)
      } else if let last = fields.indices.last {
        fields[last].value += "\n" + Self.withoutBlank(line.unicodeScalars.dropFirst())
      } else {
        throw Diagnostic("there is no field for this line to go on with", at: range, in: source)
      }
    } else if let colon = line.unicodeScalars.firstIndex(of: ":") {
      let name = String(line[..<colon])
      goesOnWithOther = !Self.names.contains(name)
      if goesOnWithOther {
        otherLines.append(line)
      } else {
        fields.append((name, Self.withoutBlank(line.unicodeScalars[colon...].dropFirst()), range))
      }
    } else {
      throw Diagnostic(
        "this is no field of evidence", at: range, in: source,
        notes: ["a line is 'name: value', goes on with '+ ', or is a comment after '#'"])
    }
  }

  /// What stands behind a mark and the blank after it.
  private static func withoutBlank(_ value: Substring.UnicodeScalarView) -> String {
    String(Substring(value.first == " " ? value.dropFirst() : value))
  }

  func entry(in source: SourceText) throws(Diagnostic) -> EvidenceEntry {
    guard let id = fields.first(where: { $0.name == "id" }) else {
      throw Diagnostic(
        "this record has no id", at: fields.first?.range, in: source,
        notes: ["'id: ' names the row by its ten letters and digits"])
    }
    guard id.value.utf8.count == BlockID.length, let number = BlockID.range(ofPrefix: id.value)?.lowerBound else {
      throw Diagnostic("'\(id.value)' is no id of a row", at: id.range, in: source)
    }
    var entry = EvidenceEntry(id: number, otherLines: otherLines)
    for field in fields {
      switch field.name {
      case "doc": entry.document = field.value
      case "turn":
        guard let turn = Int(field.value) else {
          throw Diagnostic("'\(field.value)' is no number of a turn", at: field.range, in: source)
        }
        entry.turn = turn
      case "speaker": entry.speaker = field.value
      case "tag": if !field.value.isEmpty { entry.add(tag: field.value) }
      case "note":
        if !field.value.isEmpty { entry.note = entry.note.map { "\($0)\n\(field.value)" } ?? field.value }
      case "text": entry.text = field.value
      default: break
      }
    }
    return entry
  }
}
