import CorpusIndex
import Synchronization

/// The files that readers look into for the sake of others, noted from any thread.
final class CompanionLog: Sendable {
  private let found = Mutex<[String: UInt64]>([:])

  /// The hashes of the files' bytes by path; 0 for one that was not there.
  var hashes: [String: UInt64] { found.withLock { $0 } }

  func note(_ path: String, _ bytes: [UInt8]?) {
    let hash = bytes.map { contentHash(of: $0) } ?? 0
    found.withLock { $0[path] = hash }
  }
}
