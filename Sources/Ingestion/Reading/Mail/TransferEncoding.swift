/// Takes back what was done to bytes so that old programs could send them (RFC 2045).
enum TransferEncoding {
  /// `Gr=C3=BC=C3=9Fe`: bytes in two figures behind `=`, which at the end of a line joins it to the next; what is no such
  /// sign stands for itself.
  static func quotedPrintable(_ coded: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(coded.count)
    var place = coded.startIndex
    while place < coded.endIndex {
      guard coded[place] == UInt8(ascii: "=") else {
        bytes.append(coded[place])
        place += 1
        continue
      }
      let rest = coded[(place + 1)...]
      if let high = rest.first.flatMap(figure), let low = rest.dropFirst().first.flatMap(figure) {
        bytes.append(high << 4 | low)
        place += 3
      } else if rest.first == 10 {
        place += 2
      } else if rest.starts(with: [13, 10]) {
        place += 3
      } else {
        bytes.append(coded[place])
        place += 1
      }
    }
    return bytes
  }

  /// Four signs for three bytes; other signs are left out.
  static func base64(_ coded: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(coded.count / 4 * 3)
    var held: UInt32 = 0
    var count = 0
    for sign in coded {
      guard let value = six(sign) else { continue }
      held = held << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func figure(_ sign: UInt8) -> UInt8? {
    switch sign {
    case 0x30...0x39: sign - 0x30
    case 0x41...0x46: sign - 0x41 + 10
    case 0x61...0x66: sign - 0x61 + 10
    default: nil
    }
  }

  private static func six(_ sign: UInt8) -> UInt8? {
    switch sign {
    case 0x41...0x5A: sign - 0x41
    case 0x61...0x7A: sign - 0x61 + 26
    case 0x30...0x39: sign - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
