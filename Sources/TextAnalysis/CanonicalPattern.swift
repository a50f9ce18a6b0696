/// Rewrites regular expressions so that letters are found however a file spells them: `é` as one code point or as `e` and an
/// accent (canonical equivalence, Unicode UAX 15).
package enum CanonicalPattern {
  /// A pattern in which each letter that has two spellings stands for both; nil where none does, or where the pattern quotes
  /// stretches with `\Q`.
  ///
  /// Letters in classes (`[éè]`) are left as they are, composed.
  package static func withAllSpellings(_ pattern: String) -> String? {
    guard pattern.utf8.contains(where: { $0 >= 0xC3 }), !pattern.contains("\\Q") else { return nil }
    let composed = String(decoding: UnicodeForm.composed.of(Array(pattern.utf8)), as: UTF8.self)
    var result = String.UnicodeScalarView()
    var (isInClass, isEscaped) = (false, false)
    for scalar in composed.unicodeScalars {
      let wasEscaped = isEscaped
      isEscaped = !wasEscaped && scalar == "\\"
      if !wasEscaped, scalar == "[" { isInClass = true }
      if !wasEscaped, scalar == "]" { isInClass = false }
      if !isInClass, !wasEscaped, let decomposed = decomposition(of: scalar) {
        result.append(contentsOf: "(?:\(scalar)|\(decomposed))".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    let rewritten = String(result)
    return rewritten.utf8.elementsEqual(pattern.utf8) ? nil : rewritten
  }

  /// A letter as a base and its marks; nil where it has no such spelling.
  private static func decomposition(of scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0xC0 else { return nil }
    let bytes = Array(String(scalar).utf8)
    let decomposed = UnicodeForm.decomposed.of(bytes)
    return decomposed == bytes ? nil : String(decoding: decomposed, as: UTF8.self)
  }
}
