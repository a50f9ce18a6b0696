/// Makes well-formed JSON of a text that is none.
///
/// Where the text breaks off or goes wrong, what stands before is kept up to the last complete record, and the brackets
/// are closed. Things that writers of JSON get wrong without harm are repaired: lone surrogates and NUL become U+FFFD,
/// control characters and bad escapes stand for themselves, `NaN` and `Infinity` become null, numbers that no machine
/// holds become strings.
struct JSONSalvage {
  /// Where the text ceased to be JSON.
  struct Break: Equatable {
    /// The byte.
    var place: Int
    /// What is there, a clause that goes on "…, where".
    var reason: String
  }

  /// The well-formed text; nil where nothing can be kept.
  private(set) var text: [UInt8]?
  /// Where the text broke; nil where repairs were enough.
  private(set) var breakage: Break?
  /// The things that were repaired.
  private(set) var repairs = 0

  /// Levels of nesting that are followed, well below what the parser bears.
  static let maximumDepth = 1000

  /// Keys whose arrays hold records: a record that is not complete is left out whole.
  private static let recordKeys: Set<String> = [
    "segments", "messages", "utterances", "turns", "meeting_transcripts", "transcription", "words", "word_segments",
  ]

  private struct Container {
    var isObject: Bool
    var holdsRecords: Bool
    /// The length of the output after its last complete element.
    var end: Int
  }

  private enum Expectation { case value, valueOrEnd, key, keyOrEnd, colon, separator, nothing }

  private let bytes: [UInt8]
  private var place = 0
  private var output: [UInt8] = []
  private var open: [Container] = []
  private var expectation = Expectation.value
  private var key = ""

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count + 16)
    while breakage == nil, step() {}
    if breakage == nil {
      text = output
    } else {
      close()
    }
  }

  /// Takes the next token; false at the end of the text.
  private mutating func step() -> Bool {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { copy(1) }
    guard place < bytes.count else {
      if expectation != .nothing { stop("the file ends") }
      return false
    }
    switch (expectation, bytes[place]) {
    case (.valueOrEnd, UInt8(ascii: "]")), (.separator, UInt8(ascii: "]")): closeContainer(isObject: false)
    case (.value, _), (.valueOrEnd, _): takeValue()
    case (.keyOrEnd, UInt8(ascii: "}")), (.separator, UInt8(ascii: "}")): closeContainer(isObject: true)
    case (.key, UInt8(ascii: "\"")), (.keyOrEnd, UInt8(ascii: "\"")):
      let start = place
      guard takeString() else { break }
      key = String(decoding: bytes[start..<place].dropFirst().dropLast(), as: UTF8.self)
      expectation = .colon
    case (.colon, UInt8(ascii: ":")):
      copy(1)
      expectation = .value
    case (.separator, UInt8(ascii: ",")):
      copy(1)
      expectation = open.last?.isObject == true ? .key : .value
    case (.nothing, _): stop("more follows behind the value")
    default: stop("something stands that is no JSON")
    }
    return true
  }

  private mutating func takeValue() {
    switch bytes[place] {
    case UInt8(ascii: "{"): openContainer(isObject: true)
    case UInt8(ascii: "["): openContainer(isObject: false)
    case UInt8(ascii: "\""): if takeString() { complete() }
    default: takeWord()
    }
  }

  private mutating func openContainer(isObject: Bool) {
    guard open.count < Self.maximumDepth else {
      stop("the brackets nest deeper than \(Self.maximumDepth) levels")
      return
    }
    let isOfKey = open.last?.isObject == true
    copy(1)
    open.append(
      Container(
        isObject: isObject, holdsRecords: !isObject && isOfKey && Self.recordKeys.contains(key), end: output.count))
    expectation = isObject ? .keyOrEnd : .valueOrEnd
  }

  private mutating func closeContainer(isObject: Bool) {
    guard open.last?.isObject == isObject else {
      stop("a bracket closes that is not open")
      return
    }
    copy(1)
    open.removeLast()
    complete()
  }

  /// A value has ended.
  private mutating func complete() {
    if let last = open.indices.last {
      open[last].end = output.count
      expectation = .separator
    } else {
      expectation = .nothing
    }
  }

  /// A number, a truth value, null, or what some writers put for them.
  private mutating func takeWord() {
    let word = bytes[place...].prefix { byte in
      isDigit(byte) || (97...122).contains(byte | 0x20) || byte == 0x2D || byte == 0x2B || byte == 0x2E
    }
    let text = String(decoding: word.prefix(4096), as: UTF8.self)
    switch text {
    case "true", "false", "null": copy(word.count)
    case "NaN", "nan", "Infinity", "-Infinity", "+Infinity", "None", "undefined":
      replace(word.count, by: Array("null".utf8))
    default:
      guard word.count <= 4096, Self.isNumber(text) else {
        stop(word.endIndex == bytes.count && !word.isEmpty ? "the file ends" : "something stands that is no JSON")
        return
      }
      // At the end of the file nobody knows whether the number goes on.
      if word.endIndex == bytes.count, !open.isEmpty {
        stop("the file ends")
        return
      }
      let digits = text.utf8.prefix { $0 != 0x65 && $0 != 0x45 && $0 != 0x2E }.count
      if digits > 18 || text.count > 40 || Double(text)?.isFinite != true {
        replace(word.count, by: Array("\"\(text)\"".utf8))
      } else {
        copy(word.count)
      }
    }
    complete()
  }

  /// Whether a text is a number by the grammar of JSON.
  private static func isNumber(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix(while: isDigit)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(1 + fraction.count)
    }
    if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
      let exponent = rest.prefix(while: isDigit)
      guard !exponent.isEmpty else { return false }
      rest = rest.dropFirst(exponent.count)
    }
    return rest.isEmpty
  }

  /// Copies a string with its marks; false where it has no end.
  private mutating func takeString() -> Bool {
    copy(1)
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        copy(1)
        return true
      case UInt8(ascii: "\\"): takeEscape()
      case 0..<0x20: replace(1, by: Self.escape(UInt32(byte)))
      default: copy(1)
      }
    }
    stop("the file ends")
    return false
  }

  private mutating func takeEscape() {
    guard place + 1 < bytes.count else {
      copy(1)
      return
    }
    switch bytes[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      copy(2)
    case UInt8(ascii: "u"):
      guard let unit = unit(at: place) else {
        replace(1, by: [0x5C, 0x5C])
        return
      }
      switch unit {
      case 0xD800...0xDBFF:
        if let low = self.unit(at: place + 6), (0xDC00...0xDFFF).contains(low) {
          copy(12)
        } else {
          replace(6, by: Self.escape(0xFFFD))
        }
      case 0xDC00...0xDFFF, 0: replace(6, by: Self.escape(0xFFFD))
      default: copy(6)
      }
    default: replace(1, by: [0x5C, 0x5C])
    }
  }

  /// The code unit that `\uXXXX` writes at a place.
  private func unit(at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == 0x5C, bytes[place + 1] == UInt8(ascii: "u") else { return nil }
    let digits = bytes[place + 2..<place + 6]
    guard digits.allSatisfy({ isDigit($0) || (97...102).contains($0 | 0x20) }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static func escape(_ unit: UInt32) -> [UInt8] {
    let digits = String(unit, radix: 16)
    return Array("\\u".utf8) + [UInt8](repeating: 48, count: max(0, 4 - digits.utf8.count)) + Array(digits.utf8)
  }

  private mutating func copy(_ count: Int) {
    output.append(contentsOf: bytes[place..<place + count])
    place += count
  }

  private mutating func replace(_ count: Int, by repaired: [UInt8]) {
    output.append(contentsOf: repaired)
    place += count
    repairs += 1
  }

  private mutating func stop(_ reason: String) {
    if breakage == nil { breakage = Break(place: min(place, bytes.count), reason: reason) }
  }

  /// Cuts the output behind the last complete record and closes what is open there.
  private mutating func close() {
    if expectation == .nothing {
      text = output
      return
    }
    let records = open.firstIndex(where: \.holdsRecords) ?? open.firstIndex { !$0.isObject }
    guard let level = records ?? open.indices.last else { return }
    var kept = Array(output[..<open[level].end])
    for container in open[...level].reversed() { kept.append(container.isObject ? 0x7D : 0x5D) }
    text = kept
  }
}
