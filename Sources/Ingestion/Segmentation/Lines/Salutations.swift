import TextAnalysis

/// Words that open letters: whom one of them stands before is written to and does not speak.
enum Salutations {
  /// Whether a label is such a word with somebody behind it: `Dear Ann`, `Liebe Frau Roe`, `亲爱的王芳`.
  static func open(_ label: String) -> Bool {
    guard let first = label.utf8.first else { return false }
    if first >= 0xE3 { return unspaced.contains { label.hasPrefix($0) && label.utf8.count > $0.utf8.count } }
    guard let blank = label.utf8.firstIndex(of: 0x20), label.utf8.index(after: blank) < label.endIndex else {
      return false
    }
    return words.contains(foldedName(String(label[..<blank])))
  }

  /// Words that no name begins with; `Cara` and `Beste` are names as well.
  private static let words = WordTable(
    folding:
      """
      dear dearest liebe lieber liebes liebste liebster geehrte geehrter cher chère chers chères querido querida queridos
      queridas estimado estimada estimados estimadas prezado prezada prezados carissimo carissima egregio geachte lieve kära
      käre kjære kære drogi droga szanowny szanowna drahý drahá vážený vážená дорогой дорогая дорогие уважаемый уважаемая
      уважаемые шановний шановна шановні дорогий αγαπητέ αγαπητή sevgili kedves tisztelt draga dragă stimate stimată
      عزيزي عزيزتي
      """)

  private static let unspaced = ["亲爱的", "親愛的", "敬爱的", "敬愛的", "尊敬的", "親愛なる"]
}
