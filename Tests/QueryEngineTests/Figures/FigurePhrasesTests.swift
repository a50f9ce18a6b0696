import Testing

@testable import QueryEngine

/// What people say of amounts, by language: numbers written together, halves, ranges, oblique forms, rows of digits that are
/// no numbers.
@Suite struct FigurePhrasesTests {
  @Test(
    arguments: [
      ("a hundred and twenty days", ["a hundred and twenty days = 120 day"]),
      ("two and a half years", ["two and a half years = 2.5 year"]),
      ("half a million people", ["half a million people = 500000 people"]),
      ("a dozen offices", ["a dozen offices = 12 offices"]),
      ("two dozen offices", ["two dozen offices = 24 offices"]),
      ("a hundred and twenty thousand", ["a hundred and twenty thousand = 120000"]),
      ("the Boeing 747 and the iPhone 15 were", []),
      ("at Windows 11 events", ["11 events = 11 events"]),
      ("In 12 of them", ["12 = 12"]),
      ("call +1 555 123 4567 now", []),
      ("or 555-1234 if", []),
      ("500-1000 users", ["500-1000 users = 500..1000 users"]),
      ("1 000 000 users", ["1 000 000 users = 1000000 users"]),
      ("100 000 000 000 000 000 grains", ["100 000 000 000 000 000 grains = 100000000000000000 grains"]),
      ("agent 007 said", []),
      ("between 5 and 10 percent", ["5 and 10 percent = 5..10 %"]),
      ("a million million stars", ["a million million stars = 1000000000000 stars"]),
      ("one billion two hundred million", ["one billion two hundred million = 1200000000"]),
      ("five hundred thousand million", ["five hundred thousand million = 500000000000"]),
      ("a thousand and one nights", ["a thousand and one nights = 1001 nights"]),
      ("R$ 5 million", ["R$ 5 million = 5000000 BRL"]),
      ("NZ$20", ["NZ$20 = 20 NZD"]),
      ("born in nineteen fifty-eight, in nineteen oh four or in twenty twelve", []),
      ("at eleven thirty we left", []),
      ("twenty fifty-pound notes", ["twenty = 20", "fifty-pound = 50 £"]),
      ("nineteen of twenty", ["nineteen = 19", "twenty = 20"]),
    ] as [(String, [String])])
  func english(text: String, wanted: [String]) { #expect(readFigures(text, "en") == wanted) }

  @Test(
    arguments: [
      ("zweitausend Menschen", ["zweitausend Menschen = 2000 Menschen"]),
      ("dreihundertfünfzig Euro", ["dreihundertfünfzig Euro = 350 EUR"]),
      ("zweihundert Millionen Euro", ["zweihundert Millionen Euro = 200000000 EUR"]),
      ("anderthalb Stunden", ["anderthalb Stunden = 1.5 hour"]),
      ("zweieinhalb Jahre", ["zweieinhalb Jahre = 2.5 year"]),
      ("1 000 000 Franken", ["1 000 000 Franken = 1000000 franc"]),
      ("zwischen zehn und zwanzig Prozent", ["zehn und zwanzig Prozent = 10..20 %"]),
      ("zwölfhundert Leute", ["zwölfhundert Leute = 1200 Leute"]),
      ("fünfundzwanzigtausend", ["fünfundzwanzigtausend = 25000"]),
      ("Tausende Kunden", []),
      ("ein Dutzend Fragen", ["ein Dutzend Fragen = 12 Fragen"]),
    ] as [(String, [String])])
  func german(text: String, wanted: [String]) { #expect(readFigures(text, "de") == wanted) }

  @Test(
    arguments: [
      ("1,5 milliard d'euros", ["1,5 milliard d'euros = 1500000000 EUR"]),
      ("1,5 milliard d’euros", ["1,5 milliard d’euros = 1500000000 EUR"]),
      ("deux heures et demie", ["deux heures et demie = 2.5 hour"]),
      ("entre cinq et dix minutes", ["cinq et dix minutes = 5..10 minute"]),
      ("12 000 €", ["12 000 € = 12000 EUR"]),
      ("1,2 Md€", ["1,2 Md€ = 1200000000 EUR"]),
      ("350 M$ et 5 k€", ["350 M$ = 350000000 $", "5 k€ = 5000 EUR"]),
      ("mille deux cents millions d'euros", ["mille deux cents millions d'euros = 1200000000 EUR"]),
      ("350 m de long", ["350 = 350"]),
    ] as [(String, [String])])
  func french(text: String, wanted: [String]) { #expect(readFigures(text, "fr") == wanted) }

  @Test(
    arguments: [
      ("veinticinco personas", ["veinticinco personas = 25 personas"]),
      ("doscientos mil euros", ["doscientos mil euros = 200000 EUR"]),
      ("tres horas y media", ["tres horas y media = 3.5 hour"]),
      ("entre 24 y 48 horas", ["24 y 48 horas = 24..48 hour"]),
      ("mil quinientos", ["mil quinientos = 1500"]),
      ("mil doscientos millones", ["mil doscientos millones = 1200000000"]),
      ("dos mil millones quinientos mil", ["dos mil millones quinientos mil = 2000500000"]),
      ("un billón mil doscientos millones", ["un billón mil doscientos millones = 1001200000000"]),
    ] as [(String, [String])])
  func spanish(text: String, wanted: [String]) { #expect(readFigures(text, "es") == wanted) }

  @Test(
    arguments: [
      ("R$ 3,5 milhões", ["R$ 3,5 milhões = 3500000 BRL"]),
      ("duzentos e cinquenta reais", ["duzentos e cinquenta reais = 250 BRL"]),
      ("três horas e meia", ["três horas e meia = 3.5 hour"]),
      ("entre 30 e 40 por cento", ["30 e 40 por cento = 30..40 %"]),
    ] as [(String, [String])])
  func portuguese(text: String, wanted: [String]) { #expect(readFigures(text, "pt") == wanted) }

  @Test(
    arguments: [
      ("venticinque anni", ["venticinque anni = 25 year"]),
      ("ventuno giorni", ["ventuno giorni = 21 day"]),
      ("duemila euro", ["duemila euro = 2000 EUR"]),
      ("centoventi", ["centoventi = 120"]),
      ("tre milioni di euro", ["tre milioni di euro = 3000000 EUR"]),
      ("due ore e mezza", ["due ore e mezza = 2.5 hour"]),
    ] as [(String, [String])])
  func italian(text: String, wanted: [String]) { #expect(readFigures(text, "it") == wanted) }

  @Test(
    arguments: [
      ("tweeduizend", ["tweeduizend = 2000"]),
      ("vijfentwintig procent", ["vijfentwintig procent = 25 %"]),
      ("tweeëntwintig dagen", ["tweeëntwintig dagen = 22 day"]),
      ("anderhalf uur", ["anderhalf uur = 1.5 hour"]),
      ("minder dan 30 seconden", ["minder dan 30 seconden = 30 second <"]),
    ] as [(String, [String])])
  func dutch(text: String, wanted: [String]) { #expect(readFigures(text, "nl") == wanted) }

  @Test(
    arguments: [
      ("około 3,5 miliona euro", ["około 3,5 miliona euro = 3500000 EUR ~"]),
      ("dwieście pięćdziesiąt tysięcy", ["dwieście pięćdziesiąt tysięcy = 250000"]),
      ("ponad 40 000 osób", ["ponad 40 000 = 40000 >"]),
      ("dwa tygodnie i półtora roku", ["dwa tygodnie = 2 week", "półtora = 1.5"]),
      ("20 zł i 5 mld złotych", ["20 = 20", "5 mld złotych = 5000000000 PLN"]),
    ] as [(String, [String])])
  func polish(text: String, wanted: [String]) { #expect(readFigures(text, "pl") == wanted) }

  @Test(
    arguments: [
      ("ungefär 3,5 miljoner euro", ["ungefär 3,5 miljoner euro = 3500000 EUR ~"]),
      ("tjugofem procent på två veckor", ["tjugofem procent = 25 %", "två veckor = 2 week"]),
      ("mer än 40 000 kronor", ["mer än 40 000 kronor = 40000 krona >"]),
      ("tre till fyra månader", ["tre till fyra månader = 3..4 month"]),
      ("en fråga", []),
    ] as [(String, [String])])
  func swedish(text: String, wanted: [String]) { #expect(readFigures(text, "sv") == wanted) }

  @Test(
    arguments: [
      ("больше двух тысяч", ["больше двух тысяч = 2000 >"]),
      ("около двадцати пяти процентов", ["около двадцати пяти процентов = 25 % ~"]),
      ("в течение пяти минут", ["пяти минут = 5 minute"]),
      ("полтора миллиона рублей", ["полтора миллиона рублей = 1500000 RUB"]),
      ("два с половиной часа", ["два с половиной часа = 2.5 hour"]),
      ("двести тридцать долларов", ["двести тридцать долларов = 230 $"]),
    ] as [(String, [String])])
  func russian(text: String, wanted: [String]) { #expect(readFigures(text, "ru") == wanted) }

  @Test(
    arguments: [
      ("几十个项目", []),
      ("十几个人", ["十几 = 10 >"]),
      ("两三天", ["两三天 = 2..3 day"]),
      ("一两天", ["一两天 = 1..2 day"]),
      ("三四百人", ["三四百 = 300..400"]),
      ("二〇二三年", []),
      ("三分之一", []),
      ("百分之三十", ["百分之三十 = 30 %"]),
      ("3亿5000万", ["3亿5000万 = 350000000"]),
      ("12亿元人民币", ["12亿元人民币 = 1200000000 CNY"]),
      ("两个小时", ["两个小时 = 2 hour"]),
      ("两个半小时", ["两个半小时 = 2.5 hour"]),
      ("三年半", ["三年半 = 3.5 year"]),
      ("三十来天", ["三十来天 = 30 day ~"]),
      ("1万2345人", ["1万2345 = 12345"]),
    ] as [(String, [String])])
  func chinese(text: String, wanted: [String]) { #expect(readFigures(text, "zh") == wanted) }

  @Test(
    arguments: [
      ("30パーセント", ["30パーセント = 30 %"]),
      ("1兆5000億ドル", ["1兆5000億ドル = 1500000000000 $"]),
      ("5分以内", ["5分 = 5 minute"]),
      ("3分の1", []),
      ("1万円", ["1万円 = 10000 JPY"]),
      ("二十四時間", ["二十四時間 = 24 hour"]),
      ("3ヶ月", ["3ヶ月 = 3 month"]),
      ("数百人", []),
    ] as [(String, [String])])
  func japanese(text: String, wanted: [String]) { #expect(readFigures(text, "ja") == wanted) }

  /// A magnitude that languages dispute leaves the number unknown; one that they share does not.
  @Test(
    arguments: [
      ("3,5 milhões", ["3,5 milhões = 3500000"]), ("3 Millionen", ["3 Millionen = 3000000"]), ("2 billion", []),
      ("5 mil", []),
    ] as [(String, [String])])
  func unknownLanguages(text: String, wanted: [String]) { #expect(readFigures(text, nil) == wanted) }
}
