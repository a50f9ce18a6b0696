import CorpusIndex
import CorpusModel
import CorpusStore
import Diagnostics
import Shell
import Workspace

/// Lets a session load corpora through the store, which it does not know.
struct StoreProvider: CorpusProvider {
  func load(_ paths: [String], isCancelled: () -> Bool) throws(Diagnostic) -> (CorpusIndex, LoadReport) {
    var line = LoadingLine()
    defer { line.clear() }
    let progress: ((LoadProgress) -> Void)? =
      LoadingLine.isWanted
      ? { line.show(files: $0.files, of: $0.totalFiles, bytes: $0.bytes, of: $0.totalBytes) } : nil
    let loaded = try CorpusLoader().load(paths, progress: progress, isCancelled: isCancelled)
    return (loaded.index, loaded.report)
  }
}
