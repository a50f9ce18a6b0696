import TextAnalysis

/// Given names with the gender that they tell: evidence that a run of capitalised words is a person's name.
///
/// A name that both men and women bear is in neither list's sense telling and stands under `either`.
enum GivenNames {
  /// What is known of a folded word.
  static func isGivenName(_ word: String) -> Bool { genders.contains(word) }

  /// The same of the key of a folded word.
  static func isGivenName(_ word: WordKey) -> Bool { genders.contains(word) }

  /// Whether a folded word is a given name of Russian or Ukrainian in a case other than the nominative: `Алексея`.
  static func isFormOfGivenName(_ word: String) -> Bool {
    // Texts in other scripts need not wait for the table.
    word.utf8.first.map { (0xD0...0xD1).contains($0) } == true && forms.contains(word)
  }

  private static let forms = WordTable(
    sections.flatMap(\.splitAtBlanks).flatMap { NameCases.forms(of: foldedName($0)) }.map { (WordKey($0), 0) })

  /// The gender of a folded given name; nil where unknown or borne by both.
  static func gender(of word: String) -> Gender? {
    switch genders[word] {
    case 0: .male
    case 1: .female
    default: nil
    }
  }

  /// Whether a folded word is a common family name of Chinese, Korean or Vietnamese people in Latin letters, which
  /// stands first.
  static func isLeadingFamilyName(_ word: String) -> Bool { leadingFamilyNames.contains(word) }

  /// The names of men, of women, and those of both.
  private static let sections = ["men", "women", "either"].map(ShippedData.givenNames)

  /// 0 for names of men, 1 for names of women, 2 for names of both.
  private static let genders: WordTable = {
    var table = WordTable()
    for (number, names) in sections.enumerated() {
      table.add(names, number: UInt32(number)) { $0.key($1, $2) }
    }
    return table
  }()

  private static let leadingFamilyNames = SpeechGrammar.words(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han
    feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong fang kim park
    choi jung kang cho yoon jang lim shin kwon nguyen tran pham hoang vu dang bui xi
    """)
}
