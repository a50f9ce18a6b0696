import CorpusIndex
import CorpusModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder in which corpora that were read from folders are kept as corpus files, for the next time.
///
/// Texts may be confidential: nobody but the user may look into it.
package struct CorpusCache: Sendable {
  private let folder: String

  /// The bytes that all files together may have; those that were not used for longest go first.
  static let greatestSize = 8 << 30

  /// A cache in a folder, which is made when something is to be kept.
  package init(folder: String) { self.folder = folder }

  /// The path of the corpus file for paths; another for another way to write them, which rows show.
  func path(for paths: [String]) -> String {
    var hash = StableHash()
    for path in paths {
      hash.combine(Self.whole(path))
      hash.combine(path)
    }
    return "\(folder)/\(String(hash.value, radix: 36))\(CorpusFile.ending)"
  }

  /// Makes the folder; says whether it is there.
  func prepare() -> Bool {
    var path = PathParts.isAbsolute(folder) ? "/" : ""
    for name in PathParts.names(of: folder) {
      path += name
      _ = unsafe mkdir(path, 0o700)
      path += "/"
    }
    return unsafe access(folder, W_OK | X_OK) == 0
  }

  /// Notes that a corpus file was used now; when it was written stays as it is, by which others tell that nobody writes to it.
  func touch(_ path: String) {
    var (status, now) = (stat(), timespec())
    guard unsafe stat(path, &status) == 0 && clock_gettime(CLOCK_REALTIME, &now) == 0 else { return }
    #if canImport(Glibc)
      let modified = status.st_mtim
    #else
      let modified = status.st_mtimespec
    #endif
    _ = unsafe utimensat(AT_FDCWD, path, [now, modified], 0)
  }

  /// Removes files that were not used for longest, until the rest is small enough; never the one at `path`.
  func trim(keeping path: String) {
    let place = FilePath(folder)
    guard case .success(let names) = FolderListing.names(in: place) else { return }
    var files: [(path: FilePath, status: FileStatus)] = []
    for name in names where String(decoding: name, as: UTF8.self).hasSuffix(CorpusFile.ending) {
      let file = place.appending(name)
      if case .success(let status) = FileStatus.of(file), status.kind == .file { files.append((file, status)) }
    }
    files.sort { $0.status.accessed < $1.status.accessed }
    var total = files.reduce(0) { $0 + $1.status.size }
    for file in files where total > Self.greatestSize && file.path.text != path {
      _ = unsafe file.path.withCString { unsafe unlink($0) }
      total -= file.status.size
    }
  }

  private static func whole(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
