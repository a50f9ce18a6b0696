package import CorpusIndex
import CorpusModel
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a corpus stands to the files that it was read from: when they were looked for, and what became of them since.
package struct CorpusFreshness: Sendable, Equatable {
  /// What became of the files.
  package enum Files: Sendable, Equatable {
    /// They are as they were.
    case same
    /// So many have other bytes, came or went.
    case others(changed: Int, new: Int, gone: Int)
    /// They are as they were, but quoth, gazetteers or side files are not.
    case readOtherwise
    /// They are not to be found from here; the reason.
    case unknown(String)
  }

  package let files: Files
  /// Nanoseconds since 1970.
  private let time: Int

  /// Looks for the files of a corpus, and at their bytes where the system cannot tell; nil for a corpus that does not know
  /// where it is from.
  package init?(of index: CorpusIndex, isCancelled: () -> Bool = { false }) {
    let information = index.information
    guard information.time > 0, !information.paths.isEmpty else { return nil }
    time = information.time
    do throws(Diagnostic) {
      let survey = try CorpusSurvey(information.paths, isCancelled: isCancelled)
      files = survey.changes(since: index)
    } catch {
      files = .unknown(error.message)
    }
  }

  /// One sentence for people.
  package var sentence: String {
    switch files {
    case .same: "the files are as they were"
    case .readOtherwise: "the files are as they were, but would be read otherwise now"
    case .unknown(let reason): "the files are not to be found from here: \(reason)"
    case .others(let changed, let new, let gone):
      [(changed, "changed"), (new, "new"), (gone, "gone")].filter { $0.0 > 0 }.map { "\($0) \($1)" }
        .joined(separator: ", ") + " since"
    }
  }

  /// The minute in which the files were looked for, as UTC: `2026-11-22 07:31 UTC`.
  package var minute: String {
    var seconds = time_t(time / 1_000_000_000)
    var parts = unsafe tm()
    unsafe gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    let (hour, minute) = unsafe (parts.tm_hour, parts.tm_min)
    return "\(year)-\(two(month))-\(two(day)) \(two(hour)):\(two(minute)) UTC"
  }
}

extension CorpusSurvey {
  /// What became of the files of a corpus that was read from the same paths.
  fileprivate func changes(since index: CorpusIndex) -> CorpusFreshness.Files {
    guard let sources = try? index.sources() else { return .unknown("the corpus file is damaged") }
    var old = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var (changed, new) = (0, 0)
    for file in walk.files {
      guard let source = old.removeValue(forKey: file.path) else {
        new += 1
        continue
      }
      if !isSame(file, as: source, lookedAt: index.information.time) { changed += 1 }
    }
    if changed + new + old.count > 0 { return .others(changed: changed, new: new, gone: old.count) }
    if case .whole = agreement(with: index) { return .same }
    return .readOtherwise
  }
}
