import Testing

@testable import CorpusModel

@Suite struct MessagePlaceTests {
  @Test(arguments: [
    MessagePlace("12"), MessagePlace("12", answers: .message("7")), MessagePlace("4", answers: .thread("2")),
    MessagePlace("4", answers: .thread("1709542860.000200")),
  ])
  func isReadAsItWasWritten(place: MessagePlace) { #expect(MessagePlace(at: place.description) == place) }

  @Test func saysItInWords() {
    #expect(MessagePlace("12", answers: .message("7")).description == "message 12, reply to 7")
  }

  /// A name may hold anything.
  @Test func readsNothingBehind() {
    #expect(
      MessagePlace(at: "message 3, reply to 2, forwarded by Bo, reply to 9")
        == MessagePlace("3", answers: .message("2")))
    #expect(MessagePlace(at: "message 3, forwarded by Bo, reply to 9") == MessagePlace("3"))
  }

  @Test(arguments: ["line 12", "message ", "", "messages 3"])
  func knowsOtherPlaces(place: String) { #expect(MessagePlace(at: place) == nil) }
}
