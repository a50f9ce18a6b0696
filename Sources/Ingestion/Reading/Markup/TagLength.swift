/// Guards the parser against tags with very many attributes, which it compares each with each.
///
/// What is a tag is told as the parser tells it, since what hides a tag from the guard alone would go past it.
struct TagLength {
  /// How a file is to be read.
  enum Grammar { case xml, html }

  /// The attributes that a tag may have, and all tags together without writing them.
  static let maximumAttributes = 2048

  /// The bytes after which the parser cuts a name of HTML in two.
  private static let longestName = 100

  private let text: [UInt8]
  private let grammar: Grammar
  private var place = 0
  private var defaults = 0
  /// Where a comment begins that the file never closes.
  private var open: Int?

  private init(_ text: [UInt8], _ grammar: Grammar) { (self.text, self.grammar) = (text, grammar) }

  /// What was found of the tags of a file; lines from 1.
  struct Findings {
    /// The line of the first tag that has too many attributes; behind it nothing was looked at.
    var excess: Int?
    /// The line of a comment that the file never closes, behind which nothing is read.
    var openComment: Int?
  }

  /// Looks through the tags of a file.
  static func findings(in text: [UInt8], _ grammar: Grammar) -> Findings {
    var scan = TagLength(text, grammar)
    func line(_ place: Int) -> Int { 1 + text[..<place].count { $0 == 10 } }
    if let excess = scan.firstExcess() { return Findings(excess: line(excess)) }
    return Findings(openComment: scan.open.map(line))
  }

  /// The line of the first tag that has too many; nil where none has.
  static func excess(in text: [UInt8], _ grammar: Grammar) -> Int? { findings(in: text, grammar).excess }

  /// The place of the first tag that has too many attributes.
  private mutating func firstExcess(isEntity: Bool = false) -> Int? {
    while let open = text[place...].firstIndex(of: 0x3C) {
      place = open + 1
      let next = place < text.count ? text[place] : 0
      switch next {
      case 0x21:
        guard skipMarked(isEntity: isEntity) else { return open }
      case 0x3F where grammar == .xml: place = behind("?>", from: place + 1)
      case 0x3F, 0x2F:
        // A sign without a name behind it stands for itself.
        guard grammar == .html, place + 1 < text.count, isNameStart(text[place + 1]) else { continue }
        place = behind(">", from: place)
      case let sign where isNameStart(sign):
        let name = place
        guard skipTag() else { return open }
        if grammar == .html, text[place - 1] == 0x3E, text[place - 2] != 0x2F { skipRawText(of: name) }
      default: continue
      }
    }
    return nil
  }

  // Passages without tags

  /// Skips a comment, a passage of literal characters or a declaration; false where it declares too much.
  private mutating func skipMarked(isEntity: Bool) -> Bool {
    if text.has("!--", at: place, before: text.count) {
      skipComment()
    } else if grammar == .html {
      if hasWord("!doctype", at: place) { skipLiteralsOfDocumentType() }
      place = behind(">", from: place)
    } else if text.has("![CDATA[", at: place, before: text.count) {
      place = behind("]]>", from: place + 8)
    } else if !isEntity {
      return skipDeclaration()
    }
    return true
  }

  private mutating func skipComment() {
    let start = place
    place += 3
    guard grammar == .html else {
      place = behind("-->", from: place)
      return
    }
    // Pages also end comments where they have hardly begun, and with a mark.
    for end in [">", "->"] as [StaticString] where text.has(end, at: place, before: text.count) {
      place += end.utf8CodeUnitCount
      return
    }
    while let dash = text[place...].firstIndex(of: 0x2D) {
      place = dash + 1
      for end in ["-->", "--!>"] as [StaticString] where text.has(end, at: dash, before: text.count) {
        place = dash + end.utf8CodeUnitCount
        return
      }
    }
    open = start
    place = text.count
  }

  /// Skips the name and the addresses of the document type of a page, up to what ends it.
  private mutating func skipLiteralsOfDocumentType() {
    place += 8
    skipBlanks()
    skipName()
    skipBlanks()
    guard hasWord("public", at: place) || hasWord("system", at: place) else { return }
    place += 6
    for _ in 0..<2 {
      skipBlanks()
      skipQuoted()
    }
  }

  /// Skips a declaration of a grammar with the literals in it; false where it declares an entity that holds a tag with too
  /// many attributes, or where too many attributes are declared that tags have without writing them.
  private mutating func skipDeclaration() -> Bool {
    let isEntity = text.has("!ENTITY", at: place, before: text.count)
    let isList = text.has("!ATTLIST", at: place, before: text.count)
    while place < text.count, ![0x3C, 0x3E, 0x5B].contains(text[place]) {
      let start = place
      skipQuoted()
      guard place > start else {
        place += 1
        continue
      }
      if isList { defaults += 1 }
      guard defaults <= Self.maximumAttributes else { return false }
      guard isEntity, place - start > 2 else { continue }
      // References to characters by number are replaced before an entity is read as a part of the file.
      var value = TagLength(text[start + 1..<place - 1].replacingEntities([:]), .xml)
      if value.firstExcess(isEntity: true) != nil { return false }
    }
    return true
  }

  /// Skips what stands in a script or style sheet, where signs like tags are none.
  private mutating func skipRawText(of name: Int) {
    for element in ["script", "style"] as [StaticString] where hasWord(element, at: name) {
      while let open = text[place...].firstIndex(of: 0x3C) {
        place = open + 1
        guard place < text.count, text[place] == 0x2F, hasWord(element, at: place + 1) else { continue }
        place = open
        return
      }
      place = text.count
    }
  }

  // Tags

  /// Skips a tag; false where it has too many attributes.
  private mutating func skipTag() -> Bool {
    skipName()
    var count = 0
    while true {
      skipBlanks()
      guard place < text.count, !isTagEnd(place) else { break }
      let start = place
      if isNameStart(text[place]) || text[place] == 0x2E {
        skipName()
        count += 1 + (place - start) / Self.longestName
        guard count <= Self.maximumAttributes else { return false }
        skipBlanks()
        if place < text.count, text[place] == 0x3D {
          place += 1
          skipBlanks()
          skipValue()
        }
      } else {
        while place < text.count, !Self.isBlank(text[place]), !isTagEnd(place) { place += 1 }
      }
    }
    // A sign that opens another tag does not belong to this one.
    if place < text.count, text[place] != 0x3C { place += text[place] == 0x2F ? 2 : 1 }
    return true
  }

  private func isTagEnd(_ place: Int) -> Bool {
    text[place] == 0x3E || text[place] == 0x2F && place + 1 < text.count && text[place + 1] == 0x3E
      || text[place] == 0x3C && grammar == .xml
  }

  private mutating func skipValue() {
    let start = place
    skipQuoted()
    guard place == start else {
      // In XML a sign that opens a tag ends a value that is not closed before it.
      if grammar == .xml { place = text[start..<place].firstIndex(of: 0x3C) ?? place }
      return
    }
    while place < text.count, !Self.isBlank(text[place]), text[place] != 0x3E,
      text[place] != 0x3C || grammar == .html
    {
      place += 1
    }
  }

  /// Skips a value in quotation marks, if one stands here.
  private mutating func skipQuoted() {
    guard place < text.count, text[place] == 0x22 || text[place] == 0x27 else { return }
    let quote = text[place]
    let close = text[(place + 1)...].firstIndex(of: quote) ?? text.count
    place = min(close + 1, text.count)
  }

  private mutating func skipName() {
    while place < text.count, isNameStart(text[place]) || [0x2D, 0x2E].contains(text[place]) || isDigit(text[place]) {
      place += 1
    }
  }

  private mutating func skipBlanks() { while place < text.count, Self.isBlank(text[place]) { place += 1 } }

  /// The place behind the next occurrence of a sign; the end where there is none.
  private func behind(_ sign: StaticString, from start: Int) -> Int {
    var place = start
    while place + sign.utf8CodeUnitCount <= text.count {
      if text.has(sign, at: place, before: text.count) { return place + sign.utf8CodeUnitCount }
      place += 1
    }
    return text.count
  }

  /// Whether a word in small letters stands somewhere, in letters of any size, and no longer one.
  private func hasWord(_ word: StaticString, at start: Int) -> Bool {
    let end = start + word.utf8CodeUnitCount
    guard end <= text.count else { return false }
    let isSame = word.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { unsafe text[start + $0] == bytes[$0] || text[start + $0] | 0x20 == bytes[$0] }
    }
    return isSame
      && (end == text.count || !isNameStart(text[end]) && ![0x2D, 0x2E].contains(text[end]) && !isDigit(text[end]))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 9 || byte == 10 || byte == 13 }

  private func isNameStart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || byte == 0x5F || byte == 0x3A || byte >= 0x80 && grammar == .xml
  }
}
