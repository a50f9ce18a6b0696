import Diagnostics

/// Whether a rare label is another one with a slip of the pen.
enum Misspelling {
  /// Whether two names differ by two letters side by side that changed places.
  private static func isSwapped(_ written: [Character], _ name: [Character]) -> Bool {
    guard written.count == name.count, let first = written.indices.first(where: { written[$0] != name[$0] }),
      first + 1 < name.count
    else { return false }
    return written[first] == name[first + 1] && written[first + 1] == name[first]
      && written[(first + 2)...] == name[(first + 2)...]
  }

  /// Whether one name is a slip of the pen away from another and not another name: `Pryia` for `Priya`, but neither
  /// `Maria` for `Marie` nor `Daniela` for `Daniel`.
  static func isSlip(_ written: [Character], of name: [Character]) -> Bool {
    guard written.first == name.first, written.last == name.last else { return false }
    let limit = name.count >= 10 ? 2 : 1
    guard isSwapped(written, name) || editDistance(written, name, limit: limit) <= limit else { return false }
    return name.count >= 8 || written.count != name.count || written.sorted() == name.sorted()
  }
}
