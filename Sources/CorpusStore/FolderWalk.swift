import CorpusIndex
import CorpusModel
import Diagnostics

/// A file that may be a document.
struct FoundFile: Sendable, Equatable {
  /// Where it is.
  var location: FilePath
  /// The path below the corpus's root, for ids and results.
  var path: String
  /// The length in bytes when it was found.
  var size: Int
  /// What the system said of it then; nil where nobody asked.
  var stamp: SourceRecord.Stamp?
}

/// Collects the files that paths name: those given, and all below the folders given.
///
/// A file or folder with several names (links, arguments that overlap) is taken once, so links in a circle end.
struct FolderWalk {
  /// The files, sorted by the bytes of their paths.
  private(set) var files: [FoundFile] = []
  /// Gazetteers beside the documents, in the order in which they apply.
  private(set) var gazetteers: [FilePath] = []
  /// Files of corrections beside the documents, in the order in which they apply.
  private(set) var corrections: [FilePath] = []
  /// What was met and cannot be read.
  private(set) var unread: [LoadReport.Item] = []
  /// What would be read if it were named itself.
  private(set) var passedOver: [LoadReport.Item] = []

  private var seen: Set<FileStatus.Identity> = []
  /// How many paths were met that are no folders, whatever became of them.
  private var met = 0
  private var sideFolders: Set<FilePath> = []

  /// Walks; throws where a path does not exist or is neither file nor folder, and where `isCancelled` says so.
  init(_ paths: [String], isCancelled: () -> Bool = { false }) throws(Diagnostic) {
    let roots = paths.map { FilePath($0).trimmed }
    let root = Self.commonFolder(of: roots)
    for path in roots {
      switch FileStatus.of(path) {
      case .failure(let failure): throw Self.refusal(of: path, because: failure)
      case .success(let status):
        switch status.kind {
        case .special(let what): throw Diagnostic("'\(path.text)' is \(what), not a file or folder")
        case .file:
          noteSideFiles(in: path.folder)
          add(path, status, root: path == root ? path.folder : root)
        case .folder:
          noteSideFiles(in: path)
          try walk(path, status, root: root, isCancelled: isCancelled)
        }
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    unread.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    passedOver.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func walk(
    _ top: FilePath, _ status: FileStatus, root: FilePath, isCancelled: () -> Bool
  ) throws(Diagnostic) {
    guard seen.insert(status.identity).inserted else { return }
    let before = met
    var folders = [top]
    while let folder = folders.popLast() {
      if isCancelled() { throw Diagnostic("loading was interrupted") }
      switch FolderListing.names(in: folder) {
      case .failure(let failure): leave(folder, failure.reason)
      case .success(let names):
        for name in names {
          let text = String(decoding: name, as: UTF8.self)
          let path = folder.appending(name)
          if SideFiles.isHidden(text) || sideFolders.contains(path) || (folder == top && SideFiles.isSideFile(text)) {
            continue
          }
          switch FileStatus.of(path) {
          case .failure(let failure): leave(path, failure.reason)
          case .success(let status):
            switch status.kind {
            case .folder: if seen.insert(status.identity).inserted { folders.append(path) }
            case .file:
              if let reason = SideFiles.reasonToPassOver(text) {
                passOver(path, "\(reason): read only where it is named")
              } else {
                add(path, status, root: root)
              }
            case .special(let what): leave(path, "\(what), not a file")
            }
          }
        }
      }
    }
    // Where all there is to read is empty, no document is found at all, which is said then.
    if met == before, top != root { passOver(top, "no documents are in it") }
  }

  private mutating func leave(_ path: FilePath, _ reason: String) {
    met += 1
    unread.append(LoadReport.Item(path: path.text, message: reason))
  }

  private mutating func passOver(_ path: FilePath, _ reason: String) {
    met += 1
    passedOver.append(LoadReport.Item(path: path.text, message: reason))
  }

  private mutating func add(_ path: FilePath, _ status: FileStatus, root: FilePath) {
    met += 1
    guard seen.insert(status.identity).inserted else { return }
    // A corpus that was made of the folder may lie in it.
    if path.text.hasSuffix(CorpusFile.ending), CorpusFile.isCorpus(at: path.text) { return }
    if let refusal = SideFiles.refusal(of: path.text) {
      leave(path, refusal)
      return
    }
    files.append(FoundFile(location: path, path: Self.relative(path, to: root), size: status.size, stamp: status.stamp))
  }

  /// Notes the corrections and the gazetteers of a folder: those in it, then those in its folder `gazetteers`.
  private mutating func noteSideFiles(in folder: FilePath) {
    let inner = folder.appending(SideFiles.gazetteerFolder.utf8)
    guard sideFolders.insert(inner).inserted else { return }
    for name in SideFiles.corrections {
      let path = folder.appending(name.utf8)
      guard case .success(let status) = FileStatus.of(path), seen.insert(status.identity).inserted else { continue }
      corrections.append(path)
    }
    for (place, isGazetteer) in [
      (folder, { SideFiles.gazetteers.contains($0) }), (inner, { SideFiles.isGazetteer($0) }),
    ] as [(FilePath, (String) -> Bool)] {
      guard case .success(let names) = FolderListing.names(in: place) else { continue }
      for name in names where isGazetteer(String(decoding: name, as: UTF8.self)) {
        let path = place.appending(name)
        guard case .success(let status) = FileStatus.of(path), seen.insert(status.identity).inserted else { continue }
        gazetteers.append(path)
      }
    }
  }

  /// The folder below which the paths of documents are told: the one folder given, else what all paths have in common.
  static func commonFolder(of paths: [FilePath]) -> FilePath {
    guard let first = paths.first else { return FilePath(".") }
    if paths.count == 1 { return first }
    var common = first.folder.bytes
    for path in paths.dropFirst() {
      let other = path.folder.bytes + [FilePath.slash]
      while !common.isEmpty, !other.starts(with: common + [FilePath.slash]) {
        common = common.lastIndex(of: FilePath.slash).map { Array(common[..<$0]) } ?? []
      }
    }
    return FilePath(bytes: common)
  }

  private static func relative(_ path: FilePath, to root: FilePath) -> String {
    let prefix = root.bytes.isEmpty ? [] : root.bytes + (root.bytes.last == FilePath.slash ? [] : [FilePath.slash])
    guard path.bytes.starts(with: prefix) else { return path.text }
    return String(decoding: path.bytes[prefix.count...], as: UTF8.self)
  }

  /// The message about a path that cannot be opened, with the nearest name that is there.
  private static func refusal(of path: FilePath, because failure: FileFailure) -> Diagnostic {
    var existing: [String] = []
    if case .success(let names) = FolderListing.names(in: path.folder) {
      existing = names.map { String(decoding: $0, as: UTF8.self) }
    }
    let name = String(decoding: path.name, as: UTF8.self)
    let near = nearest(to: name, among: existing.filter { $0 != name })
    return Diagnostic(
      "cannot open '\(path.text)': \(failure.reason)",
      suggestion: near.map { path.folder == FilePath(".") ? $0 : path.folder.appending($0.utf8).text })
  }
}
