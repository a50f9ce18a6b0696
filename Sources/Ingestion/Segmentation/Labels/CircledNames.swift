import TextAnalysis

/// Speakers of Japanese minutes, whom a circle opens and a blank of any width sets off: `○議長（山田太郎君） 会議を開きます。`,
/// `◆5番（野田花子君）　三点伺います。`.
///
/// Items of lists open so as well, so that most of what stands there must be called by an office or a word of honour.
enum CircledNames {
  /// Where each name ends, by the place of its line; UTF-8 bytes.
  static func ends(_ lines: [Line], in text: [UInt8]) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var honoured = 0
    for (index, line) in lines.enumerated() where line.isBullet && !line.isCode && !line.isHeading {
      guard let end = end(of: line.words, in: text) else { continue }
      ends[index] = end
      if isHonoured(text.string(line.wordsStart..<end)) { honoured += 1 }
    }
    return honoured >= 3 && honoured * 4 >= ends.count * 3 ? ends : [:]
  }

  /// Where two to twenty signs without a stop, those in brackets included, end before a blank and further words.
  private static func end(of words: Range<Int>, in text: [UInt8]) -> Int? {
    var (place, signs, depth) = (words.lowerBound, 0, 0)
    while place < words.upperBound, signs <= 20 {
      let (value, length) = text.scalar(at: place)
      switch value {
      case 0xFF08: depth += 1
      case 0xFF09: depth -= 1
      case 0x20, 0x3000:
        // "（山田　太郎君）" is spread to one width.
        if depth == 0 { return signs >= 2 && place + length < words.upperBound ? place : nil }
      default:
        guard isIdeographic(value) && !(0x3001...0x3003).contains(value) || isDigit(value) else { return nil }
      }
      (place, signs) = (place + length, signs + 1)
    }
    return nil
  }

  private static func isDigit(_ value: UInt32) -> Bool {
    (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }

  /// Whether a label ends with an office or a word of honour, a bracket behind it or not.
  private static func isHonoured(_ label: String) -> Bool {
    let inner = label.last == "）" ? label.dropLast().drop { $0 != "（" }.dropFirst() : label[...]
    return LabelShape.endsWithTitle(String(inner)) || LabelShape.endsWithTitle(String(label.prefix { $0 != "（" }))
  }
}
