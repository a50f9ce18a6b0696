import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct FeaturesTests {
  private func found(_ text: String) -> Features {
    let bytes = Array("x \(text) x".utf8)
    return features(of: bytes, within: 2..<bytes.count - 2)
  }

  @Test(arguments: [
    "$10", "$1.5M", "10 million euros", "5 USDT", "€3", "3 €", "3 Mio. Euro", "10亿美元", "USD 500", "ten million dollars",
    "10 000 euros", "三亿美元", "5 млн рублей", "20 millions de dollars", "100万円", "500 BTC",
  ])
  func findsMoney(_ text: String) { #expect(found(text).contains(.money)) }

  @Test(arguments: [
    "10 users", "the dollar", "deux cent personnes", "try 3 times", "多元", "in 2017 we won", "US stocks",
  ])
  func findsNoMoney(_ text: String) { #expect(!found(text).contains(.money)) }

  @Test(arguments: ["20%", "20 %", "+3.5%", "5 percent", "20 Prozent", "dix pour cent", "5 por ciento", "百分之五", "2 ‰"])
  func findsPercent(_ text: String) { #expect(found(text).contains(.percent)) }

  @Test(arguments: ["% of", "per user", "100 百", "mille fois", "10 cents"])
  func findsNoPercent(_ text: String) { #expect(!found(text).contains(.percent)) }

  @Test(arguments: [
    "2025-04-02 10:18:37", "2 avril 2025", "April 2024", "2025年4月", "en avril 2024", "02.04.2025", "4/2/2025",
    "2025/04/02",
    "April 2nd", "the 3rd of May", "1er mai", "5. März", "in 2017", "since 2018", "seit 2017", "4月15日", "2025년", "3월",
    "5 de enero de 2020", "5 мая", "в 2017 году", "2025-04", "the end of 2024", "March 10",
  ])
  func findsDates(_ text: String) { #expect(found(text).contains(.date)) }

  @Test(arguments: [
    "2017", "of 2000 users", "10:18", "24/7", "you may 2", "in 2000 %", "12-14", "v2.0.1", "3个月", "1,700",
    "in 2000 euros",
  ])
  func findsNoDates(_ text: String) { #expect(!found(text).contains(.date)) }

  @Test(arguments: ["https://bybit.com", "www.example.org/a", "t.me/name", "see ftp://x"])
  func findsAddresses(_ text: String) { #expect(found(text).contains(.url)) }

  @Test(arguments: ["Gate.io", "and/or", "a: b", "Wow.www", "e.g./i.e."])
  func findsNoAddresses(_ text: String) { #expect(!found(text).contains(.url)) }

  @Test(arguments: ["Why?", "“Why?” he", "为什么？", "لماذا؟", "什么?我"])
  func findsQuestions(_ text: String) { #expect(found(text).contains(.question)) }

  @Test(arguments: ["No.", "https://a.b/c?d=1", ""])
  func findsNoQuestions(_ text: String) { #expect(!found(text).contains(.question)) }

  @Test func findsNumbers() {
    #expect(found("1,700 users") == .number)
    #expect(found("two users") == [])
    #expect(features(of: [], within: -3..<9) == [])
  }
}
