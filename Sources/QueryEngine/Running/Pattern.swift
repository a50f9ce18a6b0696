import QuerySyntax
import Synchronization
import TextAnalysis

/// A compiled regular expression that several threads may use, one after the other.
final class Pattern: Sendable, Equatable {
  /// The expression as it was written.
  let literal: RegexLiteral
  private let expression: Mutex<RegularExpression>
  /// What `/…/` may bear: `i` ignores case, `s` lets `.` match line ends, `x` ignores blanks; `m` is always on.
  private static let flags: Set<Character> = ["i", "m", "s", "x"]

  /// Compiles an expression; the error has no place yet.
  init(_ literal: RegexLiteral) throws(FieldProblem) {
    self.literal = literal
    if let unknown = literal.flags.first(where: { !Self.flags.contains($0) }) {
      throw FieldProblem(
        message: "unknown flag '\(unknown)' of a regular expression",
        notes: ["i ignores case, s lets . match line ends, x ignores blanks."])
    }
    let inline = literal.flags.filter { $0 == "s" || $0 == "x" }
    let prefix = inline.isEmpty ? "" : "(?\(inline))"
    do {
      expression = Mutex(try RegularExpression(prefix + literal.pattern, foldsCase: literal.flags.contains("i")))
    } catch {
      throw FieldProblem(
        message: "the regular expression cannot be read: \(error.message)",
        notes: [
          "At character \(Self.characters(of: literal.pattern, before: error.offset - prefix.utf8.count) + 1) of it."
        ])
    }
  }

  /// Whether some text was given up because the work exploded.
  var wasGivenUp: Bool { expression.withLock { $0.wasGivenUp } }

  /// Whether a text has a match.
  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return matches(in: bytes, within: 0..<bytes.count)
  }

  /// Whether a part of a text has a match; the empty match counts.
  func matches(in text: [UInt8], within range: Range<Int>) -> Bool {
    expression.withLock { $0.firstMatch(in: text, within: range, from: range.lowerBound) != nil }
  }

  /// The matches in a part of a text as byte offsets, apart from each other; empty ones are left out.
  func ranges(in text: [UInt8], within range: Range<Int>) -> [Range<Int>] {
    expression.withLock { $0.matches(in: text, within: range) }
  }

  static func == (left: Pattern, right: Pattern) -> Bool { left.literal == right.literal }

  private static func characters(of text: String, before offset: Int) -> Int {
    String(decoding: Array(text.utf8).prefix(max(0, offset)), as: UTF8.self).count
  }
}
