/// A stretch of text between quotation marks, inside one paragraph.
struct MarkedSpan: Sendable, Equatable {
  /// From the opening mark to behind the closing one; UTF-8 byte offsets.
  var outer: Range<Int>
  /// What stands between the marks without white space at its ends; never empty.
  var inner: Range<Int>
  /// The number of spans around it.
  var depth: Int
  /// Whether the opening mark stands in this paragraph; false where the quotation came over from the one before.
  var isOpened = true
  /// Whether the closing mark stands in this paragraph; false where the quotation goes on in the next one.
  var isClosed = true
}

/// The quotation marks of a language's typography, as far as pairing needs to tell them apart.
enum QuotationMark: UInt8, Sendable {
  case ascii, leftDouble, rightDouble, lowDouble, leftSingle, rightSingle, lowSingle
  case leftGuillemet, rightGuillemet, leftAngle, rightAngle
  case leftCorner, rightCorner, leftWhiteCorner, rightWhiteCorner, openPrime, closePrime

  /// The mark that starts at a byte, with its length in bytes.
  static func at(_ place: Int, in text: [UInt8], until end: Int) -> (mark: QuotationMark, length: Int)? {
    switch text[place] {
    case 0x22: return (.ascii, 1)
    // ``as wires and TeX write''
    case 0x60 where place + 1 < end && text[place + 1] == 0x60: return (.leftDouble, 2)
    case 0x27 where place + 1 < end && text[place + 1] == 0x27: return (.rightDouble, 2)
    case 0xC2 where place + 1 < end:
      switch text[place + 1] {
      case 0xAB: return (.leftGuillemet, 2)
      case 0xBB: return (.rightGuillemet, 2)
      default: return nil
      }
    case 0xE2 where place + 2 < end && text[place + 1] == 0x80:
      let mark: QuotationMark? =
        switch text[place + 2] {
        case 0x98, 0x9B: .leftSingle
        case 0x99: .rightSingle
        case 0x9A: .lowSingle
        case 0x9C, 0x9F: .leftDouble
        case 0x9D: .rightDouble
        case 0x9E: .lowDouble
        case 0xB9: .leftAngle
        case 0xBA: .rightAngle
        default: nil
        }
      return mark.map { ($0, 3) }
    case 0xE3 where place + 2 < end && text[place + 1] == 0x80:
      let mark: QuotationMark? =
        switch text[place + 2] {
        case 0x8C: .leftCorner
        case 0x8D: .rightCorner
        case 0x8E: .leftWhiteCorner
        case 0x8F: .rightWhiteCorner
        case 0x9D: .openPrime
        case 0x9E, 0x9F: .closePrime
        default: nil
        }
      return mark.map { ($0, 3) }
    case 0xEF where place + 2 < end:
      if text[place + 1] == 0xBC, text[place + 2] == 0x82 { return (.ascii, 3) }
      if text[place + 1] == 0xBD, text[place + 2] == 0xA2 { return (.leftCorner, 3) }
      if text[place + 1] == 0xBD, text[place + 2] == 0xA3 { return (.rightCorner, 3) }
      return nil
    default: return nil
    }
  }

  /// Whether the mark can end a quotation that `opener` began; `inward` says that guillemets point inwards (»…«).
  func closes(_ opener: QuotationMark, inward: Bool) -> Bool {
    switch opener {
    case .ascii: self == .ascii
    case .leftDouble: self == .rightDouble || self == .leftDouble || self == .ascii
    case .rightDouble: self == .rightDouble
    case .lowDouble: self == .leftDouble || self == .rightDouble || self == .ascii
    case .leftSingle: self == .rightSingle
    case .lowSingle: self == .leftSingle || self == .rightSingle
    case .leftGuillemet: self == .rightGuillemet
    case .rightGuillemet: self == .leftGuillemet || (inward && self == .rightGuillemet)
    case .leftAngle: self == .rightAngle
    case .rightAngle: self == .leftAngle
    case .leftCorner: self == .rightCorner
    case .leftWhiteCorner: self == .rightWhiteCorner
    case .openPrime: self == .closePrime
    case .rightSingle, .rightCorner, .rightWhiteCorner, .closePrime: false
    }
  }
}
