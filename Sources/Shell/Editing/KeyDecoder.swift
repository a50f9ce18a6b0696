/// What was pressed.
enum Key: Equatable {
  /// A character, a control character or the escape that stands for Alt.
  case scalar(Unicode.Scalar)
  case named(Named)
  /// A bracketed paste: the bytes between its marks.
  case paste([UInt8])

  /// Keys that terminals send as sequences.
  enum Named: CaseIterable {
    case up, down, left, right, wordLeft, wordRight, home, end, delete, pageUp, pageDown, newline
  }
}

/// Turns the bytes of a terminal into keys; sequences that nobody knows are swallowed whole.
///
/// Sequences: ECMA-48 control sequences (`ESC [ parameters final`), single shifts (`ESC O final`), strings up to their
/// terminator, and the marks of bracketed paste (`ESC [ 200 ~` … `ESC [ 201 ~`) as xterm documents them.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var start = 0
  /// While a paste is open: how far its end has been looked for.
  private var pasteScan: Int?

  private static let escape: UInt8 = 0x1B
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Whether bytes wait that are only the beginning of a key.
  var isPending: Bool { start < bytes.count || pasteScan != nil }

  mutating func append(_ new: some Sequence<UInt8>) {
    if start == bytes.count || start > 65_536 {
      bytes.removeFirst(start)
      pasteScan = pasteScan.map { $0 - start }
      start = 0
    }
    bytes.append(contentsOf: new)
  }

  /// Forgets an open paste, whose end may never come.
  mutating func abandonPaste() {
    guard pasteScan != nil else { return }
    pasteScan = nil
    start = bytes.count
  }

  /// The next key, or nil where more bytes are needed.
  ///
  /// After a pause in the input what is there is all that comes: a lone escape is the escape key.
  mutating func next(afterPause: Bool = false) -> Key? {
    while true {
      if let place = pasteScan { return paste(from: place) }
      guard start < bytes.count else { return nil }
      let step = bytes[start] == Self.escape ? sequence() : character()
      switch step {
      case .key(let key, let length):
        start += length
        return key
      case .swallowed(let length): start += length
      case .pasteBegins(let length):
        start += length
        pasteScan = start
      case .unfinished:
        guard afterPause else { return nil }
        let isEscape = bytes.count - start == 1 && bytes[start] == Self.escape
        start += isEscape ? 1 : bytes.count - start
        if isEscape { return .scalar("\u{1B}") }
      }
    }
  }

  private enum Step {
    case key(Key, length: Int)
    case swallowed(Int)
    case pasteBegins(Int)
    case unfinished
  }

  private mutating func paste(from place: Int) -> Key? {
    let mark = Self.pasteEnd
    var scan = place
    while scan + mark.count <= bytes.count {
      if bytes[scan] == Self.escape, bytes[scan..<(scan + mark.count)].elementsEqual(mark) {
        let content = Array(bytes[start..<scan])
        start = scan + mark.count
        pasteScan = nil
        return .paste(content)
      }
      scan += 1
    }
    pasteScan = scan
    return nil
  }

  private func character() -> Step {
    let first = bytes[start]
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let available = bytes[start..<min(start + length, bytes.count)]
    if available.count < length, available.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) { return .unfinished }
    let scalar = String(decoding: available, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    // Bytes that are not UTF-8 count one by one. C1 controls are nobody's keys.
    let isInvalid = scalar == "\u{FFFD}" && !available.elementsEqual("\u{FFFD}".utf8)
    if (0x80..<0xA0).contains(scalar.value) { return .swallowed(2) }
    return .key(.scalar(scalar), length: isInvalid ? 1 : length)
  }

  private func sequence() -> Step {
    guard start + 1 < bytes.count else { return .unfinished }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return controlSequence()
    case UInt8(ascii: "O"):
      guard start + 2 < bytes.count else { return .unfinished }
      return Self.singleShift(final: bytes[start + 2]).map { .key(.named($0), length: 3) } ?? .swallowed(3)
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"): return controlString()
    case 0x0A, 0x0D: return .key(.named(.newline), length: 2)
    default: return .key(.scalar("\u{1B}"), length: 1)
    }
  }

  private func controlSequence() -> Step {
    var place = start + 2
    // The Linux console sends ESC [ [ A for a function key.
    let isFunctionKey = place < bytes.count && bytes[place] == UInt8(ascii: "[")
    if isFunctionKey { place += 1 }
    while place < bytes.count, (0x20..<0x40).contains(bytes[place]) { place += 1 }
    guard place < bytes.count else { return .unfinished }
    let length = place + 1 - start
    let parameters = String(decoding: bytes[(start + 2)..<place], as: UTF8.self)
    if bytes[place] == UInt8(ascii: "~"), parameters == "200" { return .pasteBegins(length) }
    // A private marker (`?`, `<`, `=`, `>`) says that the terminal answers or reports.
    let isReport = parameters.utf8.first.map { (0x3C..<0x40).contains($0) } ?? false
    guard !isFunctionKey, !isReport, let key = Self.key(final: bytes[place], parameters: parameters) else {
      return .swallowed(length)
    }
    return .key(.named(key), length: length)
  }

  /// An answer of the terminal: up to BEL or ESC \.
  private func controlString() -> Step {
    var place = start + 2
    while place < bytes.count {
      if bytes[place] == 0x07 { return .swallowed(place + 1 - start) }
      if bytes[place] == Self.escape {
        guard place + 1 < bytes.count else { return .unfinished }
        return .swallowed(place + (bytes[place + 1] == UInt8(ascii: "\\") ? 2 : 0) - start)
      }
      place += 1
    }
    return .unfinished
  }

  private static func singleShift(final: UInt8) -> Key.Named? {
    switch final {
    // rxvt: Ctrl with an arrow.
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: key(final: final, parameters: "")
    }
  }

  private static func key(final: UInt8, parameters: String) -> Key.Named? {
    // 1;5D: the second number tells Ctrl, Alt and Shift. rxvt writes 5D.
    let isWord = parameters.hasSuffix(";5") || parameters.hasSuffix(";3") || parameters == "5"
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "~"):
      switch parameters.prefix(while: { $0 != ";" }) {
      case "1", "7": return .home
      case "4", "8": return .end
      case "3": return .delete
      case "5": return .pageUp
      case "6": return .pageDown
      default: return nil
      }
    // Enter with a modifier, as terminals with the kitty protocol send it.
    case UInt8(ascii: "u") where parameters.hasPrefix("13;"): return .newline
    default: return nil
    }
  }
}
