/// A title that says to whom questions go: `Five questions for Jane Roe`, `Sette domande a Jane Roe`.
struct QuestionsToSomebody {
  /// The name, as far as the title prints it in the nominative.
  let name: String?

  /// Reads a title; nil where it says no such thing.
  init?(_ title: String) {
    guard title.utf8.count <= 160 else { return nil }
    let words = title.split(whereSeparator: \.isWhitespace).map(String.init)
    let folded = words.map { foldedName($0.filter { $0.isLetter || $0 == "'" || $0 == "’" }) }
    guard let place = folded.firstIndex(where: Self.questions.contains) else { return nil }
    if let turkish = Self.dative(in: words, before: place, folded) {
      name = turkish
      return
    }
    if let hindi = Self.name(in: words, before: place) {
      name = hindi
      return
    }
    guard place + 1 < words.count else { return nil }
    let isCase = Self.inflected.contains(folded[place])
    var start = place + 1
    if Self.prepositions.contains(folded[start]) {
      start += 1
      // "cho nghệ nhân Đặng Thị Mùi", "per il fornaio Saverio Quaglia"
      while start < words.count, start <= place + 5, words[start].first?.isLowercase == true { start += 1 }
    } else if !isCase || words[place].last?.isLetter != true {
      return nil
    }
    let run = Self.name(in: words, from: start)
    guard run.count >= 2, case let printed = run.joined(separator: " "),
      LabelShape(printed, name: PersonName(printed)).quality == .person
    else { return nil }
    // "10 Questions for Small Business Owners"
    let isName = run.contains { GivenNames.isGivenName(foldedName($0)) }
    guard isName || words[..<start].contains(where: { $0.count >= 4 && $0.first?.isLowercase == true }) || isCase else {
      return nil
    }
    name = isCase ? nil : printed
  }

  /// Whether a title counts questions and says to whom they go, be it by a word in small letters: `Five questions to the ringer`.
  static func countsForRole(_ title: String) -> Bool {
    guard title.utf8.count <= 120 else { return false }
    let words = title.split(whereSeparator: \.isWhitespace).map {
      foldedName(String($0).filter { $0.isLetter || $0.isNumber })
    }
    guard let place = words.firstIndex(where: questions.contains), place > 0, place <= 3,
      (2...4).contains(words.count - place)
    else { return false }
    return inflected.contains(words[place]) || prepositions.contains(words[place + 1])
  }

  /// Whether a sentence tells that a number of questions go to somebody: `the editor sends ten questions to a member`.
  static func areCounted(in sentence: String) -> Bool {
    guard sentence.utf8.count <= 1200 else { return false }
    let words = sentence.split(whereSeparator: \.isWhitespace).map {
      foldedName($0.filter { $0.isLetter || $0.isNumber })
    }
    return words.indices.dropFirst().dropLast().contains { place in
      questions.contains(words[place]) && prepositions.contains(words[place + 1])
        && (numerals.contains(words[place - 1]) || Int(words[place - 1]).map { (3...99).contains($0) } == true)
    }
  }

  private static let numerals = folded(
    """
    three four five six seven eight nine ten eleven twelve twenty drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig
    trois quatre cinq six sept huit neuf dix douze vingt tres cuatro cinco seis siete ocho nueve diez doce veinte três quatro
    sete oito nove dez doze vinte tre quattro cinque sei sette otto dieci dodici venti drie vijf zes zeven acht negen tien
    twaalf twintig fyra fem sex sju åtta nio tio fire seks syv otte ni ti åtte
    """)

  /// The words with capitals that make a name from a place on, up to the first mark.
  private static func name(in words: [String], from start: Int) -> [String] {
    var run: [String] = []
    for word in words[min(start, words.count)...].prefix(4) {
      let bare = word.filter { $0.isLetter || "-'’.".contains($0) }
      guard TitleGuest.isNamePart(bare), !run.isEmpty || bare.first?.isUppercase == true else { break }
      let isEnd = word.last.map { !$0.isLetter && $0 != "." } ?? true
      run.append(isEnd && bare.last == "." ? String(bare.dropLast()) : bare)
      if isEnd { break }
    }
    while let last = run.last, !PersonName.isWeighty(last) { run.removeLast() }
    return run
  }

  /// The name in the dative that Turkish parts from its ending by an apostrophe: `Jane Roe'ya beş soru`.
  private static func dative(in words: [String], before place: Int, _ folded: [String]) -> String? {
    guard folded[place] == "soru",
      let end = words[..<place].lastIndex(where: { word in
        ["a", "e", "ya", "ye"].contains { word.hasSuffix("'" + $0) || word.hasSuffix("’" + $0) }
      }), place - end <= 3
    else { return nil }
    var run =
      words[..<end].suffix(3).reversed().prefix { $0.first?.isUppercase == true && $0.last?.isLetter == true }
      .reversed() + [String(words[end].prefix { $0 != "'" && $0 != "’" })]
    // Turkish puts the trade before the name.
    while run.count > 2, !GivenNames.isGivenName(foldedName(run[0])) { run.removeFirst() }
    let printed = run.joined(separator: " ")
    return run.count == 2 && LabelShape(printed, name: PersonName(printed)).quality == .person ? printed : nil
  }

  /// The name of two or three words before a word for "from", as Hindi puts it: `जेन रो से चार सवाल`.
  private static func name(in words: [String], before place: Int) -> String? {
    guard let from = words[..<place].lastIndex(of: "से"), place - from <= 3, (2...3).contains(from) else { return nil }
    return words[..<from].joined(separator: " ")
  }

  private static let questions = folded(
    """
    questions question fragen preguntas preguntes perguntas domande vragen pertanyaan soalan frågor spørgsmål spørsmål soru
    întrebări hỏi galdera सवाल प्रश्न
    """
  ).union(inflected)

  /// Words for questions in languages that give the name behind them another case.
  private static let inflected = folded(
    """
    kysymystä kysymykset pytań pytania pytanie otázek otázky otázok вопросов вопроса вопросы питань запитань питання запитання
    въпроса въпроси pitanja vprašanj vprašanja kérdés ερωτήσεις klausimai klausimų jautājumi küsimust
    """)

  private static let prepositions = folded(
    """
    to for an à a al ao à per para pra pour aan voor till til för für cho dành với untuk kepada buat dengan with mit con com met
    pentru către do dla k ke ku pro na za до к для із з στη στην στον στο προς
    """)

  private static func folded(_ words: String) -> Set<String> { Set(words.splitAtBlanks.map(foldedName)) }
}
