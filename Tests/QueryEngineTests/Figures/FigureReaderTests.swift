import Testing

@testable import QueryEngine

@Suite struct FigureReaderTests {
  private func read(_ text: String, _ language: String? = "en") -> [String] { readFigures(text, language) }

  @Test(arguments: [
    ("a volume of $750 billion, and", "en", "$750 billion = 750000000000 $"),
    ("to exceed $1 trillion in", "en", "exceed $1 trillion = 1000000000000 $ >"),
    ("was around $86,000. Short", "en", "around $86,000 = 86000 $ ~"),
    ("US$2.5bn", "en", "US$2.5bn = 2500000000 USD"),
    ("for €5m.", "en", "€5m = 5000000 EUR"),
    ("5 USDT", "en", "5 USDT = 5 USDT"),
    ("zehn Millionen Euro", "de", "zehn Millionen Euro = 10000000 EUR"),
    ("1,2 Mrd. Euro", "de", "1,2 Mrd. Euro = 1200000000 EUR"),
    ("12 Millionen US-Dollar", "de", "12 Millionen US-Dollar = 12000000 USD"),
    ("plus de 3 milliards de dollars", "fr", "plus de 3 milliards de dollars = 3000000000 $ >"),
    ("10亿美元", "zh", "10亿美元 = 1000000000 $"),
    ("超过3000万人民币", "zh", "超过3000万人民币 = 30000000 CNY >"),
    ("2 mil millones de euros", "es", "2 mil millones de euros = 2000000000 EUR"),
    ("$10-$20 million", "en", "$10-$20 million = 10000000..20000000 $"),
  ])
  func money(text: String, language: String, wanted: String) { #expect(read(text, language) == [wanted]) }

  @Test(arguments: [
    ("einem Zuwachs von 2.000 % in", "de", "2.000 % = 2000 %"), ("knapp 20 % seiner Zeit", "de", "knapp 20 % = 20 % ~"),
    ("réaliser +20% de rendement", "fr", "20% = 20 %"), ("about 73% of", "en", "about 73% = 73 % ~"),
    ("ten per cent", "en", "ten per cent = 10 %"), ("vingt pour cent", "fr", "vingt pour cent = 20 %"),
    ("百分之七十", "zh", "百分之七十 = 70 %"), ("3,5 Prozent", "de", "3,5 Prozent = 3.5 %"),
    ("10 to 20 percent", "en", "10 to 20 percent = 10..20 %"), ("-5 %", "en", "-5 % = -5 %"),
    ("two percentage points", "en", "two percentage points = 2 percentage point"),
  ])
  func shares(text: String, language: String, wanted: String) { #expect(read(text, language) == [wanted]) }

  @Test(arguments: [
    ("about 12-14 hours a day", "en", "about 12-14 hours = 12..14 hour ~"),
    ("0 minute response", "en", "0 minute = 0 minute"),
    ("one hour", "en", "one hour = 1 hour"), ("within 24h", "en", "24h = 24 hour"), ("3个月", "zh", "3个月 = 3 month"),
    ("depuis dix ans", "fr", "dix ans = 10 year"), ("a 30-year plan", "en", "30-year = 30 year"),
    ("fünfundzwanzig Jahre", "de", "fünfundzwanzig Jahre = 25 year"), ("2000 years", "en", "2000 years = 2000 year"),
  ])
  func durations(text: String, language: String, wanted: String) { #expect(read(text, language) == [wanted]) }

  @Test(
    arguments: [
      ("more than 120 million users", "en", "more than 120 million users = 120000000 users >"),
      ("17,000 tweets", "en", "17,000 tweets = 17000 tweets"),
      ("1.234,56", "de", "1.234,56 = 1234.56"), ("1,234.56", "en", "1,234.56 = 1234.56"),
      ("0.125", "de", "0.125 = 0.125"),
      ("1.000.000", nil, "1.000.000 = 1000000"), ("120 000 clients", "fr", "120 000 clients = 120000 clients"),
      ("1’700", "de", "1’700 = 1700"), ("100+ coins", "en", "100+ = 100 >="),
      ("10k users", "en", "10k users = 10000 users"),
      ("at least 5 people", "en", "at least 5 people = 5 people >="), ("20多万用户", "zh", "20多万 = 200000 >"),
      ("三千五百人", "zh", "三千五百 = 3500"), ("二十三", "zh", "二十三 = 23"),
      ("two hundred and fifty thousand", "en", "two hundred and fifty thousand = 250000"),
      ("twenty-five", "en", "twenty-five = 25"), ("quatre-vingt-dix", "fr", "quatre-vingt-dix = 90"),
      ("soixante et onze", "fr", "soixante et onze = 71"), ("tausend Leute", "de", "tausend Leute = 1000 Leute"),
      ("10 million to 12 million", "en", "10 million to 12 million = 10000000..12000000"),
      ("5 milliards", "fr", "5 milliards = 5000000000"), ("2 billions", "fr", "2 billions = 2000000000000"),
    ] as [(String, String?, String)])
  func numbers(text: String, language: String?, wanted: String) { #expect(read(text, language) == [wanted]) }

  /// The noun behind a number is its unit where its form shows that it is one.
  @Test(
    arguments: [
      ("12 users", "en", "12 users = 12 users"), ("300 Kunden", "de", "300 Kunden = 300 Kunden"),
      ("3 women said", "en", "3 women = 3 women"), ("10-12 coins", "en", "10-12 coins = 10..12 coins"),
      ("12 active users", "en", "12 = 12"), ("5 across", "en", "5 = 5"), ("300 neue Kunden", "de", "300 = 300"),
      ("3 nouveaux produits", "fr", "3 = 3"), ("3 produits, nouveaux", "fr", "3 produits = 3 produits"),
      ("12 users", nil, "12 = 12"), ("20 of us", "en", "20 = 20"), ("3 (users)", "en", "3 = 3"),
      ("1 users", "en", "1 = 1"),
      ("15 empresas y", "es", "15 empresas = 15 empresas"),
    ] as [(String, String?, String)])
  func countedNouns(text: String, language: String?, wanted: String) { #expect(read(text, language) == [wanted]) }

  /// What only a language could tell is not told of one that is not known.
  @Test(arguments: [
    ("2.000", []), ("1,234", []), ("two hundred", []), ("5 million", ["5 million = 5000000"]), ("3,5", ["3,5 = 3.5"]),
  ])
  func unknownLanguages(text: String, wanted: [String]) { #expect(read(text, nil) == wanted) }

  /// Years, dates, times, names and words that are no numbers.
  @Test(arguments: [
    ("in 2025 we", "en"), ("2025-04-02 10:18:37", "en"), ("on April 2, we", "en"), ("2 avril", "fr"),
    ("2025年4月2日", "zh"),
    ("GPT-4 and Web3", "en"), ("24/7", "en"), ("#1", "en"), ("the 2nd", "en"), ("1. First", "en"),
    ("à 4 heures du matin", "fr"), ("um 8 Uhr", "de"), ("one of us", "en"), ("un exchange", "fr"),
    ("thousands of", "en"),
    ("version 1.2.3", "en"), ("", "en"), ("10:30 pm", "en"), ("三月", "zh"), ("at two in the morning", "en"),
    ("until 4 or 5 in the morning", "en"), ("в 2025 года", "ru"),
  ])
  func findsNone(text: String, language: String) { #expect(read(text, language) == []) }

  @Test func readsSeveral() {
    #expect(
      read("We had 3 million users and $5 in 2020; now 12%.") == [
        "3 million users = 3000000 users", "$5 = 5 $", "12% = 12 %",
      ])
  }

  @Test func standsAnyBytes() {
    var bytes: [UInt8] = []
    for value in 0..<4_000 { bytes.append(UInt8(truncatingIfNeeded: value &* 167 ^ value >> 3)) }
    for language in ["en", "fr", "zh", nil] as [String?] {
      let figures = FigureReader(bytes, within: 0..<bytes.count, language: language).figures
      #expect(figures.allSatisfy { $0.range.upperBound <= bytes.count && !$0.range.isEmpty })
    }
    let digits = Array(String(repeating: "9", count: 5_000).utf8)
    #expect(FigureReader(digits, within: 0..<digits.count, language: "en").figures.isEmpty)
  }
}

/// The figures of a text in short: `words = value[..upper] unit bound`.
func readFigures(_ text: String, _ language: String?) -> [String] {
  let bytes = Array(text.utf8)
  return FigureReader(bytes, within: 0..<bytes.count, language: language).figures.map { figure in
    let number = { (value: Double) in Int(exactly: value).map { "\($0)" } ?? "\(value)" }
    let words = String(decoding: bytes[figure.range], as: UTF8.self)
    var shown = "\(words) = \(number(figure.value))"
    if let upper = figure.upper { shown += "..\(number(upper))" }
    if let unit = figure.unit { shown += " \(unit)" }
    if let bound = figure.bound { shown += " \(bound.rawValue)" }
    return shown
  }
}
