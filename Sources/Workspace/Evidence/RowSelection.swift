package import Diagnostics
package import QuerySyntax

/// Rows as commands name them: `1,3,5-7` of the last answer, ids, `@name`, `@_` or `%3` for all of a set or result.
package struct RowSelection: Sendable, Equatable {
  /// One part of it.
  package enum Part: Sendable, Equatable {
    /// Rows of the last answer, counted from 1.
    case rows(ClosedRange<Int>)
    /// The row with an id, or the beginning of one.
    case id(String)
    /// All rows of a named set or of a result.
    case set(SetReference)
  }

  /// The parts in the order written.
  package var parts: [Located<Part>]
  /// What places count in.
  package var source: SourceText

  /// Reads words; commas part, as blanks do.
  package init(_ words: [Located<String>], in source: SourceText) throws(Diagnostic) {
    (parts, self.source) = ([], source)
    for word in words {
      for piece in word.value.split(separator: ",") {
        guard let part = Self.part(String(piece)) else {
          throw Diagnostic(
            "'\(piece)' names no row", at: word.range, in: source,
            notes: ["rows are 1,3,5-7 of the last answer, ids, or all of @name, @_ or %3"])
        }
        parts.append(Located(part, at: word.range))
      }
    }
  }

  /// How many of the words at the front name rows: one, and more where a comma joins them.
  package static func wordCount(_ words: [Located<String>]) -> Int {
    var count = min(1, words.count)
    while count < words.count, words[count - 1].value.hasSuffix(",") || words[count].value.hasPrefix(",") { count += 1 }
    return count
  }

  private static func part(_ piece: String) -> Part? {
    if piece == "@_" { return .set(.last) }
    if piece.hasPrefix("@") {
      return isVariableName(String(piece.dropFirst())) ? .set(.named(String(piece.dropFirst()))) : nil
    }
    if piece.hasPrefix("%") { return number(piece.dropFirst()).map { .set(.result($0)) } }
    if let number = number(piece[...]) { return .rows(number...number) }
    let ends = piece.split(separator: "-", omittingEmptySubsequences: false)
    if ends.count == 2, let first = number(ends[0]), let last = number(ends[1]) {
      return first <= last ? .rows(first...last) : nil
    }
    let isID = piece.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) }
    return isID && (4...10).contains(piece.utf8.count) ? .id(piece) : nil
  }

  private static func number(_ digits: Substring) -> Int? {
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), number > 0 else { return nil }
    return number
  }
}
