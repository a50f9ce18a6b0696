import CorpusModel

/// A number that changes with any document's id or text: tells one corpus from another where results must be reproducible.
struct CorpusFingerprint {
  private var hash = StableHash()

  /// Mixes in the next document.
  mutating func combine(_ text: [UInt8], of id: String) {
    hash.combine(id)
    hash.combine(text, in: 0..<text.count)
  }

  /// Sixteen hexadecimal digits.
  var digits: String {
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
