package import CorpusModel

/// What a part of a text contains, for `has:`.
///
/// `range` counts UTF-8 bytes and is cut to the text. Never sets `quote` and `note`, which others know.
///
/// - number: a figure (spelt-out numbers are not counted).
/// - money: an amount with a currency, as a sign, a code or a word: `$10`, `10 million euros`, `3 Mio. Euro`, `10亿美元`, `5 USDT`.
/// - percent: a figure with % or ‰, or the words for it.
/// - date: a day, a month with its day or year, or a year that words make one (`in 2017`, `seit 2018`, `2025年`); a bare
///   number of four digits is none.
/// - url: an address with a scheme, with `www.`, or with a host and a path.
/// - question: a question mark that ends a sentence.
package func features(of text: [UInt8], within range: Range<Int>) -> Features {
  features(of: text, within: range, cut: CutText(text, within: range))
}

/// What a part of a text contains that is cut into terms already.
package func features(of text: [UInt8], within range: Range<Int>, cut: CutText) -> Features {
  let range = range.clamped(to: 0..<text.count)
  var features = signs(in: text, range)
  let scanner = FigureScanner(text, cut)
  if scanner.hasNumber { features.insert(.number) }
  if scanner.hasPercent { features.insert(.percent) }
  if scanner.hasMoney { features.insert(.money) }
  if scanner.hasDate { features.insert(.date) }
  return features
}

/// What single signs tell of a range: questions and addresses.
private func signs(in text: [UInt8], _ range: Range<Int>) -> Features {
  var features = Features(rawValue: 0)
  var place = telling.firstPlace(in: text, range)
  while place < range.upperBound {
    switch text[place] {
    case UInt8(ascii: ":"), UInt8(ascii: "."):
      if !features.contains(.url), isInAddress(text, place, range) { features.insert(.url) }
    default:
      if !features.contains(.question), isQuestionMark(text, place, range) { features.insert(.question) }
    }
    place = telling.firstPlace(in: text, place + 1..<range.upperBound)
  }
  return features
}

/// What question marks begin with, and what stands in addresses.
private let telling = ByteSet([UInt8(ascii: "?"), 0xEF, 0xD8, UInt8(ascii: ":"), UInt8(ascii: ".")])

/// Whether a question mark stands at a place, before white space, a closing mark, a Han character or the end.
private func isQuestionMark(_ text: [UInt8], _ place: Int, _ range: Range<Int>) -> Bool {
  switch text[place] {
  case UInt8(ascii: "?"):
    guard place + 1 < range.upperBound else { return true }
    let next = codePoint(in: text, at: place + 1, end: range.upperBound).point
    let kind = CharacterClasses.shared.class(of: next)
    return !kind.isWordForming && next != 0x3D && next != 0x26 && next != 0x2F
  case 0xEF: return place + 2 < range.upperBound && text[place + 1] == 0xBC && text[place + 2] == 0x9F
  case 0xD8: return place + 1 < range.upperBound && text[place + 1] == 0x9F
  default: return false
  }
}

/// Whether the colon or point at a place belongs to an address.
private func isInAddress(_ text: [UInt8], _ place: Int, _ range: Range<Int>) -> Bool {
  func lowered(_ place: Int) -> UInt8 { range.contains(place) ? text[place] | 0x20 : 0 }
  func isNamePart(_ place: Int) -> Bool {
    guard range.contains(place) else { return false }
    let byte = text[place]
    return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
  }
  if text[place] == UInt8(ascii: ":") {
    let hasSlashes = place + 2 < range.upperBound && text[place + 1] == 0x2F && text[place + 2] == 0x2F
    return hasSlashes && isNamePart(place - 1) && isNamePart(place + 3)
  }
  let isWeb = lowered(place - 1) == 0x77 && lowered(place - 2) == 0x77 && lowered(place - 3) == 0x77
  if isWeb, isNamePart(place + 1), !isNamePart(place - 4) { return true }
  // A host with a path: `t.me/name`.
  guard isNamePart(place - 1) else { return false }
  var end = place + 1
  while end - place < 12, range.contains(end), (0x61...0x7A).contains(text[end] | 0x20) { end += 1 }
  let isHost = (3...7).contains(end - place) && range.contains(end) && text[end] == 0x2F
  return isHost && isNamePart(end + 1)
}
