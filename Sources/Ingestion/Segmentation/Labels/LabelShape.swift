import TextAnalysis

/// What the form of a label alone says: whether it could be a name, and how much it looks like one.
struct LabelShape: Sendable, Equatable {
  /// How much a label looks like a name, ascending.
  enum Quality: Int, Sendable, Comparable {
    /// No name: a clause, a number, an address.
    case impossible
    /// Words that could be the name of an outlet or a role, or just any words: `Wu said blockchain`.
    case phrase
    /// One capitalised word, a handle, a short word of Han: `Tina`, `kclowes`, `深潮`.
    case name
    /// The form of a full name: `Jane van Roe`, `唐鳳`, `J. P. Roe`.
    case person

    static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
  }

  var quality: Quality
  /// Whether a title that only people bear opens it.
  var isTitled = false
  /// Whether it is one to three capital letters: `FB`, `AvW`.
  var isInitials: Bool
  /// The folded words that would be found in small letters in the text if they were no name.
  var words: [String]

  init(_ label: String, name: PersonName) {
    quality = .impossible
    isInitials = false
    words = []
    let scalars = label.unicodeScalars
    guard let first = scalars.first, scalars.count <= 140,
      !Self.hasForbidden(scalars) || Self.hasIdeographicPosition(label, behind: name)
        || Self.quotesInBracket(label, behind: name),
      first.properties.isAlphabetic || first.properties.numericType != nil || first == "@",
      Self.isHandle(label) || Self.isTitled(label) || !Self.looksLikeCode(Self.withoutBrackets(label)),
      !Salutations.open(label)
    else { return }
    if name.isIdeographic {
      quality = Self.quality(ofIdeographic: name.text)
      if quality > .impossible, name.text.count < label.count, Self.hasTitle(label) { quality = .person }
      if Self.honoursInBracket(label), (2...8).contains(name.text.count) { quality = .person }
      if KinWords.relate(label) { quality = .person }
      return
    }
    let tokens = name.text.splitAtBlanks.map { $0[...] }
    guard name.text.count <= 48, (1...7).contains(tokens.count) else { return }
    isInitials = tokens.count == 1 ? Self.isInitials(tokens[0]) : tokens.count <= 3 && tokens.allSatisfy(Self.isInitial)
    if isInitials {
      quality = .name
      return
    }
    isTitled =
      Self.statesAge(label) || Self.isTitled(label) || Self.isTitled(name.text)
      // "Vizepräsident Jürgen Roe"
      || tokens.count > 2 && tokens.prefix(3).allSatisfy { $0.first?.isUppercase == true }
        && LabelWords.isOffice(foldedName(String(tokens[0])))
    quality = judge(tokens, isAccount: first == "@")
    // "Mr. Roe", "Baroness Roe" are people for certain.
    if quality == .name, isTitled, tokens.count == 1, tokens[0].first?.isUppercase == true,
      !Self.personalTitles.contains(name.key.filter { $0 != "." })
    {
      quality = .person
    }
    if quality < .person, KinWords.relate(label) { quality = .person }
    // "In this regard, she said:": what stands before the comma must be a full name.
    guard quality > .impossible else { return }
    if quality == .name, Self.statesAge(label) { quality = .person }
    if quality < .person, label.utf8.contains(0x2C), !Self.statesPosition(label), !Self.isInCapitals(label) {
      quality = .impossible
    }
    // "Señora Roe, le voy a ser honesto:" speaks to her.
    if isTitled, Self.goesOnSpeaking(label) { quality = .impossible }
    // "Jane | Acme" names a person and a firm, but so does a line of a menu.
    // A bracket may hold two parties: "Jane Roe (PDR/LIB)".
    if Self.withoutBrackets(label).utf8.contains(where: { $0 == 0x7C || $0 == 0x2F }) { quality = min(quality, .name) }
  }

  /// Whether a title that only people bear opens a label.
  private static func isTitled(_ label: String) -> Bool {
    guard let blank = label.utf8.firstIndex(of: 0x20), label.utf8.distance(from: label.startIndex, to: blank) <= 12
    else { return false }
    return personalTitles.contains(label[..<blank].lowercased().filter { $0 != "." })
  }

  private static let personalTitles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sen", "senator", "rep", "baroness", "lord", "lady", "viscount", "sir", "m", "mme",
    "mlle", "monsieur", "madame", "herr", "frau", "sr", "sra", "señor", "señora", "senhor", "senhora", "signor",
    "signora", "sig", "sigra", "dott", "dottssa", "profssa", "avv",
    "heer", "mevrouw", "dhr", "mevr", "mw", "pak", "bu", "ibu", "bapak", "mbak", "ông", "bà", "bác", "chú", "cô", "pan",
    "pani", "paní", "abg", "poseł", "posłanka", "deputado", "deputada", "diputado",
    "diputada", "onorevole",
  ]

  /// Whether what stands before the comma of a label is in capitals, as in plays: `OCTAVE, aside`.
  private static func isInCapitals(_ label: String) -> Bool {
    let head = label.prefix { $0 != "," }
    return head.count { $0.isLetter } >= 3 && !head.contains(where: \.isLowercase)
  }

  /// Whether an age stands behind the first comma, as where people are asked in the street: `Tobi, 31, postman`.
  static func statesAge(_ label: String) -> Bool {
    guard let comma = label.utf8.firstIndex(of: 0x2C) else { return false }
    let behind = label[label.utf8.index(after: comma)...].drop { $0 == " " }
    let age = behind.prefix { $0.isNumber }
    return age.count == 2 && (behind.count == 2 || behind.dropFirst(2).first == ",")
  }

  /// A label without the bracket or comma behind it, where accounts and sites stand: `Jane (@jane_roe)`, `Jane, Acme.io`.
  private static func withoutBrackets(_ label: String) -> String {
    guard let last = label.last, last == ")" || last == "]" || last == "）",
      let open = label.lastIndex(where: { $0 == "(" || $0 == "[" || $0 == "（" }), open > label.startIndex,
      label[label.index(before: open)] == " " || label[open] == "（"
    else {
      // "Jane Roe, Acme.io"
      return label.firstIndex(of: ",").map { String(label[..<$0]) } ?? label
    }
    return String(label[..<open])
  }

  /// Whether a position or an honour stands behind the first comma: `Lumi, Chief Economist`.
  private static func statesPosition(_ label: String) -> Bool {
    let behind = label.drop { $0 != "," }.dropFirst()
    return behind.split { !$0.isLetter }.contains { LabelWords.isPosition(foldedName(String($0))) }
  }

  /// Whether four words or more stand behind the first comma, the first in small letters, and none is a position.
  private static func goesOnSpeaking(_ label: String) -> Bool {
    guard let comma = label.utf8.firstIndex(of: 0x2C) else { return false }
    let behind = label[label.utf8.index(after: comma)...].split(separator: " ")
    return behind.count >= 4 && behind[0].first?.isLowercase == true && !statesPosition(label)
  }

  /// What the words of a label are, counted.
  private struct Tally {
    var capitals = 0
    var small = 0
    var particles = 0
    var joints = 0
    var hasArticle = false
    var opensWithParticle = false
  }

  private mutating func judge(_ tokens: [Substring], isAccount: Bool) -> Quality {
    let isInCapitals = tokens.count > 1 && !tokens.contains { $0.contains(where: \.isLowercase) }
    var tally = Tally()
    for (place, token) in tokens.enumerated() {
      guard let first = token.first(where: { $0.isLetter || $0.isNumber }) else {
        if token == "&" || token == "-" || token == "·" { continue }
        return .impossible
      }
      let decided =
        first.isNumber
        ? take(number: token, at: place, of: tokens, &tally)
        : first.isUppercase
          ? take(capital: token, at: place, of: tokens, isInCapitals, &tally)
          : first.isLowercase ? take(small: token, at: place, of: tokens, &tally) : nil
      if let decided { return decided }
      if !first.isNumber, !first.isUppercase, !first.isLowercase { tally.capitals += 1 }
    }
    if tokens.count == 1 {
      // "@may" is an account, "may" is none.
      return tally.small == 1 && !isAccount && LabelWords.isFunctionWord(foldedName(String(tokens[0])))
        ? .impossible : .name
    }
    return Self.quality(of: tally, tokens, isInCapitals)
  }

  /// Counts a word with a digit first; what that decides, nil where it leaves all open.
  private func take(number token: Substring, at place: Int, of tokens: [Substring], _ tally: inout Tally) -> Quality? {
    // "Visitor 88213"
    if place == tokens.count - 1, (1...2).contains(place), token.utf8.count <= 6, token.allSatisfy(\.isNumber),
      tally.capitals == place
    {
      return .name
    }
    guard token.contains(where: \.isLetter) else { return .impossible }
    tally.capitals += 1
    return nil
  }

  /// Counts a word with a capital; what that decides, nil where it leaves all open.
  private mutating func take(
    capital token: Substring, at place: Int, of tokens: [Substring], _ isInCapitals: Bool, _ tally: inout Tally
  ) -> Quality? {
    let folded = foldedName(String(token))
    if place > 0, place < tokens.count - 1, PersonName.isParticle(folded) { return nil }
    if Self.openers.contains(folded) {
      // "THE COURT", "THE WITNESS", "The Wharf".
      guard place == 0, isInCapitals || folded == "the" && (2...3).contains(tokens.count) else { return .impossible }
      tally.hasArticle = true
      return nil
    }
    tally.capitals += 1
    // "DE VRIES" in a text that has "de".
    if place == 0, tokens.count > 1, PersonName.isParticle(folded) { return nil }
    if !token.hasSuffix("."), token.count > 1 { words.append(folded) }
    return nil
  }

  /// Counts a word in small letters; what that decides, nil where it leaves all open.
  private mutating func take(small token: Substring, at place: Int, of tokens: [Substring], _ tally: inout Tally)
    -> Quality?
  {
    let folded = foldedName(String(token))
    let isInside = place > 0 && place < tokens.count - 1
    if PersonName.isElided(token) {
      tally.capitals += 1
    } else if place < tokens.count - 1, PersonName.isParticle(folded) {
      tally.particles += 1
      if place == 0 { tally.opensWithParticle = true }
    } else if isTitled, folded == "of", isInside {
      tally.particles += 1
    } else if tokens.count > 2, isInside, Self.joints.contains(folded) {
      tally.joints += 1
    } else if tokens.count > 1, LabelWords.isFunctionWord(folded) {
      return .impossible
    } else {
      tally.small += 1
      if tokens.count == 1 { words.append(folded) }
    }
    return nil
  }

  /// What two words or more are that were counted.
  private static func quality(of tally: Tally, _ tokens: [Substring], _ isInCapitals: Bool) -> Quality {
    let (capitals, small) = (tally.capitals, tally.small)
    // "Le Courrier des Rives", "Gazette of the North"
    if tally.joints > 0 { return small == 0 && capitals >= 2 && tokens.count <= 7 ? .phrase : .impossible }
    if tally.hasArticle { return small > 0 ? .impossible : isInCapitals && tokens.count <= 3 ? .name : .phrase }
    // "Nghệ nhân Tạ Thị Quyên"
    let endsWithName = tokens.count <= 6 && small <= 2 && tokens.suffix(3).allSatisfy { $0.first?.isUppercase == true }
    if small > 0 { return tokens.count <= 4 || endsWithName ? .phrase : .impossible }
    // "Le Bailleur" is a party of a contract as often as a name.
    if tokens.count == 2, articles.contains(foldedName(String(tokens[0]))) { return .name }
    // "de la Fuente"
    if tally.opensWithParticle { return capitals == 1 ? .name : .phrase }
    // "Juan Antonio López de Uralde Garmendia"
    let isLong = capitals == 5 && tally.particles > 0 && GivenNames.isGivenName(foldedName(String(tokens[0])))
    return capitals <= 4 || isLong ? (capitals >= 2 ? .person : .phrase) : .phrase
  }

  /// Whether a label is the name of an account: `@jane_roe`, `keeper_of_skye`, `hal.eth`.
  private static func isHandle(_ label: String) -> Bool {
    if label.first != "@", !label.utf8.contains(0x5F) { return isDomain(label) }
    if label.first != "@" {
      return label.utf8.first != 0x5F
        && label.unicodeScalars.allSatisfy {
          $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }
    return label.utf8.count > 2
      && label.unicodeScalars.dropFirst().allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "_.-".unicodeScalars.contains($0)
      }
  }

  /// Whether a label is a name of an account with a point in it, all in small letters: `hal.eth`.
  private static func isDomain(_ label: String) -> Bool {
    guard let point = label.utf8.firstIndex(of: 0x2E), label.utf8.distance(from: label.startIndex, to: point) >= 2
    else { return false }
    let parts = label.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    if parts.count == 3 {
      return parts.allSatisfy { part in part.count >= 2 && part.allSatisfy { isDigit($0) || (97...122).contains($0) } }
    }
    let ending = label.utf8[label.utf8.index(after: point)...]
    return (2...6).contains(ending.count) && ending.allSatisfy { (97...122).contains($0) }
      && label.utf8[..<point].allSatisfy { isDigit($0) || (97...122).contains($0) || $0 == 0x2D }
  }

  /// Whether a label has what code has and names have not: `fn(x)`, `self.field`, `snake_case`, `'key'`.
  private static func looksLikeCode(_ label: String) -> Bool {
    func isPlainLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
    var previous = UInt8(ascii: " ")
    var beforeThat = UInt8(ascii: " ")
    for byte in label.utf8 {
      switch byte {
      case UInt8(ascii: "_"): return true
      case UInt8(ascii: "("), UInt8(ascii: "["): if isPlainLetter(previous) { return true }
      case UInt8(ascii: "'"): if previous == UInt8(ascii: " ") || previous == UInt8(ascii: "(") { return true }
      case 97...122 where previous == UInt8(ascii: "."):
        if isPlainLetter(beforeThat) || beforeThat >= 0x80 { return true }
      default: break
      }
      (beforeThat, previous) = (previous, byte)
    }
    return previous == UInt8(ascii: "'")
  }

  /// One to three letters, the first and last of them capitals, points between them or not.
  private static func isInitials(_ token: Substring) -> Bool {
    let letters = token.filter { $0 != "." && $0 != "-" }
    guard (1...3).contains(letters.count), let first = letters.first, let last = letters.last else { return false }
    return first.isUppercase && last.isUppercase && letters.allSatisfy(\.isLetter)
  }

  /// One capital with a point, or two of them of a name in two parts, be it behind a particle: `С.`, `H.-B.`, `d'O.`.
  private static func isInitial(_ token: Substring) -> Bool {
    if PersonName.isElided(token), let last = token.split(whereSeparator: { "'’".contains($0) }).last,
      last.count < token.count
    {
      return isInitial(last)
    }
    let parts = token.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { $0.count == 2 && $0.last == "." && $0.first?.isUppercase == true }
  }

  /// Whether a sign stands in a label that no name has; inside Hebrew words quotation marks make abbreviations: `ד"ר`.
  private static func hasForbidden(_ scalars: String.UnicodeScalarView) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if isForbidden(scalar), scalar != "\"" || !(0x5D0...0x5EA).contains(previous.value) { return true }
      previous = scalar
    }
    return false
  }

  /// Whether no name has the sign: quotation marks, ends of sentences, signs of code and sums.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "?", "!", ";", "=", "\\", "{", "}", "<", ">", "%", "$", "#", "^", "~", "`": true
    case "“", "”", "„", "«", "»", "‹", "›", "「", "」", "『", "』", "…", "€", "£": true
    case "，", "。", "、", "；", "？", "！": true
    default: false
    }
  }

  /// Articles that open names as well.
  private static let articles: Set<String> = ["le", "la", "il", "el", "lo"]

  /// Small words between the capitalised ones of an outlet's name, folded.
  static let joints: Set<String> = [
    "of", "the", "and", "des", "aux", "et", "und", "für", "im", "y", "no", "na", "nos", "nas",
  ]

  /// Words that open headings and clauses when they are capitalised, and no name.
  static let openers: Set<String> = [
    "the", "this", "that", "these", "those", "what", "which", "who", "when", "where", "why", "how", "if", "but", "and",
    "for", "with", "from", "our", "my", "your", "his", "her", "their", "there", "here", "after", "before", "about",
    "because", "in", "is", "are", "to", "by", "at", "it", "les", "des", "une", "ce", "cette", "dans", "pour", "sur",
    "der", "die",
    "das", "ein", "eine", "und", "auf", "mit", "los", "las", "una", "unos", "um", "os", "para", "por", "как",
    "что", "это",
  ]
}
