import CorpusModel
import TextAnalysis

/// A person's name taken apart: honorifics, brackets and handles off; family and given name as far as form tells them.
struct PersonName: Sendable, Equatable {
  /// The name without honorifics, brackets and what stands after a comma.
  let text: String
  /// `text` folded.
  let key: String
  /// Whether the name is one word.
  let isMononym: Bool
  /// Whether the name is written in Han, kana or Hangul, where one word holds family and given name.
  let isIdeographic: Bool
  /// The first word, folded.
  let given: String
  /// The last word, folded; with the particles before it as well where there are any (`wirdum`, `van wirdum`).
  let families: [String]

  /// What may stand for the name as the given one: the first word, and of longer names all but the family name.
  var givens: [String] {
    guard !isIdeographic, let family = families.last, key.utf8.count > family.utf8.count + 1,
      key.hasSuffix(" " + family)
    else { return [given] }
    let rest = String(key.dropLast(family.count + 1))
    return rest == given ? [given] : [given, rest]
  }

  /// The last word, folded.
  var family: String { families.first ?? key }

  private static let known = SpellingMemory<PersonName>()

  init(_ written: String) { self = Self.known.meaning(of: written) { PersonName(reading: $0) } }

  private init(reading written: String) {
    let named =
      LabelShape.nameAroundTitle(String(written.prefix { !"（(".contains($0) }))
      ?? RoleWords.nameOfAnswerer(written) ?? Self.officeHolder(written) ?? Self.holder(ofRole: written)
    var words = (Self.turnedAround(written) ?? Self.withoutBrackets(named ?? written)).splitAtBlanks
    words = words.flatMap(Self.withoutJoinedInitials)
    // "El señor Roe", "La Sra. Roe".
    if words.count > 2, Self.articles.contains(Self.bare(words[0])), Self.honorifics.contains(Self.bare(words[1])) {
      words.removeFirst()
    }
    // Of "Professor C" the title is the telling part.
    while words.count > 1, Self.honorifics.contains(Self.bare(words[0])), words.count > 2 || words[1].utf8.count > 1,
      !Self.isPeer(words)
    {
      words.removeFirst()
    }
    // "Mme la présidente Agnès Roe"
    while (4...5).contains(words.count), Self.articles.contains(Self.bare(words[0])),
      LabelWords.isOffice(foldedName(words[1])), words[2...].allSatisfy({ $0.first?.isUppercase == true })
    {
      words.removeFirst(2)
    }
    while words.count > 1, Self.suffixes.contains(Self.bare(words[words.count - 1])) { words.removeLast() }
    // "周　颖" is spread to the width of names of three signs.
    if words.count == 2, words.allSatisfy(Self.isOneHan) { words = [words.joined()] }
    if words.count == 1 { words = [LabelShape.withoutHonour(words[0])] }
    let whole = words.isEmpty ? written : words.joined(separator: " ")
    text = Self.withoutRole(whole) ?? whole
    key = foldedName(text)
    isMononym = words.count < 2
    isIdeographic =
      text.utf8.contains { $0 >= 0xE2 } && text.unicodeScalars.contains { (0x2E80...0xD7FF).contains($0.value) }
    given = words.count == 1 ? key : foldedName(words.first ?? "")
    var families = [words.count == 1 ? key : foldedName(words.last ?? "")]
    var start = words.count - 1
    while start > 1, Self.particles.contains(Self.bare(words[start - 1])) { start -= 1 }
    if start < words.count - 1, start > 0 { families.append(foldedName(words[start...].joined(separator: " "))) }
    self.families = families
  }

  /// Words for positions that stand before a full name, a blank between: `研究员 王明`.
  private static let ideographicPositions: Set<String> = [
    "研究员", "研究員", "学者", "學者", "专家", "專家", "教授", "博士", "主任", "所长", "所長", "院长", "院長", "校长", "校長", "董事长", "董事長", "总裁",
    "總裁", "总经理", "經理", "经理", "工程师", "工程師", "导演", "導演", "演员", "演員", "作家", "律师", "律師", "医生", "醫生", "老师", "老師", "同学",
    "編集長", "編集者", "建築家", "監督", "社長", "会長", "部長", "先生",
  ]

  /// What is put behind names in Japanese and Korean out of politeness.
  private static let honours = ["さん", "ちゃん", "氏", "様", "さま", " 씨", " 님"]

  /// Whether a word is one sign of Han.
  private static func isOneHan(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    return scalars.count == 1 && scalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// The name in Han, kana or Hangul behind a word of two or three signs for who asks, leads or answers, or before one for
  /// who asks or leads: `记者王明`, `司会 佐藤健一`, `제갈윤 사회자`; nil where a text has no such form.
  private static func withoutRole(_ text: String) -> String? {
    guard text.utf8.first ?? 0 >= 0xE3, text.utf8.count <= 48 else { return nil }
    if let honour = honours.first(where: text.hasSuffix),
      case let name = String(text.dropLast(honour.count)).trimmingBlanks,
      name.count >= 2
    {
      return withoutRole(name) ?? name
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    // "제갈윤 사회자"
    if words.count > 1, let last = words.last, last.count > 1,
      [.interviewer, .moderator].contains(RoleWords.role(of: String(last))),
      case let name = words.dropLast().joined(separator: " "), LabelShape.isFullName(ideographic: name)
    {
      return name
    }
    if words.count == 2, ideographicPositions.contains(String(words[0])),
      LabelShape.isFullName(ideographic: String(words[1]))
    {
      return String(words[1])
    }
    for length in [3, 2] where text.count >= length + 2 {
      switch RoleWords.role(of: String(text.prefix(length))) {
      case .interviewer, .moderator, .guest: break
      default: continue
      }
      let name = String(text.dropFirst(length)).trimmingBlanks
      return LabelShape.isFullName(ideographic: name) ? name : nil
    }
    // "河川組長簡萬吉"
    guard words.count == 1, (4...16).contains(text.count) else { return nil }
    return [3, 2, 4].lazy.filter { text.count >= $0 + 2 }.map { String(text.suffix($0)) }.first { name in
      LabelShape.isFullName(ideographic: name) && LabelShape.endsWithTitle(String(text.dropLast(name.count)))
    }
  }

  /// The initials and the name that a word is made of with no blank between: `К.Л.Громова`; the word itself for others.
  private static func withoutJoinedInitials(_ word: String) -> [String] {
    guard word.utf8.contains(0x2E), let point = word.lastIndex(of: "."),
      case let name = word[word.index(after: point)...], name.count > 2, name.first?.isUppercase == true,
      case let initials = word[...point], initials.count <= 6, initials.count.isMultiple(of: 2),
      zip(initials, 0...).allSatisfy({ $1.isMultiple(of: 2) ? $0.isUppercase : $0 == "." })
    else { return [word] }
    return [String(initials), String(name)]
  }

  /// Whether a word is a title that stands before names.
  static func isHonorific(_ word: String) -> Bool { honorifics.contains(bare(word)) }

  /// Folded words that a point cuts short inside a name, so that it ends neither sentence nor label: `Dr. Roe`,
  /// `Ann St. Roe`.
  static let shortened = WordTable(honorifics.union(["st", "ste", "sta", "sto"]).map { (WordKey(foldedName($0)), 0) })

  /// Titles that stand before names.
  static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lady", "lord", "rev", "hon", "sen", "rep", "gov",
    "mayor", "judge", "justice", "captain", "chancellor", "ambassador", "secretary", "congressman", "congresswoman",
    "representative", "councillor", "councilman", "commissioner", "general", "colonel", "major", "father", "sister",
    "coach", "detective", "president", "minister", "senator", "herr", "frau", "hr", "fr", "m", "mme", "mlle",
    "monsieur", "madame", "maître",
    "sr", "sra", "srta", "señor", "señora", "don", "doña", "dra", "senhor", "senhora", "dom", "dona", "sig", "signor",
    "signora", "sigra", "dott", "dottssa", "profssa", "avv", "baroness", "baron", "viscount", "viscountess", "earl",
    "dame", "pastor", "pastorin", "pfarrer", "pfarrerin", "pater", "père", "abbé", "padre", "suor", "ksiądz", "siostra",
    "ojciec",
    "profesor", "profesora", "professora", "doutor", "doutora", "dottore", "maestro", "maestra", "hoca", "rabbi",
    "imam", "pak", "bu", "ibu", "bapak", "mbak", "ông", "bà", "bác", "chú", "cô",
    "chị", "anh", "gs", "ts", "ths", "pgs", "pr", "pan", "pani", "paní", "abg", "abgeordneter",
    "abgeordnete",
    "heer", "mevrouw", "dhr", "mevr", "mw", "poseł", "posłanka", "senatör", "onorevole", "dep", "deputado", "deputada",
    "diputado", "diputada", "doç", "uzm", "madam", "chairman", "господин", "госпожа", "г-н", "г-жа",
  ]

  /// The name in its usual order of one printed as lists have it, `Roe, Jane`; nil for any other.
  static func turnedAround(_ written: String) -> String? {
    guard written.utf8.contains(0x2C) else { return nil }
    let name = written.prefix { !"([（".contains($0) }
    guard let comma = name.firstIndex(of: ","), comma > name.startIndex else { return nil }
    let family = name[..<comma].split(separator: " ")
    let given = name[name.index(after: comma)...].split(separator: " ")
    guard (1...2).contains(family.count), (1...2).contains(given.count),
      (family + given).allSatisfy({
        $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-'’.".contains($0) }
      }),
      let first = given.first, GivenNames.isGivenName(foldedName(String(first))),
      !LabelWords.isPosition(foldedName(String(first)))
    else { return nil }
    return (given + family).joined(separator: " ")
  }

  /// Whether words are the name of a peer, which begins with the title: `Lord Arden of Selby`, `Baroness Roe`.
  private static func isPeer(_ words: [String]) -> Bool {
    ["lord", "lady", "baroness", "baron", "viscount", "viscountess", "earl"].contains(bare(words[0]))
      && (words.count == 2 || words.contains("of"))
  }

  private static let articles: Set<String> = ["el", "la", "o", "a", "il", "le", "der", "die", "de"]
  private static let suffixes: Set<String> = ["jr", "phd", "md", "esq", "mba", "mdb", "mep", "mp", "cfa"]

  /// Whether a folded word joins parts of a name: `van`, `de la`.
  static func isParticle(_ word: String) -> Bool { particles.contains(word) }

  /// Whether a word joins a particle in small letters with a name: `d’Orcival`, `dell'Orto`, `al-Sayed`.
  static func isElided(_ word: some StringProtocol) -> Bool {
    guard word.first?.isLowercase == true, let mark = word.firstIndex(where: { $0 == "'" || $0 == "’" || $0 == "-" }),
      (1...5).contains(word.distance(from: word.startIndex, to: mark))
    else { return false }
    return word[word.index(after: mark)...].first?.isUppercase == true
  }

  /// Whether a word can begin or end a name: with a capital, be it behind a particle.
  static func isWeighty(_ word: some StringProtocol) -> Bool { word.first?.isUppercase == true || isElided(word) }

  /// Whether a folded word can stand in a name and count for nothing: a particle, an article or title before it, a title
  /// behind it.
  static func isOftenLeftOut(_ word: WordKey) -> Bool { leftOut.contains(word) }

  private static let leftOut = WordTable(
    particles.union(articles).union(honorifics).union(suffixes).map { (WordKey($0), 0) })

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "dal", "dalla", "degli", "dei", "di", "da", "dos", "das", "do",
    "du", "la", "le", "el", "al",
    "bin", "ibn", "ter", "ten", "zu", "zur", "y", "i", "af", "av", "st",
  ]

  private static func bare(_ word: String) -> String {
    let small = word.lowercased()
    return small.utf8.contains { $0 == 0x2E || $0 == 0x2C } ? small.filter { $0 != "." && $0 != "," } : small
  }

  /// The person in brackets behind an office: `The Secretary of State for Transport (Hilary Roe)`,
  /// `O SR. PRESIDENTE (Otávio Roe. PDR - CE)`; nil where a label has no such form.
  private static func officeHolder(_ written: String) -> String? {
    guard let open = written.utf8.firstIndex(of: 0x28), open > written.startIndex else {
      return ideographicHolder(written) ?? nameBehindOffice(written)
    }
    let head = written[..<open].split(separator: " ").map { bare(String($0)) }
    guard head.count > 1, let first = head.first, articles.contains(first) || first == "the",
      head.contains(where: { LabelWords.isOffice(foldedName($0)) })
    else { return nil }
    let inner = written[written.utf8.index(after: open)...].prefix { !")（(".contains($0) }
    var names: [Substring] = []
    for word in inner.split(separator: " ") {
      let isTitle = honorifics.contains(bare(String(word)))
      names.append(word)
      if !isTitle, word.hasSuffix(".") || word.hasSuffix(",") { break }
    }
    let name = names.joined(separator: " ")
    let capitals = names.count { $0.first?.isUppercase == true && $0.contains(where: \.isLowercase) }
    return capitals >= 2 ? String(name.last == "." || name.last == "," ? name.dropLast() : name[...]) : nil
  }

  /// The full name in brackets behind a word for a role, or behind the word itself: `Moderator (Jane Roe)`, `Moderator Jane Roe`;
  /// nil where a label has no such form.
  static func holder(ofRole written: String) -> String? {
    guard let blank = written.utf8.firstIndex(of: 0x20), blank > written.startIndex, written.utf8.count <= 80,
      RoleWords.saysPart(String(written[..<blank]))
    else { return nil }
    var name = written[written.utf8.index(after: blank)...]
    if name.hasPrefix("("), name.hasSuffix(")") { name = name.dropFirst().dropLast() }
    let words = name.split(separator: " ")
    guard (2...4).contains(words.count), words.allSatisfy({ TitleGuest.isNamePart(String($0)) }),
      words[0].first?.isUppercase == true, !name.contains(where: { "(),".contains($0) })
    else { return nil }
    return String(name)
  }

  /// The name in wide brackets behind an office in Han: `政府参考人（黒田正彦君）`.
  private static func ideographicHolder(_ written: String) -> String? {
    // "5番（野田花子君）"
    guard written.utf8.count <= 90, let open = written.firstIndex(of: "（"),
      written[..<open].utf8.contains(where: { $0 >= 0xE3 })
    else { return nil }
    var name = written[written.index(after: open)...].prefix { $0 != "）" }
    for honour in ["君", "さん", "氏", "議員"] where name.hasSuffix(honour) {
      name.removeLast(honour.count)
      // Nothing but people is called so.
      if (2...8).contains(name.count), !endingsOfPlaces.contains(where: name.hasSuffix) {
        return String(name.filter { !$0.isWhitespace })
      }
    }
    guard LabelShape.isFullName(ideographic: String(name)), !endingsOfPlaces.contains(where: name.hasSuffix),
      !LabelShape.isFullName(ideographic: String(written[..<open]))
    else { return nil }
    return String(name)
  }

  /// How constituencies, parties and offices end in Han.
  private static let endingsOfPlaces = [
    "區", "区", "縣", "县", "市", "鄉", "乡", "鎮", "镇", "村", "省", "州", "黨", "党", "局", "處", "处", "課", "课", "科", "會", "会",
    "社", "線", "线", "選", "选", "校", "院", "部",
  ]

  /// Whether a word is an office or a position, with which a label may begin that ends with a name.
  static func opensOffice(_ word: String) -> Bool {
    let folded = foldedName(word)
    return LabelWords.isOffice(folded) || LabelWords.isPosition(folded)
  }

  /// The name that ends a label which begins with an office and what it is for: `Minister of Transport Jane Roe`,
  /// `Bundesministerin für Verkehr Sabine Roe`, `Dyrektor Instytutu Torfowisk Anna Roe`; nil where a label has no such form.
  private static func nameBehindOffice(_ written: String) -> String? {
    let words = written.split(separator: " ", maxSplits: 12)
    guard (4...12).contains(words.count), !written.utf8.contains(0x2C), written.utf8.first != 0x28 else { return nil }
    let isOffice = opensOffice(String(words[0])) && words[1...].contains(where: { $0.first?.isLowercase == true })
    guard
      isOffice
        || words.count <= 7 && written.count <= 60
          && !words.dropLast(2).contains(where: {
            let folded = foldedName(String($0))
            return GivenNames.isGivenName(folded) || isParticle(folded) || honorifics.contains(folded)
          }) && words.allSatisfy({ $0.first?.isUppercase == true })
    else { return nil }
    for start in [words.count - 3, words.count - 2] where start >= 2 {
      let name = words[start...]
      guard name.allSatisfy({ $0.first?.isUppercase == true && $0.count > 2 }),
        GivenNames.isGivenName(foldedName(String(name[start])))
      else { continue }
      return name.joined(separator: " ")
    }
    return nil
  }

  /// The name without `(…)`, `[…]`, `（…）`, a leading `@`, and what follows a comma or a stroke.
  private static func withoutBrackets(_ written: String) -> String {
    var result = String.UnicodeScalarView()
    var depth = 0
    scanning: for scalar in written.unicodeScalars {
      switch scalar {
      case "(", "[", "（", "【": depth += 1
      case ")", "]", "）", "】": depth = max(0, depth - 1)
      case ",", "，", "،", "|", "｜", "/", "／":
        if depth > 0 { continue }
        if result.isEmpty { return written }
        break scanning
      case "@" where result.isEmpty: break
      // "De heer **Roe** (VVD)", and not the hidden figures of a number: "+47 22 ** ** 10".
      case "*" where written.contains(where: \.isLetter): break
      default: if depth == 0 { result.append(scalar) }
      }
    }
    return result.contains { !$0.properties.isWhitespace } ? String(result) : written
  }
}

extension String {
  /// The words between white space.
  var splitAtBlanks: [String] {
    let bytes = utf8
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return bytes.split { $0 == 0x20 || (9...13).contains($0) }.map { String(Substring($0)) }
    }
    return unicodeScalars.split { isBlank($0.value) }.map { String(Substring($0)) }
  }
}

/// A name as names are compared: without case, accents and width.
func foldedName(_ name: String) -> String { Folder.fold(name) }
