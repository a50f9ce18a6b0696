import Synchronization

/// Names that the files of a folder share, such as those of the users of a chat: read once for all of them.
package final class SharedNames: Sendable {
  /// The names of one folder; whoever asks while they are being read waits, and nobody else does.
  private final class Table: Sendable {
    let names = Mutex<[String: Accounts.Name]?>(nil)
  }

  private let tables = Mutex<[String: Table]>([:])

  package init() {}

  /// The names by id of a folder, made when the first of its files asks.
  ///
  /// - Parameter folder: the folder, whole; files without one share nothing.
  func names(of folder: String, make: () -> [String: Accounts.Name]) -> [String: Accounts.Name] {
    guard !folder.isEmpty else { return make() }
    let table = tables.withLock { tables in
      if let found = tables[folder] { return found }
      let new = Table()
      tables[folder] = new
      return new
    }
    return table.names.withLock { names in
      let found = names ?? make()
      names = found
      return found
    }
  }
}
