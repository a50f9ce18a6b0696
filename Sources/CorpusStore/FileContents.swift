#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reading whole files.
enum FileContents {
  /// The longest file that is read, in bytes.
  static let maximumSize = 1 << 30
  /// The bytes asked for at a time.
  private static let chunk = 1 << 20

  /// The bytes of a file; the failure is a clause for people.
  ///
  /// Opening never waits: a pipe that took the place of the file is refused. A file that shrinks while it is read is
  /// read as far as it goes; of one that grows, what was there at the start.
  static func read(_ path: FilePath, isCancelled: () -> Bool = { false }) -> Result<[UInt8], ReadingFailure> {
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { return .failure(.refused(FileFailure(errno).reason)) }
    defer { close(descriptor) }
    var raw = stat()
    guard unsafe fstat(descriptor, &raw) == 0 else { return .failure(.refused(FileFailure(errno).reason)) }
    let status = FileStatus(raw)
    switch status.kind {
    case .file: break
    case .folder: return .failure(.refused("a folder, not a file"))
    case .special(let what): return .failure(.refused("\(what), not a file"))
    }
    guard status.size <= maximumSize else { return .failure(.refused("longer than 1 GiB")) }
    var failure: ReadingFailure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: status.size) { buffer, count in
      while count < buffer.count {
        if isCancelled() {
          failure = .cancelled
          return
        }
        let wanted = min(chunk, buffer.count - count)
        let got = unsafe Self.read(descriptor, buffer, from: count, wanted)
        if got == 0 { return }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failure = .refused(FileFailure(errno).reason)
          return
        }
      }
    }
    if let failure { return .failure(failure) }
    return .success(bytes)
  }

  @unsafe private static func read(
    _ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>, from place: Int, _ wanted: Int
  ) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    #if canImport(Glibc)
      return unsafe Glibc.read(descriptor, start + place, wanted)
    #else
      return unsafe Darwin.read(descriptor, start + place, wanted)
    #endif
  }
}

/// Why a file was not read.
enum ReadingFailure: Error, Equatable {
  /// A clause for people.
  case refused(String)
  /// Whoever asked wants it no more.
  case cancelled
}
