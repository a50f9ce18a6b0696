import TextAnalysis

/// Names in Han and kana that one blank sets off from the words (`岡部 うちはまだ薪なんです。`), as magazines print talks of several.
///
/// These scripts have no blanks between words. Tables and programmes begin lines so as well, so that the names must be
/// several, come again and again, take turns, and open a good part of the lines.
struct SpacedNames: Sendable {
  /// Where the name that opens a line ends, by the place of the line; UTF-8 bytes.
  private(set) var ends: [Int: Int] = [:]

  /// None.
  init() {}

  /// Looks for the names in the lines of a text.
  init(_ lines: [Line], in text: [UInt8]) {
    var found: [(line: Int, name: String, end: Int)] = []
    for (index, line) in lines.enumerated() where !line.isCode && !line.isHeading && !line.isBullet && line.stamp == nil
    {
      guard let end = Self.end(of: line.words, in: text) else { continue }
      found.append((index, text.string(line.wordsStart..<end), end))
    }
    guard found.count >= 6, found.count * 4 >= lines.count else { return }
    var counts: [String: Int] = [:]
    for one in found { counts[one.name, default: 0] += 1 }
    let recurring = counts.filter { $0.value >= 2 && !LabelWords.isTerm($0.key) }
    // A list of those who are there may open the page.
    let opening = found.prefix { !SpeechForm(text, $0.end..<lines[$0.line].extent.upperBound).endsSentence }
    found.removeFirst(opening.count)
    let said = found.filter { recurring[$0.name] != nil }
    let changes = zip(said, said.dropFirst()).count { $0.name != $1.name }
    guard recurring.count >= 2, said.count >= 6, said.count * 4 >= found.count * 3, changes * 2 >= said.count else {
      return
    }
    for one in found { ends[one.line] = one.end }
  }

  /// Where one to eight signs of Han or kana end behind which one blank and further such signs stand.
  private static func end(of words: Range<Int>, in text: [UInt8]) -> Int? {
    guard words.count > 6, text[words.lowerBound] >= 0xE3 else { return nil }
    var (place, signs) = (words.lowerBound, 0)
    while place < words.upperBound, case let (value, length) = text.scalar(at: place),
      isIdeographic(value), !(0xAC00...0xD7A3).contains(value), !(0x3001...0x3003).contains(value)
    {
      (place, signs) = (place + length, signs + 1)
    }
    guard (1...8).contains(signs), place + 3 < words.upperBound, text[place] == 0x20, text[place + 1] >= 0xC2 else {
      return nil
    }
    // "研究員 王明：" is a position before a name.
    let behind = text[place..<words.upperBound].prefix(36)
    return behind.indices.contains { [0x3A, 0xFF1A].contains(text.scalar(at: $0).value) } ? nil : place
  }
}
