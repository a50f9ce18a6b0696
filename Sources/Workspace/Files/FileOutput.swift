import CorpusModel
package import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that answers go to: written without a name and put in its place when it is closed, so that nobody ever reads half
/// an answer, an error leaves what was there, and however the program ends nothing is left behind.
///
/// Where the system has no files without a name it is written under another name beside it.
///
/// What is no file, such as a device, a pipe or `/dev/stdout`, is written where it is: nothing may take its place.
package final class FileOutput: Output {
  /// The path as it was given.
  package let path: String
  package let format: String?
  package let isTerminal = false
  package let width = 80
  package let color = false
  /// What takes errors and notes.
  private let errors: any Output
  private let target: String
  /// The name that it bears before it is put in its place; nil where it is written in place.
  private var draft: Draft?
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private var failure: Diagnostic?

  /// Starts the file, with the name of the format that its ending asks for.
  package init(path: String, format: String?, errors: any Output) throws(Diagnostic) {
    if path.isEmpty || path.utf8.contains(0) { throw Diagnostic("'\(path)' cannot be the name of a file") }
    let target = resolvingLinks(path)
    let parts = PathParts(target)
    if parts.name.isEmpty || isFolder(target) { throw Diagnostic("'\(path)' is a folder") }
    var draft: Draft?
    var descriptor: Int32 = -1
    if let open = openDescriptor(named: path) {
      descriptor = fcntl(open, F_DUPFD_CLOEXEC, 0)
    } else if isDeviceOrPipe(target) {
      descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY)
    } else {
      // Not the name that it is to have, which may be as long as a name can be.
      var new = Draft(stem: "\(parts.folder).quoth-\(getpid())")
      descriptor = new.open(in: parts.folder)
      draft = new
    }
    guard descriptor >= 0 else { throw .file("cannot write '\(path)'", errno) }
    (self.path, self.format, self.errors) = (path, format, errors)
    (self.target, self.draft, self.descriptor) = (target, draft, descriptor)
  }

  deinit { abandon() }

  package func write(_ text: String) {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { flush() }
  }

  package func writeError(_ text: String) { errors.writeError(text) }

  /// Puts the file in its place.
  package func close() throws(Diagnostic) {
    guard descriptor >= 0 else { return }
    flush()
    if draft != nil {
      if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = .file("cannot write '\(path)'", errno) }
      keepMode()
      if failure == nil, draft?.give(nameTo: descriptor) == false { failure = .file("cannot write '\(path)'", errno) }
    }
    if systemClose(descriptor) != 0, failure == nil { failure = .file("cannot write '\(path)'", errno) }
    descriptor = -1
    if failure == nil, let name = draft?.name, unsafe rename(name, target) != 0 {
      failure = .file("cannot write '\(path)'", errno)
    }
    if let failure {
      draft?.remove()
      throw failure
    }
  }

  /// Drops what was written; what stood under the name stays.
  package func abandon() {
    guard descriptor >= 0 else { return }
    _ = systemClose(descriptor)
    draft?.remove()
    descriptor = -1
  }

  private func flush() {
    var place = 0
    while failure == nil, place < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: bytes[place...]))
      }
      if count > 0 {
        place += count
      } else if errno != EINTR {
        failure = .file("cannot write '\(path)'", errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Gives the new file the permissions of the one that it replaces.
  private func keepMode() {
    var status = stat()
    if unsafe stat(target, &status) == 0 { _ = fchmod(descriptor, status.st_mode & 0o777) }
  }
}

/// A file before it is put in its place: without a name, where the system has such files, else under one that nobody uses.
private struct Draft {
  /// The beginning of its names.
  let stem: String
  /// The name that it bears; nil for none.
  private(set) var name: String?

  init(stem: String) { self.stem = stem }

  /// Opens it in a folder for writing; below zero, with `errno` set, where that cannot be.
  mutating func open(in folder: String) -> Int32 {
    #if os(Linux)
      if unsafe access(Self.descriptors, X_OK) == 0 {
        let unnamed = systemOpen(folder.isEmpty ? "." : folder, O_WRONLY | Self.withoutName | O_CLOEXEC, 0o666)
        if unnamed >= 0 { return unnamed }
      }
    #endif
    var descriptor: Int32 = -1
    tryNames { name in
      descriptor = systemOpen(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      return descriptor >= 0
    }
    return descriptor
  }

  /// Gives it a name where it has none; false, with `errno` set, where that cannot be.
  mutating func give(nameTo descriptor: Int32) -> Bool {
    guard name == nil else { return true }
    return tryNames { name in
      unsafe linkat(AT_FDCWD, "\(Self.descriptors)/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }
  }

  /// Takes away what bears its name.
  mutating func remove() {
    if let name { _ = unsafe unlink(name) }
    name = nil
  }

  /// Tries names until one is free; says whether the work was done under it.
  @discardableResult
  private mutating func tryNames(_ work: (String) -> Bool) -> Bool {
    for attempt in 0..<100 {
      let name = "\(stem)-\(attempt).part"
      if work(name) {
        self.name = name
        return true
      }
      if errno != EEXIST { return false }
    }
    return false
  }

  /// Where open files without a name are found, to be given one.
  private static let descriptors = "/proc/self/fd"

  #if os(Linux)
    /// `O_TMPFILE`, which the C library composes in a way that cannot be imported.
    private static let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY
  #endif
}

private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { unsafe open(path, flags, mode) }

@unsafe private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, bytes.baseAddress, bytes.count)
}

/// The file that a path means in the end; the path itself where it means none yet.
func resolvingLinks(_ path: String) -> String {
  guard let resolved = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

/// The descriptor that a path such as `/dev/stdout` names: what is behind it goes on from where others have written.
private func openDescriptor(named path: String) -> Int32? {
  switch path {
  case "/dev/stdout": STDOUT_FILENO
  case "/dev/stderr": STDERR_FILENO
  default: path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst("/dev/fd/".count)) : nil
  }
}

/// Whether something stands at a path that is neither a file nor a folder, links followed.
private func isDeviceOrPipe(_ path: String) -> Bool {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return false }
  return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
}

/// Whether a path is that of a folder, links followed.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether two paths lead to one file that is there, links followed.
func isSameFile(_ path: String, _ other: String) -> Bool {
  var (first, second) = (stat(), stat())
  return unsafe stat(path, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
    && first.st_ino == second.st_ino
}
