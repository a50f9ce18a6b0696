/// How far loading has come.
package struct LoadProgress: Sendable, Equatable {
  /// The files that are done, read or refused.
  package var files: Int
  /// All files found.
  package var totalFiles: Int
  /// The bytes of the files that are done.
  package var bytes: Int
  /// The bytes of all files found.
  package var totalBytes: Int

  package init(files: Int, totalFiles: Int, bytes: Int, totalBytes: Int) {
    self.files = files
    self.totalFiles = totalFiles
    self.bytes = bytes
    self.totalBytes = totalBytes
  }
}
