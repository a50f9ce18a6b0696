/// The words that make figures amounts and dates, folded.
extension FigureScanner {
  static let signs: Set<String> = ["$", "€", "£", "¥", "₩", "₹", "₽", "₿", "₺", "₴", "₫", "฿", "₦", "₱", "₪", "¢", "₮"]

  /// Codes of currencies and of coins used as such: they may stand before the figure too.
  static let codes = list(
    """
    usd us$ eur gbp cny rmb jpy krw chf cad aud nzd sgd hkd inr rub brl mxn pln sek nok dkk czk huf aed ngn ars idr vnd thb zar \
    twd usdt usdc usde btc eth
    """)

  static let currencies = codes.union(list(currencyList))

  static let currencyList =
    """
    dollar dollars buck bucks centime centimes centimos euro euros eurocent pound pounds sterling quid pence penny \
    dolar dolares dolari dollaro dollari dollarn dolars franc francs franken yuan renminbi yen rupee rupees rupien ruble rubles \
    rouble roubles rubel peso pesos reais zloty zlotych zlotys krona kronor kroner kronen dirham dirhams lira liras rand naira \
    baht rupiah shekel shekels hryvnia forint bitcoin bitcoins ether satoshi satoshis sats tether stablecoins евро євро 달러 원 엔 유로 \
    دولار يورو ريال درهم
    """

  /// Beginnings of currencies in languages that inflect them.
  static let currencyStems = ["доллар", "долар", "рубл", "юан", "фунт", "гривен", "гривн", "달러", "만달러"]

  static let hanCurrencies = [
    "美元", "美金", "欧元", "歐元", "日元", "日圓", "港元", "港币", "港幣", "英镑", "英鎊", "人民币", "人民幣", "韩元", "元", "块钱", "塊錢", "円", "ドル",
    "ユーロ", "卢布",
  ]

  /// Words of a number, which make an amount without a figure.
  static let numberWords = list(
    """
    hundred hundreds thousand thousands million millions billion billions trillion trillions mille millier milliers milliard milliards \
    hundert tausend tausende millionen milliarde milliarden mio mrd tsd cien ciento mil miles millon millones millardo billones \
    milhao milhoes bilhao bilhoes bi cento mila milione milioni miliardo miliardi miljoen miljard duizend mln mld bn tn \
    тысяч тысячи млн млрд миллион миллиона миллионов миллиард миллиарда миллиардов мільйон мільйонів мільярдів \
    one two three four five six seven eight nine ten twenty fifty un deux trois cinq dix zwei drei funf zehn dos tres cinco diez \
    一 二 两 兩 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 만 억 조
    """)

  /// What may stand between a number and its currency.
  static let ties = numberWords.union(
    list("of de d di von us k m b u s american amerikanische amerikanischen hong kong chinese 多 余 餘 几 幾"))

  static let dateTies = list("of de del den the der di du le")

  static let yearCues = list(
    """
    in since during from until till before after early mid late year years spring summer autumn fall winter q1 q2 q3 q4 h1 h2 circa \
    throughout \
    en depuis annee annees fin debut mi printemps ete automne hiver vers avant apres jusqu'en \
    seit jahr jahre jahres ende anfang mitte bis ab anno sommer fruhjahr herbst vor nach \
    desde ano anos durante hasta finales principios mediados hacia verano em ate final inicio meados \
    nel dal anno fino fine inizio del dell sinds jaar eind begin tot w od roku do v leta sedan \
    в с к до после год року з
    """)

  static func list(_ text: String) -> WordTable { WordTable(folding: text) }
}
