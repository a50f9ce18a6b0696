import TextAnalysis

/// Words of the first and the second person in many languages, and the endings of verbs that say the person alone.
enum PersonWords {
  /// The persons that words say, in small letters or as sentences open with them: 1 the first, 2 the second, 3 both; with the
  /// bits of languages in which they mean something else.
  static let persons: WordTable = {
    var persons = WordTable()
    for (list, bit) in [(first, UInt32(1)), (second, 2)] {
      for word in list.splitAtBlanks {
        persons[WordKey(word)] = (persons[WordKey(word)] ?? 0) | bit
        // Letters of ASCII are looked up in small ones.
        guard word.utf8.first ?? 0 >= 0x80 else { continue }
        let opening = word.prefix(1).uppercased() + word.dropFirst()
        persons[WordKey(opening)] = (persons[WordKey(opening)] ?? 0) | bit
      }
    }
    for (code, words) in otherMeanings {
      for word in words { persons[WordKey(word)] = persons[WordKey(word)].map { $0 | bit(of: code) } }
    }
    return persons
  }()

  private static let first =
    """
    i we my me our us im ive ill id je j nous mon ma mes notre nos moi m ich wir mein meine meiner meinem mir mich uns unser
    unsere yo nosotros mi mis me nuestro nuestra eu nós nos meu minha io noi mio mia ci я мы мне мой моя нас нам меня мої ми
    ik mij mijn wij ons onze jag mig vi oss jeg mnie mój moja moje jestem mam byłem byłam nasz nasza benim bana beni bizim biz
    أنا انا لي عندي نحن كنت لدي soy estoy tengo hice creo sou estou tenho fiz acho avevo abbiamo ero
    digo prefiero voy quiero veo vivo pienso puedo fui tuve empecé trabajé aprendí nací quedé prefiro vou quero vejo penso
    posso vivi tive comecei trabalhei aprendi nasci gosto agradeço faço ho dico preferisco vado voglio vedo faccio
    думаю считаю хочу могу знаю люблю помню работаю живу говорю
    saya aku kami tôi chúng من ما مرا برایم دارم بودم هستم کردم می‌گویم אני אנחנו לי שלי אותי הייתי מני मैं मैंने मेरा मेरे मेरी मुझे हम हमने हमारे
    μου μας εγώ εμείς είμαι έχω ήμουν já mě můj moje jsem jsme minä minun minulla olen én nekem vagyok eu meu аз ние мій моя моє
    мені мене мій наш наша jo nosaltres crec penso vull voldria podem volem tenim farem vaig meu meva nostre nostra estic jaz smo moj moja naš naša
    miei mie nostro nostri siamo eravamo minhas meus nosso nossa nossos nossas nuestros nuestras mía mío
    minua minulla minulle minusta minulta minuun meidän meillä meille vår våra våre vårt vores mina mitt mojej moim mną nami naszego naszej
    mám mně mnou můžu myslím chci vím nemám môj môžem viem mňa nás našich
    nekünk magam voltam voltunk vagyunk tudom akarok engem enyém sunt suntem îmi mea noastră nostru ние имам искам
    κάνω θέλω ξέρω έχουμε είμαστε είχα маю знаю хочу маємо нами мною мої моей моего моём моим моих нашей нашего наши мои
    لدينا عندنا שלנו לנו אצלנו היינו רוצה हमें मुझसे мене съм сме моят моята имаме
    imam imamo mogu bih bismo sam jesam meni mən bence bizde
    ฉัน ผม ดิฉัน เรา olin olimme minuakin minäkin meidänkin
    """

  private static let second =
    """
    you your yours yourself youre u vous votre vos tu te toi ton tes sie ihr ihre ihnen ihrem ihrer du dich dir dein deine
    euch usted ustedes su sus tú ti tus vosotros você vocês seu sua seus suas teu lei voi suo sua tuo вы вас вам ваш ваша ваше вашей
    uw jouw jullie din ditt dere pan pani pana panu panią państwo państwa pańska pański ciebie sizin sizce siz size sen seni sana senin
    أنت انت لك عندك لديك وأنت
    anda kamu kalian bapak ibu ông bà anh chị
    вашу ваши ты тебя тебе твой شما تو אתה אתם לך שלך आप आपने आपको आपका आपके आपकी तुम εσείς εσύ σας σου vy vás vám váš vaše jste sinä te teidän
    sinun ön maga dumneavoastră vostè vostès vosaltres vostre vostra vaš vaša vam ви вас вам ваша ваше вие
    vašeho vaší vaším vami vás vašu önnek önt önök magának teillä teille sinulla dig vuestro vuestra
    εσάς вашим вашего ваших вами вашите вашия pańskie pańskiej paní
    คุณ אתכם שלכם לכם אותך olet ați aveți sunteți olette olit olitte oletko oletteko teitä teiltä teidät teidän sinua sinut sinulta sinusta
    """

  /// The persons that the last letters of verbs say in a language without a word beside them.
  struct Endings: Sendable {
    var first: [String]
    var second: [String]

    /// Whether a verb in the first person stands in a range of a text.
    func sayFirst(_ text: [UInt8], _ range: Range<Int>) -> Bool { Self.ends(text, range, first) }
    /// The same for the second person.
    func saySecond(_ text: [UInt8], _ range: Range<Int>) -> Bool { Self.ends(text, range, second) }

    private static func ends(_ text: [UInt8], _ range: Range<Int>, _ endings: [String]) -> Bool {
      guard !endings.isEmpty else { return false }
      let words = text.string(range.prefix(PersonWords.reach)).split { !$0.isLetter }
      return words.contains { word in
        // A name or a noun of German has a capital.
        word.count >= 5 && word.first?.isLowercase == true && endings.contains(where: word.hasSuffix)
      }
    }
  }

  /// How many bytes of a paragraph are looked at.
  private static let reach = 600

  /// The endings of the language of a page from its first question on; nil where verbs need a word beside them, or where
  /// other words end like them.
  static func endings(_ page: PageLines, _ questions: [FormDialogue.Question]) -> Endings? {
    guard let first = questions.first, let last = questions.last else { return nil }
    let start = page.lines[first.line].extent.lowerBound
    let range = start..<min(page.lines[last.line].extent.upperBound, start + 1 << 10)
    // All of these languages have letters that ASCII has not; to tell the language takes long beside a look at the bytes.
    guard page.text[range].contains(where: { (0xC3...0xDF).contains($0) }) else { return nil }
    return identifyLanguage(of: page.text, within: range).flatMap { endings[$0.code] }
  }

  /// Whether a word of the first person stands in words, those left out that mean something else in their language, as
  /// `mit` and `im` do in German and `je` in Czech.
  static func sayI(_ text: [UInt8], _ words: Range<Int>) -> Bool {
    let around = max(0, words.lowerBound - 1500)..<min(text.count, words.upperBound + 500)
    let language = identifyLanguage(of: text, within: words) ?? identifyLanguage(of: text, within: around)
    let others = language.flatMap { otherMeanings[$0.code] } ?? []
    return text.string(words).split { !$0.isLetter }.contains { word in
      let word = word.lowercased()
      return persons.number(of: WordKey(word)).map { $0 & 1 != 0 } == true && !others.contains(word)
    }
  }

  /// The bit that words of the first person have in `persons` which mean something else in a language; 0 where there are none.
  static func bit(of code: String) -> UInt32 { languages.firstIndex(of: code).map { 1 << UInt32($0 + 2) } ?? 0 }

  /// The same for the language that a range of a text is in.
  static func bit(ofLanguageIn text: [UInt8], _ range: Range<Int>) -> UInt32 {
    identifyLanguage(of: text, within: range).map { bit(of: $0.code) } ?? 0
  }

  private static let languages = otherMeanings.keys.sorted()

  /// Words of the first person in one language that are common words of another.
  private static let otherMeanings: [String: Set<String>] = [
    "de": ["im", "mit", "mina"], "nl": ["je", "mi"], "sv": ["i", "mon"], "da": ["i", "jo"], "nb": ["i", "jo"],
    "no": ["i", "jo"],
    "nn": ["i"], "cs": ["i", "je", "my"], "sk": ["i", "je"], "sl": ["je", "i", "mi"], "hr": ["i", "je", "im"],
    "sr": ["i", "je", "im"],
    "bs": ["i", "je", "im"], "pl": ["i", "im", "ma", "mi"], "it": ["i", "ma", "mi"], "ca": ["i"],
    "hu": ["mi", "me", "ill"],
    "fi": ["jo"], "ro": ["mi"], "tr": ["ma"], "es": ["i", "ma"], "pt": ["i", "ma"],
  ]

  /// Whether a page has the articles of Dutch again and again, so that its `je` means you, which means I in French.
  static func isDutch(_ page: PageLines) -> Bool {
    [" het ", " een "].allSatisfy { page.occurrences(of: $0) > 1 }
  }

  /// Whether words of Dutch have the short word for you.
  static func saysYouInDutch(_ text: [UInt8], _ words: Range<Int>) -> Bool {
    text.string(words).split { !$0.isLetter }.contains { ["je", "Je", "jou", "jij", "Jij"].contains($0) }
  }

  private static let endings: [String: Endings] = [
    "tr": Endings(
      first: [
        "yorum", "yoruz", "dım", "dim", "dum", "düm", "tım", "tim", "tum", "tüm", "dık", "dik", "duk", "dük", "rım",
        "rim",
      ],
      second: ["nız", "niz", "nuz", "nüz"]),
    "cs": Endings(first: ["jeme", "íme", "áme"], second: ["áte", "íte", "ete"]),
    "sk": Endings(first: ["jeme", "íme", "áme"], second: ["áte", "íte", "ete", "iete"]),
    "pl": Endings(first: ["łem", "łam", "liśmy", "łyśmy", "emy", "amy", "imy"], second: ["ście", "łeś", "łaś"]),
    "fi": Endings(
      first: ["mme", "ssani", "ssäni", "stani", "stäni", "llani", "lläni", "ltani", "ltäni"],
      second: ["tteko", "ttekö", "tko", "tkö", "tte", "täsi", "tasi", "nesi"]),
    "hu": Endings(
      first: ["tam", "ttem", "ltem", "rtem", "ntem", "dtem", "ztem", "unk", "ünk", "juk", "jük"], second: []),
    "el": Endings(first: ["ουμε", "άμε", "αμε"], second: ["ετε", "άτε", "είτε"]),
    "es": Endings(first: ["amos", "emos", "imos"], second: []),
    "pt": Endings(first: ["amos", "emos", "imos"], second: []),
    "it": Endings(first: ["iamo"], second: []),
    "ru": Endings(first: ["аем", "яем", "уем"], second: ["аете", "яете", "уете", "ите"]),
    "uk": Endings(first: ["аємо", "ємо", "имо"], second: ["аєте", "єте", "ите"]),
    "ro": Endings(first: [], second: ["ați", "eți"]),
  ]
}
