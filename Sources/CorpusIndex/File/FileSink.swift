import CorpusModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A corpus file that is being written, under a name of its own until it is whole.
///
/// The bytes go to a new file in the same folder, reach the disk, and only then take the name of the old file: whoever
/// reads meanwhile has the old one, and a builder that is killed leaves it alone. Two builders have a file each, and
/// the later name wins.
@safe struct FileSink: ByteSink, ~Copyable {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isPublished = false

  /// The bytes that are written at a time.
  private static let bufferSize = 1 << 18
  private static let mark = ".part"

  /// Begins a file that is to have a path, or to stand where the link at that path leads.
  init(path given: String) throws(CorpusFileError) {
    let path = Self.target(of: given)
    // A device or a folder is not replaced, and that is said before the work is done.
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw .system(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENOTSUP)
    }
    (temporary, descriptor) = try Self.lockedFile(besides: path)
    self.path = path
    buffer.reserveCapacity(Self.bufferSize)
    Self.removeLeftovers(of: path)
  }

  /// The file that a path means in the end; the path itself where it means none yet.
  private static func target(of path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// A new file that stays locked as long as the builder lives, so that others know what was left behind.
  private static func lockedFile(besides path: String) throws(CorpusFileError) -> (path: String, descriptor: Int32) {
    while true {
      let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let temporary = "\(path).\(getpid())-\(number)\(mark)"
      let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw .system(code: errno) }
      var status = stat()
      guard flock(descriptor, LOCK_EX) == 0, unsafe fstat(descriptor, &status) == 0 else {
        let code = errno
        close(descriptor)
        unsafe unlink(temporary)
        throw .system(code: code)
      }
      if status.st_nlink > 0 { return (temporary, descriptor) }
      // Another builder took it for a leftover before it was locked.
      close(descriptor)
    }
  }

  deinit {
    close(descriptor)
    if !isPublished { unsafe unlink(temporary) }
  }

  @unsafe mutating func append(_ bytes: UnsafeRawBufferPointer) throws(CorpusFileError) {
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count >= Self.bufferSize { return try unsafe write(bytes) }
    unsafe buffer.append(contentsOf: bytes)
  }

  mutating func finish(header: [UInt8]) throws(CorpusFileError) {
    try flush()
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system(code: errno) }
    buffer = header
    try flush()
  }

  /// Brings the bytes to the disk and gives the file its name.
  consuming func publish() throws(CorpusFileError) {
    // Who may read the file that it replaces may read this one, and nobody else.
    var status = stat()
    if unsafe stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    guard fsync(descriptor) == 0 else { throw .system(code: errno) }
    guard unsafe rename(temporary, path) == 0 else { throw .system(code: errno) }
    isPublished = true
    // The name itself is on the disk once its folder is.
    let folder = unsafe open(Self.folder(of: path), O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private mutating func flush() throws(CorpusFileError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try unsafe bytes.withUnsafeBufferPointer { (bytes) throws(CorpusFileError) in
      try unsafe write(UnsafeRawBufferPointer(bytes))
    }
  }

  @unsafe private func write(_ bytes: UnsafeRawBufferPointer) throws(CorpusFileError) {
    var place = 0
    while place < bytes.count, let start = bytes.baseAddress {
      #if canImport(Glibc)
        let written = unsafe Glibc.write(descriptor, start + place, bytes.count - place)
      #else
        let written = unsafe Darwin.write(descriptor, start + place, bytes.count - place)
      #endif
      if written > 0 {
        place += written
      } else if errno != EINTR {
        throw .system(code: errno)
      }
    }
  }

  /// Removes what builders of the same file that were killed have left: files under temporary names that nobody holds.
  static func removeLeftovers(of path: String) {
    let folder = folder(of: path)
    let prefix = PathParts(path).name + "."
    guard let stream = unsafe opendir(folder) else { return }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard isTemporary(name, startingWith: prefix) else { continue }
      let leftover = PathParts(path).folder + name
      let descriptor = unsafe open(leftover, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unsafe unlink(leftover) }
      close(descriptor)
    }
  }

  /// Whether a name is one that `lockedFile` makes: others may call their files alike.
  private static func isTemporary(_ name: String, startingWith prefix: String) -> Bool {
    guard name.utf8.starts(with: prefix.utf8), name.hasSuffix(mark) else { return false }
    let parts = name.utf8.dropFirst(prefix.utf8.count).dropLast(mark.utf8.count)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[0].allSatisfy { (0x30...0x39).contains($0) }
      && parts[1].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  private static func folder(of path: String) -> String {
    let folder = PathParts(path).folder
    return folder.isEmpty ? "." : folder
  }
}
