package import CorpusModel
import Diagnostics
import TextAnalysis

/// What a value sorts by: numbers by size, dates by their first and last day, text by its folded form and then by its
/// bytes; what is unknown or empty comes last, whichever the direction.
package enum SortKey: Sendable, Equatable {
  case number(Double)
  case text(folded: String, written: String)
  case list([SortKey])
  case unknown

  package init(_ value: Value) {
    switch value {
    case .null: self = .unknown
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = number.isNaN ? .unknown : .number(number)
    case .truth(let truth): self = .number(truth ? 1 : 0)
    case .text(let text): self = Self.text(text, id: "")
    case .marked(let marked): self = Self.text(marked.text, id: "")
    case .entity(let id, let name): self = Self.text(name, id: id)
    case .date(let date): self = .list([.number(Double(date.firstDay)), .number(Double(date.lastDay))])
    case .time(let milliseconds): self = .number(Double(milliseconds))
    case .list(let values): self = values.isEmpty ? .unknown : .list(values.map { SortKey($0) })
    }
  }

  /// The key of a text; the id tells things of one name apart.
  private static func text(_ text: String, id: String) -> SortKey {
    text.isEmpty && id.isEmpty
      ? .unknown : .text(folded: Folder.fold(text), written: id.isEmpty ? text : text + "\u{0}" + id)
  }

  /// Below zero where this key comes first, above zero where the other does, zero where they are one.
  package func compared(to other: SortKey, descending: Bool = false) -> Int {
    switch (self, other) {
    case (.unknown, .unknown): return 0
    case (.unknown, _): return 1
    case (_, .unknown): return -1
    default:
      let order = ascendingOrder(to: other)
      return descending ? -order : order
    }
  }

  private func ascendingOrder(to other: SortKey) -> Int {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      return left < right ? -1 : left > right ? 1 : 0
    case (.text(let left, let leftWritten), .text(let right, let rightWritten)):
      let order = byteOrder(left, right)
      return order != 0 ? order : byteOrder(leftWritten, rightWritten)
    case (.list(let left), .list(let right)):
      for (mine, theirs) in zip(left, right) {
        let order = mine.ascendingOrder(to: theirs)
        if order != 0 { return order }
      }
      return left.count - right.count
    default: return rank - other.rank
    }
  }

  /// The place among keys of other sorts.
  private var rank: Int {
    switch self {
    case .number: 0
    case .list: 1
    case .text: 2
    case .unknown: 3
    }
  }
}

/// The order of two texts by their UTF-8 bytes: below, above or equal to zero.
private func byteOrder(_ left: String, _ right: String) -> Int {
  if left == right, left.utf8.elementsEqual(right.utf8) { return 0 }
  return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
}

extension RunContext {
  /// The places 0 ..< rows of a table in sorted order, which the user can stop; equal rows keep theirs.
  ///
  /// `keys` holds one array of row keys for each direction, the first deciding first. Behind the first `wanted` they may come
  /// in any order.
  func stableOrder(
    rows: Int, keys: [[SortKey]], descending: [Bool], first wanted: Int? = nil
  ) throws(Diagnostic) -> [Int] {
    try sorted(Array(0..<rows), first: wanted) { left, right in
      for (column, isDescending) in zip(keys, descending) {
        let order = column[left].compared(to: column[right], descending: isDescending)
        if order != 0 { return order < 0 }
      }
      return left < right
    }
  }

  /// Elements in order, unless the user asks to stop; behind the first `wanted` in any.
  func sorted<Element>(
    _ elements: [Element], first wanted: Int? = nil, by comesBefore: (Element, Element) -> Bool
  ) throws(Diagnostic) -> [Element] {
    var elements = elements
    try cancellation.sort(&elements, first: wanted, by: comesBefore)
    return elements
  }
}
