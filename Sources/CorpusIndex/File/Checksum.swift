import CXXHash
import CorpusModel

/// The 64-bit XXH3 of bytes (Collet 2019), which guards a corpus file against damage; the only file that calls xxHash.
@unsafe func xxh3(_ bytes: UnsafeRawBufferPointer) -> UInt64 { unsafe quoth_xxh3(bytes.baseAddress, bytes.count) }

/// The hash of a file's bytes, by which it is known to be the same: of the hashes of its pieces, so that a file that is
/// longer than memory should hold can be hashed while it is read.
package struct ContentHash {
  /// The bytes of each piece but the last.
  package static let pieceSize = 1 << 20

  private var hash = StableHash()

  package init() {}

  /// Adds the next piece.
  package mutating func add(_ piece: [UInt8]) { add(piece[...]) }

  mutating func add(_ piece: ArraySlice<UInt8>) {
    hash.combine(Int(truncatingIfNeeded: unsafe piece.withUnsafeBytes { unsafe xxh3($0) }))
  }

  /// The hash of all that was added.
  package var value: UInt64 { hash.value }
}

/// The hash of a file that is in memory.
package func contentHash(of bytes: [UInt8]) -> UInt64 {
  var hash = ContentHash()
  for first in stride(from: 0, to: bytes.count, by: ContentHash.pieceSize) {
    hash.add(bytes[first..<min(first + ContentHash.pieceSize, bytes.count)])
  }
  return hash.value
}
