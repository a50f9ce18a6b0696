import CorpusModel

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
    case .time(let milliseconds): return string(clock(milliseconds))
    case .list(let values): return "[" + values.map { Self.value($0, column) }.joined(separator: ", ") + "]"
    }
  }

  /// A string with its quotation marks.
  static func string(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case let scalar where isActive(scalar.value):
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] { json += escaped(unit) }
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  private static func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
