/// The words by which Chinese or Japanese reports speech: data, read by rules over characters.
struct UnspacedGrammar: Sendable {
  let code: String
  /// Verbs of speech, longest first.
  var verbs: [String] = [] { didSet { verbScalars = verbs.map { Array($0.unicodeScalars) } } }
  /// The same character by character.
  private(set) var verbScalars: [[Unicode.Scalar]] = []
  /// Words before a name that make it the one spoken to or with (`对`, `向`).
  var addressing: [String] = []
  /// Words behind a name or before a verb that belong to neither: adverbs, times, the beginnings of adverbial phrases.
  var adverbs: [String] = []
  /// Offices and titles, longest first.
  var roles: [String] = []
  /// Nouns for people that tell what they are and of no organisation (`村民`, `网友`).
  var kinds: [String] = [] { didSet { officeStarts = Set((roles + kinds).compactMap(\.unicodeScalars.first)) } }
  /// The characters that offices and kinds begin with.
  private(set) var officeStarts: Set<Unicode.Scalar> = []
  /// Titles behind a name with the gender they tell.
  var titles: [(word: String, gender: Gender?)] = []
  var pronouns: [(word: String, pronoun: Pronoun)] = []
  /// Verbs of phrases that name a source (`据…称`, `…によると`).
  var sources: [String] = []
  /// Words between a subject and its verb, or at the end of a verb, by which nothing was said (`没有`, `なかった`).
  var negations: [String] = []
  /// Verbs of speech whose clause is what somebody says is not so (`否认`).
  var denials: [String] = []
  /// Words that announce a name or a slogan before a mark.
  var titleCues: [String] = []

  private init(code: String) { self.code = code }

  private static func words(_ list: String) -> [String] {
    list.splitAtBlanks.sorted { $0.count > $1.count }
  }

  /// The grammar of a language, where it is written without blanks.
  static func of(_ language: String?) -> UnspacedGrammar? {
    switch language {
    case "zh": chinese
    case "ja": japanese
    default: nil
    }
  }

  /// How Chinese reports speech; simplified and traditional characters side by side.
  static let chinese: UnspacedGrammar = {
    var g = UnspacedGrammar(code: "zh")
    g.verbs = words(
      """
      表示 說道 说道 说 說 称 稱 指出 强调 強調 认为 認為 写道 寫道 回应 回應 回应称 回應稱 透露 补充道 補充道 补充说 补充 補充
      坦言 解释道 解释说 解释 解釋 提到 问道 問道 直言 介绍说 介绍 介紹 宣布 回答道 回答说 回答 告诉记者 告訴記者 告诉 告訴
      感叹 感嘆 谈到 談到 呼吁 呼籲 警告 承认 承認 否认 否認 回忆道 回忆说 回忆 回憶 总结道 总结 總結 评论道 评论 評論 发文称
      发文表示 发推称 发推表示 發文稱 发文 声称 聲稱 披露 笑称 笑道 反问 反問 追问 追問 说过 表态 表態 感慨 吐槽 调侃 喊话 称赞
      进一步表示 反问道 追问道 强调说 强调道 感叹道 感慨道 坦言道 评价道 评价 回应道 回应说 警告说 呼吁道 宣称 断言 总结说 补充称 透露称 提醒 建议 建議 预测 預測 相信 重申 答道 问 問 答
      笑言 打趣 打趣道 调侃道 讲述 講述 讲道 講道 喊道 叹道 嘆道 抱怨 抱怨道 质疑 質疑 质问 質問 反驳 反駁 辩称 辯稱 坚称 堅稱 自嘲 笑稱 直呼
      惊呼 驚呼 感言 留言 留言道 叮嘱 叮囑 嘱咐 保证 保證 承诺 承諾 点评 點評 评论说 写到 寫到 告知 谈起 談起 说起 說起 呼喊 鼓励 鼓勵
      """)
    g.addressing = words("对 對 向 与 與 和 同 跟 给 給 被 让 讓 由 把 将 將 问 問 告诉 告訴")
    g.negations = words("没有 沒有 没 沒 未 不 从未 從未 从不 從不 如果 若 假如 要是 是否")
    g.denials = words("否认 否認")
    g.adverbs = words(
      """
      在 于 於 对 對 向 接受 日前 近日 今天 今日 昨日 昨天 周一 周二 周三 周四 周五 周六 周日 还 還 也 则 則 曾 又 再 随后 隨後
      同时 同時 进一步 進一步 再次 公开 公開 首次 明确 明確 最后 最後 继续 繼續 就 通过 透过 並 并 这样 這樣 当天 当日 此前 随即 则
      都 却 卻 如此 总是 一直 经常 常 直接 特别 特別 面对 針對 针对 坚定地 激动地 平静地 笑着 把 用 以 从 從 为此 因此 则是
      """)
    g.roles = words(
      """
      首席执行官 首席執行官 首席运营官 首席财务官 首席技术官 首席销售官 首席市场官 联合创始人 聯合創始人 创始人 創始人 华语区负责人 负责人 負責人
      总裁 總裁 副总裁 董事长 董事長 总经理 總經理 经理 总监 總監 教授 记者 記者 分析师 分析師 发言人 發言人 主席 总理 總理 总统 總統
      部长 部長 市长 市長 主任 院长 院長 律师 律師 研究员 研究員 合伙人 合夥人 工程师 工程師 书记 局长 局長 校长 校長 导演 演员 作家 主编
      秘书长 经济学家 專家 专家 CEO COO CFO CTO CMO CSO CBO 主管 顾问 顧問 代表 嘉宾 主播 主持人 医生
      """)
    g.kinds = words(
      """
      摊主 攤主 师傅 師傅 村民 居民 市民 网友 網友 老人 女子 男子 店主 司机 司機 学生 學生 家长 家長 顾客 顧客 游客 遊客 乘客 制片人 製片人 影评人 影評人
      歌手 作者 编剧 編劇 镇长 鎮長 县长 縣長 区长 區長 村长 村長 站长 站長 队长 隊長 教练 教練 球员 球員 选手 選手 队员 隊員 民警 医师 醫師
      护士 護士 老板 老闆 老板娘 业主 業主 住户 住戶 摊贩 商户 商戶 农民 農民 工人 员工 員工 工作人员 工作人員 业内人士 业内人士 知情人士 消防员
      消防員 志愿者 志願者 年轻人 年輕人 观众 觀眾 读者 讀者 邻居 鄰居 路人 目击者 目擊者 妻子 丈夫 母亲 母親 父亲 父親 儿子 兒子 女儿 女兒
      """)
    g.titles = [("先生", .male), ("女士", .female), ("小姐", .female), ("总", nil), ("教授", nil), ("博士", nil), ("老师", nil)]
    g.pronouns = [
      ("他们", .they), ("她们", .they), ("他們", .they), ("我们", .first), ("他", .he), ("她", .she), ("我", .first),
      ("你", .second),
    ]
    g.sources = words("称 稱 介绍 介紹 透露 所说 所述 说法 說法 的说法 表示 爆料 披露")
    g.titleCues = words("名为 名為 所谓 所謂 叫做 称为 稱為 被称为 口号 口號 主题为 主题 为题 题为 书名 项目 电影 歌曲 的口号")
    return g
  }()

  /// How Japanese reports speech.
  static let japanese: UnspacedGrammar = {
    var g = UnspacedGrammar(code: "ja")
    g.verbs = words(
      """
      述べ 語っ 語り 語る 話し 話す 説明し 説明する 強調し 強調する 指摘し 指摘する コメント 明らかにし 明かし 答え 言っ 言い 言う 訴え 主張し
      主張する 表明し 発表し 批判し 警告し 振り返っ 振り返り 付け加え つぶやい 投稿し 書い 回答し 反論し 報告し 期待を示し 期待を寄せ
      呼びかけ 意気込み 意気込ん 喜ん 尋ね 問いかけ 記し 断言し 認め 否定し 紹介し としている とし との見方 との考え
      """)
    g.negations = words("ない なかった ず ません")
    g.denials = words("否定し")
    g.roles = words(
      """
      最高経営責任者 共同創業者 創業者 代表取締役 取締役 社長 会長 副社長 部長 課長 局長 教授 准教授 博士 監督 首相 総理 大臣 長官 知事
      市長 町長 議員 弁護士 記者 選手 代表 理事長 所長 院長 担当者 広報 広報担当 報道官 大統領 CEO CTO CFO COO アナリスト エコノミスト 研究員
      専務 常務 支配人 店長 校長 副校長 教頭 教諭 園長 館長 署長 駅長 村長 区長 組合長 事務局長 主任 学長 委員長 幹事長 議長 住職 船長 看護師 医師 獣医師
      """)
    g.titles = [("氏", nil), ("さん", nil), ("様", nil), ("君", .male)]
    g.pronouns = [
      ("彼女ら", .they), ("彼ら", .they), ("彼女", .she), ("彼", .he), ("同氏", .either), ("同社長", .either), ("私たち", .first),
      ("私", .first), ("僕", .first), ("あなた", .second),
    ]
    g.sources = words("によると によれば の話では いわく")
    g.titleCues = words("題した 題する 名付けた という名の 作品 映画 小説 番組 楽曲 曲")
    return g
  }()
}

/// Family names in Chinese characters, by which a name of two to four characters is told from other words.
enum HanFamilyNames {
  /// The length in characters of the family name that some characters begin with, or nil.
  static func length(in characters: some Collection<Unicode.Scalar>) -> Int? {
    guard let first = characters.first else { return nil }
    if characters.count > 2, let second = characters.dropFirst().first,
      compound.contains(String(String.UnicodeScalarView([first, second])))
    {
      return 2
    }
    return single.contains(first) ? 1 : nil
  }

  private static let single = Set(
    """
    王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚
    沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫阎段雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文施洪季柯
    """.unicodeScalars.filter { $0.value > 0x2E80 })

  private static let compound: Set<String> = [
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "夏侯",
  ]
}
