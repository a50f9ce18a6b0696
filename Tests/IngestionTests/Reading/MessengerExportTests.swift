import CorpusModel
import Testing

@testable import Ingestion

struct MessengerExportTests {
  @Test func lettersAreReadAsTheyWereTypedAndOldestFirst() throws {
    let text = """
      {"participants": [{"name": "J\\u00c3\\u00a9r\\u00c3\\u00b4me Roe"}, {"name": "Bo Li"}], "title": "Bo Li", "messages": [
      {"sender_name": "Bo Li", "timestamp_ms": 1710252200000, "photos": [{"uri": "a.jpg"}]},
      {"sender_name": "Bo Li", "timestamp_ms": 1710252190000, "content": "D\\u00c3\\u00a9j\\u00c3\\u00a0 fait"},
      {"sender_name": "J\\u00c3\\u00a9r\\u00c3\\u00b4me Roe", "timestamp_ms": 1710252131000, "content": "And you?"}]}
      """
    let document = try #require(try Reading.documents(text, as: "message_1.json").first)
    #expect(document.format == "messenger")
    #expect(document.script == ["Jérôme Roe: And you?", "Bo Li: Déjà fait", "[stage] Bo Li: photos"])
    #expect(document.turns.map(\.time) == [0, 59000])
    #expect(document.notes.count == 1)
  }

  @Test func whatWasTakenBackIsKeptAsNothingSaid() throws {
    let text = """
      {"title": "Bo Li", "messages": [
      {"sender_name": "Bo Li", "timestamp_ms": 1710252190000, "content": "I never said that.", "is_unsent": true},
      {"sender_name": "Ann Roe", "timestamp_ms": 1710252131000, "content": "And you?"}]}
      """
    let document = try #require(try Reading.documents(text, as: "message_1.json").first)
    #expect(document.script == ["Ann Roe: And you?", "[stage] I never said that."])
  }

  @Test(arguments: ["café", "日本", "plain", "na\u{EF}ve"])
  func textsThatAreWholeStayAsTheyAre(text: String) {
    #expect(MessengerChat.mended(text) == (text, false))
  }
}
