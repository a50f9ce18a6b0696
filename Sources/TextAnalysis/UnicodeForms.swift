import CICU

/// The Unicode normalisations that folding needs, by ICU.
enum UnicodeForm {
  /// NFKC with case folding, default ignorable code points removed (`NFKC_Casefold`).
  case compatibleFolded
  /// Compatibility decomposition (NFKD).
  case compatibleDecomposed
  /// Canonical decomposition (NFD).
  case decomposed
  /// Canonical composition (NFC).
  case composed

  /// The text in this form; unchanged where ICU refuses it (no UTF-8, or beyond half a gigabyte).
  func of(_ text: [UInt8]) -> [UInt8] {
    var room = text.count * 3 + 16
    for _ in 0..<2 {
      var needed: Int64 = -1
      let made = unsafe [UInt8](unsafeUninitializedCapacity: room) { out, count in
        unsafe text.withUnsafeBufferPointer { bytes in
          needed = unsafe convert(bytes.baseAddress, bytes.count, out.baseAddress, room)
        }
        count = needed < 0 || needed > Int64(room) ? 0 : Int(needed)
      }
      if needed < 0 { return text }
      if needed <= Int64(room) { return made }
      room = Int(needed)
    }
    return text
  }

  private func convert(
    _ bytes: UnsafePointer<UInt8>?, _ count: Int, _ out: UnsafeMutablePointer<UInt8>?, _ capacity: Int
  ) -> Int64 {
    switch self {
    case .compatibleFolded: unsafe quoth_icu_fold(bytes, count, out, capacity)
    case .compatibleDecomposed: unsafe quoth_icu_decompose_compatible(bytes, count, out, capacity)
    case .decomposed: unsafe quoth_icu_decompose(bytes, count, out, capacity)
    case .composed: unsafe quoth_icu_compose(bytes, count, out, capacity)
    }
  }
}
