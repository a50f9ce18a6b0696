import TextAnalysis

/// Words for people by what they are to somebody, which stand for names where two or more talk: `Mother`, `Arzt`, `Élève`.
enum KinWords {
  /// Whether a folded word is one of them.
  static func holds(_ folded: String) -> Bool { words.contains(folded) }

  /// The same of the key of a folded word.
  static func holds(_ word: WordKey) -> Bool { words.contains(word) }

  /// Whether a label names somebody by what they are to another: `Maria’s mother`, `La mère de Maria`, `玛丽亚的母亲`.
  static func relate(_ label: String) -> Bool {
    guard label.utf8.count <= 60 else { return false }
    if label.utf8.first ?? 0 >= 0xE3 {
      guard let sign = label.lastIndex(where: { $0 == "的" || $0 == "の" }), sign > label.startIndex else { return false }
      return unspaced.contains(String(label[label.index(after: sign)...]))
    }
    let tokens = label.split(separator: " ")
    guard (2...5).contains(tokens.count) else { return false }
    let folded = tokens.map { foldedName(String($0)) }
    if isPossessive(tokens[tokens.count - 2]), holds(folded[tokens.count - 1]) {
      return tokens.dropLast().allSatisfy { $0.first?.isUppercase == true }
    }
    guard let noun = folded.prefix(2).firstIndex(where: holds), noun == 0 || articles.contains(folded[0]) else {
      return false
    }
    let behind = tokens[(noun + 1)...]
    if behind.count == 1, let name = behind.first { return genitive(in: name) }
    return behind.count > 1 && genitives.contains(folded[noun + 1])
      && behind.dropFirst().allSatisfy { $0.first?.isUppercase == true }
  }

  /// Whether a word is a name with the ending of what belongs to it: `Maria’s`, `James'`.
  private static func isPossessive(_ word: Substring) -> Bool {
    guard word.first?.isUppercase == true, word.count > 2 else { return false }
    return ["'s", "’s", "s'", "s’"].contains { word.hasSuffix($0) }
  }

  /// Whether a word is an elided word for "of" with a name behind it: `d'Anne`.
  private static func genitive(in word: Substring) -> Bool {
    let parts = word.split(whereSeparator: { "'’".contains($0) })
    return parts.count == 2 && parts[0] == "d" && parts[1].first?.isUppercase == true
  }

  private static let articles: Set<String> = ["la", "le", "el", "il", "lo", "a", "o", "die", "der", "de"]

  private static let genitives: Set<String> = [
    "de", "di", "da", "do", "del", "della", "dello", "du", "von", "van", "of",
  ]

  private static let words = WordTable(
    folding:
      """
      mother father mom mum mommy mummy dad daddy mama papa son daughter brother sister wife husband widow aunt uncle cousin
      grandmother grandfather grandma grandpa granny nephew niece girlfriend boyfriend doctor patient nurse teacher
      mutter vater mutti vati sohn tochter bruder schwester ehefrau ehemann oma opa tante onkel großmutter großvater arzt ärztin
      patientin lehrer lehrerin
      mère père maman fils fille frère sœur mari femme épouse grand-mère grand-père médecin docteur élève
      madre padre mamá hijo hija hermano hermana esposa esposo marido abuela abuelo médico médica profesor profesora paciente
      mamma babbo figlio figlia fratello sorella moglie marito nonna nonno dottore dottoressa paziente
      mãe pai filho filha irmão irmã avó avô professora
      moeder vader zoon dochter broer zus
      mor far bror søster syster far mamma pappa
      мать отец мама папа сын дочь брат сестра муж жена бабушка дедушка врач пациент учитель учительница
      matka ojciec syn córka brat siostra
      """)

  private static let unspaced: Set<String> = [
    "母亲", "母親", "父亲", "父親", "妈妈", "媽媽", "爸爸", "妻子", "丈夫", "儿子", "兒子", "女儿", "女兒", "哥哥", "弟弟", "姐姐", "妹妹",
    "母", "父", "妻", "夫", "息子", "娘", "兄", "弟", "姉", "妹",
  ]
}
