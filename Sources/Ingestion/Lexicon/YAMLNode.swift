import Diagnostics

/// A place in a YAML file; lines and columns (in Unicode scalars) count from 0.
struct YAMLPlace: Sendable, Equatable {
  var line: Int
  var column: Int
}

/// A value of a YAML file with the place where it begins.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    /// `isPlain` tells a bare word from a quoted one: only bare words can mean yes, no or nothing.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// The pairs in the order of the file; no key twice.
    case mapping([YAMLPair])
  }

  var content: Content
  var place: YAMLPlace

  /// Whether it is nothing at all (`~`, `null` or an empty value).
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }
}

/// A key of a mapping with its value.
struct YAMLPair: Sendable {
  var key: String
  var place: YAMLPlace
  var value: YAMLNode
}

/// The file that nodes come from, for messages: it shows the line that is wrong, with its number.
struct YAMLSource: Sendable {
  /// What messages call the file.
  var file: String
  /// The whole file.
  var bytes: [UInt8]

  /// A message about a place in the file; it holds the line of the place only, so that a long file costs nothing.
  func problem(
    _ message: String, at place: YAMLPlace, length: Int = 1, notes: [String] = [], suggestion: String? = nil
  ) -> Diagnostic {
    let line = String(decoding: bytes[lineRange(place.line)], as: UTF8.self)
    let scalars = line.unicodeScalars
    let start =
      scalars.index(scalars.startIndex, offsetBy: place.column, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let end = scalars.index(start, offsetBy: length, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return Diagnostic(
      "\(file), line \(place.line + 1), column \(place.column + 1): \(message)",
      at: SourceRange(
        line.utf8.distance(from: line.startIndex, to: start), line.utf8.distance(from: line.startIndex, to: end)),
      in: SourceText(line, name: file, firstLine: place.line + 1), notes: notes, suggestion: suggestion)
  }

  /// The place of a byte of the file.
  func place(ofByte offset: Int) -> YAMLPlace {
    let before = bytes.prefix(max(0, offset))
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.reduce(into: 0) { count, byte in if byte == UInt8(ascii: "\n") { count += 1 } }
    let column = before[lineStart...].reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    return YAMLPlace(line: line, column: column)
  }

  /// The bytes of a line without its end, cut after 500 so that a message stays readable; empty beyond the last line.
  private func lineRange(_ line: Int) -> Range<Int> {
    var start = 0
    for _ in 0..<line {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return bytes.count..<bytes.count }
      start = end + 1
    }
    let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    return start..<min(end, start + 500)
  }
}
