import CorpusModel
import Testing

@testable import Ingestion

struct StatedValuesTests {
  @Test(
    arguments: [
      ("1:02:03.5", 3_723_500), ("02:03", 123_000), ("3.5s", 3500), ("100:00:00", 360_000_000),
      ("99999999999999999:00", nil), ("-1:00", nil), ("1e300", nil), ("soon", nil),
    ] as [(String, Int?)])
  func timesOfARecording(words: String, milliseconds: Int?) {
    #expect(StatedValue.time(words) == milliseconds)
  }
}
