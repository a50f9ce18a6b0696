package import CorpusIndex
package import CorpusModel
package import Diagnostics
import Ingestion

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A corpus in memory with what loading it met.
package struct LoadedCorpus: Sendable {
  package var index: CorpusIndex
  package var report: LoadReport

  package init(index: CorpusIndex, report: LoadReport) {
    self.index = index
    self.report = report
  }
}

/// Loads files and folders into an index.
///
/// Folders are read with all below them, in the order of the paths' bytes. Hidden files, pages about the folder (README,
/// LICENSE …) and side files are no documents; gazetteers beside the documents (`exchanges.yaml`, `outlets.yaml`,
/// `people.yaml`, `topics.yaml`, and any `gazetteers/NAME.yaml`) extend the lexicon. A file that cannot be read is told
/// in the report, and the rest is loaded.
package struct CorpusLoader: Sendable {
  package init() {}

  /// Loads what the paths name.
  ///
  /// - Parameters:
  ///   - progress: called on this thread after each file.
  ///   - isCancelled: asked between files; where it says so, loading throws "loading was interrupted".
  /// - Throws: where a path does not exist (with the nearest name that does), where there are no documents, or none that
  ///   can be read.
  package func load(
    _ paths: [String], progress: ((LoadProgress) -> Void)? = nil, isCancelled: () -> Bool = { false }
  ) throws(Diagnostic) -> LoadedCorpus {
    let walk = try FolderWalk(paths, isCancelled: isCancelled)
    guard !walk.files.isEmpty else { throw Self.noDocuments(in: paths, walk.unread) }
    var report = LoadReport(unread: walk.unread)
    let lexicon = try Self.lexicon(extendedBy: walk.gazetteers, report: &report)
    let ingestor = Ingestor(lexicon: lexicon)
    let files = walk.files
    let ids = DocumentIDs.ids(for: files.map(\.path))
    var names = DocumentIDs.Register(files: ids)
    var builder = IndexBuilder(
      gazetteers: lexicon.gazetteers, people: lexicon.people, outlets: lexicon.outlets, topics: lexicon.topics)
    try DocumentReading(files: files) { number, bytes throws(Diagnostic) in
      try ingestor.read(bytes, file: Self.source(files[number]), id: ids[number])
    }.forEach(progress: progress, isCancelled: isCancelled) { number, outcome in
      let path = files[number].location.text
      switch outcome {
      case .success(let read):
        report.documents += read.documents.count
        report.bytes += read.byteCount
        for var document in read.documents {
          document.id = names.claim(document.id, of: ids[number])
          report.notes += document.notes.map { LoadReport.Item(path: path, message: $0) }
          builder.add(document)
        }
      case .failure(let diagnostic):
        report.unread.append(LoadReport.Item(path: path, message: diagnostic.message))
      }
    }
    guard report.documents > 0 else { throw Self.noDocuments(in: paths, report.unread) }
    return LoadedCorpus(index: builder.finish(), report: report)
  }

  /// A file with those beside it.
  private static func source(_ file: FoundFile) -> SourceFile {
    let folder = file.location.folder
    return SourceFile(path: file.path) { name in
      guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(FilePath.slash) else { return nil }
      return try? FileContents.read(folder.appending(name.utf8)).get()
    }
  }

  /// The shipped lexicon with the gazetteers of the corpus; one with an error is told in the report and left out.
  private static func lexicon(
    extendedBy gazetteers: [FilePath], report: inout LoadReport
  ) throws(Diagnostic) -> Lexicon {
    var lexicon = try Lexicon.shipped()
    for path in gazetteers {
      switch FileContents.read(path) {
      case .failure(.refused(let reason)): report.unread.append(LoadReport.Item(path: path.text, message: reason))
      case .failure(.cancelled): break
      case .success(let bytes):
        do {
          try lexicon.extend(with: bytes, file: path.text)
        } catch {
          let help = error.suggestion.map { ["did you mean '\($0)'?"] } ?? error.notes
          let message = ([error.message] + help).joined(separator: "; ")
          report.unread.append(LoadReport.Item(path: path.text, message: message))
        }
      }
    }
    return lexicon
  }

  private static func noDocuments(in paths: [String], _ unread: [LoadReport.Item]) -> Diagnostic {
    let places = paths.isEmpty ? "no path was given" : paths.map { "'\($0)'" }.joined(separator: ", ")
    guard !unread.isEmpty else {
      return Diagnostic("no documents in \(places)", notes: ["Give a folder with texts, or the texts themselves."])
    }
    let shown = unread.prefix(5).map { "\($0.path): \($0.message)" }
    let more = unread.count > 5 ? ["and \(unread.count - 5) more"] : []
    return Diagnostic("no document in \(places) could be read", notes: shown + more)
  }
}
