/// What a code point does to the cutting of terms.
enum CharacterClass: UInt8 {
  /// Ends a term and belongs to none: white space, punctuation, controls.
  case breaker = 0
  /// Stays with what stands before it: combining marks, joiners, soft hyphens.
  case mark = 1
  /// Goes with letters of any script: modifier letters, superscripts, numerals that are not decimal digits.
  case common = 2
  /// A decimal digit of any script.
  case digit = 3
  case latin = 4
  /// A letter of a script written with blanks, neither Latin nor Hangul.
  case otherLetter = 5
  case hangul = 6
  /// A term by itself: Han, kana, bopomofo, Thai, Lao, Khmer, Myanmar.
  case single = 7
  /// A sign that queries can ask for: currency, per cent, plus …
  case symbol = 8
  /// An apostrophe or what is typed for one.
  case apostrophe = 9
  /// A point or comma: part of a number between digits.
  case decimal = 10
  /// The middle dot: part of a word between two `l` (Catalan).
  case middleDot = 11

  /// Whether a word can begin or go on with it.
  var isWordForming: Bool {
    switch self {
    case .common, .digit, .latin, .otherLetter, .hangul: true
    case .breaker, .mark, .single, .symbol, .apostrophe, .decimal, .middleDot: false
    }
  }
}

/// The classes of all code points, unrolled for look-up.
struct CharacterClasses: Sendable {
  /// The table that everything uses.
  static let shared = CharacterClasses()

  /// Those of the alphabets that are written with two bytes at most: what a short question needs.
  private let narrow = Self.unrolled(to: 0x800)
  /// Those that three bytes write as well, made when they are first asked for.
  private static let wide = Self.unrolled(to: 0x10000)

  /// The class of each code point below a bound.
  private static func unrolled(to bound: Int) -> [UInt8] {
    var classes = [UInt8](repeating: 0, count: bound)
    for (place, run) in characterClassRuns.enumerated() {
      let start = Int(run >> 4)
      guard start < bound else { break }
      let next = place + 1 < characterClassRuns.count ? Int(characterClassRuns[place + 1] >> 4) : bound
      for point in start..<min(next, bound) { classes[point] = UInt8(truncatingIfNeeded: run & 15) }
    }
    return classes
  }

  /// The class of a code point; `breaker` beyond the last one.
  func `class`(of point: UInt32) -> CharacterClass {
    let raw =
      point < 0x800 ? narrow[Int(point)] : point < 0x10000 ? Self.wide[Int(point)] : Self.lookUp(point)
    return CharacterClass(rawValue: raw) ?? .breaker
  }

  private static func lookUp(_ point: UInt32) -> UInt8 {
    guard let run = characterClassRuns[...].last(startingAtOrBefore: point, shift: 4) else { return 0 }
    return UInt8(truncatingIfNeeded: run & 15)
  }
}

extension ArraySlice<UInt32> {
  /// The last run that starts at a code point or before it, where a run's start lies above `shift` bits of payload.
  func last(startingAtOrBefore point: UInt32, shift: UInt32) -> UInt32? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle] >> shift <= point { low = middle + 1 } else { high = middle }
    }
    return low > startIndex ? self[low - 1] : nil
  }
}
