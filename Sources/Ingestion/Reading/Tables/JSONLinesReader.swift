import Diagnostics
import TextAnalysis

extension Reader {
  /// JSON Lines: a record a line.
  static let jsonLines = Reader(
    name: "jsonl", endings: ["jsonl", "ndjson"], sniff: { JSONLines.looksLikeLines($0) },
    read: .text { text, file throws(Diagnostic) in
      let lines = JSONLines(text)
      let isOneValue = lines.records.count == 1 && JSONFormat.all.contains { $0.recognises(lines.records[0].value) }
      if lines.records.isEmpty || isOneValue, case .text(let readWhole) = Reader.json.read {
        return try readWhole(text, file)
      }
      return try lines.documents(of: file)
    })
}

/// The records of a file that has one a line.
struct JSONLines {
  /// An object with the line it stands in.
  struct Record {
    var line: Int
    var value: JSONNode
  }

  private(set) var records: [Record] = []
  /// What was left out, a sentence each.
  private(set) var notes: [String] = []

  /// Reads the lines; one that is no object is left out with a note.
  ///
  /// - Parameter runs: which lines of a file the text is made of, in the order of the text; empty for a whole file.
  init(_ text: [UInt8], runs: [RecordPlan.Run] = []) {
    var number = runs.first.map { $0.firstLine - 1 } ?? 0
    var (run, left) = (0, runs.first?.lineCount ?? .max)
    var bad: [Int] = []
    var start = 0
    while start < text.count {
      let end = ByteSet.lineFeeds.firstPlace(in: text, start..<text.count)
      if left == 0, run + 1 < runs.count {
        run += 1
        (number, left) = (runs[run].firstLine - 1, runs[run].lineCount)
      }
      number += 1
      left -= 1
      let range = text.trimmed(start..<end)
      start = end + 1
      guard !range.isEmpty else { continue }
      if let value = Self.object(Array(text[range])) {
        records.append(Record(line: number, value: value))
      } else {
        bad.append(number)
      }
    }
    if let first = bad.first {
      let lines =
        bad.count == 1 ? "One line is no record of JSON and was" : "\(bad.count) lines are no records of JSON and were"
      notes.append("\(lines) left out, the first is line \(first).")
    }
  }

  private static func object(_ line: [UInt8]) -> JSONNode? {
    guard line.first == UInt8(ascii: "{") else { return nil }
    switch JSONNode.parse(line) {
    case .success(let node): return node.isObject ? node : nil
    case .failure:
      let salvage = JSONSalvage(line)
      guard salvage.breakage == nil, let text = salvage.text, case .success(let node) = JSONNode.parse(text) else {
        return nil
      }
      return node.isObject ? node : nil
    }
  }

  /// Whether the first line is a record, and the second begins like one.
  static func looksLikeLines(_ head: ArraySlice<UInt8>) -> Bool {
    let lines = head.split(separator: 10, maxSplits: 2).map { Array($0) }
    guard lines.count >= 2, lines[1].first == UInt8(ascii: "{") else { return false }
    return object(lines[0].filter { $0 != 13 }) != nil
  }

  /// The documents of a part of a file, none where its records have no text.
  ///
  /// - Parameter isFirst: whether it is the first part, whose documents tell what is true of all.
  func documentsOfPart(isFirst: Bool) -> [RawDocument] {
    let rows = records.map { ("line \($0.line)", $0.value) }
    return JSONRecords.documents(of: rows, notes: notes, tellingColumns: isFirst).documents
  }

  /// The documents that the records hold.
  func documents(of file: SourceFile) throws(Diagnostic) -> [RawDocument] {
    if ConvoKitCorpus.recognises(records.first?.value) {
      return try ConvoKitCorpus(file: file).documents(of: self)
    }
    return try JSONRecords.documents(of: records.map { ("line \($0.line)", $0.value) }, notes: notes)
  }
}
