/// The names in Han, kana and Hangul that a text shows to be such by what stands behind them.
enum IdeographicNames {
  /// Names before an age in brackets, before a word of honour and before a position.
  static func names(in text: String) -> [String] {
    // Han, kana and Hangul begin with these bytes.
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return [] }
    let characters = Array(text)
    let aged = namesBeforeAges(in: characters) + namesBeforeReadings(in: characters)
    let honoured = namesBeforeHonours(in: characters).filter { !aged.contains($0) }
    return aged + honoured + namesBeforePositions(in: text) + namesBeforeYears(in: characters)
  }

  /// `守塔人何守义今年七十二岁`: a full name of two or three signs right before a word for "this year" and an age.
  private static func namesBeforeYears(in text: [Character]) -> [String] {
    text.indices.dropFirst(3).dropLast(4).compactMap { place -> String? in
      guard text[place] == "今", text[place + 1] == "年",
        let year = text[(place + 2)...].prefix(6).firstIndex(where: { "岁歲".contains($0) }), year > place + 2,
        text[(place + 2)..<year].allSatisfy({ $0.isNumber || "一二三四五六七八九十零〇百".contains($0) })
      else { return nil }
      return [3, 2].lazy.filter { place >= $0 }.map { String(text[(place - $0)..<place]) }.first { name in
        name.allSatisfy(isIdeographicLetter) && LabelShape.isFullName(ideographic: name)
          && !LabelShape.endsWithTitle(name)
      }
    }
  }

  /// The full names of which a text prints the given name behind the family name, or the family name before the given one,
  /// signs that are no letters around them: `主播：阮一禾、贾拾光`, `聞き手：柏木造`.
  static func whole(_ part: String, in text: String) -> [String] {
    guard (2...3).contains(part.count), text.contains(part) else { return [] }
    let (signs, wanted) = (Array(text), Array(part))
    var found: [String] = []
    for place in signs.indices where signs[place...].starts(with: wanted) {
      if place == 0 || !signs[place - 1].isLetter {
        let name = String(signs[place...].prefix { $0.isLetter })
        if (part.count + 1...part.count + 3).contains(name.count), !LabelShape.endsWithTitle(name),
          LabelShape(name, name: PersonName(name)).quality >= .name, PersonName(name).text == name
        {
          found.append(name)
        }
      }
      for length in 1...2 where place >= length && (place == length || !signs[place - length - 1].isLetter) {
        let name = String(signs[place - length..<place]) + part
        if LabelShape.isFullName(ideographic: name) { found.append(name) }
      }
    }
    return found
  }

  /// `柏木ふみさん（63）`, `柏木ふみさん（三十九）`, `한만수(60)`.
  private static func namesBeforeAges(in text: [Character]) -> [String] {
    var found: [String] = []
    for (place, character) in text.enumerated() where (character == "(" || character == "（") && place + 3 < text.count {
      let age = text[(place + 1)...].prefix(5).prefix { $0 != ")" && $0 != "）" }
      guard age.count == 2 && age.allSatisfy(\.isNumber) || (2...4).contains(age.count) && age.allSatisfy(isHanFigure),
        place + 1 + age.count < text.count
      else { continue }
      var end = place
      for honour in ["さん", "ちゃん", "氏", "씨"] where text[..<end].suffix(honour.count).elementsEqual(honour) {
        end -= honour.count
      }
      // "続けてきた柏木ふみ": a name may end in kana, and kana stand before it.
      var start = end
      while start > 0, end - start < 4, isHiragana(text[start - 1]), text[start - 1] != "の" { start -= 1 }
      while start > 0, end - start < 10, isIdeographicLetter(text[start - 1]), !isHiragana(text[start - 1]) {
        start -= 1
      }
      let name = String(text[start..<end])
      if (2...6).contains(name.count), LabelShape(name, name: PersonName(name)).quality >= .name { found.append(name) }
    }
    return found
  }

  private static func isHanFigure(_ character: Character) -> Bool { "一二三四五六七八九十〇".contains(character) }

  /// `店主の風祭詩乃（かざまつり・しの）さん`: two to six signs before a bracket of two words in kana.
  private static func namesBeforeReadings(in text: [Character]) -> [String] {
    var found: [String] = []
    for (place, character) in text.enumerated() where character == "（" || character == "(" {
      guard let close = text[place...].prefix(24).firstIndex(where: { "）)".contains($0) }),
        case let reading = text[(place + 1)..<close], reading.count >= 4,
        reading.allSatisfy({ isKana($0) || "・ \u{3000}=＝".contains($0) }),
        reading.dropFirst().dropLast().contains(where: { "・ \u{3000}".contains($0) })
      else { continue }
      var start = place
      while start > 0, place - start < 6, isIdeographicLetter(text[start - 1]),
        !isKana(text[start - 1]) || text[start - 1] == "ノ"
      {
        start -= 1
      }
      if place - start >= 2 { found.append(String(text[start..<place])) }
    }
    return found
  }

  /// `町で、宮下庄一さんは…`, `寺井もえさんに…`: three to six signs that begin with a family name, Hiragana at the end alone.
  private static func namesBeforeHonours(in text: [Character]) -> [String] {
    var found: [String] = []
    for place in text.indices.dropLast() where text[place] == "さ" && text[place + 1] == "ん" || text[place] == "氏" {
      if let name = nameBehindTrade(endingAt: place, in: text) {
        found.append(name)
        continue
      }
      var start = place
      while start > 0, place - start < 4, isHiragana(text[start - 1]) { start -= 1 }
      let kana = start
      while start > 0, place - start < 6, isIdeographicLetter(text[start - 1]), !isKana(text[start - 1]) { start -= 1 }
      let name = String(text[start..<place])
      if (3...6).contains(name.count), kana < place, (2...3).contains(kana - start), name.count > 3 || kana == place {
        found.append(name)
      } else if (3...5).contains(name.count), kana == place, LabelShape(name, name: PersonName(name)).quality == .person
      {
        found.append(name)
      }
    }
    return found
  }

  /// The three to six signs behind the point that parts a trade in Han from a name: `鋳物師・樋口環さん`.
  private static func nameBehindTrade(endingAt end: Int, in text: [Character]) -> String? {
    guard let point = text[max(0, end - 7)..<end].lastIndex(of: "・"), point > 0, (3...6).contains(end - point - 1),
      isIdeographicLetter(text[point - 1]), !isKana(text[point - 1]),
      text[(point + 1)..<end].allSatisfy({ isIdeographicLetter($0) && $0 != "の" })
    else { return nil }
    return String(text[(point + 1)..<end])
  }

  private static func isHiragana(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x3041...0x3096).contains($0.value) }
  }

  private static func isKana(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x3040...0x30FF).contains($0.value) }
  }

  /// `최말자 관장`: a full name in Hangul before a word for a position.
  private static func namesBeforePositions(in text: String) -> [String] {
    // Hangul begins with these bytes.
    guard text.utf8.contains(where: { (0xEA...0xED).contains($0) }) else { return [] }
    let words = text.split { $0.isWhitespace || "[]()\"“”‘’,·".contains($0) }.map(String.init)
    let quoted = koreanPositions.flatMap { namesBeforeQuotations(behind: $0, in: text) }
    return quoted
      + zip(words, words.dropFirst()).compactMap { name, position in
        guard (2...4).contains(name.count), koreanPositions.contains(where: position.hasPrefix), position.count <= 5,
          name.unicodeScalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) }),
          LabelShape(name, name: PersonName(name)).quality == .person
        else { return nil }
        return name
      }
  }

  /// `장인 최말자 "…"`: the three signs between a word for a position and a quotation mark.
  private static func namesBeforeQuotations(behind position: String, in text: String) -> [String] {
    guard text.contains(where: { "\"“‘'".contains($0) }), let found = text.firstRange(of: position + " ") else {
      return []
    }
    let name = String(text[found.upperBound...].prefix { $0.isLetter })
    let behind = text[found.upperBound...].dropFirst(name.count).first { $0 != " " }
    return name.count == 3 && behind.map { "\"“‘'".contains($0) } == true && LabelShape.isFullName(ideographic: name)
      ? [name] : []
  }

  /// `牧羊人陈阿英从来…`: three signs that begin with a family name behind a sign with which trades end, and that come again or
  /// end a part of the sentence.
  static func namesBehindTrades(in text: String, occurrences: (String) -> Int) -> [String] {
    guard text.utf8.contains(where: { $0 >= 0xE4 }), case let signs = Array(text.prefix(600)) else { return [] }
    var found: [String] = []
    for place in signs.indices where place > 1 && "人师師家员員者匠手长長任授".contains(signs[place - 1]) {
      guard place + 3 <= signs.count, signs[place..<place + 3].allSatisfy(isHan),
        case let name = String(signs[place..<place + 3]), LabelShape.isFullName(ideographic: name),
        isHan(signs[place - 2]), !LabelWords.isTerm(name)
      else { continue }
      let isAtEnd = place + 3 == signs.count || !signs[place + 3].isLetter
      if !found.contains(name), isAtEnd || occurrences(name) > 1 { found.append(name) }
    }
    return found
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  private static let koreanPositions = [
    "대표", "관장", "교수", "감독", "작가", "장관", "의원", "원장", "소장", "센터장", "회장", "사장", "위원장", "총장", "시장", "군수", "박사",
    "선수", "배우", "가수", "시인", "명인", "장인", "씨", "책임", "연구원", "선임", "수석", "매니저", "팀장", "과장", "부장", "실장", "차장",
    "대리", "국장", "변호사", "기사", "목수", "셰프", "디자이너",
  ]

  private static func isIdeographicLetter(_ character: Character) -> Bool {
    character.isLetter && character.unicodeScalars.allSatisfy { (0x2E80...0xD7FF).contains($0.value) }
  }
}

extension PageLines {
  /// The names in Han, kana and Hangul that a line has behind a trade, or right behind a word for a talk in brackets that the
  /// page has again: `[인터뷰] 구본태 이장`.
  func ideographicNames(in line: String) -> [String] {
    let found = IdeographicNames.namesBehindTrades(in: line, occurrences: occurrences(of:))
    guard found.isEmpty, line.first.map({ "[【〔".contains($0) }) == true,
      let close = line.firstIndex(where: { "]】〕".contains($0) }), PageWords.saysInterview(String(line[..<close])),
      let name = line[line.index(after: close)...].split(separator: " ").first.map(String.init),
      LabelShape.isFullName(ideographic: name), occurrences(of: name) > 1
    else { return found }
    return [name]
  }
}
