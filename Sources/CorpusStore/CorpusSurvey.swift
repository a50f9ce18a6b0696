import CorpusIndex
import CorpusModel
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What paths name, looked at and not read: the files, the side files, and all else that decides how they are read.
struct CorpusSurvey {
  let paths: [String]
  let walk: FolderWalk
  /// A hash of what decides how files are read: the program, the side files, the paths as given.
  let circumstances: UInt64
  /// A hash of what was found and is no document.
  let leftOut: UInt64
  /// When looking began, in nanoseconds since 1970.
  let time: Int

  /// Files that changed so shortly before they were looked at may have changed once more in the same tick of the clock.
  private static let doubtfulTime = 2_000_000_000

  /// Looks; throws as `FolderWalk` does.
  init(_ paths: [String], isCancelled: () -> Bool) throws(Diagnostic) {
    self.paths = paths
    time = Self.now
    walk = try FolderWalk(paths, isCancelled: isCancelled)
    var hash = StableHash()
    for path in paths { hash.combine(path) }
    for path in walk.gazetteers + walk.corrections {
      hash.combine(path.text)
      hash.combine(Int(truncatingIfNeeded: Self.hash(of: path) ?? 0))
    }
    let program = Self.program
    for number in [program?.size ?? 0, program?.modified ?? 0] { hash.combine(number) }
    circumstances = hash.value
    var others = StableHash()
    for item in walk.unread + walk.passedOver {
      others.combine(item.path)
      others.combine(item.message)
    }
    leftOut = others.value
  }

  /// What the documents of an older corpus are still good for.
  enum Agreement {
    /// Reading again would give the same.
    case whole
    /// The files with these numbers would give the same; the places are those of the older corpus's sources.
    case parts([Int: Int])
    /// All has to be read.
    case none
  }

  /// Compares with a corpus that was read from the same paths before.
  func agreement(with index: CorpusIndex) -> Agreement {
    let information = index.information
    guard information.circumstances == circumstances, let sources = try? index.sources(),
      information.companions.allSatisfy({ Self.hash(of: FilePath($0.key)) ?? 0 == $0.value })
    else { return .none }
    let places = Dictionary(
      sources.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    var same: [Int: Int] = [:]
    for (number, file) in walk.files.enumerated() {
      guard let place = places[file.path], isSame(file, as: sources[place], lookedAt: information.time) else {
        continue
      }
      same[number] = place
    }
    let isWhole = same.count == sources.count && same.count == walk.files.count && information.leftOut == leftOut
    if isWhole { return .whole }
    // Corrections speak of all documents: what they missed is known only when all are read.
    return same.isEmpty || !walk.corrections.isEmpty ? .none : .parts(same)
  }

  /// Whether a file has the bytes that it had: told from what the system says of it, else from the bytes.
  func isSame(_ file: FoundFile, as source: SourceRecord, lookedAt time: Int) -> Bool {
    if file.stamp == source.stamp, source.stamp.changed < time - Self.doubtfulTime { return true }
    return file.size == source.stamp.size && source.hash != 0 && Self.hash(of: file.location) == source.hash
  }

  /// The hash of a file's bytes; nil where it cannot be read.
  static func hash(of path: FilePath) -> UInt64? {
    var hash = ContentHash()
    let outcome = FileContents.forEachPiece(path) { piece in
      hash.add(piece)
      return true
    }
    if case .failure = outcome { return nil }
    return hash.value
  }

  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }

  /// What the system says of the program that runs: another build may read files in another way.
  private static var program: SourceRecord.Stamp? {
    #if canImport(Glibc)
      let path = FilePath("/proc/self/exe")
    #else
      var size: UInt32 = 4096
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard unsafe _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      let path = FilePath(bytes: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
    #endif
    return (try? FileStatus.of(path).get())?.stamp
  }
}
