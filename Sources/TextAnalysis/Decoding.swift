/// A file's text, ready to be worked on.
package struct DecodedText: Sendable, Equatable {
  /// Valid UTF-8 without a byte order mark; line endings are the file's.
  package var bytes: [UInt8]
  /// What was assumed or repaired, a clause without a final stop ("read as GB18030"); nil where the file is plain UTF-8.
  package var note: String?

  package init(bytes: [UInt8], note: String? = nil) {
    self.bytes = bytes
    self.note = note
  }
}

/// Why bytes are not a text.
package enum DecodingFailure: Error, Sendable, Equatable {
  /// There is nothing, or only a byte order mark.
  case empty
  /// The bytes are of another kind: "a PDF file", "binary data".
  case binary(String)
  /// No encoding makes a text of the bytes.
  case unknownEncoding

  /// The failure as a clause without a final stop.
  package var message: String {
    switch self {
    case .empty: "the file is empty"
    case .binary(let kind): "this is \(kind), not a text"
    case .unknownEncoding: "its encoding is unknown; save it as UTF-8"
    }
  }
}

/// Makes UTF-8 of a file's bytes.
///
/// A byte order mark decides; then the pattern of zero bytes (UTF-16); then whether the bytes are UTF-8, where a cut-off end
/// or bad bytes among good ones become U+FFFD or what they are in Windows-1252, and the note says where. Anything else is
/// tried in the encodings of `LegacyCharset` and the most plausible text wins.
package func decode(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText {
  if bytes.isEmpty { throw .empty }
  if let marked = try decodeMarked(bytes) { return marked }
  if let kind = FileKind.of(bytes[...]) { throw .binary(kind.description) }
  if zeros.firstPlace(in: bytes, bytes.indices) < bytes.count {
    if let text = withoutZeros(bytes) { return text }
    guard let wide = wideCharset(of: bytes), let converted = convert(bytes, from: wide), converted.invalid == 0 else {
      throw .binary("binary data")
    }
    return DecodedText(bytes: converted.text, note: "read as \(wide.uppercased()), told by its zero bytes")
  }
  let survey = UTF8Survey(bytes)
  if survey.controls * 20 > bytes.count { throw .binary("binary data") }
  if survey.invalid == 0 {
    let isJapaneseMail = bytes.count > 3 && survey.sequences == 0 && hasJISEscape(bytes)
    if isJapaneseMail, let converted = convert(bytes, from: "iso-2022-jp"), converted.invalid == 0 {
      return DecodedText(bytes: converted.text, note: "read as ISO-2022-JP")
    }
    return DecodedText(bytes: bytes)
  }
  if survey.isRepairable { return repaired(bytes, survey, extra: nil) }
  guard let verdict = LegacyCharset.mostPlausible(for: bytes),
    let converted = convert(bytes, from: verdict.charset.name)
  else {
    if survey.isCutOff, survey.invalid == 1 { return repaired(bytes, survey, extra: nil) }
    throw .unknownEncoding
  }
  let doubt = verdict.isSure ? "" : ", which is a guess: another encoding fits nearly as well"
  let losses = converted.invalid == 0 ? "" : "; \(converted.invalid) unreadable bytes became U+FFFD"
  return DecodedText(bytes: converted.text, note: "read as \(verdict.charset.title)\(doubt)\(losses)")
}

private let zeros = ByteSet([0])

/// UTF-8 among which a few zero bytes stand, each of them made U+FFFD; nil where they are more than that.
///
/// In UTF-16 that holds any blanks or line ends, more than one byte in fifty is zero; and Chinese in UTF-16 is not UTF-8.
private func withoutZeros(_ bytes: [UInt8]) -> DecodedText? {
  let count = bytes.count { $0 == 0 }
  guard count * 50 <= bytes.count else { return nil }
  let survey = UTF8Survey(bytes)
  guard survey.invalid == 0, survey.controls * 20 <= bytes.count else { return nil }
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + 2 * count)
  for byte in bytes { if byte == 0 { text += [0xEF, 0xBF, 0xBD] } else { text.append(byte) } }
  let places = count == 1 ? "one zero byte" : "\(count) zero bytes"
  return DecodedText(
    bytes: text, note: "\(places) became U+FFFD, the first at byte \(zeros.firstPlace(in: bytes, bytes.indices))")
}

/// The text after a byte order mark; nil where there is none.
private func decodeMarked(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    let rest = Array(bytes.dropFirst(3))
    if rest.isEmpty { throw .empty }
    let note = "began with a byte order mark; offsets count after it"
    let survey = UTF8Survey(rest)
    if survey.invalid > 0 { return repaired(rest, survey, extra: note) }
    return DecodedText(bytes: rest, note: note)
  }
  let marks: [(mark: [UInt8], charset: String)] = [
    ([0xFF, 0xFE, 0, 0], "utf-32le"), ([0, 0, 0xFE, 0xFF], "utf-32be"), ([0xFF, 0xFE], "utf-16le"),
    ([0xFE, 0xFF], "utf-16be"),
  ]
  guard let (mark, charset) = marks.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
  if bytes.count == mark.count { throw .empty }
  guard let converted = convert(Array(bytes.dropFirst(mark.count)), from: charset) else { throw .unknownEncoding }
  let losses = converted.invalid == 0 ? "" : "; \(converted.invalid) bad code units became U+FFFD"
  return DecodedText(bytes: converted.text, note: "read as \(charset.uppercased())\(losses)")
}

private func repaired(_ bytes: [UInt8], _ survey: UTF8Survey, extra: String?) -> DecodedText {
  let (text, strays) = withStraysRead(bytes)
  var notes = [extra]
  if let first = strays.first {
    notes.append("\(places(strays.count)) not UTF-8 and read as Windows-1252, the first at byte \(first)")
  }
  let lost = UTF8Survey(text)
  if lost.isCutOff, lost.invalid == 1 {
    notes.append("the last character is cut off and became U+FFFD")
  } else if lost.invalid > 0 {
    let first = strays.isEmpty ? ", the first at byte \(survey.firstInvalid)" : ""
    notes.append("\(places(lost.invalid)) not UTF-8 and became U+FFFD\(first)")
  }
  return DecodedText(
    bytes: Array(String(decoding: text, as: UTF8.self).utf8), note: notes.compactMap { $0 }.joined(separator: "; "))
}

private func places(_ count: Int) -> String { count == 1 ? "one place is" : "\(count) places are" }

/// Reads single bytes between those of ASCII as Windows-1252, which programs paste quotation marks in, and two of them that
/// are no part of one character; with their places.
///
/// Others side by side are what is left of a damaged character.
private func withStraysRead(_ bytes: [UInt8]) -> (text: [UInt8], strays: [Int]) {
  var text: [UInt8] = []
  var strays: [Int] = []
  text.reserveCapacity(bytes.count + 64)
  var secondOfPair: Int?
  for place in bytes.indices {
    let byte = bytes[place]
    if isStrayPair(bytes, at: place) { secondOfPair = place + 1 }
    if secondOfPair == place || secondOfPair == place + 1, let (found, _) = convert([byte], from: "windows-1252") {
      text += found
      if secondOfPair == place + 1 { strays.append(place) }
      continue
    }
    let isAlone =
      byte >= 0x80 && (place == 0 || bytes[place - 1] < 0x80) && place + 1 < bytes.count && bytes[place + 1] < 0x80
    // The leads of most Latin letters have lost their other half.
    guard isAlone, byte != 0xC2, byte != 0xC3, byte != 0xFF, let (found, _) = convert([byte], from: "windows-1252"),
      codePoint(in: found, at: 0, end: found.count).0 >= 0xA0
    else {
      text.append(byte)
      continue
    }
    text += found
    strays.append(place)
  }
  return (text, strays)
}

/// Whether two bytes between those of ASCII are a letter and a mark, or two letters, of Windows-1252.
///
/// In `l’été`, `gâché”` and `créée` their order makes them no UTF-8, nor are they what a lost byte leaves of a character.
private func isStrayPair(_ bytes: [UInt8], at place: Int) -> Bool {
  guard bytes[place] >= 0x80, place + 1 < bytes.count, bytes[place + 1] >= 0x80, place > 0, bytes[place - 1] < 0x80,
    case let after = place + 2 < bytes.count ? bytes[place + 2] : 0x0A, after < 0x80
  else { return false }
  func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
  // The leads of most Latin letters have lost their other half.
  func isAccented(_ byte: UInt8) -> Bool { byte > 0xC3 && byte != 0xD7 && byte != 0xF7 && byte != 0xFF }
  func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x9B, 0xA0, 0xAB, 0xBB: true
    default: false
    }
  }
  let (first, second) = (bytes[place], bytes[place + 1])
  if isAccented(first), isAccented(second) { return isLetter(bytes[place - 1]) || isLetter(after) }
  if isMark(first), isAccented(second) { return isLetter(after) }
  // Two bytes of the Latin, Greek and Cyrillic alphabets are sound, and never come here with others.
  return isAccented(first) && first >= 0xE0 && isMark(second) && isLetter(bytes[place - 1]) && !isLetter(after)
}

/// How far bytes are UTF-8.
struct UTF8Survey {
  /// Well-formed sequences of more than one byte.
  private(set) var sequences = 0
  /// Places that are not well formed.
  private(set) var invalid = 0
  /// The byte offset of the first of them.
  private(set) var firstInvalid = 0
  /// Control characters other than white space, escape and backspace.
  private(set) var controls = 0
  /// How many bytes at the end are a sequence that lacks its end.
  private var cutLength = 0

  init(_ bytes: [UInt8]) {
    var place = 0
    var wasInvalid = false
    while place < bytes.count {
      if bytes[place] < 0x80 {
        let next = ByteSet.firstUnprintable(in: bytes, place..<bytes.count)
        if next > place { wasInvalid = false }
        place = next
        guard place < bytes.count else { break }
      }
      let byte = bytes[place]
      if byte < 0x80 {
        if !(0x08...0x0D).contains(byte), byte != 0x1B { controls += 1 }
        place += 1
        wasInvalid = false
        continue
      }
      // Most of Chinese, Japanese and Korean, and never ill-formed.
      if (0xE1...0xEC).contains(byte), place &+ 2 < bytes.count, bytes[place &+ 1] & 0xC0 == 0x80,
        bytes[place &+ 2] & 0xC0 == 0x80
      {
        sequences += 1
        wasInvalid = false
        place += 3
        continue
      }
      let (point, length) = codePoint(in: bytes, at: place, end: bytes.count)
      if point == 0xFFFD, length == 1 {
        if invalid == 0 { firstInvalid = place }
        if !wasInvalid || byte & 0xC0 != 0x80 { invalid += 1 }
        wasInvalid = true
        if cutLength == 0 { cutLength = Self.cutLength(bytes, place) }
      } else {
        sequences += 1
        wasInvalid = false
      }
      place += length
    }
  }

  /// Whether the last sequence lacks its end.
  var isCutOff: Bool { cutLength > 0 }

  /// Whether to call it damaged UTF-8 and not another encoding, in which bytes beyond ASCII are hardly ever well formed.
  var isRepairable: Bool { sequences >= invalid || (isCutOff && invalid == 1 && cutLength > 1) }

  /// How many bytes from a place to the end are the beginning of one sequence; 0 where they are none.
  private static func cutLength(_ bytes: [UInt8], _ place: Int) -> Int {
    let rest = bytes.count - place
    let length =
      switch bytes[place] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    return rest < length && bytes[(place + 1)...].allSatisfy { $0 & 0xC0 == 0x80 } ? rest : 0
  }
}

/// UTF-16 without a mark: zero bytes stand at one parity only, or nearly so.
private func wideCharset(of bytes: [UInt8]) -> String? {
  guard bytes.count.isMultiple(of: 2) else { return nil }
  var zeros = (even: 0, odd: 0)
  for (place, byte) in bytes.prefix(1 << 16).enumerated() where byte == 0 {
    if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
  }
  if zeros.odd > 20 * zeros.even { return "utf-16le" }
  if zeros.even > 20 * zeros.odd { return "utf-16be" }
  // Chinese has zero bytes of its own (一 is 4E 00): the order that gives known letters is right.
  return ["utf-16le", "utf-16be"].first { isText(Array(bytes.prefix(1 << 12)), $0) }
}

/// Whether nine in ten characters of a sample in a charset are of the scripts that most texts are in.
private func isText(_ sample: [UInt8], _ charset: String) -> Bool {
  guard let converted = convert(sample, from: charset) else { return false }
  let scalars = String(decoding: converted.text, as: UTF8.self).unicodeScalars
  let known = scalars.reduce(0) { count, scalar in
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x17F, 0x370...0x6FF, 0x2010...0x2026, 0x3000...0x30FF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xFF00...0xFFEF:
      count + 1
    default: count
    }
  }
  return known * 10 >= scalars.count * 9
}

private func hasJISEscape(_ bytes: [UInt8]) -> Bool {
  for place in bytes.indices.dropLast(2) where bytes[place] == 0x1B {
    if bytes[place + 1] == 0x24, bytes[place + 2] == 0x40 || bytes[place + 2] == 0x42 { return true }
  }
  return false
}
