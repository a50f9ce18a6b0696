extension Collection<UInt8> where Index == Int {
  /// The bytes with entities written out: those known by name, and references to characters by number; others stand as
  /// they are.
  ///
  /// - Parameter known: what names stand for, without `&` and `;`.
  func replacingEntities(_ known: [String: String]) -> [UInt8] {
    var result: [UInt8] = []
    var place = startIndex
    while let sign = self[place...].firstIndex(of: 0x26) {
      result += self[place..<sign]
      let name = self[(sign + 1)...].prefix { $0 == 0x23 || isDigit($0) || (97...122).contains($0 | 0x20) }
      place = sign + 1
      if name.endIndex < endIndex, self[name.endIndex] == 0x3B,
        let words = Self.character(name) ?? known[String(decoding: name, as: UTF8.self)]
      {
        result += words.utf8
        place = name.endIndex + 1
      } else {
        result.append(0x26)
      }
    }
    return result + self[place...]
  }

  /// The character that `#39` or `#x27` means; nil where it is none that a text can hold.
  private static func character(_ name: SubSequence) -> String? {
    guard name.first == 0x23, let next = name.dropFirst().first else { return nil }
    let isHexadecimal = next | 0x20 == 0x78
    let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    return scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar) ? nil : String(scalar)
  }
}
