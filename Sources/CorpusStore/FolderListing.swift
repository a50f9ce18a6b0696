#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The names in a folder.
enum FolderListing {
  /// The names, `.` and `..` left out, sorted by their bytes.
  static func names(in folder: FilePath) -> Result<[[UInt8]], FileFailure> {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else { return .failure(FileFailure(errno)) }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { start in
          unsafe UnsafeBufferPointer(start: start, count: strlen(start)).map { UInt8(bitPattern: $0) }
        }
      }
      if name != [UInt8(ascii: ".")], name != [UInt8(ascii: "."), UInt8(ascii: ".")] { names.append(name) }
    }
    return .success(names.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
