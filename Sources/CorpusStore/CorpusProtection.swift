package import CorpusIndex

/// What of an open corpus stands in the file system: answers must not be written over it.
package struct CorpusProtection {
  private let index: CorpusIndex
  /// The files and folders that the corpus was opened by.
  private let roots: [FilePath]

  /// - Parameter paths: what was opened, as it was given.
  package init(of index: CorpusIndex, openedBy paths: [String]) {
    self.index = index
    roots = paths.map { FilePath($0).trimmed }
  }

  /// What of the corpus would be lost if a file were written to a path, links followed, as a noun for people; nil for nothing.
  package func loss(byWritingTo path: String) -> String? {
    let given = FilePath(path)
    guard let target = given.resolved, case .success(let status) = FileStatus.of(target), status.kind == .file else {
      return nil
    }
    if CorpusFile.isCorpus(at: path) { return "a corpus file" }
    if isSource(status, target) || roots.contains(where: { Self.identity(of: $0) == status.identity }) {
      return "a document of the corpus"
    }
    let isBeside = [given, target].contains(where: Self.isSideFile) || isCompanion(status)
    return isBeside ? "a file that says how the corpus is read" : nil
  }

  /// Whether a file that is written to a path would be read as a document the next time.
  package func reads(_ path: String) -> Bool {
    let target = FilePath(path)
    let name = String(decoding: target.name, as: UTF8.self)
    guard !SideFiles.isHidden(name), SideFiles.reasonToPassOver(name) == nil, SideFiles.refusal(of: path) == nil else {
      return false
    }
    let folders = Set(roots.compactMap { Self.identity(of: $0) })
    var folder = target.folder.resolved
    while let here = folder {
      if let identity = Self.identity(of: here), folders.contains(identity) { return true }
      folder = here.folder == here ? nil : here.folder
    }
    return false
  }

  /// Whether documents were read from a file: from this very one, whatever its name, or under the path of a document,
  /// which another file may have taken since.
  private func isSource(_ status: FileStatus, _ target: FilePath) -> Bool {
    if let sources = try? index.sources(),
      sources.contains(where: { $0.stamp.device == status.stamp.device && $0.stamp.number == status.stamp.number })
    {
      return true
    }
    let root = FolderWalk.commonFolder(of: roots)
    let (name, slash) = (String(decoding: target.name, as: UTF8.self), "/")
    return (0..<index.documentCount).contains { number in
      let path = index.document(number).path
      return (path == name || path.hasSuffix(slash + name))
        && Self.identity(of: root.appending(path.utf8)) == status.identity
    }
  }

  /// Whether documents were read with the help of a file, such as the list of the users of a chat.
  private func isCompanion(_ status: FileStatus) -> Bool {
    index.information.companions.contains { path, hash in
      // One that was not there has no hash.
      hash != 0 && Self.identity(of: FilePath(path)) == status.identity
    }
  }

  /// Whether a file has the name of gazetteers or corrections: whatever corpus they belong to, no answer is meant to go there.
  private static func isSideFile(_ path: FilePath) -> Bool {
    let name = String(decoding: path.name, as: UTF8.self)
    let isInFolder = path.folder.name.elementsEqual(SideFiles.gazetteerFolder.utf8)
    return SideFiles.isSideFile(name) || isInFolder && SideFiles.isGazetteer(name)
  }

  private static func identity(of path: FilePath) -> FileStatus.Identity? {
    guard case .success(let status) = FileStatus.of(path) else { return nil }
    return status.identity
  }
}
