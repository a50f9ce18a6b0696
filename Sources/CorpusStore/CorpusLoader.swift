package import CorpusIndex
package import CorpusModel
package import Diagnostics
import Ingestion

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
package struct CorpusLoader: Sendable {
  package init() {}

  /// Loads what the paths name, as `CorpusReading` says.
  ///
  /// - Parameters:
  ///   - progress: called on this thread after each file.
  ///   - isCancelled: asked between files; where it says so, loading throws "loading was interrupted".
  package func load(
    _ paths: [String], progress: ((LoadProgress) -> Void)? = nil, isCancelled: () -> Bool = { false }
  ) throws(Diagnostic) -> LoadedCorpus {
    var reading = try CorpusReading(paths, isCancelled: isCancelled)
    let lexicon = reading.lexicon
    var builder = IndexBuilder(
      gazetteers: lexicon.gazetteers, people: lexicon.people, outlets: lexicon.outlets, topics: lexicon.topics)
    try reading.forEach(progress: progress, isCancelled: isCancelled) { builder.add($0) }
    return LoadedCorpus(index: builder.finish(), report: reading.report)
  }
}
