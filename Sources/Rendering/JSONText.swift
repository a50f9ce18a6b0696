import CorpusModel
import TextAnalysis

/// Writes values as JSON (RFC 8259), always valid: what acts or hides in a text is escaped, a number that is none is null.
enum JSONText {
  /// One row as an object, a key for each column in their order.
  static func object(_ values: [Value], _ columns: [Column]) -> String {
    var text = "{"
    for (place, column) in columns.enumerated() where place < values.count {
      if place > 0 { text += ", " }
      text += string(column.name) + ": " + value(values[place], column)
    }
    return text + "}"
  }

  /// A value; entities by id where the column says so.
  static func value(_ value: Value, _ column: Column) -> String {
    switch value {
    case .null: return "null"
    case .integer(let number): return String(number)
    case .number(let number): return number.isFinite ? "\(number)" : "null"
    case .truth(let truth): return truth ? "true" : "false"
    case .text(let text): return string(text)
    case .marked(let marked): return string(marked.text)
    case .entity(let id, let name): return string(column.showsID ? id : name)
    case .date(let date): return string(date.iso)
    case .time(let milliseconds): return string(preciseClock(milliseconds))
    case .list(let values): return "[" + values.map { Self.value($0, column) }.joined(separator: ", ") + "]"
    }
  }

  /// A string with its quotation marks.
  static func string(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var json = [UInt8(ascii: "\"")]
    json.reserveCapacity(bytes.count + 2)
    // What needs no escape is copied by the stretch.
    var start = 0
    var place = 0
    while place < bytes.count {
      if isPlain(bytes[place]) {
        place += 1
        continue
      }
      let (point, length) = codePoint(in: bytes, at: place, end: bytes.count)
      if let escape = escape(of: point) {
        json += bytes[start..<place]
        json += escape.utf8
        start = place + length
      }
      place += length
    }
    json += bytes[start...]
    json.append(UInt8(ascii: "\""))
    return String(decoding: json, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// What stands for a character in a string; nil where it may stand itself.
  private static func escape(of point: UInt32) -> String? {
    switch point {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    default:
      guard isActive(point), let scalar = Unicode.Scalar(point) else { return nil }
      return UTF16.encode(scalar)?.map(escaped).joined()
    }
  }

  private static func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
