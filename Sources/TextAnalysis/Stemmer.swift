private import CStemmer

/// Cuts folded words down to their stems (Snowball algorithms, Porter 2001); one stemmer serves one thread at a time.
@safe package final class Stemmer {
  private let handle: OpaquePointer

  /// The stemmer of a language (ISO 639-1), or nil where there is none.
  package init?(language: String) {
    guard let handle = unsafe sb_stemmer_new(language, "UTF_8") else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// The stem of a word in lower case; the word itself where nothing can be cut.
  ///
  /// Accents matter to the algorithms, so a caller stems the lower-cased word and folds the stem.
  package func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard !bytes.isEmpty, bytes.count < Int32.max else { return word }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let stem = unsafe sb_stemmer_stem(handle, base, Int32(buffer.count))
      else { return word }
      let count = Int(unsafe sb_stemmer_length(handle))
      return unsafe String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
    }
  }
}
