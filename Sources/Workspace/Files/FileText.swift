import CorpusModel
package import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text of a file of queries: UTF-8, with or without a byte order mark, up to 64 MiB.
///
/// - Parameter waits: whether a pipe is read until nobody writes to it any more; else it is refused.
package func textOfFile(at path: String, waits: Bool = true) throws(Diagnostic) -> String {
  let bytes = try bytesOfFile(at: path, waits: waits)
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  if text.contains(0) { throw Diagnostic("'\(path)' is no text") }
  guard let text = String(validating: text, as: UTF8.self) else {
    throw Diagnostic("'\(path)' is not in UTF-8", notes: ["a file of queries is a text in UTF-8"])
  }
  return text
}

private func bytesOfFile(at path: String, waits: Bool) throws(Diagnostic) -> [UInt8] {
  let maximum = 64 << 20
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK))
  guard descriptor >= 0 else { throw .file("cannot read '\(path)'", errno) }
  defer { _ = systemClose(descriptor) }
  var status = stat()
  if !waits, unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO {
    throw Diagnostic("cannot read '\(path)': it is a pipe, not a file")
  }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count == 0 { return bytes }
    if count < 0 {
      if errno == EINTR { continue }
      throw .file("cannot read '\(path)'", errno)
    }
    bytes += chunk[..<count]
    if bytes.count > maximum { throw Diagnostic("'\(path)' is longer than 64 MiB") }
  }
}

/// `close` under a name that no method hides.
func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

extension Diagnostic {
  /// What the system says of a file.
  static func file(_ message: String, _ code: Int32) -> Diagnostic {
    let reason =
      code == ENOENT ? "there is no such file or folder" : unsafe String(cString: strerror(code)).lowercased()
    return Diagnostic("\(message): \(reason)")
  }
}

/// A path as seen from a file that mentions it: itself where it is absolute, else beside that file.
package func resolve(_ path: String, besideFile file: String?) -> String {
  guard !PathParts.isAbsolute(path), let file else { return path }
  return PathParts(file).folder + path
}
