/// How a token is written in its text, in a byte: what stands before it in the upper four bits, how its letters differ from
/// those of its folded term in the lower four.
enum TokenForm {
  /// How letters differ from the folded term's; the raw values are part of the format of corpus files.
  enum Letters: UInt8 {
    /// Not at all.
    case folded = 0
    /// The first is a capital of ASCII.
    case capital = 1
    /// All that ASCII has capitals for are capitals.
    case capitals = 2
  }

  /// The first of the codes that say which of its term's spellings a token has.
  static let firstSpelling: UInt8 = 3
  /// As many spellings of a term have a code.
  static let mostSpellings: UInt8 = 12
  /// The word stands among what has no code: its length and its bytes.
  static let rareSpelling: UInt8 = 15

  /// As many gaps have a code of their own: `PackedGap.common`, which are part of the format.
  static let commonGaps: UInt8 = 14
  /// The gap stands among what has no code.
  static let rareGap: UInt8 = 14
  /// The same, and counting begins anew: the first token of a document.
  static let firstGap: UInt8 = 15

  /// What a rare gap begins with: a number below is that of a gap in the table.
  enum Rare {
    /// A length and bytes follow.
    static let written: UInt8 = 254
    /// No gap, but the first byte of the token and its length: its document's text is kept as it is.
    static let placed: UInt8 = 255
  }

  /// A form of two codes.
  static func byte(gap: UInt8, word: UInt8) -> UInt8 { gap << 4 | word }
}
