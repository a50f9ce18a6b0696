import Testing

@testable import TextAnalysis

@Suite struct LanguageTests {
  private func guess(_ text: String) -> LanguageGuess? {
    let bytes = Array(text.utf8)
    return identifyLanguage(of: bytes, within: 0..<bytes.count)
  }

  private func guess(_ text: String, in document: String?) -> String? {
    let bytes = Array(text.utf8)
    return identifyLanguage(of: bytes, within: 0..<bytes.count, inDocument: document)
  }

  /// The first article of the Universal Declaration of Human Rights, or its beginning.
  @Test(arguments: [
    (
      "en",
      "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience."
    ),
    (
      "fr",
      "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience."
    ),
    (
      "de",
      "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt."
    ),
    (
      "es",
      "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia"
    ),
    (
      "pt",
      "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, devem"
    ),
    (
      "it",
      "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e di coscienza."
    ),
    (
      "nl",
      "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en geweten."
    ),
    (
      "ca",
      "Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de raó i de consciència, i els cal"
    ),
    ("pl", "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem"),
    (
      "cs",
      "Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a mají spolu"
    ),
    (
      "sv",
      "Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med förnuft och samvete och bör handla"
    ),
    (
      "da",
      "Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og samvittighed, og de bør"
    ),
    (
      "tr",
      "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve birbirlerine karşı"
    ),
    (
      "hu",
      "Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és lelkiismerettel bírván"
    ),
    (
      "fi",
      "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja omatunto"
    ),
    (
      "ro",
      "Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt înzestrate cu rațiune și conștiință"
    ),
    (
      "id",
      "Semua orang dilahirkan merdeka dan mempunyai martabat dan hak-hak yang sama. Mereka dikaruniai akal dan hati nurani"
    ),
    (
      "vi",
      "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi. Mọi con người đều được tạo hóa ban"
    ),
    (
      "ru",
      "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны"
    ),
    (
      "uk",
      "Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і совістю і повинні"
    ),
    (
      "bg",
      "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест и следва да се отнасят"
    ),
    (
      "ar",
      "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح الإخاء"
    ),
    (
      "fa",
      "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان هستند و باید"
    ),
    ("zh", "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。"),
    ("ja", "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。"),
    ("ko", "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다."),
    ("el", "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα."),
    ("th", "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกัน"),
  ])
  func identifies(_ code: String, _ text: String) { #expect(guess(text)?.code == code) }

  @Test(arguments: ["", "12:30", "Bybit", "OKX, Binance, Bitget", "Introduction", "…"])
  func abstains(_ text: String) { #expect(guess(text) == nil) }

  @Test(arguments: [
    ("Bybit", "zh", "zh"), ("0 minute response", "fr", "fr"), ("Compris.", "fr", "fr"), ("", "de", "de"),
    ("This line, of 整理稿, goes on in English with its own words.", "en", "en"),
    ("免责声明: 本文章仅代表作者个人观点。", "en", "zh"),
    ("我们加入 Bybit 后，Bybit 的 customer service team 变得很好。", "zh", "zh"),
    ("I said that this was the best way to do what they want, and it was.", "fr", "en"),
    ("日本人", "ja", "ja"), ("東京都庁", "ja", "ja"), ("これは日本です", "zh", "ja"),
    ("Beaucoup de fans de Lei Jun ont dit customer service first.", "fr", "fr"),
  ])
  func staysWithTheDocument(_ text: String, _ document: String, _ expected: String) {
    #expect(guess(text, in: document) == expected)
  }

  @Test func decidesAloneWithoutADocument() {
    #expect(guess("Das ist nicht so einfach, wie man es sich denkt.", in: nil) == "de")
    #expect(guess("Bybit", in: nil) == nil)
  }

  @Test func survivesAnyBytes() {
    let bytes: [UInt8] = [0xFF, 0x61, 0xE4, 0xB8, 0x20, 0xF4, 0x90]
    #expect(identifyLanguage(of: bytes, within: -4..<99) == nil)
  }
}
