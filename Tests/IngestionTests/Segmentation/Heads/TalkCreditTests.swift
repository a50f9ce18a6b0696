import CorpusModel
import Testing

@testable import Ingestion

@Suite struct TalkCreditTests {
  @Test func aLeadOfHindiNamesBoth() throws {
    let text = """
      इंटरव्यू: 'पानी कम है'

      नदी बचाने वाली जया सेन से रवि दास की बातचीत

      गाँव के बाहर एक छोटा कमरा है। यह जया सेन का दफ़्तर है।

      सवाल: आपने काम कब शुरू किया?
      जवाब: दस साल पहले। मैं तब अकेली थी।

      सवाल: और अब?
      जवाब: अब हम बीस हैं।

      सवाल: आगे क्या होगा?
      जवाब: बारिश होगी।
      """
    let document = try TestDocuments.segment(text, as: "test.txt")
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" }
        == (0..<6).map { $0 % 2 == 0 ? "रवि दास" : "जया सेन" })
  }

  @Test func otherTalkIsNoCredit() {
    #expect(TalkCredit("उन्होंने कल रवि से लंबी बातचीत की थी।") == nil)
    #expect(TalkCredit("Jaya Sen talks to Ravi Das") == nil)
  }
}
