/// Ascending numbers in few bytes: what each has more than the one before, seven bits a byte, low bits first, the highest
/// bit set where another byte follows (variable bytes; Thiel and Heaps 1972).
enum RisingCode {
  /// Appends numbers, each greater than the one before.
  static func encode(_ numbers: ArraySlice<UInt32>, into bytes: inout [UInt8]) {
    var next: UInt32 = 0
    for number in numbers {
      var rest = number &- next
      next = number &+ 1
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: rest))
    }
  }

  /// The numbers that bytes write; nil where they are not `count` numbers below `bound`.
  static func decode(_ bytes: UnsafeRawBufferPointer, count: Int, bound: Int) -> [UInt32]? {
    // A number has a byte at least: what a damaged file states beyond that asks for no memory.
    guard count <= bytes.count else { return nil }
    var isWhole = true
    let numbers = unsafe [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      var next: UInt64 = 0
      var place = 0
      let end = bytes.count
      while filled < count, place < end {
        var byte = unsafe bytes[place]
        place += 1
        if byte < 0x80 {
          next &+= UInt64(byte)
        } else {
          var number = UInt64(byte & 0x7F)
          var shift: UInt64 = 7
          repeat {
            guard place < end, shift < 35 else {
              isWhole = false
              return
            }
            byte = unsafe bytes[place]
            place += 1
            number |= UInt64(byte & 0x7F) << shift
            shift += 7
          } while byte >= 0x80
          next &+= number
          guard next < UInt64(bound) else {
            isWhole = false
            return
          }
        }
        unsafe buffer.initializeElement(at: filled, to: UInt32(truncatingIfNeeded: next))
        filled += 1
        next &+= 1
      }
      isWhole = filled == count && place == end && next <= UInt64(bound)
    }
    return isWhole ? numbers : nil
  }
}
