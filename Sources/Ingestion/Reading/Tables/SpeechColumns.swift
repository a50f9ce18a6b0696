/// Which columns of a table on a page hold who speaks, what is said and when.
///
/// A table is a dialogue where its head says so or where its cells look so: names that come again beside sentences. A
/// list of terms and what they mean, of goods and prices, of people and what they do, is none.
struct SpeechColumns: Equatable {
  let speaker: Int
  let text: Int
  /// The column of times in the recording.
  let time: Int?
  /// Whether the first row names the columns.
  let hasHead: Bool

  /// The rows that decide.
  static let sample = 400

  /// Looks at the words of the cells, row by row; nil where the table is no dialogue.
  init?(_ rows: [[String]]) {
    guard rows.count >= 2, let width = rows.first?.count, (2...8).contains(width) else { return nil }
    let even = rows.count { $0.count == width }
    guard even * 3 >= rows.count * 2 else { return nil }
    guard let found = Self.named(rows) ?? Self.alike(rows, width: width) else { return nil }
    (speaker, text, time, hasHead) = found
  }

  private typealias Found = (speaker: Int, text: Int, time: Int?, hasHead: Bool)

  /// The columns that the first row names.
  private static func named(_ rows: [[String]]) -> Found? {
    let head = rows[0].map { Column.named(plain($0)) }
    func best(_ column: Column) -> Int? {
      head.indices.filter { head[$0]?.column == column }.min { head[$0]?.rank ?? 0 < head[$1]?.rank ?? 0 }
    }
    guard let speaker = best(.speaker), let text = best(.text), speaker != text else { return nil }
    let body = rows.dropFirst()
    let names = cells(speaker, of: body)
    // "Name" and "User" stand above many a list; who is called a speaker speaks.
    let isPlain = head[speaker]?.rank == 0 || head[speaker]?.rank ?? 0 >= Column.rankOfOtherLanguages
    guard isPlain && names.count >= 2 || Set(names).count < names.count, areNames(names) else { return nil }
    let speech = forms(cells(text, of: body))
    guard speech.count * 2 >= body.count, speech.count(where: \.isSentence) * 2 >= speech.count else { return nil }
    return (speaker, text, best(.start), true)
  }

  /// Columns without a head that tells: in front of the last one names that come again, in the last one speech.
  private static func alike(_ rows: [[String]], width: Int) -> Found? {
    guard (2...3).contains(width) else { return nil }
    // A head whose words nobody knows comes once.
    for hasHead in [false, true] {
      let body = hasHead ? rows.dropFirst() : rows[...]
      let names = cells(width - 2, of: body)
      guard names.count >= 4, names.count * 10 >= body.count * 9, Set(names).count * 2 <= names.count + 1,
        Set(names).count > 1, areNames(names)
      else { continue }
      let speech = forms(cells(width - 1, of: body))
      guard speech.count * 10 >= body.count * 9, speech.count(where: \.isSentence) * 5 >= speech.count * 3,
        speech.count(where: \.isSpeech) * 4 >= speech.count
      else { continue }
      guard width == 3 else { return (0, 1, nil, hasHead) }
      let times = cells(0, of: body)
      guard times.allSatisfy({ StatedTime($0)?.offset != nil }) else { continue }
      return (1, 2, 0, hasHead)
    }
    return nil
  }

  /// The words of a column that is not blank there, without marks of emphasis and colons at their ends.
  private static func cells(_ column: Int, of rows: ArraySlice<[String]>) -> [String] {
    rows.compactMap { row in
      let cell = column < row.count ? plain(row[column]) : ""
      return cell.isEmpty ? nil : cell
    }
  }

  private static func forms(_ cells: [String]) -> [SpeechForm] {
    cells.map { cell in
      let bytes = Array(cell.utf8)
      return SpeechForm(bytes, bytes.indices)
    }
  }

  /// Whether nearly all cells could name a speaker.
  private static func areNames(_ cells: [String]) -> Bool {
    let groups = Set(cells).map { LabelGroup(printed: $0) }
    return groups.count { $0.isPossible && $0.printed.utf8.count <= 100 } * 10 >= groups.count * 9
  }

  /// A cell without the marks of emphasis around it and a colon at its end.
  static func plain(_ cell: String) -> String {
    var text = Substring(StatedDialogue.trimmed(cell))
    while let first = text.first, first == "*" || first == "_" { text.removeFirst() }
    while let last = text.last, last == "*" || last == "_" || last == ":" || last == "：" || last == " " {
      text.removeLast()
    }
    return String(text)
  }
}
