/// Numbers under construction, each in one, two or four bytes: the least that has held all so far.
struct GrowingColumn {
  private var bytes: [UInt8] = []
  private var pairs: [UInt16] = []
  private var words: [UInt32] = []
  /// The bytes of each number.
  private var width = 1
  /// The greatest number.
  private(set) var greatest: UInt32 = 0

  /// The number of numbers.
  var count: Int {
    switch width {
    case 1: bytes.count
    case 2: pairs.count
    default: words.count
    }
  }

  var isEmpty: Bool { count == 0 }

  /// The last number, or 0 where there is none.
  var last: UInt32 { isEmpty ? 0 : self[count - 1] }

  mutating func append(_ number: UInt32) {
    if number > greatest {
      greatest = number
      widen()
    }
    switch width {
    case 1: bytes.append(UInt8(truncatingIfNeeded: number))
    case 2: pairs.append(UInt16(truncatingIfNeeded: number))
    default: words.append(number)
    }
  }

  subscript(place: Int) -> UInt32 {
    switch width {
    case 1: UInt32(bytes[place])
    case 2: UInt32(pairs[place])
    default: words[place]
    }
  }

  /// The numbers of a range, decoded at once.
  func numbers(_ range: Range<Int>) -> [UInt32] {
    switch width {
    case 1: bytes[range].map { UInt32($0) }
    case 2: pairs[range].map { UInt32($0) }
    default: Array(words[range])
    }
  }

  /// All numbers, decoded at once.
  var numbers: [UInt32] { numbers(0..<count) }

  private mutating func widen() {
    if width == 1, greatest > UInt8.max {
      pairs = bytes.map { UInt16($0) }
      bytes = []
      width = 2
    }
    if width == 2, greatest > UInt16.max {
      words = pairs.map { UInt32($0) }
      pairs = []
      width = 4
    }
  }
}
