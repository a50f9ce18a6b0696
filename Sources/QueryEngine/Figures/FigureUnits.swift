import TextAnalysis

/// Words and signs that say what a number is of, folded, each with its one spelling.
///
/// A sign that several currencies share stays that sign: `$` is not made American.
enum FigureUnits {
  /// Signs and codes that may stand before the number or after it.
  static let currencySigns: [String: String] = table(
    """
    $: $ | €: EUR | £: £ | ¥: ¥ | ₩: KRW | ₹: INR | ₽: RUB | ₿: BTC | ₺: TRY | ₴: UAH | ₫: VND | ฿: THB | ₦: NGN | ₱: PHP | ₪: ILS
    usd: USD | eur: EUR | gbp: GBP | cny: CNY | rmb: CNY | jpy: JPY | krw: KRW | chf: CHF | cad: CAD | aud: AUD | nzd: NZD | sgd: SGD
    hkd: HKD | inr: INR | rub: RUB | brl: BRL | mxn: MXN | pln: PLN | sek: SEK | nok: NOK | dkk: DKK | czk: CZK | huf: HUF | aed: AED
    usdt: USDT | usdc: USDC | btc: BTC | eth: ETH
    """)

  /// Words that stand after the number.
  static let currencyWords: [String: String] = table(
    """
    dollar: $ | dollars: $ | dolar: $ | dolares: $ | dollari: $ | dollaro: $ | bucks: $ | доллар: $ | доллара: $ | долларов: $ | долларам: $ | долларах: $
    euro: EUR | euros: EUR | евро: EUR | pound: £ | pounds: £ | pfund: £ | livres: £ | libras: £ | yen: JPY | yuan: CNY | renminbi: CNY
    franc: franc | francs: franc | franken: franc | zlotych: PLN | złotych: PLN | zlote: PLN | złote: PLN | kronor: krona | ruble: RUB | rubles: RUB | rubel: RUB | рубль: RUB | рубля: RUB | рублей: RUB | рублям: RUB | рублях: RUB
    rupee: rupee | rupees: rupee | won: KRW | peso: peso | pesos: peso | real: BRL | reais: BRL | bitcoin: BTC | bitcoins: BTC | satoshis: satoshi
    """)

  /// Spellings of single characters that stand after the number.
  static let hanCurrencies: [String: String] = table(
    """
    美 元: $ | 美 金: $ | 欧 元: EUR | 歐 元: EUR | 日 元: JPY | 日 圓: JPY | 港 元: HKD | 港 币: HKD | 港 幣: HKD | 英 镑: £ | 英 鎊: £
    人 民 币: CNY | 人 民 幣: CNY | 元 人 民 币: CNY | 元 人 民 幣: CNY | 元: 元 | 块 钱: 元 | 塊 錢: 元 | 円: JPY | ド ル: $ | ユ ー ロ: EUR
    """)

  /// Words for per cent, those of two with a blank.
  static let percents: [String: String] = table(
    """
    %: % | ％: % | ‰: ‰ | percent: % | per cent: % | pct: % | pour cent: % | prozent: % | promille: ‰ | por ciento: % | por cento: %
    パ ー セ ン ト: % | процентам: % | процентами: % | процентах: % | per cento: % | procent: % | процент: % | процента: % | процентов: % | percentage points: percentage point
    percentage point: percentage point | prozentpunkte: percentage point | points de pourcentage: percentage point | basis points: basis point
    """)

  static let durations: [String: String] = table(
    """
    second: second | seconds: second | seconde: second | secondes: second | sekunde: second | sekunden: second | segundo: second | segundos: second
    secondo: second | secondi: second | секунда: second | секунды: second | секунд: second | 秒: second | 秒 钟: second | 秒 鐘: second
    minute: minute | minutes: minute | minuten: minute | minuto: minute | minutos: minute | minuti: minute | минута: minute | минуты: minute
    минут: minute | 分 钟: minute | 分 鐘: minute | hour: hour | hours: hour | heure: hour | heures: hour | stunde: hour | stunden: hour
    hora: hour | horas: hour | ora: hour | ore: hour | uur: hour | час: hour | часа: hour | часов: hour | 小 时: hour | 小 時: hour | 時 間: hour
    day: day | days: day | jour: day | jours: day | tag: day | tage: day | tagen: day | dia: day | dias: day | giorno: day | giorni: day | dag: day
    dagen: day | день: day | дня: day | дней: day | 天: day | 日 間: day | week: week | weeks: week | semaine: week | semaines: week | woche: week
    wochen: week | semana: week | semanas: week | settimana: week | settimane: week | weken: week | неделя: week | недели: week | недель: week
    周: week | 週 間: week | 星 期: week | month: month | months: month | mois: month | monat: month | monate: month | monaten: month | mes: month
    meses: month | mese: month | mesi: month | maand: month | maanden: month | месяц: month | месяца: month | месяцев: month | 个 月: month
    個 月: month | か 月: month | year: year | years: year | an: year | ans: year | annee: year | annees: year | jahr: year | jahre: year
    jahren: year | ano: year | anos: year | anno: year | anni: year | jaar: year | год: year | года: year | лет: year | 年: year | h: hour
    min: minute | mins: minute | hrs: hour | секунду: second | секундах: second | минуту: minute | минутах: minute | часам: hour | часах: hour
    дням: day | днях: day | дням: day | неделю: week | неделях: week | месяцам: month | месяцах: month | годам: year | годах: year
    seconden: second | minuut: minute | uren: hour | jaren: year | sekundy: second | sekund: second | minuty: minute | minut: minute
    godzina: hour | godziny: hour | godzin: hour | dzien: day | dni: day | tydzien: week | tygodnie: week | tygodni: week
    miesiac: month | miesiace: month | miesiecy: month | rok: year | lata: year | lat: year
    sekunder: second | minuter: minute | timme: hour | timmar: hour | dagar: day | vecka: week | veckor: week
    manad: month | manader: month | ar: year
    ヶ 月: month | カ 月: month | ケ 月: month | 年 間: year
    个 小 时: hour | 個 小 時: hour | 个 星 期: week | 個 星 期: week | 个 钟 头: hour
    """)

  /// What makes a number no figure when it stands after it: times of day.
  static let clockWords: Set<String> = ["uhr", "am", "pm", "a.m", "p.m", "o'clock", "点", "點", "時"]

  /// What a qualifier before the number, of up to three words, makes of it.
  static let qualifiers: [String: Figure.Bound] = {
    let words: [Figure.Bound: String] = [
      .about: """
      about | around | approximately | approx | roughly | nearly | almost | some | circa | ca | environ | pres de | presque | autour de \
      | quelque | etwa | rund | ungefahr | knapp | fast | gut | alrededor de | unos | unas | casi | cerca de | aproximadamente | quasi \
      | intorno a | quase | ongeveer | bijna | zo'n | около | почти | примерно | okolo | około | prawie | blisko | ungefar | cirka | omkring | nastan \
      | 约 | 約 | 大 约 | 大 約 | 近 | 将 近 | 將 近 | 接 近
      """,
      .over: """
      over | more than | above | exceed | exceeds | exceeded | exceeding | surpass | surpassed | surpassing | plus de | au-dessus de \
      | uber | mehr als | mas de | piu di | oltre | mais de | meer dan | ruim | ponad | wiecej niz | więcej niż | mer an | drygt | более | больше | свыше | 超 过 | 超 過 | 超 | 逾
      """,
      .under: """
      under | less than | below | fewer than | moins de | unter | weniger als | menos de | meno di | minder dan | mniej niz | mniej niż | mindre an | менее | меньше | 不 到 | 低 于 | 低 於
      """,
      .atLeast:
        "at least | au moins | mindestens | wenigstens | al menos | almeno | pelo menos | minstens | co najmniej | minst | 至 少 | не менее",
      .atMost: "up to | at most | jusqu'a | bis zu | hochstens | maximal | hasta | fino a | ate | tot | до | 至 多 | 最 多",
    ]
    var qualifiers: [String: Figure.Bound] = [:]
    for (bound, list) in words {
      for phrase in list.split(separator: "|") { qualifiers[trimmed(phrase)] = bound }
    }
    return qualifiers
  }()

  /// What may stand between the ends of a range.
  static let rangeWords: Set<String> = ["to", "a", "bis", "till", "ate", "tot", "до", "至", "到", "or", "ou", "oder"]

  /// What stands between the ends of a range behind `between`.
  static let betweenWords: [String: Set<String>] = [
    "between": ["and"], "zwischen": ["und"], "entre": ["et", "y", "e"], "tra": ["e"], "fra": ["e"], "tussen": ["en"],
    "между": ["и"],
  ]

  /// What follows a unit that a half is added to.
  static let halves: [String: Set<String>] = [
    "et": ["demi", "demie"], "y": ["medio", "media"], "e": ["meio", "meia", "mezzo", "mezza"],
  ]

  /// Whether a folded word is a month, beside which a number is a date.
  static func isMonth(_ word: String) -> Bool { word == "月" || MonthNames.isName(word) }

  private static func table(_ list: String) -> [String: String] {
    var table: [String: String] = [:]
    for item in list.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
      guard let colon = item.lastIndex(of: ":") else { continue }
      table[trimmed(item[..<colon])] = trimmed(item[item.index(after: colon)...])
    }
    return table
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
