import Testing

@testable import Ingestion

@Suite struct SenderFrameTests {
  private func sender(_ words: String) -> String? {
    let text = Array(words.utf8)
    return SenderFrame.sender(in: text, text.indices).map { text.string($0) }
  }

  @Test func findsWhoWrites() {
    #expect(sender("From Ana Ruiz to Everyone") == "Ana Ruiz")
    #expect(sender("Von Jörg Weiß an Alle") == "Jörg Weiß")
    #expect(sender("De Zoé à Tout le monde") == "Zoé")
  }

  @Test func leavesOtherWordsAlone() {
    #expect(sender("From Ana Ruiz") == nil)
    #expect(sender("From  to Everyone") == nil)
    #expect(sender("Fromage to go") == nil)
    #expect(sender("Ana Ruiz to Everyone") == nil)
  }
}
