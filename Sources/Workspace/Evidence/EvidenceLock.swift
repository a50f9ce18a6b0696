import CorpusModel
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps other shells from changing a file of evidence between reading and writing it.
///
/// What is locked is the folder, which stays while the file in it is replaced, so that nothing lies about afterwards; the
/// system lets go of it when whoever holds it ends, however that is. Where a folder cannot be locked, as on some disks of
/// a network, all goes on without.
final class EvidenceLock {
  private var descriptor: Int32

  /// How long others are waited for, in milliseconds: many times what one change takes.
  static let patience = 10_000

  /// Waits until nobody else holds the folder of the file; throws where that takes longer than `patience`.
  init(_ path: String, patience: Int = EvidenceLock.patience) throws(Diagnostic) {
    let folder = PathParts(resolvingLinks(path)).folder
    descriptor = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard waited < patience else {
        release()
        throw Diagnostic(
          "somebody else has been writing evidence beside '\(path)' for \(patience / 1000) seconds",
          notes: ["nothing was changed; try again when that program is done"])
      }
      usleep(UInt32(Self.pause * 1000))
      waited += Self.pause
    }
  }

  deinit { release() }

  /// Lets others write.
  func release() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// Between two looks, in milliseconds.
  private static let pause = 5
}
