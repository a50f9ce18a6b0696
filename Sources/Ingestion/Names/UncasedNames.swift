import TextAnalysis

/// Full names in scripts without capitals, where nothing but a given name that many people bear tells that one begins.
enum UncasedNames {
  /// The names in a text with how they stand in their sentences, in order: a given name, what belongs to it, and the word
  /// behind; further words only up to a mark.
  static func runs(in text: String) -> [NameRun] {
    // Hebrew and Arabic begin with these bytes, the scripts of India with the last one.
    guard text.utf8.contains(where: { (0xD7...0xDB).contains($0) || $0 == 0xE0 }) else { return [] }
    var found: [NameRun] = []
    for sentence in text.split(whereSeparator: { ".!?؟।:\"“”„«»()[]|*".contains($0) }) {
      let words = sentence.split(whereSeparator: \.isWhitespace).map(String.init)
      var place = 0
      while place < words.count {
        guard let end = end(ofNameAt: place, in: words) else {
          place += 1
          continue
        }
        found.append(
          NameRun(words: words[place..<end].map(withoutMark), opensSentence: place == 0, followsNoun: place > 0))
        place = end
      }
    }
    return found
  }

  /// The place behind the name that begins at a word; nil where none does.
  private static func end(ofNameAt start: Int, in words: [String]) -> Int? {
    guard given.contains(withoutMark(words[start])), !endsPart(words[start]),
      start == 0 || !authorship.contains(words[start - 1])
    else { return nil }
    var end = start + 1
    // "عبد الله", "בן שטרית", "राम कुमार"
    while end < words.count - 1, joins(words[end]), !endsPart(words[end]) { end += 1 }
    guard end < words.count, mayBeName(words[end]) else { return nil }
    // "سالم بن خميس الحارثي": behind a father's name stands that of the family, with an article.
    if patronymics.contains(words[end - 1]), end + 1 < words.count, words[end + 1].hasPrefix("ال"),
      words[end + 1].unicodeScalars.count >= 5, !endsPart(words[end]), mayBeName(words[end + 1])
    {
      end += 1
    }
    // "Dana Rav-Hon Levi, potter, …": a mark shows where a longer name ends.
    var last = end
    while last < words.count, last - start < 4, mayBeName(words[last]) {
      if endsPart(words[last]) { return last + 1 }
      last += 1
    }
    return end + 1
  }

  private static func joins(_ word: String) -> Bool { joints.contains(word) || given.contains(word) }

  private static func mayBeName(_ word: String) -> Bool {
    let bare = withoutMark(word)
    guard bare.count >= 2, bare.allSatisfy({ $0.isLetter || "-־'’׳\u{200C}\u{200D}".contains($0) }),
      bare.unicodeScalars.first?.properties.isCased == false
    else { return false }
    let folded = foldedName(bare)
    return !LabelWords.isFunctionWord(folded) && !LabelWords.isPosition(folded) && !particles.contains(bare)
  }

  private static func endsPart(_ word: String) -> Bool { word.last.map { ",،;؛–—".contains($0) } ?? false }

  private static func withoutMark(_ word: String) -> String { endsPart(word) ? String(word.dropLast()) : word }

  private static func table(_ words: String) -> Set<String> { Set(words.splitAtBlanks) }

  /// Words that go on with a name.
  private static let joints = table(
    """
    بن بنت ابن آل أبو ابو أم عبد الله الدين بو ولد זאב בן בת בר אבו אבן कुमार कुमारी देवी लाल प्रसाद सिंह बाई चंद्र नाथ राम मोहन
    """)

  /// Words between a name and that of the father.
  private static let patronymics = table("بن بنت ابن")

  /// Words between what somebody wrote and the name.
  private static let authorship = table("بقلم كتب كتبت من إعداد حاورها حاورته מאת כתב כתבה צילום צילמה लेखक द्वारा फ़ोटो")

  /// Words that stand behind a name and are none of it.
  private static let particles = table(
    """
    ने को का की के से में पर और हैं है था थी थे जी भी तो ही यह वे वह जो कि في من إلى على عن مع هو هي كان كانت قال قالت الذي التي
    منذ بعد قبل لا لم لن قد و أن إن ما هذا هذه את של על עם אל הוא היא לא כן גם כי אשר זה זו אמר אמרה היה הייתה יש אין כבר
    """)

  private static let given = table(
    """
    أحمد محمد محمود مصطفى علي حسن حسين عمر عثمان خالد وليد سامي سمير ماجد ناصر نبيل رامي زياد طارق يوسف يونس إبراهيم
    إسماعيل إسحاق داود سليمان موسى عيسى يحيى زكريا آدم نوح صالح هاشم هشام وائل وسام بلال بسام جميل جابر حاتم حازم حمزة
    حميد حيدر رشيد رياض زهير سعد سالم سليم شادي صلاح طلال عادل عاصم عامر عباس عدنان عصام عماد غسان فادي فارس فاروق فؤاد
    فيصل قاسم كمال لؤي مازن مالك مروان معتز منصور منير مهند نادر نجيب نزار نضال نعيم نعمان هاني ياسر ياسين أيمن أنور
    أسامة أشرف أكرم أمجد أنس إياد باسل بدر توفيق ثامر جورج إلياس أنطوان ميشال بطرس حنا مارون شربل طوني فاطمة عائشة خديجة
    زينب مريم مها منى منال ميساء ميسون نادية نجلاء نجوى نهى نورة هالة هبة هدى هند ياسمين رنا ريم ريما رولا رانيا رحاب
    رشا زهرة سارة سعاد سلمى سلوى سمر سميرة سناء سهى سهام سوسن شيرين عبير عفاف علياء غادة فاتن فريدة كوثر لبنى لمى ليلى
    ليلا لينا ماجدة مي نسرين جميلة حنان دانا ديما دلال رباب رقية أميرة أمينة آمنة ابتسام بثينة بسمة تغريد ثريا جيهان
    زبيدة فوزية وداد هيفاء رضوان سهيل شهاب عمار قيس كنان ليث مؤيد معاذ نديم علیرضا امیر بابک بهرام بهروز پریسا پرویز
    پویا جواد داریوش سیاوش شیرین فرهاد کامران کاوه کیوان مهدی مهسا مینا نازنین نرگس نسترن نگار نیلوفر ژاله پروانه سهراب
    آرش آزاده آیدا افسانه الهام فرزانه فروغ شهرزاد ساناز سپیده سودابه سیمین طاهره אבי אביגיל אביגדור אביעד אביתר אבנר
    אברהם אהובה אהוד אהרון אודליה אופיר אורי אורית אורלי איה איילת אייל איתי איתמר איתן אילן אילנה אליהו אליעזר אלכס
    אלמוג אמיר אמנון אסנת אסף אפרת אריאל אריה אורנה בועז בנימין גבי גדי גיא גילה גלית דוד דורית דורון דינה דליה דנה דני
    דניאל דניאלה דפנה הדס הילה זאב זהבה זיו חגי חגית חוה חנה חנן טל טלי יאיר יהודה יהודית יהל יואב יואל יוחאי יונה יונתן
    יוסי יוסף יורם יעל יעקב יפעת יצחק יקיר ירון כרמית לאה ליאור ליאורה ליאת לילך לימור מאיה מוטי מורן מיכאל מיכל מיכאלה
    מירב מירי מירה מלכה מנחם מעיין מרדכי מרים מרינה משה נדב נועה נורית נחום נחמה ניר נילי נעמה נעמי נפתלי סיגל סיגלית
    סמדר עדי עדית עדינה עומר עומרי עופר עופרה עידו עידן עידית עינב עינת עליזה עמוס עמיחי עמית עמנואל ענבל ענת פנינה צבי
    צביה צופיה ציפי קובי ראובן רבקה רוחמה רוני רונית רות רותם רותי רחל רינה רעות רפאל שאול שגיא שגית שולמית שושנה שירה
    שירלי שלומי שלמה שמואל שמעון שמרית שרה שרון תהילה תומר תמר תמרה अजय अनिल अनिता अनीता अमित अमिता अर्चना अर्जुन अरुण
    अरुणा अशोक आदित्य आशीष इंदिरा इंदु उमा उमेश उर्मिला उषा ऋतु ओमप्रकाश कमला किशोर कुसुम कृष्णा कैलाश गणेश गायत्री
    गिरीश गीता गोपाल गोविंद चंपा चित्रा जगदीश जया जितेंद्र तुलसी दिनेश दिलीप दीपक दीपा दीपिका देवेंद्र धर्मेंद्र नंदिनी
    नरेंद्र नरेश नवीन नितिन निर्मला नीता नीलम नेहा पंकज पद्मा पवन पार्वती पुष्पा पूनम प्रदीप प्रमोद प्रिया फूलमती बबीता
    बलराम बसंती बिमला भारती मंजु मंजू मधु मनीष मनीषा मनोज ममता महेंद्र महेश मीना मीनाक्षी मीरा मुकेश मोहम्मद मोहन यशोदा
    योगेश रंजना रघु रजनी रमा रमेश रवि रवींद्र राकेश राजकुमार राजीव राजू राजेंद्र राजेश राधा रामू रामेश्वर राहुल रीता
    रुक्मिणी रेखा रेणु रोहित लक्ष्मण लक्ष्मी ललिता लीला वंदना विनय विनोद विमला विवेक विष्णु वीणा वीरेंद्र शंकर शकुंतला
    शर्मिला शांता शारदा शीला शैलेंद्र श्याम संगीता संजय सत्यवती सरला सरस्वती सरिता सरोज सावित्री सीता सुधा सुधीर सुनीता
    सुनील सुभाष सुरेंद्र सुरेश सुशीला सोनिया हरीश हेमंत हेमा
    """)
}
