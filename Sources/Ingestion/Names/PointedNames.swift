import TextAnalysis

/// Names before nothing but a point (`Aristo. Set it down.`), as old plays print them and their abbreviations.
///
/// Any sentence of one word has that form, so that the names must be several, come again and again, take turns, open a good
/// part of the lines, and be no words of the text.
struct PointedNames: Sendable {
  private var names = WordTable()

  /// None.
  init() {}

  /// Looks for the names in the lines of a text.
  init(_ lines: [Line], in text: [UInt8]) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for line in lines where !line.isCode && !line.isHeading && !line.isBullet {
      guard let end = Self.pointEnd(of: line.words, in: text) else { continue }
      let name = foldedName(text.string(line.wordsStart..<end))
      counts[name, default: 0] += 1
      order.append(name)
    }
    counts = counts.filter { name, count in count >= 2 && !LabelWords.isFunctionWord(name) && !LabelWords.isTerm(name) }
    guard counts.count >= 2, counts.values.reduce(0, +) >= 6 else { return }
    var uses = SmallLetterUses()
    let found = Array(counts.keys)
    for (place, name) in found.enumerated() { uses.add(name, of: place) }
    uses.forEach(in: text) { place, _ in counts[found[place]] = nil }
    let kept = order.filter { counts[$0] != nil }
    let changes = zip(kept, kept.dropFirst()).count { $0 != $1 }
    guard counts.count >= 2, kept.count >= 6, kept.count * 3 >= lines.count, changes * 2 >= kept.count else { return }
    for name in counts.keys { names[WordKey(name)] = 0 }
  }

  /// Whether a range is one of them.
  func contains(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    names.count > 0 && range.count <= 24 && names.contains(foldedName(text.string(range)))
  }

  /// Where the point stands behind a word of three letters or more that opens a line with a capital, a sentence behind it.
  private static func pointEnd(of words: Range<Int>, in text: [UInt8]) -> Int? {
    guard let point = text[words].prefix(24).firstIndex(of: 0x2E), point - words.lowerBound >= 3,
      point + 2 < words.upperBound,
      text[point + 1] == 0x20, !text[words.lowerBound..<point].contains(where: { $0 == 0x20 || isDigit($0) })
    else { return nil }
    let first = Unicode.Scalar(text.scalar(at: words.lowerBound).value)
    let next = Unicode.Scalar(text.scalar(at: text.skippingBlanks(from: point + 1, to: words.upperBound)).value)
    guard first?.properties.isUppercase == true, let next,
      next.properties.isUppercase || "“\"'‘(".unicodeScalars.contains(next)
    else { return nil }
    return point
  }
}
