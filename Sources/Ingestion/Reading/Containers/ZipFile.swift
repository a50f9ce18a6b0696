import CArchive
import Diagnostics

/// Unpacks entries of a zip file in memory; the only file that calls libarchive.
///
/// Nothing is written to a disk: names of entries are keys and no paths.
@safe struct ZipFile: ~Copyable {
  /// What was unpacked, with what went wrong.
  struct Unpacked {
    /// The bytes of each entry, the first of those with the same name.
    var entries: [String: [UInt8]] = [:]
    /// Why not all was unpacked; nil where it was.
    var problem: String?
  }

  /// The entries that a file may have.
  private static let maximumEntries = 20_000

  private let zip: OpaquePointer

  private init?(_ start: UnsafePointer<UInt8>, count: Int) {
    guard let zip = unsafe quoth_zip_open(start, count) else { return nil }
    unsafe self.zip = zip
  }

  deinit { unsafe quoth_zip_close(zip) }

  /// The entries whose names are wanted.
  static func unpack(_ bytes: [UInt8], wanted: (String) -> Bool) throws(Diagnostic) -> Unpacked {
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(Diagnostic) -> Unpacked in
      guard let start = buffer.baseAddress, let file = unsafe ZipFile(start, count: buffer.count) else {
        throw Diagnostic("no memory to unpack it")
      }
      return try file.entries(UnpackingLimit(packed: buffer.count), wanted: wanted)
    }
  }

  private func entries(_ limit: UnpackingLimit, wanted: (String) -> Bool) throws(Diagnostic) -> Unpacked {
    var limit = limit
    var result = Unpacked()
    for number in 0... {
      guard number < Self.maximumEntries else { throw Diagnostic("it holds more than \(Self.maximumEntries) files") }
      let next = unsafe quoth_zip_next(zip)
      if next == 0 { break }
      guard next > 0 else {
        result.problem = result.problem ?? problem ?? "it is damaged"
        break
      }
      let name = unsafe String(cString: quoth_zip_name(zip))
      guard wanted(name), result.entries[name] == nil else { continue }
      guard unsafe quoth_zip_is_readable(zip) else {
        result.problem = result.problem ?? "'\(name)' is locked or no file"
        continue
      }
      let (bytes, isDamaged) = try read(&limit)
      result.entries[name] = bytes
      if isDamaged { result.problem = result.problem ?? "'\(name)' is damaged: \(problem ?? "it ends early")" }
    }
    return result
  }

  /// The bytes of the entry, up to where it is damaged.
  private func read(_ limit: inout UnpackingLimit) throws(Diagnostic) -> (bytes: [UInt8], isDamaged: Bool) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe chunk.withUnsafeMutableBufferPointer { buffer in
        unsafe quoth_zip_read(zip, buffer.baseAddress, buffer.count)
      }
      if got == 0 { return (bytes, false) }
      guard got > 0 else { return (bytes, true) }
      try limit.use(Int(got))
      bytes.append(contentsOf: chunk[..<Int(got)])
    }
  }

  private var problem: String? {
    let words = unsafe String(cString: quoth_zip_problem(zip))
    return words.isEmpty ? nil : words
  }
}
