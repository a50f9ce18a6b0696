private import CPCRE2

/// A compiled regular expression in the syntax of PCRE2, over UTF-8 bytes; `^` and `$` also match at line ends.
///
/// One expression serves one thread at a time: it owns the memory of its last match. Matching is bounded: a pattern whose
/// work explodes is given up (`timesGivenUp`).
@safe package final class RegularExpression {
  /// Why a pattern cannot be compiled.
  package struct Fault: Error, Equatable {
    /// The library's words, a clause without a final stop.
    package var message: String
    /// The UTF-8 byte offset in the pattern.
    package var offset: Int
  }

  /// The pattern as written.
  package let pattern: String
  /// How many matches were given up because the work exceeded the limit.
  package private(set) var timesGivenUp = 0
  private let handle: OpaquePointer

  /// So many steps take milliseconds, not minutes.
  package static let usualMostSteps = 1_000_000

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - foldsCase: whether case is ignored.
  ///   - mostSteps: what a match may take, in the library's own measure.
  package init(_ pattern: String, foldsCase: Bool, mostSteps: Int = usualMostSteps) throws(Fault) {
    self.pattern = pattern
    var message = [CChar](repeating: 0, count: 256)
    var offset = 0
    // With a zero behind it, an empty pattern has an address too.
    let bytes = Array(pattern.utf8) + [0]
    let handle = unsafe bytes.withUnsafeBufferPointer { pattern in
      unsafe message.withUnsafeMutableBufferPointer { message in
        unsafe quoth_pattern_compile(
          pattern.baseAddress, pattern.count - 1, foldsCase ? 1 : 0, UInt32(clamping: mostSteps),
          message.baseAddress, message.count, &offset)
      }
    }
    guard let handle = unsafe handle else {
      let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw Fault(message: String(decoding: text, as: UTF8.self), offset: min(offset, bytes.count - 1))
    }
    unsafe self.handle = handle
  }

  deinit { unsafe quoth_pattern_free(handle) }

  /// The first match that lies in a range and starts at or after `from`, as byte offsets into `text`.
  ///
  /// What stands outside the range is not seen: `^` matches at its start.
  package func firstMatch(in text: [UInt8], within range: Range<Int>, from: Int) -> Range<Int>? {
    guard range.lowerBound >= 0, range.upperBound <= text.count, from >= range.lowerBound, from <= range.upperBound
    else { return nil }
    return unsafe text.withUnsafeBufferPointer { bytes -> Range<Int>? in
      guard let base = bytes.baseAddress else { return nil }
      var start = 0
      var end = 0
      let found = unsafe quoth_pattern_find(
        handle, base + range.lowerBound, range.count, from - range.lowerBound, &start, &end)
      if found < 0 { timesGivenUp += 1 }
      return found > 0 ? range.lowerBound + start..<range.lowerBound + end : nil
    }
  }

  /// All matches in a range that do not overlap, in order; empty matches are left out.
  package func matches(in text: [UInt8], within range: Range<Int>) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var from = range.lowerBound
    while from <= range.upperBound, let match = firstMatch(in: text, within: range, from: from) {
      if match.isEmpty {
        from = match.upperBound + 1
        // Never start inside a character.
        while from < range.upperBound, text[from] & 0xC0 == 0x80 { from += 1 }
      } else {
        matches.append(match)
        from = match.upperBound
      }
    }
    return matches
  }
}
