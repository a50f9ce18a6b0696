/// Ascending numbers in few bytes: what each has more than the one before, as `VariableBytes`.
enum RisingCode {
  /// Appends numbers, each greater than the one before.
  static func encode(_ numbers: ArraySlice<UInt32>, into bytes: inout [UInt8]) {
    var next: UInt32 = 0
    for number in numbers {
      VariableBytes.append(number &- next, to: &bytes)
      next = number &+ 1
    }
  }

  /// The numbers that bytes write; nil where they are not `count` numbers below `bound`.
  static func decode(_ bytes: UnsafeRawBufferPointer, count: Int, bound: Int) -> [UInt32]? {
    // A number has a byte at least: what a damaged file states beyond that asks for no memory.
    guard count <= bytes.count else { return nil }
    var isWhole = true
    let numbers = unsafe [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      isWhole = unsafe forEach(bytes, count: count, bound: bound) { number in
        unsafe buffer.initializeElement(at: filled, to: number)
        filled += 1
      }
    }
    return isWhole ? numbers : nil
  }

  /// Calls `body` with the numbers that bytes write, at most `count`, and says whether they were `count` numbers below
  /// `bound`; where they were not, some of those that were handed on may be beyond it.
  @inline(__always)
  static func forEach(
    _ bytes: UnsafeRawBufferPointer, count: Int, bound: Int, _ body: (UInt32) -> Void
  ) -> Bool {
    var next: UInt64 = 0
    var place = 0
    var left = count
    let end = bytes.count
    while left > 0, place < end {
      // Most numbers are of one byte: eight of them are taken at a time.
      if left >= 8, place &+ 8 <= end {
        var eight = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        if eight & 0x8080_8080_8080_8080 == 0 {
          for _ in 0..<8 {
            next &+= eight & 0xFF
            body(UInt32(truncatingIfNeeded: next))
            next &+= 1
            eight &>>= 8
          }
          place &+= 8
          left &-= 8
          continue
        }
      }
      var byte = unsafe bytes[place]
      place += 1
      if byte < 0x80 {
        next &+= UInt64(byte)
      } else {
        var number = UInt64(byte & 0x7F)
        var shift: UInt64 = 7
        repeat {
          guard place < end, shift < 35 else { return false }
          byte = unsafe bytes[place]
          place += 1
          number |= UInt64(byte & 0x7F) << shift
          shift += 7
        } while byte >= 0x80
        next &+= number
        guard next < UInt64(bound) else { return false }
      }
      body(UInt32(truncatingIfNeeded: next))
      left -= 1
      next &+= 1
    }
    return left == 0 && place == end && next <= UInt64(bound)
  }
}
