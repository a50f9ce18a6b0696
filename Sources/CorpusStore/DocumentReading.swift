import CorpusIndex
import CorpusModel
import Diagnostics
import Ingestion
import Threads

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads and ingests files, on several threads where there is enough to do, and hands the results on in order.
///
/// A long file of JSON Lines is read in parts, so that memory holds a few of its documents at a time.
struct DocumentReading {
  /// The documents of a file, or of a part of one, with its length.
  struct ReadFile: Sendable {
    var documents: [Document]
    /// The words of the documents, in their order; nil where nobody wants them.
    var words: TokenBatch?
    var byteCount: Int
    /// The hash of the bytes of the whole file.
    var hash: UInt64 = 0
  }

  /// A part of a file.
  struct Part: Sendable {
    /// The lines that it is made of; none where it is the whole file.
    var runs: [RecordPlan.Run] = []
    var isFirst = true
    var isLast = true
    /// The length in bytes.
    var size: Int
    /// The hash of the whole file; nil where the file has no other parts.
    var fileHash: UInt64?
  }

  /// Work, in bytes of files, below which threads cost more than they save.
  static let threadingThreshold = 32 << 10
  /// Work, in bytes of files, that is done beside the thread that waits for it, which can then stop waiting.
  static let asideThreshold = 256 << 10
  /// Files of JSON Lines from this length on are read in parts, of about as many bytes as the second number says.
  static let longFile = (length: 4 << 20, part: 1 << 20)

  typealias Outcome = Result<ReadFile, Diagnostic>

  private let files: [FoundFile]
  /// Each part with the number of its file, in the order of the files.
  private let parts: [(file: Int, part: Part)]
  private let cutsWords: Bool
  private let ingest: @Sendable (Int, [UInt8], Part) throws(Diagnostic) -> [IngestedDocument]

  /// Takes the files and what makes documents of the bytes of the file with a number, or of a part of it.
  ///
  /// - Parameter cutsWords: whether the words of the documents are cut as well, on the same thread.
  init(
    files: [FoundFile], cutsWords: Bool, longFile: (length: Int, part: Int) = Self.longFile,
    ingest: @escaping @Sendable (Int, [UInt8], Part) throws(Diagnostic) -> [IngestedDocument]
  ) {
    self.files = files
    self.cutsWords = cutsWords
    self.ingest = ingest
    parts = files.enumerated().flatMap { number, file in Self.parts(of: file, longFile).map { (number, $0) } }
  }

  private static func parts(of file: FoundFile, _ longFile: (length: Int, part: Int)) -> [Part] {
    let whole = [Part(size: file.size)]
    guard file.size >= longFile.length, RecordPlanner.applies(to: file.path) else { return whole }
    var planner = RecordPlanner()
    var hash = ContentHash()
    var isPossible = true
    let outcome = FileContents.forEachPiece(file.location) { piece in
      hash.add(piece)
      isPossible = planner.add(piece)
      return isPossible
    }
    guard case .success = outcome, isPossible, let plan = planner.plan(partSize: longFile.part) else { return whole }
    return plan.parts.enumerated().map { number, runs in
      Part(
        runs: runs, isFirst: number == 0, isLast: number == plan.parts.count - 1,
        size: runs.reduce(0) { $0 + $1.bytes.count }, fileHash: hash.value)
    }
  }

  /// Calls `body` with each file's number and outcome, in the order of the files, on this thread; for a file in parts
  /// several times; throws as soon as `isCancelled` says so, in the middle of a file too.
  func forEach(
    progress: ((LoadProgress) -> Void)?, isCancelled: () -> Bool, _ body: (Int, Part, Outcome) -> Void
  ) throws(Diagnostic) {
    var state = LoadProgress(
      files: 0, totalFiles: files.count, bytes: 0, totalBytes: files.reduce(0) { $0 + $1.size })
    let threads = Self.threadCount(parts: parts.count, bytes: state.totalBytes)
    var outcomes = OrderedProducts(
      count: parts.count, sizes: parts.map(\.part.size), threads: threads,
      isAside: state.totalBytes >= Self.asideThreshold
    ) {
      outcome(of: $0)
    }
    for (file, part) in parts {
      guard let outcome = outcomes.next(unless: isCancelled) else { throw Diagnostic("loading was interrupted") }
      body(file, part, outcome)
      if part.isLast { state.files += 1 }
      state.bytes += part.size
      progress?(state)
    }
  }

  private func outcome(of number: Int) -> Outcome {
    let (file, part) = parts[number]
    let contents =
      part.runs.isEmpty
      ? FileContents.read(files[file].location) : FileContents.read(files[file].location, part.runs.map(\.bytes))
    switch contents {
    case .failure(.refused(let reason)): return .failure(Diagnostic(reason))
    case .failure(.cancelled): return .failure(Diagnostic("loading was interrupted"))
    case .success(let bytes):
      do {
        let documents = try ingest(file, bytes, part)
        var read = ReadFile(documents: documents.map(\.document), byteCount: bytes.count)
        read.hash = part.fileHash ?? contentHash(of: bytes)
        if cutsWords {
          var words = TokenBatch()
          for read in documents { words.add(read.document, leaves: read.leaves) }
          read.words = words
        }
        return .success(read)
      } catch {
        return .failure(error)
      }
    }
  }

  /// The threads that so much work is worth.
  private static func threadCount(parts: Int, bytes: Int) -> Int {
    guard bytes >= threadingThreshold else { return 1 }
    return min(parts, Processors.count)
  }
}
