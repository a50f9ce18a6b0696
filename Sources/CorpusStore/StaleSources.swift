import CorpusIndex
import CorpusModel
import Diagnostics

/// Whether the files of a corpus file are seen to be others than those that it was built from, at a glance.
///
/// Only sizes and times are compared, and only of few files in few folders: whoever asks a corpus file wants no more read
/// than that. `CorpusFreshness` looks closer.
struct StaleSources {
  /// How many files have another size or time, came or went.
  let count: Int

  /// Files, and folders, beyond which nobody looks.
  private static let most = (files: 512, folders: 64)

  /// Looks; nil where there are too many files, or they are not to be found from here.
  init?(of index: CorpusIndex) {
    let paths = index.information.paths
    guard !paths.isEmpty, index.documentCount <= Self.most.files, let sources = try? index.sources(),
      sources.count <= Self.most.files
    else { return nil }
    var folders = 0
    let walk = try? FolderWalk(paths) {
      folders += 1
      return folders > Self.most.folders
    }
    guard let files = walk?.files else { return nil }
    var found = Dictionary(files.map { ($0.path, $0.stamp) }, uniquingKeysWith: { first, _ in first })
    var (same, others) = (0, 0)
    for source in sources {
      guard let stamp = found.removeValue(forKey: source.path) ?? nil else {
        others += 1
        continue
      }
      let isSame = stamp.size == source.stamp.size && stamp.modified == source.stamp.modified
      if isSame { same += 1 } else { others += 1 }
    }
    // Where nothing is the same it is likely another folder of that name, or a copy.
    guard same > 0 || sources.count == 1 else { return nil }
    count = others + found.count
  }

  /// One sentence for people; nil where all is as it was.
  var sentence: String? {
    guard count > 0 else { return nil }
    return "\(count) of its files \(count == 1 ? "is" : "are") not as when it was read; 'quoth index' reads them anew"
  }
}
