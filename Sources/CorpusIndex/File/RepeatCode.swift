/// Counts that are mostly one, in few bytes: for each that is more its place, from the one before, and what it has more than
/// two, both as `VariableBytes`.
enum RepeatCode {
  /// Appends counts of one or more.
  static func encode(_ counts: ArraySlice<UInt32>, into bytes: inout [UInt8]) {
    var next = counts.startIndex
    for (place, count) in zip(counts.indices, counts) where count > 1 {
      VariableBytes.append(UInt32(place - next), to: &bytes)
      VariableBytes.append(count - 2, to: &bytes)
      next = place + 1
    }
  }

  /// The counts that bytes write, `count` of them; nil where one has no place among these.
  static func decode(_ bytes: UnsafeRawBufferPointer, count: Int) -> [UInt32]? {
    var counts = [UInt32](repeating: 1, count: count)
    var (place, next) = (0, 0)
    while place < bytes.count {
      guard let gap = unsafe number(bytes, &place), let more = unsafe number(bytes, &place),
        gap < count - next, more < UInt64(UInt32.max) - 2
      else { return nil }
      next += Int(gap)
      counts[next] = UInt32(more) + 2
      next += 1
    }
    return counts
  }

  @unsafe private static func number(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> UInt64? {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while place < bytes.count, shift < 35 {
      let byte = unsafe bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
