import CorpusModel
import Testing

@testable import Ingestion

@Suite struct DateReaderTests {
  private func dates(_ text: String, _ language: String? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return DateReader(bytes, within: 0..<bytes.count, language: language).dates().map(\.date.iso)
  }

  @Test(arguments: [
    ("2025-04-02 10:18:37", "2025-04-02"), ("2025-04-02T10:18:37Z", "2025-04-02"), ("2025/4/2", "2025-04-02"),
    ("2025.04.02", "2025-04-02"), ("2025年4月2日", "2025-04-02"), ("2025年4月", "2025-04"), ("2025년 4월 2일", "2025-04-02"),
    ("3 May 2024", "2024-05-03"), ("3rd of May, 2024", "2024-05-03"), ("May 3, 2024", "2024-05-03"),
    ("Sept. 9, 2024", "2024-09-09"), ("le 1er août 2024", "2024-08-01"), ("3. März 2024", "2024-03-03"),
    ("3 de mayo de 2024", "2024-05-03"), ("5 de março de 2024", "2024-03-05"), ("2 giugno 2024", "2024-06-02"),
    ("2 июня 2024 г.", "2024-06-02"), ("03.05.2024", "2024-05-03"), ("May 2024", "2024-05"),
    ("mayo de 2024", "2024-05"),
    ("3 maj 2024", "2024-05-03"), ("d. 3. oktober 2024", "2024-10-03"), ("3. desember 2024", "2024-12-03"),
    ("3. toukokuuta 2024", "2024-05-03"), ("3. května 2024", "2024-05-03"), ("3. októbra 2024", "2024-10-03"),
    ("3 decembrie 2024", "2024-12-03"), ("2024. május 3.", "2024-05-03"), ("2024 May 3", "2024-05-03"),
    ("3 Μαΐου 2024", "2024-05-03"), ("3 Agustus 2024", "2024-08-03"), ("3 de desembre de 2024", "2024-12-03"),
    ("٣ مايو 2024", "2024-05"), ("3 مايو 2024", "2024-05-03"),
    ("31/05/2024", "2024-05-31"), ("05/31/2024", "2024-05-31"),
  ])
  func datesAreReadAsStated(text: String, iso: String) {
    #expect(dates(text) == [iso])
  }

  @Test(arguments: [
    "31 June 2024", "2024-02-30", "2024", "may 12", "in 1999 people", "version 1.2.2024.5", "10:18:37", "3/5/2024",
    "24/7", "",
    "29.02.2023", "13/13/2024",
  ])
  func whatIsNoDateIsNone(text: String) {
    #expect(dates(text, "en") == [])
  }

  @Test func figuresAreReadByTheLanguage() {
    #expect(dates("3/5/2024", "fr") == ["2024-05-03"])
    #expect(dates("5/5/2024", "en") == ["2024-05-05"])
  }
}
