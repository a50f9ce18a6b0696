#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@testable import CorpusStore

/// A folder for one test, gone with the value that stands for it.
final class TemporaryFolder {
  let path: FilePath

  init() {
    var template = Array("/tmp/quoth-test-XXXXXX".utf8CString)
    unsafe template.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { _ = unsafe mkdtemp(start) }
    }
    path = FilePath(bytes: template.dropLast().map { UInt8(bitPattern: $0) })
  }

  deinit { remove(path) }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> FilePath { path.appending(name.utf8) }

  func write(_ text: String, to name: String) {
    if let slash = name.lastIndex(of: "/") { makeFolder(String(name[..<slash])) }
    let file = unsafe self(name).withCString { unsafe open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
        unsafe Glibc.write(file, buffer.baseAddress, buffer.count)
      #else
        unsafe Darwin.write(file, buffer.baseAddress, buffer.count)
      #endif
    }
    close(file)
  }

  func makeFolder(_ name: String) {
    var path = self.path
    for part in name.split(separator: "/") {
      path = path.appending(part.utf8)
      _ = unsafe path.withCString { unsafe mkdir($0, 0o755) }
    }
  }

  func link(_ name: String, to target: String) {
    _ = unsafe self(name).withCString { place in unsafe symlink(target, place) }
  }

  func makePipe(_ name: String) {
    _ = unsafe self(name).withCString { unsafe mkfifo($0, 0o644) }
  }

  func forbid(_ name: String) {
    _ = unsafe self(name).withCString { unsafe chmod($0, 0) }
  }

  /// Removes a file of the folder.
  func remove(_ name: String) { remove(self(name)) }

  private func remove(_ path: FilePath) {
    _ = unsafe path.withCString { unsafe chmod($0, 0o755) }
    if case .success(let names) = FolderListing.names(in: path), unsafe path.withCString({ unsafe unlink($0) }) != 0 {
      for name in names { remove(path.appending(name)) }
      _ = unsafe path.withCString { unsafe rmdir($0) }
    } else {
      _ = unsafe path.withCString { unsafe unlink($0) }
    }
  }
}
