import CXXHash

/// The 64-bit XXH3 of bytes (Collet 2019), which guards a corpus file against damage; the only file that calls xxHash.
@unsafe func xxh3(_ bytes: UnsafeRawBufferPointer) -> UInt64 { unsafe quoth_xxh3(bytes.baseAddress, bytes.count) }

/// The hash of a file's bytes, by which it is known to be the same.
package func contentHash(of bytes: [UInt8]) -> UInt64 { unsafe bytes.withUnsafeBytes { unsafe xxh3($0) } }
