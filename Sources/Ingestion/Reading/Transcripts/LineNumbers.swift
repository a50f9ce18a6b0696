import TextAnalysis

/// The numbers that stenographers and analysts of talk print before each line, page by page or all through.
///
/// They are layout and no words of anybody, so that no quotation may hold them. Lists have numbers before their items too:
/// items are no lines of a talk, which go on from one to the next or open with a label.
struct LineNumbers {
  /// Where the text of each numbered line begins, by the place of the line; offsets from its start, in UTF-8 bytes.
  private(set) var starts: [Int: Int] = [:]

  /// How many numbers must follow each other for a page.
  private static let least = 6

  /// Looks for them in the lines of a text.
  init(_ lines: [ArraySlice<UInt8>]) {
    var page: [(line: Int, start: Int, isWide: Bool)] = []
    var next = 1
    var (all, written, going) = (0, 0, 0)
    func close() {
      if page.count >= Self.least, page.count(where: \.isWide) * 2 >= page.count {
        for one in page {
          starts[one.line] = one.start
          if Self.goesOn(lines[one.line].dropFirst(one.start)) { going += 1 }
        }
      }
      page.removeAll()
    }
    for (place, line) in lines.enumerated() where !line.isEmpty {
      all += 1
      guard let (number, start, isWide) = Self.number(of: line) else { continue }
      if number == 1 {
        close()
        next = 1
      }
      guard number == next, number == 1 || isWide || number >= 10 else { continue }
      page.append((place, start, isWide))
      next += 1
    }
    close()
    guard let first = starts.keys.min(), let last = starts.keys.max(), starts.count >= 12 else {
      starts = [:]
      return
    }
    for line in lines[first...last] where line.contains(where: { $0 > 0x20 }) { written += 1 }
    if starts.count * 5 < written * 4 || going * 2 < starts.count { starts = [:] }
  }

  /// Whether a line goes on from the one before, or opens with a label, a lone letter with a point among them.
  private static func goesOn(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    if first == 0x28 || first == 0x5B || (0x61...0x7A).contains(first) { return true }
    if line.count > 1, line[line.startIndex + 1] == 0x2E { return true }
    return line.prefix(40).contains(0x3A)
  }

  /// The number that opens a line, where the text behind it begins, and whether a tab or more than one blank parts them.
  private static func number(of line: ArraySlice<UInt8>) -> (number: Int, start: Int, isWide: Bool)? {
    guard let first = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
    var place = first
    var number = 0
    while place < line.endIndex, place - first < 5, case let byte = line[place], (0x30...0x39).contains(byte) {
      number = number * 10 + Int(byte - 0x30)
      place += 1
    }
    guard place > first, place < line.endIndex, line[place] == 0x20 || line[place] == 0x09 else {
      return place > first && place == line.endIndex ? (number, line.count, true) : nil
    }
    let text = line[place...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.endIndex
    return (number, text - line.startIndex, text - place > 1 || line[place] == 0x09)
  }
}

extension RawDocument {
  /// Leaves the numbers of lines out of the text, where lines have them; as many lines as before are left.
  mutating func dropLineNumbers() {
    // Numbers begin on one of the first pages; most texts have none there.
    let head = text.prefix(65_536).split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lineMarks.isEmpty, utterances == nil, bodyStart == 0, !LineNumbers(head).starts.isEmpty else { return }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let numbers = LineNumbers(lines)
    guard !numbers.starts.isEmpty else { return }
    var bare: [UInt8] = []
    bare.reserveCapacity(text.count)
    for (place, line) in lines.enumerated() {
      if place > 0 { bare.append(0x0A) }
      bare += line.dropFirst(numbers.starts[place] ?? 0)
    }
    text = bare
    notes.append("The numbers of \(numbers.starts.count) lines were left out of the text.")
  }
}
