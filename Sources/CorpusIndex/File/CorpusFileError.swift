#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a corpus file cannot be opened, read or written.
package enum CorpusFileError: Error, Sendable, Equatable {
  /// Its first bytes are not those of a corpus file.
  case foreign
  /// A later version of the format, that this program does not know.
  case newer(version: Int)
  /// An earlier version of the format, that this program reads no more.
  case older(version: Int)
  /// Its texts were cut into other terms than queries are now.
  case otherTerms
  /// It ends before or behind the place that it states, in bytes.
  case cut(stated: Int, found: Int)
  /// What stands at a byte is not what was written there.
  case damaged(byte: Int, part: String)
  /// Somebody has written to it since it was opened.
  case changed
  /// Something is too large for the format.
  case tooLarge(String)
  /// The system refuses it.
  case system(code: Int32)

  /// The reason as a clause without a final stop.
  package var reason: String {
    switch self {
    case .foreign: "it is no corpus file"
    case .newer(let version):
      "it has format \(version), and this quoth knows formats up to \(CorpusFormat.version)"
    case .older(let version): "it has format \(version), which this quoth reads no more"
    case .otherTerms: "its texts were cut into words by another version of quoth"
    case .cut(let stated, let found): "it should have \(stated) bytes and has \(found)"
    case .damaged(let byte, let part): "it is damaged at byte \(byte) (\(part))"
    case .changed: "it was written to while it was open"
    case .tooLarge(let what): "\(what) does not fit into a corpus file"
    case .system(let code): unsafe String(cString: strerror(code))
    }
  }
}
