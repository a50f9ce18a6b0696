import CorpusIndex
import Diagnostics
import QuerySyntax
import Synchronization
import TextAnalysis

/// A compiled regular expression that several threads may use, one after the other.
package final class Pattern: Sendable, Equatable {
  /// The expression as it was written.
  let literal: RegexLiteral
  private let expression: Mutex<RegularExpression>
  /// What `/…/` may bear: `i` ignores case, `s` lets `.` match line ends, `x` ignores blanks; `m` is always on.
  private static let flags: Set<Character> = ["i", "m", "s", "x"]

  /// How many steps it may take in one text.
  let mostSteps: Int
  /// An expression that is given up in so many texts would be given up in most, and nobody waits for that.
  static let mostGivenUp = 100

  /// Compiles an expression; the error has no place yet.
  init(_ literal: RegexLiteral, mostSteps: Int = RegularExpression.usualMostSteps) throws(FieldProblem) {
    self.literal = literal
    self.mostSteps = mostSteps
    if let unknown = literal.flags.first(where: { !Self.flags.contains($0) }) {
      throw FieldProblem(
        message: "unknown flag '\(unknown)' of a regular expression",
        notes: ["i ignores case, s lets . match line ends, x ignores blanks"])
    }
    let inline = literal.flags.filter { $0 == "s" || $0 == "x" }
    let prefix = inline.isEmpty ? "" : "(?\(inline))"
    func compiled(_ pattern: String) throws(RegularExpression.Fault) -> RegularExpression {
      try RegularExpression(prefix + pattern, foldsCase: literal.flags.contains("i"), mostSteps: mostSteps)
    }
    do throws(RegularExpression.Fault) {
      let asWritten = try compiled(literal.pattern)
      // What looks behind may not take either length; it is then looked for as it is written.
      let spelt = CanonicalPattern.withAllSpellings(literal.pattern).flatMap { try? compiled($0) }
      expression = Mutex(spelt ?? asWritten)
    } catch {
      throw FieldProblem(
        message: "the regular expression cannot be read: \(error.message)",
        // A slash was written as two characters, behind which nothing stands where it stood.
        offset: literal.pattern.contains("/") ? nil : 1 + max(0, error.offset - prefix.utf8.count))
    }
  }

  /// How many texts were given up because the work exploded.
  var timesGivenUp: Int { expression.withLock { $0.timesGivenUp } }

  /// Whether a text of the corpus has a match; throws where too many were given up.
  func matches(_ part: TextPart) throws(Diagnostic) -> Bool {
    let bytes = part.bytes
    let (found, givenUp) = expression.withLock { expression in
      let before = expression.timesGivenUp
      let found = expression.firstMatch(in: bytes, within: 0..<bytes.count, from: 0) != nil
      return (found, expression.timesGivenUp > before ? expression.timesGivenUp : 0)
    }
    if givenUp >= Self.mostGivenUp {
      throw Diagnostic(
        "/\(literal.pattern)/ is too much work: it was given up in \(givenUp) texts after \(mostSteps) steps each",
        notes: [
          "repetition inside repetition, as in (a+)+, can fit in more ways than can be tried",
          "'.set steps N' lets it take N steps in each text",
        ])
    }
    return found
  }

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

  package static func == (left: Pattern, right: Pattern) -> Bool { left.literal == right.literal }
}
