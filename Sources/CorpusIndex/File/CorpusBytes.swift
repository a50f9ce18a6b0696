import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a corpus file, mapped from the file or held in memory, until nobody refers to them any more.
///
/// They never change. What finds them damaged says so here once, and goes on with zeros: whoever shows an answer asks first.
@safe final class CorpusBytes: @unchecked Sendable {
  /// The first byte, on a border of `CorpusFormat.alignment`.
  let start: UnsafeRawPointer
  let count: Int
  /// Whether they come from outside, so that each part is checked before it is used.
  let isForeign: Bool
  /// The file, or -1 where there is none.
  private let descriptor: Int32
  /// What told of the file when it was mapped whether it is written to; nil where there is no file.
  private let stamp: [Int]?
  private let firstDamage = Mutex<CorpusFileError?>(nil)

  /// Takes over memory that was allocated with `UnsafeMutableRawPointer.allocate`.
  @unsafe init(adopting memory: UnsafeMutableRawPointer, count: Int) {
    unsafe start = UnsafeRawPointer(memory)
    self.count = count
    isForeign = false
    descriptor = -1
    stamp = nil
  }

  /// Maps a file for reading.
  ///
  /// Linear in nothing: pages come when they are touched.
  init(mapping descriptor: Int32, count: Int) throws(CorpusFileError) {
    guard let memory = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), unsafe memory != MAP_FAILED else {
      throw .system(code: errno)
    }
    unsafe start = UnsafeRawPointer(memory)
    self.count = count
    isForeign = true
    // The caller closes its own.
    self.descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    stamp = Self.stamp(of: self.descriptor)
  }

  /// The size of an open file and when its bytes changed last; nil where there is none.
  private static func stamp(of descriptor: Int32) -> [Int]? {
    var status = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let modified = status.st_mtim
    #else
      let modified = status.st_mtimespec
    #endif
    return [Int(status.st_size), Int(modified.tv_sec), Int(modified.tv_nsec)]
  }

  deinit {
    if isForeign {
      if descriptor >= 0 { close(descriptor) }
      unsafe munmap(UnsafeMutableRawPointer(mutating: start), count)
    } else {
      unsafe UnsafeMutableRawPointer(mutating: start).deallocate()
    }
  }

  /// Whether there is a file to read from.
  var canRead: Bool { descriptor >= 0 }

  /// Copies bytes of a range, which lies inside, from the file to memory that has room for them, and says how many: all,
  /// but where the file was cut meanwhile, or cannot be read.
  @unsafe func read(_ range: Range<Int>, to memory: UnsafeMutableRawPointer) -> Int {
    var done = 0
    while done < range.count {
      let got = unsafe pread(descriptor, memory + done, range.count - done, off_t(range.lowerBound + done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      done += got
    }
    return done
  }

  /// Has the system map the pages of a range, which lies inside, in one call: a page that is touched by itself costs as much
  /// as many that come together.
  ///
  /// Without effect where the system does not know how, and on bytes in memory.
  func map(_ range: Range<Int>) {
    #if os(Linux)
      guard isForeign, !range.isEmpty else { return }
      let first = range.lowerBound / Self.pageSize * Self.pageSize
      // MADV_POPULATE_READ of Linux 5.14, which older headers lack.
      _ = unsafe madvise(UnsafeMutableRawPointer(mutating: start + first), range.upperBound - first, 22)
    #endif
  }

  private static let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))

  /// What was found to be damaged first, or that somebody writes to the file since it was opened; nil for neither.
  var damage: CorpusFileError? {
    firstDamage.withLock { $0 } ?? (stamp == nil || stamp == Self.stamp(of: descriptor) ? nil : .changed)
  }

  /// Notes that a part is not as it was written.
  func noteDamage(_ error: CorpusFileError) { firstDamage.withLock { $0 = $0 ?? error } }

  /// A number of four bytes, little end first; the place must lie inside.
  func word(at place: Int) -> UInt32 {
    unsafe UInt32(littleEndian: start.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  /// A number of eight bytes.
  func longWord(at place: Int) -> UInt64 {
    unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The checksum of a range that lies inside.
  func checksum(of range: Range<Int>) -> UInt64 {
    unsafe xxh3(UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
  }
}
