import Diagnostics

/// How much a file may unpack to: few bytes can stand for very many.
struct UnpackingLimit {
  /// What any file may unpack to, in bytes.
  private static let maximumSize = 1 << 30
  /// What every file may unpack to, in bytes.
  private static let freeSize = 16 << 20
  /// How many times its size a file may unpack to beyond that.
  private static let maximumRatio = 200

  private let size: Int
  private var used = 0

  /// - Parameter count: the bytes of the file as it is.
  init(packed count: Int) {
    size = min(Self.maximumSize, max(Self.freeSize, min(count, Self.maximumSize) * Self.maximumRatio))
  }

  /// Counts bytes that were unpacked.
  mutating func use(_ count: Int) throws(Diagnostic) {
    used += count
    guard used > size else { return }
    throw Diagnostic(
      "unpacks to more than \(size >> 20) MiB", notes: ["unpack it and load the files, if they are what you expect"])
  }
}
