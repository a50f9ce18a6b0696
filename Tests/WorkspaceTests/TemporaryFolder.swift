#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@testable import Workspace

/// A folder for one test, gone with the value that stands for it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/quoth-test-XXXXXX".utf8CString)
    unsafe template.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { _ = unsafe mkdtemp(start) }
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { empty(path) }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ bytes: some Sequence<UInt8>, to name: String) {
    let bytes = Array(bytes)
    guard let file = unsafe fopen(self(name), "w") else { return }
    _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    _ = unsafe fclose(file)
  }

  func makeFolder(_ name: String) { _ = unsafe mkdir(self(name), 0o755) }

  func link(_ name: String, to target: String) { _ = unsafe symlink(target, self(name)) }

  /// The names of what is in it, sorted.
  var names: [String] { Self.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func empty(_ path: String) {
    for name in Self.names(in: path) where unsafe unlink("\(path)/\(name)") != 0 { empty("\(path)/\(name)") }
    _ = unsafe rmdir(path)
  }
}
