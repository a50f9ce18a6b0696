#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers or bytes in the order of their coming, which may be more than memory should hold.
///
/// Beyond a limit they go to a file without a name, which vanishes with its process. A disk that takes no more is noted, and
/// told when what was spooled is asked for. Once nothing is added any more, threads may read side by side.
final class Spool<Element: BitwiseCopyable>: @unchecked Sendable {
  /// The number of elements.
  private(set) var count = 0
  /// Whole pieces, the first ones; those behind them are in the file.
  private var pieces: [[Element]] = []
  private var last: [Element] = []
  private var file: SpoolFile?
  private let folder: String?
  private var failure: CorpusFileError?

  /// The bytes of a piece.
  private static var pieceBytes: Int { 1 << 18 }
  /// The pieces that memory holds before a file is begun.
  private static var memoryPieces: Int { 64 }
  private static var pieceCount: Int { pieceBytes / MemoryLayout<Element>.stride }

  /// Begins empty; `folder` is where a file may be made, nil keeps all in memory.
  init(folder: String?) {
    self.folder = folder
  }

  func append(_ element: Element) {
    last.append(element)
    count += 1
    if last.count == Self.pieceCount { endPiece() }
  }

  func append(contentsOf elements: [Element]) {
    count += elements.count
    var place = 0
    while place < elements.count {
      let end = min(elements.count, place + Self.pieceCount - last.count)
      last.append(contentsOf: elements[place..<end])
      place = end
      if last.count == Self.pieceCount { endPiece() }
    }
  }

  /// Calls `body` with all elements, piece by piece in their order.
  func forEachPiece(_ body: ([Element]) throws(CorpusFileError) -> Void) throws(CorpusFileError) {
    var first = 0
    while first < count {
      let piece = try piece(first / Self.pieceCount)
      try body(piece)
      first += piece.count
    }
  }

  /// The elements of a range, which lies inside.
  func elements(_ range: Range<Int>) throws(CorpusFileError) -> [Element] {
    guard !range.isEmpty else { return [] }
    var found: [Element] = []
    found.reserveCapacity(range.count)
    for number in range.lowerBound / Self.pieceCount...(range.upperBound - 1) / Self.pieceCount {
      let start = number * Self.pieceCount
      let inside = range.clamped(to: start..<start + Self.pieceCount)
      let wanted = inside.lowerBound - start..<inside.upperBound - start
      if number < pieces.count {
        found.append(contentsOf: pieces[number][wanted])
      } else if start + last.count == count, number == (count - 1) / Self.pieceCount, !last.isEmpty {
        found.append(contentsOf: last[wanted])
      } else {
        found.append(contentsOf: try read(number, wanted))
      }
    }
    return found
  }

  private func piece(_ number: Int) throws(CorpusFileError) -> [Element] {
    if number < pieces.count { return pieces[number] }
    if number * Self.pieceCount + last.count == count { return last }
    return try read(number, 0..<Self.pieceCount)
  }

  private func read(_ piece: Int, _ range: Range<Int>) throws(CorpusFileError) -> [Element] {
    if let failure { throw failure }
    guard let file else { return [] }
    let stride = MemoryLayout<Element>.stride
    let offset = (piece - pieces.count) * Self.pieceBytes + range.lowerBound * stride
    var problem: CorpusFileError?
    let elements = unsafe [Element](unsafeUninitializedCapacity: range.count) { buffer, count in
      do throws(CorpusFileError) {
        try unsafe file.read(
          UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: range.count * stride), offset)
        count = range.count
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return elements
  }

  private func endPiece() {
    if let folder, pieces.count >= Self.memoryPieces {
      do throws(CorpusFileError) {
        if failure == nil {
          if file == nil { file = try SpoolFile(in: folder) }
          try unsafe last.withUnsafeBufferPointer { (elements) throws(CorpusFileError) in
            try unsafe file?.append(UnsafeRawBufferPointer(elements))
          }
        }
      } catch {
        failure = error
      }
      last.removeAll(keepingCapacity: true)
    } else {
      pieces.append(last)
      last = []
      last.reserveCapacity(Self.pieceCount)
    }
  }
}

/// A file without a name: others cannot open it, and the system removes it when it is closed, even by a crash.
private final class SpoolFile {
  private let descriptor: Int32
  private var size = 0

  init(in folder: String) throws(CorpusFileError) {
    var name = Array((folder + "/.quoth-spool-XXXXXX").utf8CString)
    descriptor = unsafe name.withUnsafeMutableBufferPointer { name in
      guard let start = name.baseAddress else { return -1 }
      let descriptor = unsafe mkstemp(start)
      if descriptor >= 0 { unsafe unlink(start) }
      return descriptor
    }
    guard descriptor >= 0 else { throw .system(code: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  @unsafe func append(_ bytes: UnsafeRawBufferPointer) throws(CorpusFileError) {
    guard let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let written = unsafe pwrite(descriptor, start + done, bytes.count - done, off_t(size + done))
      if written > 0 { done += written } else if errno != EINTR { throw .system(code: errno) }
    }
    size += bytes.count
  }

  @unsafe func read(_ bytes: UnsafeMutableRawBufferPointer, _ offset: Int) throws(CorpusFileError) {
    guard let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let got = unsafe pread(descriptor, start + done, bytes.count - done, off_t(offset + done))
      if got > 0 {
        done += got
      } else if got == 0 {
        throw .system(code: EIO)
      } else if errno != EINTR {
        throw .system(code: errno)
      }
    }
  }
}
