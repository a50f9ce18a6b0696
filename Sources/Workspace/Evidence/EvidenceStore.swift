import Diagnostics
import QueryEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where evidence is kept.
package enum EvidenceHome: Sendable, Equatable {
  /// In `evidence.rec` inside the folder that is read, or in `NAME.evidence.rec` beside the file; beside the first where
  /// there are several.
  case besideCorpus
  /// In this file, whatever is read.
  case file(String)
  /// In no file: it goes with the session.
  case nowhere

  /// The file for a corpus of these paths; nil for none.
  package func path(for paths: [String]) -> String? {
    switch self {
    case .nowhere: return nil
    case .file(let path): return path
    case .besideCorpus:
      guard var path = paths.first else { return nil }
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      return isFolder(path) ? (path == "/" ? "/" : path + "/") + "evidence.rec" : path + ".evidence.rec"
    }
  }
}

/// The evidence of a corpus with the file that keeps it: read again when somebody else changed it, written as a whole.
///
/// A file that cannot be read as evidence is never written over.
struct EvidenceStore {
  /// The file; nil where none keeps it.
  let path: String?
  private(set) var entries: [EvidenceEntry] = []
  private var head = EvidenceText.defaultHead
  private var stamp: Stamp?
  /// What was wrong with the file when it was read last.
  private(set) var damage: Diagnostic?
  /// The entries before each change, the last change last; forgotten when the file comes from elsewhere.
  private var earlier: [[EvidenceEntry]] = []

  /// Changes beyond which the first can no longer be taken back.
  private static let mostUndone = 100

  init(path: String? = nil) { self.path = path }

  /// Reads the file where it is another than the one that was read or written last; says whether it was.
  mutating func refresh() -> Bool {
    guard let path else { return false }
    let found = Stamp(path)
    guard found != stamp else { return false }
    stamp = found
    earlier = []
    damage = nil
    if found == nil {
      (entries, head) = ([], EvidenceText.defaultHead)
      return true
    }
    do throws(Diagnostic) {
      let read = try EvidenceText(try textOfFile(at: path, waits: false), name: path)
      (entries, head) = (read.entries, read.head)
    } catch {
      damage = error
    }
    return true
  }

  /// Keeps other shells from changing the file until it is released; nil where none keeps evidence.
  func lock() throws(Diagnostic) -> EvidenceLock? {
    guard let path else { return nil }
    return try EvidenceLock(path)
  }

  /// Puts entries in the place of those that there are; rows with nothing attached go.
  mutating func replace(_ changed: [EvidenceEntry]) throws(Diagnostic) {
    let changed = changed.filter { !$0.isEmpty }
    guard changed != entries else { return }
    try write(changed)
    earlier = earlier.suffix(Self.mostUndone - 1) + [entries]
    entries = changed
  }

  /// Takes the last change back; says whether there was one.
  mutating func undo() throws(Diagnostic) -> Bool {
    guard let last = earlier.last else { return false }
    try write(last)
    earlier.removeLast()
    entries = last
    return true
  }

  private mutating func write(_ entries: [EvidenceEntry]) throws(Diagnostic) {
    if let damage { throw damage }
    guard let path else { return }
    let file: FileOutput
    do throws(Diagnostic) {
      file = try FileOutput(path: path, format: nil, errors: Transcript())
      file.write(EvidenceText(head: head, entries: entries).text)
      try file.close()
    } catch {
      throw Diagnostic(error.message, notes: ["QUOTH_EVIDENCE names another file for evidence"])
    }
    stamp = Stamp(path)
  }

  /// What changes whenever a file does.
  private struct Stamp: Equatable {
    private let numbers: [Int]

    init?(_ path: String) {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return nil }
      #if canImport(Glibc)
        let modified = status.st_mtim
      #else
        let modified = status.st_mtimespec
      #endif
      numbers = [Int(status.st_ino), Int(status.st_size), Int(modified.tv_sec), Int(modified.tv_nsec)]
    }
  }
}
