import CZlib
import Diagnostics

/// Unpacks a gzip file in memory; the only file that calls zlib.
@safe struct GzipFile: ~Copyable {
  private let gzip: OpaquePointer

  private init?(_ start: UnsafePointer<UInt8>, count: Int) {
    guard let gzip = unsafe quoth_gzip_open(start, count) else { return nil }
    unsafe self.gzip = gzip
  }

  deinit { unsafe quoth_gzip_close(gzip) }

  /// What a file holds, up to where it is damaged or cut off.
  static func unpack(_ bytes: [UInt8]) throws(Diagnostic) -> (bytes: [UInt8], problem: String?) {
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(Diagnostic) -> ([UInt8], String?) in
      guard let start = buffer.baseAddress, let file = unsafe GzipFile(start, count: buffer.count) else {
        throw Diagnostic("no memory to unpack it")
      }
      return try file.read(UnpackingLimit(packed: buffer.count))
    }
  }

  private func read(_ limit: UnpackingLimit) throws(Diagnostic) -> ([UInt8], String?) {
    var limit = limit
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe chunk.withUnsafeMutableBufferPointer { buffer in
        unsafe quoth_gzip_read(gzip, buffer.baseAddress, buffer.count)
      }
      if got == 0 { return (bytes, nil) }
      guard got > 0 else { return (bytes, unsafe String(cString: quoth_gzip_problem(gzip))) }
      try limit.use(Int(got))
      bytes.append(contentsOf: chunk[..<Int(got)])
    }
  }
}
