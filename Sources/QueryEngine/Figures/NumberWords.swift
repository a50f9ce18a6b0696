import TextAnalysis

/// Words that are numbers or make them greater, by language; folded.
struct NumberWords: Sendable {
  /// Words below a hundred, and hundreds.
  let small: [String: Double]
  /// What multiplies the number before it: `million`.
  let magnitudes: [String: Double]
  /// What stands between the words of one number: `and` in `two hundred and fifty`.
  let ties: Set<String>

  /// The words of a language; of one that is not known only what means the same everywhere.
  static func of(_ language: String?) -> NumberWords { language.flatMap { byLanguage[$0] } ?? anywhere }

  private static let anywhere = NumberWords(
    units: "", tens: "", magnitudes: ["k": 1e3, "million": 1e6, "millions": 1e6], ties: [])

  private static let english = NumberWords(
    units:
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    tens: "twenty thirty forty fifty sixty seventy eighty ninety",
    magnitudes: [
      "hundred": 100, "hundreds": 100, "thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "mn": 1e6,
      "mln": 1e6,
      "billion": 1e9, "billions": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12,
    ], ties: ["and"])

  private static let byLanguage: [String: NumberWords] = [
    "en": english,
    "de": NumberWords(
      units:
        "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
      tens: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
      magnitudes: [
        "hundert": 100, "tausend": 1e3, "tsd": 1e3, "k": 1e3, "mio": 1e6, "million": 1e6, "millionen": 1e6, "mrd": 1e9,
        "milliarde": 1e9, "milliarden": 1e9, "bio": 1e12, "billion": 1e12, "billionen": 1e12,
      ], ties: ["und"], others: ["eine": 1, "einen": 1, "einer": 1, "zwo": 2]),
    "fr": NumberWords(
      units:
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
      tens: "vingt trente quarante cinquante soixante septante huitante nonante",
      magnitudes: [
        "cent": 100, "cents": 100, "mille": 1e3, "k": 1e3, "millier": 1e3, "milliers": 1e3, "million": 1e6,
        "millions": 1e6,
        "milliard": 1e9, "milliards": 1e9, "billion": 1e12, "billions": 1e12,
      ], ties: ["et"], others: ["une": 1, "octante": 80]),
    "es": NumberWords(
      units:
        "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
      tens: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
      magnitudes: [
        "cien": 100, "ciento": 100, "cientos": 100, "mil": 1e3, "miles": 1e3, "k": 1e3, "millon": 1e6, "millones": 1e6,
        "billon": 1e12, "billones": 1e12,
      ], ties: ["y"], others: ["una": 1, "uno": 1]),
    "it": NumberWords(
      units:
        "zero un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
      tens: "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
      magnitudes: [
        "cento": 100, "mille": 1e3, "mila": 1e3, "k": 1e3, "milione": 1e6, "milioni": 1e6, "mln": 1e6, "miliardo": 1e9,
        "miliardi": 1e9, "mld": 1e9,
      ], ties: ["e"], others: ["una": 1, "uno": 1]),
    "pt": NumberWords(
      units:
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove",
      tens: "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
      magnitudes: [
        "cem": 100, "cento": 100, "mil": 1e3, "k": 1e3, "milhao": 1e6, "milhoes": 1e6, "mi": 1e6, "bilhao": 1e9,
        "bilhoes": 1e9, "bi": 1e9, "trilhao": 1e12, "trilhoes": 1e12,
      ], ties: ["e"], others: ["uma": 1, "duas": 2]),
    "nl": NumberWords(
      units:
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
      tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
      magnitudes: [
        "honderd": 100, "duizend": 1e3, "k": 1e3, "miljoen": 1e6, "mln": 1e6, "miljard": 1e9, "mld": 1e9,
        "biljoen": 1e12,
      ], ties: ["en"]),
    "ru": NumberWords(
      units:
        "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
      tens: "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
      magnitudes: [
        "сто": 100, "двести": 200, "тыс": 1e3, "тысяча": 1e3, "тысячи": 1e3, "тысяч": 1e3, "млн": 1e6, "миллион": 1e6,
        "миллиона": 1e6, "миллионов": 1e6, "млрд": 1e9, "миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9,
        "трлн": 1e12,
        "триллион": 1e12, "триллиона": 1e12, "триллионов": 1e12,
      ], ties: []),
    "ko": NumberWords(units: "", tens: "", magnitudes: ["천": 1e3, "만": 1e4, "억": 1e8, "조": 1e12], ties: []),
    "zh": han, "ja": han,
  ]

  /// Han numerals are cut into single characters.
  private static let han = NumberWords(
    units: "零 一 二 三 四 五 六 七 八 九 十", tens: "",
    magnitudes: ["百": 100, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12], ties: [],
    others: ["两": 2, "兩": 2, "〇": 0])

  private init(
    units: String, tens: String, magnitudes: [String: Double], ties: Set<String>, others: [String: Double] = [:]
  ) {
    var small: [String: Double] = [:]
    for (place, word) in units.split(separator: " ").enumerated() { small[Folder.fold(String(word))] = Double(place) }
    for (place, word) in tens.split(separator: " ").enumerated() {
      small[Folder.fold(String(word))] = Double(place + 2) * 10
    }
    for (word, value) in others { small[Folder.fold(word)] = value }
    self.small = small
    self.magnitudes = magnitudes
    self.ties = ties
  }

  /// Words that are articles too: alone they say no number.
  static let articles: Set<String> = [
    "a", "one", "ein", "eine", "einen", "einer", "un", "une", "una", "uno", "um", "uma", "een", "один", "一",
  ]

  /// The number below a hundred that a word is, German ones of several parts too (`fünfundzwanzig`).
  func number(_ word: String) -> Double? {
    if let value = small[word] { return value }
    guard ties.contains("und"), let middle = word.range(of: "und"), middle.lowerBound > word.startIndex,
      let unit = small[String(word[..<middle.lowerBound])], let ten = small[String(word[middle.upperBound...])],
      unit < 10, ten >= 20
    else { return nil }
    return ten + unit
  }
}

extension String {
  /// The first range of a text inside, from the second character on.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text), start > startIndex {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
