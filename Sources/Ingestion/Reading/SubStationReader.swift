import Diagnostics

extension Reader {
  /// SubStation Alpha: subtitles with a column for who speaks.
  static let subStation = Reader(
    name: "substation", endings: ["ass", "ssa"], sniff: { SubStationScript.isOne($0) },
    read: .text { text, _ throws(Diagnostic) in [try SubStationScript.document(text)] })
}

/// The events of one SubStation file.
struct SubStationScript {
  /// The columns where the file names none.
  private static let columns = [
    "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text",
  ]

  /// Whether a text begins as such files do.
  static func isOne(_ head: ArraySlice<UInt8>) -> Bool {
    head.drop { isBlank(UInt32($0)) || $0 == 10 || $0 == 13 }.starts(with: Array("[Script Info]".utf8))
  }

  /// The document that the lines of dialogue make; comments and what is drawn are left out.
  static func document(_ text: [UInt8]) throws(Diagnostic) -> RawDocument {
    var cues = TimedText()
    var columns = columns
    var title: String?
    var (number, unread) = (0, 0)
    for line in lines(of: text) {
      guard let colon = text[line.extent].firstIndex(of: 0x3A) else { continue }
      let value = text.trimmed(colon + 1..<line.extent.upperBound)
      switch foldedName(text.string(line.extent.lowerBound..<colon)) {
      case "title": title = value.isEmpty ? nil : text.string(value)
      case "format":
        let named = text.string(value).split(separator: ",").map { foldedName($0.description.trimmingBlanks) }
        // Styles have a list of columns as well.
        if named.contains("text"), named.contains("start") { columns = named }
      case "dialogue":
        number += 1
        if !add(value, columns, number, text, to: &cues) { unread += 1 }
      default: break
      }
    }
    guard number > unread else { throw Diagnostic("this SubStation file holds no line of dialogue with its times") }
    var raw = cues.document()
    raw.title = title
    if unread > 0 { raw.notes.append("\(unread) of \(number) lines of dialogue lack columns and were not read.") }
    return raw
  }

  /// Adds one line of dialogue; false where it lacks columns or its start.
  private static func add(
    _ value: Range<Int>, _ columns: [String], _ number: Int, _ text: [UInt8], to cues: inout TimedText
  ) -> Bool {
    // Commas stand in the words, which come last.
    let cells = text[value].split(separator: 0x2C, maxSplits: columns.count - 1, omittingEmptySubsequences: false)
    guard cells.count == columns.count, columns.last == "text", let words = cells.last else { return false }
    func cell(_ name: String) -> Range<Int>? {
      columns.firstIndex(of: name).map { text.trimmed(cells[$0].indices) }
    }
    let scanner = LabelScanner(text)
    guard let start = cell("start"),
      let (begin, _) = scanner.timestamp(at: start.lowerBound, before: start.upperBound)
    else { return false }
    let end = cell("end").flatMap { scanner.timestamp(at: $0.lowerBound, before: $0.upperBound)?.milliseconds }
    let name = (cell("name") ?? cell("actor")).map { text.string($0) }
    cues.add(
      plain(words), voice: name?.isEmpty == false ? name : nil, cue: number, start: begin, end: max(begin, end ?? begin)
    )
    return true
  }

  /// Words without `{\\i1}` and the like; `\\N`, `\\n` and `\\h` are blanks.
  private static func plain(_ words: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var place = words.startIndex
    while place < words.endIndex {
      let byte = words[place]
      if byte == 0x7B, let close = words[place...].prefix(2000).firstIndex(of: 0x7D) {
        place = close + 1
      } else if byte == 0x5C, place + 1 < words.endIndex, [0x4E, 0x6E, 0x68].contains(words[place + 1]) {
        result.append(0x20)
        place += 2
      } else {
        result.append(byte)
        place += 1
      }
    }
    return result
  }
}
