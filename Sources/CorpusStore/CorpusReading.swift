import CorpusIndex
import CorpusModel
import Diagnostics
import Ingestion
import Synchronization

/// Reads what files and folders hold, document by document.
///
/// Folders are read with all below them, in the order of the paths' bytes. Hidden files, copies that editors leave, pages about the
/// folder (README, LICENSE …) and side files are no documents; gazetteers beside the documents (`exchanges.yaml`, `outlets.yaml`,
/// `people.yaml`, `topics.yaml`, and any `gazetteers/NAME.yaml`) extend the lexicon, and `corpus.yaml` corrects what was
/// read. A file that cannot be read is told in the report, and the rest is read.
struct CorpusReading {
  /// The names that the documents are read with.
  let lexicon: Lexicon
  /// What was met so far.
  private(set) var report: LoadReport

  /// The files that were read so far, as they were.
  private(set) var sources: [SourceRecord] = []

  private let paths: [String]
  private let files: [FoundFile]
  private let corrections: Corrections
  private let correctionFile: String?
  private let stored: StoredDocuments?
  private let cutsWords: Bool
  private let companionLog = CompanionLog()

  /// Finds the files; throws where a path does not exist (with the nearest name that does) and where there are no
  /// documents.
  ///
  /// - Parameter cutsWords: whether each document comes with its words, cut.
  init(_ paths: [String], cutsWords: Bool, isCancelled: () -> Bool) throws(Diagnostic) {
    try self.init(CorpusSurvey(paths, isCancelled: isCancelled), cutsWords: cutsWords)
  }

  /// Takes the files that a survey found, and the documents of those that have not changed since they were read.
  init(_ survey: CorpusSurvey, stored: StoredDocuments? = nil, cutsWords: Bool) throws(Diagnostic) {
    let walk = survey.walk
    guard !walk.files.isEmpty else { throw Self.noDocuments(in: survey.paths, walk.unread + walk.passedOver) }
    var report = LoadReport(unread: walk.unread, passedOver: walk.passedOver)
    lexicon = try Self.lexicon(extendedBy: walk.gazetteers, report: &report)
    var corrections = Corrections(lexicon: lexicon)
    for path in walk.corrections {
      Self.read(path, into: &report) { bytes throws(Diagnostic) in try corrections.add(bytes, file: path.text) }
    }
    self.corrections = corrections
    correctionFile = walk.corrections.last?.text
    self.report = report
    paths = survey.paths
    files = walk.files
    self.stored = stored
    self.cutsWords = cutsWords
  }

  /// The files that were looked into for the sake of others.
  var companions: [String: UInt64] { companionLog.hashes }

  /// Calls `body` with each document in the order of the files, corrected; throws where none can be read.
  mutating func forEach(
    progress: ((LoadProgress) -> Void)?, isCancelled: () -> Bool, _ body: (TakenDocument) -> Void
  ) throws(Diagnostic) {
    guard !corrections.isEmpty else { return try forEachRead(progress: progress, isCancelled: isCancelled, body) }
    var ids = BlockIDRegister()
    var corrections = corrections
    var documents: [String] = []
    try forEachRead(progress: progress, isCancelled: isCancelled) { read in
      var document = read.document
      document.blocks = document.orderedBlocks
      documents.append(document.origin)
      corrections.apply(to: &document, ids: ids.ids(of: document.blocks, origin: document.origin, text: document.text))
      body(TakenDocument(document: document, words: read.words))
    }
    report.misfits += try lostCorrections(
      corrections, file: correctionFile ?? "", documents: documents, isCancelled: isCancelled)
  }

  /// Calls `body` with each document as it was read, but for its id.
  mutating func forEachRead(
    progress: ((LoadProgress) -> Void)?, isCancelled: () -> Bool, _ body: (TakenDocument) -> Void
  ) throws(Diagnostic) {
    let stop = StopSign()
    let ingestor = Ingestor(lexicon: lexicon, isStopped: { stop.isSet })
    func isLeft() -> Bool { stop.set(if: isCancelled()) }
    let ids = DocumentIDs.ids(for: files.map(\.path))
    var taking = Taking(files: files, ids: ids, corrections: corrections, report: report)
    let shared = SharedNames()
    let log = companionLog
    let changed = files.indices.filter { stored?.has($0, id: ids[$0]) != true }
    let wanted = changed.map { files[$0] }
    var next = 0
    func takeStored(before end: Int) {
      while next < end {
        if let file = stored?.file(next, id: ids[next]) { taking.take(file, next, body) }
        next += 1
      }
    }
    try DocumentReading(files: wanted, cutsWords: cutsWords) { place, bytes, part throws(Diagnostic) in
      let (source, id) = (Self.source(wanted[place], shared, log), ids[changed[place]])
      guard part.runs.isEmpty else {
        return try ingestor.ingest(bytes, runs: part.runs, isFirst: part.isFirst, file: source, id: id)
      }
      return try ingestor.ingest(bytes, file: source, id: id)
    }.forEach(progress: progress, isCancelled: isLeft) { place, part, outcome in
      takeStored(before: changed[place])
      taking.take(outcome, changed[place], part, body)
      next = changed[place] + 1
    }
    takeStored(before: files.count)
    report = taking.report
    sources = taking.sources
    guard report.documents > 0 else { throw Self.noDocuments(in: paths, report.unread + report.passedOver) }
  }

  /// Tells the threads that read that nobody waits for them any more.
  private final class StopSign: Sendable {
    private let flag = Atomic<Bool>(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }

    /// Sets it where that is so, and says whether.
    func set(if isSo: Bool) -> Bool {
      if isSo { flag.store(true, ordering: .relaxed) }
      return isSo
    }
  }

  /// A file with those beside it and in the folder above.
  private static func source(
    _ file: FoundFile, _ shared: SharedNames, _ log: CompanionLog
  ) -> SourceFile {
    let folder = file.location.folder
    let above = folder == FilePath(".") ? FilePath("..") : folder.folder
    return SourceFile(
      path: file.path, folder: folder.text, shared: shared,
      neighbour: { contents(of: $0, in: folder, log) }, above: { contents(of: $0, in: above, log) })
  }

  private static func contents(of name: String, in folder: FilePath, _ log: CompanionLog) -> [UInt8]? {
    guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(FilePath.slash) else { return nil }
    let path = folder.appending(name.utf8)
    let bytes = try? FileContents.read(path).get()
    log.note(path.text, bytes)
    return bytes
  }

  /// The shipped lexicon with the gazetteers of the corpus; one with an error is told in the report and left out.
  private static func lexicon(
    extendedBy gazetteers: [FilePath], report: inout LoadReport
  ) throws(Diagnostic) -> Lexicon {
    var lexicon = try Lexicon.shipped()
    for path in gazetteers {
      read(path, into: &report) { bytes throws(Diagnostic) in try lexicon.extend(with: bytes, file: path.text) }
    }
    return lexicon
  }

  /// Reads a side file; one that has an error is told in the report and left out.
  private static func read(
    _ path: FilePath, into report: inout LoadReport, _ apply: ([UInt8]) throws(Diagnostic) -> Void
  ) {
    switch FileContents.read(path) {
    case .failure(.refused(let reason)): report.unread.append(LoadReport.Item(path: path.text, message: reason))
    case .failure(.cancelled): break
    case .success(let bytes):
      do {
        try apply(bytes)
      } catch {
        let help = error.suggestion.map { ["did you mean '\($0)'?"] } ?? error.notes
        let message = ([error.message] + help).joined(separator: "; ")
        report.unread.append(LoadReport.Item(path: path.text, message: message))
      }
    }
  }

  private static func noDocuments(in paths: [String], _ unread: [LoadReport.Item]) -> Diagnostic {
    let places = paths.isEmpty ? "no path was given" : paths.map { "'\($0)'" }.joined(separator: ", ")
    guard !unread.isEmpty else {
      return Diagnostic("no documents in \(places)", notes: ["give a folder with texts, or the texts themselves"])
    }
    let shown = unread.prefix(5).map { "\($0.path): \($0.message)" }
    let more = unread.count > 5 ? ["and \(unread.count - 5) more"] : []
    return Diagnostic("no document in \(places) could be read", notes: shown + more)
  }
}
