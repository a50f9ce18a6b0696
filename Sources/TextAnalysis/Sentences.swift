/// The sentences of a part of a text, without the white space around them; UTF-8 byte offsets.
///
/// A paragraph's end always ends a sentence. So do `。 ！ ？ ।`, and `. ! ? … ؟` with the closing marks after them where white space
/// follows and the next word does not begin small. Abbreviations, initials, list numbers, decimals, and in the languages
/// that write them ordinals (`5. April`) end none. `language` is a code of ISO 639-1, or nil where it is unknown: then
/// every language's abbreviations hold.
package func sentences(in text: [UInt8], within range: Range<Int>, language: String?) -> [Range<Int>] {
  var sentences: [Range<Int>] = []
  for paragraph in paragraphs(in: text, within: range) {
    SentenceCutter(text: text, paragraph: paragraph, language: language).cut { sentences.append($0) }
  }
  return sentences
}

/// Cuts one paragraph.
private struct SentenceCutter {
  let text: [UInt8]
  let paragraph: Range<Int>
  let language: String?

  func cut(_ body: (Range<Int>) -> Void) {
    var start = paragraph.lowerBound
    var place = start
    var opened: Set<UInt32> = []
    func end(at stop: Int) {
      let sentence = trimmed(text, start..<stop)
      if !sentence.isEmpty { body(sentence) }
      start = stop
    }
    while true {
      place = Self.telling.firstPlace(in: text, place..<paragraph.upperBound)
      guard place < paragraph.upperBound else { break }
      let (point, length) = at(place)
      guard let stop = Stop(point) else {
        if point >= 0xBB, Self.closersByOpener[point] != nil { opened.insert(point) }
        place += length
        continue
      }
      let run = stops(from: place, stop)
      let closed = closers(from: run.end, opened)
      place = closed
      if ends(stop: run.kind, first: start, at: run.start, closed: closed) {
        end(at: closed)
        opened = []
      }
    }
    end(at: paragraph.upperBound)
  }

  /// What stops and opening marks begin with.
  private static let telling = ByteSet([0x2E, 0x21, 0x3F], withNonASCII: true)

  private func at(_ place: Int) -> (point: UInt32, length: Int) {
    codePoint(in: text, at: place, end: paragraph.upperBound)
  }

  /// Stops side by side; the strongest counts.
  private func stops(from place: Int, _ first: Stop) -> (kind: Stop, start: Int, end: Int) {
    var kind = first
    var end = place
    var count = 0
    while end < paragraph.upperBound, let stop = Stop(at(end).point) {
      kind = max(kind, stop)
      end += at(end).length
      count += 1
    }
    return (kind == .point && count > 1 ? .ellipsis : kind, place, end)
  }

  /// The place after closing quotation marks and brackets; a French `»` may stand after a blank.
  private func closers(from place: Int, _ opened: Set<UInt32>) -> Int {
    var end = place
    while end < paragraph.upperBound {
      let (point, length) = at(end)
      if isCloser(point) || opened.contains(where: { Self.closersByOpener[$0] == point }) {
        end += length
        continue
      }
      guard isWhiteSpace(point), end + length < paragraph.upperBound else { break }
      let (next, nextLength) = at(end + length)
      let after = end + length + nextLength
      guard next == 0xBB, after >= paragraph.upperBound || !isWordForming(at(after).point) else { break }
      end = after
    }
    return end
  }

  /// Marks that close after some openers only and open elsewhere: „…“, ‚…‘, »…«, ›…‹.
  private static let closersByOpener: [UInt32: UInt32] = [0x201E: 0x201C, 0x201A: 0x2018, 0xBB: 0xAB, 0x203A: 0x2039]

  private func isCloser(_ point: UInt32) -> Bool {
    switch point {
    case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0xBB, 0x2019, 0x201D, 0x203A: true
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09, 0xFF3D, 0xFF02: true
    default: false
    }
  }

  private func isWordForming(_ point: UInt32) -> Bool {
    CharacterClasses.shared.class(of: point).isWordForming
  }

  private func ends(stop: Stop, first: Int, at place: Int, closed: Int) -> Bool {
    guard closed < paragraph.upperBound else { return true }
    let next = at(closed).point
    if stop == .full { return true }
    guard isWhiteSpace(next) else {
      return stop != .point && CharacterClasses.shared.class(of: next) == .single
    }
    let word = nextWord(from: closed)
    // “Why?” he asked.
    if word.isSmall { return false }
    guard stop == .point else { return true }
    return !isAbbreviated(first: first, at: place, next: word)
  }

  /// The first word after a place, folded, looking through opening marks.
  private func nextWord(from place: Int) -> (text: String, isSmall: Bool, isNumber: Bool) {
    var start = place
    // Nobody sets more marks than that between sentences; a text of nothing else must not be read again for each.
    let limit = min(paragraph.upperBound, place + 64)
    while start < limit, !isWordForming(at(start).point) {
      if CharacterClasses.shared.class(of: at(start).point) == .single { return ("", false, false) }
      start += at(start).length
    }
    guard start < limit else { return ("", false, false) }
    var end = start
    while end < paragraph.upperBound, end - start < 40, isWordForming(at(end).point) { end += at(end).length }
    if text[start..<end].allSatisfy({ $0 < 0x80 }) {
      let isSmall = (0x61...0x7A).contains(text[start]) && !text[start..<end].contains { (0x41...0x5A).contains($0) }
      var folder = Folder()
      return (folder.fold(text, start..<end), isSmall, (0x30...0x39).contains(text[start]))
    }
    let word = String(decoding: text[start..<end], as: UTF8.self)
    let scalars = word.unicodeScalars
    // `eToro` and `iPhone` may begin a sentence.
    let isSmall =
      scalars.first?.properties.isLowercase == true && !scalars.dropFirst().contains { $0.properties.isUppercase }
    return (Folder.fold(word), isSmall, word.utf8.first.map { (0x30...0x39).contains($0) } ?? false)
  }

  /// Whether the point after a word belongs to it.
  private func isAbbreviated(first: Int, at place: Int, next: (text: String, isSmall: Bool, isNumber: Bool)) -> Bool {
    var start = place
    while start > first, place - start < 24, let (point, length) = codePoint(in: text, before: start, start: first) {
      guard !isWhiteSpace(point), point != 0x28, point != 0x5B, point != 0x22, point != 0x201C else { break }
      start -= length
    }
    let written = text[start..<place].drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    let word = Folder.fold(String(decoding: written, as: UTF8.self))
    let opensSentence = Abbreviations.openers.contains(next.text)
    if !word.isEmpty, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      if start == first { return true }
      return word.utf8.count <= 2 && !opensSentence && Abbreviations.writesOrdinals(language)
    }
    if word.unicodeScalars.count == 1, word.unicodeScalars.first?.properties.isAlphabetic == true {
      let isCapital = written.first.map { !(0x61...0x7A).contains($0) } ?? false
      return (isCapital || Abbreviations.letters(language).contains(word)) && !opensSentence
    }
    if word.contains(".") { return !opensSentence }
    if Abbreviations.titles(language).contains(word) { return true }
    if next.isNumber, Abbreviations.beforeNumbers.contains(word) { return true }
    return Abbreviations.others(language).contains(word) && !opensSentence
  }
}

/// What can end a sentence, the weakest first.
private enum Stop: Int, Comparable {
  case point, ellipsis, question, full

  init?(_ point: UInt32) {
    switch point {
    case 0x2E: self = .point
    case 0x2026: self = .ellipsis
    case 0x21, 0x3F, 0x61F, 0x6D4, 0x203C, 0x203D, 0x2047...0x2049: self = .question
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x964, 0x965: self = .full
    default: return nil
    }
  }

  static func < (left: Stop, right: Stop) -> Bool { left.rawValue < right.rawValue }
}
