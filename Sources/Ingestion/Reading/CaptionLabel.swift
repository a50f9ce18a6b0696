import TextAnalysis

/// Names in capitals before the words of captions, as those for people who hear badly print them where the picture does not
/// tell who speaks: `MARLOW: Nobody saw you.`.
enum CaptionLabel {
  /// Where the words begin behind a name in capitals and a colon; nil where none stands at a place.
  static func end(at start: Int, in words: [UInt8]) -> Int? {
    guard start < words.count, let colon = words[start...].prefix(40).firstIndex(of: 0x3A), colon > start + 2,
      colon + 1 < words.count, words[colon + 1] == 0x20 || words[colon + 1] == 0x0A
    else { return nil }
    let label = words.string(start..<colon)
    guard label.allSatisfy({ $0.isLetter || " .'’-".contains($0) }), label.first?.isLetter == true,
      label.count(where: \.isUppercase) >= 3, !label.contains(where: \.isLowercase),
      label.split(separator: " ").count <= 3, LabelGroup(printed: label).isPossible
    else { return nil }
    let behind = words.skippingBlanks(from: colon + 2, to: words.count)
    return behind < words.count && !isDigit(words[behind]) ? behind : nil
  }

  /// The labels before stretches of captions, by their places, where one of them comes again: too few to be told otherwise.
  static func labels(of stretches: [(words: [UInt8], start: Int)]) -> [Int: Range<Int>] {
    var found: [Int: Range<Int>] = [:]
    var counts: [String: Int] = [:]
    for (place, stretch) in stretches.enumerated() {
      guard end(at: stretch.start, in: stretch.words) != nil,
        let colon = stretch.words[stretch.start...].firstIndex(of: 0x3A)
      else { continue }
      found[place] = stretch.start..<colon
      counts[stretch.words.string(stretch.start..<colon), default: 0] += 1
    }
    return counts.values.contains { $0 > 1 } ? found : [:]
  }
}
