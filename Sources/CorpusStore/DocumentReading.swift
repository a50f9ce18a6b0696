import CorpusIndex
import CorpusModel
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads and ingests files, on several threads where there is enough to do, and hands the results on in order.
struct DocumentReading {
  /// The documents of a file with its length.
  struct ReadFile: Sendable {
    var documents: [Document]
    var byteCount: Int
    /// The hash of the bytes.
    var hash: UInt64 = 0
  }

  /// Work, in bytes of files, below which threads cost more than they save.
  static let threadingThreshold = 32 << 10

  typealias Outcome = Result<ReadFile, Diagnostic>

  private let files: [FoundFile]
  private let ingest: @Sendable (Int, [UInt8]) throws(Diagnostic) -> [Document]

  /// Takes the files and what makes documents of the bytes of the file with a number.
  init(files: [FoundFile], ingest: @escaping @Sendable (Int, [UInt8]) throws(Diagnostic) -> [Document]) {
    self.files = files
    self.ingest = ingest
  }

  /// Calls `body` with each file's number and outcome, in the order of the files, on this thread.
  func forEach(
    progress: ((LoadProgress) -> Void)?, isCancelled: () -> Bool, _ body: (Int, Outcome) -> Void
  ) throws(Diagnostic) {
    var state = LoadProgress(
      files: 0, totalFiles: files.count, bytes: 0, totalBytes: files.reduce(0) { $0 + $1.size })
    let threads = Self.threadCount(files: files.count, bytes: state.totalBytes)
    let work =
      threads > 1
      ? OrderedWork(count: files.count, sizes: files.map(\.size), threads: threads) { outcome(of: $0) } : nil
    defer { work?.finish() }
    for number in files.indices {
      if isCancelled() { throw Diagnostic("loading was interrupted") }
      let outcome = work.flatMap { $0.hasThreads ? $0.take() : nil } ?? outcome(of: number)
      body(number, outcome)
      state.files += 1
      state.bytes += files[number].size
      progress?(state)
    }
  }

  private func outcome(of number: Int) -> Outcome {
    switch FileContents.read(files[number].location) {
    case .failure(.refused(let reason)): return .failure(Diagnostic(reason))
    case .failure(.cancelled): return .failure(Diagnostic("loading was interrupted"))
    case .success(let bytes):
      do {
        return .success(
          ReadFile(documents: try ingest(number, bytes), byteCount: bytes.count, hash: contentHash(of: bytes)))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The threads that so much work is worth.
  private static func threadCount(files: Int, bytes: Int) -> Int {
    guard bytes >= threadingThreshold else { return 1 }
    return min(files, max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }
}
