import Testing

@testable import TextAnalysis

@Suite struct CharacterClassTests {
  /// The pinned table against the toolchain's own, for every code point that Unicode 14 knows.
  @Test func agreesWithTheGeneralCategories() {
    var wrong: [String] = []
    for point in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(point), let age = scalar.properties.age, age.major <= 13 else { continue }
      let found = CharacterClasses.shared.class(of: point)
      let isRight =
        switch scalar.properties.generalCategory {
        case .decimalNumber: found == .digit
        case .currencySymbol: found == .symbol
        case .nonspacingMark, .spacingMark, .enclosingMark: found == .mark
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter:
          found == .latin || found == .otherLetter || found == .common
        case .otherLetter: [.latin, .otherLetter, .hangul, .single, .common, .apostrophe].contains(found)
        case .spaceSeparator, .control, .openPunctuation, .dashPunctuation, .surrogate, .privateUse: found == .breaker
        default: true
        }
      if !isRight { wrong.append("\(String(point, radix: 16)) \(found)") }
    }
    #expect(wrong.prefix(20) == [])
  }

  @Test func knowsScripts() {
    let classes = CharacterClasses.shared
    #expect("aé".unicodeScalars.allSatisfy { classes.class(of: $0.value) == .latin })
    #expect("жλא".unicodeScalars.allSatisfy { classes.class(of: $0.value) == .otherLetter })
    #expect("中あアー々ไ𠀀".unicodeScalars.allSatisfy { classes.class(of: $0.value) == .single })
    #expect(classes.class(of: 0xFFFF_FFFF) == .breaker)
  }
}
