import Synchronization

/// Names that the files of a folder share, such as those of the users of a chat: read once for all of them.
package final class SharedNames: Sendable {
  private let tables = Mutex<[String: [String: String]]>([:])

  package init() {}

  /// The names by id of a folder, made when the first of its files asks.
  ///
  /// - Parameter folder: the folder, whole; files without one share nothing.
  func names(of folder: String, make: () -> [String: String]) -> [String: String] {
    guard !folder.isEmpty else { return make() }
    return tables.withLock { tables in
      if let found = tables[folder] { return found }
      let made = make()
      tables[folder] = made
      return made
    }
  }
}
