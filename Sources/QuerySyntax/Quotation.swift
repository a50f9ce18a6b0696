import Diagnostics

/// The marks that open a quotation where a term can start, with the marks that close it.
///
/// `'` and its curly forms are never among them: they are apostrophes.
enum QuotationMark {
  /// The marks that close what this one opens; nil where it opens nothing.
  static func closers(of opener: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch opener {
    case "\"": ["\""]
    case "\u{201C}": ["\u{201D}", "\u{201C}"]  // “…”, and “…“ as careless keyboards give it
    case "\u{201D}": ["\u{201D}"]  // ”…”
    case "\u{201E}": ["\u{201C}", "\u{201D}"]  // „…“ „…”
    case "«": ["»"]
    case "»": ["«", "»"]  // »…« »…»
    case "‹": ["›"]
    case "›": ["‹", "›"]
    case "「", "\u{FF62}": ["」", "\u{FF63}"]
    case "『": ["』"]
    default: nil
    }
  }

  /// Whether a mark opens a quotation even where it touches the word before it; those that can also close do not.
  static func endsWord(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "\"", "\u{201C}", "\u{201E}", "«", "‹", "「", "\u{FF62}", "『": true
    default: false
    }
  }
}

extension Lexer {
  /// Whether a quotation opens at the cursor.
  var opensQuotation: Bool { cursor.scalar().map { QuotationMark.closers(of: $0) != nil } ?? false }

  // quotation = `"` { any | `""` } `"` | `«` { any } `»` | `“` { any } `”` | …
  /// The content with `""` made single; of other marks than `"` the blanks inside are dropped at both ends (`« oui »`).
  mutating func quotation() -> Located<String> {
    let start = cursor.position
    let opener = cursor.scalar() ?? "\""
    let closers = QuotationMark.closers(of: opener) ?? [opener]
    cursor.advance()
    var content: [UInt8] = []
    var sliceStart = cursor.position
    // „so" and “so" close with the plain mark where their own does not come.
    let takesPlainMark = ["\u{201C}", "\u{201D}", "\u{201E}"].contains(opener)
    var plainMark: Int?
    if openersWithoutCloser.contains(opener) {
      // Nothing closes it here either.
      if takesPlainMark { plainMark = cursor.bytes[cursor.position...].firstIndex(of: UInt8(ascii: "\"")) }
      cursor.position = cursor.bytes.count
    }
    while let (scalar, length) = cursor.look(at: cursor.position) {
      let end = cursor.position
      guard closers.contains(scalar) else {
        if takesPlainMark, plainMark == nil, scalar == "\"" { plainMark = end }
        cursor.position += length
        continue
      }
      content += cursor.bytes[sliceStart..<end]
      cursor.position += length
      if opener == "\"", cursor.scalar() == "\"" {
        content.append(UInt8(ascii: "\""))
        cursor.advance()
        sliceStart = cursor.position
        continue
      }
      let text = String(decoding: content, as: UTF8.self)
      return Located(opener == "\"" ? text : text.trimmingBlanks(), at: SourceRange(start, cursor.position))
    }
    openersWithoutCloser.insert(opener)
    if let plainMark {
      cursor.position = plainMark + 1
      let text = String(decoding: cursor.bytes[sliceStart..<plainMark], as: UTF8.self)
      return Located(text.trimmingBlanks(), at: SourceRange(start, cursor.position))
    }
    content += cursor.bytes[sliceStart...]
    report(Message.unclosed(opener, closers, at: SourceRange(start, cursor.after(start))))
    isIncomplete = true
    return Located(String(decoding: content, as: UTF8.self), at: SourceRange(start, cursor.position))
  }
}

extension String {
  /// Without the blanks at both ends.
  func trimmingBlanks() -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank && $0 != "\n" }),
      let last = scalars.lastIndex(where: { !$0.isBlank && $0 != "\n" })
    else { return "" }
    return String(scalars[first...last])
  }
}

private enum Message {
  static func unclosed(_ opener: Unicode.Scalar, _ closers: [Unicode.Scalar], at range: SourceRange) -> Diagnostic {
    let marks = closers.map { "'\($0)'" }.joined(separator: " or ")
    return Diagnostic("the quotation that '\(opener)' opens is not closed", at: range, notes: ["\(marks) closes it"])
  }
}
