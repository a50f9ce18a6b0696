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
      !Self.hasForbidden(scalars) || Self.hasIdeographicPosition(label, behind: name),
      first.properties.isAlphabetic || first.properties.numericType != nil || first == "@",
      Self.isHandle(label) || Self.isTitled(label) || !Self.looksLikeCode(Self.withoutBrackets(label))
    else { return }
    if name.isIdeographic {
      quality = Self.quality(ofIdeographic: name.text)
      if quality > .impossible, name.text.count < label.count, Self.hasTitle(label) { quality = .person }
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

  private mutating func judge(_ tokens: [Substring], isAccount: Bool) -> Quality {
    var capitals = 0
    var small = 0
    var particles = 0
    var joints = 0
    var hasArticle = false
    var opensWithParticle = false
    let isInCapitals = tokens.count > 1 && !tokens.contains { $0.contains(where: \.isLowercase) }
    for (place, token) in tokens.enumerated() {
      let folded = foldedName(String(token))
      guard let first = token.first(where: { $0.isLetter || $0.isNumber }) else {
        if token == "&" || token == "-" || token == "·" { continue }
        return .impossible
      }
      if first.isNumber {
        // "Visitor 88213"
        if place == tokens.count - 1, (1...2).contains(place), token.utf8.count <= 6, token.allSatisfy(\.isNumber),
          capitals == place
        {
          return .name
        }
        guard token.contains(where: \.isLetter) else { return .impossible }
        capitals += 1
      } else if first.isUppercase {
        if place > 0, place < tokens.count - 1, PersonName.isParticle(folded) { continue }
        if Self.openers.contains(folded) {
          // "THE COURT", "THE WITNESS", "The Wharf".
          guard place == 0, isInCapitals || folded == "the" && (2...3).contains(tokens.count) else {
            return .impossible
          }
          hasArticle = true
          continue
        }
        capitals += 1
        // "DE VRIES" in a text that has "de".
        if place == 0, tokens.count > 1, PersonName.isParticle(folded) { continue }
        if !token.hasSuffix("."), token.count > 1 { words.append(folded) }
      } else if first.isLowercase {
        if PersonName.isElided(token) {
          capitals += 1
        } else if place < tokens.count - 1, PersonName.isParticle(folded) {
          particles += 1
          if place == 0 { opensWithParticle = true }
        } else if isTitled, folded == "of", place > 0, place < tokens.count - 1 {
          particles += 1
        } else if tokens.count > 2, place > 0, place < tokens.count - 1, Self.joints.contains(folded) {
          joints += 1
        } else if tokens.count > 1, LabelWords.isFunctionWord(folded) {
          return .impossible
        } else {
          small += 1
          if tokens.count == 1 { words.append(folded) }
        }
      } else {
        capitals += 1
      }
    }
    if tokens.count == 1 {
      // "@may" is an account, "may" is none.
      return small == 1 && !isAccount && LabelWords.isFunctionWord(foldedName(String(tokens[0]))) ? .impossible : .name
    }
    // "Le Courrier des Rives", "Gazette of the North"
    if joints > 0 { return small == 0 && capitals >= 2 && tokens.count <= 7 ? .phrase : .impossible }
    if hasArticle { return small > 0 ? .impossible : isInCapitals && tokens.count <= 3 ? .name : .phrase }
    // "Nghệ nhân Tạ Thị Quyên"
    let endsWithName = tokens.count <= 6 && small <= 2 && tokens.suffix(3).allSatisfy { $0.first?.isUppercase == true }
    if small > 0 { return tokens.count <= 4 || endsWithName ? .phrase : .impossible }
    // "Le Bailleur" is a party of a contract as often as a name.
    if tokens.count == 2, Self.articles.contains(foldedName(String(tokens[0]))) { return .name }
    // "de la Fuente"
    if opensWithParticle { return capitals == 1 ? .name : .phrase }
    // "Juan Antonio López de Uralde Garmendia"
    let isLong = capitals == 5 && particles > 0 && GivenNames.isGivenName(foldedName(String(tokens[0])))
    return capitals <= 4 || isLong ? (capitals >= 2 ? .person : .phrase) : .phrase
  }

  /// Whether a label is the name of an account: `@jane_roe`, `keeper_of_skye`, `hal.eth`.
  private static func isHandle(_ label: String) -> Bool {
    if label.first != "@", !label.utf8.contains(0x5F) { return isDomain(label) }
    if label.first != "@" {
      return label.utf8.first != 0x5F
        && label.utf8.allSatisfy { isDigit($0) || (97...122).contains($0 | 0x20) || $0 == 0x5F }
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

  /// Whether a word of a name in Han or Hangul is a title or ends with one: `吉岡大臣`, `서은주 위원`.
  private static func hasTitle(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard name.count <= 16, words.count <= 3, name.count >= 3 else { return false }
    return words.contains { word in
      titleEndings.contains { word.hasSuffix($0) && (words.count > 1 || word.count > $0.count) }
    }
  }

  /// Whether words in Han, kana or Hangul end with a title, and are more than it or not.
  static func endsWithTitle(_ words: String) -> Bool { titleEndings.contains(where: words.hasSuffix) }

  private static let titleEndings = [
    "委員", "委員長", "君", "议员", "議員", "大臣", "長官", "部長", "部长", "院長", "院长", "議長", "议长", "教授", "先生", "女士", "さん",
    "主任", "博士", "老师", "老師", "记者", "記者", "主席", "總監", "总监", "經理", "经理", "處長", "处长", "科長", "科长", "組長", "组长", "司長", "署長",
    "局長", "局长", "氏", "秘書", "秘书", "工程師", "工程师", "律師", "律师", "醫師", "医生", "社長", "会長", "監督",
    "위원", "위원장", "의원", "장관", "차관", "총리", "의장", "교수", "대표", "선생",
  ]

  /// Whether a label is a full name in Han and, behind a comma, a few signs that speak to nobody and say nothing: a
  /// position, `王明，研究员`.
  private static func hasIdeographicPosition(_ label: String, behind name: PersonName) -> Bool {
    guard name.isIdeographic, label.hasPrefix(name.text), isFullName(ideographic: name.text) else { return false }
    let rest = label.dropFirst(name.text.count)
    guard rest.first == "，", case let position = rest.dropFirst(), (2...16).contains(position.count) else {
      return false
    }
    return !position.unicodeScalars.contains(where: isForbidden) && !position.contains { "我你您他她说說问問请請了吗嗎".contains($0) }
  }

  /// Whether a name in Han, kana or Hangul has the form of a full one.
  static func isFullName(ideographic name: String) -> Bool { quality(ofIdeographic: name) == .person }

  private static func quality(ofIdeographic name: String) -> Quality {
    let characters = name.filter { !$0.isWhitespace }
    guard !characters.contains(where: { "的了是在我你他她们們這这那和与與就也都のをはへ".contains($0) }) else {
      return characters.count <= 4 ? .phrase : .impossible
    }
    if characters.contains("・") || characters.contains("·") { return characters.count <= 20 ? .person : .phrase }
    if hasTitle(name) { return .person }
    switch characters.count {
    case 3...4 where doubleSurnames.contains(String(characters.prefix(2))): return .person
    case 2...4 where characters.first.map({ surnames.contains(String($0)) }) == true: return .person
    case 1...6: return .name
    case 7...14: return .phrase
    default: return .impossible
    }
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
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
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

  /// Family names of two signs.
  private static let doubleSurnames = Set(
    """
    欧阳 歐陽 司徒 司马 司馬 上官 诸葛 諸葛 慕容 独孤 獨孤 皇甫 尉迟 尉遲 公孙 公孫 东方 東方 夏侯 令狐 宇文 长孙 長孫 端木 南宫 南宮 西门 西門 轩辕 申屠 呼延 濮阳
    濮陽 赫连 钟离 鍾離 澹台 남궁 황보 제갈 선우 독고 사공 서문 동방
    """.splitAtBlanks)

  /// The commonest family names of Chinese, Japanese and Korean names by their first character.
  private static let surnames: WordTable = {
    var table = WordTable()
    let signs =
      """
      王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣\
      蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武\
      乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢骆駱岳齐齊梅莊庄辛管祝左涂谷祁时\
      時舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔欧解强強柴华華车\
      車冉房边邊辜吉饶饒刁瞿戚丘古米池滕晋晉苑邬鄔臧畅暢宫宮来來嵺苟全褚廉简簡娄婁盖蓋符奚木穆党黨燕郎邸冀谈談姬屠连連郜晏栾欒郁商蒙计計\
      喻揭窦竇迟遲宇敖糜鄢冷卓花仇艾蓝藍都巩鞏稽井练練仲乐樂虞卞封竺冼原官衣楚佟栗匡宗应應台巫鞠僧桑荆荊谌銀扬明沙薄伏岑习習胥保和蔺藺\
      堂門葛笠鶴亀飛栄玉杉久岩堀栗桜浅相真矢荒菅菊遠酒関須飯黒星滝横柴堤辻河浜永津尾植榎沼澤浦塚桐片奥寺\
      佐鈴高田渡伊山中小加吉松井木林清斉斎佐藤村近後前長岡池橋石川野西東南北上下大森内原本竹金丸三千平今土福秋春島崎宮青坂市\
      김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국
      """
    for sign in signs.unicodeScalars { table[WordKey(String(sign))] = 0 }
    return table
  }()
}
