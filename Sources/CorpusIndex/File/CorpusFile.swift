#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A corpus file on disk.
package enum CorpusFile {
  /// The ending of its name.
  package static let ending = ".quoth"

  /// Whether a file begins as a corpus file does, whatever its name.
  package static func isCorpus(_ opening: some Sequence<UInt8>) -> Bool { opening.starts(with: CorpusFormat.magic) }

  /// Opens a corpus file in time that does not grow with it: pages are read, and checked, when they are touched.
  package static func open(_ path: String) throws(CorpusFileError) -> CorpusIndex {
    try CorpusIndex(image(path))
  }

  /// Checks every byte of a corpus file.
  package static func check(_ path: String) throws(CorpusFileError) {
    let image = try image(path)
    try image.checkAll()
    _ = try CorpusIndex(image)
  }

  private static func image(_ path: String) throws(CorpusFileError) -> CorpusImage {
    #if canImport(Glibc)
      let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    #else
      let descriptor = unsafe Darwin.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    #endif
    guard descriptor >= 0 else { throw .system(code: errno) }
    // The mapping stays when the file is closed.
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw .foreign }
    return try CorpusImage(CorpusBytes(mapping: descriptor, count: Int(status.st_size)))
  }
}

extension IndexBuilder {
  /// Writes a corpus file with all that was added, in place of an older one: whole, or not at all.
  ///
  /// - Parameter information: what the file says of itself; the builder fills in the fingerprint.
  package consuming func write(to path: String, _ information: CorpusInformation) throws(CorpusFileError) {
    let gazetteers = gazetteers
    let writer = try SectionWriter(to: FileSink(path: path), isGuarded: true)
    let sink = try write(to: writer, information: information, gazetteers: gazetteers)
    try sink.publish()
  }
}
