/// The places of things in a list by their names and aliases, in any case.
///
/// A plain list: a query looks few names up, and a dictionary would cost more to make than all of its look-ups.
package struct NameTable: Sendable {
  private struct Entry: Sendable {
    /// In small letters.
    var name: String
    /// In UTF-8 bytes: most names differ in it.
    var length: Int
    var place: Int
  }

  /// In the order of the things; of several with one name the first counts.
  private let entries: [Entry]

  /// - Parameter names: all names of each thing.
  package init(_ names: [[String]]) {
    var entries: [Entry] = []
    entries.reserveCapacity(names.reduce(0) { $0 + $1.count })
    for (place, names) in names.enumerated() {
      for name in names {
        let name = name.lowercased()
        entries.append(Entry(name: name, length: name.utf8.count, place: place))
      }
    }
    self.entries = entries
  }

  /// The place of what has a name, or nil.
  package subscript(name: String) -> Int? {
    let name = name.lowercased()
    let length = name.utf8.count
    return entries.first { $0.length == length && $0.name == name }?.place
  }
}
