import CorpusIndex
import CorpusModel
import CorpusStore
import Diagnostics
import Shell
import Workspace

/// Lets a session load corpora through the store, which it does not know.
struct StoreProvider: CorpusProvider {
  /// Where what was read is kept for the next time; nil for nowhere.
  var cache: CorpusCache?

  func load(_ paths: [String], isCancelled: () -> Bool) throws(Diagnostic) -> (CorpusIndex, LoadReport) {
    var line = LoadingLine()
    defer { line.clear() }
    let progress: ((LoadProgress) -> Void)? =
      LoadingLine.isWanted
      ? { line.show(files: $0.files, of: $0.totalFiles, bytes: $0.bytes, of: $0.totalBytes) } : nil
    let loaded = try CorpusLoader(cache: cache, builder: Quoth.version).load(
      paths, progress: progress, isCancelled: isCancelled)
    return (loaded.index, loaded.report)
  }

  func freshness(of index: CorpusIndex) -> (read: String, files: String)? {
    CorpusFreshness(of: index).map { ($0.minute, $0.sentence) }
  }

  func effect(ofWriting path: String, on index: CorpusIndex, openedBy paths: [String]) -> (loss: String?, joins: Bool) {
    let protection = CorpusProtection(of: index, openedBy: paths)
    return (protection.loss(byWritingTo: path), protection.reads(path))
  }
}

extension CorpusCache {
  /// The user's own: `QUOTH_CACHE`, else `quoth` in the folder for caches of the XDG base directories, or of macOS.
  ///
  /// Nil where `QUOTH_CACHE` is empty, or there is no home.
  static func ofUser(environment: (String) -> String? = Terminal.environment) -> CorpusCache? {
    if let own = environment("QUOTH_CACHE") { return own.isEmpty ? nil : CorpusCache(folder: own) }
    #if os(macOS)
      let usual = "Library/Caches"
    #else
      let usual = ".cache"
    #endif
    return userFolder("XDG_CACHE_HOME", else: usual, environment).map { CorpusCache(folder: $0 + "/quoth") }
  }
}

extension EvidenceHome {
  /// The file that `QUOTH_EVIDENCE` names, none where it is empty; else beside the corpus.
  static func ofUser(environment: (String) -> String? = Terminal.environment) -> EvidenceHome {
    guard let own = environment("QUOTH_EVIDENCE") else { return .besideCorpus }
    return own.isEmpty ? .nowhere : .file(own)
  }
}
