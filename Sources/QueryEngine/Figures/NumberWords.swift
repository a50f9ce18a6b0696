import TextAnalysis

/// Words that are numbers or make them greater, by language; folded.
struct NumberWords: Sendable {
  /// Words below a hundred, and hundreds.
  let small: [String: Double]
  /// What multiplies the number before it: `million`.
  let magnitudes: [String: Double]
  /// What stands between the words of one number: `and` in `two hundred and fifty`.
  let ties: Set<String>
  /// How numbers are written together; nil where each part is a word.
  var compounds: CompoundNumbers?

  /// The words of a language; of one that is not known only what means the same everywhere.
  static func of(_ language: String?) -> NumberWords { language.flatMap { byLanguage[$0] } ?? anywhere }

  /// What means the same in every language that has it, of five letters and more, which are no accident.
  private static let anywhere: NumberWords = {
    var magnitudes: [String: Double] = [:]
    for (word, value) in byLanguage.values.flatMap(\.magnitudes) where word.count > 4 && !disputed.contains(word) {
      magnitudes[word] = value
    }
    magnitudes["k"] = 1e3
    return NumberWords(units: "", tens: "", magnitudes: magnitudes, ties: [])
  }()

  /// Magnitudes that differ by language: a number before one of them is not known where the language is not.
  static let disputed: Set<String> = {
    var values: [String: Set<Double>] = [:]
    for (word, value) in byLanguage.values.flatMap(\.magnitudes) { values[word, default: []].insert(value) }
    return Set(values.filter { $0.value.count > 1 || $0.key.count <= 4 && $0.key != "k" }.keys)
  }()

  private static let english = NumberWords(
    units:
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    tens: "twenty thirty forty fifty sixty seventy eighty ninety",
    magnitudes: [
      "hundred": 100, "hundreds": 100, "thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "mn": 1e6,
      "mln": 1e6,
      "billion": 1e9, "billions": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12,
      "dozen": 12,
    ], ties: ["and"])

  private static let byLanguage: [String: NumberWords] = [
    "en": english,
    "de": NumberWords(
      units:
        "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
      tens: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
      magnitudes: [
        "hundert": 100, "tausend": 1e3, "tsd": 1e3, "k": 1e3, "mio": 1e6, "million": 1e6, "millionen": 1e6, "mrd": 1e9,
        "milliarde": 1e9, "milliarden": 1e9, "bio": 1e12, "billion": 1e12, "billionen": 1e12, "dutzend": 12,
      ], ties: ["und"],
      others: [
        "eine": 1, "einen": 1, "einer": 1, "zwo": 2, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5,
        "dreieinhalb": 3.5, "viereinhalb": 4.5,
      ], compounds: .german),
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
      ], ties: ["y"],
      others: [
        "una": 1, "uno": 1, "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23,
        "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28,
        "veintinueve": 29, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300,
        "cuatrocientos": 400, "cuatrocientas": 400, "quinientos": 500, "quinientas": 500, "seiscientos": 600,
        "seiscientas": 600, "setecientos": 700, "setecientas": 700, "ochocientos": 800, "ochocientas": 800,
        "novecientos": 900, "novecientas": 900,
      ]),
    "it": NumberWords(
      units:
        "zero un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
      tens: "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
      magnitudes: [
        "cento": 100, "mille": 1e3, "mila": 1e3, "k": 1e3, "milione": 1e6, "milioni": 1e6, "mln": 1e6, "miliardo": 1e9,
        "miliardi": 1e9, "mld": 1e9,
      ], ties: ["e"], others: ["una": 1, "uno": 1], compounds: .italian),
    "pt": NumberWords(
      units:
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove",
      tens: "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
      magnitudes: [
        "cem": 100, "cento": 100, "mil": 1e3, "k": 1e3, "milhao": 1e6, "milhoes": 1e6, "mi": 1e6, "bilhao": 1e9,
        "bilhoes": 1e9, "bi": 1e9, "trilhao": 1e12, "trilhoes": 1e12,
      ], ties: ["e"],
      others: [
        "uma": 1, "duas": 2, "catorze": 14, "dezasseis": 16, "dezassete": 17, "dezanove": 19, "duzentos": 200,
        "duzentas": 200, "trezentos": 300, "trezentas": 300, "quatrocentos": 400, "quatrocentas": 400,
        "quinhentos": 500, "quinhentas": 500, "seiscentos": 600, "seiscentas": 600, "setecentos": 700,
        "setecentas": 700, "oitocentos": 800, "oitocentas": 800, "novecentos": 900, "novecentas": 900,
      ]),
    "nl": NumberWords(
      units:
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
      tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
      magnitudes: [
        "honderd": 100, "duizend": 1e3, "k": 1e3, "miljoen": 1e6, "mln": 1e6, "miljard": 1e9, "mld": 1e9,
        "biljoen": 1e12, "dozijn": 12,
      ], ties: ["en"], others: ["anderhalf": 1.5, "anderhalve": 1.5], compounds: .dutch),
    "ru": NumberWords(
      units:
        "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
      tens: "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
      magnitudes: [
        "сто": 100, "тыс": 1e3, "тысяча": 1e3, "тысячи": 1e3, "тысячу": 1e3, "тысяч": 1e3, "тысячам": 1e3,
        "тысячами": 1e3, "тысячах": 1e3, "млн": 1e6, "миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6,
        "миллионам": 1e6, "миллионами": 1e6, "миллионах": 1e6, "млрд": 1e9, "миллиард": 1e9, "миллиарда": 1e9,
        "миллиардов": 1e9, "миллиардам": 1e9, "миллиардами": 1e9, "миллиардах": 1e9, "трлн": 1e12,
        "триллион": 1e12, "триллиона": 1e12, "триллионов": 1e12,
      ], ties: [], others: russianForms),
    "pl": NumberWords(
      units:
        "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
      tens:
        "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
      magnitudes: [
        "sto": 100, "tys": 1e3, "tysiac": 1e3, "tysiace": 1e3, "tysiecy": 1e3, "mln": 1e6, "milion": 1e6,
        "miliona": 1e6,
        "miliony": 1e6, "milionow": 1e6, "mld": 1e9, "miliard": 1e9, "miliarda": 1e9, "miliardy": 1e9, "miliardow": 1e9,
        "bln": 1e12, "bilion": 1e12, "biliona": 1e12, "biliony": 1e12, "bilionow": 1e12,
      ], ties: [],
      others: [
        "dwie": 2, "dwieście": 200, "trzysta": 300, "czterysta": 400, "pięćset": 500, "sześćset": 600, "siedemset": 700,
        "osiemset": 800, "dziewięćset": 900, "półtora": 1.5, "półtorej": 1.5,
      ]),
    "sv": NumberWords(
      units:
        "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
      tens: "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
      magnitudes: [
        "hundra": 100, "tusen": 1e3, "miljon": 1e6, "miljoner": 1e6, "mn": 1e6, "miljard": 1e9, "miljarder": 1e9,
        "md": 1e9, "biljon": 1e12, "biljoner": 1e12, "dussin": 12,
      ], ties: [], others: ["en": 1, "halvannan": 1.5], compounds: .swedish),
    "ko": NumberWords(units: "", tens: "", magnitudes: ["천": 1e3, "만": 1e4, "억": 1e8, "조": 1e12], ties: []),
    "zh": han, "ja": han,
  ]

  /// Feminine and oblique forms: больше двух тысяч, около двадцати пяти, в пяти городах.
  private static let russianForms: [String: Double] = {
    let forms: [(Double, String)] = [
      (2, "две двух двум двумя"), (3, "трех трем тремя"), (4, "четырех четырем четырьмя"), (5, "пяти пятью"),
      (6, "шести шестью"), (7, "семи"), (8, "восьми восемью"), (9, "девяти девятью"), (10, "десяти десятью"),
      (11, "одиннадцати"), (12, "двенадцати"), (13, "тринадцати"), (14, "четырнадцати"), (15, "пятнадцати"),
      (16, "шестнадцати"), (17, "семнадцати"), (18, "восемнадцати"), (19, "девятнадцати"), (20, "двадцати"),
      (30, "тридцати"), (40, "сорока"), (50, "пятидесяти"), (60, "шестидесяти"), (70, "семидесяти"),
      (80, "восьмидесяти"), (90, "девяноста"), (100, "ста"), (200, "двести двухсот"), (300, "триста трехсот"),
      (400, "четыреста четырехсот"), (500, "пятьсот пятисот"), (600, "шестьсот шестисот"),
      (700, "семьсот семисот"), (800, "восемьсот восьмисот"), (900, "девятьсот девятисот"),
      (1.5, "полтора полторы полутора"),
    ]
    return Dictionary(
      forms.flatMap { value, words in words.split(separator: " ").map { (String($0), value) } },
      uniquingKeysWith: { first, _ in first })
  }()

  /// Han numerals are cut into single characters.
  private static let han = NumberWords(
    units: "零 一 二 三 四 五 六 七 八 九 十", tens: "",
    magnitudes: ["百": 100, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12], ties: [],
    others: ["两": 2, "兩": 2, "〇": 0])

  private init(
    units: String, tens: String, magnitudes: [String: Double], ties: Set<String>, others: [String: Double] = [:],
    compounds: CompoundNumbers? = nil
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
    self.compounds = compounds
  }

  /// Words that are articles too: alone they say no number.
  static let articles: Set<String> = [
    "a", "one", "en", "ein", "eine", "einen", "einer", "ett", "jeden", "un", "une", "una", "uno", "um", "uma", "een",
    "один", "一",
  ]

  /// The number that a word is, with what is written together (`fünfundzwanzig`); nil for what only makes others greater.
  func number(_ word: String) -> Double? {
    if let value = small[word] { return value }
    return magnitudes[word] == nil ? compounds?.value(word, small: small) : nil
  }
}
