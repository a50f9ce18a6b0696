import CorpusModel
import Diagnostics

extension Reader {
  /// Transcripts of Rev: a token a line with the number of its speaker.
  static let revTokens = Reader(
    name: "rev-tokens", endings: ["nlp"], sniff: { $0.starts(with: Array("token|speaker|".utf8)) },
    read: .text { text, file throws(Diagnostic) in [try RevTranscript(text, file).document()] })
}

/// A transcript of Rev: rows of `token|speaker|ts|endTs|punctuation|…`, names in a list beside it.
struct RevTranscript {
  /// The file that lists the speakers of all transcripts of a folder.
  static let speakerList = "speaker-metadata.csv"

  private struct Token {
    var line: Int
    var text: String
    var speaker: String
    var time: Int?
    /// Whether the token marks a sound and is no word: `<laugh>`.
    var isMark: Bool { text.hasPrefix("<") && text.hasSuffix(">") }
  }

  private var tokens: [Token] = []
  private var names: [String: String] = [:]
  private var broken: [Int] = []

  /// Reads the tokens; throws where the columns have no names or there are none for token and speaker.
  init(_ text: [UInt8], _ file: SourceFile) throws(Diagnostic) {
    let rows = DelimitedText(text, delimiter: UInt8(ascii: "|"), quotesAreLiteral: true).rows
    let header = rows.first?.cells ?? []
    guard let token = header.firstIndex(of: "token"), let speaker = header.firstIndex(of: "speaker") else {
      throw Diagnostic("it does not begin with the columns token and speaker")
    }
    let time = header.firstIndex(of: "ts")
    let punctuation = header.firstIndex(of: "punctuation")
    for row in rows.dropFirst() {
      guard row.cells.count > max(token, speaker), !row.cells[token].isEmpty else {
        broken.append(row.line)
        continue
      }
      let mark = punctuation.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
      let start = time.flatMap { row.cells.indices.contains($0) ? Double(row.cells[$0]) : nil }
      tokens.append(
        Token(
          line: row.line, text: row.cells[token] + mark, speaker: row.cells[speaker],
          time: RecognisedSpeech.milliseconds(start)))
    }
    names = Self.names(of: file)
  }

  /// Whether columns are those of the list of speakers.
  static func isSpeakerList(_ columns: [String]) -> Bool {
    let names = Set(columns.map { StatedDialogue.trimmed($0).lowercased() })
    return names.isSuperset(of: ["file_id", "speaker_id", "speaker_name"]) && !names.contains("text")
  }

  /// The names of the speakers of a file by their numbers.
  private static func names(of file: SourceFile) -> [String: String] {
    guard let bytes = file.neighbour(speakerList) else { return [:] }
    let rows = DelimitedText(bytes, delimiter: UInt8(ascii: ",")).rows
    guard let header = rows.first?.cells, isSpeakerList(header), let id = header.firstIndex(of: "file_id"),
      let number = header.firstIndex(of: "speaker_id"), let name = header.firstIndex(of: "speaker_name")
    else { return [:] }
    let stem = file.name.prefix { $0 != "." }
    var names: [String: String] = [:]
    for row in rows.dropFirst() where row.cells.count == header.count && row.cells[id] == stem {
      names[row.cells[number]] = row.cells[name]
    }
    return names
  }

  /// The turns: what one speaker says until the next does.
  func document() throws(Diagnostic) -> RawDocument {
    var dialogue = StatedDialogue()
    var start = 0
    while start < tokens.count {
      let first = tokens[start]
      let end = tokens[start...].firstIndex { $0.speaker != first.speaker } ?? tokens.count
      let turn = tokens[start..<end]
      dialogue.add(
        StatedDialogue.Remark(
          speaker: names[first.speaker] ?? (first.speaker.isEmpty ? nil : "Speaker \(first.speaker)"),
          words: turn.map(\.text).joined(separator: " "), kind: turn.allSatisfy(\.isMark) ? .stage : .turn,
          time: first.time, place: "line \(first.line)"))
      start = end
    }
    var raw = dialogue.document()
    guard !dialogue.isEmpty else { throw Diagnostic("no tokens in it") }
    let unnamed = Set(tokens.map(\.speaker)).filter { names[$0] == nil }.sorted {
      (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1)
    }
    if !unnamed.isEmpty {
      let shown = unnamed.prefix(8).joined(separator: ", ")
      raw.notes.append("Beside the file is no \(Self.speakerList) with names for these speakers: \(shown).")
    }
    if let line = broken.first { raw.notes.append("\(broken.count) lines hold no token, the first is line \(line).") }
    return raw
  }
}
