/// Numbers in few bytes: seven bits in each, low bits first, the highest bit set where another byte follows (variable bytes;
/// Thiel and Heaps 1972).
enum VariableBytes {
  /// Appends a number.
  @inline(__always)
  static func append(_ number: some FixedWidthInteger & UnsignedInteger, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
