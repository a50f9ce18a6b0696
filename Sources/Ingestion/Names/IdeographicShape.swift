import TextAnalysis

/// The form of labels in Han, kana and Hangul: titles, positions, family names.
extension LabelShape {
  /// Whether a word of a name in Han or Hangul is a title or ends with one: `吉岡大臣`, `서은주 위원`.
  static func hasTitle(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard name.count <= 16, words.count <= 3, name.count >= 3 else { return false }
    return words.contains { word in
      titleEndings.contains { word.hasSuffix($0) && (words.count > 1 || word.count > $0.count) }
    }
  }

  /// Whether a label ends with a bracket in which a word of honour stands behind a name: `5番（野田花子君）`.
  static func honoursInBracket(_ label: String) -> Bool {
    guard label.last == "）" || label.last == ")" else { return false }
    return ["君", "さん", "氏", "議員"].contains { label.dropLast().hasSuffix($0) }
  }

  /// A name of four signs or more without `君` behind it, as minutes of Japan call members; given names of China end so, but
  /// hardly any name there is as long.
  static func withoutHonour(_ name: String) -> String {
    guard name.last == "君", (4...9).contains(name.count), !doubleSurnames.contains(String(name.prefix(2))) else {
      return name
    }
    return String(name.dropLast())
  }

  /// Whether words in Han, kana or Hangul end with a title, and are more than it or not.
  static func endsWithTitle(_ words: String) -> Bool { titleEndings.contains(where: words.hasSuffix) }

  private static let titleEndings = [
    "委員", "委員長", "君", "议员", "議員", "大臣", "長官", "部長", "部长", "院長", "院长", "議長", "议长", "教授", "先生", "女士", "さん",
    "主任", "博士", "老师", "老師", "记者", "記者", "主席", "總監", "总监", "經理", "经理", "處長", "处长", "科長", "科长", "組長", "组长", "司長", "署長",
    "局長", "局长", "里長", "里长", "村長", "村长", "鎮長", "镇长", "鄉長", "區長", "区长", "市長", "市长", "縣長", "县长", "校長", "校长", "館長", "馆长",
    "園長",
    "氏", "秘書", "秘书", "工程師", "工程师", "律師", "律师", "醫師", "医生", "社長", "会長", "監督",
    "위원", "위원장", "의원", "장관", "차관", "총리", "의장", "교수", "대표", "선생",
  ]

  /// Whether a label is a full name in Han and, behind a comma, a few signs that speak to nobody and say nothing: a
  /// position, `王明，研究员`.
  static func hasIdeographicPosition(_ label: String, behind name: PersonName) -> Bool {
    guard name.isIdeographic, label.hasPrefix(name.text), isFullName(ideographic: name.text) else { return false }
    let rest = label.dropFirst(name.text.count)
    guard rest.first == "，", case let position = rest.dropFirst(), (2...16).contains(position.count) else {
      return false
    }
    return !position.unicodeScalars.contains(where: isForbidden) && !position.contains { "我你您他她说說问問请請了吗嗎".contains($0) }
  }

  /// Whether a label is a full name in Han and a bracket to its end in which a firm stands between quotation marks:
  /// `王明（物流企业“鲜达”总经理）`.
  static func quotesInBracket(_ label: String, behind name: PersonName) -> Bool {
    guard name.isIdeographic, label.hasPrefix(name.text), isFullName(ideographic: name.text),
      let last = label.last, "）)".contains(last),
      case let rest = label.dropFirst(name.text.count), let first = rest.first, "（(".contains(first)
    else { return false }
    return !rest.unicodeScalars.contains { isForbidden($0) && !"“”「」『』《》、，".unicodeScalars.contains($0) }
  }

  /// The name that a title stands inside of, as minutes of councils have it: `林依蓁` of `林議員依蓁`; nil for others.
  static func nameAroundTitle(_ words: String) -> String? {
    guard words.utf8.first ?? 0 >= 0xE3, (4...7).contains(words.count), !words.contains(where: \.isWhitespace) else {
      return nil
    }
    for length in [1, 2] {
      let (family, rest) = (String(words.prefix(length)), words.dropFirst(length))
      guard length == 1 ? surnames.contains(family) : doubleSurnames.contains(family),
        let title = titleEndings.filter({ $0.count > 1 && rest.hasPrefix($0) }).max(by: { $0.count < $1.count }),
        case let given = rest.dropFirst(title.count), (1...2).contains(given.count),
        given.unicodeScalars.allSatisfy({ isIdeographic($0.value) }), !endsWithTitle(String(given))
      else { continue }
      return family + given
    }
    return nil
  }

  /// Whether a name in Han, kana or Hangul has the form of a full one.
  static func isFullName(ideographic name: String) -> Bool { quality(ofIdeographic: name) == .person }

  /// What the signs of a name tell of it.
  static func quality(ofIdeographic name: String) -> Quality {
    let characters = name.filter { !$0.isWhitespace }
    // "和" is `and` in Chinese, and stands in names of Japanese (`大和田`).
    let joins = characters.count > 3 && characters.contains("和")
    guard !joins, !characters.contains(where: { "的了是在我你您他她们們這这那与與就也都吗嗎呢吧のをはへ".contains($0) }) else {
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
