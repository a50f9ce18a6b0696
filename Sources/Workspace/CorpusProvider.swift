package import CorpusIndex
package import CorpusModel
package import Diagnostics

/// What can make a corpus of files and folders; the roof hands it in, so that a session need not know how.
package protocol CorpusProvider: Sendable {
  /// Reads files and folders, all of them into one corpus.
  ///
  /// Files that cannot be read are in the report; it throws where nothing can be loaded at all.
  func load(_ paths: [String], isCancelled: () -> Bool) throws(Diagnostic) -> (CorpusIndex, LoadReport)

  /// When the files of a corpus were read and what became of them since, each for people; nil where that is not known.
  func freshness(of index: CorpusIndex) -> (read: String, files: String)?

  /// What writing a file would do to a corpus that was opened by some paths: what of it would be lost, as a noun for
  /// people, nil for nothing; and whether the file would be read as a document the next time.
  func effect(ofWriting path: String, on index: CorpusIndex, openedBy paths: [String]) -> (loss: String?, joins: Bool)
}

extension CorpusProvider {
  package func effect(
    ofWriting path: String, on index: CorpusIndex, openedBy paths: [String]
  ) -> (loss: String?, joins: Bool) { (nil, false) }

  package func freshness(of index: CorpusIndex) -> (read: String, files: String)? { nil }
}
