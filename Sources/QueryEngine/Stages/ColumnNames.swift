/// Gives the columns of a table names that are each borne once: an expression finds a column by its name.
package struct ColumnNames {
  private var used: Set<String> = []
  /// For each name that was wanted twice the number to try next.
  private var next: [String: Int] = [:]

  package init() {}

  /// The wanted name where it is free, else the name with a number after it.
  package mutating func name(_ wanted: String) -> String {
    if used.insert(wanted).inserted { return wanted }
    var number = next[wanted, default: 2]
    while !used.insert("\(wanted)_\(number)").inserted { number += 1 }
    next[wanted] = number + 1
    return "\(wanted)_\(number)"
  }
}
