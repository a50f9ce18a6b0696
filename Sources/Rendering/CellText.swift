import CorpusModel

extension Value {
  /// The value as people read it, not yet cleaned.
  var forPeople: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .number(let number): rounded(number)
    case .truth(let truth): truth ? "yes" : "no"
    case .text(let text): text
    case .marked(let marked): marked.text
    case .entity(_, let name): name
    case .date(let date): date.iso
    case .time(let milliseconds): clock(milliseconds)
    case .list(let values): values.map(\.forPeople).joined(separator: ", ")
    }
  }

  /// The value in one cell of CSV or TSV, not yet quoted; an entity by its id where the column says so.
  func forMachines(_ column: Column) -> String {
    switch self {
    case .null: ""
    case .number(let number): number.isFinite ? "\(number)" : ""
    case .truth(let truth): truth ? "true" : "false"
    case .entity(let id, let name): column.showsID ? id : name
    case .list(let values): values.map { $0.forMachines(column) }.joined(separator: "; ")
    case .time(let milliseconds): preciseClock(milliseconds)
    case .integer, .text, .marked, .date: forPeople
    }
  }

  /// The value in a column as people see it, not yet cleaned: counts along a line are drawn, and a group of what has no
  /// value is named.
  func shown(in column: Column, _ options: RenderOptions) -> MarkedText {
    switch self {
    case .marked(let marked): return marked
    case .null where column.isGroup: return MarkedText("(none)")
    case .list(let counts) where column.kind == .strip:
      let counts = options.stripWidth.map { Value.merged(counts, to: $0) } ?? counts
      return MarkedText(String(counts.map { options.isASCII ? $0.asciiMark : $0.mark }))
    case .time(let milliseconds) where column.kind == .duration && abs(milliseconds) < 59_950:
      let tenths = (abs(milliseconds) + 50) / 100
      return MarkedText(clock(tenths * 100 * milliseconds.signum()) + ".\(tenths % 10)")
    default: return MarkedText(forPeople)
    }
  }

  /// Counts along a line as at most so many, each the sum of as many neighbours.
  private static func merged(_ counts: [Value], to most: Int) -> [Value] {
    let step = (counts.count + most - 1) / max(1, most)
    guard step > 1 else { return counts }
    return stride(from: 0, to: counts.count, by: step).map { start in
      .integer(
        counts[start..<min(start + step, counts.count)].reduce(0) { sum, count in
          if case .integer(let count) = count { sum + count } else { sum }
        })
    }
  }

  /// A count as a character of one to four eighths of a line and more.
  private var mark: Character {
    switch self {
    case .integer(1): "▂"
    case .integer(2): "▄"
    case .integer(3): "▆"
    case .integer(4...): "█"
    default: "·"
    }
  }

  private var asciiMark: Character {
    switch self {
    case .integer(let count) where (1...9).contains(count): Character("\(count)")
    case .integer(10...): "#"
    default: "."
    }
  }

  /// The text with its marks, where it has any.
  var markedText: MarkedText {
    if case .marked(let marked) = self { return marked }
    return MarkedText(forPeople)
  }
}

/// `h:mm:ss`, whole seconds.
func clock(_ milliseconds: Int) -> String {
  let seconds = abs(milliseconds / 1000)
  let padded: (Int) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
  return (milliseconds < 0 ? "-" : "") + "\(seconds / 3600):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
}

/// `h:mm:ss`, with `.mmm` where the milliseconds are not zero.
func preciseClock(_ milliseconds: Int) -> String {
  let rest = abs(milliseconds % 1000)
  guard rest > 0 else { return clock(milliseconds) }
  return clock(milliseconds) + "." + String(String(1000 + rest).dropFirst())
}

/// Two decimals, or four below one, and none for integers; trailing zeros stay so that points line up.
private func rounded(_ number: Double) -> String {
  guard number.isFinite else { return "" }
  guard abs(number) < 1e12 else { return "\(number)" }
  if number == number.rounded() { return String(Int(number)) }
  let decimals = abs(number) < 1 ? 4 : 2
  let scale = decimals == 4 ? 10_000.0 : 100.0
  let scaled = Int((abs(number) * scale).rounded())
  let fraction = String(scaled % Int(scale))
  let zeros = String(repeating: "0", count: decimals - fraction.count)
  return (number < 0 && scaled > 0 ? "-" : "") + "\(scaled / Int(scale)).\(zeros)\(fraction)"
}
