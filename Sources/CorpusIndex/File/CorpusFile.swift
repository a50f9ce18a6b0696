#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A corpus file on disk.
package enum CorpusFile {
  /// The version of the format that is written.
  package static var version: Int { CorpusFormat.version }
  /// The ending of its name.
  package static let ending = ".quoth"

  /// Whether a file begins as a corpus file does, whatever its name.
  package static func isCorpus(_ opening: some Sequence<UInt8>) -> Bool { opening.starts(with: CorpusFormat.magic) }

  /// Opens a corpus file in time that does not grow with it: pages are read, and checked, when they are touched.
  package static func open(_ path: String) throws(CorpusFileError) -> CorpusIndex {
    try CorpusIndex(image(path))
  }

  /// Whether the file at a path begins as a corpus file does; false where it cannot be read.
  package static func isCorpus(at path: String) -> Bool {
    guard let file = try? ReadableFile(path) else { return false }
    return isCorpus(file.opening(CorpusFormat.magic.count))
  }

  /// Checks every byte of a corpus file, and that the texts which its tokens tell are those that were read.
  package static func check(_ path: String) throws(CorpusFileError) {
    let image = try image(path)
    try image.checkAll()
    let index = try CorpusIndex(image)
    var fingerprint = CorpusFingerprint()
    for document in 0..<index.documentCount {
      fingerprint.combine(index.wholeText(document), of: index.id(ofDocument: document))
    }
    if let damage = index.damage { throw damage }
    guard fingerprint.digits == index.fingerprint else { throw .damaged(byte: 0, part: "texts") }
  }

  /// Removes what builders of the same file that were killed have left beside it.
  package static func removeLeftovers(of path: String) { FileSink.removeLeftovers(of: path) }

  private static func image(_ path: String) throws(CorpusFileError) -> CorpusImage {
    let file = try ReadableFile(path)
    return try CorpusImage(CorpusBytes(mapping: file.descriptor, count: file.size))
  }
}

/// A file with something in it, open for reading.
private struct ReadableFile: ~Copyable {
  let descriptor: Int32
  /// In bytes, at least 1.
  let size: Int

  init(_ path: String) throws(CorpusFileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(code: errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      close(descriptor)
      throw .foreign
    }
    (self.descriptor, size) = (descriptor, Int(status.st_size))
  }

  deinit { close(descriptor) }

  /// The first bytes, at most `count`.
  func opening(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, 0) }
    return Array(bytes[..<max(0, got)])
  }
}

extension IndexBuilder {
  /// Writes a corpus file with all that was added, in place of an older one: whole, or not at all.
  ///
  /// - Parameters:
  ///   - information: what the file says of itself; the builder fills in the fingerprint.
  ///   - sources: the files that the documents were read from, in the order of the documents.
  package consuming func write(
    to path: String, _ information: CorpusInformation, sources: [SourceRecord] = []
  ) throws(CorpusFileError) {
    let gazetteers = gazetteers
    let writer = try SectionWriter(to: FileSink(path: path), isGuarded: true)
    let sink = try write(to: writer, information: information, gazetteers: gazetteers, sources: sources)
    try sink.publish()
  }
}
