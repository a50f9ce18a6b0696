import TextAnalysis

/// Names in capitals that nothing but a blank sets off from the words (`BEPI Where to?`), as scripts print them.
///
/// Any line may begin with a word in capitals, so that the names must be several, come again and again, take turns, and
/// open a good part of the lines.
struct CapitalNames: Sendable {
  /// Where the name that opens a line ends, and where what stands behind it and a direction in brackets begins, by the
  /// place of the line.
  private(set) var ends: [Int: (name: Int, behind: Int)] = [:]

  /// None.
  init() {}

  /// Looks for the names in the lines of a text.
  init(_ lines: [Line], in text: [UInt8]) {
    var found: [(line: Int, name: String, end: Int, behind: Int)] = []
    for (index, line) in lines.enumerated() where !line.isCode && !line.isHeading && !line.isBullet {
      guard let end = Self.end(of: line.words, in: text) else { continue }
      let behind = Self.endOfDirection(behind: end, line, text)
      // "JANE ROE (Ohio): words" has a colon.
      if text[text.skippingBlanks(from: behind, to: line.extent.upperBound - 1)] == 0x3A { continue }
      found.append((index, text.string(line.wordsStart..<end), end, behind))
    }
    guard found.count >= 6, found.count * 3 >= lines.count else { return }
    var counts: [String: Int] = [:]
    for one in found { counts[one.name, default: 0] += 1 }
    let recurring = counts.filter { $0.value >= 2 && !LabelWords.isTerm($0.key) }
    let changes = zip(found, found.dropFirst()).count { $0.name != $1.name }
    guard recurring.count >= 2, recurring.values.reduce(0, +) * 5 >= found.count * 4, changes * 2 >= found.count else {
      return
    }
    for one in found { ends[one.line] = (one.end, one.behind) }
  }

  /// Where one to four words in capitals end behind which others begin that are not, the first of them with a capital or
  /// a mark.
  private static func end(of words: Range<Int>, in text: [UInt8]) -> Int? {
    // Nearly every line is settled by its second sign; behind a tab words are set off anyway.
    guard words.count > 4, text[words.lowerBound] < 0x61 || text[words.lowerBound] >= 0xC3,
      !(0x61...0x7A).contains(text[words.lowerBound + 1]), !text[words].prefix(80).contains(0x09)
    else { return nil }
    var end: Int?
    for word in text[words].prefix(80).split(separator: 0x20, maxSplits: 5).prefix(5) {
      let letters = text.string(word.startIndex..<word.endIndex)
      if letters.count >= 2, letters.allSatisfy({ $0.isUppercase || "-'’.".contains($0) }), letters.first != "." {
        guard letters.last != "." else { return nil }
        end = word.endIndex
      } else {
        // "MARY ROE: Words" and "MARY ROE – Words" have other marks.
        let bare = letters.filter(\.isLetter)
        if bare.count > 1, bare.allSatisfy(\.isUppercase) { return nil }
        guard let opening = letters.first, opening.isLetter || opening.isNumber || Self.marks.contains(opening) else {
          return nil
        }
        let first = letters.first { !Self.marks.contains($0) }
        return first?.isLowercase == true && letters.first?.isLowercase == true ? nil : end
      }
    }
    return nil
  }

  /// What may stand before the first word.
  private static let marks: Set<Character> = ["(", "«", "“", "\"", "¿", "¡", "…", "."]

  /// The place behind the bracket that follows a name, else the end of the name.
  private static func endOfDirection(behind end: Int, _ line: Line, _ text: [UInt8]) -> Int {
    guard end + 2 < line.extent.upperBound, text[end + 1] == 0x28,
      let close = text[end..<min(line.extent.upperBound, end + 80)].firstIndex(of: 0x29),
      close + 1 < line.extent.upperBound
    else { return end }
    return close + 1
  }
}
