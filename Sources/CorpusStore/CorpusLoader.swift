package import CorpusIndex
package import CorpusModel
package import Diagnostics
import Ingestion

/// An open corpus with what loading it met.
package struct LoadedCorpus: Sendable {
  package var index: CorpusIndex
  package var report: LoadReport

  package init(index: CorpusIndex, report: LoadReport) {
    self.index = index
    self.report = report
  }
}

/// Opens corpora: a corpus file, or files and folders that are read into an index.
///
/// With a cache what was read is kept as a corpus file, and the next time only files that changed are read.
package struct CorpusLoader: Sendable {
  private let cache: CorpusCache?
  /// What built an index, for whoever asks it.
  private let builder: String
  private let mostTokens: Int

  /// - Parameter mostTokens: what a corpus may hold at most; less than what is possible for tests.
  package init(cache: CorpusCache? = nil, builder: String = "", mostTokens: Int = IndexBuilder.mostTokens) {
    self.cache = cache
    self.builder = builder
    self.mostTokens = mostTokens
  }

  /// Opens what the paths name, as `CorpusReading` says, or the one corpus file that they name.
  ///
  /// - Parameters:
  ///   - progress: called on this thread after each file that is read.
  ///   - isCancelled: asked between files and while one is read; where it says so, loading throws "loading was interrupted".
  package func load(
    _ paths: [String], progress: ((LoadProgress) -> Void)? = nil, isCancelled: () -> Bool = { false }
  ) throws(Diagnostic) -> LoadedCorpus {
    if let file = try corpusFile(among: paths) { return try open(file) }
    try checkNames(paths)
    let survey = try CorpusSurvey(paths, isCancelled: isCancelled)
    guard let cache, cache.prepare() else {
      return try read(survey, progress: progress, isCancelled: isCancelled)
    }
    let file = cache.path(for: paths)
    do throws(Failure) {
      let loaded = try refresh(file, survey, progress: progress, isCancelled: isCancelled)
      cache.touch(file)
      cache.trim(keeping: file)
      return loaded
    } catch {
      switch error {
      case .reading(let diagnostic): throw diagnostic
      // A cache that takes nothing, such as a full disk, is no reason to answer nothing.
      case .writing: return try read(survey, progress: progress, isCancelled: isCancelled)
      }
    }
  }

  /// Reads what the paths name into a corpus file, or only what changed since it was written.
  package func build(
    _ file: String, from paths: [String], progress: ((LoadProgress) -> Void)? = nil,
    isCancelled: () -> Bool = { false }
  ) throws(Diagnostic) -> LoadedCorpus {
    if let made = paths.first(where: { CorpusFile.isCorpus(at: $0) }) {
      throw Diagnostic(
        "'\(made)' is a corpus file and no document", notes: ["give the files and folders that it was built from"])
    }
    try checkNames(paths)
    let survey = try CorpusSurvey(paths, isCancelled: isCancelled)
    if case .success(let status) = FileStatus.of(FilePath(file)), status.size > 0, !CorpusFile.isCorpus(at: file) {
      throw Diagnostic(
        "'\(file)' is there and is no corpus file", notes: ["give another name; what is there is left alone"])
    }
    // A builder that has nothing to write clears up too.
    CorpusFile.removeLeftovers(of: file)
    do throws(Failure) {
      return try refresh(file, survey, progress: progress, isCancelled: isCancelled)
    } catch {
      switch error {
      case .reading(let diagnostic): throw diagnostic
      case .writing(let failure): throw Diagnostic("cannot write '\(file)': \(failure.reason)")
      }
    }
  }

  // MARK: Steps

  private enum Failure: Error {
    case reading(Diagnostic)
    case writing(CorpusFileError)
  }

  private func corpusFile(among paths: [String]) throws(Diagnostic) -> String? {
    let files = paths.filter { CorpusFile.isCorpus(at: $0) }
    guard let file = files.first else { return nil }
    guard paths.count == 1 else {
      throw Diagnostic("'\(file)' is a corpus file, which is opened alone", notes: ["leave out the other paths"])
    }
    return file
  }

  /// Throws where a file has the name of a corpus file and is none: a script, mostly.
  private func checkNames(_ paths: [String]) throws(Diagnostic) {
    for path in paths where path.hasSuffix(CorpusFile.ending) {
      guard case .success(let status) = FileStatus.of(FilePath(path)), status.kind == .file else { continue }
      throw Diagnostic(
        "'\(path)' is no corpus file", notes: ["'quoth run' runs scripts, 'quoth index' builds corpus files"])
    }
  }

  private func open(_ file: String) throws(Diagnostic) -> LoadedCorpus {
    do throws(CorpusFileError) {
      let index = try CorpusFile.open(file)
      var report = index.information.report
      if let change = StaleSources(of: index)?.sentence {
        report.notes.append(LoadReport.Item(path: file, message: change))
      }
      return LoadedCorpus(index: index, report: report)
    } catch {
      let isNewer = if case .newer = error { true } else { false }
      throw Diagnostic(
        "cannot open '\(file)': \(error.reason)",
        notes: [isNewer ? "a newer quoth opens it" : "'quoth index' builds it anew."])
    }
  }

  private func read(
    _ survey: CorpusSurvey, progress: ((LoadProgress) -> Void)?, isCancelled: () -> Bool
  ) throws(Diagnostic) -> LoadedCorpus {
    var reading = try CorpusReading(survey, cutsWords: true)
    var builder = emptyIndex(for: reading.lexicon)
    try reading.forEach(progress: progress, isCancelled: isCancelled) { Self.add($0, to: &builder) }
    try checkRoom(in: builder)
    var information = CorpusInformation()
    information.companions = reading.companions
    return LoadedCorpus(index: builder.finish(information), report: reading.report)
  }

  /// Opens a corpus file that is up to date, or brings it up to date.
  private func refresh(
    _ file: String, _ survey: CorpusSurvey, progress: ((LoadProgress) -> Void)?, isCancelled: () -> Bool
  ) throws(Failure) -> LoadedCorpus {
    let old = try? CorpusFile.open(file)
    let agreement = old.map { survey.agreement(with: $0) } ?? .none
    if case .whole = agreement, let old, old.damage == nil {
      return LoadedCorpus(index: old, report: old.information.report)
    }
    var stored: StoredDocuments?
    if case .parts(let places) = agreement, let old { stored = StoredDocuments(old, files: places) }
    if let loaded = try build(file, survey, stored, progress: progress, isCancelled: isCancelled) { return loaded }
    // The old file was damaged where its documents are.
    guard let loaded = try build(file, survey, nil, progress: progress, isCancelled: isCancelled) else {
      throw .reading(Diagnostic("'\(file)' changes while it is written"))
    }
    return loaded
  }

  /// Builds a corpus file and opens it; nil where what was stored turns out to be damaged.
  private func build(
    _ file: String, _ survey: CorpusSurvey, _ stored: StoredDocuments?, progress: ((LoadProgress) -> Void)?,
    isCancelled: () -> Bool
  ) throws(Failure) -> LoadedCorpus? {
    var reading: CorpusReading
    var builder: IndexBuilder
    do throws(Diagnostic) {
      reading = try CorpusReading(survey, stored: stored, cutsWords: true)
      builder = emptyIndex(for: reading.lexicon, spoolFolder: FilePath(file).folder.text)
      try reading.forEach(progress: progress, isCancelled: isCancelled) { Self.add($0, to: &builder) }
      try checkRoom(in: builder)
    } catch {
      throw .reading(error)
    }
    guard stored?.isDamaged != true else { return nil }
    var information = CorpusInformation(builder: self.builder, paths: survey.paths, report: reading.report)
    information.circumstances = survey.circumstances
    information.leftOut = survey.leftOut
    information.time = survey.time
    // Those of documents that were not read again count on.
    information.companions = (stored?.companions ?? [:]).merging(reading.companions) { $1 }
    do throws(CorpusFileError) {
      try builder.write(to: file, information, sources: reading.sources)
      return LoadedCorpus(index: try CorpusFile.open(file), report: reading.report)
    } catch {
      throw .writing(error)
    }
  }

  private func emptyIndex(for lexicon: Lexicon, spoolFolder: String? = nil) -> IndexBuilder {
    IndexBuilder(
      gazetteers: lexicon.gazetteers, people: lexicon.people, outlets: lexicon.outlets, topics: lexicon.topics,
      mostTokens: mostTokens, spoolFolder: spoolFolder)
  }

  /// Throws where not all fitted: a corpus that lacks something without saying so is none.
  private func checkRoom(in builder: IndexBuilder) throws(Diagnostic) {
    guard builder.isFull else { return }
    throw Diagnostic(
      "too much for one corpus: it holds at most \(mostTokens) words, signs and turns together",
      notes: ["read parts of it: several folders, each a corpus of its own"])
  }

  private static func add(_ taken: TakenDocument, to builder: inout IndexBuilder) {
    guard let words = taken.words else { return builder.add(taken.document) }
    builder.add(taken.document, wordsAt: words.place, of: words.batch)
  }
}
