import CorpusIndex

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A path as the system has it: any bytes but zero, which need not be text.
struct FilePath: Sendable, Hashable {
  var bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path for people; bytes that are no UTF-8 become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The part behind the last slash.
  var name: ArraySlice<UInt8> { bytes[((bytes.lastIndex(of: Self.slash) ?? -1) + 1)...] }

  /// The folder that the path lies in; `.` where the path is a name alone.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return FilePath(".") }
    return FilePath(bytes: slash == 0 ? [Self.slash] : Array(bytes[..<slash]))
  }

  /// The path of something inside this folder.
  func appending(_ name: some Sequence<UInt8>) -> FilePath {
    FilePath(bytes: bytes + (bytes.last == Self.slash ? [] : [Self.slash]) + name)
  }

  /// The path without slashes at its end and `./` at its start.
  var trimmed: FilePath {
    var bytes = bytes[...]
    while bytes.count > 1, bytes.last == Self.slash { bytes.removeLast() }
    while bytes.count > 2, bytes.first == UInt8(ascii: "."), bytes.dropFirst().first == Self.slash {
      bytes.removeFirst(2)
      while bytes.count > 1, bytes.first == Self.slash { bytes.removeFirst() }
    }
    return FilePath(bytes: Array(bytes))
  }

  /// The path from the root, without links; nil where nothing is there.
  var resolved: FilePath? {
    guard let found = unsafe withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(found) }
    return unsafe FilePath(bytes: UnsafeRawBufferPointer(start: found, count: strlen(found)).map { $0 })
  }

  /// Calls `body` with the path as C wants it.
  func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("a terminated path has a first byte") }
      return unsafe body(start)
    }
  }

  static let slash = UInt8(ascii: "/")
}

/// What the system says of a path.
struct FileStatus: Sendable {
  enum Kind: Sendable, Equatable {
    case file, folder
    /// Neither: a pipe, a socket, a device; the text names it.
    case special(String)
  }

  /// Which file it is, whatever its names.
  struct Identity: Sendable, Hashable {
    var device: UInt64
    var number: UInt64
  }

  var kind: Kind
  var identity: Identity
  /// What changes whenever the file does.
  var stamp: SourceRecord.Stamp
  /// The length in bytes.
  var size: Int
  /// When it was read last, or that was noted, in nanoseconds since 1970.
  var accessed: Int

  /// Asks for a path, links followed; the failure is a clause for people.
  static func of(_ path: FilePath) -> Result<FileStatus, FileFailure> {
    var status = stat()
    let result = unsafe path.withCString { unsafe stat($0, &status) }
    return result == 0 ? .success(FileStatus(status)) : .failure(FileFailure(errno))
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFIFO: kind = .special("a pipe")
    case S_IFSOCK: kind = .special("a socket")
    default: kind = .special("a device")
    }
    identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    size = Int(status.st_size)
    #if canImport(Glibc)
      let (modified, changed, accessed) = (status.st_mtim, status.st_ctim, status.st_atim)
    #else
      let (modified, changed, accessed) = (status.st_mtimespec, status.st_ctimespec, status.st_atimespec)
    #endif
    stamp = SourceRecord.Stamp(
      device: identity.device, number: identity.number, size: size, modified: modified.nanoseconds,
      changed: changed.nanoseconds)
    self.accessed = accessed.nanoseconds
  }
}

extension timespec {
  /// The time as one number, which tells times apart from 1678 to 2262; beyond, all are alike.
  var nanoseconds: Int {
    let (whole, isBeyond) = Int(tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isAbove) = whole.addingReportingOverflow(Int(tv_nsec))
    return isBeyond || isAbove ? (tv_sec < 0 ? .min : .max) : sum
  }
}

/// Why the system refused a file.
struct FileFailure: Error, Sendable, Equatable {
  var code: Int32

  init(_ code: Int32) { self.code = code }

  /// The reason as a clause without a final stop.
  var reason: String {
    switch code {
    case ENOENT: "there is no such file"
    case ELOOP: "links lead in a circle"
    case EACCES, EPERM: "no permission to read it"
    default: unsafe String(cString: strerror(code))
    }
  }
}
