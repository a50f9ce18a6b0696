import CorpusModel
import Testing
import TextAnalysis

@testable import Ingestion

/// A document of one turn a line.
func document(ofTurns text: String) -> Document {
  var document = Document(id: "d", path: "d.txt", format: "text", text: Array(text.utf8))
  var start = 0
  for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    let range = start..<start + line.count
    if !range.isEmpty { document.blocks.append(Block(kind: .turn, extent: range, range: range)) }
    start = range.upperBound + 1
  }
  return document
}

/// The mentions of a field as `entry=words`.
func mentions(_ field: String, in text: String, _ lexicon: Lexicon) -> [String] {
  let document = document(ofTurns: text)
  var finder = MentionFinder(lexicon.matcher)
  var scanner = NameScanner(lexicon.matcher)
  for block in document.blocks { finder.read(document.text, CutText(document.text, within: block.range), &scanner) }
  return finder.mentions().filter { $0.field == field }
    .map { "\($0.entry)=\(document.words(at: $0.range))" }
}

@Suite struct MentionFinderTests {
  private let lexicon: Lexicon

  init() throws { lexicon = try Lexicon.shipped() }

  @Test(arguments: [
    ("l’atout d’Bybit", ["bybit=Bybit"]),
    ("Bybit's rise", ["bybit=Bybit"]),
    ("加入Bybit后", ["bybit=Bybit"]),
    ("Bybits Gründer", ["bybit=Bybits"]),
    ("Bybiter und Unbybit", []),
    ("BYBIT, bybit and Ｂｙｂｉｔ", ["bybit=BYBIT", "bybit=bybit", "bybit=Ｂｙｂｉｔ"]),
    ("Binance'in kurucusu", ["binance=Binance'in"]),
    ("руководитель Бинанса", ["binance=Бинанса"]),
    ("см. www.bybit.com/en", ["bybit=bybit.com"]),
    ("follow @Bybit_Official", ["bybit=@Bybit_Official"]),
    ("a Bybit com parceiros", ["bybit=Bybit"]),
    ("赵长鹏创立了币安", ["binance=币安"]),
    ("数字货币安全", []),
    ("欧易OKX和火币", ["okx=欧易OKX", "htx=火币"]),
    ("the Bitget Wallet of Bitget", ["bitget=Bitget Wallet", "bitget=Bitget"]),
    ("Huobi, today HTX", ["htx=Huobi", "htx=HTX"]),
    ("비트겟과 바이낸스", ["bitget=비트겟과", "binance=바이낸스"]),
    ("バイナンスは", ["binance=バイナンス"]),
  ])
  func namesEndWhereWordsEnd(text: String, expected: [String]) {
    #expect(mentions("exchange", in: text, lexicon) == expected)
  }

  @Test(arguments: [
    ("OK, let's go to Binance", ["binance=Binance"]),
    ("It is OK", []),
    ("J’ai imaginé l’« Innovation 101 d’OK ». Transformer OKX", ["okx=OK", "okx=OKX"]),
    ("Binance, OK et Huobi", ["binance=Binance", "okx=OK", "htx=Huobi"]),
    ("OK, Binance has answered", ["binance=Binance"]),
    ("Ask Gemini or ChatGPT about tokens", []),
    ("the crypto exchange Gemini", ["gemini=Gemini"]),
    ("Google Gemini on a crypto exchange", []),
    ("Golden Gate and Binance", ["binance=Binance"]),
    ("traders left Gate for Binance", ["gate=Gate", "binance=Binance"]),
    ("open the gate to crypto exchanges", []),
    ("le marché Crypto, du Crypto.com", ["crypto-com=Crypto.com"]),
    ("Crypto. Com grande alegria", []),
    ("a Bullish mood in crypto", []),
    ("他喝抹茶", []),
    ("在抹茶和币安交易", ["mexc=抹茶", "binance=币安"]),
    ("the coinbase transaction of Bitcoin", []), ("miners put a number in the coinbase of the block", []),
    ("moved from coinbase to Binance", ["coinbase=coinbase", "binance=Binance"]),
    ("COINBASE is down", ["coinbase=COINBASE"]),
  ])
  func commonWordsAreNoExchanges(text: String, expected: [String]) {
    #expect(mentions("exchange", in: text, lexicon) == expected)
  }

  @Test func aBareFirstNameCountsWhereTheDocumentIsAboutItsOrganisation() {
    #expect(mentions("person", in: "Tina speaks.\nBybit grows.", lexicon) == ["tina-bybit=Tina"])
    #expect(mentions("person", in: "Tina speaks.\nBybit, Binance, Binance, Binance.", lexicon) == [])
    #expect(mentions("person", in: "Tina Turner sings for Bybit.", lexicon) == [])
  }

  @Test func contextOfOneTurnDoesNotHelpAnother() {
    #expect(mentions("exchange", in: "We like Gate.\nThe exchange is open.", lexicon) == [])
  }
}
