/// Folds spellings as `Folder` does, but keeps some of what that drops.
///
/// Spellings that are alike so are alike when folded wholly: an index of folded words finds all that can be meant. Kept or
/// not, a letter and its mark are the same as the one character for both, and every apostrophe is `'`.
package struct PartialFolder: Sendable, Hashable {
  /// What two spellings of a word can differ in.
  package struct Traits: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    // The library's own takes any sequence, and is not specialized in other modules.
    package init(arrayLiteral elements: Traits...) { rawValue = elements.reduce(0) { $0 | $1.rawValue } }

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Capital and small letters.
    package static let letterCase = Traits(rawValue: 1)
    /// Accents and other marks, ligatures that are letters (œ, ß) and letters with a stroke.
    package static let accents = Traits(rawValue: 2)
    /// Full and half width, and the other forms that Unicode holds compatible (ﬁ, ², ㎞).
    package static let width = Traits(rawValue: 4)
  }

  /// What is not folded.
  package let kept: Traits

  package init(keeping kept: Traits = []) { self.kept = kept }

  /// The folded spelling of a text.
  package func fold(_ text: String) -> String {
    kept.isEmpty ? Folder.fold(text) : String(decoding: fold(Array(text.utf8)), as: UTF8.self)
  }

  /// The folded spelling of the UTF-8 of a text.
  package func fold(_ text: [UInt8]) -> [UInt8] {
    guard !kept.isEmpty else { return Array(Folder.fold(String(decoding: text, as: UTF8.self)).utf8) }
    if text.allSatisfy({ $0 < 0x80 }) {
      return kept.contains(.letterCase) ? text : text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
    var valid = Array(String(decoding: text, as: UTF8.self).utf8)
    Folder.replaceTypedAcutes(in: &valid)
    let form: UnicodeForm = kept.contains(.width) ? .decomposed : .compatibleDecomposed
    let letters = withoutWhatIsDropped(String(decoding: form.of(valid), as: UTF8.self).unicodeScalars)
    guard !kept.contains(.letterCase) else { return UnicodeForm.composed.of(Array(letters.utf8)) }
    // A sigma that ends a word is a sigma.
    let small = letters.lowercased().unicodeScalars.map { $0 == "ς" ? "σ" : $0 }
    return UnicodeForm.composed.of(Array(String(String.UnicodeScalarView(small)).utf8))
  }

  private func withoutWhatIsDropped(_ scalars: String.UnicodeScalarView) -> String {
    var kept = String.UnicodeScalarView()
    var base: Unicode.Scalar?
    for (place, scalar) in zip(scalars.indices, scalars) {
      let isMark = CharacterClasses.shared.class(of: scalar.value) == .mark
      if scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{640}" || scalar == "\u{B7}" { continue }
      if Self.signs.contains(scalar), let sign = Folder.otherLetters[scalar.value] {
        kept.append(contentsOf: String(decoding: sign, as: UTF8.self).unicodeScalars)
      } else if self.kept.contains(.accents) {
        kept.append(scalar)
      } else if scalar == "\u{345}" {
        // The iota below a vowel is a letter where it stands beside it.
        kept.append("ι")
      } else if Folder.isDropped(scalar.value) {
        if makesLetter(base, scalar) { kept.append(scalar) }
      } else {
        let next = scalars[scalars.index(after: place)...].first
        kept.append(contentsOf: plain(scalar, before: next).unicodeScalars)
      }
      if !isMark { base = scalar }
    }
    return String(kept)
  }

  private func makesLetter(_ base: Unicode.Scalar?, _ mark: Unicode.Scalar) -> Bool {
    guard let small = base?.properties.lowercaseMapping.unicodeScalars.first else { return false }
    return Folder.makesLetter(small.value, mark.value)
  }

  /// A letter without its stroke, a ligature as its letters; capital where it is and what follows it.
  private func plain(_ letter: Unicode.Scalar, before next: Unicode.Scalar?) -> String {
    if letter == "ß" { return "ss" }
    if letter == "ẞ" { return next?.properties.isLowercase == true ? "Ss" : "SS" }
    let small = letter.properties.lowercaseMapping
    guard let first = small.unicodeScalars.first, small.unicodeScalars.count == 1,
      let letters = Folder.otherLetters[first.value].map({ String(decoding: $0, as: UTF8.self) })
    else { return String(letter) }
    if first == letter { return letters }
    guard next?.properties.isLowercase == true else { return letters.uppercased() }
    return letters.prefix(1).uppercased() + letters.dropFirst()
  }

  /// Signs typed for one another, which no trait tells apart.
  private static let signs: Set<Unicode.Scalar> = [
    "‘", "’", "‛", "ʻ", "ʼ", "´", "′", "׳", "״", "‐", "‑", "‒", "⁄", "٫", "٬",
  ]
}
