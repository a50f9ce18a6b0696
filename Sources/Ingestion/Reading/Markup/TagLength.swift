/// Guards the parser against tags with very many attributes, which it compares each with each.
struct TagLength {
  /// The attributes that a tag may have.
  static let maximumAttributes = 2048

  private let text: [UInt8]
  private var place = 0

  private init(_ text: [UInt8]) { self.text = text }

  /// The line of the first tag that has too many; nil where none has.
  static func excess(in text: [UInt8]) -> Int? {
    var scan = TagLength(text)
    while let open = text[scan.place...].firstIndex(of: 0x3C) {
      scan.place = open + 1
      if scan.skipPassageWithoutTags() { continue }
      guard open + 1 < text.count, isNameStart(text[open + 1]) else { continue }
      guard scan.skipTag() else { return 1 + text[..<open].count { $0 == 10 } }
      scan.skipRawText(of: open + 1)
    }
    return nil
  }

  /// Skips a comment or a passage of literal characters.
  private mutating func skipPassageWithoutTags() -> Bool {
    if text.has("!--", at: place, before: text.count) {
      place = behind("-->", from: place + 3)
    } else if text.has("![CDATA[", at: place, before: text.count) {
      place = behind("]]>", from: place + 8)
    } else {
      return false
    }
    return true
  }

  /// Skips a tag; false where it has too many attributes.
  private mutating func skipTag() -> Bool {
    var count = 0
    while place < text.count, text[place] != 0x3E, text[place] != 0x3C {
      switch text[place] {
      case 0x20, 9...13, 0x2F: if place + 1 < text.count, !Self.isSpace(text[place + 1]) { count += 1 }
      case 0x3D: place = behindQuotes(from: place + 1) - 1
      default: break
      }
      if count > Self.maximumAttributes { return false }
      place += 1
    }
    return true
  }

  /// Skips what stands in a script or style sheet, where signs like tags are none.
  private mutating func skipRawText(of name: Int) {
    for (element, end) in [("script" as StaticString, "</script" as StaticString), ("style", "</style")]
    where text.has(element, at: name, before: text.count) {
      place = max(place, behind(end, from: place) - end.utf8CodeUnitCount)
    }
  }

  /// The place behind a value in quotation marks; `start` where there are none.
  private func behindQuotes(from start: Int) -> Int {
    var place = start
    while place < text.count, Self.isSpace(text[place]) { place += 1 }
    guard place < text.count, text[place] == 0x22 || text[place] == 0x27 else { return start }
    guard let close = text[(place + 1)...].firstIndex(of: text[place]) else { return text.count }
    return close + 1
  }

  /// The place behind the next occurrence of a sign; the end where there is none.
  private func behind(_ sign: StaticString, from start: Int) -> Int {
    var place = start
    while place + sign.utf8CodeUnitCount <= text.count {
      if text.has(sign, at: place, before: text.count) { return place + sign.utf8CodeUnitCount }
      place += 1
    }
    return text.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || byte >= 0x80 || byte == 0x5F
  }
}
