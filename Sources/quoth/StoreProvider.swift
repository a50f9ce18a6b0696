import CorpusIndex
import CorpusModel
import CorpusStore
import Diagnostics
import Workspace

/// Lets a session load corpora through the store, which it does not know.
struct StoreProvider: CorpusProvider {
  func load(_ paths: [String], isCancelled: () -> Bool) throws(Diagnostic) -> (CorpusIndex, LoadReport) {
    let loaded = try CorpusLoader().load(paths, progress: nil, isCancelled: isCancelled)
    return (loaded.index, loaded.report)
  }
}
