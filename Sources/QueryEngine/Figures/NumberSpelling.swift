/// Reads numbers in digits as their language writes them.
struct NumberSpelling {
  /// Whether a point parts thousands and a comma the fraction, as in most languages of Europe.
  let hasDecimalComma: Bool
  /// Whether the language is known: else one mark before three digits may part thousands or a fraction.
  let isKnown: Bool
  /// Whether blanks part thousands.
  let groupsByBlanks: Bool

  private static let decimalPoint: Set<String> = ["en", "zh", "ja", "ko", "th", "he", "ar", "hi"]
  private static let blanks: Set<String> = [
    "fr", "ru", "uk", "pl", "cs", "sk", "sv", "no", "nb", "da", "fi", "hu", "bg", "de", "es", "pt", "it", "nl", "ca",
  ]

  /// - Parameter language: a code of ISO 639-1, or nil where it is not known.
  init(language: String?) {
    hasDecimalComma = language.map { !Self.decimalPoint.contains($0) } ?? false
    isKnown = language != nil
    groupsByBlanks = language.map { Self.blanks.contains($0) } ?? false
  }

  /// The number that digits with points and commas write; nil for what is none, such as a date or a version.
  func value(_ written: some StringProtocol) -> Double? {
    var points: [Int] = []
    var commas: [Int] = []
    var digits: [UInt8] = []
    for scalar in written.unicodeScalars {
      if let digit = Self.digit(scalar) {
        digits.append(digit)
      } else if scalar == "." || scalar == "．" {
        points.append(digits.count)
      } else if scalar == "," || scalar == "，" {
        commas.append(digits.count)
      } else {
        return nil
      }
    }
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    // `007` and `000` name or continue something.
    if digits.count > 1, digits[0] == 0, ![points.first, commas.first].contains(1) { return nil }
    guard let fraction = fractionStart(points, commas, digits) else { return nil }
    var value = 0.0
    for digit in digits { value = value * 10 + Double(digit) }
    var scale = 1.0
    for _ in fraction..<digits.count { scale *= 10 }
    return value / scale
  }

  /// The place among the digits where the fraction begins, their count where there is none; nil where marks stand as in no
  /// number.
  private func fractionStart(_ points: [Int], _ commas: [Int], _ digits: [UInt8]) -> Int? {
    if !points.isEmpty, !commas.isEmpty {
      // The last mark parts the fraction, the other thousands.
      let (groups, decimal) = (points.last ?? 0) > (commas.last ?? 0) ? (commas, points) : (points, commas)
      guard decimal.count == 1, Self.areGroups(groups, end: decimal[0]) else { return nil }
      return decimal[0]
    }
    let marks = points.isEmpty ? commas : points
    guard let mark = marks.first else { return digits.count }
    if marks.count > 1 { return Self.areGroups(marks, end: digits.count) ? digits.count : nil }
    let couldGroup = digits.count - mark == 3 && (1...3).contains(mark) && digits[0] != 0
    if couldGroup, !isKnown { return nil }
    let partsThousands = points.isEmpty ? !hasDecimalComma : hasDecimalComma
    return couldGroup && partsThousands ? digits.count : mark
  }

  /// Whether marks part digits by threes.
  private static func areGroups(_ marks: [Int], end: Int) -> Bool {
    guard let first = marks.first, (1...3).contains(first) else { return false }
    return zip(marks, Array(marks.dropFirst()) + [end]).allSatisfy { $1 - $0 == 3 }
  }

  /// The digit that a scalar is, in any script.
  static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if ("0"..."9").contains(scalar) { return UInt8(scalar.value - 0x30) }
    guard scalar.value > 0x7F, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return UInt8(value)
  }
}
