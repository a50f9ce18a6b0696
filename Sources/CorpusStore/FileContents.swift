import CorpusIndex

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
    opened(path) { descriptor, size in
      guard size <= maximumSize else { return .failure(.refused("longer than 1 GiB")) }
      return bytes(descriptor, 0..<size, isCancelled: isCancelled)
    }
  }

  /// The bytes of ranges of a file, one behind the other; a file that was cut off gives what it has.
  static func read(_ path: FilePath, _ ranges: [Range<Int>]) -> Result<[UInt8], ReadingFailure> {
    opened(path) { descriptor, _ in
      var all: [UInt8] = []
      all.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
      for range in ranges {
        switch bytes(descriptor, range, isCancelled: { false }) {
        case .success(let bytes): all.append(contentsOf: bytes)
        case .failure(let failure): return .failure(failure)
        }
      }
      return .success(all)
    }
  }

  /// Hands over the bytes of a file of any length, `ContentHash.pieceSize` at a time, until `body` wants no more.
  static func forEachPiece(_ path: FilePath, _ body: ([UInt8]) -> Bool) -> Result<Void, ReadingFailure> {
    opened(path) { descriptor, size in
      for first in stride(from: 0, to: size, by: ContentHash.pieceSize) {
        switch bytes(descriptor, first..<min(first + ContentHash.pieceSize, size), isCancelled: { false }) {
        case .success(let bytes): if !body(bytes) { return .success(()) }
        case .failure(let failure): return .failure(failure)
        }
      }
      return .success(())
    }
  }

  /// Opens a file for `body`, which gets its descriptor and its length.
  private static func opened<Value>(
    _ path: FilePath, _ body: (Int32, Int) -> Result<Value, ReadingFailure>
  ) -> Result<Value, ReadingFailure> {
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { return .failure(.refused(FileFailure(errno).reason)) }
    defer { close(descriptor) }
    var raw = stat()
    guard unsafe fstat(descriptor, &raw) == 0 else { return .failure(.refused(FileFailure(errno).reason)) }
    let status = FileStatus(raw)
    switch status.kind {
    case .file: return body(descriptor, status.size)
    case .folder: return .failure(.refused("a folder, not a file"))
    case .special(let what): return .failure(.refused("\(what), not a file"))
    }
  }

  private static func bytes(
    _ descriptor: Int32, _ range: Range<Int>, isCancelled: () -> Bool
  ) -> Result<[UInt8], ReadingFailure> {
    var failure: ReadingFailure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < buffer.count {
        if isCancelled() {
          failure = .cancelled
          return
        }
        guard let start = buffer.baseAddress else { return }
        let wanted = min(chunk, buffer.count - count)
        let got = unsafe pread(descriptor, start + count, wanted, off_t(range.lowerBound + count))
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
}

/// Why a file was not read.
enum ReadingFailure: Error, Equatable {
  /// A clause for people.
  case refused(String)
  /// Whoever asked wants it no more.
  case cancelled
}
